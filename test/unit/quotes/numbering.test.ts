import assert from "node:assert/strict";
import fc from "fast-check";
import { parseBracketedCitation } from "../../../src/core/citations/grammar.ts";
import { suggestLocators } from "../../../src/core/citations/locators.ts";
import { termsFor } from "../../../src/core/citations/terms.ts";
import { NoteReader } from "../../../src/core/notes/note.ts";
import { blockquoteLines } from "../../../src/core/quotes/blockquote.ts";
import { checkQuotation } from "../../../src/core/quotes/check.ts";
import { passagesIn, passagesOf } from "../../../src/core/quotes/passages.ts";
import { SourceText } from "../../../src/core/quotes/source.ts";
import { runs } from "../runs.ts";

type Make = (file: string) => SourceText;
const plain: Make = (file) => SourceText.fromPlain(file);
const html: Make = (file) => SourceText.fromHtml(file);
const markdown: Make = (file) => SourceText.fromProses(new NoteReader().read(file).proses, file);

/** Each paragraph's number and first word. */
function numbers(make: Make, file: string): string[] {
  return passagesOf(make(file), file).map(
    ({ paragraph, text }) => `${paragraph ?? "-"} ${text.split(" ", 1)[0] ?? ""}`,
  );
}

const HARBOUR = ["Alpha stands here.", "Beta stands here.", "Gamma stands here.", "Delta stands here."];
const numbered = (mark: (n: number) => string, from = 1, gap = "\n\n") =>
  HARBOUR.map((text, i) => `${mark(from + i)}${text}`).join(gap);
const fromTwelve = ["12 Alpha", "13 Beta", "14 Gamma", "15 Delta"];

