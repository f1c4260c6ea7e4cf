// The search client of a Công khai site: reads the prebuilt index, needs no server and no library.
//
//   import { openSearch } from "/tim-kiem/search.js";
//   const search = await openSearch("/tim-kiem/index/");
//   const found = await search.query("đối thoại", { filters: { kind: "doi-thoai" }, limit: 10 });
//
// The format of the index, and what every field of an answer means: docs/search.md.
// Runs in browsers since 2022 and in Node 18; touches no DOM.
//
// Properties that nobody outside sees, to be shortened:
// Private: isSifting isFiltered isShort isFew isPossible isKnown narrow lists worth high low cost lowest whole spelled
// Private: unread held asked years missing levels needed pairs chosen idf records toned plain phrases readRoot isStale
// Private: isDear postings snippetOf shows run endsOf terms ids kept single df forms names path data isRanked

const VERSION = 3, SCALE = 8, BLOCK = 2, COLUMN = 4096, DIGITS = 5, NAME = 10;
// What one query may cost: bytes of long lists and columns; words; records looked at closely, more of
// them for a question of so many words that few records hold; near matches; texts read for a phrase; words of a
// snippet; syllables tried in place of one.
const BUDGET = 16000, WORDS = 32, CLOSE = 10, QUESTION = 7, CLOSER = 20, PARTIAL = 100, VERIFIED = 30, WINDOW = 32, NEAR = 8, LOOK = 500;
// From so many records on a word of little weight need not be in a hit; a site of more than so many is large.
const COMMON = 1000, LARGE = 20000;
const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const { max, min } = Math;
const FACETS = ["kind", "unit", "state", "year"];

// ---- Words: the same rules as the Swift target `Vietnamese`, checked by the same vectors.

