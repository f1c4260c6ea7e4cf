import { test } from "node:test";
import assert from "node:assert/strict";
import { bare, holds, ids, open, records, scan } from "./support.mjs";

const search = await open();
const all = (text, options) => search.query(text, { limit: records.length, ...options });
const sorted = (list) => [...list].sort((a, b) => b - a);

const QUERIES = {
  "đất đai": [["dat", "dai"]], "giải phóng mặt bằng": [["giai", "phong"], ["mat", "bang"]], "UBND": [["uy", "ban"], ["nhan", "dan"]],
  "hòa giải": [["hoa", "giai"]], "Tân An": [["tan", "an"]], "kế hoạch": [["ke", "hoach"]], "công": [["cong"]], "1.250.000": [["1250000"]],
};

for (const [text, runs] of Object.entries(QUERIES)) {
  test(`«${text}» finds what a plain scan finds, and says how many`, async () => {
    const found = await all(text);
    assert.deepEqual(sorted(ids(found)), scan(runs));
    assert.ok(found.hits.length > 0);
    assert.equal(found.exact, true);
    assert.equal(found.total, scan(runs).length);
  });
  test(`«${bare(text)}» without diacritics has the same candidates`, async () => {
    assert.deepEqual(sorted(ids(await all(bare(text)))), sorted(ids(await all(text))));
  });
}

test("every pair of words of every title is found, and counted exactly", async () => {
  const pairs = new Set(records.flatMap(({ title }) => title.split(" ").slice(1).map((word, place) => `${title.split(" ")[place]} ${word}`)));
  for (const pair of [...pairs].slice(0, 80)) {
    const found = await all(pair), run = [bare(pair).toLowerCase().split(" ")];
    if (/[^a-z ]/.test(run[0].join("")) || /[yi]/.test(bare(pair))) continue;
    assert.equal(found.total, scan(run).length, pair);
    assert.deepEqual(sorted(ids(found)), scan(run), pair);
  }
});

test("a quoted phrase is found only where its words follow each other", async () => {
  const run = ["qui", "hoach", "su", "dung", "dat"];
  for (const text of ['"quy hoạch sử dụng đất"', "“quy hoach su dung dat”"]) {
    const found = await search.query(text, { limit: 30 });
    assert.ok(found.hits.every((hit) => holds(records[hit.id], run)));
    if (found.bound === "exact") assert.equal(found.total, scan([run]).length);
    else assert.ok(found.bound === "atMost" && found.total >= scan([run]).length);
  }
  const rare = await search.query('"hội đồng nhân dân tỉnh phối hợp cùng đất đai"', { limit: 30 });
  assert.equal(rare.bound, "exact");
  assert.equal(rare.total, scan([["hoi", "dong", "nhan", "dan", "tinh", "phoi", "hop", "cung", "dat", "dai"]]).length);
});

test("facet counts and filters equal a plain scan", async () => {
  const runs = [["cong", "khai"]], count = (keep) => scan(runs, keep).length;
  const found = await all("công khai");
  for (const { value, count: told } of found.facets.kind) assert.equal(told, count((record) => record.kind === value), value);
  for (const { value, count: told } of found.facets.year) assert.equal(told, count((record) => record.year === value), value);
  for (const filters of [{ kind: "du-an" }, { year: "2023" }, { unit: ["don-vi/1/", "don-vi/2/"], state: "con-hieu-luc" }, { kind: [], year: [2022, 2024] }]) {
    const keep = (record) => Object.entries(filters).every(([facet, values]) => !values.length || [].concat(values).map(String).includes(`${record[facet]}`));
    const kept = await all("công khai", { filters });
    assert.deepEqual(sorted(ids(kept)), scan(runs, keep), JSON.stringify(filters));
    assert.equal(kept.total, count(keep));
    assert.equal(kept.exact, true);
  }
  const narrowed = await all("công khai", { filters: { kind: "du-an" } });
  assert.deepEqual(narrowed.facets.kind, found.facets.kind, "a facet is counted as if it had no filter itself");
});

test("an empty query lists everything, newest first, and can be filtered", async () => {
  const found = await search.query("", { filters: { kind: "doi-thoai" }, limit: 5 });
  const expected = scan([], (record) => record.kind === "doi-thoai");
  assert.deepEqual(ids(found), expected.slice(0, 5));
  assert.equal(found.total, expected.length);
});

