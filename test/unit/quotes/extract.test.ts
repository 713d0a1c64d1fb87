import assert from "node:assert/strict";
import fc from "fast-check";
import { NoteReader } from "../../../src/core/notes/note.ts";
import { extractQuotations, type ExtractedQuotation } from "../../../src/core/quotes/index.ts";

function quotationsOf(markdown: string): ExtractedQuotation[] {
  const { proses, citations } = new NoteReader().read(markdown);
  return extractQuotations(proses, citations);
}

/** Text and key of each quotation. */
function found(markdown: string): [string, string | null][] {
  return quotationsOf(markdown).map(({ text, key }) => [text, key]);
}

describe("quotes: words in quotation marks", () => {
  const cases: [string, string, [string, string | null][]][] = [
    ["curly", "He said “we will not go there” [@a, p. 3].", [["we will not go there", "a"]]],
    ["straight", 'He said "we will not go there" [@a].', [["we will not go there", "a"]]],
    ["single", "He said ‘we won’t go there’ [@a].", [["we won’t go there", "a"]]],
    [
      "plural possessive",
      "He cited ‘the boats’ owners and crews’ [@a].",
      [["the boats’ owners and crews", "a"]],
    ],
    [
      "guillemets",
      "Er sagte »wir gehen nicht dorthin« [@a], « on n’y va pas » [@b].",
      [
        ["wir gehen nicht dorthin", "a"],
        ["on n’y va pas", "b"],
      ],
    ],
    ["German", "Er sagte: „Wir gehen nicht dorthin“ [@a].", [["Wir gehen nicht dorthin", "a"]]],
    ["nested", "“She said ‘no’ to all of it,” he wrote [@a].", [["She said ‘no’ to all of it,", "a"]]],
    [
      "later in the sentence",
      "“We will not go,” Mr. Sato said on Jan. 3 [@a]. Then “all was quiet here” [@b].",
      [
        ["We will not go,", "a"],
        ["all was quiet here", "b"],
      ],
    ],
    [
      "full stop inside",
      "He said: “We will not go.” [@a] Then “we went there anyway.” [@b]",
      [
        ["We will not go.", "a"],
        ["we went there anyway.", "b"],
      ],
    ],
    [
      "several, one citation",
      "First “the deal is dead”, then “the deal is alive” [@a].",
      [
        ["the deal is dead", "a"],
        ["the deal is alive", "a"],
      ],
    ],
    [
      "author in the text",
      "@a writes that “the deal is dead”, while @b says “the deal is alive and well”.",
      [
        ["the deal is dead", "a"],
        ["the deal is alive and well", "b"],
      ],
    ],
    ["author after", "“The deal is dead,” writes @a.", [["The deal is dead,", "a"]]],
    [
      "author before, another's citation after",
      "@a writes that “the deal is dead”, against all evidence [@b].",
      [["the deal is dead", "a"]],
    ],
    ["citation before", "According to the memo [@a], “the deal is dead”.", [["the deal is dead", "a"]]],
    [
      "interrupted",
      "“We will not go,” he said. “We stay where we are” [@a].",
      [
        ["We will not go,", "a"],
        ["We stay where we are", "a"],
      ],
    ],
    ["citation within the marks", "“The deal is dead [@a]” and more.", [["The deal is dead", "a"]]],
    [
      "next sentence's citation is not its",
      "He said “the deal is dead as can be”. It was late [@a].",
      [["the deal is dead as can be", null]],
    ],
    ["scare quotes", 'The “so-called” deal [@a] was a “great deal” and a "done deal" too.', []],
    ["few words, cited at once", "They wrote “love letters” [@a], a “win” [@b].", [["love letters", "a"]]],
    ["a title without citation", "I read “The Old Ferry” in a day.", []],
    ["never closed", "He said “we will not go there [@a].", []],
    ["inches and apostrophes", "It’s 6'2\" tall, the boys' boat, 'tis true [@a].", []],
    ["emphasis", "He said “we will *not* go there” [@a].", [["we will not go there", "a"]]],
    ["in a heading", "# He said “we will not go there” [@a]", []],
    ["in a list", "- “we will not go there” [@a]", [["we will not go there", "a"]]],
    [
      "key in braces, two items",
      "“we will not go there” [see @{a:/b}; @c].",
      [["we will not go there", "a:/b"]],
    ],
  ];
  for (const [name, markdown, expected] of cases) {
    it(name, () => assert.deepEqual(found(markdown), expected));
  }

  it("names every key of the citation", () => {
    assert.deepEqual(quotationsOf("“we will not go there” [@a; @b]")[0]?.keys, ["a", "b"]);
  });

  it("knows its place in the document, inside the marks and with them", () => {
    const markdown = "Then he\nsaid “we will *not* go\nthere” [@a].";
    const [quotation] = quotationsOf(markdown);
    assert.ok(quotation);
    assert.equal(markdown.slice(quotation.span.start, quotation.span.end), "we will *not* go\nthere");
    assert.equal(markdown.slice(quotation.outer.start, quotation.outer.end), "“we will *not* go\nthere”");
    const at = quotation.text.indexOf("not");
    const span = quotation.documentSpan({ start: at, end: at + 3 });
    assert.equal(markdown.slice(span.start, span.end), "not");
  });
});

