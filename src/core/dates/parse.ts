import { readEdtf } from "./edtf/read.ts";
import { EdtfError, type EdtfDate } from "./edtf/model.ts";
import { eitherWayRound, suggestEdtf } from "./suggest.ts";
import { tidyDate } from "./tidy.ts";

/**
 * Reads a date as a writer put it. White space around it and inside a set is dropped, and a dash of typography stands
 * for a hyphen; everything else must be EDTF (ISO 8601-2, levels 0 to 2).
 *
 * Where it is not, the answer says what is wrong, in words for a writer, and the nearest valid form where one is plain
 * from what was written: “2019-13” → 2019-12, “12 June 2018” → 2018-06-12. A form that could mean two dates
 * (03/04/2018) gets no suggestion; the error says which two.
 */
export function parseEdtf(text: string): { date: EdtfDate } | { error: string; suggestion: string | null } {
  const tidy = tidyDate(text);
  try {
    return { date: readEdtf(tidy) };
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    const suggestion = suggestEdtf(tidy, error.nearest);
    return { error: (suggestion === null ? eitherWayRound(tidy) : null) ?? error.message, suggestion };
  }
}
