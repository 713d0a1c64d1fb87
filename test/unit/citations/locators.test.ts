import assert from "node:assert/strict";
import fc from "fast-check";
import { citationContextAt } from "../../../src/core/citations/context.ts";
import { parseBracketedCitation } from "../../../src/core/citations/grammar.ts";
import { firstWords, searchParagraphs, suggestLocators } from "../../../src/core/citations/locators.ts";
import { ENGLISH_TERMS } from "../../../src/core/citations/termTables.ts";

const PARAGRAPHS = [
  "The board met on Monday and voted to keep the tariff.",
  "Nobody spoke against it, said José Müller.",
  "The pilots’ union, which doesn’t often strike, may walk out again in the autumn if the tariff stays as it is.",
  "The vote took two minutes.",
].map((text, i) => ({ paragraph: i + 1, text }));
const MANY = Array.from({ length: 200 }, (_, i) => ({
  paragraph: i + 1,
  text: `Paragraph with words ${i * 7}`,
}));

/** What is offered at `|`, and each note as it is once one is accepted. */
function at(marked: string, paragraphs = PARAGRAPHS, used?: ReadonlyMap<string, number>) {
  const caret = marked.indexOf("|");
  const note = marked.replace("|", "");
  const context = citationContextAt(note, caret);
  assert.ok(context?.kind === "locator", marked);
  const { start, end } = context.replace;
  return suggestLocators(context.query, paragraphs, used).map((suggestion) => ({
    ...suggestion,
    after: note.slice(0, start) + suggestion.text + note.slice(end),
  }));
}

const texts = (found: readonly { text: string }[]) => found.map(({ text }) => text);

describe("what is offered after a key", () => {
  it("is labels, the most used ones first, then the paragraphs of the archived copy", () => {
    const found = texts(at("So it is [@a, |]."));
    assert.deepEqual(found.slice(0, 8), [
      "p. ",
      "pp. ",
      "para. ",
      "paras. ",
      "chap. ",
      "sec. ",
      "§ ",
      "vol. ",
    ]);
    assert.deepEqual(found.slice(-4), ["para. 1", "para. 2", "para. 3", "para. 4"]);
    const used = new Map([
      ["section", 5],
      ["paragraph", 2],
    ]);
    assert.deepEqual(texts(at("[@a, |]", [], used)).slice(0, 5), ["sec. ", "§ ", "para. ", "paras. ", "p. "]);
    assert.ok(texts(at("[@a, |]", [])).every((text) => !/\d/.test(text)));
  });

  it("is the same without a comma, in an unfinished bracket, and behind a key in the text", () => {
    for (const marked of ["[@a |]", "[@a, |", "[see @b, p. 3; @a |", "@a [|]", "[-@{a}, |]"])
      assert.equal(texts(at(marked)).at(-1), "para. 4", marked);
  });

  it("is found by its beginning or its whole name", () => {
    assert.deepEqual(texts(at("[@a, p|]")), ["p. ", "pp. ", "para. ", "paras. ", "pt. "]);
    assert.deepEqual(texts(at("[@a, PAGE|]")), ["p. ", "pp. "]);
    assert.deepEqual(texts(at("[@a, chapt|]")), ["chap. "]);
    assert.deepEqual(texts(at("[@a, figu|]")), ["fig. "]);
  });

  it("is a paragraph by its number", () => {
    assert.deepEqual(texts(at("[@a, 3|]")), ["para. 3"]);
    assert.deepEqual(texts(at("[@a, para. 3|]")), ["para. 3"]);
    assert.deepEqual(texts(at("[@a, ¶3|]")), ["para. 3"]);
    assert.deepEqual(texts(at("[@a, 12|]", MANY)).slice(0, 4), [
      "para. 12",
      "para. 120",
      "para. 121",
      "para. 122",
    ]);
    assert.deepEqual(texts(at("[@a, para. |]")), ["para. 1", "para. 2", "para. 3", "para. 4"]);
  });

  it("is a paragraph by words that occur in it, in any order, without accents or case", () => {
    assert.deepEqual(texts(at("[@a, tariff|]")), ["para. 1", "para. 3"]);
    assert.deepEqual(texts(at("[@a, muller jose|]")), ["para. 2"]);
    assert.deepEqual(texts(at("[@a, para. union walk|]")), ["para. 3"]);
    assert.deepEqual(at("[@a, xylophone|]"), []);
    assert.equal(
      at("[@a, autumn|]")[0]?.detail,
      "The pilots’ union, which doesn’t often strike, may walk out again in the autumn…",
    );
  });

  it("is nothing where another label is written already", () => {
    for (const marked of ["[@a, p. |]", "[@a, pp. 3|]", "[@a, § 4|]", "[@a, chap. tariff|]"])
      assert.deepEqual(at(marked), [], marked);
  });

  it("reads as the locator it says it is", () => {
    for (const { after, kind, paragraph, text } of [
      ...at("[@a, |]", MANY),
      ...at("[@a |]"),
      ...at("[@a,|]"),
    ]) {
      const whole = kind === "label" ? after.replace(text, `${text}7`) : after;
      const [item] = parseBracketedCitation(whole, 0)?.items ?? [];
      assert.equal(item?.locator, kind === "label" ? "7" : String(paragraph?.paragraph), whole);
      if (kind === "paragraph") assert.equal(item.label, "paragraph");
      else assert.ok(ENGLISH_TERMS[item.label]?.includes(text.trim()), whole);
    }
  });

  it("is no more than a list can show", () => {
    assert.ok(at("[@a, words|]", MANY).length <= 40);
  });
});

describe("searching paragraphs", () => {
  it("finds them by number first", () => {
    assert.deepEqual(
      searchParagraphs(MANY, "14")
        .map(({ paragraph }) => paragraph)
        .slice(0, 3),
      [14, 140, 141],
    );
    assert.deepEqual(
      searchParagraphs(MANY, "para. 14").length,
      11 +
        MANY.filter(({ text, paragraph }) => text.includes("14") && !String(paragraph).startsWith("14"))
          .length,
    );
    assert.equal(searchParagraphs(MANY, "").length, 200);
  });

  it("shows first words that are never longer than they may be", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 300 }),
        fc.integer({ min: 5, max: 90 }),
        (text, longest) => {
          const shown = firstWords(text, longest);
          assert.ok(shown.length <= longest + 1);
          assert.ok(text.startsWith(shown.replace(/…$/, "")));
          assert.doesNotMatch(shown, /[\uD800-\uDBFF](?:…|$)/);
        },
      ),
    );
  });
});
