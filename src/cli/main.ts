import { stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { inspect, inspectDiagnostics, type InspectedDiagnostic } from "../core/workspace/inspect.ts";
import { openFolder, type OpenedFolder } from "./folder.ts";
import { formatDiagnostics, isFormat } from "./report.ts";

const USAGE = `Usage:
  dossier inspect FOLDER                             all that Dossier knows of a folder, as JSON
  dossier check FOLDER [--format text|json|sarif]    what is wrong in it; exit 1 where something is an error
`;

/** How the program ends: 0 all right, 1 something is wrong in the notes, 2 it was called wrongly, 3 it failed. */
type ExitCode = 0 | 1 | 2;

function misuse(message: string): ExitCode {
  process.stderr.write(`dossier: ${message}\n\n${USAGE}`);
  return 2;
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
      options: { format: { type: "string", default: "text" }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help === true) {
    process.stdout.write(USAGE);
    return 0;
  }
  const [command, folder, ...rest] = positionals;
  if (command !== "inspect" && command !== "check") return misuse(`unknown command “${command ?? ""}”`);
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

// Setting the code, rather than exiting, lets a long answer reach a pipe whole.
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(
    `dossier: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 3;
}
