// What a query must find, from docs/search.md alone: every record is looked through, and no index
// is read. Of the client it takes only `tokenize`, which is proved by the shared vectors.
import { tokenize } from "./support.mjs";

const FACETS = ["kind", "unit", "year", "state"];
const WORDS = 32, SHARE = 0.04, COMMON = 0.12;

export const plainLetters = (text) =>
  text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").replace(/Đ/g, "D");

// Whether a word meets the one asked for: diacritics count when both have them.
const isToned = (word) => word.canon !== word.fold;
export const meets = (asked, word) =>
  asked.fold === word.fold && (asked.canon === word.canon || !isToned(asked) || !isToned(word));

// The words of a text with abbreviations written out; `short` are the abbreviations themselves.
export function reader(aliases) {
  const longest = Math.max(...Object.keys(aliases).map((key) => key.split(" ").length));
  return (text, join = (tokens) => tokens) => {
    const tokens = join(tokenize(text)), words = [], short = [];
    for (let at = 0; at < tokens.length; ) {
      let length = Math.min(longest, tokens.length - at), meaning;
      for (; length > 0 && meaning === undefined; length--) {
        const run = tokens.slice(at, at + length), key = run.map((word) => word.fold).join(" ");
        if (run.slice(1).every((word) => word.adjacent) && Object.hasOwn(aliases, key)) {
          meaning = aliases[key];
          tokenize(meaning).forEach((word, place) => words.push({
            ...word, adjacent: place > 0 || run[0].adjacent, start: run[0].start, end: run.at(-1).end, isShort: true,
          }));
          short.push(...run.map((word) => word.fold));
          at += length;
        }
      }
      if (meaning === undefined) words.push(tokens[at++]);
    }
    return { tokens, words, short };
  };
}

// A whole date as the index has it, and those that a text holds.
const asDate = (day, month, year) => [day, month, year].map((part) => `${part}`.padStart(2, "0")).join("/");
const isDay = (day, month, year) => day > 0 && day < 32 && month > 0 && month < 13 && /^[12]\d{3}$/.test(year);
const DATES = /(?<![\p{L}\p{N}.,/])(\d{1,2})(?:([/.-])(\d{1,2})\2| +th[áa]ng +(\d{1,2}) +n[ăa]m +)(\d{4})(?![\p{L}\p{N}]|[/.-]\d)/giu;
export const datesIn = (text) => [...text.matchAll(DATES)].map(([, day, , month, named, year]) => [day, month ?? named, year])
  .filter((parts) => isDay(...parts)).map((parts) => asDate(...parts));

// The words of a query with its whole dates as one word each, in pairs with no other.
export function joinDates(tokens) {
  const words = [];
  for (let at = 0; at < tokens.length; ) {
    const run = [tokens[at]];
    while (run.length < 6 && tokens[at + run.length]?.adjacent) run.push(tokens[at + run.length]);
    let place = run[0].fold === "ngay" ? 1 : 0;
    const next = (name) => (run[place]?.fold === name && place++, run[place++]?.fold ?? "");
    const parts = [run[place++]?.fold ?? "", next("thang"), next("nam")];
    const isDate = /^\d\d? \d\d? \d{4}$/.test(parts.join(" ")) && isDay(...parts);
    if (isDate) words.push({ fold: asDate(...parts), canon: asDate(...parts), adjacent: false, start: run[0].start, end: run[place - 1].end, isDate });
    else words.push(words.at(-1)?.isDate ? { ...tokens[at], adjacent: false } : tokens[at]);
    at += isDate ? place : 1;
  }
  return words;
}

// The number of a document: serial without leading zeros, year, groups of letters.
export function numberKey(number) {
  const [serial, ...rest] = plainLetters(number).toLowerCase().match(/[a-z\d]+/g);
  const year = /^[12]\d{3}$/.test(rest[0]) ? +rest.shift() : 0;
  return { serial: `${parseInt(serial, 10)}`, year, groups: rest };
}

