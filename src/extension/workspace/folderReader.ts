import * as vscode from "vscode";
import type { FolderReader } from "../../core/index/load.ts";

/** Reads a folder through VS Code, wherever it is kept. Links to folders are not followed: they may lead round in circles. */
export function folderReader(root: vscode.Uri): FolderReader {
  const uriOf = (path: string) => (path === "" ? root : vscode.Uri.joinPath(root, ...path.split("/")));
  return {
    async list(path) {
      const entries = await vscode.workspace.fs.readDirectory(uriOf(path));
      return entries.flatMap(([name, type]) => {
        const isFolder = (type & vscode.FileType.Directory) !== 0;
        return isFolder && (type & vscode.FileType.SymbolicLink) !== 0 ? [] : [{ name, isFolder }];
      });
    },
    read: async (path) => vscode.workspace.fs.readFile(uriOf(path)),
  };
}
