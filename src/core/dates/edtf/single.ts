import { dayNumber, daysInMonth, twoDigits, yearText } from "../calendar.ts";
import { EdtfError, type DateShape, type EdtfDate } from "./model.ts";
import { seasonMonths } from "./seasons.ts";

const DATE =
  /^([?~%]?)(-?[\dX]{4}(?:S\d+)?|Y-?\d+(?:E\d+)?(?:S\d+)?)([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?(?:T\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?$/;

/** Beyond this, day numbers stop being exact. */
const FARTHEST_YEAR = 2e13;

/** Reads one date: no interval, no set. A time of day is allowed and does not count. Throws {@link EdtfError}. */
export function readSingle(text: string): EdtfDate {
  const match = DATE.exec(text);
  if (!match) throw new EdtfError(`“${text}” is no EDTF date; those look like 2019, 2019-05 or 2019-05-04.`);
  const part = (index: number): string => match[index] ?? "";
  const years = readYears(part(2));
  const hasTime = text.includes("T");
  const month = part(5);
  const day = part(8);
  const marks = [1, 3, 4, 6, 7, 9].map(part).join("");
  if (hasTime && day === "") throw new EdtfError("A time of day needs a whole date before it.");

  const season = /^\d\d$/.test(month) && Number(month) > 20 ? Number(month) : null;
  const bounds = season === null ? boundsOf(years, month, day) : seasonBounds(years, season, part(2), day);
  const exactYear = years.first === years.last ? years.first : null;
  const shape: DateShape = {
    kind: "date",
    year: exactYear,
    yearText: part(2),
    years: [years.first, years.last],
    month: season === null && /^\d\d$/.test(month) ? Number(month) : null,
    season,
    day: /^\d\d$/.test(day) ? Number(day) : null,
  };
  const precision = precisionOf(shape, years, month, day);
  return {
    edtf: text,
    ...bounds,
    precision,
    unit: precision,
    approximate: /[~%]/.test(marks),
    uncertain: /[?%]/.test(marks),
    shape,
  };
}

interface Years {
  readonly first: number;
  readonly last: number;
  /** The digits, X where one is unspecified; null where the year is not written as four digits. */
  readonly mask: string | null;
  readonly negative: boolean;
}

function readYears(text: string): Years {
  const [body = "", significant] = text.split("S");
  const negative = body.includes("-");
  const digits = body.replace(/^Y?-?/, "");
  if (!body.startsWith("Y") && significant === undefined) {
    if (body === "-0000")
      throw new EdtfError("There is no year -0000; the year before 0001 is 0000.", "0000");
    const low = Number(digits.replaceAll("X", "0"));
    const high = Number(digits.replaceAll("X", "9"));
    return { first: negative ? -high : low, last: negative ? -low : high, mask: digits, negative };
  }
  if (digits.includes("X"))
    throw new EdtfError("Unspecified digits and significant digits cannot be combined.");
  const [mantissa = "", exponent = "0"] = digits.split("E");
  if (body.startsWith("Y") && !body.includes("E") && mantissa.replace(/^0+/, "").length <= 4) {
    const year = (negative ? "-" : "") + mantissa.replace(/^0+/, "").padStart(4, "0");
    const nearest = significant === undefined ? year : `${year}S${significant}`;
    throw new EdtfError("“Y” is for years of more than four digits.", nearest);
  }
  const size = Number(mantissa) * 10 ** Number(exponent);
  if (!(size <= FARTHEST_YEAR)) throw new EdtfError("That year is too far away to reckon with.");
  let low = size;
  let high = size;
  if (significant !== undefined) {
    if (Number(significant) === 0) throw new EdtfError("A year needs at least one significant digit.");
    const step = 10 ** Math.max(0, String(size).length - Number(significant));
    low = Math.floor(size / step) * step;
    high = low + step - 1;
  }
  return { first: negative ? -high : low, last: negative ? -low : high, mask: null, negative };
}

function precisionOf(shape: DateShape, years: Years, month: string, day: string): EdtfDate["unit"] {
  if (day !== "" && day !== "XX") return "day";
  if (shape.season !== null) return "season";
  if (month !== "" && month !== "XX") return "month";
  const spread = years.last - years.first;
  return spread === 0 ? "year" : spread < 10 ? "decade" : spread < 100 ? "century" : "millennium";
}

type Bounds = Pick<EdtfDate, "earliest" | "latest">;

function seasonBounds(years: Years, season: number, yearText: string, day: string): Bounds {
  const months = seasonMonths(season);
  if (!months) {
    throw new EdtfError(
      `${season} is neither a month (01 to 12) nor a season, quarter or half (21 to 41).`,
      `${yearText}-12`,
    );
  }
  if (day !== "") {
    const swapped = season <= 31 && Number(day) >= 1 && Number(day) <= 12;
    const nearest = swapped ? `${yearText}-${day}-${season}` : `${yearText}-${season}`;
    throw new EdtfError(
      `There is no month ${season}; as a season, quarter or half it would have no days.`,
      nearest,
    );
  }
  const [first, count] = months;
  const end = first + count - 1;
  const endYear = end > 12 ? years.last + 1 : years.last;
  const endMonth = end > 12 ? end - 12 : end;
  return {
    earliest: dayNumber(years.first, first, 1),
    latest: dayNumber(endYear, endMonth, daysInMonth(endYear, endMonth)),
  };
}

/** The first and the last real day that years, month and day allow, unspecified digits and all. */
function boundsOf(years: Years, month: string, day: string): Bounds {
  if (month === "") return { earliest: dayNumber(years.first, 1, 1), latest: dayNumber(years.last, 12, 31) };
  const months = matching(month, 1, 12);
  if (months.length === 0) throw monthError(years, month, day);
  const days = day === "" ? null : matching(day, 1, 31);
  if (days?.length === 0) throw new EdtfError(`No month has a day ${day}.`, nearestDay(years, months, day));
  const earliest = firstDay(years, months, days, 1);
  const latest = firstDay(years, months, days, -1);
  if (earliest === null || latest === null) {
    const length = daysInMonth(years.last, months[0] ?? 1);
    throw new EdtfError(
      `There is no day ${day} in ${years.first === years.last ? `${yearWords(years)}-` : "month "}${month}, which has ${length} days.`,
      nearestDay(years, months, day),
    );
  }
  return { earliest, latest };
}

/** The first real day, searching from the start (`step` 1) or the end (-1). Any nine years in a row hold every day
 * there is, and a mask stands for 10,000 years at most, so the search is short. */
function firstDay(
  years: Years,
  months: readonly number[],
  days: readonly number[] | null,
  step: 1 | -1,
): number | null {
  const from = step === 1 ? years.first : years.last;
  const far = step === 1 ? years.last : years.first;
  const to = years.mask !== null ? far : step === 1 ? Math.min(far, from + 8) : Math.max(far, from - 8);
  for (let year = from; step === 1 ? year <= to : year >= to; year += step) {
    if (years.mask !== null && !fits(Math.abs(year), years.mask, 4)) continue;
    for (const month of step === 1 ? months : [...months].reverse()) {
      const length = daysInMonth(year, month);
      if (days === null) return dayNumber(year, month, step === 1 ? 1 : length);
      const day = step === 1 ? days[0] : days.findLast((candidate) => candidate <= length);
      if (day !== undefined && day <= length) return dayNumber(year, month, day);
    }
  }
  return null;
}

function fits(value: number, mask: string, width: number): boolean {
  const digits = String(value).padStart(width, "0");
  for (let i = 0; i < width; i++) if (mask[i] !== "X" && mask[i] !== digits[i]) return false;
  return true;
}

/** The numbers from `low` to `high` that a mask of two digits allows, ascending. */
function matching(mask: string, low: number, high: number): number[] {
  if (!mask.includes("X")) {
    const value = Number(mask);
    return value >= low && value <= high ? [value] : [];
  }
  const values: number[] = [];
  for (let value = low; value <= high; value++) if (fits(value, mask, 2)) values.push(value);
  return values;
}

const NO_ZERO = "There is no month 00; where the month is not known, leave it out.";

function monthError(years: Years, month: string, day: string): EdtfError {
  const year = yearWords(years);
  const asYear = Number(month);
  if (day === "" && years.first === years.last && years.first > 0 && asYear > years.first % 100) {
    const last = yearText(years.first - (years.first % 100) + asYear);
    return new EdtfError(
      `There is no month ${month}: months go from 01 to 12. Years from one to another are ${year}/${last}.`,
      `${year}/${last}`,
    );
  }
  const swapped = day !== "" && matching(day, 1, 12).length > 0 && matching(month, 1, 31).length > 0;
  if (month === "00" && day === "00") return new EdtfError(NO_ZERO, year);
  const nearest = swapped
    ? `${year}-${day}-${month}`
    : `${year}-${month === "00" || month === "0" ? "01" : "12"}`;
  return new EdtfError(`There is no month ${month}: months go from 01 to 12.`, nearest);
}

function nearestDay(years: Years, months: readonly number[], day: string): string {
  const month = months[0] ?? 1;
  const nearest = day.startsWith("0")
    ? 1
    : Math.min(daysInMonth(years.last, month), Number(day.replace("X", "0")));
  return `${yearWords(years)}-${twoDigits(month)}-${twoDigits(nearest)}`;
}

function yearWords(years: Years): string {
  return years.mask === null ? `Y${years.first}` : (years.negative ? "-" : "") + years.mask;
}
