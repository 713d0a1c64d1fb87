import assert from "node:assert/strict";
import fc from "fast-check";
import { panned, revealing, zoomed } from "../../../src/core/timeline/draw/index.ts";
import { runs } from "../runs.ts";

const FIT = { from: 0, to: 1000 };

describe("the window of a chart", () => {
  it("zooms around the day that it is told to", () => {
    const near = zoomed(FIT, 0.5, 200, FIT);
    assert.deepEqual(near, { from: 100, to: 600 });
    assert.deepEqual(zoomed(near, 2, 200, FIT), FIT);
  });

  it("never loses sight of all events, nor shows less than can be read", () => {
    const step = fc.oneof(
      fc.record({
        factor: fc.double({ min: 0.01, max: 100, noNaN: true }),
        around: fc.double({ min: -2000, max: 3000, noNaN: true }),
      }),
      fc.record({ share: fc.double({ min: -50, max: 50, noNaN: true }) }),
      fc.record({ day: fc.integer({ min: 0, max: 1000 }) }),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let window = FIT;
        for (const action of steps) {
          if ("factor" in action) window = zoomed(window, action.factor, action.around, FIT);
          else if ("share" in action) window = panned(window, action.share, FIT);
          else {
            window = revealing(window, action.day, FIT);
            assert.ok(window.from <= action.day && action.day <= window.to);
          }
          assert.ok(window.to - window.from >= 3.99 && window.to - window.from <= 3001);
          assert.ok(window.from < FIT.to && window.to > FIT.from);
        }
      }),
      runs(100),
    );
  }).timeout(180_000);

  it("stays where it is when what is to be revealed is seen", () => {
    assert.equal(revealing(FIT, 500, FIT), FIT);
  });
});