const INVISIBLE = "\\xAD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF";
const INVISIBLES = RegExp(`[${INVISIBLE}]`, "g");
const BEGIN = /[\p{L}\p{N}]/gu;
const WORD = RegExp(`[\\p{L}\\p{N}\\p{M}${INVISIBLE}]*`, "yu");
const GROUPED = /[1-9]\d{0,2}(\.\d{3})+(?!\.?\d)/y;
// White space with one hyphen or line end in it, or a joiner.
const ADJACENT = /^([\t\p{Zs}]*([-\u2010-\u2015\u2212][\t\p{Zs}]*\n?|\n)?[\t\p{Zs}]*|[/\u2215\u2044.&'\u2019])$/u;
const COMPATIBLE = /[ªº²³¹\u2070\u2074-\u2079\u2080-\u2089\u2160-\u217F\uFB00-\uFB06\uFF10-\uFF5A]/;
// Marks of tones, each before its letter.
const TONES = "\u0300f\u0340f\u0309r\u0303x\u0301s\u0341s\u0323j";
// A mark and the letters that bear it, each before what it becomes.
const QUALITIES = { "\u0302": "aâeêoô", "\u0306": "aă", "\u031b": "oơuư" };
// Cyrillic and Greek letters, each before the Latin one that it looks like.
const LOOKALIKES = "аaАaΑaВbΒbсcСcеeЕeΕeНhΗhΙiКkΚkМmΜmΝnоoОoοoΟoрpРpΡpТtΤtхxХxΧxуyΥyΖz";
const DATE = /^(?:ngay )?(0?[1-9]|[12]\d|3[01]) (?:thang )?(0?[1-9]|1[0-2]) (?:nam )?([12]\d{3})$/;
const ONSET_Y = /^([bcdđghklmnprstvx]|[cgknpt]h|ngh?|qu|tr)y$/;

const forms = new Map();
const after = (pairs, letter) => {
  const place = pairs?.indexOf(letter);
  return place % 2 === 0 ? pairs[place + 1] : "";
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
    else if (/[đðɖ]/i.test(scalar)) letters += "đ";
    else if (COMPATIBLE.test(scalar)) letters += scalar.normalize("NFKC").toLowerCase();
    else if (scalar !== ".") {
      const [base, ...marks] = scalar.normalize("NFD");
      const alone = /[\u0300-\u036f]/.test(base);
      if (alone) marks.push(base);
      else letters += (/[a-z]/i.test(base) ? base : scalar).toLowerCase().replace(/[\u0300-\u036f]/g, "");
      if (!alone && marks.some((mark) => !after(TONES, mark) && !QUALITIES[mark])) continue;
      for (const mark of marks) {
        const last = letters.slice(-1), better = after(QUALITIES[mark], last);
        if (better) letters = letters.slice(0, -1) + better;
        else if (/[aăâeêioôơuưy]/.test(last)) tones += after(TONES, mark);
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
    const gap = text.slice(end, start).replace(INVISIBLES, "");
    GROUPED.lastIndex = start;
    WORD.lastIndex = !/[.,]/.test(text[start - 1]) && GROUPED.test(text) ? GROUPED.lastIndex : start;
    WORD.test(text);
    end = WORD.lastIndex;
    const [folded, canon] = fold(text.slice(start, end));
    words.push({ fold: folded, canon, adjacent: words.length > 0 && ADJACENT.test(gap), start, end });
  }
}

// The whole date that words make, as a word of its own that makes no pair with others.
function dateOf(key) {
  const fold = DATE.exec(key)?.slice(1).map((part) => part.padStart(2, 0)).join("/");
  return fold && { fold, canon: fold, single: true };
}
const isDate = (word) => word.fold[5] === "/";

// Abbreviations and other names written out, as the index has them; without aliases whole dates as the one
// word that the index has for them.
function expand(tokens, aliases, tell) {
  const words = [];
  for (let index = 0; index < tokens.length; ) {
    let length = 6, meaning;
    for (; length; length--) {
      const run = tokens.slice(index, index + length), key = run.map((word) => word.fold).join(" ");
      if (run.length < length || run.slice(1).some((word) => !word.adjacent)) continue;
      if ((meaning = aliases ? own(aliases, key) : dateOf(key))) break;
    }
    const { adjacent, start } = tokens[index];
    if (!meaning) words.push(tokens[index++]);
    else {
      const { end } = tokens[(index += length) - 1];
      tell?.(start, end, meaning);
      (aliases ? tokenize(meaning) : [meaning]).forEach((word, place) => words.push({ ...word, adjacent: !!place || adjacent, start, end }));
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
  let from = 0, end = 0;
  while (from < one.length && one[from] === other[from]) from++;
  while (end < min(one.length, other.length) - from && one.at(-1 - end) === other.at(-1 - end)) end++;
  const a = one.slice(from, one.length - end), b = other.slice(from, other.length - end);
  return !(a[1] ?? b[1]) || (!b[2] && a === b[1] + b[0]);
}

// ---- The index.

function shardOf(term, count) {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(term)) hash = Math.imul(hash ^ byte, 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % count;
}

const part = (names, place, size) => names.slice(place * size, (place + 1) * size);
const isLong = (list) => Array.isArray(list[0]);
const sizeOf = (list) => (isLong(list) ? list[0][0] : list.length);
const newestFirst = (a, b) => b - a;
const union = (one, other) => [...new Set(one.concat(other))].sort(newestFirst);
const twos = (items) => items.flatMap((item, place) => (place % 2 ? [] : [[item, items[place + 1]]]));
// Records, newest first, as a list of the index.
const listOf = (ids) => ids.map((id, place) => (place ? ids[place - 1] - id : id) * SCALE);

// Opens the index in the folder `url`; another `fetch` may be given (tests, caches).
export async function openSearch(url, { fetch = globalThis.fetch } = {}) {
  const base = String(url).replace(/\/?$/, "/"), cache = new Map(), paid = new Set();
  let root;

  // One query: what it reads, what it cost, what went wrong.
  function begin(signal) {
    const damaged = new Set(), notes = [];
    let bytes = 0, requests = 0, budget = 0, room = 0, stale = false, gap = false, list;

    async function load(path, mode) {
      requests++;
      const answer = await fetch(base + path, { signal, cache: mode });
      if (!answer.ok) throw Object.assign(Error(path), { status: answer.status });
      const text = await answer.text();
      bytes += +answer.headers?.get("content-length") || text.length;
      return JSON.parse(text);
    }

    // A file, fetched once; a fetch that another query aborted is begun again.
    function get(path) {
      let file = cache.get(path);
      if (!file) {
        file = load(path);
        file.catch(() => cache.delete(path));
      }
      // What was read last is kept longest.
      cache.delete(path);
      cache.set(path, file);
      if (cache.size > 800) cache.delete(cache.keys().next().value);
      return file.catch((error) => {
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

    // A numbered file; several bear one name in a large index.
    function numbered(family, number) {
      const { h, n, w = 1 } = root[family], place = Math.floor(number / w);
      if (number < n) return tryGet(`${family}/${place}.${part(h, place, DIGITS)}${w > 1 ? `/${number}` : ""}.json`);
    }

    // A file that is named by its content.
    const pathOf = (family, name) => `${family}/${name.slice(0, 2)}/${name}.json`;

    async function readRoot(mode = "no-cache") {
      const next = await load("root.json", mode), isNew = next.gen !== root?.gen;
      if (next.v !== VERSION) throw Error(`index version ${next.v}`);
      if (isNew) cache.clear(), paid.clear();
      root = next;
      return isNew;
    }

    // The syllables, and the names of kinds and states.
    async function prepare() {
      list = (await tryGet(`y.${root.y}.json`)) ?? { s: "", c: "", f: "", x: {}, k: {}, kind: [], state: [], fs: [], w: [1, 1] };
      if (list.at) return;
      list.names = list.s.split(" ");
      const written = list.f.split(" ");
      list.at = new Map(list.names.map((name, place) => [name, place]));
      list.size = (name) => (list.at.has(name) ? 2 ** (BASE64.indexOf(list.c[list.at.get(name)]) / 2) : 1);
      list.spelled = (name) => written[list.at.get(name)] || name;
    }

    // A term; null when no record holds it, undefined when its shard cannot be read.
    async function term(name) {
      const shard = await numbered("t", shardOf(name, root.t.n));
      if (!shard) return;
      const entry = own(shard, name);
      if (entry === undefined) return null;
      const [all, title = [], toned = "", top] = typeof entry === "number" ? [[entry]] : entry, df = sizeOf(all);
      return { all, title, top, df, forms: toned.split("|"), idf: Math.log(1 + (root.N - df + 0.5) / (df + 0.5)) };
    }

    // The segments of a list, newest first, each with what it costs to read it; a short list is one that
    // need not be fetched.
    function segments(list) {
      if (!isLong(list)) return [{ high: Infinity, low: 0, data: list }];
      const [[count, newest, ...steps], names] = list;
      let high = newest + 1;
      return steps.map((step, place) => {
        const path = pathOf("p", part(names, place, NAME)), size = place ? root.s : count - (steps.length - 1) * root.s;
        return { high: high - 1, low: (high -= step + !place), path, cost: cache.has(path) ? 0 : size * 1.1 };
      });
    }

    const costOf = (parts) => parts.reduce((sum, { cost = 0 }) => sum + cost, 0);

    // The records of segments, newest first, each with its mark; only of those that can hold a
    // wanted record, as far as the budget goes: below `lowest` nothing is known.
    async function read(parts, wanted) {
      const records = new Map(), files = [];
      let lowest = 0;
      for (const { high, low, path, cost, data } of parts) {
        if (wanted && !wanted.some((id) => id <= high && id >= low)) continue;
        if (cost && (budget -= cost) < 0) {
          lowest = high + 1;
          break;
        }
        files.push(data ?? tryGet(path));
      }
      for (const file of await Promise.all(files)) {
        let id = 0;
        gap ||= !file;
        file?.forEach((value, place) => {
          const step = Math.floor(value / SCALE);
          id = place ? id - step : step;
          records.set(id, value % SCALE);
        });
      }
      return { records, lowest };
    }

    // The records of these years that are in all lists, newest first, range by range until so many are
    // found; `whole` says that there are no others. Where a list costs more than to look at what the
    // records show, they are looked at; with `look` infinite at their texts too, where it cannot be paid.
    async function join([lead, ...others], want, years, look = LOOK) {
      const found = [], within = (high, low) => years.some(([first, last]) => first <= high && last >= low);
      const parts = segments(lead.postings).filter(({ high, low }) => within(high, low));
      let lowest = 0, whole = true;
      // Without a wish to stop early everything may come at once.
      const rounds = want === Infinity ? [parts] : parts.map((one) => [one]);
      for (const round of rounds) {
        if (found.length >= want) lowest = round[0].high + 1;
        if (lowest) break;
        const first = await read(round);
        let ids = [...first.records.keys()].filter((id) => within(id, id));
        lowest = first.lowest;
        for (const { postings, shows } of others) {
          const parts = segments(postings).filter(({ high, low }) => ids.some((id) => id <= high && id >= low)), price = costOf(parts);
          if (shows && price > min(budget, look * ids.length) && (ids.length <= CLOSER || budget < root.s)) {
            // What they do not show may still be in a list.
            whole = false;
            ids = await holding(ids.slice(0, CLOSER), [shows], look > LOOK);
            continue;
          }
          const other = await read(parts);
          lowest = max(lowest, other.lowest);
          ids = ids.filter((id) => other.records.has(id));
        }
        for (const id of ids) if (id >= lowest) found.push(id);
      }
      return { ids: found, whole: whole && !lowest };
    }

    // ---- The query.

    function parse(text) {
      const plain = [], words = [], phrases = [];
      text.normalize("NFC").slice(0, 2000).split(/["“”„«»]/).forEach((piece, number, pieces) => {
        const from = words.length, isQuoted = number % 2 && number < pieces.length - 1, tokens = isQuoted ? tokenize(piece) : expand(tokenize(piece));
        plain.push(...tokens);
        for (const word of expand(tokens, list.x, (start, end, to) => notes.push({ type: "expanded", from: piece.slice(start, end), to })))
          words.push({ ...word, adjacent: word.adjacent || (isQuoted && words.length > from) });
        if (isQuoted && words.length > from) phrases.push([from, words.length]);
      });
      if (words.length > WORDS) notes.push({ type: "cut", words: (words.length = WORDS) });
      return { plain: plain.slice(0, WORDS), words, phrases: phrases.filter((phrase) => phrase[1] <= WORDS) };
    }

    // Which pairs count as words of the query: the division whose pairs hold together best, by the
    // share of the rarer syllable that the pair takes. A pair is named by its second word's place.
    function divide({ words, phrases }, pairs) {
      const bonds = words.map((word, place) => {
        if (!pairs[place]) return 0;
        const share = pairs[place].df / min(list.size(word.fold), list.size(words[place - 1].fold));
        return words.length === 2 || share > 0.04 ? share : 0;
      });
      const best = [0];
      words.forEach((_, end) => best.push(max(best[end], end ? bonds[end] + best[end - 1] : 0)));
      const chosen = new Set();
      for (let end = words.length; end > 0; end--) if (best[end] > best[end - 1]) chosen.add(--end);
      for (const [from, end] of phrases) for (let place = from + 1; place < end; place++) chosen.add(place);
      return { chosen: [...chosen], single: [...words.keys()].filter((place) => !chosen.has(place) && !chosen.has(place + 1)) };
    }

    // Records whose own number the query may mean, by level: 4 all of it, 3.5 all but the year,
    // 3 serial and year, 2 serial and a group, 1 the serial alone; words that the number does not explain must be few.
    async function numbers({ plain }) {
      const parts = plain.flatMap((word) => (isDate(word) ? [] : /qh\d+$/.test(word.fold) ? word.fold : word.fold.match(/\d+|\D+/g)));
      const digits = parts.filter((part) => /^\d{1,9}$/.test(part));
      const levels = new Map();
      if (!digits.length) return levels;
      const serial = digits[0].replace(/^0+(?=.)/, ""), year = +(digits.slice(1).find((part) => /^[12]\d{3}$/.test(part)) ?? plain.find(isDate)?.fold.slice(6) ?? 0);
      const named = [], known = new Set(["so", "no", digits[0], `${year}`]);
      for (const place of parts.keys()) {
        for (let length = 8; length; length--) {
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
        // A year that was not asked for is one more part that differs.
        const level = other ? 1 : same.length && same.length === groups.length ? (itsYear === year ? 4 : 3.5) : year && year === itsYear ? 3 : same.length ? 2 : 1;
        if (!rest[0] || level > 3) levels.set(id, max(rest[0] ? 1.5 : level, levels.get(id) ?? 0));
      }
      return levels;
    }

    const yearOf = (id) => root.epochs.find(([first, last]) => id >= first && id <= last)?.[2] ?? 0;

    // Keeps the records that pass the filters, and counts facets, each as if it had no filter itself.
    // A column that the budget does not reach leaves its records out, and nothing exact.
    async function sift(ids, asked, facets) {
      const names = FACETS.filter((name) => asked[name] || facets.includes(name)), tallies = new Map(facets.map((name) => [name, new Map()]));
      const families = [["f", list.w[0], /kind|state/], ["u", list.w[1], /unit/]].filter(([, , of]) => names.some((name) => of.test(name)));
      const blocks = new Map(ids.map((id) => [Math.floor(id / COLUMN)])), units = names.includes("unit") ? await unitNames() : [];
      for (const block of blocks.keys()) blocks.set(block, families.map(([family, width]) => {
        const key = family + block;
        if (!paid.has(key) && (room -= (COLUMN * width) / 2) < 0) return;
        paid.add(key);
        return numbered(family, block);
      }));
      for (const [block, columns] of blocks) blocks.set(block, await Promise.all(columns));
      let exact = true;
      const kept = ids.filter((id) => {
        const values = { year: yearOf(id) || undefined };
        families.forEach(([family, width], place) => {
          const column = blocks.get(Math.floor(id / COLUMN))[place];
          if (!column) return (exact = false);
          const value = [...part(column, id % COLUMN, width)].reduce((sum, digit) => sum * 64 + BASE64.indexOf(digit), 0);
          if (family === "u") values.unit = units[value - 1]?.[0];
          else [values.kind, values.state] = (list.fs[value] ?? []).map((place, state) => list[state ? "state" : "kind"][place - 1]?.[0]);
        });
        const fails = names.filter((name) => asked[name] && (values[name] === undefined || !asked[name].includes(`${values[name]}`)));
        for (const [name, tally] of tallies)
          if (values[name] !== undefined && fails.every((other) => other === name)) tally.set(values[name], (tally.get(values[name]) ?? 0) + 1);
        return !fails[0];
      });
      return { kept, exact, facets: await counted(tallies, exact, asked) };
    }

    const unitNames = async () => (await tryGet(`units.${root.units}.json`)) ?? [];

    // Counts as the answer has them: with labels, the commonest first, years from the newest.
    async function counted(tallies, exact, asked = {}) {
      const facets = { exact, kind: [], unit: [], year: [], state: [] };
      for (const [name, tally] of tallies) {
        const labels = new Map(name === "unit" ? await unitNames() : list[name]);
        for (const value of asked[name] ?? []) if (labels.has(value) && !tally.has(value)) tally.set(value, 0);
        facets[name] = [...tally].map(([value, count]) => ({ value, label: labels.get(value) ?? `${value}`, count }))
          .sort((a, b) => (name === "year" ? b.value - a.value : b.count - a.count));
      }
      return facets;
    }

    // Adds to each record's score what the terms weigh in it; `ids` or, without, all that they hold. To be
    // short, only by what their titles say.
    async function weigh(terms, ids, scores = new Map(), isShort) {
      const wanted = ids && new Set(ids);
      const add = (id, points) => (!wanted || wanted.has(id)) && scores.set(id, (scores.get(id) ?? 0) + points);
      const rarest = [...terms].sort((a, b) => a.df - b.df);
      for (const { title, forms, words, idf, worth } of rarest) {
        for (const [id, mark] of (await read(segments(title), ids)).records) {
          // A form that is not among those told differs at least from the one asked for that is.
          const form = forms[mark % 4], asked = words.map((word) => word.canon).join(" ");
          const odd = form ? form.split(" ").some((canon, place) => !meets(words[place], { ...words[place], canon })) : forms.includes(asked);
          add(id, worth * idf * (mark >= 4 ? 1 : 0.3) * (odd ? 0.3 : form && form !== asked ? 0.9 - 0.3 * words.some(isToned) : 1));
        }
      }
      if (!isShort) for (const { all, idf, worth } of rarest)
        for (const [id, mark] of (await read(segments(all), ids)).records) add(id, worth * idf * ((mark + 0.5) / SCALE) * 1.9);
      return scores;
    }

    // What a hit shows; undefined when its block cannot be read.
    async function record(id) {
      const rows = await numbered("r", Math.floor(id / BLOCK)), row = rows?.r[id % BLOCK];
      if (!row?.length) return;
      const [url, title, number, kind, unit, date, state, abstract, illustration] = row;
      const [kinds, units, states] = [list.kind[kind - 1], rows.u[unit - 1], list.state[state - 1]].map((pair) => pair ?? [null, null]);
      return {
        id, url, title, number: number || null, kind: kinds[0], unit: units[0], date: date || null, state: states[0],
        labels: { kind: kinds[1], unit: units[1], state: states[1] }, abstract, illustration: !!illustration, text: pathOf("x", part(rows.x, id % BLOCK, NAME)),
      };
    }

    const body = async (hit) => (await tryGet(hit.text)) ?? "";
    // The words of a text, to be compared with those asked for: its dates are whole where a date was asked for.
    const wordsOf = (text, asked) => expand(asked?.some(isDate) ? expand(tokenize(text)) : tokenize(text), list.x);

    // Those records that hold phrases in one of the texts that they show, or anywhere.
    async function holding(ids, phrases, isDeep) {
      const isIn = (text, phrase) => {
        const tokens = wordsOf(text, phrase);
        return tokens.some((_, at) => phrase.every((word, place) => tokens[at + place]?.fold === word.fold && (!place || tokens[at + place].adjacent)));
      };
      const held = await Promise.all(ids.map(async (id) => {
        const hit = await record(id), shown = hit && [hit.title, hit.number ?? "", hit.labels.unit ?? "", hit.abstract];
        for (const phrase of phrases)
          if (!hit || !(phrase.call ? phrase(hit) : shown.some((text) => isIn(text, phrase)) || (isDeep && isIn(await body(hit), phrase)))) return;
        return true;
      }));
      return ids.filter((_, place) => held[place]);
    }

    // How much better a record is than its lists say: the query in its title, in order, and toned.
    function evidence(hit, words) {
      const title = wordsOf([hit.title, hit.number].join("\n\n"), words), near = title.concat(wordsOf(hit.abstract, words));
      const share = (test) => words.filter(test).length / words.length, isIn = (text) => (word) => text.some((other) => word.fold === other.fold);
      const covered = share(isIn(title)), odd = share((word) => isIn(near)(word) && !near.some((other) => meets(word, other)));
      let longest = 0, toned = 0;
      title.forEach((_, from) => {
        let run = 0, same = 0;
        for (; words[run] && title[from + run]?.fold === words[run].fold; run++) same += title[from + run].canon === words[run].canon;
        longest = max(longest, run);
        toned = max(toned, same);
      });
      const whole = covered === 1 && words.length / title.length;
      const kind = tokenize(hit.labels.kind ?? ""), isKind = kind.length && kind.every(isIn(words));
      return (1 + 0.4 * covered + (0.4 * longest + 0.5 * toned) / words.length + 0.5 * whole + 0.3 * isKind) * (1 - 0.6 * odd);
    }

    // How well the best paragraph of a text answers a question: the weight of its pairs, for its length.
    function passage(text, terms) {
      return max(...text.split(/\n+/).map((paragraph) => {
        const words = wordsOf(paragraph), held = new Set(words.flatMap((word, place) => [word.fold, `${words[place - 1]?.fold} ${word.fold}`]));
        const sum = terms.filter((term) => held.has(term.words.map((word) => word.fold).join(" "))).reduce((sum, term) => sum + term.idf * term.worth, 0);
        return sum / (1 + words.length / 80);
      }));
    }

    // The counts that a common word brings, by value.
    async function tops(top, shown) {
      const names = [list.kind, shown.includes("unit") ? await unitNames() : [], list.state];
      return new Map(shown.map((name) => {
        const facet = FACETS.indexOf(name);
        return [name, new Map(twos(top[facet]).map(([value, count]) => [names[facet] ? names[facet][value - 1]?.[0] : value, count]))];
      }));
    }

    // A text as [plain, marked, plain, …]: the window richest in what was asked, or all of it.
    function marked(text, words, whole) {
      const tokens = wordsOf(text, words), asked = (index, place) => words[place] && tokens[index] && meets(words[place], tokens[index]);
      const isHit = tokens.map((word, index) => words.some(({ single }, place) => asked(index, place) && (words.length < 2 || single || (!word.adjacent && !tokens[index + 1]?.adjacent)
        || asked(index - 1, place - 1) || asked(index + 1, place + 1))));
      let from = 0, most = -1;
      for (let start = 0; start < tokens.length && !whole; start++) {
        if (start && !isHit[start]) continue;
        const seen = new Set();
        let value = 0;
        tokens.slice(start, start + WINDOW - 4).forEach(({ fold }, place) => {
          if (isHit[start + place]) value += seen.has(fold) ? 1 : 9, seen.add(fold);
        });
        if (value > most) (most = value), (from = start);
      }
      from = max(0, from - 4);
      const last = whole ? tokens.length : min(tokens.length, from + WINDOW);
      const parts = [from ? "… " : ""];
      let at = tokens[from] && from ? tokens[from].start : 0;
      for (let index = from; index < last; index++) {
        if (!isHit[index] || tokens[index].end <= at) continue;
        let end = index;
        while (isHit[end + 1] && tokens[end + 1].adjacent && end + 1 < last) end++;
        parts[parts.length - 1] += text.slice(at, tokens[index].start);
        parts.push(text.slice(max(at, tokens[index].start), tokens[end].end), "");
        at = tokens[end].end;
        index = end;
      }
      parts[parts.length - 1] += last < tokens.length ? text.slice(at, tokens[last - 1].end) + " …" : text.slice(at);
      return parts;
    }

    // Another way to type a query that finds nothing: the words of Telex and VNI typing, glued words,
    // and words that differ by one letter: of those the one that goes best with its neighbours.
    async function repair({ words }, pairs, missing) {
      const better = await Promise.all(words.map(async (word, place) => {
        const name = word.fold, isMissing = missing.includes(place);
        if (isMissing) {
          const telex = name.replace(/([adeo])\1|\d/g, "$1").replace(/([aou])?w/g, (_, vowel) => vowel ?? "u");
          for (const guess of [telex, telex.replace(/[sfrxj]$/, "")]) if (list.at.has(guess)) return guess;
          for (let cut = name.length - 1; cut > 0; cut--) if (list.at.has(name.slice(0, cut)) && list.at.has(name.slice(cut))) return `${name.slice(0, cut)} ${name.slice(cut)}`;
        }
        const [before, after] = [words[place - 1], words[place + 1]].map((other) => other?.fold);
        // A word that goes with one of its neighbours is taken as it is.
        if (!isMissing && ((before && pairs[place] !== null) || (after && pairs[place + 1] !== null) || !words[1])) return;
        const near = list.names.filter((other) => other !== name && isNear(other, name)).sort((a, b) => list.size(b) - list.size(a)).slice(0, NEAR);
        const fits = await Promise.all(near.map(async (other) => {
          const terms = [before && term(`${before} ${other}`), after && term(`${other} ${after}`)];
          return (await Promise.all(terms)).reduce((sum, one) => sum + (one?.df ?? 0), 0);
        }));
        const best = max(0, ...fits);
        return best ? near[fits.indexOf(best)] : isMissing ? near[0] : undefined;
      }));
      if (!better.some(Boolean)) return;
      const folds = words.flatMap((word, place) => (better[place] ?? word.fold).split(" ")), written = [];
      // As titles write it, as far as they do.
      for (let from = 0; from < folds.length;) {
        const phrases = (await completions(folds[from])).map(([phrase]) => [phrase, tokenize(phrase)]);
        const [phrase, length] = phrases.filter(([, own]) => own.every((word, place) => word.fold === folds[from + place])).map(([phrase, own]) => [phrase, own.length])
          .sort((a, b) => b[1] - a[1])[0] ?? [list.spelled(folds[from]), 1];
        written.push(phrase);
        from += length;
      }
      return written.join(" ");
    }

    // Phrases of titles that begin with a syllable: [text, number of titles], the commonest first.
    async function completions(first) {
      const shard = await numbered("c", shardOf(first, root.c.n));
      return twos((shard && own(shard, first)) ?? []);
    }

    // Ends of a text that is being typed: [text, number of titles or 0], at most eight.
    async function endsOf(text) {
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

    // What is asked for: its words as terms, and those of them that a record must have.
    async function understand({ words, phrases }) {
      const found = await Promise.all(words.map((word, place) => (word.adjacent && place && !words.slice(place - 1, place + 1).some(isDate) ? term(`${words[place - 1].fold} ${word.fold}`) : undefined)));
      const pairs = found.map((pair, place) => pair && { ...pair, words: words.slice(place - 1, place + 1), worth: 1 });
      const { chosen, single } = divide({ words, phrases }, pairs);
      single.forEach((place) => (words[place] = { ...words[place], single: true }));
      const singles = await Promise.all(single.map(async (place) => {
        const one = await term(words[place].fold);
        return one && { ...one, words: [words[place]], worth: words[1] ? 0.3 : 1 };
      }));
      const missing = single.filter((_, index) => singles[index] === null), terms = [...pairs, ...singles].filter(Boolean);
      let needed = [...chosen.map((place) => pairs[place]), ...singles];
      const isKnown = !needed.includes(undefined), isPossible = !needed.includes(null);
      needed = needed.filter(Boolean).sort((a, b) => a.df - b.df);
      // Words in so many records that reading their lists would cost more than they tell.
      const quoted = phrases.flatMap(([from, end]) => pairs.slice(from + 1, end));
      const common = needed.filter((one, place) => place && one.df > COMMON && one.idf < 0.12 * needed[0].idf && !quoted.includes(one));
      if (isPossible && common.length)
        notes.push({ type: "optional", words: common.map((one) => one.words.map((word) => list.spelled(word.fold)).join(" ")) });
      if (missing.length) notes.push({ type: "missing", words: missing.map((place) => words[place].fold) });
      return { pairs, missing, terms, isKnown, needed: isPossible ? needed.filter((one) => !common.includes(one)) : [] };
    }

    // Filters by how they work: one that is not counted is a list like any other, or a range of records
    // (years); the others sift what was found.
    async function narrowing(filters, shown) {
      const asked = {}, lists = [];
      let years = root.epochs;
      for (const name of FACETS) {
        const values = [].concat(filters[name] ?? []).map(String);
        if (!values.length) continue;
        if (shown.includes(name) || (name !== "year" && values.length > 1)) asked[name] = values;
        else if (name === "year") years = years.filter((epoch) => epoch[2] && values.includes(`${epoch[2]}`));
        else lists.push({ postings: (await term(`${name[0]}:${values[0]}`))?.all ?? [], shows: (hit) => hit[name] === values[0] });
      }
      const isSifting = !!Object.keys(asked)[0], isFiltered = isSifting || years !== root.epochs || !!lists[0];
      return { asked, years, lists, isSifting, isFiltered, narrow: async (ids) => (await join([{ postings: listOf(ids) }, ...lists], Infinity, years)).ids };
    }

    // The records that have all that is needed, newest first; `whole` when there are no others. Titles
    // come first when to read everything costs too much: so many of them are a good answer (`isShort`).
    async function gather(needed, { years, lists }, want, isRanked, filters) {
      const listsOf = (key) => [...needed.map((one) => ({ postings: one[key], shows: one.words })), ...lists].sort((a, b) => sizeOf(a.postings) - sizeOf(b.postings));
      const isDear = costOf(listsOf("all").flatMap(({ postings }) => segments(postings))) > budget;
      if (isDear) ({ years, lists } = await narrowing(filters, []));
      const titles = isDear && isRanked ? (await join(listsOf("title"), want, years)).ids : [];
      if (isDear && titles.length >= want) return { ids: titles, whole: false, isDear, isShort: true };
      // What is not in titles is worth as much again.
      if (!titles[0]) budget = max(budget, 2 * room);
      const { ids, whole } = await join(listsOf("all"), isDear ? want : Infinity, years, Infinity);
      return { ids: union(titles, ids), whole, isDear };
    }

    // Whether no record has all words; that does not depend on the filters, counted or not.
    async function isNowhere({ ids, whole }, needed, isFiltered) {
      if (ids.length || !whole || !needed[0] || !isFiltered) return !ids.length && whole;
      const found = await join(needed.map(({ all }) => ({ postings: all })), 1, root.epochs);
      return found.whole && !found.ids.length;
    }

    // Those records that hold the longer phrases, which is read in their texts: in the best of those
    // that pass the filters until a page is full, in all when they are few; `unread` may hold them too, and
    // what was found is not the whole when the budget does not tell which pass.
    async function verify(found, phrases, { asked }, best, want) {
      const isFew = found.ids.length <= VERIFIED, sifted = await sift(found.ids, isFew ? {} : asked, []), unread = sifted.kept.sort(best), held = [];
      found.whole &&= sifted.exact;
      for (let turn = 0; unread.length && held.length <= max(want, CLOSER) && turn < 4; turn++) held.push(...(await holding(unread.splice(0, VERIFIED), phrases, true)));
      return { held: held.sort(newestFirst), unread: unread.length, isFew };
    }

    // Records that lack a word but have much of the weight, best first.
    async function nearby(terms, found, { narrow, asked }) {
      const near = [...(await weigh(terms))].sort((a, b) => b[1] - a[1] || b[0] - a[0]), seen = new Set(found);
      const some = near.filter(([id, score]) => !seen.has(id) && score > 0.35 * near[0][1]).slice(0, PARTIAL);
      const passed = new Set((await sift(await narrow(some.map(([id]) => id).sort(newestFirst)), asked, [])).kept);
      return some.filter(([id]) => passed.has(id));
    }

    // Hits with what they show; those whose block cannot be read are left out.
    const open = async (hits) => (await Promise.all(hits.map(async (hit) => (hit.url ? hit : { ...(await record(hit.id)), ...hit })))).filter((hit) => hit.url);

    // The best by their lists are looked at closely, and put into a better order; for a question the best
    // paragraph of each counts.
    async function reorder(hits, words, terms, isQuestion) {
      const count = isQuestion ? CLOSER : CLOSE, close = await open(hits.slice(0, count));
      await Promise.all(close.map(async (hit) => {
        if (isQuestion) hit.score += 3 * passage(`${hit.title}\n${await body(hit)}`, terms);
        else hit.score *= evidence(hit, words);
      }));
      return [...close.sort((a, b) => a.partial - b.partial || b.score - a.score || b.id - a.id), ...hits.slice(count)];
    }

    // A last word that is half typed, written out: when it is none, or never follows the one before.
    async function completed(text, pairs, last) {
      const isWord = list.at.has(last?.fold), isNew = pairs.at(-1) === null;
      if (!/\p{L}$/u.test(text) || (isWord && !isNew)) return;
      const [end] = await endsOf(text), typed = tokenize(text).length, longer = end?.[0].slice(0, tokenize(end[0])[typed - 1]?.end);
      if (end && (end[1] || !isNew) && longer !== text) return longer;
    }

    async function run(text, options) {
      const { filters = {}, limit = 10, offset = 0, sort = "relevance", prefix, facets: shown = FACETS, snippets = true } = options;
      await prepare();
      const query = parse(text), { words, phrases } = query, isRanked = words[0] && sort === "relevance", want = offset + limit;
      // Of a large site a short query is content with less; a long one means one record.
      const isLarge = root.N > LARGE;
      budget = options.budget ?? (!isLarge ? BUDGET : words.length < QUESTION ? BUDGET / 2 : BUDGET * 2);
      room = budget / 2;
      // Numbers add nothing to what is quoted.
      const numbersOf = phrases[0] ? new Map() : numbers(query), named = isLarge ? await numbersOf : new Map();
      // Who writes a whole number means that document; words that others have too are read for more than a page.
      const isNamed = isRanked && budget < Infinity && max(...named.values()) > 3 && !words.some(isDate) && (want <= CLOSE || named.size >= want);
      const [levels, { pairs, missing, terms, isKnown, needed }] = await Promise.all([numbersOf, understand(isNamed ? { words: [], phrases } : query)]);
      const longer = prefix && (await completed(text, pairs, words.at(-1)));
      if (longer) {
        notes.length = 0;
        notes.push({ type: "completed", to: longer });
        return run(longer, { ...options, prefix: false });
      }

      const narrowed = await narrowing(filters, shown), { asked, lists, isSifting, isFiltered } = narrowed, isEmpty = !text.trim();
      let found = { ids: [], whole: true };
      if (needed[0]) found = await gather(needed, narrowed, want, isRanked, filters);
      else if (isEmpty && lists[0]) found = await gather([], narrowed, want, false, filters);
      else if (isEmpty) {
        // Everything, or as much as columns may be read of.
        const low = max(0, root.N - max(isSifting || shown.length ? 12 * COLUMN : 0, want));
        found = { ids: await narrowed.narrow(Array.from({ length: root.N - low }, (_, place) => root.N - 1 - place)), whole: !low };
      }
      // What of a word cannot be read is told; there may be others than those found.
      found.whole &&= isKnown && !isNamed;
      const best = max(0, ...levels.values());
      if (best >= 2 || (best && (await isNowhere(found, needed, isFiltered))))
        found.ids = union(found.ids, await narrowed.narrow([...levels.keys()].filter((id) => levels.get(id) >= min(best, 2)).sort(newestFirst)));
      const { ids } = found, points = new Map(ids.map((id) => [id, [0, 5, 40, 80, 120][Math.floor(levels.get(id) ?? 0)]]));
      const scores = isRanked ? await weigh(terms, ids, points, found.isShort) : points;
      const didYouMean = words[0] && !ids.length ? await repair(query, pairs, missing) : undefined;
      const long = phrases.map(([from, end]) => words.slice(from, end)).filter((phrase) => phrase[2]), bestFirst = isRanked ? (a, b) => scores.get(b) - scores.get(a) || b - a : newestFirst;
      const { held, unread, isFew } = long[0] ? await verify(found, long, narrowed, bestFirst, want) : { held: ids, unread: 0, isFew: 1 }, { whole } = found;

      // A common word alone brings its own counts; of the units it has the commonest twelve.
      const alone = !needed[1] && !isFiltered && !phrases[0] && needed[0], top = alone && ids.length < alone.df && alone.top;
      let { kept, exact, facets } = await sift(held, asked, top ? [] : shown);
      if (top) facets = await counted(await tops(top, shown), !shown.includes("unit") || top[1].length < 24);
      const more = whole && kept.length <= want && terms[1] && !phrases[0] && isRanked ? await nearby(terms, ids, narrowed) : [];

      let total = kept.length + unread;
      exact &&= whole && !gap && !unread;
      if (alone && total < alone.df) [total, exact] = [alone.df, true];
      if (isEmpty && !isSifting && narrowed.years === root.epochs && !lists[1]) [total, exact] = [lists[0] ? sizeOf(lists[0].postings) : root.N, true];
      let bound = exact ? "exact" : !unread ? "atLeast" : whole && !gap ? "atMost" : "about";
      facets.exact &&= exact && (!isFiltered || (isFew && !found.isDear));

      // Those that lack a word come after all others.
      let hits = [...kept.sort(bestFirst).map((id) => [id, scores.get(id)]), ...more].map(([id, score], place) => ({ id, score, partial: place >= kept.length }));
      const isQuestion = words.length >= QUESTION && kept.length < CLOSE && best < 2;
      if (isRanked && offset < CLOSER) hits = await reorder(hits, words, terms, isQuestion);
      const hasMore = hits.length > want || total - unread > hits.length || !whole;
      hits = await open(hits.slice(offset, want));
      for (const hit of hits) {
        hit.titleParts = marked(hit.title, words, true);
        hit.snippet = marked(hit.abstract, words, true);
      }
      if (snippets) await Promise.all(hits.map(async (hit) => (hit.snippet = await snippet(hit, words))));
      if (damaged.size) notes.push({ type: "damaged", files: [...damaged] }), (exact = false), bound === "exact" && (bound = "atLeast");
      return { total, exact, bound, hits, more: hasMore, facets, didYouMean, notes, bytes, requests };
    }

    // The abstract when the hit shows all that was asked, else the best place of the text.
    async function snippet(hit, words) {
      const { kind, unit } = hit.labels, shown = wordsOf([hit.title, `số ${hit.number}`, kind, unit, hit.abstract].join("\n\n"), words), text = words.every((word) => shown.some((other) => word.fold === other.fold)) ? "" : await body(hit);
      const parts = marked(text, words);
      return parts.length > 1 ? parts : marked(hit.abstract || (text || (await body(hit))).slice(0, 200), words, true);
    }

    async function snippetOf(hit, text) {
      await prepare();
      return snippet(hit, parse(text).words);
    }

    return { run, endsOf, snippetOf, readRoot, isStale: () => stale };
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
    snippet: (hit, text, { signal } = {}) => attempt((query) => query.snippetOf(hit, `${text ?? ""}`), signal),
    suggest: (text, { signal } = {}) => attempt((query) => query.endsOf(`${text ?? ""}`), signal)
      .then((found) => found.map(([text, count]) => ({ text, count }))),
  };
}
