import { formatDate } from "../dates/index.ts";
import type { ChartEvent, ChartName } from "../timeline/draw/model.ts";
import type { DatedEvent } from "../timeline/order.ts";
import type { Workspace } from "../index/workspace.ts";

/**
 * An event as the chart knows it.
 * @param locale a BCP 47 tag, for the date's words
 * @param id unique within the chart; the event's own is, within one folder
 */
export function chartEvent(
  workspace: Workspace,
  { event, date }: DatedEvent,
  locale: string,
  id: string = event.id,
): ChartEvent {
  const named = (value: string): ChartName => {
    const entity = workspace.entityNamed(value);
    return entity ? { id: entity.id, name: entity.name } : { id: value, name: value };
  };
  return {
    id,
    title: event.title,
    date,
    dateText: date ? formatDate(date, locale) : event.date.value,
    involved: event.involved.map(({ value }) => named(value)),
    place: event.location ? named(event.location.value) : null,
    tags: event.tags,
    path: event.origin.path,
  };
}

/** The events of a workspace for the chart, in timeline order; those without a readable date last. */
export function chartEvents(
  workspace: Workspace,
  locale: string,
  filter: (dated: DatedEvent) => boolean = () => true,
): ChartEvent[] {
  return workspace
    .timeline()
    .filter(filter)
    .map((dated) => chartEvent(workspace, dated, locale));
}
