import assert from "node:assert/strict";
import * as fc from "fast-check";
import { toReference } from "../../../src/core/citations/csl.ts";
import { searchable, searchSources } from "../../../src/core/citations/search.ts";
import { SourceIndex } from "../../../src/core/citations/sourceIndex.ts";
import { runs } from "../runs.ts";

const span = { start: 0, end: 0 };
const origin = { path: "r.yaml", span, nameSpan: span, idSpan: null };

function source(id: string, family: string, title: string) {
  return searchable(toReference({ id, type: "book", title, author: [{ family }] }, origin));
}

describe("a search among prepared sources", () => {
  const word = fc.constantFrom("an", "the", "treaty", "threat", "Kim", "Ünal", "no", "x");
  const made = fc.uniqueArray(
    fc.tuple(fc.stringMatching(/^[a-cA-C]{1,3}\d?$/), word, fc.array(word, { maxLength: 3 })),
    {
      selector: ([id]) => id.toLowerCase(),
      maxLength: 40,
    },
  );
  const query = fc.constantFrom(
    "",
    "a",
    "ab",
    "b1",
    "the",
    "tre",
    "kim, the",
    "unal",
    "the no",
    "reat",
    "zzz",
    "thet",
  );

  for (const prepared of [true, false]) {
    it(`finds what a look at all of them finds, ${prepared ? "prepared" : "before it is prepared"}`, () => {
      fc.assert(
        fc.property(
          made,
          query,
          fc.integer({ min: 1, max: 12 }),
          fc.array(fc.nat(45)),
          (list, text, limit, picks) => {
            const sources = list.map(([id, family, title]) => source(id, family, title.join(" ")));
            const used = [...new Set(picks)].flatMap((at) => sources[at]?.reference.id ?? []);
            const recent = new Map([...used, "gone"].map((id, rank) => [id, rank]));
            const index = new SourceIndex(sources);
            if (prepared) for (const steps = index.prepare(); !steps.next().done;);
            const keys = (found: readonly { reference: { id: string } }[]) =>
              found.map(({ reference }) => reference.id);
            assert.deepEqual(
              keys(index.search(text, recent, limit)),
              keys(searchSources(sources, text, recent, limit)),
            );
          },
        ),
        runs(200),
      );
    });
  }
});
