import assert from "node:assert/strict";
import fc from "fast-check";
import { foldWord, HASH_SEED, hashStep, hashWord } from "../../../src/core/language/folding.ts";
import {
  foldedAt,
  Gap,
  gapBetween,
  isInitial,
  nextWord,
  previousWord,
  wordsOf,
} from "../../../src/core/language/words.ts";

const split = (text: string): string[] => [...wordsOf(text)].map((word) => text.slice(word.start, word.end));

describe("folding words", () => {
  it("takes away case, diacritics, apostrophes and invisible signs", () => {
    for (const [written, folded] of [
      ["Mélenchon", "melenchon"],
      ["Me\u0301lenchon", "melenchon"],
      ["Erdoğan", "erdogan"],
      ["O’Brien", "obrien"],
      ["Łukasz", "lukasz"],
      ["Strauß", "strauss"],
      ["Ra\u00ADdio", "radio"],
      ["ʿAbbās", "abbas"],
      ["أسامة", "اسامه"],
      ["Čapek", "capek"],
      ["김정은", "김정은"],
      ["Øystein", "oystein"],
    ] as const) {
      assert.equal(foldWord(written), folded);
    }
  });

  it("folds NFC and NFD alike, and what is folded to itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 12 }), (text) => {
        assert.equal(foldWord(text.normalize("NFD")), foldWord(text.normalize("NFC")));
        assert.equal(foldWord(foldWord(text)), foldWord(text));
      }),
    );
  });

  it("hashes letter by letter as whole words", () => {
    let hash = HASH_SEED;
    for (const char of "pompeo") hash = hashStep(hash, char.charCodeAt(0));
    assert.equal(hash, hashWord("pompeo"));
  });
});

describe("words", () => {
  it("are split at spaces, hyphens and signs, and keep inner apostrophes", () => {
    assert.deepEqual(split("Mr. O’Brien’s Kim Jong-un, U.S. ‘Trump’"), [
      "Mr",
      "O’Brien",
      "Kim",
      "Jong",
      "un",
      "U",
      "S",
      "Trump",
    ]);
  });

  it("leave a possessive out, of names in s as well", () => {
    const text = "Moses’ and James's";
    assert.deepEqual(split(text), ["Moses", "and", "James"]);
    assert.equal([...wordsOf(text)].at(-1)?.after, text.length);
  });

  it("are single letters in scripts without spaces, in NFD too", () => {
    assert.deepEqual(split("김정은은 金正恩が"), ["김", "정", "은", "은", "金", "正", "恩", "が"]);
    const text = "김정".normalize("NFD");
    assert.deepEqual(
      [...wordsOf(text)].map((word) => foldedAt(text, word)),
      ["김", "정"],
    );
  });

  it("read the same forwards and backwards", () => {
    const unit = fc.constantFrom(
      "a",
      "B",
      "é",
      "’",
      "'",
      "s",
      " ",
      "-",
      ".",
      "김",
      "金",
      "م",
      "7",
      "e\u0301",
      "“",
      "😀",
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 24 }), (text) => {
        for (const word of wordsOf(text)) {
          const back = previousWord(text, word.after);
          if (word.after > word.end) continue;
          assert.deepEqual(back === null ? null : [back.start, back.end], [word.start, word.end]);
        }
      }),
    );
  });

  it("know what stands between them", () => {
    const gap = (text: string): number => {
      const first = nextWord(text, 0);
      const second = first === null ? null : nextWord(text, first.after);
      return first === null || second === null ? -1 : gapBetween(text, first.after, second.start);
    };
    assert.equal(gap("Kim Jong"), Gap.SPACE);
    assert.equal(gap("Kim \n Jong"), Gap.SPACE);
    assert.equal(gap("Jong-un"), Gap.HYPHEN);
    assert.equal(gap("J. Smith"), Gap.DOT);
    assert.equal(gap("J.-C. Juncker"), Gap.DOT);
    assert.equal(gap("Davis, Jr"), Gap.COMMA);
    assert.equal(gap("Kim – Trump"), Gap.BREAK);
    assert.equal(gap("Kim (Trump"), Gap.BREAK);
    assert.equal(gap("金正"), Gap.NONE);
  });

  it("tell initials", () => {
    const text = "J. Smith 7";
    assert.deepEqual(
      [...wordsOf(text)].map((word) => isInitial(word)),
      [true, false, false],
    );
  });
});
