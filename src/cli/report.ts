import type { InspectedDiagnostic } from "../core/features/inspect.ts";

const FORMATS = ["text", "json", "sarif"] as const;

export type Format = (typeof FORMATS)[number];

export function isFormat(text: string): text is Format {
  return (FORMATS as readonly string[]).includes(text);
}

const LEVELS = { error: "error", warning: "warning", information: "note", hint: "note" } as const;

/** “1 error”, “2 errors”. */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Text of a file on one line, and without what a terminal would take for a command. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}

function asText(diagnostics: readonly InspectedDiagnostic[]): string {
  const lines = diagnostics.map(({ path, range: { start }, severity, message, code }) => {
    const place = `${printable(path)}:${start.line + 1}:${start.character + 1}`;
    return `${place}: ${severity}: ${printable(message)} [${code}]\n`;
  });
  const count = (severity: string) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const summary = [
    counted(count("error"), "error"),
    counted(count("warning"), "warning"),
    counted(count("information") + count("hint"), "remark"),
  ];
  return `${lines.join("")}${summary.join(", ")}\n`;
}

/** SARIF 2.1.0, which code hosts show beside the lines. Its lines and columns count from 1, in UTF-16 units. */
function asSarif(diagnostics: readonly InspectedDiagnostic[]): string {
  const rules = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Dossier", rules: rules.map((id) => ({ id })) } },
        columnKind: "utf16CodeUnits",
        results: diagnostics.map(({ path, range: { start, end }, code, severity, message }) => ({
          ruleId: code,
          level: LEVELS[severity],
          message: { text: message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: path.split("/").map(encodeURIComponent).join("/") },
                region: {
                  startLine: start.line + 1,
                  startColumn: start.character + 1,
                  endLine: end.line + 1,
                  endColumn: end.character + 1,
                },
              },
            },
          ],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** Diagnostics for a person (`text`), a program (`json`) or a code host (`sarif`). */
export function formatDiagnostics(diagnostics: readonly InspectedDiagnostic[], format: Format): string {
  if (format === "text") return asText(diagnostics);
  if (format === "json") return `${JSON.stringify(diagnostics, null, 2)}\n`;
  return asSarif(diagnostics);
}
