// The shipped client against a plain scan of the records, over generated queries.
//
// CONGKHAI_ORACLE_SEED and CONGKHAI_ORACLE_QUERIES choose which and how many.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { joinDates, meets, openOracle, plainLetters } from "./oracle.mjs";
import { drawer, generator } from "./queries.mjs";
import { spoiler } from "./spoiling.mjs";
import { client, folder, records } from "./support.mjs";

const seed = +(process.env.CONGKHAI_ORACLE_SEED ?? 20250701), queries = +(process.env.CONGKHAI_ORACLE_QUERIES ?? 500);
console.log(`seed ${seed}, ${queries} queries`);
const lists = JSON.parse(readFileSync(`${folder}/oracle.json`, "utf8"));
const oracle = openOracle({ records, ...lists }), draw = drawer(seed), make = generator(oracle, draw);
const texts = records.map(({ title, number, unit, unitName, abstract, body, otherNames }) => [title, number ?? "", unitName ?? unit ?? "", abstract, [body, ...otherNames].join("\n\n")]);

// ---- The client over one shape of the index.

const contents = new Map();
function readFile(path) {
  if (!contents.has(path)) {
    let text = null;
    try { text = readFileSync(path, "utf8"); } catch { /* a missing file */ }
    contents.set(path, text);
  }
  return contents.get(path);
}
// So few records have no words common enough to be optional, and are no large site, unless that takes fewer.
const COMMON = { ordinary: 1000, small: 60 }, LARGE = { ordinary: 20000, small: 300 };
const clients = {
  ordinary: await client("ordinary"),
  small: await client("small", (script) => script.replace(/\bCOMMON = 1000, LARGE = 20000\b/, `COMMON = ${COMMON.small}, LARGE = ${LARGE.small}`)),
};
const open = (shape, spoil = (_, text) => text) => clients[shape].openSearch(`${folder}/${shape}`, {
  fetch: async (url) => {
    const text = spoil(url.slice(folder.length + shape.length + 2), readFile(url));
    return { ok: text !== null, status: text === null ? 404 : 200, text: async () => text };
  },
});

// ---- What is wrong with an answer.

const FACETS = ["kind", "unit", "year", "state"];
const sorted = (list) => [...list].sort();
const asText = (tally) => [...tally].filter(([, count]) => count).map(([value, count]) => `${value}=${count}`).sort().join(" ");

function facetFaults(facets, truth, shown) {
  const faults = [];
  for (const name of FACETS) {
    if (!shown.includes(name)) {
      if (facets[name].length) faults.push(["facets", `${name} was not asked for`]);
      continue;
    }
    const told = new Map(facets[name].map(({ value, count }) => [value, count]));
    if (told.size < facets[name].length) faults.push(["facets", `${name} has a value twice`]);
    if (facets.exact && asText(told) !== asText(truth.facets[name])) faults.push(["facets", `${name} exact: ${asText(told)} ≠ ${asText(truth.facets[name])}`]);
    for (const [value, count] of told)
      if (count > (truth.facets[name].get(value) ?? 0)) faults.push(["facets", `${name} ${value}: ${count} > ${truth.facets[name].get(value) ?? 0}`]);
    const order = facets[name].map((item) => (name === "year" ? item.value : item.count));
    if (order.some((value, place) => place && value > order[place - 1])) faults.push(["facets", `${name} out of order`]);
  }
  return faults;
}

// Parts of a snippet: in the texts as they stand, the marks on words that were asked.
function markFaults(parts, sources, words) {
  const text = parts.join(""), inner = text.replace(/^… /, "").replace(/ …$/, "");
  if (!sources.some((source) => source.includes(inner))) return [["snippets", `in no text: ${JSON.stringify(text)}`]];
  const faults = [], starts = parts.map((_, place) => parts.slice(0, place).join("").length);
  parts.forEach((part, place) => {
    if (place % 2 === 0) return;
    const from = starts[place], end = from + part.length, dates = joinDates(oracle.read(text).tokens).filter(({ isDate, fold }) => isDate && words.some((word) => word.fold === fold)), inside = oracle.read(text).words.filter((word) => word.start < end && word.end > from);
    if (!inside.length || inside.some((word) => word.start < from || word.end > end)) faults.push(["snippets", `a mark cuts a word: ${JSON.stringify(parts)}`]);
    // An abbreviation is marked as one, whichever of its words was asked.
    for (const { start } of inside)
      if (!dates.some((date) => date.start <= start && start < date.end) && !inside.some((word) => word.start === start && words.some((asked) => meets(asked, word)))) faults.push(["snippets", `marked, not asked: ${JSON.stringify(part)}`]);
  });
  return faults;
}

