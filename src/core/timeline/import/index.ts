import { decodeText, decodeWindows1252 } from "../../text/decode.ts";
import { importCsv } from "./csv.ts";
import type { Import } from "./model.ts";
import { importTimelineJs } from "./timelinejs.ts";

export { importedDossier, type Import, type ImportedEvent } from "./model.ts";

/**
 * Events from a file that another program wrote: TimelineJS3's JSON, or comma-separated values. Which it is shows in the
 * text itself.
 */
export function importTimeline(text: string): Import {
  if (!/^\uFEFF?\s*[[{]/.test(text)) return importCsv(text);
  try {
    return importTimelineJs(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { events: [], notices: [`This is no valid JSON: ${error.message}.`] };
  }
}

/** The same of a file's bytes: UTF-8 or UTF-16; what is neither is taken for Windows-1252, as older spreadsheets write it. */
export function importTimelineFile(bytes: Uint8Array): Import {
  const decoded = decodeText(bytes);
  if ("reason" in decoded) return { events: [], notices: [decoded.reason] };
  if (!decoded.text.includes("\uFFFD")) return importTimeline(decoded.text);
  const { events, notices } = importTimeline(decodeWindows1252(bytes));
  return { events, notices: ["The file is not in UTF-8. It was read as Windows-1252.", ...notices] };
}
