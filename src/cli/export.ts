import { writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { DEFAULT_STYLE } from "../core/citations/format/catalogue.ts";
import { EXPORT_FORMATS } from "../core/citations/format/index.ts";
import { ENTITY_FORMATS, exportEntities, type EntityFormat } from "../core/dossier/export.ts";
import { exportTimeline, TIMELINE_FORMATS } from "../core/timeline/export/index.ts";
import { drawnChart } from "../core/features/drawnTimeline.ts";
import { eventRecords } from "../core/features/eventRecord.ts";
import type { Workspace } from "../core/index/workspace.ts";
import { exportFolderReferences, isReferencesFormat } from "./references.ts";

/** How an export is asked for. */
export interface ExportRequest {
  readonly what: string;
  readonly folder: string;
  /** The format; undefined where none was given. */
  readonly to: string | undefined;
  /** BCP 47, for dates in words and for references; undefined for English, and for what the style says. */
  readonly locale: string | undefined;
  /** How references are formatted: a style's id or the path of a `.csl` file; undefined for the default. */
  readonly style: string | undefined;
  /** The file to write; undefined for standard output. */
  readonly output: string | undefined;
}

/** A wrong way to call the program, in words for who called it. */
export class Misuse extends Error {}

const FORMATS: Readonly<Record<string, readonly string[]>> = {
  timeline: TIMELINE_FORMATS.map(({ id }) => id),
  entities: ENTITY_FORMATS,
  references: EXPORT_FORMATS,
};

const ENGLISH = "en-GB";

/** Whether a request can be met; asked before the folder is read, which may take a while.
 *
 * @throws Misuse where it cannot
 */
export function checkExport({ what, to, locale }: ExportRequest): void {
  const formats = FORMATS[what];
  if (!formats) throw new Misuse(`export takes one of ${Object.keys(FORMATS).join(", ")}`);
  if (to === undefined || !formats.includes(to))
    throw new Misuse(`export ${what} takes --to ${formats.join("|")}`);
  try {
    if (locale !== undefined) Intl.getCanonicalLocales(locale);
  } catch {
    throw new Misuse(`“${locale}” is not a language`);
  }
}

/** Writes an export; says on standard error what the format could not hold. */
export async function writeExport(workspace: Workspace, request: ExportRequest): Promise<void> {
  const text = await exported(workspace, request);
  if (request.output !== undefined) await writeFile(request.output, text);
  else process.stdout.write(text);
}

async function exported(workspace: Workspace, request: ExportRequest): Promise<string> {
  const { what, folder, to = "", locale = ENGLISH } = request;
  if (what === "references" && isReferencesFormat(to)) {
    const { style = DEFAULT_STYLE } = request;
    return exportFolderReferences(workspace, { to, style, locale: request.locale ?? null });
  }
  if (what === "entities") return exportEntities(to as EntityFormat, [...workspace.entities.values()]);
  const events = eventRecords(workspace, locale);
  const context = { title: basename(resolve(folder)), locale, now: new Date() };
  const { text, leftOut } = exportTimeline(to, events, context, () => drawnChart(events, locale));
  for (const { id, edtf } of leftOut)
    process.stderr.write(`dossier: ${id} is left out: ${to} cannot hold its date “${edtf}”\n`);
  return text;
}
