import assert from "node:assert/strict";
import fc from "fast-check";
import { sortInSteps } from "../../../src/core/text/sorting.ts";
import { runs } from "../runs.ts";

/** @returns what comes out, and the most comparisons that were made in one step */
function sorted<T>(items: readonly T[], compare: (a: T, b: T) => number): { result: T[]; most: number } {
  let count = 0;
  let most = 0;
  const steps = sortInSteps(items, (a, b) => {
    count++;
    return compare(a, b);
  });
  for (;;) {
    count = 0;
    const { done, value } = steps.next();
    most = Math.max(most, count);
    if (done) return { result: value, most };
  }
}

describe("text: sorting in steps", () => {
  const item = fc.record({ key: fc.nat({ max: 40 }), id: fc.nat() });
  const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key;

  it("sorts as the language does, equal ones in their order", () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 60 }), fc.nat({ max: 60 }), (few, times) => {
        const items = Array.from({ length: times }, () => few).flat();
        const before = [...items];
        assert.deepEqual(sorted(items, byKey).result, [...items].sort(byKey));
        assert.deepEqual(items, before);
      }),
      runs(60),
    );
  });

  it("never compares many at a time, however many there are", () => {
    const items = Array.from({ length: 20_000 }, (_, i) => (i * 7919) % 20_011);
    for (const list of [items, [...items].sort((a, b) => a - b), [...items].sort((a, b) => b - a)]) {
      const { result, most } = sorted(list, (a, b) => a - b);
      assert.deepEqual(
        result,
        [...list].sort((a, b) => a - b),
      );
      assert.ok(most <= 6000, `${most} comparisons in one step`);
    }
  });
});
