import assert from "node:assert/strict";
import fc from "fast-check";
import { dayNumber } from "../../../src/core/dates/index.ts";
import { calendarText } from "../../../src/core/dates/format/calendar-text.ts";
import { layout } from "../../../src/core/timeline/draw/index.ts";
import { runs } from "../runs.ts";
import { event } from "./events.ts";

const EVENTS = [event("a", "2019-01-01")];

function axis(from: number, to: number, width = 1000, locale = "en-GB") {
  return layout(EVENTS, { width, laneBy: "none", locale, from, to }).axis;
}

const texts = (ticks: ReturnType<typeof axis>["ticks"]) => ticks.flatMap(({ label }) => label?.text ?? []);

describe("the axis of a chart", () => {
  it("names months and the years they lie in", () => {
    const { ticks, periods } = axis(dayNumber(2018, 11, 15), dayNumber(2019, 4, 15));
    assert.deepEqual(texts(ticks), ["Dec", "Jan", "Feb", "Mar", "Apr"]);
    assert.deepEqual(texts(periods), ["2018", "2019"]);
  });

  it("names days and the months they lie in", () => {
    const { ticks, periods } = axis(dayNumber(2019, 2, 27), dayNumber(2019, 3, 3));
    assert.deepEqual(texts(ticks), ["27", "28", "1", "2"]);
    assert.deepEqual(texts(periods), ["February 2019", "March 2019"]);
  });

  it("speaks the reader's language", () => {
    const { ticks } = axis(dayNumber(2019, 4, 20), dayNumber(2019, 8, 1), 600, "fr");
    assert.deepEqual(texts(ticks), ["mai", "juin", "juil."]);
  });

  it("counts years before the first as people do", () => {
    const yearOne = calendarText("en-GB").text(dayNumber(1, 1, 1), "year");
    const { ticks } = axis(dayNumber(-520, 1, 1), dayNumber(2190, 1, 1), 800);
    assert.deepEqual(texts(ticks), ["500 BC", yearOne, "500", "1000", "1500", "2000"]);
    const { periods } = axis(dayNumber(-44, 1, 1), dayNumber(-41, 1, 1));
    assert.deepEqual(texts(periods), ["45 BC", "44 BC", "43 BC"]);
  });

  it("reaches beyond what Date can say", () => {
    const years = texts(axis(dayNumber(-500_000, 1, 1), dayNumber(1_000_000, 1, 1)).ticks);
    assert.ok(years.includes("400,000 BC") && years.includes("800,000"), years.join());
    const day = dayNumber(170_000_002, 5, 1);
    assert.deepEqual(texts(axis(day, day + 10).periods), ["170,000,002"]);
  });

  it("stands in the order of time, with few enough ticks to read, wherever one looks", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -7e15, max: 7e15, noNaN: true }),
        fc.double({ min: 0, max: 16, noNaN: true }),
        fc.integer({ min: 160, max: 3000 }),
        (from, power, width) => {
          const { ticks, periods } = axis(from, from + 10 ** power, width);
          for (const places of [ticks, periods]) {
            assert.ok(places.length <= width / 20);
            for (const [at, { x }] of places.entries()) assert.ok(at === 0 || x >= (places[at - 1]?.x ?? 0));
          }
        },
      ),
      runs(200),
    );
  }).timeout(180_000);
});
