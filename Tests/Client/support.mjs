// What the tests share: the client as it is shipped, an index built by the Swift tests, and a fetch
// that reads files and can be told to misbehave.
import { readFile } from "node:fs/promises";
import { readFileSync, writeFileSync } from "node:fs";

export const folder = process.env.CONGKHAI_CLIENT_INDEX;
// Node takes a file for a module by its name. What is changed is the source, else it is what browsers get.
export async function client(name = "search", change) {
  const module = `${folder}/${name}-${process.pid}.mjs`, read = (place) => readFileSync(new URL(`../../themes/default/${place}/search.js`, import.meta.url), "utf8");
  writeFileSync(module, change ? change(read("scripts")) : read("assets"));
  return import(module);
}
export const { openSearch, tokenize } = await client();
export const records = JSON.parse(readFileSync(`${folder}/records.json`, "utf8"));

// `spoil(path, text)` may give another text, or null for a missing file.
export function files(spoil) {
  const fetched = [];
  const fetch = async (url, { signal } = {}) => {
    const path = url.slice(folder.length + 1);
    fetched.push(path);
    signal?.throwIfAborted();
    let text = await readFile(url, "utf8").catch(() => null);
    if (spoil) text = await spoil(path, text);
    signal?.throwIfAborted();
    return { ok: text !== null, status: text === null ? 404 : 200, text: async () => text };
  };
  return { fetch, fetched };
}

export const open = async (spoil) => openSearch(folder, { fetch: files(spoil).fetch });

const aliases = { ubnd: "ủy ban nhân dân" };

// The words of a text, abbreviations written out, without looking at the index.
export function words(text) {
  return tokenize(text).flatMap((word) =>
    aliases[word.fold] ? tokenize(aliases[word.fold]).map((other, place) => ({ ...other, adjacent: place > 0 || word.adjacent })) : [word]);
}

const fields = new Map(records.map((record) => [record.id,
  [record.title, record.number ?? "", record.unit ?? "", record.abstract, record.body].map(words)]));

// Whether a record holds the folded words one after the other.
export const holds = (record, run) => fields.get(record.id).some((field) => field.some((_, at) =>
  run.every((word, place) => field[at + place]?.fold === word && (!place || field[at + place].adjacent))));

// The ids of all records that hold every run, newest first.
export const scan = (runs, keep = () => true) =>
  records.filter((record) => keep(record) && runs.every((run) => holds(record, run))).map(({ id }) => id).reverse();

export const bare = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").replace(/Đ/g, "D");
export const ids = (found) => found.hits.filter((hit) => !hit.partial).map((hit) => hit.id);