function answerFaults(found, truth, { offset = 0, limit = 10, sort, facets = FACETS }, words) {
  const faults = [], truly = new Set(truth.ids), whole = found.hits.filter((hit) => !hit.partial), ids = whole.map((hit) => hit.id);
  const fail = (kind, told) => faults.push([kind, told]);
  if (found.exact !== (found.bound === "exact")) fail("labels", `exact ${found.exact}, bound ${found.bound}`);
  const isWrong = { exact: found.total !== truly.size, atLeast: found.total > truly.size, atMost: found.total < truly.size, about: false }[found.bound];
  if (isWrong !== false) fail("counts", `${found.bound} ${found.total}, there are ${truly.size}`);
  for (const id of ids) if (!truly.has(id)) fail("hits", `${id} is no hit`);
  if (new Set(found.hits.map((hit) => hit.id)).size < found.hits.length) fail("hits", "a hit comes twice");
  if (found.exact) {
    // The count of one word is known without reading its whole list; then the answer says that more follow.
    const expected = Math.max(0, Math.min(limit, truly.size - offset));
    if (ids.length > expected || (ids.length < expected && !found.more)) fail("hits", `${ids.length} of ${expected} hits on a page from ${offset}`);
    if (sort === "date" && ids.join() !== truth.ids.slice(offset, offset + ids.length).join()) fail("dates", `${ids} ≠ ${truth.ids.slice(offset, offset + limit)}`);
  }
  if (found.bound !== "atMost" && !found.more && ids.length && offset + ids.length < truly.size) fail("pages", `more is false, and there are ${truly.size}`);
  if (sort === "date" && (ids.length < found.hits.length || ids.some((id, place) => place && id > ids[place - 1]))) fail("dates", `${ids}`);
  if (found.hits.some((hit, place) => place && found.hits[place - 1].partial && !hit.partial)) fail("partial", "a record with all words after one without");
  for (const { id, partial } of found.hits) {
    if (!partial) continue;
    if (truly.has(id)) fail("partial", `${id} has all words`);
    if (!truth.passes(records[id])) fail("partial", `${id} does not pass the filters`);
    if (![...truth.required, ...truth.optional].some((term) => term.split(" ").some((fold) => oracle.has(id, fold)))) fail("partial", `${id} has no word`);
  }
  // A large site answers a whole number without reading its words, and says «at least».
  const isNamed = truth.isNamed && found.bound === "atLeast", differ = (told, truly) => sorted(told).join() !== sorted(truly).join() && !(isNamed && !told.length);
  const optional = found.notes.filter(({ type }) => type === "optional").flatMap(({ words }) => words.map((word) => oracle.read(word).words.map(({ fold }) => fold).join(" ")));
  if (differ(optional, truth.optional)) fail("notes", `optional: ${optional} ≠ ${truth.optional}`);
  const missing = found.notes.filter(({ type }) => type === "missing").flatMap(({ words }) => words);
  if (differ(missing, truth.missing)) fail("notes", `missing: ${missing} ≠ ${truth.missing}`);
  if (found.notes.some(({ type }) => type === "damaged")) fail("notes", "damaged");
  if (found.exact && truly.size && found.didYouMean) fail("notes", `did you mean ${found.didYouMean}`);
  faults.push(...facetFaults(found.facets, truth, facets));
  for (const hit of found.hits.slice(0, 25)) {
    const record = records[hit.id];
    for (const name of ["title", "number", "kind", "unit", "state", "abstract"])
      if ((hit[name] ?? null) !== (record[name] ?? null)) fail("facts", `${name} of ${hit.id}: ${hit[name]}`);
    if (hit.titleParts.join("") !== hit.title) fail("snippets", `title ${hit.titleParts.join("")}`);
    faults.push(...markFaults(hit.titleParts, [hit.title], words), ...markFaults(hit.snippet, texts[hit.id], words));
  }
  return faults;
}

// ---- The campaign: every query at several shapes and budgets.

const KINDS = {
  twins: "a record in the tones asked for comes before one that differs in tones only",
  labels: "the flag and the bound agree",
  counts: "exact is exact, at least is not above the truth, at most not below it",
  hits: "hits are just the records of the scan, each once",
  dates: "by date, the newest come first",
  partial: "records with all words come before those that lack one, which do lack one",
  notes: "optional and missing words are those of the scan",
  facets: "facets are those of the scan where they are called exact, and never above it",
  facts: "a hit shows its record's facts",
  snippets: "snippets are in the texts, marks on words that were asked",
  pages: "pages join to one long page",
  tones: "what is found does not depend on diacritics",
};
const faults = new Map(), seen = {};
const count = (name) => (seen[name] = (seen[name] ?? 0) + 1);
const report = (kind, how, what) => faults.set(kind, [...(faults.get(kind) ?? []), `${how}: ${what}`]);

