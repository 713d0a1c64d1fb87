import assert from "node:assert/strict";
import { entriesOf, wordMap, wordSet } from "../../../src/core/language/wordLists.ts";

const LIST = `# language: English (en)
# source: our own list
mr | male
madam | female   # also of offices

prime minister
`;

describe("word lists", () => {
  it("hold one entry a line, without comments and blank lines", () => {
    assert.deepEqual(entriesOf(LIST), [["mr", "male"], ["madam", "female"], ["prime minister"]]);
    assert.deepEqual(entriesOf(""), []);
  });

  it("become sets and maps", () => {
    assert.deepEqual([...wordSet(LIST, "mx")], ["mr", "madam", "prime minister", "mx"]);
    assert.deepEqual([...wordMap(LIST)].at(-1), ["prime minister", ""]);
    assert.equal(wordMap(LIST, "mr | any").get("mr"), "any");
  });
});
