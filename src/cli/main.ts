import { readFile, stat, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { StyleError } from "../core/citations/format/index.ts";
import { importedDossier, importTimelineFile } from "../core/timeline/import/index.ts";
import { inspect, inspectDiagnostics, type InspectedDiagnostic } from "../core/features/inspect.ts";
import { checkExport, Misuse, writeExport } from "./export.ts";
import { openFolder, type OpenedFolder } from "./folder.ts";
import { formatDiagnostics, isFormat } from "./report.ts";

const USAGE = `Usage:
  dossier inspect FOLDER                             all that Dossier knows of a folder, as JSON
  dossier check FOLDER [--format text|json|sarif]    what is wrong in it; exit 1 where something is an error
  dossier export timeline|entities|references FOLDER --to FORMAT [--locale TAG] [--style STYLE] [-o FILE]
                                                     the same for other programs and readers
  dossier import FILE [-o FILE]                      a CSV or TimelineJS3 file as a dossier file of events
`;

/** How the program ends: 0 all right, 1 something is wrong in the notes, 2 it was called wrongly, 3 it failed. */
type ExitCode = 0 | 1 | 2;

function misuse(message: string): ExitCode {
  process.stderr.write(`dossier: ${message}\n\n${USAGE}`);
  return 2;
}

/** A file that cannot be read or written is the caller's to mend; any other error is ours. */
function unreachable(error: unknown): ExitCode {
  if (!(error instanceof Error) || !("code" in error) || !("path" in error)) throw error;
  return misuse(`“${String(error.path)}” cannot be read or written (${String(error.code)})`);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** What is wrong in a folder, by path and then by place: in what its files say, and that some could not be read. */
function diagnose({ workspace, unreadable }: OpenedFolder): InspectedDiagnostic[] {
  const start = { line: 0, character: 0 };
  const problems = unreadable.map(({ path, reason }): InspectedDiagnostic => ({
    path,
    range: { start, end: start },
    code: "file/unreadable",
    severity: "warning",
    message: `This file is not read. ${reason}`,
  }));
  const all = [...problems, ...inspectDiagnostics(workspace)];
  return all.sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}

async function run(args: readonly string[]): Promise<ExitCode> {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: "string", default: "text" },
        to: { type: "string" },
        locale: { type: "string" },
        style: { type: "string" },
        output: { type: "string", short: "o" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help === true) {
    process.stdout.write(USAGE);
    return 0;
  }
  const [command, ...operands] = positionals;
  if (command === "export") return runExport(operands, values);
  if (command === "import") return runImport(operands, values.output);
  if (command !== "inspect" && command !== "check") return misuse(`unknown command “${command ?? ""}”`);
  const [folder, ...rest] = operands;
  if (folder === undefined || rest.length > 0) return misuse(`${command} takes one folder`);
  if (!(await isFolder(folder))) return misuse(`“${folder}” is not a folder`);
  if (command === "inspect") {
    const opened = await openFolder(folder);
    const inspection = { ...inspect(opened.workspace), diagnostics: diagnose(opened) };
    process.stdout.write(`${JSON.stringify(inspection, null, 2)}\n`);
    return 0;
  }
  if (!isFormat(values.format)) return misuse(`unknown format “${values.format}”`);
  const diagnostics = diagnose(await openFolder(folder));
  process.stdout.write(formatDiagnostics(diagnostics, values.format));
  return diagnostics.some(({ severity }) => severity === "error") ? 1 : 0;
}

interface ExportOptions {
  readonly to?: string | undefined;
  readonly locale?: string | undefined;
  readonly style?: string | undefined;
  readonly output?: string | undefined;
}

async function runExport(operands: readonly string[], options: ExportOptions): Promise<ExitCode> {
  const [what = "", folder, ...rest] = operands;
  if (folder === undefined || rest.length > 0) return misuse("export takes what to export and one folder");
  const { to, locale, style, output } = options;
  const request = { what, folder, to, locale, style, output };
  try {
    checkExport(request);
  } catch (error) {
    if (error instanceof Misuse) return misuse(error.message);
    throw error;
  }
  if (!(await isFolder(folder))) return misuse(`“${folder}” is not a folder`);
  const { workspace } = await openFolder(folder);
  try {
    await writeExport(workspace, request);
  } catch (error) {
    if (error instanceof StyleError) return misuse(error.message);
    return unreachable(error);
  }
  return 0;
}

async function runImport(operands: readonly string[], output: string | undefined): Promise<ExitCode> {
  const [file, ...rest] = operands;
  if (file === undefined || rest.length > 0) return misuse("import takes one file");
  try {
    const { events, notices } = importTimelineFile(await readFile(file));
    for (const notice of notices) process.stderr.write(`dossier: ${notice}\n`);
    if (events.length === 0) return 1;
    if (output !== undefined) await writeFile(output, importedDossier(events));
    else process.stdout.write(importedDossier(events));
  } catch (error) {
    return unreachable(error);
  }
  return 0;
}

// Setting the code, rather than exiting, lets a long answer reach a pipe whole.
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(
    `dossier: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 3;
}
