import { writeKey } from "../citations/key.ts";
import type { Event } from "../dossier/model.ts";
import { eventsAround, type AsOf } from "./about.ts";
import type { Found } from "./folder.ts";

/** What a note writes to speak of an entry: a citation for a source, else a link. */
export function linkText({ entry }: Found): string {
  return entry.kind === "reference" ? `[@${writeKey(entry.id)}]` : `[[${entry.id}]]`;
}

/** The event itself; for an entity, the event of its that is nearest to a day. */
export function eventOf({ entry, folder }: Found, asOf: AsOf): Event | undefined {
  if (entry.kind === "event") return entry;
  if (entry.kind === "reference") return undefined;
  const { last, next } = eventsAround(folder.workspace.eventsOf(entry.id), asOf);
  return (last ?? next)?.event;
}
