import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { entriesOf } from "../../../src/core/language/wordLists.ts";

// The tests run from the repository's root.
const LISTS = readdirSync("data", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".txt"))
  .map((path) => join("data", path).replaceAll("\\", "/"));

describe("the lists of data/", () => {
  for (const path of LISTS) {
    const text = readFileSync(path, "utf8");

    it(`${path} says its language and its source`, () => {
      assert.match(text, /^# language: \S.*\n# source: \S/);
      assert.ok(text.endsWith("\n") && !text.endsWith("\n\n"), "ends with one line break");
      assert.doesNotMatch(text, /\t|\r|[ ]$/m, "no tabs, no carriage returns, no blanks at a line's end");
    });

    it(`${path} holds each word once`, () => {
      const words = entriesOf(text).map(([word]) => word);
      assert.deepEqual(
        words.filter((word, at) => words.indexOf(word) !== at),
        [],
      );
    });
  }
});