describe("numbers that a source prints before its paragraphs", () => {
  const marks: [string, (n: number) => string][] = [
    ["12.", (n) => `${n}. `],
    ["12)", (n) => `${n})\t`],
    ["(12)", (n) => `(${n}) `],
    ["[12]", (n) => `[${n}] `],
    ["§ 12", (n) => `§ ${n} `],
    ["¶12.", (n) => `¶${n}. `],
    ["Rn. 12", (n) => `Rn. ${n} `],
    ["a bare number", (n) => `${n} `],
    ["a number on a line of its own", (n) => `${n}\n\n`],
  ];
  for (const [what, mark] of marks) {
    it(`are those by which it is cited: ${what}`, () => {
      assert.deepEqual(numbers(plain, numbered(mark, 12)), fromTwelve);
      const page = numbered(mark, 12)
        .split("\n\n")
        .map((text) => `<p>${text}</p>`)
        .join("\n");
      assert.deepEqual(numbers(html, page), fromTwelve);
    });
  }

  it("in Markdown, as text or as a list", () => {
    assert.deepEqual(
      numbers(
        markdown,
        numbered((n) => `${n}\\. `, 12),
      ),
      fromTwelve,
    );
    assert.deepEqual(
      numbers(
        markdown,
        numbered((n) => `${n}. `, 12),
      ),
      fromTwelve,
    );
    assert.deepEqual(
      numbers(
        markdown,
        numbered((n) => `> ${n}. `, 12, "\n> \n"),
      ),
      fromTwelve,
    );
    assert.deepEqual(
      numbers(
        markdown,
        numbered((n) => `[${n}] `, 12),
      ),
      fromTwelve,
    );
  });

  const RULING = `# Judgment

Given in March.

## Facts

[1] The port was closed.

[2] The clerk wrote:

> It shall stay closed.

and signed.

## Law

Nobody doubts the statute.

[3] The statute is old.

[4] Nothing else matters.
`;

  it("reach to the next number or heading; what is above or between them has none", () => {
    assert.deepEqual(numbers(markdown, RULING), [
      "- Given",
      "1 The",
      "2 The",
      "2 It",
      "2 and",
      "- Nobody",
      "3 The",
      "4 Nothing",
    ]);
  });

  it("stand below a preamble that is longer than they are", () => {
    const preamble = Array.from({ length: 12 }, (_, i) => `Recalling its ${i}th resolution,`).join("\n\n");
    const found = numbers(plain, `${preamble}\n\n${numbered((n) => `${n}. `)}`);
    assert.deepEqual(found.slice(-5), ["- Recalling", "1 Alpha", "2 Beta", "3 Gamma", "4 Delta"]);
  });

  const LONG = Array.from({ length: 9 }, (_, i) => `Paragraph ${i} of the report says much.`).join("\n\n");
  const others: [string, Make, string][] = [
    ["a short list in a long text", plain, `${LONG}\n\n${numbered((n) => `${n}. `)}\n\n${LONG}`],
    ["a list at the end", markdown, `${LONG}\n\n${numbered((n) => `${n}. `)}`],
    ["notes", plain, `One paragraph.\n\nNotes\n\n${numbered((n) => `${n}. `)}`],
    ["a list of sources", markdown, `One paragraph.\n\n## References\n\n${numbered((n) => `[${n}] `)}`],
    ["three numbers", plain, "1. Alpha.\n\n2. Beta.\n\n3. Gamma."],
    ["numbers that jump", plain, "1. Alpha.\n\n3. Beta.\n\n5. Gamma.\n\n9. Delta."],
    ["numbers that begin again", plain, `${numbered((n) => `${n}. `)}\n\n${numbered((n) => `${n}. `)}`],
    ["years", plain, "2018 Alpha.\n\n2016 Beta.\n\n2020 Gamma.\n\n2019 Delta."],
    ["a list that Markdown numbers itself", markdown, "1. Alpha\n1. Beta\n1. Gamma\n1. Delta"],
  ];
  for (const [what, make, file] of others) {
    it(`are none in ${what}: its paragraphs are counted`, () => {
      const found = passagesOf(make(file), file).map(({ paragraph }) => paragraph);
      assert.deepEqual(
        found,
        found.map((_, i) => i + 1),
      );
    });
  }

  it("agree in checking, completion and quoting", () => {
    const source = markdown(RULING);
    const passages = passagesOf(source, RULING);
    const check = checkQuotation("The statute is old.", [{ id: "r", source }]);
    assert.deepEqual([check.verdict, check.source?.paragraph], ["exact", 3]);
    const [offered, ...more] = suggestLocators("stat", passages).filter(({ kind }) => kind === "paragraph");
    assert.deepEqual([offered?.text, more.length], ["para. 3", 0]);
    const old = passages.filter(({ paragraph }) => paragraph === 3);
    assert.deepEqual(blockquoteLines(old, "r"), ["> The statute is old. [@r, para. 3]"]);
    assert.deepEqual(blockquoteLines(old, "r", termsFor("de")), ["> The statute is old. [@r, Abs. 3]"]);
    assert.deepEqual(blockquoteLines(passages.slice(0, 1), "r"), ["> Given in March. [@r]"]);
    assert.equal(parseBracketedCitation("[@r, Abs. 3]", 0, termsFor("de"))?.items[0]?.label, "paragraph");
  });

  it("belong to what is selected with them, and not to a paragraph as a whole", () => {
    const file = numbered((n) => `[${n}] `);
    const at = file.indexOf("Beta");
    const texts = (start: number, end: number) =>
      passagesIn(plain(file), file, { start, end }).map(({ paragraph, text }) => [paragraph, text]);
    assert.deepEqual(texts(at, at), [[2, "Beta stands here."]]);
    assert.deepEqual(texts(at - 4, at + 4), [[2, "[2] Beta"]]);
  });

  it("never keep a paragraph from being found, whatever the text", () => {
    const piece = fc.constantFrom(
      "1. ",
      "2. ",
      "[3] ",
      "4 ",
      "§ 5 ",
      "\n\n",
      "# ",
      "Word.",
      " other",
      "1. 1. ",
      "> ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const file = pieces.join("");
        for (const make of [plain, markdown, html]) {
          const source = make(file);
          for (const { paragraph, span } of passagesOf(source, file)) {
            assert.ok(paragraph === null || paragraph > 0);
            assert.ok(span.start < span.end);
          }
        }
      }),
      runs(300),
    );
  });
});
