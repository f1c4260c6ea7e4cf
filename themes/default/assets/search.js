// The search client of a Công khai site: reads the prebuilt index, needs no server and no library.
//
//   import { openSearch } from "/tim-kiem/search.js";
//   const search = await openSearch("/tim-kiem/index/");
//   const found = await search.query("đối thoại", { filters: { kind: "doi-thoai" }, limit: 10 });
//
// The format of the index, and what every field of the answer means: docs/search.md.
// Runs in any browser since 2020 and in Node 18; touches no DOM.

const VERSION = 1, SCALE = 8, BLOCK = 16, COLUMN = 4096, CHUNK = 256, DIGITS = 6;
// Most bytes of long posting lists, facet blocks, record blocks and words that a query may cost.
const BUDGET = 60000, FACET_BLOCKS = 12, RECORD_BLOCKS = 12, WORDS = 32, PARTIAL = 100;
const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const FACETS = ["kind", "unit", "state"];

// ---- Vietnamese words: the same rules as the Swift target `Vietnamese`, by the same vectors.

const INVISIBLE = "\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF";
const INVISIBLES = RegExp(`[${INVISIBLE}]`, "g");
const WORD = RegExp(`[\\p{L}\\p{N}\\p{M}${INVISIBLE}]*`, "yu");
const BEGIN = /[\p{L}\p{N}]/gu;
const GROUPED = /[1-9]\d{0,2}(?:\.\d{3})+(?!\d|\.\d)/y;
const DATE = /(\d{1,4})(?:([/.-])(\d{1,2})\2(\d{1,4})| +th[aá]ng +(\d{1,2}) +n[aă]m +(\d{4}))(?!\d)/iy;
const CONTINUES = RegExp(`[\\p{L}\\p{N}\\p{M}${INVISIBLE}]`, "u");
const ADJACENT = /^(?:[ \t]*(?:-[ \t]*\n?|\n)?[ \t]*|[/.&'])$/;
const TONES = { "\u0300": "f", "\u0340": "f", "\u0309": "r", "\u0303": "x", "\u0301": "s", "\u0341": "s", "\u0323": "j" };
const QUALITY = { "\u0302": "aâeêoô", "\u0306": "aă", "\u031b": "oơuư" };
const COMPATIBLE = /[\u00AA\u00B2\u00B3\u00B9\u00BA\u2070\u2074-\u2079\u2080-\u2089\u2160-\u217F\uFB00-\uFB06\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/;
const LOOKALIKE = "аaАaΑaВbΒbсcСcеeЕeΕeНhΗhΙiКkΚkМmΜmΝnоoОoοoΟoрpРpΡpТtΤtхxХxΧxуyΥyΖz";
const ONSET_Y = /^(b|c|ch|d|đ|g|gh|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)y$/;
const PLAIN = { ă: "a", â: "a", ê: "e", ô: "o", ơ: "o", ư: "u", đ: "d" };

const forms = new Map();

// The folded form and the toned key of one word.
function fold(raw) {
  let form = forms.get(raw);
  if (form) return form;
  let letters = "", tones = "";
  const latin = /[a-zđ]/i.test(raw.normalize("NFD"));
  for (const scalar of raw) {
    if (/[đĐðÐƉɖ]/.test(scalar)) { letters += "đ"; continue; }
    const look = latin ? LOOKALIKE.indexOf(scalar) : -1;
    if (look >= 0 && look % 2 === 0) { letters += LOOKALIKE[look + 1]; continue; }
    if (scalar === "." || scalar.match(INVISIBLES)) continue;
    if (COMPATIBLE.test(scalar)) { letters += scalar.normalize("NFKC").toLowerCase(); continue; }
    const [base, ...marks] = scalar.normalize("NFD");
    const isMark = /[\u0300-\u036f]/.test(base);
    if (!isMark) letters += base.toLowerCase().replace(/[\u0300-\u036f]/g, "");
    const all = isMark ? [base] : marks;
    if (!isMark && all.some((mark) => !TONES[mark] && !QUALITY[mark])) continue;
    for (const mark of all) {
      const last = letters.slice(-1);
      if (!/[aăâeêioôơuưy]/.test(last)) continue;
      const place = QUALITY[mark] ? QUALITY[mark].indexOf(last) : -1;
      if (TONES[mark]) tones += TONES[mark];
      else if (place >= 0 && place % 2 === 0) letters = letters.slice(0, -1) + QUALITY[mark][place + 1];
    }
  }
  if (ONSET_Y.test(letters)) letters = letters.slice(0, -1) + "i";
  form = [letters.replace(/[ăâêôơưđ]/g, (letter) => PLAIN[letter]), letters + (tones && "~" + tones)];
  if (forms.size > 20000) forms.clear();
  forms.set(raw, form);
  return form;
}

// The words of a text: `fold`, `canon`, `adjacent` (pairs with the word before), `start`, `end`;
// whole dates come before their words, with `compound` set.
export function tokenize(text) {
  const words = [];
  let end = 0;
  for (;;) {
    BEGIN.lastIndex = end;
    const start = BEGIN.exec(text)?.index;
    if (start === undefined) return words;
    const gap = text.slice(end, start).replace(INVISIBLES, "").replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, " ")
      .replace(/[\u2010-\u2015\u2212]/g, "-").replace(/[\u2215\u2044]/g, "/").replace(/\u2019/g, "'");
    const adjacent = words.length > 0 && ADJACENT.test(gap), before = text[start - 1] ?? "";
    const date = wholeDate(text, start, before);
    if (date) words.push({ fold: date[1], canon: date[1], adjacent: false, compound: true, start, end: date[0] });
    GROUPED.lastIndex = start;
    WORD.lastIndex = !/[.,]/.test(before) && GROUPED.test(text) ? GROUPED.lastIndex : start;
    WORD.test(text);
    end = WORD.lastIndex;
    const [folded, canon] = fold(text.slice(start, end));
    words.push({ fold: folded, canon, adjacent, start, end });
  }
}

function wholeDate(text, start, before) {
  DATE.lastIndex = start;
  if (/[.,/-]/.test(before)) return;
  const found = DATE.exec(text);
  if (!found) return;
  const end = DATE.lastIndex, next = String.fromCodePoint(text.codePointAt(end) ?? 32);
  let [, day, separator = " ", month = found[5], year = found[6]] = found;
  if (separator === "-" && day.length === 4) [day, year] = [year, day];
  if (day.length > 2 || year.length !== 4 || !(+day && day < 32 && +month && month < 13 && year > 999 && year < 3000)) return;
  if (CONTINUES.test(next) || (next === separator && /\d/.test(text[end + 1] ?? ""))) return;
  return [end, `${day.padStart(2, 0)}/${month.padStart(2, 0)}/${year}`];
}

// ---- The index.

function shardOf(term, count) {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(term)) hash = Math.imul(hash ^ byte, 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % count;
}

const own = (object, key) => (Object.hasOwn(object, key) ? object[key] : undefined);

// Opens the index in the folder `url`; `fetch` may be replaced (tests, caches).
export async function openSearch(url, { fetch = globalThis.fetch } = {}) {
  const base = String(url).replace(/\/?$/, "/"), cache = new Map();
  let root;

  async function load(path, context, cacheMode) {
    context.requests++;
    const answer = await fetch(base + path, { signal: context.signal, cache: cacheMode });
    if (!answer.ok) throw Object.assign(new Error(`${answer.status} ${path}`), { status: answer.status });
    const text = await answer.text();
    context.bytes += +answer.headers?.get("content-length") || text.length;
    return JSON.parse(text);
  }

  // A file, fetched once; another query's abort is not ours.
  function get(path, context) {
    let file = cache.get(path);
    if (!file) {
      if (cache.size > 800) cache.delete(cache.keys().next().value);
      cache.set(path, (file = load(path, context)));
      file.catch(() => cache.delete(path));
    }
    return file.catch((error) => {
      if (error.name === "AbortError" && !context.signal?.aborted) return get(path, context);
      throw error;
    });
  }

  // A file that the answer can do without: undefined when it is missing or damaged.
  async function tryGet(path, context) {
    try {
      return await get(path, context);
    } catch (error) {
      if (context.signal?.aborted) throw error;
      if (error.status === 404) context.stale = true;
      context.damaged.add(path);
    }
  }

  async function numbered(family, number, context) {
    const { h, d, n } = root[family];
    if (number < 0 || number >= n) return;
    let names = h, place = number;
    if (d) {
      const chunk = Math.floor(number / CHUNK);
      names = await tryGet(`d/${family}${chunk}.${d.substr(chunk * DIGITS, DIGITS)}.json`, context);
      place = number % CHUNK;
    }
    return names && tryGet(`${family}/${number}.${names.substr(place * DIGITS, DIGITS)}.json`, context);
  }

  async function readRoot(context, cacheMode) {
    const next = await load("root.json", context, cacheMode);
    if (next.v !== VERSION) throw new Error(`index version ${next.v}, client version ${VERSION}`);
    const isNew = next.gen !== root?.gen;
    if (isNew) cache.clear();
    root = next;
    return isNew;
  }

  const newContext = (signal) => ({ signal, bytes: 0, requests: 0, damaged: new Set(), spent: 0, notes: [] });

  async function syllables(context) {
    const list = await tryGet(`y.${root.y}.json`, context);
    if (!list) return { names: [], at: new Map(), x: {}, k: {}, size: () => 1 };
    if (!list.at) {
      list.names = list.s.split(" ");
      list.written = list.f.split(" ");
      list.at = new Map(list.names.map((name, place) => [name, place]));
      list.size = (name) => (list.at.has(name) ? 2 ** (BASE64.indexOf(list.c[list.at.get(name)]) / 2) : 1);
      list.spelled = (name) => list.written[list.at.get(name)] || name;
    }
    return list;
  }

  // A term's entry; null when no record holds it, undefined when its shard cannot be read.
  async function term(name, context) {
    const shard = await numbered("t", shardOf(name, root.t.n), context);
    if (!shard) return;
    let entry = own(shard, name);
    if (entry === undefined) return null;
    if (typeof entry === "number") entry = [[entry]];
    const [all, title = [], forms = "", top] = entry;
    const count = (list) => (Array.isArray(list[0]) ? list.reduce((sum, part) => sum + part[2], 0) : list.length);
    const df = count(all);
    return { name, all, title, forms: forms ? forms.split("|") : [], top, df, idf: Math.log(1 + (root.N - df + 0.5) / (df + 0.5)) };
  }

  // The records of a list with their marks, newest first; only segments that hold a wanted
  // record, as far as the budget goes. Below `floor` nothing is known.
  async function read(list, context, wanted) {
    const records = new Map(), parts = [];
    let floor = 0;
    if (!Array.isArray(list[0])) parts.push(list);
    else {
      for (const [newest, oldest, count, , name] of list) {
        if (wanted && !wanted.some((id) => id <= newest && id >= oldest)) continue;
        const path = `p/${name.slice(0, 2)}/${name}.json`;
        if (!cache.has(path) && (context.spent += count * 1.2) > context.budget) { floor = newest + 1; break; }
        parts.push(tryGet(path, context).then((part) => { if (!part) context.gap = true; return part; }));
      }
    }
    for (const part of await Promise.all(parts)) {
      let id;
      for (const value of part ?? []) {
        const step = Math.floor(value / SCALE);
        id = id === undefined ? step : id - step;
        records.set(id, value % SCALE);
      }
    }
    return { records, floor };
  }

  const cost = (list) => (Array.isArray(list[0]) ? list.reduce((sum, part) => sum + part[2] * 1.2, 0) : 0);

  // ---- The query.

  // Words, quoted runs and what they stand for; aliases written out.
  function parse(text, list, context) {
    const words = [], phrases = [];
    text.normalize("NFC").slice(0, 2000).split(/["“”„«»]/).forEach((piece, number, pieces) => {
      const from = words.length, tokens = tokenize(piece).filter((word) => !word.compound);
      for (let index = 0; index < tokens.length; ) {
        let length = Math.min(4, tokens.length - index), meaning;
        for (; length > 0; length--) {
          const run = tokens.slice(index, index + length);
          if (run.slice(1).some((word) => !word.adjacent)) continue;
          if ((meaning = own(list.x, run.map((word) => word.fold).join(" ")))) break;
        }
        const raw = piece.slice(tokens[index].start, tokens[index + Math.max(length, 1) - 1].end);
        if (meaning) {
          context.notes.push({ type: "expanded", from: raw, to: meaning });
          tokenize(meaning).forEach((word, place) => words.push({ ...word, raw, adjacent: place > 0 || (index > 0 && tokens[index].adjacent) }));
        } else words.push({ ...tokens[index], raw, adjacent: words.length > from && tokens[index].adjacent });
        index += Math.max(length, 1);
      }
      if (number % 2 && number < pieces.length - 1 && words.length > from) phrases.push([from, words.length]);
    });
    if (words.length > WORDS) {
      context.notes.push({ type: "cut", words: WORDS });
      words.length = WORDS;
    }
    return { words, phrases: phrases.filter(([, end]) => end <= words.length) };
  }

  // The pairs that count as words of the query, the rest of it syllable by syllable: the
  // division whose pairs hold together best (share of the rarer syllable that the pair takes).
  function units({ words, phrases }, pairs, list) {
    const bond = words.map((word, place) => {
      const pair = pairs[place];
      if (!pair) return 0;
      if (phrases.some(([from, end]) => place > from && place < end)) return 1;
      const share = pair.df / Math.min(list.size(word.fold), list.size(words[place - 1].fold));
      return words.length === 2 || share > 0.02 ? share : 0;
    });
    const best = [0, 0];
    for (let end = 1; end <= words.length; end++) best[end] = Math.max(best[end - 1], bond[end - 1] ? best[end - 2] + bond[end - 1] : 0);
    const chosen = new Set();
    for (let end = words.length; end > 0; ) {
      if (bond[end - 1] && best[end] > best[end - 1]) chosen.add((end -= 1)), end--;
      else end--;
    }
    for (const [from, end] of phrases) for (let place = from + 1; place < end; place++) chosen.add(place);
    const single = words.map((_, place) => place).filter((place) => !chosen.has(place) && !chosen.has(place + 1));
    return { chosen: [...chosen], single };
  }

  // Records whose own number the query may mean: id to level, 4 all of it, 3 serial and year,
  // 2 serial and some groups, 1 the serial.
  async function numbers({ words }, list, context) {
    const found = new Map(), used = new Set(), groups = new Set();
    let serial, year;
    words.forEach((word, place) => {
      const [, before, digits, after] = /^([a-z]*?)(\d{1,9})([a-z]*)$/.exec(word.fold) ?? [];
      if (digits && !/qh\d+$/.test(word.fold)) {
        if (serial === undefined) serial = digits.replace(/^0+(?=.)/, "");
        else if (!year && /^[12]\d{3}$/.test(digits)) year = +digits;
        else return;
        for (const group of [before, after]) if (group) groups.add(group);
        used.add(place);
      }
    });
    if (serial === undefined) return { found, rest: words.length };
    const joined = (from, length) => words.slice(from, from + length).map((word) => word.fold).join(" ");
    words.forEach((word, place) => {
      for (let length = 4; length > 0; length--) {
        const group = own(list.k, joined(place, length));
        if (!group || place + length > words.length) continue;
        if (!used.has(place)) groups.add(group);
        for (let next = place; next < place + length; next++) used.add(next);
        break;
      }
      if (used.has(place)) return;
      if (/^(so|no)$/.test(word.fold)) used.add(place);
      else if (/^[^aeiou]{1,8}$|^(t?[uw]|\w*u|\w*qh\d+)$/.test(word.fold) && !list.at.get(word.fold)) groups.add(word.fold), used.add(place);
      else if (word.raw && word.raw !== word.raw.toLowerCase() && word.raw === word.raw.toUpperCase()) groups.add(fold(word.raw)[0]), used.add(place);
      else if (word.fold.length < 4 && words[place - 1] && used.has(place - 1) && word.adjacent) groups.add(word.fold), used.add(place);
    });
    const shard = await numbered("n", +serial % root.n.n, context);
    for (const [itsYear, joinedGroups, id] of (shard && own(shard, serial)) ?? []) {
      const its = joinedGroups.split("."), conflict = year && itsYear && year !== itsYear;
      const same = [...groups].filter((group) => its.some((other) => group === other || (/^qdi?$/.test(group) && /^qdi?$/.test(other)))).length;
      let level = 1;
      if (!conflict && same === groups.size) {
        if (groups.size && same === its.length) level = 4;
        else if (year && year === itsYear) level = 3;
        else if (groups.size) level = 2;
      }
      found.set(id, Math.max(level, found.get(id) ?? 0));
    }
    return { found, rest: words.filter((_, place) => !used.has(place)).length };
  }

  return { /* filled below */ };
}
