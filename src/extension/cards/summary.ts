import { NoteReader } from "../../core/notes/note.ts";
import { BARRIER } from "../../core/text/prose.ts";

/** A summary, which is Markdown of unknown origin, as the plain text that a reader would see of it. */
export function plainSummary(markdown: string): string {
  const { proses } = new NoteReader().read(markdown);
  return proses
    .map(({ text }) => text.replaceAll(BARRIER, ""))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}
