import assert from "node:assert/strict";
import { NoteReader } from "../../../src/core/notes/note.ts";
import { extractQuotations } from "../../../src/core/quotes/index.ts";
import { opened } from "../index/folder.ts";

/** Text and keys of each quotation. */
function found(markdown: string): [string, string[]][] {
  const { proses, citations, text } = new NoteReader().read(markdown);
  return extractQuotations(proses, citations, text).map((quotation) => [quotation.text, [...quotation.keys]]);
}

describe("quotes: cited in a footnote", () => {
  const cases: [string, string, [string, string[]][]][] = [
    [
      "that a number refers to",
      "He said “we will not go there”[^1] and left.\n\n[^1]: @a, p. 3.",
      [["we will not go there", ["a"]]],
    ],
    [
      "behind the full stop, with a sentence after it",
      "He said “we will not go there.”[^n] He left by “the door at the back”.[^1]\n\n[^n]: See [@a].\n[^1]: @b",
      [
        ["we will not go there.", ["a"]],
        ["the door at the back", ["b"]],
      ],
    ],
    ["in place", "He said “we will not go there”^[@a, p. 3] twice.", [["we will not go there", ["a"]]]],
    [
      "in place, in brackets",
      "“We will not go there.”^[See [@a; @b].]",
      [["We will not go there.", ["a", "b"]]],
    ],
    [
      "with several sources",
      "“We will not go there.”[^1]\n\n[^1]: @a, p. 3; but see [@b].\n\n    And in its second paragraph @c.\n\nNo part of it: @d.",
      [["We will not go there.", ["a", "b", "c"]]],
    ],
    ["of a blockquote", "> We will not go there.[^1]\n\n[^1]: @a, p. 3.", [["We will not go there.", ["a"]]]],
    [
      "of a blockquote, on a line of its own below it",
      "> We will not go there.\n\n[^1]\n\n[^1]: @a",
      [["We will not go there.", ["a"]]],
    ],
    ["that is written before", "[^1]: @a\n\n“We will not go there.”[^1]", [["We will not go there.", ["a"]]]],
    [
      "of two with one label",
      "“We will not go there.”[^1]\n\n[^1]: @a\n[^1]: @b",
      [["We will not go there.", ["a"]]],
    ],
    [
      "beside a citation of its own",
      "“We will not go there” [@a].[^1]\n\n[^1]: @b",
      [["We will not go there", ["a"]]],
    ],
    [
      "that cites nothing",
      "“We will not go there at all.”[^1]\n\n[^1]: No.",
      [["We will not go there at all.", []]],
    ],
    [
      "that is not there",
      "“We will not go there at all.”[^2]\n\n[^1]: @a",
      [["We will not go there at all.", []]],
    ],
    [
      "that is of another sentence",
      "They met.[^1] “We will not go there at all,” he said.\n\n[^1]: @a",
      [["We will not go there at all,", []]],
    ],
    [
      "that quotes too",
      "“We will not go there.”[^1]\n\n[^1]: @a has “we shall not go there”.",
      [
        ["We will not go there.", ["a"]],
        ["we shall not go there", ["a"]],
      ],
    ],
  ];
  for (const [what, markdown, expected] of cases) it(what, () => assert.deepEqual(found(markdown), expected));

  it("with line ends of any kind", () => {
    for (const end of ["\r\n", "\r"]) {
      const text = "“We will not go there.”[^1]\n\n[^1]: @a\n\n    @b\n\n@c".replaceAll("\n", end);
      assert.deepEqual(found(text), [["We will not go there.", ["a", "b"]]]);
    }
  });

  it("is checked against what the footnote cites", () => {
    const workspace = opened({
      "references.yaml": "- { id: memo, title: Memo, file: memo.txt }\n",
      "memo.txt": "We shall sign nothing in this city today.",
      "a.md":
        "“We shall sign nothing in this city.”[^1]\n\n“We shall sign this in the city.”^[@memo]\n\n[^1]: @memo, p. 3",
    });
    assert.deepEqual(
      workspace.quotations("a.md").map(({ check }) => check.verdict),
      ["exact", "altered"],
    );
  });

  it("costs no more than the note's length", () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `“We go there now.”[^${i}]\n\n[^${i}]: @k${i}\n`);
    assert.equal(found(many.join("\n")).length, 20_000);
    assert.equal(found("[^1]:\n\n    x\n".repeat(20_000)).length, 0);
  }).timeout(180_000);
});
