import { readFile } from "node:fs/promises";
import {
  type Citeproc,
  EXPORT_FORMATS,
  type ExportFormat,
  exportReferences,
  needsStyle,
  StyleLibrary,
} from "../core/citations/format/index.ts";
import type { Workspace } from "../core/index/workspace.ts";

/** How references are exported. */
export interface ReferencesExport {
  readonly to: ExportFormat;
  /** An id of a style that comes with Dossier, or the path of a `.csl` file. */
  readonly style: string;
  /** A language tag; null for the style's own, else American English. */
  readonly locale: string | null;
}

export function isReferencesFormat(text: string): text is ExportFormat {
  return (EXPORT_FORMATS as readonly string[]).includes(text);
}

/** The built files that go with the command line, beside it. */
const library = new StyleLibrary(
  async () => {
    const { default: citeproc } = (await import(new URL("citeproc.cjs", import.meta.url).href)) as {
      default: Citeproc;
    };
    return citeproc;
  },
  (name) => readFile(new URL(`csl/${name}`, import.meta.url), "utf8"),
);

/**
 * The references of a folder as one text. Throws `StyleError`, with a message for the user, where the style or its
 * file cannot be used.
 */
export async function exportFolderReferences(
  workspace: Pick<Workspace, "references">,
  { to, style, locale }: ReferencesExport,
): Promise<string> {
  const references = workspace.references.values();
  const choice = /\.csl$/i.test(style) ? { xml: await readFile(style, "utf8") } : { id: style };
  const loaded = needsStyle(to) ? await library.load({ style: choice, locale }) : null;
  return exportReferences(references, to, loaded?.formatter() ?? null);
}
