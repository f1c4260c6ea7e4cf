// The search page: puts search as you type on top of a plain form.
//
// <form role="search" data-search action="/tim-kiem/" data-module="/tim-kiem/search.js"
//   data-index="/tim-kiem/index/" data-site="/"><label>…<input type="search" name="q"></label><button>…</form>
// <div data-search-results></div>
// <script type="application/json" id="search-strings">{"count": "Có {n} kết quả", …}</script>
//
// What it writes into the results, and every string it needs: docs/search.md. Nothing is loaded
// before the box is used or the address holds a query; texts of records are never read as HTML.

const form = document.querySelector("form[data-search]"), box = form.elements.q;
const place = document.querySelector("[data-search-results]");
const words = JSON.parse(document.getElementById("search-strings").textContent);
const { module, index, site } = form.dataset, root = new URL(site || "/", location.href);
const PARAMETERS = { kind: "loai", unit: "co-quan", year: "nam", state: "trang-thai" }, STEP = 10, WAIT = 120;
let engine, controller, timer, state, newest = 0;

const say = (key, values = {}) => (words[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
const number = (value) => value.toLocaleString(document.documentElement.lang);
const open = () => (engine ??= import(new URL(module, location.href)).then(({ openSearch }) => openSearch(new URL(index, location.href))).catch((error) => {
  engine = undefined;
  throw error;
}));

function make(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value != null && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child != null));
  return node;
}
const marked = (parts) => parts.map((part, place) => (place % 2 ? make("mark", null, part) : part));

const status = make("p", { role: "status", class: "search-status" }), tags = make("ul", { class: "search-tags" });
const notes = make("div", { class: "search-notes" }), facets = make("div", { class: "search-facets" });
const list = make("ol", { class: "search-hits" }), ends = make("datalist", { id: "search-ends" });
const more = make("button", { type: "button", class: "search-more", hidden: true, onclick: () => go({ limit: state.limit + STEP }) }, say("more"));
const sort = make("select", { onchange: () => go({ sort: sort.value }, true) }, make("option", { value: "relevance" }, say("relevance")), make("option", { value: "date" }, say("date")));
const order = make("label", { class: "search-sort" }, say("sort"), " ", sort);
place.append(status, order, tags, notes, facets, list, more, ends);
box.setAttribute("list", ends.id);
box.autocomplete = "off";

function readAddress() {
  const asked = new URLSearchParams(location.search), filters = {};
  for (const [facet, name] of Object.entries(PARAMETERS)) filters[facet] = asked.getAll(name);
  return { q: asked.get("q") ?? "", filters, sort: asked.get("sap-xep") === "ngay" ? "date" : "relevance", limit: history.state?.limit ?? STEP };
}

function writeAddress(isStep) {
  const asked = new URLSearchParams();
  if (state.q) asked.set("q", state.q);
  for (const [facet, name] of Object.entries(PARAMETERS)) for (const value of state.filters[facet]) asked.append(name, value);
  if (state.sort === "date") asked.set("sap-xep", "ngay");
  history[isStep ? "pushState" : "replaceState"]({ limit: state.limit }, "", `${location.pathname}${`${asked}` && `?${asked}`}`);
}

// Changes what is asked, in the address too; a step can be gone back.
function go(change, isStep, isTyping) {
  state = { ...state, limit: STEP, ...change };
  writeAddress(isStep);
  return show(isTyping);
}

const toggle = (facet, value) => {
  const chosen = state.filters[facet], has = chosen.includes(value);
  go({ filters: { ...state.filters, [facet]: has ? chosen.filter((other) => other !== value) : [...chosen, value] } }, true);
};

