// The search page: puts search as you type on top of a plain form.
//
// The markup is the theme's: `templates/search.mustache` has the form, the empty parts of the results and a <template>
// for each thing of which there are many; docs/search.md tells what must be there. Here is only what moves. Controls say
// what they do by `name` and `value`, like those of a form: `loai=du-an` sets or drops a filter, `q=…` asks anew.
//
// Nothing is loaded before the box is used or the address holds a query; texts of records are never read as HTML. It is
// a classic script, because browsers run no module of a site that is opened from a disk.
(() => {
  "use strict";
  const find = (name) => document.querySelector(`.search-${name}`), form = document.querySelector("[data-search]"), box = form.elements.q;
  const [place, status, said, sort, tags, notes, list, more] = ["results", "status", "said", "sort", "tags", "notes", "hits", "more"].map(find);
  const panels = [...place.querySelectorAll("details")], words = JSON.parse(find("words").textContent), data = form.dataset;
  const isDisk = location.protocol === "file:", STEP = 10, VALUES = 40, labels = {};
  let lastKey = 0, engine, controller, timer, settling, asked, sent, limit, budget, count;

  const say = (key, values) => words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const number = (value) => value.toLocaleString(document.documentElement.lang);
  const quiet = () => {};
  // Every second part is marked.
  const fill = (node, ...parts) => node.replaceChildren(...parts.map((part, at) => {
    if (at % 2 === 0) return part;
    const mark = document.createElement("mark");
    mark.append(part);
    return mark;
  }));
  // The copy of a template, its control named, its parts filled by what `data-is` names: without a value they go, with
  // `true` they stay as they are.
  function make(name, values, control) {
    const node = find(`${name}-template`).content.firstElementChild.cloneNode(true);
    for (const part of node.querySelectorAll("[data-is]")) {
      const value = values[part.dataset.is];
      if (!value) part.remove();
      else if (value !== true) fill(part, ...[].concat(value));
    }
    if (control) Object.assign(node.querySelector("[name]"), control);
    return node;
  }

  // ---- What is asked is what the address says.

  const chosen = (name) => [...new Set(asked.getAll(name))].filter(Boolean);

  // Sets a parameter and searches; the number of hits and the exact count are no parameters. What is being typed has one
  // entry of the history, behind that of a question that was sent: never in its place.
  function act(name, value, how = name) {
    let isNew;
    if (name === "more") limit += STEP;
    else if (name === "count") budget = Infinity;
    else {
      const old = chosen(name), rest = old.filter((one) => one !== value);
      isNew = how !== "typed" || (sent && asked.get("q") !== value);
      limit = STEP;
      budget = undefined;
      asked.delete(name);
      for (const one of name === "q" || name === sort.name ? [value] : rest.length < old.length ? rest : [...old, value]) if (one) asked.append(name, one);
    }
    const to = `${asked}`;
    sent = how !== "typed" || (sent && !isNew);
    history[isNew ? "pushState" : "replaceState"]({ limit, sent }, "", to ? "?" + to : location.pathname);
    show(how);
  }

  function restore() {
    asked = new URLSearchParams(location.search);
    limit = history.state?.limit || STEP;
    sent = history.state?.sent ?? location.search;
    budget = undefined;
    box.value = asked.get("q") ?? "";
    show();
  }

  // ---- The search.

  // The module and the root of the index are fetched side by side; from a disk one script holds all.
  async function start() {
    const folder = new URL(data.index, location);
    let early = isDisk ? null : fetch(new URL("root.json", folder), { cache: "no-cache" });
    early?.catch(quiet);
    if (isDisk) await new Promise((onload, onerror) => document.head.append(Object.assign(document.createElement("script"), { src: new URL("../offline.js", folder), onload, onerror })));
    const { openSearch, fetch: get = fetch } = isDisk ? searchOffline : await import(new URL(data.module, location));
    return openSearch(folder, { fetch: (url, options) => [early ?? get(url, options), (early = null)][0] });
  }
  const open = () => (engine ??= start());

  // Shows the best hits as soon as they are known, then what takes more reading.
  async function show(how) {
    const text = asked.get("q") ?? "", q = /[\p{L}\p{N}]/u.test(text) ? text : "", counted = [], filters = {};
    const reset = (told) => (tell(told), fill(notes), fill(list), (more.hidden = true));
    controller?.abort();
    controller = new AbortController();
    const { signal } = controller;
    for (const { id, dataset } of panels) filters[id] = chosen(dataset.name);
    sort.selectedIndex = +(asked.get(sort.name) === "ngay");
    count = undefined;
    drawTags();
    const isAsked = q || tags.firstChild;
    place.hidden = !text && !isAsked;
    if (!isAsked) return reset(text && say("nothing"));
    if (!list.firstChild) tell(say("searching"));
    place.ariaBusy = true;
    try {
      const search = await open();
      const query = (more) => search.query(q, { filters, sort: sort.selectedIndex ? "date" : "relevance", prefix: true, signal, budget, snippets: false, ...more });
      const found = await query({ limit, facets: [] });
      if (signal.aborted) return;
      draw(found, q, search, how);
      if (!how) scrollTo(0, history.state?.y ?? scrollY);
      // Counts the panels that are open, and those that have the words of a filter.
      count = async () => {
        const wanted = panels.filter(({ id, open }) => !counted.includes(id) && (open || filters[id].some((value) => !labels[id + value])));
        const ids = wanted.map((panel) => panel.id);
        if (!ids[0]) return;
        counted.push(...ids);
        const { facets, notes: told, total, bound } = await query({ limit, facets: ids });
        if (signal.aborted) return;
        // Who counts has read more, and may know better how many there are.
        if (total > found.total) tellCount(bound, total);
        for (const panel of wanted) drawPanel(panel, facets[panel.id], facets.exact);
        drawTags();
        drawNotes(told);
      };
      for (const panel of panels) if (!panel.open) fill(panel.lastElementChild);
      await count();
    } catch {
      if (signal.aborted) return;
      engine = undefined;
      reset(say("failed"));
      notes.append(make(isDisk ? "disk" : "retry"));
    }
  }

  // ---- What is seen.

  // The count is seen at once, and read out when no other has come for a while.
  function tell(text) {
    status.textContent = text;
    place.ariaBusy = false;
    clearTimeout(settling);
    settling = setTimeout(() => (said.textContent = text && `${box.value}: ${text}. ${notes.textContent}`.trim()), 1000);
  }

  function tellCount(bound, total) {
    tell(say(bound, { n: number(total) }));
    if (bound === "exact") notes.querySelector("[name=count]")?.parentNode.remove();
  }

  function drawTags() {
    tags.replaceChildren(...panels.flatMap(({ id, dataset: { name } }) => chosen(name).map((value) => make("tag", { label: labels[id + value] ?? value }, { name, value }))));
  }

  function drawNotes(told) {
    for (const note of told) {
      const text = say(note.type, { ...note, words: [].concat(note.words ?? []).join(", ") });
      if (!notes.textContent.includes(text)) notes.append(make("note", { text }));
    }
  }

  // The index is in one language; a page in another has words of its own for kinds and states.
  function named(facet, value, label) {
    return words[facet + ":" + value] ?? label;
  }

  function drawPanel({ id, dataset: { name }, lastElementChild: values }, found, exact) {
    const focused = document.activeElement.id, rest = found.length - VALUES;
    values.replaceChildren(...found.slice(0, VALUES).map(({ value, label, count }) => {
      label = labels[id + value] = named(id, value, label);
      return make("value", { label, count: (exact ? "" : "≥ ") + number(count) }, { name, value, id: name + value, checked: chosen(name).includes(`${value}`) });
    }));
    if (rest > 0) values.append(make("rest", { text: say("rest", { n: number(rest) }) }));
    if (!exact && !budget) values.append(make("uncounted"));
    else if (!found[0]) values.append(make("empty"));
    document.getElementById(focused)?.focus();
  }

  function draw({ total, bound, hits, notes: told, didYouMean, more: hasMore }, q, search, how) {
    const typed = told.find((note) => note.type === "completed")?.to ?? q;
    fill(notes);
    if (didYouMean) notes.append(make("meant", { text: didYouMean }, { value: didYouMean }));
    drawNotes(told);
    // Reading stopped early, and can go on.
    const isOpen = bound !== "exact" && !budget, empty = isOpen ? "unseen" : "none";
    if (!hits[0]) notes.append(make(empty));
    else if (total && isOpen) notes.append(make("count"));
    tellCount(total ? bound : hits[0] ? "near" : empty, total);
    if (how !== "more") fill(list);
    let fresh;
    for (const hit of hits) {
      const id = `hit-${hit.id}`;
      if (document.getElementById(id)) continue;
      for (const facet in hit.labels) hit.labels[facet] = labels[facet + hit[facet]] = named(facet, hit[facet], hit.labels[facet]);
      if (hit.partial && !find("partial")) list.append(make("partial"));
      const node = make("hit", { ...hit, ...hit.labels, title: hit.titleParts, date: hit.date?.split("-").reverse().join("/") }), link = node.querySelector("a"), snippet = node.lastElementChild;
      node.id = id;
      link.href = new URL(hit.url, new URL(data.site, location));
      const time = node.querySelector("time");
      if (time) time.dateTime = hit.date;
      node.querySelector(".state")?.classList.add(`state-${words[`${hit.kind}/${hit.state}`]}`);
      list.append(node);
      fresh ??= link;
      node.want = async () => fill(snippet, ...(await search.snippet(hit, typed)));
      watch.observe(node);
    }
    more.hidden = !hasMore || !hits[0];
    if (how === "more") fresh?.focus({ preventScroll: true });
  }

  // A better snippet is looked for when its hit is nearly seen.
  const watch = new IntersectionObserver((seen) => seen.forEach(({ target, isIntersecting }) => {
    if (!isIntersecting) return;
    watch.unobserve(target);
    target.want().catch(quiet);
  }), { rootMargin: "25%" });

  // ---- What citizens do.

  box.addEventListener("input", (event) => {
    // After a pause a key is answered at once; of keys in a row only the last.
    const q = box.value, wait = event.timeStamp - lastKey > 250 ? 0 : 150;
    lastKey = event.timeStamp;
    clearTimeout(timer);
    if (q && !q.trim()[1]) return;
    controller.abort();
    timer = setTimeout(act, wait, "q", q, "typed");
  });
  box.addEventListener("focus", () => open().catch(quiet));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    // What is under way already goes on.
    if (place.ariaBusy !== "true" || box.value !== asked.get("q")) act("q", box.value, "typed");
    history.replaceState({ limit, sent: (sent = true) }, "");
  });
  for (const panel of panels) {
    panel.open = panel.id !== "unit" && matchMedia("(min-width: 60rem)").matches;
    panel.addEventListener("toggle", () => count?.().catch(quiet));
  }
  place.addEventListener("change", ({ target: { name, value } }) => act(name, value));
  document.addEventListener("click", ({ target }) => {
    const used = target.closest("button[name], a[href]");
    // Browsers open no folder of a disk as a page.
    if (isDisk && used?.pathname?.endsWith("/")) used.pathname += "index.html";
    if (!used?.name) return;
    const { name, value } = used;
    if (name === "q") box.value = value;
    // The button goes away, and the focus must not go with it.
    place.focus({ preventScroll: true });
    act(name, value);
  });
  // The arrows walk from the box through the results and back.
  document.addEventListener("keydown", (event) => {
    const links = [box, ...list.querySelectorAll("a")], at = links.indexOf(document.activeElement), next = links[at + { ArrowDown: 1, ArrowUp: -1 }[event.key]];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });
  addEventListener("pagehide", () => history.replaceState({ limit, y: scrollY, sent: (sent = location.search) }, ""));
  addEventListener("popstate", restore);
  // What was typed before this script came.
  const early = box.value;
  restore();
  if (early && !box.value) act("q", (box.value = early), "typed");
})();
