import { finish } from "../text/pace.ts";
import { Prose } from "../text/prose.ts";
import { dayNumber, dayToIso, weekday, yearText } from "./calendar.ts";
import { EdtfError } from "./edtf/model.ts";
import { readEdtf } from "./edtf/read.ts";
import { tagDates } from "./prose/tagger.ts";

/** Longer texts are not mistyped dates. */
const LONGEST = 80;

/**
 * The valid EDTF that a mistyped date most plainly stands for, or null.
 *
 * @param text what was written, trimmed
 * @param nearest what the reader itself takes to be nearest, where it does
 */
export function suggestEdtf(text: string, nearest: string | null): string | null {
  if (text === "" || text.length > LONGEST) return null;
  const plain = halfWidth(text);
  const candidates = [nearest, plain, ...respelled(plain), inWords(plain)];
  return candidates.find((candidate) => candidate !== null && isEdtf(candidate)) ?? sideBySide(plain);
}

function isEdtf(text: string): boolean {
  return mistakeIn(text) === null;
}

function mistakeIn(text: string): EdtfError | null {
  try {
    readEdtf(text);
    return null;
  } catch (error) {
    if (error instanceof EdtfError) return error;
    throw error;
  }
}

/** Digits and signs as wide as an ideograph (２０１９－０５), as the plain ones that they are. */
function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** An interval with a mistake in both of its ends, each mended by itself. */
function sideBySide(text: string): string | null {
  const [from = "", to = "", ...more] = text.split("/");
  if (from === "" || to === "" || more.length > 0) return null;
  const [start, end] = [from, to].map((side) => {
    const mistake = side === ".." ? null : mistakeIn(side);
    return mistake ? suggestEdtf(side, mistake.nearest) : side;
  });
  if (!start || !end) return null;
  const whole = `${start}/${end}`;
  return isEdtf(whole) ? whole : null;
}

/** What to say of a date that could be read with its day first and with its month first: 02/03/2018. Null for any other. */
export function eitherWayRound(text: string): string | null {
  const match = /^(\d\d?)([/.-])(\d\d?)\2(\d{4})$/.exec(halfWidth(text));
  if (!match) return null;
  const [first = "", , second = "", year = ""] = match.slice(1);
  const monthFirst = padParts(`${year}-${first}-${second}`);
  const dayFirst = padParts(`${year}-${second}-${first}`);
  if (monthFirst === dayFirst || !isEdtf(monthFirst) || !isEdtf(dayFirst)) return null;
  return `In “${text}” day and month could be either way round. Write the year first, then the month: ${dayFirst} or ${monthFirst}.`;
}

