import assert from "node:assert/strict";
import fc from "fast-check";
import { parseBracketedCitation } from "../../../src/core/citations/grammar.ts";
import { NoteReader } from "../../../src/core/notes/note.ts";
import {
  blockquoteLines,
  insertBlock,
  quoteSentences,
  type Quoted,
} from "../../../src/core/quotes/blockquote.ts";
import {
  checkQuotation,
  explainVerdict,
  extractQuotations,
  SourceText,
} from "../../../src/core/quotes/index.ts";
import { passagesIn, passagesOf, sentencesOf, type Passage } from "../../../src/core/quotes/passages.ts";
import { escapeProse } from "../../../src/core/text/markdown.ts";

const MARKDOWN = `# The North Quay

Repairing the quay[^1] now costs **less than** waiting, the *council* found. Nobody spoke
against it. The vote took two minutes.

![The quay](quay.jpg)

> “We waited.” She paused. “We will not wait again.”

[^1]: Built in 1911.

- The crane stays [@crane-1999].
- Set \`depth\` to nine metres.
`;

function markdown(text: string): SourceText {
  return SourceText.fromProses(new NoteReader().read(text).proses, text);
}

/** The quotations of a note, each checked against the one source there is. */
function checked(note: string, source: SourceText) {
  const { proses, citations } = new NoteReader().read(note);
  return extractQuotations(proses, citations).map((quotation) => ({
    quotation,
    key: quotation.key,
    locator: quotation.citation?.items[0]?.locator,
    check: checkQuotation(quotation.text, [{ id: "src", source }]),
  }));
}

/** Inserts a quotation of passages into a note at `|`, and holds what the note then says against the source. */
function quote(passages: readonly Quoted[], source: SourceText, note = "Before it.\n\n|\n\nAfter it.\n") {
  const lines = blockquoteLines(passages, "src");
  assert.ok(lines);
  const caret = note.indexOf("|");
  const plain = note.replace("|", "");
  const { span, text } = insertBlock(plain, caret, lines);
  const written = plain.slice(0, span.start) + text + plain.slice(span.end);
  return { written, found: checked(written, source) };
}

function verifies(passages: readonly Quoted[], source: SourceText, note?: string): void {
  const { written, found } = quote(passages, source, note);
  assert.ok(found.length > 0, written);
  for (const { check, key } of found) {
    assert.equal(key, "src", written);
    assert.ok(
      check.verdict === "exact" || check.verdict === "editorial",
      `${explainVerdict(check)}\n${written}`,
    );
  }
}

