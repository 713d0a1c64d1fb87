import { dayToIso, formatDate, readDate } from "../dates/index.ts";

/** How often, in words: “once”, “3 times”. */
export function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}

/** How many, in words: “1 event”, “3 events”, “2 entries”. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** The parts of a text that say something, with a sign between them. */
export function joined(parts: readonly string[], sign: string): string {
  return parts.filter((part) => part !== "").join(sign);
}

/** A date in EDTF in the reader's language; as written where it is none. */
export function dateWords(edtf: string, locale: string): string {
  const date = readDate(edtf);
  return date ? formatDate(date, locale) : edtf;
}

/** A day (a day number) in the reader's language. */
export function dayWords(day: number, locale: string): string {
  return dateWords(dayToIso(day), locale);
}
