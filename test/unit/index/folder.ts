import { fileClassifier } from "../../../src/core/index/files.ts";
import { DEFAULT_GLOBS } from "../../../src/core/index/globs.ts";
import { inspect, type Inspection } from "../../../src/core/features/inspect.ts";
import { Workspace } from "../../../src/core/index/workspace.ts";

const kindOf = fileClassifier(DEFAULT_GLOBS);

/** Tells a workspace what a file holds, as the hosts do: files of no kind are archived copies. */
export function put(workspace: Workspace, path: string, text: string): void {
  workspace.set(path, kindOf(path) ?? "archive", text);
}

/** A workspace that holds these files and has done its work. */
export function opened(files: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace();
  for (const [path, text] of Object.entries(files)) put(workspace, path, text);
  workspace.settle();
  return workspace;
}

export function inspected(files: Readonly<Record<string, string>>): Inspection {
  return inspect(opened(files));
}

/** The problems of some files: code, file, and the text that each points to. */
export function problems(files: Readonly<Record<string, string>>): [string, string, string][] {
  return inspected(files).diagnostics.map(({ code, path, range: { start, end } }) => {
    const lines = (files[path] ?? "").split(/\r\n|\n|\r/);
    const one = lines[start.line] ?? "";
    const text =
      start.line === end.line ? one.slice(start.character, end.character) : `${one.slice(start.character)}…`;
    return [code, path, text];
  });
}
