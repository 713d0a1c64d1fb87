/**
 * Days as whole numbers since 1970-01-01 in the proleptic Gregorian calendar. There are no times and no time zones
 * here, and no `Date`, whose years 0 to 99 mean 1900 to 1999 and whose range ends in the year 275760.
 *
 * Conversions follow the era-based method (400-year cycles of 146,097 days, years beginning in March).
 */

const CYCLE_DAYS = 146_097;
const EPOCH_SHIFT = 719_468;

/** A day of the calendar; `month` 1 to 12, `day` 1 to 31; year 0 is 1 BC. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** How many days a month (1 to 12) has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day number of a day of the calendar. */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(shifted / 400);
  const yearOfCycle = shifted - cycle * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfCycle =
    yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * CYCLE_DAYS + dayOfCycle - EPOCH_SHIFT;
}

/** The day of the calendar that a day number stands for. */
export function civilDay(day: number): CivilDay {
  const shifted = day + EPOCH_SHIFT;
  const cycle = Math.floor(shifted / CYCLE_DAYS);
  const dayOfCycle = shifted - cycle * CYCLE_DAYS;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** The day of the week, 1 (Monday) to 7 (Sunday), as ISO 8601 counts. */
export function weekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The day `months` months on, held to the length of the month it lands in. */
export function addMonths(day: number, months: number): number {
  const from = civilDay(day);
  const count = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return dayNumber(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/** A year as EDTF writes it: four digits, a sign before the year 0, `Y` where four digits are too few. */
export function yearText(year: number): string {
  if (year > 9999 || year < -9999) return `Y${year}`;
  return (year < 0 ? "-" : "") + String(Math.abs(year)).padStart(4, "0");
}

export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** A day as `YYYY-MM-DD`; with a sign where the year is below 0 or has more than four digits, as ISO 8601 asks. */
export function dayToIso(day: number): string {
  const { year, month, day: dayOfMonth } = civilDay(day);
  const digits = String(Math.abs(year)).padStart(4, "0");
  const sign = year < 0 ? "-" : year > 9999 ? "+" : "";
  return `${sign}${digits}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** The day number of `YYYY-MM-DD` (the inverse of {@link dayToIso}); null where the text is no such day. */
export function isoToDay(iso: string): number | null {
  const match = /^([+-]?)(\d{4,})-(\d\d)-(\d\d)$/.exec(iso);
  if (!match) return null;
  const year = Number(match[2]) * (match[1] === "-" ? -1 : 1);
  const month = Number(match[3]);
  const day = Number(match[4]);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumber(year, month, day);
}
