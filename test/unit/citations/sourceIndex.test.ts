import assert from "node:assert/strict";
import * as fc from "fast-check";
import { toReference } from "../../../src/core/citations/csl.ts";
import { searchable, searchSources } from "../../../src/core/citations/search.ts";
import { inOrder, searchIndexes, SourceIndex } from "../../../src/core/citations/sourceIndex.ts";
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

  it("finds in several indexes what it finds in one, of the sources that count", () => {
    fc.assert(
      fc.property(
        made,
        query,
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.nat(45)),
        fc.array(fc.nat(2), { minLength: 41, maxLength: 41 }),
        fc.array(fc.boolean(), { minLength: 41, maxLength: 41 }),
        (list, text, limit, picks, places, counted) => {
          const sources = list.map(([id, family, title]) => source(id, family, title.join(" ")));
          const used = [...new Set(picks)].flatMap((at) => sources[at]?.reference.id ?? []);
          const recent = new Map(used.map((id, rank) => [id, rank]));
          const counting = new Set(sources.filter((_, at) => counted[at]));
          const indexes = [0, 1, 2].map(
            (place) => new SourceIndex(sources.filter((_, at) => places[at] === place)),
          );
          for (const index of indexes.slice(1)) for (const steps = index.prepare(); !steps.next().done;);
          const found = searchIndexes(indexes, text, recent, limit, (one) => counting.has(one));
          const wanted = searchSources(counting, text, recent, limit);
          assert.deepEqual(
            found.map(({ reference }) => reference.id),
            wanted.map(({ reference }) => reference.id),
          );
        },
      ),
      runs(200),
    );
  });

  it("takes a very long title in many steps", () => {
    const index = new SourceIndex([source("long", "Kim", "treaty ".repeat(10_000))]);
    let steps = 0;
    for (const step of index.prepare()) steps += step === undefined ? 1 : 0;
    assert.ok(steps >= 10, `${steps} steps`);
    assert.equal(index.search("aty tre").length, 1);
  });

  for (const count of [0, 1, 1000, 3500]) {
    it(`puts ${count} sources in order in steps`, () => {
      const sources = Array.from({ length: count }, (_, at) => source(`k${(at * 7919) % 3000}`, "Kim", "no"));
      const steps = inOrder(sources);
      let step = steps.next();
      let taken = 0;
      for (; step.done !== true; step = steps.next()) taken++;
      assert.ok(taken >= count / 1000);
      assert.deepEqual(
        step.value.map(({ haystack }) => haystack),
        sources.map(({ haystack }) => haystack).sort(),
      );
      assert.equal(new Set(step.value).size, count);
    });
  }
});
