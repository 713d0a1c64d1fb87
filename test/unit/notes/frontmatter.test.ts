import assert from "node:assert/strict";
import { splitFrontmatter } from "../../../src/core/notes/frontmatter.ts";
import { texts } from "./reading.ts";

describe("notes: where the frontmatter ends", () => {
  const cases: [string, string, string | null, string][] = [
    ["none", "Hello", null, "Hello"],
    ["nothing at all", "", null, ""],
    ["closed by dashes", "---\ntitle: x\n---\nHello", "title: x\n", "Hello"],
    ["closed by dots", "---\ntitle: x\n...\nHello", "title: x\n", "Hello"],
    ["with CRLF", "---\r\ntitle: x\r\n---\r\nHello", "title: x\r\n", "Hello"],
    ["with CR", "---\rtitle: x\r---\rHello", "title: x\r", "Hello"],
    ["after a byte order mark", "\uFEFF---\ntitle: x\n---\nHello", "title: x\n", "Hello"],
    ["with blanks after the dashes", "--- \ntitle: x\n---\t\nHello", "title: x\n", "Hello"],
    ["empty", "---\n---\nHello", "", "Hello"],
    ["to the end of the file", "---\ntitle: x\n---", "title: x\n", ""],
    ["only dashes", "---", null, "---"],
    ["only dashes and a break", "---\n", null, "---\n"],
    ["never closed", "---\ntitle: x\n", null, "---\ntitle: x\n"],
    ["never closed, after a byte order mark", "\uFEFF---\ntitle: x\n", null, "---\ntitle: x\n"],
    [
      "dashes inside a value",
      "---\na: ---\nb: x --- y\n  ---\n---\nHello",
      "a: ---\nb: x --- y\n  ---\n",
      "Hello",
    ],
    ["four dashes", "----\ntitle: x\n----\n", null, "----\ntitle: x\n----\n"],
    ["not at the start", "\n---\ntitle: x\n---\n", null, "\n---\ntitle: x\n---\n"],
    ["a second one below", "---\na: 1\n---\n---\nb: 2\n---\n", "a: 1\n", "---\nb: 2\n---\n"],
  ];
  for (const [what, text, yaml, body] of cases) {
    it(what, () => {
      const split = splitFrontmatter(text);
      assert.equal(split.yaml && text.slice(split.yaml.start, split.yaml.end), yaml);
      assert.equal(text.slice(split.body), body);
    });
  }

  it("reads a heading after a byte order mark, and dashes that close nothing as a rule", () => {
    assert.deepEqual(texts("\uFEFF# Kim"), ["Kim"]);
    assert.deepEqual(texts("---\n\nKim"), ["Kim"]);
  });
});
