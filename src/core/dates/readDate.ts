import { EdtfError, type EdtfDate } from "./edtf/model.ts";
import { readEdtf } from "./edtf/read.ts";
import { tidyDate } from "./tidy.ts";

/** Dates by how they are written: a dossier has far fewer of them than it is asked for them. */
const read = new Map<string, EdtfDate | null>();

/** More are not kept, so that a long session cannot fill the memory. */
const MOST_KEPT = 50_000;

/**
 * A date as written, read as `parseEdtf` does; null where nothing is written or it cannot be read. The same text gives the
 * same object. For those who have nothing to say of a mistake: it looks for no nearest form, which costs time and code.
 */
export function readDate(text: string): EdtfDate | null {
  const known = read.get(text);
  if (known !== undefined) return known;
  const date = text === "" ? null : readOrNull(tidyDate(text));
  if (read.size >= MOST_KEPT) read.clear();
  read.set(text, date);
  return date;
}

function readOrNull(text: string): EdtfDate | null {
  try {
    return readEdtf(text);
  } catch (error) {
    if (error instanceof EdtfError) return null;
    throw error;
  }
}
