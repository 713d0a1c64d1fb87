import { measureBetween, type Measured } from "../../timeline/measure.ts";
import type { DatedEvent } from "../../timeline/order.ts";
import { eventDate } from "../cards/event.ts";
import type { TimelineController } from "../timeline/controller.ts";
import type { Pair } from "../timeline/state.ts";
import { eventRow } from "./event.ts";
import type { Row } from "./row.ts";

/** The row of two events and the time between them. */
export interface MeasuredRow extends Row {
  readonly pair: Pair;
}

export function isMeasuredRow(row: Row): row is MeasuredRow {
  return "pair" in row;
}

export function isSamePair(a: Pair, b: Pair): boolean {
  return (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from);
}

/** “Between the first summit (12 June 2018) and the second (27 February 2019): 8 months, 15 days”. */
export function measuredWords({ from, to, text }: Measured, locale: string): string {
  const described = (dated: DatedEvent) => `${dated.event.title} (${eventDate(dated, locale)})`;
  return `Between ${described(from)} and ${described(to)}: ${text}`;
}

/** The group of what was measured; none where nothing was. */
export function measuredRows(timeline: TimelineController): Row[] {
  const { measured } = timeline.state;
  if (measured.length === 0) return [];
  return [
    {
      key: `${timeline.generation} measured`,
      look: () => ({
        label: "Measured",
        description: String(measured.length),
        icon: "arrow-both",
        rows: "unfolded",
        spoken: `Measured, ${measured.length}`,
      }),
      below: () => measured.map((pair) => measuredRow(pair, timeline)),
    },
  ];
}

function measuredRow(pair: Pair, { events }: TimelineController): MeasuredRow {
  const [from, to] = [events.find(pair.from), events.find(pair.to)];
  return {
    key: `${pair.from} ${pair.to}`,
    pair,
    look({ locale }) {
      const measured = from && to ? measureBetween(from, to, locale) : null;
      const [first, last] = measured ? [measured.from, measured.to] : [from, to];
      const titles = [first, last].map((dated) => dated?.event.title ?? "an event that is gone");
      const words = measured && measuredWords(measured, locale);
      return {
        label: measured?.text ?? "Cannot be measured",
        description: titles.join(" → "),
        kind: "dossier.measured",
        icon: "arrow-both",
        rows: "folded",
        tooltip: words ?? "One of the two is no longer told, or has no readable date.",
        spoken: words ?? `Cannot be measured: ${titles.join(" and ")}`,
      };
    },
    below: () => [from, to].flatMap((placed) => (placed ? [eventRow(placed, placed.key)] : [])),
  };
}
