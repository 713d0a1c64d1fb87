import assert from "node:assert/strict";
import fc from "fast-check";
import { compareEvents, dated } from "../../../src/core/timeline/order.ts";
import { runs } from "../runs.ts";
import { event } from "./entry.ts";

const DATES = [
  "2019-02-28",
  "2019-02",
  "2019",
  "2019~",
  "2018-06-12/2018-06-14",
  "../2017",
  "2018/..",
  "",
  "never",
  "2019-02-30",
  "-0044-03-15",
  "201X",
  "2018-21",
  "2019-02-28",
];

describe("timeline: order", () => {
  it("is the same whatever order the events come in", () => {
    const all = DATES.map((date, i) => dated(event(`e${String(i).padStart(2, "0")}`, date)));
    const ordered = [...all].sort(compareEvents).map(({ event }) => event.id);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        assert.deepEqual(
          shuffled.sort(compareEvents).map(({ event }) => event.id),
          ordered,
        );
      }),
      runs(100),
    );
  });

  it("puts those without a readable date last, by id", () => {
    const ids = [event("b", ""), event("a", "never"), event("z", "2019"), event("y", "1999")]
      .map(dated)
      .sort(compareEvents)
      .map(({ event }) => event.id);
    assert.deepEqual(ids, ["y", "z", "a", "b"]);
  });

  it("puts events of one day by their ids", () => {
    const ids = ["c", "a", "b"].map((id) => dated(event(id, "2019-02-28"))).sort(compareEvents);
    assert.deepEqual(
      ids.map(({ event }) => event.id),
      ["a", "b", "c"],
    );
  });
});
