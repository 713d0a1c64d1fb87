import { parseEdtf } from "../../dates/parse.ts";

/** Day, month and year in digits: `27/2/2019`, `27.2.2019`, `2/27/2019`. */
const IN_DIGITS = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})$/;

/**
 * Reads a column of dates that people or other programs wrote. What is EDTF stays; what can only mean one date becomes
 * EDTF; everything else stays as written, for the user to see. `3/4/2019` is read in the order that the other dates of
 * the column show, and not at all where they show none.
 *
 * @returns for each text the date to write, and whether that is valid EDTF
 */
export function readDates(texts: readonly string[]): { date: string; valid: boolean }[] {
  const order = orderIn(texts);
  return texts.map((text) => {
    const written = text.trim();
    const digits = IN_DIGITS.exec(written);
    const date = digits ? fromDigits(digits, order) : fromWords(written);
    return date === null ? { date: written, valid: false } : { date, valid: true };
  });
}

type Order = "day first" | "month first" | null;

/** The order of dates in digits, where some of them can only be read in one and none in the other. */
function orderIn(texts: readonly string[]): Order {
  const shown = new Set<Order>();
  for (const text of texts) {
    const digits = IN_DIGITS.exec(text.trim());
    if (!digits) continue;
    if (digits[2] === "." || Number(digits[1]) > 12) shown.add("day first");
    else if (Number(digits[3]) > 12) shown.add("month first");
  }
  const [order = null] = shown;
  return shown.size === 1 ? order : null;
}

function fromDigits([, first, mark, second, year]: RegExpExecArray, order: Order): string | null {
  const own = mark === "." || Number(first) > 12 ? "day first" : Number(second) > 12 ? "month first" : order;
  if (own === null || first === undefined || second === undefined || year === undefined) return null;
  const [month, day] = own === "day first" ? [second, first] : [first, second];
  const edtf = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return "date" in parseEdtf(edtf) ? edtf : null;
}

/** Words or marks by which digits can only be a date: a month's name, “c. 1850”, “1990s”, “44 BC”. */
const TELLING = /\p{L}{3}|^ca?\.?\s*\d|\d\s*(?:s|BCE?|AD|CE)$/iu;

/** EDTF as it is; else what its words leave no doubt about. Mere digits that are no EDTF are not guessed at. */
function fromWords(text: string): string | null {
  const parsed = parseEdtf(text);
  if ("date" in parsed) return parsed.date.edtf;
  return TELLING.test(text) ? parsed.suggestion : null;
}
