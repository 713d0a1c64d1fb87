import { formatDate } from "../dates/index.ts";
import { wikidataAddress } from "../dossier/schemaOrg.ts";
import type { Workspace } from "../index/workspace.ts";
import type { EventName, EventRecord, EventSource } from "../timeline/eventRecord.ts";
import type { DatedEvent } from "../timeline/order.ts";

/**
 * An event as others are to have it: names for ids, dates in words, sources with their titles.
 * @param locale a BCP 47 tag, for the date's words
 */
export function eventRecord(workspace: Workspace, { event, date }: DatedEvent, locale: string): EventRecord {
  return {
    id: event.id,
    title: event.title,
    edtf: event.date.value,
    date,
    dateText: date ? formatDate(date, locale) : event.date.value,
    summary: event.summary.replace(/\s+/g, " ").trim(),
    involved: event.involved.map(({ value }) => named(workspace, value)),
    place: event.location && named(workspace, event.location.value),
    tags: event.tags,
    sources: event.sources.map(({ key, locator }) => sourced(workspace, key, locator)),
    path: event.origin.path,
  };
}

/** The events of a workspace that pass a test, in timeline order; those without a readable date last. */
export function eventRecords(
  workspace: Workspace,
  locale: string,
  passes: (dated: DatedEvent) => boolean = () => true,
): EventRecord[] {
  return workspace
    .timeline()
    .filter(passes)
    .map((dated) => eventRecord(workspace, dated, locale));
}

function named(workspace: Workspace, written: string): EventName {
  const entity = workspace.entityNamed(written);
  if (!entity) return { id: written, name: written, schema: "", sameAs: "" };
  const { id, name, schema, wikidataId } = entity;
  return { id, name, schema, sameAs: wikidataAddress(wikidataId) };
}

function sourced(workspace: Workspace, key: string, locator: string): EventSource {
  const reference = workspace.references.get(key);
  const url = reference?.csl["URL"];
  const safe = typeof url === "string" && /^https?:\/\/[^\s"<>]+$/i.test(url);
  return { key, locator, title: reference?.title ?? "", url: safe ? url : "" };
}
