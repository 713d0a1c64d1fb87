import "mocha/mocha.js";
import * as vscode from "vscode";
import { eventually } from "./support/editor.ts";
import { report } from "./support/report.ts";

/** Set by test/hosts/build.mjs; "" for all tests. */
declare const ONLY_TESTS_LIKE: string;

/** Longer than anything in a test may take: whatever is waited for tells by itself what did not come. */
const TEST_MS = 300_000;

/** Mocha's own reporters write for a page or a terminal; support/report.ts listens instead. */
function Silent(): void {
  // Nothing to print.
}

/**
 * VS Code 1.100 reads a remote `.code-workspace` only after it has started extensions, and where that takes longer than
 * the rest of its start it never looks at the folders. It does when the file changes: so it is written as it is.
 */
async function hasFolder(): Promise<boolean> {
  const { workspaceFolders, workspaceFile, fs } = vscode.workspace;
  if ((workspaceFolders ?? []).length > 0) return true;
  if (workspaceFile) await fs.writeFile(workspaceFile, await fs.readFile(workspaceFile));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return false;
}

/** Called by VS Code in the extension host, once the workbench stands. Rejects where a test failed. */
export async function run(): Promise<void> {
  await eventually("a workspace folder", hasFolder);
  mocha.setup({ ui: "bdd", reporter: Silent as unknown as Mocha.ReporterConstructor, timeout: TEST_MS });
  if (ONLY_TESTS_LIKE !== "") mocha.fgrep(ONLY_TESTS_LIKE);
  await import("suites");
  // The browser build's own `mocha.run` wants a page address to read options from; a Node host has none.
  const failures = await new Promise<number>((resolve) => report(Mocha.prototype.run.call(mocha, resolve)));
  if (failures > 0) throw new Error(`${failures} failed`);
}
