// Queries drawn from the records' own texts, the same for the same seed.
import { datesIn, plainLetters } from "./oracle.mjs";
import { tokenize } from "./support.mjs";

export function drawer(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { below, of: (list) => list[below(list.length)], chance: (share) => next() < share };
}

// Both placements of a tone mark, and both letters for the vowel of an open syllable.
const PLACEMENTS = ["òa oà", "óa oá", "ỏa oả", "õa oã", "ọa oạ", "òe oè", "óe oé", "ỏe oẻ", "ùy uỳ", "úy uý", "ủy uỷ", "ũy uỹ", "ụy uỵ"];
const LETTERS = ["lý lí", "kỹ kĩ", "mỹ mĩ", "kỳ kì", "sỹ sĩ"];
const swapped = (text) => text.normalize("NFC").replace(/\p{L}+/gu, (word) => {
  for (const pair of [...PLACEMENTS, ...LETTERS]) {
    const [one, other] = pair.split(" "), isWhole = LETTERS.includes(pair);
    for (const [from, to] of [[one, other], [other, one]])
      if (isWhole ? word === from : word.endsWith(from) && !/^q/i.test(word)) return word.slice(0, -from.length) + to;
  }
  return word;
});

const partly = (text, draw) => text.replace(/[\p{L}\p{M}]+/gu, (word) => (draw.chance(0.5) ? plainLetters(word) : word));
const SPELLINGS = [
  (text) => text, (text) => text, plainLetters, partly, swapped, (text) => text.normalize("NFD"), (text) => text.toUpperCase(), (text) => text.toLowerCase(),
];
const GAPS = [" ", " ", " ", "  ", ", ", " - ", "-", "/", ". ", " (", "\n", "\u00a0", " & ", "…"];
const QUOTES = [['"', '"'], ["“", "”"], ["«", "»"], ["„", "“"]];

// Phrases of so many records that not all can be looked through.
const MANY = ["trước đây là", "phối hợp cùng", "được giám sát bởi", "theo yêu cầu của", "ủy ban nhân dân xã", "dân nhân ban", "xã tân an trước đây"];

// A date as people type it.
function dated(date, draw) {
  const [day, month, year] = date.split("/"), [d, m] = [+day, +month];
  return draw.of([date, `${d}/${m}/${year}`, `${day}-${month}-${year}`, `${d}.${m}.${year}`, `${d} ${m} ${year}`, `ngày ${d} tháng ${m} năm ${year}`, `${day} tháng ${month} năm ${year}`, `ngày ${d}/${m}/${year}`]);
}

// A number as people write it.
export function spellings(number) {
  const [serial, ...rest] = number.match(/[\p{L}\d]+/gu), tail = rest.join(" "), groups = rest.filter((part) => !/^\d/.test(part)).join(" ");
  return [number, plainLetters(number), number.toLowerCase(), `số ${number}`, number.replace(/[-/]/g, " "), number.replace(/[-/]/g, "-"), number.replace(/[-/]/g, "–"),
    number.replace("/", " / "), number.replace("-", " - "), `0${number}`, number.replace(/\//g, "∕"), `${groups} ${serial}`, `${groups} số ${serial}`, serial, `số ${serial}`,
    `${serial}.${rest.join(".")}`, `${serial}_${rest.join("_")}`, `kế hoạch số ${serial}`, `quyết định ${serial} ${tail}`, `${groups}${serial}`, `nghị quyết ${serial} hội đồng nhân dân`];
}

export function generator(oracle, draw) {
  const { records } = oracle, vocabulary = [...new Set(records.flatMap(({ body }) => body.normalize("NFC").match(/\p{L}+/gu)))];
  const tokens = new Map();
  const read = (text) => tokens.get(text) ?? (tokens.set(text, tokenize(text)), tokens.get(text));

  // Words of one text as they stand there.
  function slice(least, most) {
    for (;;) {
      const record = draw.of(records), text = draw.of([record.title, record.title, record.abstract, record.body, record.body, record.unitName, record.number, ...record.otherNames]);
      if (!text) continue;
      const words = read(text), length = least + draw.below(most - least + 1);
      if (words.length < length) continue;
      const from = draw.below(words.length - length + 1);
      return text.slice(words[from].start, words[from + length - 1].end);
    }
  }
  const quoted = (text) => draw.of(QUOTES).join(text.replace(/["“”„«»]/g, ""));
  const number = () => {
    for (;;) {
      const { number } = draw.of(records);
      if (number) return draw.of(spellings(number));
    }
  };
  const dates = records.flatMap(({ body }) => datesIn(body)), date = () => dated(draw.of(dates), draw);
  const unknown = () => draw.of(["zzyx", "khongcotu", "qwrt", "blăm", "999999"]);
  const many = (count, make) => Array.from({ length: count }, make);

  const FORMS = [
    () => slice(1, 2), () => slice(2, 4), () => slice(3, 8), () => slice(2, 3), () => `${slice(1, 3)} ${slice(1, 3)}`, () => `${slice(2, 4)}${draw.of(GAPS)}${slice(1, 4)}`,
    () => many(1 + draw.below(4), () => draw.of(vocabulary)).join(draw.of(GAPS)), () => many(2, () => slice(1, 2)).join(" "),
    () => quoted(slice(2, 5)), () => quoted(slice(3, 5)), () => `${quoted(slice(2, 5))} ${slice(1, 2)}`, () => `${slice(1, 2)} ${quoted(slice(1, 3))}`, () => `${quoted(slice(2, 3))}${quoted(slice(2, 4))}`,
    date, () => `${slice(1, 2)} ${date()}`, () => `${number()} ngày ${date()}`, () => `${date()} ${slice(1, 3)}`, () => `${slice(2, 3)} ${quoted(date())}`,
    () => `${slice(1, 2)} "${slice(1, 3)}`, () => quoted(draw.of(MANY)), number, number, () => `${number()} ${slice(1, 2)}`, () => `${slice(1, 3)} ${number()}`,
    () => `${draw.of(Object.keys(oracle.aliases)).toUpperCase()} ${slice(1, 2)}`, () => draw.of(["UBND", "ubnd xã", "HĐND", "GPMB", "kt-xh", "GD&ĐT", "dak lak", "Đắc Lắc", "TPHCM", "TT", "QH"]),
    () => `${slice(1, 2)} ${unknown()}`, unknown, () => `  ${slice(1, 3)} !!! `, () => slice(30, 40), () => draw.of(["", "   ", "!!!", '""', "…"]),
  ];
  const text = () => {
    const spell = draw.of(SPELLINGS);
    return spell(draw.of(FORMS)(), draw);
  };

  const values = Object.fromEntries(["kind", "unit", "year", "state"].map((facet) => [facet, [...new Set(records.map((record) => record[facet] ?? null))].filter((value) => value !== null)]));
  function filters() {
    const chosen = {};
    for (const facet of Object.keys(values)) {
      if (!draw.chance(0.35)) continue;
      const some = many(1 + draw.below(3), () => (draw.chance(0.06) ? draw.of(["khong-co", "undefined", "null", "0", ""]) : draw.of(values[facet])));
      chosen[facet] = draw.of([some[0], [some[0]], some, some.map(String), draw.chance(0.1) ? [] : some]);
    }
    return chosen;
  }
  return { text, filters: () => (draw.chance(0.45) ? filters() : {}), slice };
}