const CASES = [["ordinary", undefined], ["small", undefined], ["small", 60], ["small", 300], ["small", Infinity]];
const searches = { ordinary: await open("ordinary"), small: await open("small") };
const setOf = (found) => sorted(found.hits.filter((hit) => !hit.partial).map((hit) => hit.id)).join();

async function campaign() {
  for (let turn = 0; turn < queries; turn++) {
    const text = make.text(), filters = make.filters(), chosen = [CASES[turn % CASES.length], CASES[0]].slice(0, turn % 3 ? 1 : 2);
    for (const [shape, budget] of chosen) {
      const truth = oracle.answer(text, { filters, common: COMMON[shape], large: LARGE[shape] });
      const ask = async (other, its = text, search = searches[shape]) => {
        const options = { filters, budget, ...other }, found = await search.query(its, options);
        const how = `${shape} ${JSON.stringify(its)} ${JSON.stringify({ ...options, budget: `${budget}` })}`;
        for (const [kind, what] of answerFaults(found, truth, options, oracle.wordsOf(its))) report(kind, how, what);
        count(found.bound);
        count(found.facets.exact ? "exact facets" : "facets at least");
        for (const { type } of found.notes) count(type);
        if (found.hits.some((hit) => hit.partial)) count("partial");
        if (truth.ids.length) count("found");
        if (truth.isNamed && found.bound === "atLeast") count("named");
        return { found, how };
      };
      const { found, how } = await ask({ limit: turn % 4 ? 10 : 25, facets: draw.chance(0.3) ? FACETS.filter(() => draw.chance(0.3)) : undefined }, draw.chance(0.5) ? text : plainLetters(text));
      if (truth.phrases.length) count("quoted");
      if (truth.numbered.size) count("numbered");
      if (truth.words.some(({ isDate }) => isDate)) count("dated");
      if (turn % 3 === 0) {
        // Both by clients that have read nothing yet, since what has been read costs nothing again.
        const whole = { limit: records.length, sort: "date", snippets: false };
        const [toned, bare] = [await ask(whole, text, await open(shape)), await ask(whole, plainLetters(text), await open(shape))].map(({ found }) => found);
        if (bare.total !== toned.total || bare.bound !== toned.bound) report("tones", how, `${toned.bound} ${toned.total}, bare ${bare.bound} ${bare.total}`);
        if (setOf(bare) !== setOf(toned)) report("tones", how, "other records without diacritics");
      }
      if (turn % 5 === 1) {
        const size = 3 + (turn % 11), long = (await ask({ limit: size * 4, snippets: false })).found, pages = [];
        for (let page = 0; page < 4; page++) pages.push((await ask({ offset: page * size, limit: size, snippets: false })).found);
        const ids = (found) => found.hits.map((hit) => hit.id);
        if ([long, ...pages].every((found) => found.exact)) {
          if (pages.flatMap(ids).join() !== ids(long).join()) report("pages", how, `pages of ${size}: ${pages.flatMap(ids)} ≠ ${ids(long)}`);
          pages.forEach(({ more }, page) => {
            const follows = page < 3 ? long.hits.length > (page + 1) * size : long.more;
            if (more !== follows) report("pages", how, `more is ${more} after page ${page} of ${size}`);
          });
        }
      }
      if (turn % 20 === 2) {
        const all = await ask({ limit: records.length, snippets: false });
        if (all.found.exact && !all.found.more && setOf(all.found) !== sorted(truth.ids).join()) report("hits", how, "not all of the scan");
      }
    }
  }
}

// Records that are the same but for the tones of their titles.
const twins = [...records].sort((a, b) => a.id - b.id).flatMap((one, place, all) => {
  const other = all[place + 1], same = ({ title, number, kind, unit, year, state, abstract, body }) => JSON.stringify([plainLetters(title), number, kind, unit, year, state, abstract, body]);
  return other && one.title !== other.title && same(one) === same(other) ? [[one, other], [other, one]] : [];
});