describe("passages of an archived source", () => {
  it("are its paragraphs, numbered as quotations are", () => {
    const source = markdown(MARKDOWN);
    const passages = passagesOf(source, MARKDOWN);
    assert.deepEqual(
      passages.map(({ text }) => text),
      [
        "Repairing the quay now costs less than waiting, the council found. Nobody spoke against it. The vote took two minutes.",
        "“We waited.” She paused. “We will not wait again.”",
        "Built in 1911.",
        "The crane stays.",
        "Set […] to nine metres.",
      ],
    );
    for (const { paragraph, text } of passages) {
      const { source: place } = checkQuotation(text, [{ id: "src", source }]);
      assert.equal(place?.paragraph, paragraph, text);
    }
  });

  it("are what a page of HTML shows", () => {
    const html =
      "<html><head><title>No</title></head><body><h1>Quay</h1><p>Costs &amp; <b>waiting</b>:<br>less&nbsp;than " +
      "five&hellip;</p><script>no()</script><div>It’s <a href='x'>over</a>.<sup>[1]</sup></div></body></html>";
    const passages = passagesOf(SourceText.fromHtml(html), html);
    assert.deepEqual(
      passages.map(({ paragraph, text }) => [paragraph, text]),
      [
        [1, "Costs & waiting: less than five…"],
        [2, "It’s over."],
      ],
    );
  });

  it("are found under a selection, in whole words", () => {
    const source = markdown(MARKDOWN);
    const at = (from: string, to: string) => {
      const start = MARKDOWN.indexOf(from);
      return passagesIn(source, MARKDOWN, { start, end: MARKDOWN.indexOf(to, start) + to.length });
    };
    assert.deepEqual(
      at("ss than", "counc").map(({ text }) => text),
      ["less than waiting, the council"],
    );
    assert.deepEqual(
      at("took two", "She")
        .map(({ paragraph, text }) => `${paragraph} ${text}`)
        .map((text) => text.slice(2)),
      ["took two minutes.", "“We waited.” She"],
    );
    const caret = MARKDOWN.indexOf("paused");
    assert.deepEqual(
      passagesIn(source, MARKDOWN, { start: caret, end: caret }).map(({ text }) => text),
      ["“We waited.” She paused. “We will not wait again.”"],
    );
    assert.deepEqual(passagesIn(source, MARKDOWN, { start: 0, end: 3 }), []);
  });

  it("are quoted across a heading, which is left out and marked", () => {
    const file = "# One\n\nThe quay stays open.\n\n## Two\n\n[sic]\n\nNobody left the town.\n";
    const source = markdown(file);
    const passages = passagesIn(source, file, { start: 0, end: file.length });
    assert.deepEqual(
      passages.map(({ paragraph, text }) => `${paragraph} ${text}`),
      ["1 The quay stays open. […]", "2 [sic]", "3 Nobody left the town."],
    );
    verifies(passages, source);
  });

  it("from HTML under a selection of markup and references", () => {
    const html = "<p>The board&rsquo;s vote &amp; the <em>final</em> count were <b>never published</b>.</p>";
    const start = html.indexOf("rsquo");
    const end = html.indexOf("final") + 2;
    const source = SourceText.fromHtml(html);
    assert.deepEqual(
      passagesIn(source, html, { start, end }).map(({ text }) => text.replace(/^’s /, "board’s ")),
      ["board’s vote & the final"],
    );
  });

  it("fall into sentences, and are joined with what is left out marked", () => {
    const [first] = passagesOf(markdown(MARKDOWN), MARKDOWN);
    assert.ok(first);
    const sentences = sentencesOf(first);
    assert.equal(sentences.length, 3);
    const source = markdown(MARKDOWN);
    assert.deepEqual(quoteSentences(1, sentences, [0, 2], source), [
      {
        paragraph: 1,
        text: "Repairing the quay now costs less than waiting, the council found. […] The vote took two minutes.",
      },
    ]);
    assert.equal(
      quoteSentences(1, sentences, [1, 2], source)[0]?.text,
      "Nobody spoke against it. The vote took two minutes.",
    );
  });
});

