import { test } from "node:test";
import assert from "node:assert/strict";
import { files, folder, ids, open, openSearch } from "./support.mjs";

const ODD = ["", "   ", "!!! ??? …", "\u0000\u0001\u007f", "😀 🏳️‍🌈", "<script>alert(1)</script>", "constructor __proto__ toString", '"', '"""', '""',
  "đ".repeat(2000), "kế hoạch ".repeat(250), "a/".repeat(900), "\ud800", "\u0301\u0301", "١٢٣ 漢字 Ελλάδα", "0", "00000", "99999999999999999999", "100%25", "\\", "̣"];

for (const text of ODD) {
  test(`an odd query is answered: ${JSON.stringify(text.slice(0, 24))} (${text.length})`, async () => {
    const search = await open();
    for (const options of [{}, { prefix: true }, { sort: "date", filters: { kind: "constructor" } }]) {
      const found = await search.query(text, options);
      assert.ok(Number.isInteger(found.total) && found.total >= 0);
      assert.ok(Array.isArray(found.hits));
    }
    assert.ok(Array.isArray(await search.suggest(text)));
  });
}

test("what is no string is answered too", async () => {
  const search = await open();
  for (const text of [undefined, null, 12, {}]) assert.ok((await search.query(text)).total >= 0);
});

for (const family of ["t", "r", "x", "f", "n", "c", "p", "y", "u", "units"]) {
  for (const [how, text] of [["missing", null], ["cut short", '{"kế hoạch":[[1']]) {
    test(`${family} ${how}: the answer says so and gives what is left`, async () => {
      const whole = await (await open()).query("kế hoạch đất đai", { limit: 20 });
      const search = await open((path, own) => (path.startsWith(`${family}/`) || path.startsWith(`${family}.`) ? text : own));
      const found = await search.query("kế hoạch đất đai", { limit: 20 });
      assert.ok(found.hits.length <= whole.hits.length + 20);
      if (found.notes.some(({ type }) => type === "damaged")) assert.equal(found.exact, false);
      if (["x", "f", "n", "c", "p"].includes(family)) assert.ok(found.hits.length > 0);
      if (["f", "r", "y", "u", "units"].includes(family)) assert.ok(found.notes.some(({ type }) => type === "damaged"));
    });
  }
}

test("one damaged shard leaves the other words of the query", async () => {
  let spoiled;
  const search = await open((path, text) => {
    if (path.startsWith("t/")) spoiled ??= path;
    return path === spoiled ? "{" : text;
  });
  const found = await search.query("giải phóng mặt bằng đất đai");
  assert.ok(found.hits.length > 0);
  assert.ok(found.notes.some(({ type, files }) => type === "damaged" && files.includes(spoiled)));
});

test("after a new publication the root is read once more and the query goes on", async () => {
  let isOld = true;
  const roots = [];
  const search = await open((path, text) => {
    if (path === "root.json") {
      roots.push(path);
      return isOld ? text.replace(/"gen":"\w+"/, '"gen":"old"').replace(/"h":"\w+"/g, (names) => names.replace(/\w(?=\w*"$)/g, "0").replace('"0":', '"h":')) : text;
    }
    if (text === null) isOld = false;
    return text;
  });
  const found = await search.query("đất đai");
  assert.ok(found.hits.length > 0);
  assert.equal(roots.length, 2);
  assert.deepEqual(found.notes, []);
});

test("a file that stays missing does not make the root be read for ever", async () => {
  const { fetch, fetched } = files((path, text) => (path.startsWith("r/") ? null : text));
  const search = await openSearch(folder, { fetch });
  await search.query("đất đai");
  assert.equal(fetched.filter((path) => path === "root.json").length, 2);
});

test("an aborted query rejects, and does not spoil the one that follows", async () => {
  const search = await open((_, text) => new Promise((done) => setTimeout(() => done(text), 3)));
  const controller = new AbortController();
  const first = search.query("đất đai", { signal: controller.signal });
  const second = search.query("đất đai");
  controller.abort();
  await assert.rejects(first, { name: "AbortError" });
  assert.ok(ids(await second).length > 0);
});

test("an index of another version is refused", async () => {
  await assert.rejects(open((path, text) => (path === "root.json" ? text.replace('"v":3', '"v":4') : text)).then((search) => search.query("a")), /version/);
});

test("no request leaves the index, and a repeated query makes none", async () => {
  const { fetch, fetched } = files();
  const search = await openSearch(`${folder}/`, { fetch });
  await search.query("kế hoạch");
  const before = fetched.length, again = await search.query("ke hoach");
  assert.equal(fetched.length, before);
  assert.equal(again.requests, 0);
  assert.ok(fetched.every((path) => /^[\w/.]+$/.test(path)));
});

test("more records than a call takes arguments are counted", async () => {
  const N = 200_000;
  const search = await open((path, text) => (path === "root.json" ? JSON.stringify({ ...JSON.parse(text), N, epochs: [[0, N - 1, 2025]] }) : text));
  const found = await search.query("", { offset: N - 5, limit: 5, facets: [], snippets: false });
  assert.equal(found.total, N);
  assert.deepEqual(found.hits.map(({ id }) => id), [4, 3, 2, 1, 0]);
});
