import assert from "node:assert/strict";
import fc from "fast-check";
import type { Event } from "../../../src/core/dossier/model.ts";
import type { TimelineFilter } from "../../../src/core/timeline/filter.ts";
import type { TimelineLookup } from "../../../src/core/timeline/lookup.ts";
import { measureBetween } from "../../../src/core/timeline/measure.ts";
import {
  findEvent,
  TimelineModeller,
  type GroupBy,
  type TimelineNode,
  type TimelineOptions,
} from "../../../src/core/timeline/model.ts";
import { compareEvents, dated, type DatedEvent } from "../../../src/core/timeline/order.ts";
import { telling } from "../../../src/core/timeline/tellings.ts";
import { Timeline } from "../../../src/core/timeline/timeline.ts";
import { runs } from "../runs.ts";
import { event, span } from "./entry.ts";

/** A model that is built once. */
const build = (...given: Parameters<TimelineModeller["build"]>) => new TimelineModeller().build(...given);

const at = (value: string) => ({ value, span });
const NAMES = new Map([
  ["kim", "Kim Jong-un"],
  ["erdogan", "Recep Tayyip Erdoğan"],
  ["hanoi", "Hanoi"],
]);
const LOOKUP: TimelineLookup = {
  version: () => "1",
  entity: (written) => {
    const found = [...NAMES].find(([id, name]) => id === written || name === written);
    return found && { id: found[0], name: found[1] };
  },
  source: (key) => (key === "memo" ? "A memo" : undefined),
  eventsIn: (path) => new Set(path === "a.md" ? ["e1"] : []),
};

/** A tree in short: groups by key, events by id. */
function shape(nodes: readonly TimelineNode[]): unknown[] {
  return nodes.map((node) =>
    node.kind === "event" ? node.dated.event.id : [node.key, node.count, ...shape(node.children)],
  );
}

function built(events: readonly Event[], options: Partial<TimelineOptions> = {}): unknown[] {
  const ordered = events.map(dated).sort(compareEvents);
  return shape(build(ordered, { groupBy: "time", order: "oldest", ...options }, LOOKUP).groups);
}

describe("timeline: the model by time", () => {
  it("keeps a few events in their years, what has no date last either way", () => {
    const events = [event("c", "2019-02"), event("a", "2018"), event("b", "2018-06-12"), event("x", "")];
    assert.deepEqual(built(events), [
      ["time/2018", 2, "a", "b"],
      ["time/2019", 1, "c"],
      ["time/none", 1, "x"],
    ]);
    assert.deepEqual(built(events, { order: "newest" }), [
      ["time/2019", 1, "c"],
      ["time/2018", 2, "b", "a"],
      ["time/none", 1, "x"],
    ]);
  });

  it("splits a full year into months, behind what is not known to the month", () => {
    const days = Array.from({ length: 13 }, (_, i) =>
      event(`d${String(i).padStart(2, "0")}`, `2018-0${1 + (i % 2)}-1${i % 9}`),
    );
    const [year] = built([...days, event("season", "2018-22"), event("year", "2018~")]) as [unknown[]];
    assert.deepEqual(year.slice(0, 4), ["time/2018", 15, "year", "season"]);
    assert.deepEqual(
      (year.slice(4) as unknown[][]).map(([key, count]) => [key, count]),
      [
        ["time/2018-01", 7],
        ["time/2018-02", 6],
      ],
    );
  });

  it("puts decades above many years, and what is only known to the decade or century beside what lies in it", () => {
    const years = Array.from({ length: 14 }, (_, i) => event(`y${i}`, String(1985 + i * 2)));
    const seen = built([
      ...years,
      event("nineties", "199X"),
      event("century", "19XX"),
      event("old", "-0044-03-15"),
    ]);
    assert.deepEqual(
      (seen as unknown[][]).map(([key, count]) => [key, count]),
      [
        ["time/-0050/-0041", 1],
        ["time/19XX", 1],
        ["time/198X", 3],
        ["time/199X", 6],
        ["time/200X", 5],
        ["time/201X", 1],
      ],
    );
    assert.equal((seen[3] as unknown[])[2], "nineties");
  });

  it("leaves a lone decade among a few years", () => {
    assert.deepEqual(built([event("d", "201X"), event("a", "2012"), event("b", "2008")]), [
      ["time/2008", 1, "b"],
      ["time/201X", 1, "d"],
      ["time/2012", 1, "a"],
    ]);
  });

  it("files what has no beginning by its end", () => {
    assert.deepEqual(built([event("a", "../2018-03"), event("b", "../..")]), [
      ["time/2018", 1, "a"],
      ["time/none", 1, "b"],
    ]);
  });
});

