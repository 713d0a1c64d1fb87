import assert from "node:assert/strict";
import fc from "fast-check";
import { dayNumber } from "../../../src/core/dates/index.ts";
import {
  layout,
  type ChartEvent,
  type ChartLayout,
  type ChartOptions,
} from "../../../src/core/timeline/draw/index.ts";
import type { Box } from "../../../src/core/timeline/draw/model.ts";
import { runs } from "../runs.ts";
import { anyEvents, event } from "./events.ts";

const WIDE: ChartOptions = { width: 1000, laneBy: "none", locale: "en-GB" };

const anyOptions: fc.Arbitrary<ChartOptions> = fc.record(
  {
    width: fc.integer({ min: 100, max: 2000 }),
    laneBy: fc.constantFrom("person", "place", "tag", "none"),
    locale: fc.constantFrom("en-GB", "de", "ko", "nonsense locale"),
    maxRows: fc.integer({ min: 1, max: 30 }),
    maxLanes: fc.integer({ min: 1, max: 6 }),
    from: fc.constantFrom(dayNumber(2018, 6, 1), dayNumber(-400, 1, 1), -1e9, 5e12),
    to: fc.constantFrom(dayNumber(2018, 6, 2), dayNumber(2019, 6, 1), 1e9, 6e12),
  },
  { requiredKeys: ["width", "laneBy", "locale"] },
);

function meet(a: Box, b: Box): boolean {
  const apart =
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
  return !apart && a.width > 0 && b.width > 0;
}

function labels({ marks, bundles, lanes, axis, legend }: ChartLayout): Box[] {
  const ticks = [...axis.ticks, ...axis.periods];
  return [...marks, ...bundles, ...lanes, ...ticks, ...legend].flatMap(({ label }) => (label ? [label] : []));
}

function markOf(events: readonly ChartEvent[], options: Partial<ChartOptions> = {}) {
  const [mark] = layout(events, { ...WIDE, ...options }).marks;
  assert.ok(mark);
  return mark;
}

