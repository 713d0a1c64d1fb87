import assert from "node:assert/strict";
import fc from "fast-check";
import { checkQuotation, explainVerdict, SourceText } from "../../../src/core/quotes/index.ts";

// Every word is unlike every other, so that a stretch of the text stands in one place only.
const SYLLABLES = ["ba", "fi", "ko", "mé", "nu", "ra", "sto", "vel", "wi", "zön"];
const LEXICON = SYLLABLES.flatMap((a) =>
  SYLLABLES.flatMap((b) => SYLLABLES.slice(0, 4).map((c) => a + b + c)),
);

/** A text of distinct words with punctuation; each item is a word and what follows it. */
const text = fc.shuffledSubarray(LEXICON, { minLength: 30, maxLength: 120 }).chain((words) =>
  fc
    .array(fc.constantFrom(" ", " ", " ", " ", ", ", ". ", " – ", "; ", "—", "\n", "-"), {
      minLength: words.length,
      maxLength: words.length,
    })
    .map((gaps) => words.map((word, i) => ({ word, gap: gaps[i] ?? " " }))),
);

function written(items: readonly { word: string; gap: string }[]): string {
  return items.map(({ word, gap }, i) => word + (i === items.length - 1 ? "" : gap)).join("");
}

/** A text and a stretch of at least six of its words. */
const stretch = text.chain((items) =>
  fc
    .tuple(fc.nat(items.length - 12), fc.integer({ min: 10, max: 12 }))
    .map(([from, length]) => ({ items, from, to: from + length })),
);

function place(items: readonly { word: string; gap: string }[], from: number, to: number) {
  const start = items.slice(0, from).reduce((sum, { word, gap }) => sum + word.length + gap.length, 0);
  return { start, end: start + written(items.slice(from, to)).length };
}

