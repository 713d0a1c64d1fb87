import * as vscode from "vscode";
import type { Citeproc } from "../../core/citations/format/index.ts";

/** A file that comes with Dossier, as text. */
export async function readOwnFile(extension: vscode.Uri, path: string): Promise<string> {
  const uri = vscode.Uri.joinPath(extension, "dist", ...path.split("/"));
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/**
 * Loads the CSL engine from its own file. Hosts in browsers can import no module from an extension's folder, but may make
 * functions of text: that is how they load extensions themselves. One way serves all hosts.
 */
export async function loadEngine(extension: vscode.Uri): Promise<Citeproc> {
  const source = await readOwnFile(extension, "citeproc.cjs");
  const module: { exports: unknown } = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- our own file, see above
  const run = new Function("module", "exports", source) as (module: unknown, exports: unknown) => void;
  run(module, module.exports);
  return module.exports as Citeproc;
}
