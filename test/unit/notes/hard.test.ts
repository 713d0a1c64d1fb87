import assert from "node:assert/strict";
import fc from "fast-check";
import { NoteReader } from "../../../src/core/notes/note.ts";
import { runs } from "../runs.ts";
import { read } from "./reading.ts";

const MANY = 1500;
const LONG = 1 << 17;

/** Notes that a careless parser would never come back from. Those that do take milliseconds each. */
const HARD: [string, string][] = [
  ...[
    "[",
    "]",
    "*",
    "_",
    ">",
    "> ",
    "[^",
    "^[",
    "$",
    "`",
    "![",
    "[[",
    "[@",
    "@",
    "<",
    "<!--",
    "~",
    "{",
    "\\",
    "&",
  ].map((scrap): [string, string] => [`${MANY} times ${scrap}`, scrap.repeat(MANY)]),
  ...[
    "*a",
    "*a **b",
    "`a ``b ",
    "$a ",
    "[a] (",
    "[a]{",
    "[a]{.b ",
    "![a](b ",
    "- ",
    "1. ",
    "[@a; ",
    "“a ",
    "a_b*c",
    "<a ",
  ].map((scrap): [string, string] => [`${MANY} times ${scrap}`, scrap.repeat(MANY)]),
  ["links that never end", "[a](".repeat(500)],
  ["brackets in brackets", "[".repeat(MANY) + "]".repeat(MANY)],
  ["spans in spans", "[".repeat(900) + "]{.a}".repeat(900)],
  ["spans in spans, again and again", `${"[".repeat(200)}${"]{.a}".repeat(200)} `.repeat(10)],
  ["notes in notes", "^[".repeat(900) + "]".repeat(900)],
  ["opened spans and one end", `${"[".repeat(MANY)}]{.a}`],
  ["brackets with a tick far off", `${"[".repeat(4000)}${"a".repeat(LONG)}\`]{.a}`],
  ["emphasis in emphasis", "*a ".repeat(2000) + "b* ".repeat(2000)],
  ["quotes in quotes, on many lines", `${"> ".repeat(200)}a\n`.repeat(200)],
  ["lists in lists", Array.from({ length: 300 }, (_, i) => `${"  ".repeat(i)}- a\n`).join("")],
  ["footnotes in footnotes", "[^a]: ".repeat(1000) + "b"],
  ["many footnotes", Array.from({ length: MANY }, (_, i) => `[^${i}]: note\n`).join("")],
  ["events without end", "[a]{.event date=2018} ".repeat(MANY)],
  ["events in paragraphs", "[a [@b]]{.event date=2018}\n\n".repeat(MANY)],
  ["links without end", "[a](b) ".repeat(MANY)],
  ["citations without end", "[@a, p. 3] ".repeat(MANY)],
  ["a line of a hundred thousand characters", "word ".repeat(LONG / 5)],
  ["a word of a hundred thousand characters", "a".repeat(LONG)],
  ["blanks of a hundred thousand characters", `a${" ".repeat(LONG)}b`],
  ["dashes of a hundred thousand characters", "-".repeat(LONG)],
  ["bars of a hundred thousand characters", "|".repeat(LONG)],
  ["lines of a hundred thousand characters", "\n".repeat(LONG)],
  ["NUL bytes", "Kim\0Jong\0\n\n\0\0"],
  ["half characters", "\uD83D Kim \uDE00 *\uD83D*"],
  ["frontmatter of a hundred thousand characters", `---\n${"a: b\n".repeat(LONG / 5)}---\nx`],
];

describe("notes: what no note should be", function () {
  this.timeout(180_000);

  for (const [what, text] of HARD) {
    it(`reads ${what}`, () => {
      const reader = new NoteReader();
      reader.read(text);
      const { proses, citations } = reader.read(`${text}x`);
      for (const { text: seen } of proses) assert.ok(seen.length <= text.length + 1);
      assert.ok(citations.length <= MANY);
    });
  }

  it("reads any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        for (const prose of read(text).proses) {
          const { start, end } = prose.span(0, prose.text.length);
          assert.ok(start >= 0 && start <= end && end <= text.length);
        }
      }),
      runs(300),
    );
  });
});