describe("timeline: the model by names", () => {
  const events = [
    event("e1", "2019", {
      involved: [at("kim"), at("Kim Jong-un"), at("stranger")],
      location: at("hanoi"),
      tags: ["b"],
    }),
    event("e2", "2018", {
      involved: [at("erdogan")],
      tags: ["a", "b"],
      sources: [{ key: "memo", locator: "", quote: "", span }],
    }),
    event("e3", "2017"),
  ];
  for (const [groupBy, groups] of [
    [
      "person",
      [
        ["person/kim", 1, "e1"],
        ["person/erdogan", 1, "e2"],
        ["person/stranger", 1, "e1"],
        ["person/", 1, "e3"],
      ],
    ],
    [
      "place",
      [
        ["place/hanoi", 1, "e1"],
        ["place/", 2, "e3", "e2"],
      ],
    ],
    [
      "tag",
      [
        ["tag/a", 1, "e2"],
        ["tag/b", 2, "e2", "e1"],
        ["tag/", 1, "e3"],
      ],
    ],
    [
      "source",
      [
        ["source/memo", 1, "e2"],
        ["source/", 2, "e3", "e1"],
      ],
    ],
  ] as const) {
    it(`groups by ${groupBy}, an event in each of its groups once, the rest last`, () => {
      assert.deepEqual(built(events, { groupBy: groupBy as GroupBy }), groups);
    });
  }

  it("finds the way down to an event", () => {
    const ordered = events.map(dated).sort(compareEvents);
    const model = build(ordered, { groupBy: "tag", order: "oldest" }, LOOKUP);
    assert.deepEqual(
      findEvent(model, "e1").map(({ key }) => key),
      ["tag/b", "tag/b/e1"],
    );
    assert.deepEqual(findEvent(model, "e9"), []);
  });
});

describe("timeline: filters", () => {
  const events = [
    event("e1", "2019-02-27/2019-02-28", {
      title: "Talks collapse",
      summary: "No **deal**.",
      involved: [at("kim"), at("erdogan")],
      location: at("hanoi"),
      tags: ["Summit"],
    }),
    event("e2", "2018-06", {
      title: "A café opens",
      sources: [{ key: "memo", locator: "", quote: "", span }],
    }),
    event("e3", "../2017-05"),
    event("e4", ""),
  ];
  const passing = (filter: TimelineFilter) =>
    build(
      events.map(dated).sort(compareEvents),
      { groupBy: "time", order: "oldest", filter },
      LOOKUP,
    ).events.map(({ event: { id } }) => id);

  for (const [filter, ids] of [
    [{}, ["e3", "e2", "e1", "e4"]],
    [{ text: "CAFE" }, ["e2"]],
    [{ text: "erdogan talks" }, ["e1"]],
    [{ text: "jong un" }, ["e1"]],
    [{ text: "jong-un" }, ["e1"]],
    [{ text: "hanoi deal summit" }, ["e1"]],
    [{ text: "talks nowhere" }, []],
    [{ text: "  " }, ["e3", "e2", "e1", "e4"]],
    [{ involved: "kim" }, ["e1"]],
    [{ involved: "Kim Jong-un" }, ["e1"]],
    [{ involved: "hanoi" }, []],
    [{ location: "Hanoi" }, ["e1"]],
    [{ tags: ["summit", "x"] }, ["e1"]],
    [{ tags: [] }, ["e3", "e2", "e1", "e4"]],
    [{ source: "memo" }, ["e2"]],
    [{ from: "2018" }, ["e2", "e1"]],
    [{ from: "2019-02-28" }, ["e1"]],
    [{ from: "2019-03" }, []],
    [{ to: "2018-06-15" }, ["e3", "e2"]],
    [{ from: "2010", to: "2017" }, ["e3"]],
    [{ from: "nonsense" }, ["e3", "e2", "e1", "e4"]],
    [{ notePath: "a.md" }, ["e1"]],
    [{ notePath: "b.md" }, []],
  ] as [TimelineFilter, string[]][]) {
    it(`let pass by ${JSON.stringify(filter)}`, () => {
      assert.deepEqual(passing(filter), ids);
    });
  }
});

