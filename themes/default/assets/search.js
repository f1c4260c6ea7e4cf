// The search client of a Công khai site: reads the prebuilt index, needs no server and no library.
//
//   import { openSearch } from "/tim-kiem/search.js";
//   const search = await openSearch("/tim-kiem/index/");
//   const found = await search.query("đối thoại", { filters: { kind: "doi-thoai" }, limit: 10 });
//
// The format of the index, and what every field of an answer means: docs/search.md.
// Runs in browsers since 2022 and in Node 18; touches no DOM.

const VERSION = 1, SCALE = 8, BLOCK = 16, COLUMN = 4096, CHUNK = 256, DIGITS = 6;
// What one query may cost: bytes of long posting lists, facet blocks, record blocks, words.
const BUDGET = 60000, FACET_BLOCKS = 12, RECORD_BLOCKS = 12, WORDS = 32;
const RERANKED = 20, PARTIAL = 100, VERIFIED = 30, WINDOW = 32;
const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const FACETS = ["kind", "unit", "state"];

// ---- Words: the same rules as the Swift target `Vietnamese`, checked by the same vectors.

const INVISIBLE = "\\xAD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF";
const INVISIBLES = RegExp(`[${INVISIBLE}]`, "g");
const BEGIN = /[\p{L}\p{N}]/gu;
const WORD = RegExp(`[\\p{L}\\p{N}\\p{M}${INVISIBLE}]*`, "yu");
const GROUPED = /[1-9]\d{0,2}(\.\d{3})+(?!\.?\d)/y;
const ADJACENT = /^([ \t]*(-[ \t]*\n?|\n)?[ \t]*|[/.&'])$/;
const COMPATIBLE = /[ªº²³¹\u2070\u2074-\u2079\u2080-\u2089\u2160-\u217F\uFB00-\uFB06\uFF10-\uFF5A]/;
const TONES = { "\u0300": "f", "\u0340": "f", "\u0309": "r", "\u0303": "x", "\u0301": "s", "\u0341": "s", "\u0323": "j" };
// A mark and the letters that bear it, each before what it becomes.
const QUALITIES = { "\u0302": "aâeêoô", "\u0306": "aă", "\u031b": "oơuư" };
// Cyrillic and Greek letters, each before the Latin one that it looks like.
const LOOKALIKES = "аaАaΑaВbΒbсcСcеeЕeΕeНhΗhΙiКkΚkМmΜmΝnоoОoοoΟoрpРpΡpТtΤtхxХxΧxуyΥyΖz";
const ONSET_Y = /^([bcdđghklmnprstvx]|[cgknpt]h|ngh?|qu|tr)y$/;

const forms = new Map();
const after = (pairs, letter) => {
  const place = pairs ? pairs.indexOf(letter) : -1;
  return place % 2 ? "" : pairs[place + 1];
};

// The folded form and the toned key of one word.
function fold(raw) {
  let form = forms.get(raw);
  if (form) return form;
  const latin = /[a-zđ]/i.test(raw.normalize("NFD"));
  let letters = "", tones = "";
  for (const scalar of raw.replace(INVISIBLES, "")) {
    const look = latin && after(LOOKALIKES, scalar);
    if (look) letters += look;
    else if (/[đĐðÐƉɖ]/.test(scalar)) letters += "đ";
    else if (COMPATIBLE.test(scalar)) letters += scalar.normalize("NFKC").toLowerCase();
    else if (scalar !== ".") {
      const [base, ...marks] = scalar.normalize("NFD");
      const alone = /[\u0300-\u036f]/.test(base);
      if (alone) marks.push(base);
      else letters += (/[a-z]/i.test(base) ? base : scalar).toLowerCase().replace(/[\u0300-\u036f]/g, "");
      if (!alone && marks.some((mark) => !TONES[mark] && !QUALITIES[mark])) continue;
      for (const mark of marks) {
        const last = letters.slice(-1), better = after(QUALITIES[mark], last);
        if (better) letters = letters.slice(0, -1) + better;
        else if (/[aăâeêioôơuưy]/.test(last)) tones += TONES[mark] ?? "";
      }
    }
  }
  if (ONSET_Y.test(letters)) letters = letters.slice(0, -1) + "i";
  const folded = letters.replace(/[ăâêôơưđ]/g, (letter) => (letter === "đ" ? "d" : letter.normalize("NFD")[0]));
  forms.set(raw, (form = [folded, letters + (tones && "~" + tones)]));
  return form;
}

// The words of a text: `fold`, `canon`, `adjacent` (may pair with the word before), `start`, `end`.
export function tokenize(text) {
  const words = [];
  for (let end = 0; ; ) {
    BEGIN.lastIndex = end;
    const start = BEGIN.exec(text)?.index;
    if (start === undefined) return words;
    const gap = text.slice(end, start).replace(INVISIBLES, "").replace(/\p{Zs}/gu, " ")
      .replace(/[\u2010-\u2015\u2212]/g, "-").replace(/[\u2215\u2044]/g, "/").replace(/\u2019/g, "'");
    GROUPED.lastIndex = start;
    WORD.lastIndex = !/[.,]/.test(text[start - 1]) && GROUPED.test(text) ? GROUPED.lastIndex : start;
    WORD.test(text);
    end = WORD.lastIndex;
    const [folded, canon] = fold(text.slice(start, end));
    words.push({ fold: folded, canon, adjacent: words.length > 0 && ADJACENT.test(gap), start, end });
  }
}

// Abbreviations and other names written out, as the index has them.
function expand(tokens, aliases, tell) {
  const words = [];
  for (let index = 0; index < tokens.length; ) {
    let length = 4, meaning;
    for (; length > 0; length--) {
      const run = tokens.slice(index, index + length);
      if (run.length < length || run.slice(1).some((word) => !word.adjacent)) continue;
      if ((meaning = own(aliases, run.map((word) => word.fold).join(" ")))) break;
    }
    const { adjacent, start } = tokens[index];
    if (!meaning) words.push(tokens[index++]);
    else {
      const { end } = tokens[(index += length) - 1];
      tell?.(start, end, meaning);
      tokenize(meaning).forEach((word, place) => words.push({ ...word, adjacent: !!place || adjacent, start, end }));
    }
  }
  return words;
}

const own = (object, key) => (Object.hasOwn(object, key) ? object[key] : undefined);
const isToned = (word) => word.canon !== word.fold;
// Whether a word of a text is the one asked for: diacritics count when both have them.
const meets = (asked, word) => asked.fold === word.fold && (asked.canon === word.canon || !isToned(asked) || !isToned(word));

// Words at which two syllables differ by one letter typed, left out, added or swapped.
function isNear(one, other) {
  if (Math.abs(one.length - other.length) > 1) return false;
  let from = 0, end = 0;
  while (from < one.length && one[from] === other[from]) from++;
  while (end < Math.min(one.length, other.length) - from && one.at(-1 - end) === other.at(-1 - end)) end++;
  const a = one.slice(from, one.length - end), b = other.slice(from, other.length - end);
  return a.length + b.length <= 1 || (a.length === b.length && (a.length < 2 || (a.length === 2 && a[0] === b[1] && a[1] === b[0])));
}

// ---- The index.

function shardOf(term, count) {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(term)) hash = Math.imul(hash ^ byte, 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % count;
}

const isLong = (list) => Array.isArray(list[0]);
const cost = (list) => (isLong(list) ? list.reduce((sum, part) => sum + part[2] * 1.2, 0) : 0);

// Opens the index in the folder `url`; another `fetch` may be given (tests, caches).
export async function openSearch(url, { fetch = globalThis.fetch } = {}) {
  const base = String(url).replace(/\/?$/, "/"), cache = new Map();
  let root;

  // One query: what it reads, what it cost, what went wrong.
  function begin(signal) {
    const damaged = new Set(), notes = [];
    let bytes = 0, requests = 0, spent = 0, stale = false, gap = false, list, info;

    async function load(path, mode) {
      requests++;
      const answer = await fetch(base + path, { signal, cache: mode });
      if (!answer.ok) throw Object.assign(Error(`${answer.status} ${path}`), { status: answer.status });
      const text = await answer.text();
      bytes += +answer.headers?.get("content-length") || text.length;
      return JSON.parse(text);
    }

    // A file, fetched once; a fetch that another query aborted is begun again.
    function get(path) {
      if (!cache.has(path)) {
        if (cache.size > 800) cache.delete(cache.keys().next().value);
        const file = load(path);
        cache.set(path, file);
        file.catch(() => cache.delete(path));
      }
      return cache.get(path).catch((error) => {
        if (error.name !== "AbortError" || signal?.aborted) throw error;
        return get(path);
      });
    }

    // A file that the answer can do without: undefined when it is missing or damaged.
    const tryGet = (path) => get(path).catch((error) => {
      signal?.throwIfAborted();
      stale ||= error.status === 404;
      damaged.add(path);
    });

    async function numbered(family, number) {
      let { h: names, d: chunks, n } = root[family], place = number * DIGITS;
      if (number >= n) return;
      if (chunks) {
        const chunk = Math.floor(number / CHUNK);
        names = await tryGet(`d/${family}${chunk}.${chunks.substr(chunk * DIGITS, DIGITS)}.json`);
        place -= chunk * CHUNK * DIGITS;
      }
      return names && tryGet(`${family}/${number}.${names.substr(place, DIGITS)}.json`);
    }

    async function readRoot(mode = "no-cache") {
      const next = await load("root.json", mode), isNew = next.gen !== root?.gen;
      if (next.v !== VERSION) throw Error(`index version ${next.v}, client version ${VERSION}`);
      if (isNew) cache.clear();
      root = next;
      return isNew;
    }

    // The syllables, and the values of facets.
    async function prepare() {
      [list, info] = await Promise.all([tryGet(`y.${root.y}.json`), tryGet(`facets.${root.facets}.json`)]);
      list ??= { s: "", c: "", f: "", x: {}, k: {} };
      info ??= { kind: [], unit: [], state: [], w: [1, 1, 1] };
      if (!list.at) {
        list.names = list.s.split(" ");
        const written = list.f.split(" ");
        list.at = new Map(list.names.map((name, place) => [name, place]));
        list.size = (name) => (list.at.has(name) ? 2 ** (BASE64.indexOf(list.c[list.at.get(name)]) / 2) : 1);
        list.spelled = (name) => written[list.at.get(name)] || name;
      }
    }

    // A term; null when no record holds it, undefined when its shard cannot be read.
    async function term(name) {
      const shard = await numbered("t", shardOf(name, root.t.n));
      if (!shard) return;
      const entry = own(shard, name);
      if (entry === undefined) return null;
      const [all, title = [], toned = "", top] = typeof entry === "number" ? [[entry]] : entry;
      const df = isLong(all) ? all.reduce((sum, part) => sum + part[2], 0) : all.length;
      return { all, title, top, df, forms: toned && toned.split("|"), idf: Math.log(1 + (root.N - df + 0.5) / (df + 0.5)) };
    }

    // The records of a list, newest first, each with its mark; of a long list only the segments that
    // can hold a wanted record, as far as the budget goes: below `floor` nothing is known.
    async function read(list, wanted) {
      const records = new Map(), parts = isLong(list) ? [] : [list];
      let floor = 0;
      for (const [newest, oldest, count, , name] of isLong(list) ? list : []) {
        if (wanted && !wanted.some((id) => id <= newest && id >= oldest)) continue;
        if ((spent += count * 1.2) > BUDGET) {
          floor = newest + 1;
          break;
        }
        parts.push(tryGet(`p/${name.slice(0, 2)}/${name}.json`));
      }
      for (const part of await Promise.all(parts)) {
        let id = 0;
        gap ||= !part;
        part?.forEach((value, place) => {
          const step = Math.floor(value / SCALE);
          id = place ? id - step : step;
          records.set(id, value % SCALE);
        });
      }
      return { records, floor };
    }

    // The records that are in all lists, newest first.
    async function intersect(lists) {
      let ids, floor = 0;
      for (const list of lists) {
        const found = await read(list, ids);
        floor = Math.max(floor, found.floor);
        ids = ids ? ids.filter((id) => found.records.has(id)) : [...found.records.keys()];
      }
      return { ids: ids.filter((id) => id >= floor), whole: !floor };
    }

    // ---- The query.

    function parse(text) {
      const plain = [], words = [], phrases = [];
      text.normalize("NFC").slice(0, 2000).split(/["“”„«»]/).forEach((piece, number, pieces) => {
        const from = words.length, tokens = tokenize(piece);
        plain.push(...tokens);
        words.push(...expand(tokens, list.x, (start, end, to) => notes.push({ type: "expanded", from: piece.slice(start, end), to })));
        if (number % 2 && number < pieces.length - 1 && words.length > from) phrases.push([from, words.length]);
      });
      if (words.length > WORDS) notes.push({ type: "cut", words: (words.length = WORDS) });
      return { plain: plain.slice(0, WORDS), words, phrases: phrases.filter((phrase) => phrase[1] <= WORDS) };
    }

    // Which pairs count as words of the query: the division whose pairs hold together best, by the
    // share of the rarer syllable that the pair takes. A pair is named by its second word's place.
    function divide({ words, phrases }, pairs) {
      const bonds = words.map((word, place) => {
        if (!pairs[place]) return 0;
        const share = pairs[place].df / Math.min(list.size(word.fold), list.size(words[place - 1].fold));
        return words.length === 2 || share > 0.02 ? share : 0;
      });
      const best = [0];
      words.forEach((_, end) => best.push(Math.max(best[end], end ? bonds[end] + best[end - 1] : 0)));
      const chosen = new Set();
      for (let end = words.length; end > 0; end--) if (best[end] > best[end - 1]) chosen.add(--end);
      for (const [from, end] of phrases) for (let place = from + 1; place < end; place++) chosen.add(place);
      return { chosen: [...chosen], single: [...words.keys()].filter((place) => !chosen.has(place) && !chosen.has(place + 1)) };
    }

    // Records whose own number the query may mean, by level: 4 all of it, 3 serial and year, 2 serial
    // and a group, 1 the serial alone; words that the number does not explain must be few.
    async function numbers({ plain }) {
      const parts = plain.flatMap(({ fold }) => (/qh\d+$/.test(fold) ? fold : fold.match(/\d+|\D+/g)));
      const digits = parts.filter((part) => /^\d{1,9}$/.test(part));
      const levels = new Map();
      if (!digits.length) return levels;
      const serial = digits[0].replace(/^0+(?=.)/, ""), year = +digits.slice(1).find((part) => /^[12]\d{3}$/.test(part)) || 0;
      const named = [], known = new Set(["so", "no", digits[0], `${year}`]);
      for (let place = 0; place < parts.length; place++) {
        for (let length = 4; length > 0; length--) {
          const name = parts.slice(place, place + length), groups = own(list.k, name.join(" "));
          if (!groups) continue;
          named.push(...groups.split("|"));
          name.forEach((part) => known.add(part));
          break;
        }
      }
      const shard = await numbered("n", serial % root.n.n), all = parts.join("");
      for (const [itsYear, joined, id] of (shard && own(shard, serial)) ?? []) {
        const groups = joined ? joined.split(".") : [];
        const same = groups.filter((group) => parts.includes(group) || named.includes(group) || (group.length > 3 && all.includes(group)));
        const rest = parts.filter((part) => !known.has(part) && !groups.some((group) => group === part || (part.length > 1 && group.includes(part))));
        const other = year && itsYear && year !== itsYear;
        const level = other ? 1 : same.length && same.length === groups.length ? 4 : year && year === itsYear ? 3 : same.length ? 2 : 1;
        if (!rest.length || level === 4) levels.set(id, Math.max(rest.length ? 1.5 : level, levels.get(id) ?? 0));
      }
      return levels;
    }

    const yearOf = (id) => root.epochs.find(([first, last]) => id >= first && id <= last)?.[2] ?? 0;

    // Keeps the records that pass the filters, and counts every facet as if it had no filter itself.
    async function sift(ids, filters) {
      const blocks = new Map();
      for (const id of ids) if (blocks.size < FACET_BLOCKS) blocks.set(Math.floor(id / COLUMN));
      await Promise.all([...blocks.keys()].map(async (block) => blocks.set(block, await numbered("f", block))));
      const names = [...FACETS, "year"], tallies = names.map(() => new Map());
      const asked = names.map((name) => filters[name] != null && [].concat(filters[name]).map(String)).map((values) => values?.length && values);
      const kept = ids.filter((id) => {
        const columns = blocks.get(Math.floor(id / COLUMN));
        if (!columns) return asked.slice(0, 3).every((values) => !values) && (!asked[3] || asked[3].includes(`${yearOf(id)}`));
        const values = FACETS.map((name, facet) => {
          const width = info.w[facet];
          let place = 0;
          for (let digit = 0; digit < width; digit++) place = place * 64 + BASE64.indexOf(columns[facet][(id % COLUMN) * width + digit]);
          return info[name][place - 1]?.[0];
        });
        values.push(yearOf(id) || undefined);
        const fails = names.map((_, facet) => asked[facet] && !asked[facet].includes(`${values[facet]}`));
        const failed = fails.filter(Boolean).length;
        values.forEach((value, facet) => {
          if (value !== undefined && failed === (fails[facet] ? 1 : 0)) tallies[facet].set(value, (tallies[facet].get(value) ?? 0) + 1);
        });
        return !failed;
      });
      const facets = { exact: ids.every((id) => blocks.get(Math.floor(id / COLUMN))) };
      names.forEach((name, facet) => {
        facets[name] = [...tallies[facet]].map(([value, count]) => ({ value, label: labelOf(info, name, value), count }))
          .sort((a, b) => (facet === 3 ? b.value - a.value : b.count - a.count));
      });
      return { kept, facets };
    }

    const labelOf = (info, name, value) => info[name]?.find((item) => item[0] === value)?.[1] ?? `${value}`;

    // Adds to each record's score what the terms weigh in it.
    async function weigh(terms, ids, scores) {
      const lists = await Promise.all(terms.map(async (term) => ({
        term,
        all: (await read(term.all, ids)).records,
        title: (await read(term.title, ids)).records,
      })));
      const wanted = ids && new Set(ids);
      const add = (id, points) => (!wanted || wanted.has(id)) && scores.set(id, (scores.get(id) ?? 0) + points);
      for (const { term, all, title } of lists) {
        const weight = term.idf * term.weight;
        for (const [id, mark] of all) add(id, weight * ((mark + 0.5) / SCALE) * 1.9);
        for (const [id, mark] of title) {
          const form = term.forms?.[mark % 4];
          const odd = form && form.split(" ").some((canon, place) => !meets(term.words[place], { fold: term.words[place].fold, canon }));
          add(id, weight * (mark >= 4 ? 1 : 0.3) * (odd ? 0.3 : 1));
        }
      }
      return scores;
    }

    const ranked = (scores) => [...scores].sort((a, b) => b[1] - a[1] || b[0] - a[0]);

    // What a hit shows; undefined when its block cannot be read.
    async function record(id) {
      const block = await numbered("r", Math.floor(id / BLOCK)), row = block?.r[id % BLOCK];
      if (!row?.length) return;
      const [url, title, number, kind, unit, date, state, abstract] = row;
      const [kinds, units, states] = [[info.kind, kind], [info.unit, unit], [info.state, state]].map(([values, place]) => values[place - 1] ?? [null, null]);
      const file = Math.floor(id / root.g);
      return {
        id, url, title, number: number || null, kind: kinds[0], unit: units[0], date: date || null, state: states[0],
        labels: { kind: kinds[1], unit: units[1], state: states[1] }, abstract, text: `x/${Math.floor(file / 1024)}/${file}.${block.x[Math.floor((id % BLOCK) / root.g)]}.json`,
      };
    }

    const body = async (hit) => (await tryGet(hit.text))?.[hit.id % root.g] ?? "";

    // How much better a record is than its lists say: the query in its title, in order, and toned.
    function evidence(hit, words) {
      const title = expand(tokenize(`${hit.title}\n\n${hit.number ?? ""}`), list.x);
      const near = [...title, ...expand(tokenize(hit.abstract), list.x)];
      const covered = words.filter((word) => title.some((other) => word.fold === other.fold)).length / words.length;
      const odd = words.filter((word) => near.some((other) => word.fold === other.fold) && !near.some((other) => meets(word, other))).length;
      let longest = 0;
      title.forEach((_, from) => {
        let run = 0;
        while (words[run] && title[from + run]?.fold === words[run].fold) run++;
        longest = Math.max(longest, run);
      });
      const whole = covered === 1 && words.length / Math.max(1, title.length);
      return (1 + 0.4 * covered + (0.6 * longest) / words.length + 0.5 * whole) * (1 - (0.6 * odd) / words.length);
    }

    // A text as [plain, marked, plain, …]: the window richest in what was asked, or all of it.
    function marked(text, words, whole) {
      const tokens = expand(tokenize(text), list.x), asked = (word, place) => meets(words[place], word);
      const isHit = tokens.map((word, index) => words.some((_, place) => asked(word, place) && (words.length < 2 || !tokens[index].adjacent && !tokens[index + 1]?.adjacent
        || words[place].single || (words[place - 1] && tokens[index - 1] && asked(tokens[index - 1], place - 1))
        || (words[place + 1] && tokens[index + 1] && asked(tokens[index + 1], place + 1)))));
      let from = 0, most = -1;
      for (let start = 0; start < tokens.length && !whole; start++) {
        if (start && !isHit[start]) continue;
        const seen = new Map();
        for (let index = start; index < Math.min(tokens.length, start + WINDOW - 4); index++)
          if (isHit[index]) seen.set(tokens[index].fold, (seen.get(tokens[index].fold) ?? 0) + 1);
        const value = seen.size * 8 + [...seen.values()].reduce((sum, count) => sum + count, 0);
        if (value > most) (most = value), (from = start);
      }
      from = Math.max(0, from - 4);
      const last = whole ? tokens.length : Math.min(tokens.length, from + WINDOW);
      const parts = [from ? "… " : ""];
      let at = tokens[from] && from ? tokens[from].start : 0;
      for (let index = from; index < last; index++) {
        if (!isHit[index] || tokens[index].end <= at) continue;
        let end = index;
        while (isHit[end + 1] && tokens[end + 1].adjacent && end + 1 < last) end++;
        parts[parts.length - 1] += text.slice(at, tokens[index].start);
        parts.push(text.slice(Math.max(at, tokens[index].start), tokens[end].end), "");
        at = tokens[end].end;
        index = end;
      }
      parts[parts.length - 1] += last < tokens.length ? text.slice(at, tokens[last - 1].end) + " …" : text.slice(at);
      return parts;
    }

    // Another way to type a query that finds nothing: the words of Telex and VNI typing, glued words,
    // words that differ by one letter; the second of two by what follows the first in titles.
    async function repair({ words }, pairs, missing) {
      const better = await Promise.all(words.map(async (word, place) => {
        const name = word.fold;
        if (missing.includes(place)) {
          const telex = name.replace(/dd/g, "d").replace(/([aeo])\1/g, "$1").replace(/([aou])?w/g, (_, vowel) => vowel ?? "u").replace(/\d/g, "");
          for (const guess of [telex, telex.replace(/[sfrxj]$/, "")]) if (list.at.has(guess)) return guess;
          for (let cut = name.length - 1; cut > 0; cut--) if (list.at.has(name.slice(0, cut)) && list.at.has(name.slice(cut))) return `${name.slice(0, cut)} ${name.slice(cut)}`;
          return list.names.filter((other) => isNear(other, name)).sort((a, b) => list.size(b) - list.size(a))[0];
        }
        if (pairs[place] === null && !missing.includes(place - 1)) {
          const before = words[place - 1].fold;
          return (await completions(before)).map(([phrase]) => tokenize(phrase).map((other) => other.fold))
            .find((other) => other[0] === before && other[1] && isNear(other[1], name))?.[1];
        }
      }));
      if (better.some(Boolean)) return words.map((word, place) => (better[place] ?? word.fold).split(" ").map(list.spelled).join(" ")).join(" ");
    }

    // Phrases of titles that begin with a syllable: [text, number of titles], the commonest first.
    async function completions(first) {
      const shard = await numbered("c", shardOf(first, root.c.n)), found = (shard && own(shard, first)) ?? [];
      return found.flatMap((phrase, place) => (place % 2 ? [] : [[phrase, found[place + 1]]]));
    }

    // Ends of a text that is being typed: [text, number of titles or 0], at most eight.
    async function complete(text) {
      await prepare();
      const tokens = tokenize(text.normalize("NFC")), last = tokens.at(-1), found = new Map();
      if (!last) return [];
      for (const from of new Set([0, tokens.length - 2, tokens.length - 1])) {
        if (from < 0) continue;
        const typed = tokens.slice(from);
        for (const [phrase, count] of await completions(typed[0].fold)) {
          const words = tokenize(phrase);
          if (words.length >= typed.length && typed.every((word, place) => (word === last ? words[place].fold.startsWith(word.fold) : meets(word, words[place]))))
            found.set(text.slice(0, typed[0].start) + phrase, count);
        }
        if (found.size) break;
      }
      if (!found.size) {
        const names = list.names.filter((name) => name.startsWith(last.fold)).sort((a, b) => list.size(b) - list.size(a));
        for (const name of names.slice(0, 8)) found.set(text.slice(0, last.start) + list.spelled(name), 0);
      }
      return [...found].slice(0, 8);
    }

    async function run(text, { filters = {}, limit = 10, offset = 0, sort = "relevance", prefix = false }) {
      await prepare();
      const typed = tokenize(text);
      if (prefix && /\p{L}$/u.test(text) && !list.at.has(typed.at(-1)?.fold)) {
        const [end] = await complete(text);
        if (end) notes.push({ type: "completed", to: (text = end[0].slice(0, tokenize(end[0])[typed.length - 1]?.end)) });
      }
      const query = parse(text), { words, phrases } = query, isFiltered = Object.values(filters).some((value) => value?.length);
      let ids = [], whole = true, scores = new Map(), more = [], terms = [], needed = [], didYouMean;
      if (words.length) {
        const [levels, ...pairs] = await Promise.all([
          numbers(query),
          ...words.map((word, place) => word.adjacent && place ? term(`${words[place - 1].fold} ${word.fold}`) : undefined),
        ]);
        const { chosen, single } = divide(query, pairs);
        const singles = await Promise.all(single.map((place) => term(words[place].fold)));
        const missing = single.filter((_, index) => singles[index] === null);
        single.forEach((place) => (words[place] = { ...words[place], single: true }));
        needed = [...chosen.map((place) => pairs[place]), ...singles];
        if (needed.includes(undefined)) whole = false;
        terms = [
          ...pairs.map((pair, place) => pair && { ...pair, words: words.slice(place - 1, place + 1), weight: 1 }),
          ...singles.map((one, index) => one && { ...one, words: [words[single[index]]], weight: words.length > 1 ? 0.3 : 1 }),
        ].filter(Boolean);
        if (!needed.includes(null)) {
          needed = needed.filter(Boolean).sort((a, b) => a.df - b.df);
          // Words in so many records that reading their lists would cost more than they tell.
          const common = needed.filter((one, place) => place && isLong(one.all) && one.idf < 0.12 * needed[0].idf);
          needed = needed.filter((one) => !common.includes(one));
          if (common.length) notes.push({ type: "optional", words: common.map((one) => terms.find((term) => term.all === one.all).words.map((word) => list.spelled(word.fold)).join(" ")) });
          if (needed.length) {
            const price = needed.reduce((sum, one) => sum + cost(one.all), 0);
            const titles = price > BUDGET ? (await intersect(needed.map((one) => one.title))).ids : [];
            const found = await intersect(needed.map((one) => one.all));
            whole &&= found.whole;
            ids = [...new Set([...found.ids, ...titles])].sort((a, b) => b - a);
          }
        }
        const best = Math.max(0, ...levels.values());
        if (best >= 2 || (best && !ids.length)) ids = [...new Set([...ids, ...[...levels].filter(([, level]) => level >= Math.min(best, 2)).map(([id]) => id)])].sort((a, b) => b - a);
        if (sort === "relevance" || !ids.length) scores = await weigh(terms, ids, new Map(ids.map((id) => [id, [0, 5, 40, 80, 120][Math.floor(levels.get(id) ?? 0)]])));
        if (!ids.length) didYouMean = await repair(query, pairs, missing);
        if (missing.length) notes.push({ type: "missing", words: missing.map((place) => words[place].fold) });
        if (ids.length < offset + limit && terms.length > 1 && !phrases.length && sort === "relevance") {
          const seen = new Set(ids), near = ranked(await weigh(terms, undefined, new Map())).filter(([id]) => !seen.has(id));
          more = near.filter(([, score]) => score > 0.35 * near[0][1]).slice(0, PARTIAL);
        }
      } else if (!text.trim()) {
        const low = Math.max(0, root.N - FACET_BLOCKS * COLUMN);
        ids = Array.from({ length: root.N - low }, (_, place) => root.N - 1 - place);
        whole = !low;
      }
      const { kept, facets } = await sift(ids, filters);
      if (more.length) {
        const passed = new Set((await sift(more.map(([id]) => id), filters)).kept);
        more = more.filter(([id]) => passed.has(id));
      }
      let order = kept;
      if (sort === "relevance" && words.length) order = ranked(new Map(kept.map((id) => [id, scores.get(id) ?? 0]))).map(([id]) => id);
      let total = order.length, exact = whole && !gap && facets.exact, bound = exact ? "exact" : "atLeast";
      if (needed.length === 1 && !isFiltered && total < needed[0]?.df && !phrases.length) (total = needed[0].df), (bound = "exact"), (exact = true);
      if (!words.length && !isFiltered && !text.trim()) (total = root.N), (exact = true), (bound = "exact");

      // The best by their lists are looked at closely; those that lack a word come after all others.
      const candidates = [...order.map((id) => [id, false]), ...more.map(([id]) => [id, true])];
      const long = phrases.filter(([from, end]) => end - from > 2);
      let want = offset + limit;
      const blocks = new Set(), close = [];
      const all = long.length && order.length <= VERIFIED;
      for (const item of candidates) {
        if (close.length >= (all ? VERIFIED : Math.max(want, sort === "relevance" ? RERANKED : 0))) break;
        blocks.add(Math.floor(item[0] / BLOCK));
        if (close.length >= want && blocks.size > RECORD_BLOCKS && !all) break;
        close.push(item);
      }
      let hits = (await Promise.all(close.map(async ([id, partial]) => {
        const hit = await record(id);
        return hit && { ...hit, partial, score: scores.get(id) ?? more.find((item) => item[0] === id)?.[1] ?? 0 };
      }))).filter(Boolean);
      if (long.length) {
        const holds = await Promise.all(hits.map(async (hit) => {
          const texts = [hit.title, hit.number ?? "", hit.labels.unit ?? "", hit.abstract, await body(hit)].map((text) => expand(tokenize(text), list.x));
          return long.every(([from, end]) => texts.some((tokens) => tokens.some((_, at) => words.slice(from, end).every((word, place) => tokens[at + place]?.fold === word.fold && (!place || tokens[at + place].adjacent)))));
        }));
        const dropped = holds.filter((is) => !is).length;
        hits = hits.filter((_, place) => holds[place]);
        total -= dropped;
        if (order.length > close.length) (exact = false), (bound = whole ? "atMost" : "about");
      }
      if (sort === "relevance" && words.length) {
        for (const hit of hits) hit.score *= evidence(hit, words);
        hits.sort((a, b) => a.partial - b.partial || b.score - a.score || b.id - a.id);
      }
      hits = hits.slice(offset, offset + limit);
      await Promise.all(hits.map(async (hit) => {
        const text = words.length ? await body(hit) : "", parts = marked(text, words);
        hit.snippet = parts.length > 1 ? parts : marked(hit.abstract || text.slice(0, 200), words, true);
        hit.titleParts = marked(hit.title, words, true);
        delete hit.text;
      }));
      if (damaged.size) notes.push({ type: "damaged", files: [...damaged] }), (exact = false), bound === "exact" && (bound = "atLeast");
      return { total, exact, bound, hits, more: candidates.length > offset + limit, facets, didYouMean, notes, terms: needed, bytes, requests };
    }

    return { run, complete, readRoot, isStale: () => stale };
  }

  // A query gets one more try with a new root when a file has gone: the site was published anew.
  async function attempt(work, signal) {
    const query = begin(signal);
    if (!root) await query.readRoot();
    const answer = await work(query);
    return query.isStale() && (await query.readRoot("reload")) ? work(begin(signal)) : answer;
  }

  return {
    query: (text, options = {}) => attempt((query) => query.run(`${text ?? ""}`, options), options.signal),
    suggest: (text, { signal } = {}) => attempt((query) => query.complete(`${text ?? ""}`), signal)
      .then((found) => found.map(([text, count]) => ({ text, count }))),
  };
}
