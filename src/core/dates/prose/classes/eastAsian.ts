import { daysInMonth } from "../../calendar.ts";
import { partial, reading, type Expression, type Partial, type Reading } from "../expression.ts";
import { Gap, type Tokens } from "../tokens.ts";

/** Year, month and day in digits, each with its sign: “2018年3月9日”, “3月9日”, “2018년 3월”. */
const DATE =
  /(?:(\d{1,4}) ?[年년](?!代|대|間|间|간|以上|以来|以來|余|餘|ぶり|이상) ?)?(?:(\d{1,2}) ?[月월] ?(?:(\d{1,2}) ?[日號号일](?!間|间|간))?)?/y;

/** “1990年代”, “1990년대”. */
const DECADE = /(\d{3})0 ?(?:年代|년대)/y;

/** After a round number of years these make a length of time of it: “2000年前”. */
const COUNTED = /^ ?[前后後来來전후]/;

/** Japan's eras: the year before their first, and the last year they had. The calendar of Europe came in with Meiji 6. */
const ERAS: Readonly<Record<string, readonly [before: number, from: number, to: number]>> = {
  明治: [1867, 6, 45],
  大正: [1911, 1, 15],
  昭和: [1925, 1, 64],
  平成: [1988, 1, 31],
  令和: [2018, 1, 99],
};

/** Years told from the note's. */
const STEPS: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  去年: -1,
  昨年: -1,
  明年: 1,
  来年: 1,
  來年: 1,
};

/** A date in the manner of China, Japan and Korea, from the digits that open it; null where none stands there. */
export function eastAsianAt(t: Tokens, i: number): Reading | null {
  if (t.gap(i + 1) > Gap.space || !isSign(t.text.charCodeAt(t.start(i + 1)))) return null;
  return readDecade(t, i) ?? readFields(t, i);
}

const isSign = (code: number): boolean =>
  code === 0x5e74 || code === 0xb144 || code === 0x6708 || code === 0xc6d4;

function readDecade(t: Tokens, i: number): Reading | null {
  DECADE.lastIndex = t.start(i);
  const match = DECADE.exec(t.text);
  return match && upTo(t, i, DECADE.lastIndex, { kind: "fixed", edtf: `${match[1] ?? ""}X` });
}

function readFields(t: Tokens, i: number): Reading | null {
  DATE.lastIndex = t.start(i);
  const match = DATE.exec(t.text);
  const end = DATE.lastIndex;
  if (!match || match[0] === "") return null;
  const [year = null, month = null, day = null] = match
    .slice(1)
    .map((text: string | undefined) => (text === undefined ? null : Number(text)));
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > daysInMonth(2000, month ?? 1))) return null;
  const within = { ...(month === null ? {} : { month }), ...(day === null ? {} : { day }) };
  const before = t.text.slice(Math.max(0, t.start(i) - 2), t.start(i));
  if (year === null) return yearless(t, i, end, within, before);
  const era = ERAS[before];
  if (era) {
    const [start, from, to] = era;
    if (year < from || year > to) return null;
    return { ...upTo(t, i, end, partial({ year: start + year, ...within })), before: 2 };
  }
  if (t.size(i) !== 4 || year < 1000 || year > 2199) return null;
  if (month === null && year % 100 === 0 && COUNTED.test(t.text.slice(end, end + 2))) return null;
  return upTo(t, i, end, partial({ year, ...within }));
}

/** A month, or a day of one, of a year that is told in words or to be found out. */
function yearless(t: Tokens, i: number, end: number, within: Partial, before: string): Reading | null {
  const { month, day } = within;
  if (month === undefined) return null;
  const step = STEPS[before];
  if (step !== undefined) {
    const of: Expression = { kind: "step", step, what: { unit: "year" }, anchor: "note" };
    const part = day === undefined ? { month } : { month, day };
    return { ...upTo(t, i, end, { kind: "within", part, of }), before: 2 };
  }
  return /\d ?[年년]$/.test(before) ? null : upTo(t, i, end, partial(within));
}

/** A reading from token `i` to the offset `end`. Its last sign may be run on into the next word: the reading ends with its
 * last digits, and so many characters after them. */
function upTo(t: Tokens, i: number, end: number, expression: Expression): Reading {
  let last = i;
  for (let at = i; at < t.count && t.start(at) < end; at++) if (t.isNumber(at)) last = at;
  const text = t.text.slice(t.end(last), end).trimEnd();
  return { ...reading(i, last + 1, expression), after: text.length };
}