export function openOracle({ records, aliases, names }) {
  const read = reader(aliases);
  const pages = records.map((record) => {
    const texts = [record.title, record.number ?? "", record.unitName ?? record.unit ?? "", record.abstract, record.body];
    const fields = [...texts, ...record.otherNames].map((text) => read(text));
    const terms = new Set([...texts, ...record.otherNames].flatMap((text) => datesIn(text.normalize("NFC"))));
    for (const { words, short } of fields) {
      short.forEach((fold) => terms.add(fold));
      words.forEach((word, place) => {
        terms.add(word.fold);
        if (word.adjacent) terms.add(`${words[place - 1].fold} ${word.fold}`);
      });
    }
    return { id: record.id, record, fields: fields.map(({ words }) => words), terms, number: record.number && numberKey(record.number) };
  });

  const counted = new Map();
  function count(term) {
    if (!counted.has(term)) counted.set(term, pages.filter((page) => page.terms.has(term)).length);
    return counted.get(term);
  }
  const idf = (term) => Math.log(1 + (records.length - count(term) + 0.5) / (count(term) + 0.5));
  // What the list of syllables tells: a power of √2, and 1 for what is not all letters.
  const size = (fold) => (/^[a-z]{1,16}$/.test(fold) && count(fold) ? 2 ** (Math.floor(2 * Math.log2(count(fold))) / 2) : 1);

  const holds = (page, run) => page.fields.some((words) => words.some((_, at) =>
    run.every((fold, place) => words[at + place]?.fold === fold && (!place || words[at + place].adjacent))));

  function parse(text) {
    const plain = [], words = [], phrases = [];
    const pieces = text.normalize("NFC").slice(0, 2000).split(/["“”„«»]/);
    pieces.forEach((piece, number) => {
      const isQuoted = number % 2 && number < pieces.length - 1, from = words.length, { tokens, words: its } = read(piece, isQuoted ? undefined : joinDates);
      plain.push(...tokens);
      words.push(...its);
      if (isQuoted && words.length > from) phrases.push([from, words.length]);
    });
    return { plain: plain.slice(0, WORDS), words: words.slice(0, WORDS), phrases: phrases.filter(([, end]) => end <= WORDS), isCut: words.length > WORDS };
  }

  // The terms of the division: pairs that hold together, and the words that are left.
  function divide({ words, phrases }) {
    const pair = (place) => `${words[place - 1].fold} ${words[place].fold}`;
    const bonds = words.map((word, place) => {
      if (!place || !word.adjacent || !count(pair(place))) return 0;
      const share = count(pair(place)) / Math.min(size(word.fold), size(words[place - 1].fold));
      return words.length === 2 || share > SHARE ? share : 0;
    });
    const best = [0];
    words.forEach((_, end) => best.push(Math.max(best[end], end ? bonds[end] + best[end - 1] : 0)));
    const chosen = new Set();
    for (let end = words.length; end > 0; end--) {
      if (best[end] > best[end - 1]) chosen.add(--end);
    }
    const quoted = new Set();
    for (const [from, end] of phrases) for (let place = from + 1; place < end; place++) quoted.add(place), chosen.add(place);
    const single = words.flatMap((_, place) => (chosen.has(place) || chosen.has(place + 1) ? [] : [place]));
    return [
      ...[...chosen].map((place) => ({ term: pair(place), isQuoted: quoted.has(place) })),
      ...single.map((place) => ({ term: words[place].fold })),
    ];
  }

  // How well each record's own number fits what was asked, by record: 4 all of it, 3 serial and
  // year, 2 serial and a group, 1.5 all of it among other words, 1 the serial alone.
  function levels({ plain }) {
    const dates = plain.filter(({ isDate }) => isDate), parts = plain.filter(({ isDate }) => !isDate).flatMap(({ fold }) => (/qh\d+$/.test(fold) ? [fold] : fold.match(/\d+|\D+/g)));
    const digits = parts.filter((part) => /^\d{1,9}$/.test(part)), found = new Map();
    if (!digits.length) return found;
    const serial = digits[0].replace(/^0+(?=\d)/, ""), year = +(digits.slice(1).find((part) => /^[12]\d{3}$/.test(part)) ?? dates[0]?.fold.slice(-4) ?? 0);
    const named = new Set(), explained = new Set(["so", "no", digits[0], `${year}`]);
    parts.forEach((_, place) => {
      for (let length = 8; length > 0; length--) {
        const run = parts.slice(place, place + length), groups = Object.hasOwn(names, run.join(" ")) && names[run.join(" ")];
        if (!groups) continue;
        groups.split("|").forEach((group) => named.add(group));
        run.forEach((part) => explained.add(part));
        break;
      }
    });
    for (const { id, number } of pages) {
      if (number?.serial !== serial) continue;
      const { groups } = number, isOther = year && number.year && year !== number.year;
      const same = groups.filter((group) => parts.includes(group) || named.has(group) || (group.length > 3 && parts.join("").includes(group)));
      const rest = parts.filter((part) => !explained.has(part) && !groups.some((group) => group === part || (part.length > 1 && group.includes(part))));
      const level = isOther ? 1 : groups.length && same.length === groups.length ? 4 : year && year === number.year ? 3 : same.length ? 2 : 1;
      if (!rest.length || level === 4) found.set(id, rest.length ? 1.5 : level);
    }
    return found;
  }

  function asked(filters) {
    return FACETS.map((facet) => (filters[facet] == null ? [] : [].concat(filters[facet]).map(String)))
      .map((values) => (values.length ? new Set(values) : undefined));
  }

  // Only words in more records than `common` can be optional; of more records than `large` a whole number
  // may be answered without its words (`isNamed`).
  function answer(text, { filters = {}, common = 1000, large = 20000 } = {}) {
    const query = parse(text), { words, phrases, isCut } = query;
    let found = [], required = [], optional = [], missing = [], numbered = new Map();
    if (words.length) {
      const parts = divide(query);
      missing = parts.filter(({ term }) => !term.includes(" ") && !count(term)).map(({ term }) => term);
      const ordered = [...parts].sort((a, b) => count(a.term) - count(b.term));
      const isCommon = ({ term, isQuoted }, place) => place && !isQuoted && count(term) > common && idf(term) < COMMON * idf(ordered[0].term);
      if (parts.every(({ term }) => count(term))) {
        optional = ordered.filter(isCommon).map(({ term }) => term);
        required = ordered.filter((part, place) => !isCommon(part, place)).map(({ term }) => term);
      } else required = ordered.map(({ term }) => term);
      const runs = phrases.filter(([from, end]) => end - from > 2).map(([from, end]) => words.slice(from, end).map((word) => word.fold));
      found = pages.filter((page) => required.every((term) => page.terms.has(term)) && runs.every((run) => holds(page, run)));
      numbered = phrases.length ? new Map() : levels(query);
      const best = Math.max(0, ...numbered.values());
      if (best >= 2 || !found.length) {
        const words = new Set(found);
        found = pages.filter((page) => words.has(page) || (numbered.get(page.id) ?? 0) >= Math.min(Math.max(1, best), 2));
      }
    } else if (!text.trim()) found = pages;
    const sets = asked(filters), passes = (record) => !fails(record).some(Boolean), fails = (record) => FACETS.map((facet, place) => sets[place] && (record[facet] == null || !sets[place].has(`${record[facet]}`)));
    const facets = Object.fromEntries(FACETS.map((facet, place) => {
      const tally = new Map();
      for (const { record } of found) {
        const value = record[facet];
        if (value != null && !fails(record).some((is, other) => is && other !== place)) tally.set(value, (tally.get(value) ?? 0) + 1);
      }
      return [facet, tally];
    }));
    const ids = found.filter(({ record }) => !fails(record).some(Boolean)).map(({ id }) => id).reverse();
    return { ids, facets, passes, words, phrases, required, optional, missing, numbered, isCut, isNamed: records.length > large && Math.max(...numbered.values()) === 4 && !words.some(({ isDate }) => isDate) };
  }

  return { answer, wordsOf: (text) => parse(text).words, records, aliases, read, count, has: (id, term) => pages[id].terms.has(term) };
}