describe("the layout of a chart", () => {
  it("never lets two labels touch, nor a label and another's mark", () => {
    fc.assert(
      fc.property(anyEvents, anyOptions, (events, options) => {
        const drawn = layout(events, options);
        const all = labels(drawn);
        for (const [at, label] of all.entries())
          for (const other of all.slice(at + 1))
            assert.ok(!meet(label, other), JSON.stringify([label, other]));
        for (const mark of drawn.marks)
          for (const label of all)
            if (label !== mark.label) assert.ok(!meet(mark.box, label), JSON.stringify([mark.box, label]));
      }),
      runs(150),
    );
  }).timeout(180_000);

  it("keeps every mark and label within the drawing", () => {
    fc.assert(
      fc.property(anyEvents, anyOptions, (events, options) => {
        const drawn = layout(events, options);
        const { plot } = drawn;
        for (const { box } of drawn.marks) {
          assert.ok(box.x >= plot.x - 1e-6 && box.x + box.width <= plot.x + plot.width + 1e-6);
          assert.ok(box.y >= plot.y && box.y + box.height <= plot.y + plot.height);
          assert.ok(box.width > 0);
        }
        for (const { x, width } of labels({ ...drawn, legend: [] }))
          assert.ok(x >= 0 && x + width <= drawn.width, JSON.stringify({ x, width }));
      }),
      runs(100),
    );
  }).timeout(180_000);

  it("draws every event that has a place in time in each of its lanes, and counts the others", () => {
    fc.assert(
      fc.property(anyEvents, fc.constantFrom("person", "place", "tag", "none"), (events, laneBy) => {
        const { marks, unplaced, lanes } = layout(events, {
          ...WIDE,
          laneBy,
          from: -1e11,
          to: 1e11,
        });
        assert.equal(new Set(marks.map((mark) => mark.event)).size + unplaced.length, events.length);
        assert.equal(
          marks.length,
          lanes.reduce((sum, lane) => sum + lane.events.length, 0),
        );
        assert.equal(new Set(marks.map(({ key }) => key)).size, marks.length);
      }),
      runs(100),
    );
  }).timeout(180_000);

  it("says of every mark without a label that it is there", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { marks, bundles } = layout(events, { ...WIDE, width: 3000, maxRows: 1 });
        const bare = marks.filter(({ label }) => label === null).length;
        assert.equal(
          bundles.reduce((sum, { count }) => sum + count, 0),
          bare,
        );
      }),
      runs(100),
    );
  }).timeout(180_000);

  it("is the same whatever the order of the events", () => {
    const events = ["2019", "2018-02-01", "2018-02-01", "2018~", "../2018", "2018/.."].map((date, at) =>
      event(`e${at}`, date, { involved: ["A", "B"] }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) =>
        assert.deepEqual(
          layout(shuffled, { ...WIDE, laneBy: "person" }).marks,
          layout(events, { ...WIDE, laneBy: "person" }).marks,
        ),
      ),
      runs(30),
    );
  }).timeout(180_000);

  it("shows a day as a point in its middle, and a month as what it is", () => {
    const day = markOf([event("a", "2019-03-10")], {
      from: dayNumber(2019, 3, 10),
      to: dayNumber(2019, 3, 20),
    });
    assert.equal(day.extent.kind, "point");
    assert.equal(Math.round(day.box.x + day.box.width / 2), Math.round(10 + 980 / 20));
    assert.equal(markOf([event("a", "2019-03")]).extent.kind, "window");
    assert.equal(markOf([event("a", "2019-03-01/2019-03-31")]).extent.kind, "span");
  });

  it("spans a range from its first day to the end of its last", () => {
    const { box } = markOf([event("a", "2019-01-11/2019-01-20")], {
      from: dayNumber(2019, 1, 1),
      to: dayNumber(2019, 1, 31),
    });
    const perDay = 980 / 30;
    assert.deepEqual([box.x, box.width].map(Math.round), [10 + 10 * perDay, 10 * perDay].map(Math.round));
  });

  it("fades the ends that are approximate, and no other", () => {
    const { startFade, endFade, extent } = markOf([event("a", "1993~/2018-05")]);
    assert.ok(startFade > 0);
    assert.deepEqual([endFade, extent.start, extent.end], [0, "faded", "sharp"]);
    const unknown = markOf([event("a", "2018-05/"), event("b", "2020-01-01")]);
    assert.ok(unknown.endFade > 0);
    assert.equal(unknown.extent.end, "faded");
  });

  it("lets open ends go on to the edge", () => {
    const events = [event("a", "2019-03/.."), event("b", "2019-01-01")];
    const [, open] = layout(events, WIDE).marks;
    assert.equal(open?.extent.end, "open");
    assert.equal(open.box.x + open.box.width, 990);
    const before = markOf([event("a", "../2019-03"), event("b", "2019-05-01")]);
    assert.equal(before.extent.start, "open");
    assert.equal(before.box.x, 10);
  });

  it("does not draw what ended, nobody knows when, before what is seen", () => {
    const events = [event("a", "1990/"), event("b", "2019-01-01")];
    const { marks } = layout(events, { ...WIDE, from: dayNumber(2018, 1, 1), to: dayNumber(2020, 1, 1) });
    assert.deepEqual(
      marks.map((mark) => mark.event.id),
      ["b"],
    );
  });

  it("does not let one long span press all others together", () => {
    const short = ["2018-01-05", "2018-03-06", "2018-07-07", "2018-09-30"].map((date, at) =>
      event(`${at}`, date),
    );
    const drawn = layout([event("long", "1993/2018-05"), ...short], WIDE);
    assert.ok(drawn.from > dayNumber(2017, 6, 1));
    const long = drawn.marks.find((mark) => mark.event.id === "long");
    assert.equal(long?.cutLeft, true);
    assert.deepEqual(
      drawn.legend.map(({ look }) => look),
      ["point", "span", "cut"],
    );
  });

  it("shows every event to begin with, if not to its ends", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { marks, unplaced } = layout(events, WIDE);
        assert.equal(marks.length + unplaced.length, events.length);
      }),
      runs(100),
    );
  }).timeout(180_000);

  it("bundles what has no room, and counts it", () => {
    const events = Array.from({ length: 60 }, (_, at) => event(`e${at}`, "2019-03-10", { title: "A title" }));
    const { marks, bundles } = layout(events, { ...WIDE, maxRows: 12 });
    assert.equal(marks.filter(({ label }) => label).length, 12);
    assert.deepEqual(
      bundles.map(({ count, label, strips }) => [count, label.text, strips.length]),
      [[48, "+48", 1]],
    );
    assert.equal(marks.filter(({ dense }) => dense).length, 48);
  });

  it("gives the most involved their lanes, and the rest one together", () => {
    const events = [
      event("1", "2019-01-01", { involved: ["A", "B"] }),
      event("2", "2019-01-02", { involved: ["C", "B", "B"] }),
      event("3", "2019-01-03", { involved: ["D", "E"] }),
      event("4", "2019-01-04"),
    ];
    const { lanes } = layout(events, { ...WIDE, laneBy: "person", maxLanes: 2 });
    assert.deepEqual(
      lanes.map(({ title, events: own }) => [title, ...own.map(({ id }) => id)]),
      [
        ["B", "1", "2"],
        ["A", "1"],
        ["3 others", "2", "3"],
        ["Nobody named", "4"],
      ],
    );
    assert.equal(layout(events, { ...WIDE, laneBy: "person", maxLanes: 4 }).lanes.length, 6);
  });

  it("has no title where there is one lane of everything", () => {
    const events = [event("1", "2019-01-01")];
    assert.deepEqual(
      layout(events, { ...WIDE, laneBy: "tag" }).lanes.map(({ title, label }) => [title, label]),
      [["", null]],
    );
  });

  it("keeps two of one name apart", () => {
    const two = ["kim-1", "kim-2"].map((id) => ({ ...event(id, "2019"), involved: [{ id, name: "Kim" }] }));
    assert.equal(layout(two, { ...WIDE, laneBy: "person" }).lanes.length, 2);
  });

  it("makes do with nothing", () => {
    const nothing = layout([event("a", "never"), event("b", "../..")], WIDE);
    assert.deepEqual([nothing.marks, nothing.lanes], [[], []]);
    assert.equal(nothing.unplaced.length, 2);
  });
});