describe("quotes: whatever the text", () => {
  it("a stretch of it is exact and in its place, however it is set", () => {
    const setting = fc.record({
      nfd: fc.boolean(),
      capitals: fc.boolean(),
      gap: fc.constantFrom(" ", "\n", "\u00A0", "  ", " \r\n", "\u202F"),
      dash: fc.constantFrom(" – ", "—", " - ", " -- ", "–"),
      soft: fc.boolean(),
      ligature: fc.boolean(),
      marks: fc.constantFrom<[string, string]>(["“", "”"], ['"', '"'], ["«", "»"], ["", ""]),
    });
    fc.assert(
      fc.property(stretch, setting, ({ items, from, to }, set) => {
        const file = written(items);
        let quote = items
          .slice(from, to)
          .map(({ word, gap }, i) => {
            let reset = set.soft ? `${word.slice(0, 2)}\u00AD${word.slice(2)}` : word;
            if (set.ligature) reset = reset.replace("fi", "ﬁ");
            if (i === to - from - 1) return reset;
            return reset + (/[–—-]/.test(gap) ? set.dash : gap.replace(/\s/, set.gap));
          })
          .join("");
        if (set.nfd) quote = quote.normalize("NFD");
        if (set.capitals) quote = quote.toUpperCase();
        quote = set.marks[0] + quote + set.marks[1];
        const result = checkQuotation(quote, [{ id: "s", source: SourceText.fromPlain(file) }]);
        assert.equal(result.verdict, "exact", explainVerdict(result));
        assert.deepEqual(result.source?.span, place(items, from, to));
      }),
      { numRuns: 300 },
    );
  });

  it("a word dropped, added or replaced is an alteration at its place", () => {
    fc.assert(
      fc.property(
        stretch,
        fc.nat(),
        fc.constantFrom("drop", "add", "replace"),
        ({ items, from, to }, at, how) => {
          const words = items.slice(from, to).map(({ word }) => word);
          const index = 1 + (at % (words.length - 2));
          const dropped = words[index] ?? "";
          words.splice(index, how === "add" ? 0 : 1, ...(how === "drop" ? [] : ["quux"]));
          const file = written(items);
          const quote = words.join(" ");
          const result = checkQuotation(quote, [{ id: "s", source: SourceText.fromPlain(file) }]);
          assert.equal(result.verdict, "altered");
          assert.deepEqual(result.source?.span, place(items, from, to));
          const [difference, ...more] = result.differences;
          assert.ok(difference && more.length === 0);
          assert.equal(difference.kind, { drop: "omitted", add: "added", replace: "changed" }[how]);
          const { quoteSpan, sourceSpan } = difference;
          assert.equal(quote.slice(quoteSpan.start, quoteSpan.end), how === "drop" ? "" : "quux");
          assert.equal(file.slice(sourceSpan.start, sourceSpan.end), how === "add" ? "" : dropped);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("words left out where an ellipsis says so are editorial", () => {
    const mark = fc.constantFrom("…", "...", "[…]", "[...]", ". . .", "(…)");
    fc.assert(
      fc.property(stretch, mark, fc.integer({ min: 1, max: 5 }), ({ items, from, to }, ellipsis, left) => {
        const words = items.slice(from, to).map(({ word }) => word);
        words.splice(4, left, ellipsis);
        const result = checkQuotation(words.join(" "), [
          { id: "s", source: SourceText.fromPlain(written(items)) },
        ]);
        assert.equal(result.verdict, "editorial", JSON.stringify(result, null, 1));
        assert.deepEqual(result.source?.span, place(items, from, to));
        assert.deepEqual(
          result.differences.map(({ kind }) => kind),
          ["ellipsis"],
        );
      }),
      { numRuns: 200 },
    );
  });

  it("words in brackets for others are editorial", () => {
    fc.assert(
      fc.property(stretch, fc.integer({ min: 0, max: 3 }), ({ items, from, to }, left) => {
        const words = items.slice(from, to).map(({ word }) => word);
        words.splice(5, left, "[his words]");
        const result = checkQuotation(words.join(" "), [
          { id: "s", source: SourceText.fromPlain(written(items)) },
        ]);
        assert.equal(result.verdict, "editorial", JSON.stringify(result, null, 1));
        assert.deepEqual(result.source?.span, place(items, from, to));
      }),
      { numRuns: 200 },
    );
  });

  it("a text of other words is not in it", () => {
    const other = fc.array(
      fc.constantFrom("quick", "brown", "jumped", "lazy", "dogs", "over", "yon", "hedge"),
      {
        minLength: 6,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(text, other, (items, words) => {
        const named = { id: "s", source: SourceText.fromPlain(written(items)) };
        assert.equal(checkQuotation(words.join(" "), [named], [{ ...named, id: "t" }]).verdict, "not-found");
      }),
      { numRuns: 100 },
    );
  });

  it("arbitrary strings never throw, and say a verdict that can be explained", () => {
    const unit = fc.oneof(
      fc.constantFrom("a", "b", " ", "…", "[", "]", ".", "-", "\n", "'", "\u0301", "\u{E0100}", "漢"),
      fc.string({ unit: "binary", maxLength: 3 }),
    );
    const any = fc.array(unit, { maxLength: 80 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(any, any, (quote, file) => {
        const result = checkQuotation(quote, [{ id: "s", source: SourceText.fromPlain(file) }]);
        assert.ok(explainVerdict(result).length > 10);
        if (result.source) {
          const { start, end } = result.source.span;
          assert.ok(0 <= start && start <= end && end <= file.length);
        }
        for (const { quoteSpan, sourceSpan } of result.differences) {
          assert.ok(
            0 <= quoteSpan.start && quoteSpan.start <= quoteSpan.end && quoteSpan.end <= quote.length,
          );
          assert.ok(
            0 <= sourceSpan.start && sourceSpan.start <= sourceSpan.end && sourceSpan.end <= file.length,
          );
        }
      }),
      { numRuns: 1000 },
    );
  });
});
