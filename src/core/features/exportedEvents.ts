import { formatDate } from "../dates/index.ts";
import type { Located } from "../dossier/model.ts";
import { wikidataAddress } from "../dossier/schemaOrg.ts";
import type { ExportedEvent, ExportedName, ExportedSource } from "../timeline/export/model.ts";
import type { DatedEvent } from "../timeline/order.ts";
import type { Workspace } from "../index/workspace.ts";

/** Events as others are to have them: names for ids, dates in words, sources with their titles. */
export function exportedEvents(
  workspace: Workspace,
  events: readonly DatedEvent[],
  locale: string,
): ExportedEvent[] {
  return events.map(({ event, date }) => ({
    id: event.id,
    title: event.title,
    edtf: event.date.value,
    date,
    dateText: date ? formatDate(date, locale) : event.date.value,
    summary: event.summary.replace(/\s+/g, " ").trim(),
    involved: event.involved.map((name) => exportedName(workspace, name)),
    place: event.location && exportedName(workspace, event.location),
    tags: event.tags,
    sources: event.sources.map(({ key, locator }) => exportedSource(workspace, key, locator)),
    path: event.origin.path,
  }));
}

function exportedName(workspace: Workspace, { value }: Located<string>): ExportedName {
  const entity = workspace.entityNamed(value);
  if (!entity) return { id: value, name: value, schema: "", sameAs: "" };
  const { id, name, schema, wikidataId } = entity;
  return { id, name, schema, sameAs: wikidataAddress(wikidataId) };
}

function exportedSource(workspace: Workspace, key: string, locator: string): ExportedSource {
  const reference = workspace.references.get(key);
  const url = reference?.csl["URL"];
  const safe = typeof url === "string" && /^https?:\/\/[^\s"<>]+$/i.test(url);
  return { key, locator, title: reference?.title ?? "", url: safe ? url : "" };
}