describe("quotes: blockquotes", () => {
  const cases: [string, string, [string, string | null][]][] = [
    ["citation at the end", "> We will not\n> go there. [@a]", [["We will not\ngo there.", "a"]]],
    ["several paragraphs", "> One went.\n>\n> Two stayed [@a].", [["One went.\n\nTwo stayed", "a"]]],
    [
      "several citations",
      "> One went. [@a]\n>\n> Two stayed. [@b]",
      [
        ["One went.", "a"],
        ["Two stayed.", "b"],
      ],
    ],
    [
      "two blockquotes",
      "> One went.\n\n> Two stayed [@b]",
      [
        ["One went.", null],
        ["Two stayed", "b"],
      ],
    ],
    ["attribution line", "> We will not go.\n> — Ms. Sato [@a]", [["We will not go.", "a"]]],
    ["attribution paragraph", "> We will not go.\n>\n> --- Ms. Sato [@a]", [["We will not go.", "a"]]],
    ["citation in the next block", "> We will not go.\n\n[@a, p. 4].", [["We will not go.", "a"]]],
    [
      "not in a next block that says more",
      "> We will not go.\n\nThis is doubtful [@a].",
      [["We will not go.", null]],
    ],
    ["introduced", "So it was. As the memo has it [@a]:\n\n> We will not go.", [["We will not go.", "a"]]],
    ["introduced by its author", "@a writes:\n\n> We will not go.", [["We will not go.", "a"]]],
    ["a callout", "> [!NOTE]\n> Remember the milk and the bread.", []],
    [
      "its inner quotation is its own",
      "> He said “we will not go there today” [@a]",
      [["He said “we will not go there today”", "a"]],
    ],
  ];
  for (const [name, markdown, expected] of cases) {
    it(name, () => assert.deepEqual(found(markdown), expected));
  }

  it("maps each paragraph back to the document", () => {
    const markdown = "> One *went*.\n>\n> Two stayed [@a].";
    const [quotation] = quotationsOf(markdown);
    assert.ok(quotation);
    for (const word of ["One", "Two", "stayed"]) {
      const at = quotation.text.indexOf(word);
      const span = quotation.documentSpan({ start: at, end: at + word.length });
      assert.equal(markdown.slice(span.start, span.end), word);
    }
    assert.equal(markdown.slice(quotation.span.start, quotation.span.end), "One *went*.\n>\n> Two stayed");
  });
});

describe("quotes: any note", () => {
  it("never throws, and every quotation lies in the note", () => {
    const bits = fc.constantFrom(
      "“", "”", '"', "‘", "’", "'", "«", "»", "> ", "\n", "\n\n", ". ", ", ", "he said ", "We go there ", "[@a]",
      "@b ", "…", "[he]", "—", "*", "`x`", "A. ",
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 60 }), (parts) => {
        const markdown = parts.join("");
        for (const { span, outer, text } of quotationsOf(markdown)) {
          assert.ok(outer.start <= span.start && span.start <= span.end && span.end <= outer.end);
          assert.ok(outer.end <= markdown.length);
          assert.ok(text.trim() !== "");
        }
      }),
      { numRuns: 500 },
    );
  });
});
