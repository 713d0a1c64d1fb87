import "mocha/mocha.js";
import * as vscode from "vscode";
import { eventually } from "./support/editor.ts";
import { report } from "./support/report.ts";

/** Set by test/hosts/build.mjs; "" for all tests. */
declare const ONLY_TESTS_LIKE: string;

/** Mocha's own reporters write for a page or a terminal; support/report.ts listens instead. */
function Silent(): void {
  // Nothing to print.
}

/** Called by VS Code in the extension host, once the workbench stands. Rejects where a test failed. */
export async function run(): Promise<void> {
  // VS Code 1.100 reads a remote `.code-workspace` only after it has started extensions.
  await eventually("a workspace folder", () => (vscode.workspace.workspaceFolders ?? []).length > 0);
  mocha.setup({ ui: "bdd", reporter: Silent as unknown as Mocha.ReporterConstructor, timeout: 20_000 });
  if (ONLY_TESTS_LIKE !== "") mocha.fgrep(ONLY_TESTS_LIKE);
  await import("suites");
  // The browser build's own `mocha.run` wants a page address to read options from; a Node host has none.
  const failures = await new Promise<number>((resolve) => report(Mocha.prototype.run.call(mocha, resolve)));
  if (failures > 0) throw new Error(`${failures} failed`);
}
