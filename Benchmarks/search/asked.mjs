// Asks the shipped client in Node, without a browser: over an index of a million records nothing else
// would be needed of the site. Reads questions, a line of JSON each, from the standard input and
// answers each with a line.
//
//   node asked.mjs INDEX SEARCH.mjs
//
// {"visit": {text, filters}} is answered as by a browser that has never seen the site: the files of the
// index that the page asks for, in its order. {"ask": [{text, options}, …]} by one client for all.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [index, script] = process.argv.slice(2);
const { openSearch } = await import(pathToFileURL(script));
const BASE = "http://site/tim-kiem/index/";
// The panels that stand open on a wide screen, and how many hits are near enough to it for a snippet.
const OPEN = ["kind", "year", "state"], SEEN = 4;

// A `fetch` that reads the folder of the index and notes each file once, as a browser's cache does, and
// those that are not there.
function noting(files, missing) {
  return async (url, { signal } = {}) => {
    signal?.throwIfAborted();
    const path = url.slice(BASE.length);
    let body;
    try {
      body = readFileSync(`${index}/${path}`);
    } catch {
      missing?.add(path);
      return { ok: false, status: 404, text: async () => "", headers: new Map() };
    }
    files?.add(path);
    return { ok: true, status: 200, text: async () => body.toString(), headers: new Map() };
  };
}

async function visit({ text, filters = {} }) {
  const files = new Set(), missing = new Set(), search = await openSearch(BASE, { fetch: noting(files, missing) });
  // As the address of a page has them.
  const chosen = Object.fromEntries(["kind", "unit", "year", "state"].map((name) => [name, [].concat(filters[name] ?? [])]));
  const query = (facets) => search.query(text, { filters: chosen, sort: "relevance", prefix: true, snippets: false, limit: 10, facets });
  const found = await query([]), count = files.size;
  const typed = found.notes.find((note) => note.type === "completed")?.to ?? text;
  const labelled = new Set(found.hits.flatMap((hit) => Object.keys(hit.labels).map((name) => name + hit[name])));
  const facets = Object.keys(chosen).filter((name) => OPEN.includes(name) || chosen[name].some((value) => !labelled.has(name + value)));
  await Promise.all([query(facets), ...found.hits.slice(0, SEEN).map((hit) => search.snippet(hit, typed))]);
  return { hits: found.hits.length, total: found.total, bound: found.bound, files: [...files], before: count, missing: missing.size };
}

const common = await openSearch(BASE, { fetch: noting() });

async function ask(asked) {
  const answers = [];
  for (const { text, options } of asked) {
    const found = await common.query(text, options);
    answers.push({
      total: found.total, bound: found.bound, exact: found.exact, didYouMean: found.didYouMean ?? null,
      hits: found.hits.map(({ url, number, title, partial }) => ({ url, number, title, partial })),
      facets: options.facets?.length === 0 ? null : found.facets, notes: found.notes.map((note) => note.type),
    });
  }
  return answers;
}

for await (const line of createInterface({ input: process.stdin })) {
  const { visit: question, ask: asked } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(question ? await visit(question) : await ask(asked))}\n`);
}
