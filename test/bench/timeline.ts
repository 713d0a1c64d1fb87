import type { Event } from "../../src/core/dossier/model.ts";
import type { TimelineLookup } from "../../src/core/timeline/lookup.ts";
import { TimelineModeller, type TimelineOptions } from "../../src/core/timeline/model.ts";
import { telling } from "../../src/core/timeline/tellings.ts";
import { Timeline } from "../../src/core/timeline/timeline.ts";
import { atMost, compare, type Fact, type Gate, type Result } from "./measure.ts";
import { Random } from "./random.ts";

const EVENTS = 10_000;
const PEOPLE = 300;
const PLACES = 100;
const EDITS = 100;
const ROUNDS = 7;
const NOWHERE = { start: 0, end: 0 };

const VIEWS: readonly (TimelineOptions & { readonly name: string })[] = [
  { name: "by time", groupBy: "time", order: "oldest" },
  { name: "by person", groupBy: "person", order: "newest" },
  { name: "with a word sought", groupBy: "time", order: "oldest", filter: { text: "talks person 7" } },
];

const LOOKUP: TimelineLookup = {
  version: () => "",
  entity: (id) => ({ id, name: id.replace("-", " ") }),
  source: () => undefined,
  eventsIn: () => new Set(),
};

function date(random: Random): string {
  const year = String(1960 + random.below(60));
  const month = String(1 + random.below(12)).padStart(2, "0");
  const day = String(1 + random.below(28)).padStart(2, "0");
  if (random.chance(0.1)) return `${year}~`;
  if (random.chance(0.2)) return `${year}-${month}`;
  return random.chance(0.1) ? `${year}-${month}-${day}/..` : `${year}-${month}-${day}`;
}

function event(id: string, random: Random): Event {
  const located = (value: string) => ({ value, span: NOWHERE });
  const person = () => located(`person-${random.below(PEOPLE)}`);
  return {
    kind: "event",
    id,
    date: located(date(random)),
    title: `The talks of ${id} came to nothing`,
    summary: "Both sides said that they had asked for less than the other would give.",
    involved: [person(), person()],
    location: located(`place-${random.below(PLACES)}`),
    tags: ["talks"],
    sources: [],
    origin: { path: "dossier/events.yaml", span: NOWHERE, nameSpan: NOWHERE, idSpan: NOWHERE },
  };
}

/** What one event edited costs a view that shows ten thousand, against building its model anew. */
export function benchTimeline(): Result {
  const random = new Random(11);
  const ids = Array.from({ length: EVENTS }, (_, at) => `event-${at}`);
  const events = ids.map((id) => event(id, random));
  const told = (each: Event) => [each.id, [telling(each, false)]] as const;
  const gates: Gate[] = [];
  const facts: Fact[] = [];
  for (const { name, ...options } of VIEWS) {
    const timeline = new Timeline();
    timeline.update(events.map(told));
    const modeller = new TimelineModeller();
    const { total } = modeller.build(timeline.ordered, options, LOOKUP);
    if (total !== EVENTS) throw new Error(`There are ${total} events.`);
    const [build = 0, edits = 0] = compare(ROUNDS, [
      () => {
        const anew = new Timeline();
        anew.update(events.map(told));
        new TimelineModeller().build(anew.ordered, options, LOOKUP);
      },
      () => {
        for (let i = 0; i < EDITS; i++) {
          timeline.update([told(event(random.pick(ids), random))]);
          modeller.build(timeline.ordered, options, LOOKUP);
        }
      },
    ]);
    const edit = edits / EDITS;
    gates.push(atMost(`timeline ${name}: one of 10,000 events edited, to a build`, edit / build, 0.02));
    facts.push(
      { name: `building the timeline ${name}, 10,000 events`, value: build, unit: "ms" },
      { name: `one of them edited, ${name}`, value: edit * 1000, unit: "µs" },
    );
  }
  return { gates, facts };
}
