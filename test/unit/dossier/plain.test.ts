import assert from "node:assert/strict";
import fc from "fast-check";
import { stringify } from "yaml";
import { readPlain } from "../../../src/core/dossier/plain.ts";
import { parseAnyPiece } from "../../../src/core/dossier/syntax.ts";
import { hardText } from "./samples.ts";

/** Whether the quick reader reads a text; what it reads must be what the YAML parser reads, places included. */
function reads(text: string): boolean {
  const quick = readPlain(text, 7);
  if (quick === null) return false;
  const { value, problem } = parseAnyPiece(text, new Map(), 7);
  assert.deepEqual({ value: quick, problem: null }, { value, problem }, JSON.stringify(text));
  return true;
}

const plainText = fc.constantFrom(
  "Mike Pompeo",
  "mike-pompeo",
  "2019-02-27/2019-02-28",
  "../2018",
  "https://example.org/a#b",
  "null",
  "~",
  "don’t",
  "it's",
  "a, b",
  "x]",
  "Q473239",
  "…",
  "...",
  "1:2",
  "key:",
  "a: b",
);
const word = fc.oneof({ weight: 4, arbitrary: plainText }, { weight: 1, arbitrary: hardText });
const value = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    word,
    fc.array(tie("node"), { minLength: 1, maxLength: 3 }),
    fc.dictionary(fc.constantFrom("id", "name", "aliases", "container-title", "null", "a b"), tie("node"), {
      minKeys: 1,
      maxKeys: 4,
    }),
  ),
})).node;

const style = fc.record({
  indent: fc.integer({ min: 1, max: 5 }),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 20, 80),
  collectionStyle: fc.constantFrom("any" as const, "flow" as const),
  blockQuote: fc.constantFrom(true, false, "folded" as const, "literal" as const),
  defaultStringType: fc.constantFrom("PLAIN" as const, "QUOTE_DOUBLE" as const, "QUOTE_SINGLE" as const),
});

/** What may stand on a line, in any order: mostly nonsense, which the quick reader has to leave alone. */
const bit = fc.oneof(
  { weight: 3, arbitrary: word },
  fc.constantFrom("\n", "\n  ", "\n    ", "\n\n", "\r\n", "\r\n  ", "\n ", " ", "  "),
  fc.constantFrom(
    "id: ",
    "name: ",
    "positions:",
    "- ",
    "-",
    "? ",
    "links: { ",
    "aliases: [",
    ": ",
    ", ",
    "]",
    " }",
    ",",
  ),
  fc.constantFrom(
    ">-\n",
    "|\n",
    ">\n",
    "|+\n",
    ">2-\n",
    '"',
    "'",
    "''",
    "\\",
    "#",
    " # c",
    "&a ",
    "*a",
    "!t ",
    "---",
    "\t",
  ),
);

describe("the quick reader of plain YAML", function () {
  this.timeout(120_000);

  it("reads what people write", () => {
    for (const text of [
      "  id: mike-pompeo\n  name: Mike Pompeo\n",
      "    name: Kim Jong-un\r\n    family: Kim\r\n\r\n",
      "aliases: [Michael R. Pompeo, 'Mike’s', \"x, y\"]\npositions:\n- post: Director\n  start: 2017-01-23\n",
      "positions:\n  - { post: Secretary of State, organization: us-state-department, }\n  - Director\n",
      "positions:\n  - {\n      post: Secretary,\n      start: 2019,\n    }\n",
      "summary: >-\n  One line\n  and another.\n\n  A paragraph.\ntags: []\n",
      'summary: |\n  One line\n  and another.\nlinks: { Wikipedia: "https://en.wikipedia.org/wiki/X" }',
      "summary: a text that goes on\n  on a second line\n\n  and a third\nname: X\n",
      "  { id: a, name: 'O''Brien', links: {} }\n",
      'name: "A"',
      "- a\n- b: c\n  d: e\n-   f\n",
    ]) {
      assert.ok(reads(text), text);
    }
  });

  it("leaves to the YAML parser what is not plain", () => {
    for (const text of [
      "",
      "name: X # a comment",
      "# a comment\nname: X",
      "name: &a X",
      "name: *a",
      "name: !!str X",
      "name:",
      "name: a: b",
      'name: "a \\" b"',
      "name: X\n\tid: y",
      "name: X\n  id: y",
      "name: X\nid",
      "aliases: [a, b",
      "aliases: [a, b] c",
      "aliases: [a: b]",
      "? name\n: X",
      "summary: >2-\n    x",
      "name: X\n---\nname: Y",
      "...",
    ]) {
      assert.equal(readPlain(text, 0), null, text);
    }
  });

  it("reads as the YAML parser does whatever it reads of what a YAML writer wrote", () => {
    let read = 0;
    fc.assert(
      fc.property(value, style, fc.boolean(), (written, options, crlf) => {
        const text = stringify(written, options);
        if (reads(crlf ? text.replaceAll("\n", "\r\n") : text)) read++;
      }),
      { numRuns: 2_000 },
    );
    assert.ok(read > 200, `${read} read`);
  });

  it("reads as the YAML parser does whatever it reads of any text", () => {
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 24 }), (bits) => void reads(bits.join(""))),
      { numRuns: 50_000 },
    );
  });
});
