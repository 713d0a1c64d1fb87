import { stringify } from "yaml";
import type { Citable } from "./item.ts";
import { engineItem } from "./item.ts";
import type { Formatter } from "./formatter.ts";

/** What references can be exported as. */
export const EXPORT_FORMATS = ["text", "markdown", "html", "csl-json", "csl-yaml"] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Whether a bibliography in a style is written, and not data. */
export function needsStyle(to: ExportFormat): to is "text" | "markdown" | "html" {
  return to === "text" || to === "markdown" || to === "html";
}

/**
 * References as one text that ends with a line break: a bibliography in the formatter's style and order, or data by id.
 * @param formatter is needed only where a bibliography is written, see {@link needsStyle}
 */
export function exportReferences(
  references: Iterable<Citable>,
  to: ExportFormat,
  formatter: Pick<Formatter, "list"> | null,
): string {
  if (needsStyle(to)) return writeBibliography(formatter?.list(references) ?? [], to);
  const sorted = [...references].sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  if (to === "csl-json")
    return `${JSON.stringify(
      sorted.map((reference) => engineItem(reference)),
      null,
      2,
    )}\n`;
  return stringify({ references: sorted.map(({ id, csl }) => ({ id, ...csl })) }, { lineWidth: 0 });
}

/** A list of formatted entries as text, Markdown or HTML: each a paragraph, its label before it. */
export function writeBibliography(
  entries: ReturnType<Formatter["list"]>,
  to: "text" | "markdown" | "html",
): string {
  if (to === "html") {
    const items = entries.map(({ label, html }) => `  <p>${label === "" ? "" : `${label} `}${html}</p>\n`);
    return `<div class="references">\n${items.join("")}</div>\n`;
  }
  const lines = entries.map((entry) => {
    const label = entry.label === "" ? "" : `${to === "text" ? entry.label : escapedLabel(entry.label)} `;
    return `${label}${entry[to]}\n`;
  });
  return lines.join("\n");
}

/** `1.` would start a list, `[1]` might be a link. */
function escapedLabel(label: string): string {
  return label.replace(/[.)[\]]/g, "\\$&");
}
