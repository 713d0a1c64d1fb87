import { daysInMonth } from "../../calendar.ts";
import { dayNumberAt, daysOf } from "../classes/days.ts";
import { isShortened, twoDigitYear } from "../classes/years.ts";
import { partial, type Expression } from "../expression.ts";
import { isMonthAlone } from "../signs/months.ts";
import { Gap, type Tokens } from "../tokens.ts";
import { family, type Outcome } from "./rule.ts";

const rule = family("calendar");
const sure = family("months", "sure");

const SEPTEMBER_11: Expression = { kind: "fixed", edtf: "2001-09-11" };

function dayOf(year: number, month: number, day: number): Expression | null {
  if (year < 1000 || year > 2200 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null;
  return partial({ year, month, day });
}

/** Whether a number goes on from one before it with the same sign between them: no date, but a longer row of numbers. */
const isInRow = (t: Tokens, i: number): boolean => t.gap(i) === t.gap(i + 1) && !t.spaced(i);

/** Whether a month belongs to a day after it rather than before: “at 9 June 12”, “killed 12 May 3”. */
function isMonthOfNextDay(t: Tokens, month: number): boolean {
  const day = dayNumberAt(t, month + 1);
  return day !== null && t.spaced(month + 1) && t.gap(day.end) !== Gap.other && t.size(month + 1) <= 2;
}

/** Dates that name a day or a month of the calendar. */
export const CALENDAR_RULES = [
  family("days")({
    name: "nine-eleven",
    why: "the attacks are called by their day",
    example: "9/11",
    pattern: "9 (/11|-11 &{attack})",
    value: (_, { t, start, end }) =>
      t.gap(start) === Gap.slash || t.gap(end) === Gap.slash ? null : SEPTEMBER_11,
  }),
  rule({
    name: "east Asian date",
    why: "China, Japan and Korea write a sign behind each number",
    example: "2018年3月9日",
    pattern: "<eastAsian>",
    value: ({ eastAsian }) => eastAsian,
  }),
  rule({
    name: "day in digits",
    why: "a day is written as three numbers, in one of three orders",
    example: "12.06.2018",
    pattern: "<a:number> -/;<b:number> -/;<c:number>",
    value: ({ a, b, c }, { reader, t, start, end }) => {
      const gap = t.gap(start + 1);
      if (isInRow(t, start) || t.gap(start + 2) !== gap) return null;
      if (t.gap(end) === gap || (t.gap(end) === Gap.dot && t.isNumber(end))) return null;
      if ((t.gap(end) === Gap.none && !t.is(end, "t")) || (t.gap(end) === Gap.hyphen && !t.isNumber(end)))
        return null;
      const sizes = [start, start + 1, start + 2].map((at) => t.size(at));
      if (sizes[0] === 4) return dayOf(a, b, c);
      const isShort = sizes[2] === 2 && gap !== Gap.dot;
      if ((sizes[0] ?? 0) > 2 || (sizes[1] ?? 0) > 2 || (sizes[2] !== 4 && !isShort)) return null;
      const year = isShort ? twoDigitYear(c) : c;
      const isDayFirst = a > 12 || (b <= 12 && (reader.dayFirst || gap === Gap.dot));
      return isDayFirst ? dayOf(year, b, a) : dayOf(year, a, b);
    },
  }),
  rule({
    name: "day in eight digits",
    why: "files and logs write days without signs between the numbers",
    example: "20180612",
    pattern: "<number>",
    value: ({ number }, { t, start }) => {
      if (t.size(start) !== 8 || isInRow(t, start) || t.gap(start + 1) === Gap.dot) return null;
      return dayOf(Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100);
    },
  }),
  rule({
    name: "year and month in digits",
    why: "ISO 8601 writes a month so; 2011-12 may be two years, and is left to them",
    example: "2018-06",
    pattern: "<year:number> -<month:number>",
    value: ({ year, month }, { t, start }) => {
      const isMonth = month >= 1 && month <= 12 && month <= year % 100 && t.size(start + 1) === 2;
      if (t.size(start) !== 4 || year < 1000 || year > 2100 || !isMonth || isInRow(t, start)) return null;
      return t.gap(start + 2) === Gap.hyphen && t.isNumber(start + 2) ? null : partial({ year, month });
    },
  }),
  rule({
    name: "day before month",
    why: "most languages name the day first; the year may follow",
    example: "12 June 2018",
    pattern: "<days> ((of|de) <anyMonth>|+.-/<anyMonth>) <year?>",
    value: ({ days, anyMonth, year }, { t, start }) => {
      const { at } = anyMonth;
      const isSingle = at === start + 1 && t.isNumber(start);
      if (
        (t.gap(at) === Gap.stop && !isSingle) ||
        (days.days.at(-1) ?? 0) > daysInMonth(2000, anyMonth.month)
      )
        return null;
      if (year === undefined && isSingle && isMonthOfNextDay(t, at)) return null;
      return daysOf(days, anyMonth.month, year);
    },
  }),
  rule({
    name: "September 11",
    why: "beside the attacks the day is that of 2001",
    example: "the Sept. 11 attacks",
    pattern: "<month> the? +.<day> &{attack}",
    value: ({ month, day }) => (month === 9 && day === 11 ? SEPTEMBER_11 : null),
  }),
  rule({
    name: "month before day",
    why: "English names the month first as often",
    example: "June 12–14, 2018",
    pattern: "<month> +.-;<daysAfter> <year?>",
    value: ({ month, daysAfter, year }, { t, start }) => {
      const gap = t.gap(start + 1);
      if ((gap === Gap.stop || gap === Gap.dot) && !isShortened(t, start)) return null;
      return (daysAfter.days[0] ?? 0) > daysInMonth(2000, month) ? null : daysOf(daysAfter, month, year);
    },
  }),
  rule({
    name: "month and year",
    why: "a month of a year needs no more; “Theresa May in 2018” is a person",
    example: "June 2018",
    pattern: "<month> <year>",
    value: ({ month, year }, { t, start }) => {
      const isName =
        t.is(start + 1, "in") && t.spaced(start) && t.isCapital(start - 1) && t.lexeme(start - 1) === null;
      return isName ? null : partial({ month, year });
    },
  }),
  rule({
    name: "month before ordinal",
    why: "speech puts “the” between month and day",
    example: "May the 4th",
    pattern: "<month> the <ordinalsAfter> <year?>",
    value: ({ month, ordinalsAfter, year }) => daysOf(ordinalsAfter, month, year),
  }),
  rule({
    name: "month before ordinal in words",
    why: "a feast is written in capitals",
    example: "July Fourth",
    pattern: "<month> <ordinal>",
    value: ({ month, ordinal }, { t, start }) =>
      t.isCapital(start) && t.isCapital(start + 1) && t.lexeme(start + 1)?.ordinal === ordinal
        ? partial({ month, day: ordinal })
        : null,
  }),
  rule({
    name: "year before day",
    why: "tables and archives put the year first",
    example: "2018 June 12",
    pattern: "<year:number> <anyMonth> <day>",
    value: ({ year, anyMonth, day }, { t, start }) =>
      t.size(start) === 4 && year >= 1000 && year <= 2199 && t.isCapital(start + 1)
        ? partial({ year, month: anyMonth.month, day })
        : null,
  }),
  rule({
    name: "ordinal of a month in words",
    why: "books write days out",
    example: "twelfth of June 2018",
    pattern: "the? <ordinal> of <anyMonth> <year?>",
    value: ({ ordinal, anyMonth, year }, { t }) => {
      const isWord = !t.isNumber(anyMonth.at - 2) && !t.isNumber(anyMonth.at - 3) && t.isCapital(anyMonth.at);
      return isWord
        ? partial({ month: anyMonth.month, day: ordinal, ...(year === undefined ? {} : { year }) })
        : null;
    },
  }),
];

/** Months with neither day nor year. */
export const MONTH_RULES = [
  family("months")({
    name: "month alone",
    why: "a month is a date where nothing shows that it is a name or another word",
    example: "in May",
    pattern: "<monthWord>",
    value: ({ monthWord }, { reader, t, start }): Outcome => {
      if (!isMonthAlone(t, start, reader.names)) return null;
      const hasStop = t.lexeme(start)?.shortMonth === true && t.charAfter(start) === "." && t.spaced(start);
      return { expression: partial({ month: monthWord }), ...(hasStop ? { after: 1 } : {}) };
    },
  }),
  sure({
    name: "month beside words of time",
    why: "“early” or “from” leave no doubt that a month is meant",
    example: "early May",
    pattern: "<monthWord>",
    value: ({ monthWord }, { t, start }) =>
      t.isCapital(start) && !t.lexeme(start)?.foreign ? partial({ month: monthWord }) : null,
  }),
];

/** Whether a text writes 13/7/2018 for 13 July; null where no date in it tells. */
export function writesDayFirst(t: Tokens): boolean | null {
  for (const i of t.triggers) {
    if (t.gap(i + 1) !== Gap.slash || t.gap(i + 2) !== Gap.slash || t.size(i) > 2 || t.gap(i) === Gap.slash)
      continue;
    const first = t.number(i);
    const second = t.number(i + 1);
    if (first > 12 && first <= 31 && second >= 1 && second <= 12) return true;
    if (second > 12 && second <= 31 && first >= 1 && first <= 12) return false;
  }
  return null;
}
