import { Gap, type Tokens } from "../tokens.ts";
import { BEFORE_SMALL_YEAR, BEFORE_YEAR, COUNTED, COUNTED_ADJECTIVES, NUMBERED } from "../words/lists.ts";

/** Whether a number goes on as something that no year does: 1500.5, 2018%, 2000s, 1,500. */
export function isMeasured(t: Tokens, i: number): boolean {
  const after = t.charAfter(i);
  if (t.gap(i + 1) === Gap.none) return true;
  if ((after === "." || after === ",") && /\d/.test(t.text.charAt(t.end(i) + 1))) return true;
  return after === "%" || after === "°" || after === "€" || after === "£" || after === "$" || after === "′";
}

/** So many years in a row are followed back to the word before them. */
const LONGEST_LIST = 6;

/** “in 476”, which is a year only where the text tells of such times. */
export function isSmallYear(t: Tokens, i: number): boolean {
  const isEnd = t.gap(i + 1) !== Gap.none && t.gap(i + 1) !== Gap.dot && t.gap(i + 1) !== Gap.hyphen;
  if (t.size(i) !== 3 || t.number(i) < 100 || !isEnd || isMeasured(t, i) || isCount(t, i)) return false;
  return t.spaced(i) && (t.isOneOf(i - 1, BEFORE_SMALL_YEAR) || isListed(t, i));
}

/** Before a number these show that it counts or numbers something. */
const COUNTING_MARKS = /[$£€¥#§@+*=<>~]/;

/** Whether a number of four digits is a year, by what stands around it. */
export function isYear(t: Tokens, i: number, year: number): boolean {
  const before = t.charBefore(i);
  if (COUNTING_MARKS.test(before) || (before === "." && t.gap(i) === Gap.other)) return false;
  const gapAfter = t.gap(i + 1);
  if (gapAfter === Gap.other && t.charAfter(i) === ":" && t.isNumber(i + 1)) return false;
  if (gapAfter === Gap.hyphen && t.isNumber(i + 1) && t.size(i + 1) === 3) return false;
  if (isCount(t, i) || isHeap(t, i) || (t.spaced(i + 1) && t.is(i + 1, "novel"))) return false;
  if (/[“"‘*_]/.test(before) && /[”"’*_]/.test(t.charAfter(i))) return false;
  if (isHouse(t, i)) return false;
  const beforeGap = t.gap(i);
  if (beforeGap === Gap.hyphen && t.isNumber(i - 1) && t.gap(i - 1) === Gap.none) return false;
  const wordBefore = beforeGap === Gap.space || beforeGap === Gap.stop || beforeGap === Gap.hyphen;
  const dashed = beforeGap === Gap.hyphen || beforeGap === Gap.dash;
  if (dashed && t.isNumber(i - 1) && t.isOneOf(i - 2, NUMBERED)) return false;
  if (wordBefore && (t.isOneOf(i - 1, NUMBERED) || isStreet(t, i - 1))) return false;
  if (
    beforeGap === Gap.hyphen &&
    !t.lexeme(i - 1)?.part &&
    !/^(?:pre|post|year)$/.test(t.word(i - 1)) &&
    !t.isNumber(i - 1)
  ) {
    return false;
  }
  const likely = year >= 1800 && year <= 2040;
  if (likely && !(beforeGap === Gap.space && t.isNumber(i - 1) && t.size(i - 1) !== 4)) return true;
  return isFramed(t, i);
}

const STREETS: ReadonlySet<string> = new Set(
  "street st road rd avenue ave lane drive boulevard blvd way place square terrace court highway parkway".split(
    " ",
  ),
);

/** Where the house number stands after the street: “Marktgasse 1908”. */
const STREET = /.(?:gasse|strasse|straße|platz|allee|straat|laan|gatan|gade)$/;

function isStreet(t: Tokens, i: number): boolean {
  return t.isCapital(i) && STREET.test(t.word(i));
}

/** “1980 Summit Road”. */
function isHouse(t: Tokens, i: number): boolean {
  for (let at = i + 1; at < i + 5 && t.spaced(at) && t.isCapital(at); at++)
    if (at > i + 1 && t.isOneOf(at, STREETS)) return true;
  return false;
}

/** Whether a noun that is counted follows, here or after the second number of a range. */
export function isCount(t: Tokens, i: number): boolean {
  let next = i + 1;
  const isPair =
    t.isNumber(next + 1) && t.size(next + 1) >= t.size(i) && /^(?:to|and|or)$/.test(t.word(next));
  if (isPair && t.spaced(next)) next += 2;
  else if (t.isNumber(next) && (t.gap(next) === Gap.hyphen || t.gap(next) === Gap.dash)) next++;
  if (t.gap(next) === Gap.hyphen && (t.lexeme(next)?.unit !== undefined || t.isOneOf(next, COUNTED)))
    return true;
  if (!t.spaced(next)) return false;
  return t.isOneOf(next, COUNTED) && !/^(?:police|firm|dead|m|per)$/.test(t.word(next))
    ? true
    : t.isOneOf(next + 1, COUNTED) && t.isOneOf(next, COUNTED_ADJECTIVES);
}

/** “a town of 1914 souls”, “the roof, of 1950 panels”; not “the war of 1812 begins”. */
function isHeap(t: Tokens, i: number): boolean {
  if (!t.is(i - 1, "of") || !t.spaced(i + 1) || !/^\p{Ll}{3,}(?<![isu])s$/u.test(t.word(i + 1))) return false;
  return t.gap(i - 1) === Gap.comma || (t.spaced(i - 2) && t.isOneOf(i - 3, ONE));
}

const ONE: ReadonlySet<string> = new Set(["a", "an", "this", "another"]);

/** Whether a number goes on from years with as many digits: “in 1644, 1645 and 1651”. */
function isListed(t: Tokens, i: number): boolean {
  let first = i;
  for (let n = 0; n < LONGEST_LIST; n++) {
    const at = t.gap(first) === Gap.comma ? first - 1 : t.is(first - 1, "and") ? first - 2 : -1;
    if (t.size(at) !== t.size(i) || t.number(at) < 0 || t.number(at) >= t.number(first)) break;
    first = at;
  }
  return first < i && t.spaced(first) && t.isOneOf(first - 1, BEFORE_SMALL_YEAR);
}

/** Whether an unlikely year stands where years stand. */
function isFramed(t: Tokens, i: number): boolean {
  if (isListed(t, i)) return true;
  if (t.spaced(i) && t.isOneOf(i - 1, BEFORE_YEAR)) return true;
  const goesOn = t.gap(i) === Gap.hyphen || t.gap(i) === Gap.dash;
  if (goesOn && t.size(i - 1) === 4 && t.number(i - 1) >= 1300 && t.number(i - 1) < t.number(i)) return true;
  const next = t.number(i + 1);
  const dashed = t.gap(i + 1) === Gap.hyphen || t.gap(i + 1) === Gap.dash;
  if (dashed && t.number(i) >= 1300 && t.size(i + 1) === 4 && next > t.number(i) && next <= 2050) return true;
  if (t.gap(i) === Gap.comma && !t.isNumber(i - 1) && !t.spaced(i + 1)) return true;
  const before = t.charBefore(i);
  if (before === "(" && /[)–\-,;]/.test(t.charAfter(i))) return true;
  if (t.spaced(i) && /^(?:the|born|died|year|anno|b|d)$/.test(t.word(i - 1))) return true;
  return t.gap(i) === Gap.stop && /^(?:b|d|r|ca|c|fl)$/.test(t.word(i - 1));
}