async function twinCampaign() {
  for (const [one, other] of twins) {
    const words = oracle.read(one.title).words, others = oracle.read(other.title).words;
    for (let length = 1; length <= words.length; length += 1 + draw.below(2)) {
      const from = draw.below(words.length - length + 1), asked = words.slice(from, from + length);
      // The other one must be wrong, not just written without diacritics.
      if (!asked.some((word, place) => !meets(word, others[from + place]))) continue;
      const text = one.title.slice(words[from].start, words[from + length - 1].end);
      const shape = draw.of(["ordinary", "small"]), { hits } = await searches[shape].query(text, { limit: 60, facets: [], snippets: false, budget: Infinity });
      const [first, second] = [one, other].map(({ id }) => hits.findIndex((hit) => hit.id === id));
      if (second >= 0) count("twins");
      if (second >= 0 && (first < 0 || second < first)) report("twins", `${shape} ${JSON.stringify(text)}`, `${one.id} «${one.title}» is ${first}., ${other.id} «${other.title}» ${second}.`);
    }
  }
}

// Phrases that stand in a record, under filters that it passes and of which the budget tells less than is asked.
async function quotedCampaign() {
  const filtered = records.filter(({ unit, state }) => unit && state);
  for (let turn = 0; turn < Math.min(queries, 200); turn++) {
    const { body, unit, state } = draw.of(filtered), words = oracle.read(body).words, from = draw.below(Math.max(1, words.length - 4));
    if (!words[from + 3]) continue;
    const text = `«${body.slice(words[from].start, words[from + 3].end)}»`, options = { filters: { unit: [unit], state: [state] }, budget: draw.of([20, 60, undefined]), sort: "date", snippets: false };
    const truth = oracle.answer(text, { filters: options.filters, common: COMMON.small, large: LARGE.small });
    const found = await (await open("small")).query(text, options);
    for (const [kind, what] of answerFaults(found, truth, options, oracle.wordsOf(text))) report(kind, `small ${JSON.stringify(text)} ${JSON.stringify(options)}`, what);
    if (truth.ids.length) count("quoted under filters");
  }
}
await campaign();
await twinCampaign();
await quotedCampaign();

// ---- Whether the oracle would notice.

test("every kind of answer occurs often enough to be tested", { skip: queries < 300 && "few queries" }, () => {
  const least = { exact: 1, atLeast: 0.1, atMost: 0.01, "exact facets": 1, "facets at least": 0.1, found: 1, partial: 0.2, quoted: 0.1, numbered: 0.1, dated: 0.05, optional: 0.2, missing: 0.1, named: 0.01, expanded: 0.2, cut: 0.02, "quoted under filters": 0.1 };
  // Of these there are no more, however many queries are asked.
  const most = { twins: 500, "quoted under filters": 200 };
  const few = Object.entries({ ...least, twins: 0.2 }).filter(([name, share]) => !(seen[name] >= share * Math.min(queries, most[name] ?? Infinity))).map(([name]) => `${name}: ${seen[name]}`);
  if (few.length) console.log(`✗ ${few}`);
  assert.deepEqual(few, []);
});

test("a posting that is left out, or a facet of another record, is noticed", async () => {
  const shape = "small", spoil = spoiler(`${folder}/${shape}`), unnoticed = [];
  for (let turn = 0; turn < 40; turn++) {
    let text, truth, ids;
    do {
      text = make.text();
      truth = oracle.answer(text, { common: COMMON[shape] });
      ids = truth.required.length ? truth.ids.filter((id) => !truth.numbered.has(id)) : [];
    } while (!ids.length);
    const id = draw.of(ids), term = draw.of(truth.required);
    const others = (...names) => records.filter((other) => names.some((name) => other[name] !== records[id][name]));
    const [what, change] = [
      [`«${term}» without ${id}`, () => spoil.posting(term, id)], [`«${term}» without ${id}`, () => spoil.posting(term, id)],
      [`unit of ${id}`, () => spoil.digits("u", id, draw.of(others("unit")).id, 1)], [`kind and state of ${id}`, () => spoil.digits("f", id, draw.of(others("kind", "state")).id, 1)],
    ][turn % 4];
    const spoiled = await open(shape, change()), options = { limit: records.length, sort: "date", snippets: false, budget: Infinity };
    if (!answerFaults(await spoiled.query(text, options), truth, options, []).length) unnoticed.push(`${JSON.stringify(text)}: ${what}`);
  }
  assert.ok(unnoticed.length <= 4, unnoticed.join("\n"));
});
console.log(JSON.stringify(seen));
for (const [kind, sentence] of Object.entries(KINDS)) {
  test(`${sentence} (seed ${seed})`, () => {
    const all = faults.get(kind) ?? [];
    if (all.length) console.log(`✗ ${kind}: ${all.length}\n${all.slice(0, +(process.env.CONGKHAI_ORACLE_SHOWN ?? 4)).map((fault) => `✗   ${fault}`).join("\n")}`);
    assert.equal(all.length, 0, all[0]);
  });
}