const DATES = [
  "",
  "never",
  "2018",
  "2018~",
  "2018-06-12",
  "2018-06",
  "2018-21",
  "201X",
  "19XX",
  "../2017",
  "2018/..",
  "1999-12-31",
  "-0044",
  "2019-02-27/2019-02-28",
  "1950",
  "1964",
  "1971",
  "1983",
  "2001",
  "2002-03",
  "2003",
  "2004",
  "2005",
  "2006",
  "2007",
];

const someEvent = fc.record({
  id: fc.nat({ max: 20 }).map((n) => `e${n}`),
  date: fc.constantFrom(...DATES),
  involved: fc.subarray(["kim", "Kim Jong-un", "erdogan", "x"]),
  tags: fc.subarray(["a", "b"]),
});

describe("timeline: after any changes", () => {
  it("is what it would be anew, and its model too", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(someEvent, fc.boolean()), { maxLength: 90 }), { maxLength: 6 }),
        fc.constantFrom<GroupBy>("time", "person", "tag"),
        fc.constantFrom<TimelineFilter>({}, { text: "kim" }, { from: "2000" }),
        fc.constantFrom<"oldest" | "newest">("oldest", "newest"),
        (batches, groupBy, filter, order) => {
          const timeline = new Timeline();
          const modeller = new TimelineModeller();
          const now = new Map<string, Event>();
          for (const batch of batches) {
            const told = new Map<string, Event | null>();
            for (const [{ id, date, involved, tags }, isThere] of batch) {
              told.set(id, isThere ? event(id, date, { involved: involved.map(at), tags }) : null);
            }
            for (const [id, each] of told) {
              if (each) now.set(id, each);
              else now.delete(id);
            }
            timeline.update([...told].map(([id, each]) => [id, each ? [telling(each, false)] : []]));
            const anew: DatedEvent[] = [...now.values()].map(dated).sort(compareEvents);
            const plain = (events: readonly DatedEvent[]) => events.map((each) => [each.event, each.date]);
            assert.deepEqual(plain(timeline.ordered), plain(anew));
            const options = { groupBy, order, filter };
            const model = modeller.build(timeline.ordered, options, LOOKUP);
            const fresh = build(anew, options, LOOKUP);
            assert.deepEqual(shape(model.groups), shape(fresh.groups));
            assert.deepEqual(plain(model.events), plain(fresh.events));
            assert.equal(model.total, now.size);
            for (const id of ["kim", "x"]) {
              const idOf = (written: string) => LOOKUP.entity(written)?.id ?? written;
              assert.deepEqual(
                plain(timeline.of(id, idOf, "1")),
                plain(anew.filter((each) => each.event.involved.some(({ value }) => idOf(value) === id))),
              );
            }
          }
        },
      ),
      runs(100),
    );
  });

  it("gives the same model where nothing changed, and the same groups where nothing changed in them", () => {
    const timeline = new Timeline();
    const told = (each: Event) => [each.id, [telling(each, false)]] as const;
    timeline.update([event("a", "2018"), event("b", "2019")].map(told));
    const modeller = new TimelineModeller();
    const options = { groupBy: "time", order: "oldest" } as const;
    const first = modeller.build(timeline.ordered, options, LOOKUP);
    assert.equal(modeller.build(timeline.ordered, options, LOOKUP), first);
    timeline.update([told(event("b", "2019-03"))]);
    const second = modeller.build(timeline.ordered, options, LOOKUP);
    assert.equal(second.groups[0], first.groups[0]);
    assert.notEqual(second.groups[1], first.groups[1]);
    assert.equal(modeller.build(timeline.ordered, { ...options, groupBy: "tag" }, LOOKUP).groups.length, 1);
  });
});

