// Changes one thing in an index, so that a test can show that it would notice.
import { readdirSync, readFileSync } from "node:fs";

const SCALE = 8, COLUMN = 4096;

// The list without a record; undefined when it is not in it.
function without(list, id) {
  let at = 0, record = 0;
  for (; at < list.length; at++) {
    record = at ? record - Math.floor(list[at] / SCALE) : Math.floor(list[at] / SCALE);
    if (record <= id) break;
  }
  if (at === list.length || record !== id) return;
  const rest = list.filter((_, place) => place !== at), next = list[at + 1];
  // The step over the gap; a new first one is the record itself.
  if (next !== undefined) {
    const step = Math.floor(next / SCALE), mark = next % SCALE;
    rest[at] = (at ? Math.floor(list[at] / SCALE) + step : id - step) * SCALE + mark;
  }
  return rest;
}

export function spoiler(folder) {
  const read = (path) => JSON.parse(readFileSync(`${folder}/${path}`, "utf8")), shards = new Map();
  for (const name of readdirSync(`${folder}/t`, { recursive: true }).filter((name) => name.endsWith(".json"))) for (const term of Object.keys(read(`t/${name}`))) shards.set(term, `t/${name}`);
  const columns = (family) => readdirSync(`${folder}/${family}`).map((name) => [`${family}/${name}`, read(`${family}/${name}`)]);
  const changing = (path, change) => (asked, text) => (asked === path ? JSON.stringify(change(JSON.parse(text))) : text);

  // A record left out of the list of a term.
  function posting(term, id) {
    const path = shards.get(term), entry = read(path)[term], [all, ...rest] = Array.isArray(entry) ? entry : [[entry]];
    if (typeof all[0] === "number") return changing(path, (shard) => ({ ...shard, [term]: [without(all, id), ...rest] }));
    const segment = all[1].match(/.{10}/g).map((name) => `p/${name.slice(0, 2)}/${name}.json`).find((path) => without(read(path), id));
    return changing(segment, (list) => without(list, id));
  }

  // The digits of a record in a column, those of another record instead.
  function digits(family, id, other, width) {
    const at = (id) => (id % COLUMN) * width, [[path]] = columns(family).filter(([path]) => path.startsWith(`${family}/${Math.floor(id / COLUMN)}.`));
    return changing(path, (column) => column.slice(0, at(id)) + column.slice(at(other), at(other) + width) + column.slice(at(id) + width));
  }
  return { posting, digits };
}
