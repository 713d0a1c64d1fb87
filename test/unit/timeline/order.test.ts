import assert from "node:assert/strict";
import fc from "fast-check";
import type { Event } from "../../../src/core/dossier/model.ts";
import { groupByMonth } from "../../../src/core/timeline/groups.ts";
import { compareEvents, dated } from "../../../src/core/timeline/order.ts";
import { runs } from "../runs.ts";

const span = { start: 0, end: 0 };

function event(id: string, date: string): Event {
  return {
    kind: "event",
    id,
    date: { value: date, span },
    title: id,
    summary: "",
    involved: [],
    location: null,
    tags: [],
    sources: [],
    origin: { path: "e.yaml", span, nameSpan: span, idSpan: null },
  };
}

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

describe("timeline: groups", () => {
  it("are years and months; what is known to the year alone stands in no month, what has no date comes last", () => {
    const dates = [
      "",
      "2018",
      "2018-06",
      "2018-06-12",
      "2018-06-30/2018-07-02",
      "2019-01~",
      "2018-21",
      "../2017-05",
    ];
    const groups = groupByMonth(
      dates.map((date) => dated(event(date === "" ? "none" : date, date))).sort(compareEvents),
    );
    const seen = groups.map(({ year, months }) => [
      year,
      months.map(({ month, events }) => [month, events.map(({ event }) => event.id)]),
    ]);
    assert.deepEqual(
      seen.map(([year]) => year),
      [2017, 2018, 2019, null],
    );
    const months = new Map(
      groups
        .find(({ year }) => year === 2018)
        ?.months.map(({ month, events }) => [month, events.map(({ event }) => event.id)]),
    );
    assert.ok(months.get(null)?.includes("2018"));
    assert.ok(months.get(6)?.includes("2018-06") && months.get(6)?.includes("2018-06-12"));
    assert.deepEqual(groups.at(-1)?.months, [{ month: null, events: [dated(event("none", ""))] }]);
  });

  it("hold every event once, years and months rising", () => {
    const date = fc.constantFrom(...DATES);
    fc.assert(
      fc.property(fc.array(date), (dates) => {
        const events = dates.map((value, i) => dated(event(String(i), value))).sort(compareEvents);
        const groups = groupByMonth(events);
        const all = groups.flatMap(({ months }) => months.flatMap(({ events }) => events));
        assert.deepEqual(new Set(all), new Set(events));
        assert.equal(all.length, events.length);
        const years = groups.flatMap(({ year }) => year ?? []);
        assert.deepEqual(
          years,
          [...years].sort((a, b) => a - b),
        );
        for (const { months } of groups) {
          const numbers = months.flatMap(({ month }) => month ?? []);
          assert.deepEqual(
            numbers,
            [...new Set(numbers)].sort((a, b) => a - b),
          );
        }
      }),
      runs(100),
    );
  });
});
