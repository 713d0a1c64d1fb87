import { formatDate } from "../../src/core/dates/index.ts";
import { parseEdtf } from "../../src/core/dates/parse.ts";
import {
  arrange,
  drawSvg,
  layOut,
  zoomed,
  type Arrangement,
  type ChartEvent,
  type ChartOptions,
} from "../../src/core/timeline/draw/index.ts";
import { castOf } from "./madeUp.ts";
import { atMost, compare, type Result } from "./measure.ts";
import { Random } from "./random.ts";

const SEED = 11;
const [SMALL, LARGE] = [200, 2_000] as const;
const ROUNDS = 15;
/** So many small charts are drawn for a large one, so that equal numbers of events are compared. */
const TIMES = LARGE / SMALL;
const LOCALE = "en-GB";
const OPTIONS: ChartOptions = { width: 1200, laneBy: "person", locale: LOCALE };

function dateOf(random: Random): string {
  const year = 1990 + random.below(30);
  const two = (below: number) => String(1 + random.below(below)).padStart(2, "0");
  const day = `${year}-${two(12)}-${two(28)}`;
  return random.pick([
    day,
    day,
    day,
    `${year}-${two(12)}`,
    `${year}~`,
    `${day}/${year + 1}-${two(12)}`,
    `${day}/..`,
  ]);
}

function eventsOf(count: number): ChartEvent[] {
  const random = new Random(SEED);
  const { people, places } = castOf(random);
  return Array.from({ length: count }, (_, at): ChartEvent => {
    const parsed = parseEdtf(dateOf(random));
    const date = "date" in parsed ? parsed.date : null;
    const some = (all: readonly { readonly id: string; readonly name: string }[]) => {
      const { id, name } = random.pickKnown(all);
      return { id, name };
    };
    return {
      id: `event-${at}`,
      title: `${some(people).name} meets ${some(people).name} and speaks of the talks`,
      date,
      dateText: date ? formatDate(date, LOCALE) : "",
      involved: [some(people), some(people)],
      place: some(places),
      tags: [],
      path: "dossier/events.yaml",
    };
  });
}

function draw(arrangement: Arrangement, options: ChartOptions): number {
  return drawSvg(layOut(arrangement, options), { theme: "css", title: "", locale: LOCALE, interactive: true })
    .length;
}

/** A step of zooming in, from all that there is. */
function zoom(arrangement: Arrangement): number {
  const { fit } = arrangement;
  if (!fit) throw new Error("There is nothing to zoom into.");
  return draw(arrangement, { ...OPTIONS, ...zoomed(fit, 0.7, (fit.from + fit.to) / 2, fit) });
}

/** Drawing the chart: as quick for each of two thousand events as for each of two hundred. */
export function benchChart(): Result {
  const [few, many] = [eventsOf(SMALL), eventsOf(LARGE)];
  const [fewReady, manyReady] = [arrange(few, OPTIONS), arrange(many, OPTIONS)];
  const repeat = (action: () => void) => () => {
    for (let time = 0; time < TIMES; time++) action();
  };
  const [smallFirst = 0, largeFirst = 0, smallZoom = 0, largeZoom = 0] = compare(ROUNDS, [
    repeat(() => draw(arrange(few, OPTIONS), OPTIONS)),
    () => draw(arrange(many, OPTIONS), OPTIONS),
    repeat(() => zoom(fewReady)),
    () => zoom(manyReady),
  ]);
  return {
    gates: [
      atMost(`drawing ${SMALL} -> ${LARGE} events: time ratio to size ratio`, largeFirst / smallFirst, 1.3),
      atMost(`zooming ${SMALL} -> ${LARGE} events: time ratio to size ratio`, largeZoom / smallZoom, 1.3),
    ],
    facts: [
      { name: `first drawing of ${LARGE} events`, value: largeFirst, unit: "ms" },
      { name: `one step of zooming, ${LARGE} events`, value: largeZoom, unit: "ms" },
    ],
  };
}
