import { test } from "node:test";
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { tokenize } from "./support.mjs";

const vectors = JSON.parse(readFileSync(new URL("../Vectors/vietnamese.json", import.meta.url), "utf8"));
const isDate = (fold) => /^\d\d\/\d\d\/\d{4}$/.test(fold);
const key = (text) => tokenize(text.normalize("NFC")).map((word) => word.canon).join(" ");

test("words are those of the index, by the shared vectors", () => {
  for (const { text, tokens } of vectors.tokens) {
    // The whole dates that the index adds are no words of a query.
    const expected = tokens.filter(({ fold }) => !isDate(fold)).map(({ fold, canon, adjacent }) => ({ fold, canon, adjacent }));
    assert.deepEqual(tokenize(text).map(({ fold, canon, adjacent }) => ({ fold, canon, adjacent })), expected, text);
  }
});

const folder = process.env.CONGKHAI_TEST_DATA ?? "../shared/data", spellings = `${folder}/vietnamese.json`;
test("spellings that must meet do, and others do not", { skip: !existsSync(spellings) && "no test data" }, () => {
  const data = JSON.parse(readFileSync(spellings, "utf8"));
  for (const [one, other] of data.same_toned_key) assert.equal(key(one), key(other), `${one} ${other}`);
  for (const [one, other] of data.different_toned_key) assert.notEqual(key(one), key(other), `${one} ${other}`);
  for (const [text, fold] of data.folded) assert.equal(tokenize(text)[0].fold, fold, text);
});

test("every Vietnamese syllable is read the same composed and decomposed", () => {
  const vowels = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
  for (const vowel of vowels) {
    const word = `th${vowel}nh`, [composed] = tokenize(word), [decomposed] = tokenize(word.normalize("NFD"));
    assert.equal(decomposed.canon, composed.canon, word);
    assert.match(composed.fold, /^th[aeiouy]nh$/);
  }
});