async function show(isTyping) {
  const turn = ++newest, { q, filters, limit } = state;
  controller?.abort();
  controller = new AbortController();
  sort.value = state.sort;
  if (!q.trim() && !Object.values(filters).some((values) => values.length)) {
    status.textContent = "";
    for (const node of [tags, notes, facets, list, ends]) node.replaceChildren();
    place.hidden = true;
    return;
  }
  place.hidden = false;
  try {
    const search = await open(), { signal } = controller;
    const found = await search.query(q, { filters, limit, sort: state.sort, signal, prefix: true });
    if (turn === newest) render(found);
    const proposed = isTyping ? await search.suggest(q, { signal }) : [];
    if (turn === newest) ends.replaceChildren(...proposed.map(({ text }) => make("option", { value: text })));
  } catch (error) {
    if (turn === newest && error.name !== "AbortError") status.textContent = say("failed");
  }
}

function render({ total, bound, hits, facets: counts, notes: told, didYouMean, more: hasMore }) {
  status.textContent = total ? say(bound === "exact" ? "count" : bound, { n: number(total) }) : say("none");
  const lines = told.map((note) => say(note.type, { ...note, words: [].concat(note.words ?? []).join(", ") }));
  notes.replaceChildren(...lines.map((line) => make("p", null, line)));
  if (didYouMean) notes.prepend(make("p", null, say("meant"), " ", make("button", { type: "button", onclick: () => go({ q: (box.value = didYouMean) }, true) }, didYouMean), "?"));
  let wasPartial = false;
  list.replaceChildren(...hits.flatMap((hit) => {
    const line = hit.partial && !wasPartial ? [make("li", { class: "search-partial" }, say("partial"))] : [];
    wasPartial = hit.partial;
    return [...line, item(hit)];
  }));
  more.hidden = !hasMore;
  const chosen = Object.entries(state.filters).flatMap(([facet, values]) => values.map((value) => {
    const label = counts[facet].find((one) => `${one.value}` === value)?.label ?? value;
    return make("li", null, make("button", { type: "button", "aria-label": say("remove", { label }), onclick: () => toggle(facet, value) }, label, " ×"));
  }));
  tags.replaceChildren(...chosen);
  const focused = document.activeElement?.id;
  const opened = Object.fromEntries([...facets.children].map((node) => [node.dataset.facet, node.open]));
  facets.replaceChildren(...Object.keys(PARAMETERS).filter((facet) => counts[facet].length).map((facet) =>
    make("details", { "data-facet": facet, open: opened[facet] ?? matchMedia("(min-width: 60rem)").matches, class: "search-facet" }, make("summary", null, say(facet)), make("ul", null, ...counts[facet].slice(0, 40).map(({ value, label, count }) =>
      make("li", null, make("label", null, make("input", {
        type: "checkbox", id: `search-${facet}-${value}`, checked: state.filters[facet].includes(`${value}`), onchange: () => toggle(facet, `${value}`),
      }), ` ${label} `, make("span", { class: "search-count" }, (counts.exact ? "" : "≥ ") + number(count)))))))));
  if (focused) document.getElementById(focused)?.focus();
}

function item({ url, titleParts, number, labels, date, snippet }) {
  const facts = [number, labels.kind, labels.unit, date && make("time", { datetime: date }, date.split("-").reverse().join("/")), labels.state].filter(Boolean);
  return make("li", { class: "search-hit" }, make("a", { href: new URL(url, root) }, ...marked(titleParts)),
    make("p", { class: "search-facts" }, ...facts.map((fact) => make("span", null, fact))), make("p", { class: "search-snippet" }, ...marked(snippet)));
}

box.addEventListener("focus", () => open().catch(() => {}), { once: true });
box.addEventListener("input", (event) => {
  clearTimeout(timer);
  const q = box.value;
  if (!event.isComposing && (q.trim().length > 1 || !q)) timer = setTimeout(() => go({ q }, false, true), WAIT);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  go({ q: box.value }, true);
});
// The arrows walk from the box through the results and back.
document.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key], links = [box, ...list.querySelectorAll("a")], at = links.indexOf(document.activeElement);
  if (!step || at < 0 || (!at && (step < 0 || ends.childElementCount))) return;
  event.preventDefault();
  links[at + step]?.focus();
});

function restore() {
  state = readAddress();
  box.value = state.q;
  return show();
}
addEventListener("popstate", restore);
restore();
