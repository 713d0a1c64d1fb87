import assert from "node:assert/strict";
import fc from "fast-check";
import { foldWord, hashWord } from "../../../src/core/language/folding.ts";
import { hashWithoutLast, Tokens, tokensOf } from "../../../src/core/language/tokens.ts";
import {
  Gap,
  gapBetween,
  isCapital,
  isInitial,
  nextWord,
  wordsOf,
} from "../../../src/core/language/words.ts";
import { Prose } from "../../../src/core/text/prose.ts";

const written = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      ...["a", "B", "z", "7", "_", " ", "\n", "-", ".", ",", "&", "’", "'", "s", "“", "é", "김", "金", "م"],
      "e\u0301",
      "ʿ",
      "😀",
      "Kim’s",
      " O’Brien",
      "ОДОΣ",
      "\u00AD",
    ),
    maxLength: 40,
  }),
);

describe("tokens", () => {
  it("are the words of a text, one after another", () => {
    fc.assert(
      fc.property(written, (text) => {
        const tokens = new Tokens(text);
        const words = [...wordsOf(text)];
        assert.deepEqual(
          Array.from({ length: tokens.count }, (_, i) => tokens.word(i)),
          words,
        );
        for (const [i, word] of words.entries()) {
          const folded = foldWord(text.slice(word.start, word.end));
          const before = words[i - 1];
          assert.equal(tokens.folded(i), folded);
          assert.equal(tokens.hash(i), hashWord(folded));
          assert.equal(tokens.gap(i), before ? gapBetween(text, before.after, word.start) : Gap.BREAK);
          assert.equal(tokens.isCapital(i), isCapital(word));
          assert.equal(tokens.isInitial(i), isInitial(word));
          assert.equal(tokens.isPossessive(i), word.after > word.end);
          if (before) assert.ok(before.after <= word.start);
          assert.ok(word.start < word.end && word.end <= word.after && word.after <= text.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("are found from an offset, forwards and backwards", () => {
    fc.assert(
      fc.property(written, fc.nat(45), (text, offset) => {
        const tokens = new Tokens(text);
        const starts = [...wordsOf(text)].map(({ start }) => start);
        assert.equal(tokens.from(offset), starts.filter((start) => start < offset).length);
        assert.equal(tokens.before(offset), tokens.from(offset) - 1);
      }),
    );
  });

  it("stand by themselves, however many texts share their room", () => {
    const texts = Array.from({ length: 500 }, (_, i) => `Note ${i} of Jack Marlow's. `.repeat(i % 40));
    const all = texts.map((text) => new Tokens(text));
    for (const [i, tokens] of all.entries()) {
      assert.equal(tokens.count, [...wordsOf(texts[i] ?? "")].length);
      assert.equal(tokens.written(1), i % 40 === 0 ? "" : String(i));
      assert.equal(tokens.gap(tokens.count), Gap.BREAK);
      assert.equal(tokens.hash(tokens.count), 0);
    }
  });

  it("are read in a text that is longer than the room", () => {
    const text = "Kim Jong-un ".repeat(3000);
    const tokens = new Tokens(text);
    assert.equal(tokens.count, 9000);
    assert.equal(tokens.folded(8999), "un");
  });

  it("know the hash of a word without its last letter", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,12}$/), (word) => {
        const last = word.charCodeAt(word.length - 1);
        assert.equal(hashWithoutLast(hashWord(word), last), hashWord(word.slice(0, -1)));
      }),
    );
  });

  it("are read once for a prose, wherever it moves", () => {
    const prose = Prose.plain("Mr Kim spoke.");
    const tokens = tokensOf(prose);
    assert.equal(tokensOf(Prose.plain("Ada Quill left.")).written(0), "Ada");
    assert.equal(tokensOf(prose.moved(7, 0)), tokens);
    assert.equal(nextWord(prose.text, 3)?.start, tokens.start(tokens.from(3)));
  });
});
