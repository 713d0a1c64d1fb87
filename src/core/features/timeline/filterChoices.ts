import type { DatedEvent } from "../../timeline/order.ts";
import type { TimelineController } from "./controller.ts";
import { namingBy } from "./words.ts";

/** What a filter can be set to by choosing among what the events name. */
export type NamedPart = "involved" | "location" | "tags" | "source";

/** Something that events name, and how many do. */
export interface NamedChoice {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

const VALUES: Readonly<Record<NamedPart, (event: DatedEvent["event"]) => readonly string[]>> = {
  involved: ({ involved }) => involved.map(({ value }) => value),
  location: ({ location }) => (location ? [location.value] : []),
  tags: ({ tags }) => tags,
  source: ({ sources }) => sources.map(({ key }) => key),
};

/** What the events of a timeline name, filtered or not, the most named first. */
export function namedChoices({ events }: TimelineController, part: NamedPart): NamedChoice[] {
  const { lookup } = events;
  const naming = namingBy(lookup);
  const isEntity = part === "involved" || part === "location";
  const counts = new Map<string, number>();
  for (const { event } of events.list()) {
    const written = VALUES[part](event);
    const values = isEntity ? written.map((each) => lookup.entity(each)?.id ?? each) : written;
    for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const nameOf = (value: string) =>
    isEntity ? naming.entity(value) : part === "source" ? naming.source(value) : value;
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([value, count]) => ({ value, name: nameOf(value), count }));
}
