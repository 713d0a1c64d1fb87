import type { Event, Located } from "./model.ts";
import { readSources } from "./details.ts";
import { firstLine, type EntryContext } from "./entity.ts";
import { Fields } from "./fields.ts";
import { EVENT_FIELDS, type NameIn } from "./keys.ts";
import { slug } from "./slug.ts";
import type { Value } from "./tree.ts";
import type { Span } from "../text/range.ts";

type EventFields = Fields<NameIn<typeof EVENT_FIELDS>>;

/** The date as EDTF: `date`, else the interval that FollowTheMoney's `startDate` and `endDate` make. */
function readDate(fields: EventFields): Located<string> | null {
  const date = fields.text("date");
  if (date || fields.has("date")) return date;
  const start = fields.text("startDate");
  const end = fields.text("endDate");
  if (!start) return end && { value: `../${end.value}`, span: end.span };
  if (!end || end.value === start.value) return start;
  const span = {
    start: Math.min(start.span.start, end.span.start),
    end: Math.max(start.span.end, end.span.end),
  };
  return { value: `${start.value}/${end.value}`, span };
}

/**
 * Reads an event. Without a date it is kept with an empty one, for the timeline to put last; without a title it goes by
 * its id.
 *
 * @returns null where it has neither title nor id
 */
export function readEvent(value: Value, { path, span, problems, broken }: EntryContext): Event | null {
  if (value.kind !== "map") {
    const message = "An event is written as fields: “date:” and “title:”, one on each line.";
    problems.push({ code: "dossier/wrong-type", severity: "error", message, span: value.span });
    return null;
  }
  const fields = new Fields(value, EVENT_FIELDS, problems);
  const id = fields.text("id");
  const written = fields.text("title");
  if (!written && fields.value("title") === null && !broken.has("title")) {
    const message = "This event has no title. Add a line “title: …” that says what happened.";
    fields.report("event/missing-title", message, firstLine(value, id));
  }
  const title = written ?? id;
  if (!title) return null;
  return {
    kind: "event",
    id: id?.value ?? slug(title.value),
    date: readDate(fields) ?? missingDate(fields, title.span, broken),
    title: title.value,
    summary: fields.string("summary") ?? "",
    involved: fields.ids("involved"),
    location: fields.id("location"),
    tags: fields.texts("tags").map((tag) => tag.value),
    sources: readSources(fields, "sources", problems),
    origin: { path, span, nameSpan: title.span, idSpan: id?.span ?? null },
  };
}

function missingDate(fields: EventFields, title: Span, broken: ReadonlySet<string>): Located<string> {
  const written = (["date", "startDate", "endDate"] as const).some((field) => fields.value(field) !== null);
  if (!written && !broken.has("date")) {
    const message =
      "This event has no date. Add a line “date: …”: a day (2019-02-28), a month (2019-02), a year, or roughly (2019~).";
    fields.report("event/missing-date", message, title);
  }
  return { value: "", span: title };
}