describe("timeline: a model built in steps", () => {
  const many = Array.from({ length: 3000 }, (_, i) =>
    event(`e${i}`, `${1000 + (i % 900)}-${String(1 + (i % 12)).padStart(2, "0")}`, {
      involved: [at(i % 3 === 0 ? "kim" : `p${i}`)],
    }),
  )
    .map(dated)
    .sort(compareEvents);
  const time = { groupBy: "time", order: "oldest" } as const;

  it("is the same as one built at once, however it is grouped", () => {
    for (const groupBy of ["time", "person", "place"] as const) {
      for (const filter of [{}, { text: "kim" }]) {
        const options = { groupBy, order: "newest", filter } as const;
        const modeller = new TimelineModeller();
        const steps = modeller.steps(many, options, LOOKUP);
        let count = 1;
        let step = steps.next();
        for (; !step.done; step = steps.next()) {
          count++;
          assert.equal(modeller.latest, null);
        }
        assert.ok(count > 40, `${count} steps`);
        assert.equal(modeller.latest, step.value);
        assert.ok(modeller.isCurrent(many, options, LOOKUP));
        const ordered = timelineOf(many, options);
        assert.deepEqual(shape(step.value.groups), shape(ordered.groups));
        assert.deepEqual(step.value.events, ordered.events);
      }
    }
  });

  it("looks at few events in one step", () => {
    let asked = 0;
    let most = 0;
    const lookup = {
      ...LOOKUP,
      entity: (written: string) => {
        asked++;
        return LOOKUP.entity(written);
      },
    };
    const steps = new TimelineModeller().steps(many, { ...time, groupBy: "person" }, lookup);
    for (let done = false; !done;) {
      asked = 0;
      done = steps.next().done === true;
      most = Math.max(most, asked);
    }
    assert.ok(most <= 200, `${most} in one step`);
  });

  it("leaves alone what was built meanwhile", () => {
    const modeller = new TimelineModeller();
    const steps = modeller.steps(many, time, LOOKUP);
    steps.next();
    const options = { ...time, groupBy: "person" } as const;
    const model = modeller.build(many.slice(1), options, LOOKUP);
    for (let step = steps.next(); !step.done;) step = steps.next();
    assert.equal(modeller.latest, model);
    assert.equal(modeller.build(many.slice(1), options, LOOKUP), model);
  });

  it("takes one step for a few changes", () => {
    const modeller = new TimelineModeller();
    modeller.build(many, time, LOOKUP);
    const step = modeller.steps(many.slice(3), time, LOOKUP).next();
    assert.equal(step.done, true);
    assert.equal(modeller.latest?.total, many.length - 3);
  });
});

/** A model by way of many small changes. */
function timelineOf(events: readonly DatedEvent[], options: TimelineOptions) {
  const modeller = new TimelineModeller();
  for (let at = 0; at < events.length; at += 400) modeller.build(events.slice(0, at), options, LOOKUP);
  return modeller.build(events, options, LOOKUP);
}

describe("timeline: measuring between events", () => {
  const measured = (a: string, b: string) => measureBetween(dated(event("a", a)), dated(event("b", b)));

  it("counts from the earlier to the later, whichever is given first", () => {
    for (const [a, b] of [
      ["2017-11-29", "2019-05-04"],
      ["2019-05-04", "2017-11-29"],
    ] as const) {
      const found = measured(a, b);
      assert.deepEqual(
        [found?.from.date?.edtf, found?.least, found?.most, found?.overlaps],
        ["2017-11-29", 521, 521, false],
      );
      assert.match(found?.text ?? "", /17 months/);
    }
  });

  it("is no more exact than the dates, and knows where there may be no gap", () => {
    const found = measured("2018-06", "2018-06-12");
    assert.deepEqual([found?.overlaps, found?.least], [true, 0]);
    assert.deepEqual([measured("2018", "2019/..")?.most, measured("2018", "")], [null, null]);
  });
});
