import { readEdtf } from "../edtf/read.ts";
import { formatDate } from "../format/format.ts";
import { calendarText } from "../format/calendar-text.ts";
import type { Anchor, Expression, Part, Steppable } from "./expression.ts";
import { inYear, moment } from "./moment.ts";

/** Why an expression means its date: all that the sentence for a reader is made of. */
export interface Grounds {
  readonly expression: Expression;
  readonly edtf: string | null;
  /** What it was counted from; null where it could not be counted. */
  readonly from: Anchor | "frame" | "words" | "event" | null;
  /** The date that it was counted from, or would have been, as EDTF; null where there is none. */
  readonly base: string | null;
  /** “early”, “the end of”: only part of it is meant. */
  readonly part: string | null;
  /** Whether “about” or the like stands before it. */
  readonly about: boolean;
}

/**
 * Why an expression means its date, in one sentence for a reader: “Friday before 2 March 2019, the note’s date.”
 * @param locale a BCP 47 tag, for the dates in it; the sentence is English
 */
export function explain(grounds: Grounds, locale: string): string {
  const { expression, part, about } = grounds;
  if (expression.kind === "duration") return "A length of time, not a date.";
  const why = grounds.from === null ? unresolved(grounds, locale) : source(grounds, locale);
  const limits = [
    ...(part === null ? [] : [`“${part}” cannot be said in days`]),
    ...(about ? ["the text says it is approximate"] : []),
  ];
  return `${[why, ...limits].join("; ")}.`;
}

function unresolved({ expression, base }: Grounds, locale: string): string {
  if (expression.kind === "shift" && expression.amount === null)
    return "How long before or after is not said";
  if (base === null) return "There is nothing to count from: give the note a date";
  return `It cannot be counted from ${formatDate(readEdtf(base), locale)}, the date at hand`;
}

function source(grounds: Grounds, locale: string): string {
  const { expression, from, base } = grounds;
  if (expression.kind === "event") {
    const how = { after: "From the end of", before: "Until the day before", during: "The date of" };
    return `${how[expression.boundary]} “${expression.name}” in the dossier`;
  }
  if (from === "words") return "As written";
  if (from === "event") return "Counted from an event in the dossier";
  const start = base === null ? null : formatDate(readEdtf(base), locale);
  const whose = WHOSE[from ?? "note"];
  if (base === null || start === null) return `Counted from ${whose}`;
  const what = subject(expression, locale);
  const place = grounds.edtf === null || isLoose(grounds) ? null : relation(grounds.edtf, base);
  if (what === null || place === null) return `Counted from ${start}, ${whose}`;
  if (place === "is") return `${start[0]?.toUpperCase() ?? ""}${start.slice(1)}, ${whose}`;
  return `${what} ${place} ${start}, ${whose}`;
}

const WHOSE: Readonly<Record<Anchor | "frame" | "words" | "event", string>> = {
  note: "the note’s date",
  text: "the date before it in the text",
  frame: "which the text speaks of here",
  words: "as written",
  event: "an event in the dossier",
};

/** Whether a date is told by the months or years that it may be of, since what it was counted from is no more exact. */
function isLoose({ expression, edtf, about }: Grounds): boolean {
  const isCounted = expression.kind === "shift" || expression.kind === "step";
  return isCounted && edtf !== null && (edtf.startsWith("[") || (edtf.endsWith("~") && !about));
}

/** Where a date lies from the one it was counted from. */
function relation(edtf: string, base: string): "before" | "after" | "in" | "of" | "is" | null {
  if (edtf === base) return "is";
  const [a, b] = [moment(edtf.replace(/~$/, "")), moment(base)];
  if (!a || !b) return null;
  if (a.last < b.first) return "before";
  if (a.first > b.last) return "after";
  return a.first >= b.first && a.last <= b.last ? "in" : "of";
}

/** What is looked for: “Friday”, “June”, “two weeks”; null where that takes more words than it is worth. */
function subject(expression: Expression, locale: string): string | null {
  switch (expression.kind) {
    case "partial": {
      const { weekday, month, day, season } = expression.partial;
      if (weekday !== undefined) return weekdayName(weekday, locale);
      if (month !== undefined) return monthName(month, day, locale);
      return season === undefined ? (day === undefined ? null : `Day ${day}`) : seasonName(season);
    }
    case "step":
      return stepName(expression.step, expression.what, locale);
    case "shift": {
      const { amount, unit } = expression;
      if (amount === null) return null;
      const count = Math.abs(amount);
      return count === 1 ? `The ${unit}` : `${count} ${unit === "century" ? "centurie" : unit}s`;
    }
    case "holiday":
      return expression.holiday.replace(/ s\b/g, "’s").replace(/(^| )[a-z]/g, (start) => start.toUpperCase());
    case "within":
      return partName(expression.part, locale);
    default:
      return null;
  }
}

function stepName(step: number, what: Steppable, locale: string): string | null {
  if ("unit" in what) return Math.abs(step) > 1 ? null : `The ${what.unit}`;
  if ("weekday" in what) return weekdayName(what.weekday, locale);
  if ("month" in what) return monthName(what.month, what.day, locale);
  return "season" in what ? seasonName(what.season) : null;
}

function partName(part: Part, locale: string): string | null {
  return "month" in part ? monthName(part.month, part.day, locale) : null;
}

/** 1970-01-05 was a Monday. */
const FIRST_MONDAY = 4;

function weekdayName(weekday: number, locale: string): string {
  return calendarText(locale).text(FIRST_MONDAY + weekday - 1, "weekday");
}

function monthName(month: number, day: number | undefined, locale: string): string | null {
  const found = inYear(2000, { month, ...(day === undefined ? {} : { day }) });
  return found && calendarText(locale).text(found.first, day === undefined ? "month-only" : "month-day");
}

const SEASONS = ["Spring", "Summer", "Autumn", "Winter"] as const;

function seasonName(season: number): string | null {
  if (season >= 33 && season <= 36) return `Quarter ${season - 32}`;
  return SEASONS[season - 21] ?? null;
}