describe("a quotation put into a note", () => {
  const TEXT = "The quay stays open. Nobody left.";
  const source = SourceText.fromPlain(TEXT);
  const [passage] = passagesOf(source, TEXT) as [Passage];
  const block = "> The quay stays open. Nobody left. [@src, para. 1]";

  for (const [what, note, expected] of [
    ["in an empty note", "|", `${block}\n`],
    ["on an empty line", "One.\n\n|\n\nTwo.", `One.\n\n${block}\n\nTwo.`],
    ["on the line below text", "One.\n|\nTwo.", `One.\n\n${block}\n\nTwo.`],
    ["on the last line", "One.\n|", `One.\n\n${block}\n`],
    ["at a line's end", "One.|\nTwo.", `One.\n\n${block}\n\nTwo.`],
    ["at the note's end", "One. |", `One.\n\n${block}\n`],
    ["in a line", "One. | Two.", `One.\n\n${block}\n\nTwo.`],
    ["at a line's start", "|One.", `${block}\n\nOne.`],
    ["in a blockquote", "> One.|\n> Two.\n\nThree.", `> One.\n> Two.\n\n${block}\n\nThree.`],
    ["in a list item", "- One.|\n- Two.", `- One.\n\n  ${block}\n\n- Two.`],
    ["in a numbered item", "10. One.|", `10. One.\n\n    ${block}\n`],
    ["in a nested item", "- One\n  - Two|\n", `- One\n  - Two\n\n    ${block}\n`],
    ["in an empty item", "- |\n- Two", `- ${block}\n\n- Two`],
    ["on an indented line of an item", "- One\n\n  |\n", `- One\n\n  ${block}\n`],
    ["after a list", "- One\n\n|\n\nTwo", `- One\n\n${block}\n\nTwo`],
    ["with CRLF", "One.\r\n\r\n|\r\n\r\nTwo.", `One.\r\n\r\n${block}\r\n\r\nTwo.`],
  ] as const) {
    it(what, () => {
      const { written, found } = quote([passage], source, note);
      assert.equal(written, expected);
      assert.deepEqual(
        found.slice(-1).map(({ check, key, locator }) => [check.verdict, key, locator]),
        [["exact", "src", "1"]],
      );
    });
  }

  it("cites the paragraphs it takes in", () => {
    assert.deepEqual(
      blockquoteLines(
        [
          { paragraph: 3, text: "One." },
          { paragraph: 4, text: "Two." },
        ],
        "src",
      ),
      ["> One.", ">", "> Two. [@src, paras. 3-4]"],
    );
    const [item] = parseBracketedCitation("[@src, paras. 3-4]", 0)?.items ?? [];
    assert.deepEqual([item?.label, item?.locator], ["paragraph", "3-4"]);
  });

  it("keeps apart what stands too far apart to be known again as one", () => {
    const runs = [
      { paragraph: 1, text: "Yes." },
      { paragraph: 1, text: "They left at noon.", apart: true },
    ];
    assert.deepEqual(blockquoteLines(runs, "src"), [
      "> Yes. [@src, para. 1]",
      "",
      "> They left at noon. [@src, para. 1]",
    ]);
  });

  it("keeps a line of dialogue that starts with a dash", () => {
    const file = "— Why did they leave us here?\n\n— Nobody ever told me that, he said.";
    const dialogue = SourceText.fromPlain(file);
    verifies(passagesOf(dialogue, file), dialogue);
    assert.equal(quote(passagesOf(dialogue, file), dialogue).found.length, 2);
  });

  it("cannot cite a key that cannot be written", () => {
    assert.equal(blockquoteLines([passage], "two words"), null);
    assert.deepEqual(blockquoteLines([passage], "a&&b"), [
      "> The quay stays open. Nobody left. [@{a&&b}, para. 1]",
    ]);
  });

  for (const text of [
    "He said *no* and _never_ and __why__ and snake_case_word.",
    "Read https://example.org/a_b*c and <https://example.org> for more of this.",
    "Write to press@example.org about it, or see www.example.org/a?b=c today.",
    "Write to @harbour today, not to @{all}.",
    "See [the plan](https://a.example/b) and [@doe, p. 3] and [^1] and [[quay]] and [x]{.y}.",
    "He paid $5, then $6 (US$). It cost 5$ and $x$ more.",
    "1911. That was the year <b>it</b> was built &amp; opened &lt; 3.",
    "# Not a heading, said the mayor of the town",
    "- not a list but a dash",
    "+ not a list but a plus",
    "> not a quotation in itself",
    "`code` and ``more`` and \\backslash\\ and \\*star",
    "H~2~O, x^2^, ~~struck~~ and ^[a note] stay as they are here",
    "It is [sic] as [he] wrote it […] in the end.",
    "[!NOTE] Nothing here is a callout at all",
    "| a | b | is no table here",
    "An unclosed [bracket and an unclosed `tick and a lone $ sign",
    "![picture](x.png) is no picture: it is text",
    "10) ten is a number and no list",
    ":::: is no div, and === no heading",
  ]) {
    it(`reads as it is in the source: ${text}`, () => {
      const plain = SourceText.fromPlain(text);
      const passages = passagesOf(plain, text);
      assert.equal(passages[0]?.text, text);
      const { found, written } = quote(passages, plain);
      assert.equal(found.length, 1, written);
      assert.equal(found[0]?.quotation.text, text, written);
      // Brackets that stand in the source may as well be the writer's own.
      const verdicts = text.includes("[") ? ["exact", "editorial"] : ["exact"];
      assert.ok(verdicts.includes(found[0].check.verdict), explainVerdict(found[0].check));
    });
  }

  it("has words of its own in every sentence", () => {
    assert.deepEqual(sentencesOf({ text: "[sic]. Nobody left. [Applause.] … The end. [Silence.]" }), [
      "[sic]. Nobody left.",
      "[Applause.] … The end. [Silence.]",
    ]);
  });

  it("escapes no more than it must", () => {
    for (const text of [
      "It cost $5 – or 6 % [sic] – in 1911, he_said: “no” (twice). A & B.",
      "2019 was dry.",
      "Why?",
    ])
      assert.equal(escapeProse(text), text);
  });

  it("takes a paragraph of any length and any characters in its stride", () => {
    const long = "[".repeat(300_000) + "`".repeat(100_000) + "$".repeat(100_000) + "_".repeat(100_000);
    assert.ok(escapeProse(long).length >= long.length);
    assert.ok(escapeProse("@".repeat(200_000) + "a").length > 200_000);
  });
});

