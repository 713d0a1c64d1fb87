import type { ChartEvent, LaneBy } from "./model.ts";

/** The events of one lane, in order. */
export interface Lane {
  readonly key: string;
  readonly title: string;
  readonly events: readonly ChartEvent[];
}

/** What stands in no lane of its own. */
const NONE: Readonly<Record<LaneBy, string>> = {
  person: "Nobody named",
  place: "No place",
  tag: "No tag",
  none: "",
};

function namesOf(
  event: ChartEvent,
  laneBy: LaneBy,
): readonly { readonly id: string; readonly name: string }[] {
  switch (laneBy) {
    case "person":
      return event.involved;
    case "place":
      return event.place ? [event.place] : [];
    case "tag":
      return event.tags.map((tag) => ({ id: tag, name: tag }));
    case "none":
      return [];
  }
}

interface Collected {
  readonly id: string;
  readonly name: string;
  readonly events: ChartEvent[];
}

/**
 * Events by lane: those with the most events first (of equal ones the earlier), then one for all others and one for
 * events that name none. An event stands in the lane of each that it names.
 * @param events in the order they are to have
 */
export function lanesOf(events: readonly ChartEvent[], laneBy: LaneBy, maxLanes: number): Lane[] {
  const byId = new Map<string, Collected>();
  const none: ChartEvent[] = [];
  for (const event of events) {
    const names = namesOf(event, laneBy);
    if (names.length === 0) none.push(event);
    for (const { id, name } of names) {
      const lane = byId.get(id);
      if (!lane) byId.set(id, { id, name, events: [event] });
      else if (lane.events.at(-1) !== event) lane.events.push(event);
    }
  }
  // Sorting is stable: of equal ones, that which came first in time stays first.
  const sorted = [...byId.values()].sort((a, b) => b.events.length - a.events.length);
  // A lane for one other would be no shorter than that one's own.
  const shown = sorted.length <= maxLanes + 1 ? sorted : sorted.slice(0, maxLanes);
  const lanes: Lane[] = shown.map(({ id, name, events: own }) => ({
    key: `=${id}`,
    title: name,
    events: own,
  }));
  if (shown.length < sorted.length) {
    const others = new Set(sorted.slice(maxLanes).flatMap(({ events: own }) => own));
    const title = `${sorted.length - maxLanes} others`;
    lanes.push({ key: "others", title, events: events.filter((event) => others.has(event)) });
  }
  const title = lanes.length === 0 ? "" : NONE[laneBy];
  if (none.length > 0) lanes.push({ key: "none", title, events: none });
  return lanes;
}