/** Slips in the spelling of EDTF itself. */
function* respelled(text: string): Generator<string> {
  if (text === "..") yield "../..";
  const openSet = /^([[{])(?:(.*[^,.]),(\.\.)|(\.\.),([^,.].*))([\]}])$/.exec(text);
  if (openSet) yield openSet.slice(1).join("");
  const upper = text.toUpperCase().replace(/\s*([/.,–—?~%]+)\s*/g, "$1");
  const openEnded =
    /^(-?\d{4}(?:-\d\d){0,2})[-–—/]$/.exec(upper) ?? /^[–—](-?\d{4}(?:-\d\d){0,2})$/.exec(upper);
  if (openEnded) yield upper.startsWith(openEnded[1] ?? "") ? `${openEnded[1]}/..` : `../${openEnded[1]}`;
  yield upper;
  const padded = padParts(upper.replace(/(\d)[.]+(?=\d)/g, "$1-").replace(/[–—]/g, "/"));
  yield padded;
  const slashed = /^(\d{4})\/(\d\d?)\/(\d\d?)$/.exec(text);
  if (slashed) yield padParts(`${slashed[1]}-${slashed[2]}-${slashed[3]}`);
  const monthOfYear = /^(\d\d?)[-/.](\d{4})$/.exec(text);
  if (monthOfYear) yield `${monthOfYear[2]}-${(monthOfYear[1] ?? "").padStart(2, "0")}`;
  const yearAndMonth = /^(\d{4})[/.](0\d|1[0-2])$/.exec(text);
  if (yearAndMonth) yield `${yearAndMonth[1]}-${yearAndMonth[2]}`;
  const stretch = /^([^.]+)\.\.([^.]+)$/.exec(upper);
  if (stretch) yield `${stretch[1]}/${stretch[2]}`;
  const either = /^(\S+) OR (\S+)$/.exec(text.toUpperCase());
  if (either) yield `[${either[1]},${either[2]}]`;
  const week = /^(\d{4})-?W(\d\d)$/.exec(upper);
  if (week) yield weekOf(Number(week[1]), Number(week[2]));
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (compact) yield `${compact[1]}-${compact[2]}-${compact[3]}`;
  const shortEnd = /^((-?\d{4}-)(\d\d-)?)(\d\d)\/(\d\d)$/.exec(padded);
  if (shortEnd) yield `${shortEnd[1]}${shortEnd[4]}/${shortEnd[1]}${shortEnd[5]}`;
  const years = /^(\d{4})-(\d{4})$/.exec(upper);
  if (years) yield `${years[1]}/${years[2]}`;
  const open = /^(.+?)(?:\/|-)(?:PRESENT|NOW|TODAY|OPEN|\?)$/.exec(padded);
  if (open) yield `${open[1]}/..`;
  const quarter = /^(\d{4})-?Q([1-4])$/.exec(upper);
  if (quarter) yield `${quarter[1]}-${32 + Number(quarter[2])}`;
  const timed = /^(\d{4}-\d\d-\d\d)[ T].*\d:\d\d/.exec(upper);
  if (timed?.[1] !== undefined) yield timed[1];
  if (/^(?:-\d+|\d{3}|\d{5,7})$/.test(upper)) yield yearText(Number(upper));
}

/** A week as ISO 8601 numbers them: the first one has the year's first Thursday. */
function weekOf(year: number, week: number): string {
  const fourth = dayNumber(year, 1, 4);
  const monday = fourth - weekday(fourth) + 1 + (week - 1) * 7;
  return `${dayToIso(monday)}/${dayToIso(monday + 6)}`;
}

/** `2019-5-4` as `2019-05-04`, in every part of an interval or a set. */
function padParts(text: string): string {
  return text.replace(
    /(^|[^\dX])(\d{4})-(\d\d?)(?:-(\d\d?))?(?![\dX])/g,
    (_, before: string, year: string, month: string, day?: string) => {
      const rest = day === undefined ? "" : `-${day.padStart(2, "0")}`;
      return `${before}${year}-${month.padStart(2, "0")}${rest}`;
    },
  );
}

const ABOUT = /^(?:about|around|circa|ca?\.?|approximately|approx\.?|~)\s*/i;
const BEFORE = /^(?:before|until|till|up to|by)\s+/i;
const SINCE = /^(?:after|since|from|starting)\s+/i;

/** A date in words, as prose would have it. */
function inWords(text: string): string | null {
  for (const [opening, wrap] of [
    [ABOUT, (edtf: string) => `${edtf}~`],
    [BEFORE, (edtf: string) => `../${edtf}`],
    [SINCE, (edtf: string) => `${edtf}/..`],
  ] as const) {
    const rest = text.replace(opening, "");
    if (rest === text) continue;
    const inner = isEdtf(rest) ? rest : inWords(rest);
    return inner === null ? null : wrap(inner);
  }
  if (/\S\?$/.test(text)) {
    const inner = inWords(text.slice(0, -1).trimEnd());
    return inner === null || /[/,]/.test(inner) ? null : `${inner}?`;
  }
  const monthFirst = onlyDate(text, false);
  return monthFirst === onlyDate(text, true) ? monthFirst : null;
}

/** The date that a text wholly is, or null. */
function onlyDate(text: string, dayFirst: boolean): string | null {
  const found = finish(tagDates([Prose.plain(text)], { reference: null, dayFirst }));
  const only = found[0];
  return found.length === 1 && only?.start === 0 && only.end === text.length ? only.edtf : null;
}