describe("whatever the source", () => {
  const word = fc.constantFrom(
    ..."the quay stayed open until Mr. Sato’s U.S. council of 1,200 members voted “never” again *stars* [sic] $5 no a_b @x—then http://a.example/b (yes) … `tick` São-Paulo 3.5 don't #1".split(
      " ",
    ),
  );
  const sentence = fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 14 }), fc.constantFrom(".", ".", "!", "?", ".”", "…"))
    .map(([words, end]) => words.join(" ") + end);
  const paragraph = fc
    .array(sentence, { minLength: 1, maxLength: 9 })
    .map((sentences) => sentences.join(" "));
  const file = fc
    .array(paragraph, { minLength: 1, maxLength: 6 })
    .map((paragraphs) => paragraphs.join("\n\n"));
  const asHtml = (text: string): string =>
    text
      .split("\n\n")
      .map((part) => `<p>${part.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</p>`)
      .join("\n");

  it("a paragraph, or any of its sentences, quoted is found to be so in the source", function () {
    this.timeout(180_000);
    fc.assert(
      fc.property(
        file,
        fc.boolean(),
        fc.nat(),
        fc.infiniteStream(fc.boolean()),
        (text, html, which, picks) => {
          const archive = html ? asHtml(text) : text;
          const source = html ? SourceText.fromHtml(archive) : SourceText.fromPlain(archive);
          const passages = passagesOf(source, archive);
          const passage = passages[which % Math.max(1, passages.length)];
          if (passage === undefined) return;
          verifies([passage], source);
          const sentences = sentencesOf(passage);
          const chosen = sentences.map((_, i) => i).filter(() => picks.next().value);
          if (chosen.length === 0) return;
          verifies(
            quoteSentences(passage.paragraph, sentences, chosen, source),
            source,
            "- An item|\n- Another\n",
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it("any selection of it, too", function () {
    this.timeout(180_000);
    fc.assert(
      fc.property(file, fc.boolean(), fc.nat(), fc.nat(), (text, html, a, b) => {
        const archive = html ? asHtml(text) : text;
        const source = html ? SourceText.fromHtml(archive) : SourceText.fromPlain(archive);
        const [start = 0, end = 0] = [a % archive.length, b % archive.length].sort((x, y) => x - y);
        const passages = passagesIn(source, archive, { start, end });
        if (passages.length > 0) verifies(passages, source);
      }),
      { numRuns: 300 },
    );
  });
});
