import { dayNumber } from "../calendar.ts";
import type { DateShape, EdtfDate, IntervalEnd, IntervalShape, SetShape } from "../edtf/model.ts";
import { seasonMonths } from "../edtf/seasons.ts";
import { calendarText, type CalendarText, type Field } from "./calendar-text.ts";
import { centuryName } from "./century.ts";
import { dateWords, fill, type DateWords } from "./words.ts";

/**
 * A date in words, in the manner of `locale` (a BCP 47 tag) and never more exact than the data: “February 2019”,
 * “around 2017”, “spring 2018”, “before March 2018”. What cannot be said in a few words (a day in an unknown month) is
 * said more coarsely.
 */
export function formatDate(date: EdtfDate, locale: string): string {
  return (
    (date.approximate || date.uncertain ? null : centuryName(date, locale, true)) ??
    new Formatter(dateWords(locale), calendarText(locale), locale).format(date)
  );
}

/**
 * The same with months cut short, for narrow places: “Feb 2019”, “around 2017”, “12 Jun” under the heading 2018. As exact
 * as the data all the same.
 *
 * @param knownYear the year that days and months need not name, since it stands above them; null where there is none
 */
export function formatBriefly(date: EdtfDate, locale: string, knownYear: number | null): string {
  return (
    (date.approximate || date.uncertain ? null : centuryName(date, locale, true)) ??
    new Formatter(dateWords(locale), calendarText(locale).brief(knownYear), locale).format(date)
  );
}

class Formatter {
  constructor(
    private readonly words: DateWords,
    private readonly calendar: CalendarText,
    private readonly locale: string,
  ) {}

  format(date: EdtfDate): string {
    switch (date.shape.kind) {
      case "date":
        return this.#qualified(date, centuryName(date, this.locale, false) ?? this.#single(date.shape));
      case "interval":
        return this.#interval(date.shape);
      case "set":
        return this.#set(date.shape);
    }
  }

  #qualified(date: EdtfDate, text: string): string {
    const near = date.approximate ? fill(this.words.around, text) : text;
    return date.uncertain ? fill(this.words.possibly, near) : near;
  }

  #single(shape: DateShape): string {
    const { year, month, day } = shape;
    if (shape.season !== null) return this.#season(shape, shape.season);
    if (year !== null) {
      if (month === null) return this.calendar.text(dayNumber(year, 1, 1), "year");
      if (day === null) return this.calendar.text(dayNumber(year, month, 1), "month");
      return this.calendar.text(dayNumber(year, month, day), "day");
    }
    if (shape.yearText === "XXXX") {
      if (month === null) return this.words.unknown;
      return this.calendar.text(dayNumber(2000, month, day ?? 1), day === null ? "month-only" : "month-day");
    }
    return this.#years(shape);
  }

  #years({ years: [first, last], yearText }: DateShape): string {
    const span = `${this.#year(first)}–${this.#year(last)}`;
    const estimate = /^(Y?)(-?)(\d+)(?:E(\d+))?S/.exec(yearText);
    if (estimate) {
      const size = Number(estimate[3]) * 10 ** Number(estimate[4] ?? 0);
      return `${fill(this.words.around, this.#year(estimate[2] === "-" ? -size : size))} (${span})`;
    }
    return last - first === 9 && first > 0 ? fill(this.words.decade, String(first)) : span;
  }

  #year(year: number): string {
    return this.calendar.text(dayNumber(year, 1, 1), "year");
  }

  #season(shape: DateShape, season: number): string {
    const months = seasonMonths(season);
    const [year, lastYear] = shape.years;
    if (!months || year !== lastYear) return this.#years(shape);
    const [first, count] = months;
    if (season >= 40) return fill(this.words.halves[season === 40 ? 0 : 1], this.#year(year));
    if (season >= 33 && season <= 36) return fill(this.words.quarter, String(season - 32), this.#year(year));
    if (season >= 37) {
      return this.calendar.range(dayNumber(year, first, 1), dayNumber(year, first + count - 1, 1), "month");
    }
    const wraps = first + count > 13 && year > 0;
    const years = wraps ? `${this.#year(year)}–${String(year + 1).slice(-2)}` : this.#year(year);
    const text = fill(this.words.seasons[(season - 21) % 4] ?? "{}", years);
    return season >= 29 ? fill(this.words.southern, text) : text;
  }

  #interval({ start, end }: IntervalShape): string {
    if (typeof start === "string" && typeof end === "string") return this.words.unknown;
    if (typeof start === "string") {
      return fill(start === "open" ? this.words.before : this.words.startUnknown, this.#end(end));
    }
    if (typeof end === "string") {
      return fill(end === "open" ? this.words.from : this.words.endUnknown, this.#end(start));
    }
    return this.#plainRange(start, end) ?? `${this.format(start)} – ${this.format(end)}`;
  }

  #end(end: IntervalEnd): string {
    return typeof end === "string" ? "…" : this.format(end);
  }

  /** A range whose ends are equally exact and not in doubt; null where they are anything else. */
  #plainRange(start: EdtfDate, end: EdtfDate): string | null {
    const field = plainField(start);
    if (field === null || field !== plainField(end) || start.earliest === null || end.earliest === null)
      return null;
    return this.calendar.range(start.earliest, end.earliest, field);
  }

  #set({ mode, members }: SetShape): string {
    const parts = members.map((member) => this.#member(member));
    return mode === "one" && parts.length > 1 ? fill(this.words.oneOf, parts.join(", ")) : parts.join(", ");
  }

  #member(member: EdtfDate): string {
    if (member.shape.kind !== "interval") return this.format(member);
    const { start, end } = member.shape;
    if (typeof start === "string") return fill(this.words.orEarlier, this.#end(end));
    if (typeof end === "string") return fill(this.words.orLater, this.#end(start));
    return this.format(member);
  }
}

function plainField(date: EdtfDate): Field | null {
  if (date.shape.kind !== "date" || date.shape.year === null || date.approximate || date.uncertain)
    return null;
  const { precision } = date;
  return precision === "day" || precision === "month" || precision === "year" ? precision : null;
}
