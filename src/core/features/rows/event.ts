import { formatBriefly, formatDate } from "../../dates/index.ts";
import type { Conflict } from "../../timeline/conflicts.ts";
import type { DatedEvent } from "../../timeline/order.ts";
import type { Telling } from "../../timeline/tellings.ts";
import { eventCard, eventDate } from "../cards/event.ts";
import { claimsIn, saidInClaim, saidInTelling, type Said } from "../cards/said.ts";
import type { Folder } from "../folder.ts";
import { subjectOf } from "../subject.ts";
import { joined } from "../words.ts";
import type { Look, Row } from "./row.ts";

/** An event and the folder it is told in. */
export interface PlacedEvent extends DatedEvent {
  readonly folder: Folder;
}

/** How sure its date is, as a sign: exact, imprecise, open at an end, or contradicted. */
function signOf({ date }: DatedEvent, conflicts: readonly Conflict[]): Pick<Look, "icon" | "warns"> {
  if (conflicts.length > 0) return { icon: "warning", warns: true };
  if (!date) return { icon: "question", warns: true };
  if (date.latest === null) return { icon: "arrow-right" };
  if (date.earliest === null) return { icon: "arrow-left" };
  return { icon: date.approximate || date.uncertain ? "circle-outline" : "circle-small-filled" };
}

/** When it was, in few words, and what it was: the date stands first, where a narrow side bar does not cut it off. */
function labelOf({ event, date }: DatedEvent, locale: string, knownYear: number | null): string {
  return date ? `${formatBriefly(date, locale, knownYear)} · ${event.title}` : event.title;
}

/** When it was; where dates contradict each other, all of them. */
function datesOf(dated: DatedEvent, conflicts: readonly Conflict[], locale: string): string {
  const claimed = claimsIn(conflicts).map(({ date }) => formatDate(date, locale));
  return [...new Set([eventDate(dated, locale), ...claimed])].join(" or ");
}

/** What the sign and the date say, for those who do not see them. */
function spoken({ date, event }: DatedEvent, dates: string, conflicts: readonly Conflict[]): string {
  const marks = [
    date ? "" : "no readable date",
    date?.approximate === true ? "approximate" : "",
    date?.uncertain === true ? "uncertain" : "",
    date && (date.earliest === null || date.latest === null) ? "open" : "",
    conflicts.length > 0 ? "its dates contradict each other" : "",
  ];
  return joined([event.title, dates, ...marks], ", ");
}

/** The date that one place, or a source, gives an event; a click opens it. */
function saidRow({ place, where, date, source }: Said, inDoubt: boolean): Row {
  const whose = source === null ? "" : `@${source}, `;
  return {
    key: `said ${place.path} ${place.start}`,
    look: () => ({
      label: date === "" ? "No date" : date,
      description: `${whose}${where}`,
      ...(inDoubt ? { icon: "warning", warns: true } : { icon: "note" }),
      run: { action: "openPlace", args: [place] },
      spoken: `${date}, ${whose}${where}${inDoubt ? ", contradicted" : ""}`,
    }),
  };
}

/** Every place that tells an event, and the sources' dates that contradict another. */
function saidRows({ event, folder }: PlacedEvent, locale: string): Row[] {
  const { workspace } = folder;
  const claims = claimsIn(workspace.conflicts(event.id));
  const contradicted = new Set(claims.map(({ path, span }) => `${path} ${span.start}`));
  const tellings = workspace.tellings(event.id);
  const dateAt = ({ event: { date, origin } }: Telling) => `${origin.path} ${date.span.start}`;
  const told = tellings.map((telling) =>
    saidRow(saidInTelling(telling, folder, locale), contradicted.has(dateAt(telling))),
  );
  const own = new Set(tellings.map(dateAt));
  const others = claims.filter(({ path, span }) => !own.has(`${path} ${span.start}`));
  return [...told, ...others.map((claim) => saidRow(saidInClaim(claim, folder, locale), true))];
}

/**
 * A row that shows an event; a click opens the place where it is told. Where there are several such places, or dates that
 * contradict each other, they stand below it.
 *
 * @param knownYear the year that stands above the row, which its date need not repeat; null where there is none
 */
export function eventRow(placed: PlacedEvent, key: string, knownYear: number | null = null): Row {
  const { event, folder } = placed;
  const { workspace } = folder;
  const subject = subjectOf({ entry: event, folder });
  return {
    key,
    subject,
    look({ locale }) {
      const conflicts = workspace.conflicts(event.id);
      const dates = datesOf(placed, conflicts, locale);
      return {
        label: labelOf(placed, locale, knownYear),
        // The label says it already, unless there is more than one date, or none.
        ...(conflicts.length > 0 || !placed.date ? { description: dates } : {}),
        ...(conflicts.length > 0 || workspace.tellings(event.id).length > 1 ? { rows: "folded" } : {}),
        ...signOf(placed, conflicts),
        kind: "dossier.event",
        run: { action: "openEntry", args: [subject] },
        spoken: spoken(placed, dates, conflicts),
      };
    },
    below: ({ locale }) => saidRows(placed, locale),
    card: (reader) => eventCard(placed, folder, reader),
  };
}