test("results by date are newest first, and pages do not overlap", async () => {
  const expected = scan([["ke", "hoach"]]);
  const pages = await Promise.all([0, 10, 20].map((offset) => search.query("kế hoạch", { sort: "date", offset })));
  assert.deepEqual(pages.flatMap(ids), expected.slice(0, 30));
  const ranked = await Promise.all([0, 10].map((offset) => search.query("đất đai", { offset })));
  assert.equal(new Set(ranked.flatMap(ids)).size, 20);
});

test("the record whose title was typed comes first", async () => {
  const titles = records.map(({ title }) => title);
  for (const { title, id } of records.slice(-60)) {
    if (titles.indexOf(title) !== titles.lastIndexOf(title)) continue;
    for (const text of [title, bare(title)]) {
      const { hits } = await search.query(text);
      assert.equal(hits[0].id, id, `${text} → ${hits[0].title}`);
    }
  }
});

const spell = ({ number }) => {
  const [serial, ...rest] = number.match(/[\p{L}\d]+/gu), tail = rest.join(" "), hasYear = /^\d/.test(tail);
  return [number, bare(number), number.toLowerCase(), `số ${number}`, number.replace(/[-/]/g, " "), number.replace(/[-/]/g, "-"), number.replace(/[-/]/g, "–"),
    number.replace("/", " / "), number.replace("-", " - "), `0${number}`, number.replace(/\//g, "∕"), ...(hasYear ? [] : [`${bare(tail)} ${serial}`, `${tail} số ${serial}`]),
    `${serial}.${rest.join(".")}`, `${serial}_${rest.join("_")}`];
};

test("a document number is found first in every spelling", async () => {
  const numbered = records.filter(({ number }) => number);
  const count = (number) => numbered.filter((record) => record.number === number).length;
  let tried = 0;
  for (const record of numbered.slice(-40)) {
    if (count(record.number) > 1) continue;
    for (const text of spell(record)) {
      const { hits } = await search.query(text);
      assert.equal(hits[0]?.number, record.number, `${text} → ${hits[0]?.number}`);
      tried++;
    }
  }
  assert.ok(tried > 100);
});

test("kinds and issuers may be in words", async () => {
  const party = records.findLast(({ number }) => /-KH\/TU$/.test(number ?? "")), serial = party.number.split("-")[0];
  for (const text of [`kế hoạch số ${serial} tỉnh ủy`, `kế hoạch ${serial}-KH/TU`, `ke hoach ${serial} tinh uy`, `kh${serial}/tu`]) {
    const { hits } = await search.query(text);
    assert.equal(hits[0].number, party.number, text);
  }
});

test("marks are put on what was asked, diacritics respected", async () => {
  const { hits } = await search.query("hòa giải", { limit: 40 });
  const marks = hits.flatMap(({ snippet, titleParts }) => [snippet, titleParts].flatMap((parts) => parts.filter((_, place) => place % 2)));
  assert.ok(marks.length > 10);
  for (const mark of marks) assert.match(mark.normalize("NFC").toLowerCase(), /^h(òa|oà) giải$/);
  for (const hit of hits) assert.equal(hit.titleParts.join(""), hit.title);
});

test("a typed word that is not whole is completed, a misspelt one is proposed", async () => {
  const typed = await search.query("giải phóng m", { prefix: true });
  assert.equal(typed.notes.find(({ type }) => type === "completed").to, "giải phóng mặt");
  assert.ok((await search.suggest("nong th")).some(({ text }) => /^nông thôn mới/.test(text)));
  for (const [wrong, right] of [["ddaats ddai", "đất đai"], ["datdai", "đất đai"], ["nong thom moi", "nông thôn mới"]])
    assert.equal((await search.query(wrong)).didYouMean, right, wrong);
  assert.equal((await search.query("đất đai")).didYouMean, undefined);
});

test("abbreviations are written out, and said to be", async () => {
  const found = await search.query("UBND Tân An");
  assert.deepEqual(found.notes.filter(({ type }) => type === "expanded"), [{ type: "expanded", from: "UBND", to: "ủy ban nhân dân" }]);
});
