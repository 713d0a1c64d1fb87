import { BARRIER } from "../text/prose.ts";
import { finish } from "../text/pace.ts";
import { readNote } from "./note.ts";

/** Markdown of unknown origin, such as a summary, as the plain text that a reader would see of it, on one line. */
export function plainText(markdown: string): string {
  const { proses } = finish(readNote(markdown));
  return proses
    .map(({ text }) => text.replaceAll(BARRIER, ""))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}
