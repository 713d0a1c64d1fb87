import type { Folder } from "../../../src/core/features/folder.ts";
import type { HoverReader } from "../../../src/core/features/hover.ts";
import { dayNumber } from "../../../src/core/dates/index.ts";
import type { FileKind } from "../../../src/core/index/files.ts";
import { plainText } from "../../../src/core/notes/plain.ts";
import { opened, put } from "../index/folder.ts";

type Files = Readonly<Record<string, string>>;

/** A folder of a window that holds these files. */
export function folderOf(files: Files, address = "file:///a"): Folder {
  return {
    address,
    workspace: opened(files),
    addressOf: (path) => (path.includes("://") ? path : `${address}/${path}`),
    unreadable: [],
    plainText,
  };
}

/** Two folders of one window, each of which lends its dossier files to the other. */
export function twoFolders(a: Files, b: Files): [Folder, Folder] {
  const folders: [Folder, Folder] = [folderOf(a, "file:///a"), folderOf(b, "file:///b")];
  const [first, second] = folders;
  for (const [owner, other] of [folders, [second, first]] as const) {
    for (const path of owner.workspace.paths()) {
      const kind = owner.workspace.kind(path);
      if (kind !== "dossier" && kind !== "references") continue;
      other.workspace.set(owner.addressOf(path), kind satisfies FileKind, owner.workspace.text(path) ?? "");
    }
  }
  for (const { workspace } of folders) workspace.settle();
  return folders;
}

/** Writes a file anew, as an editor does before it is saved. The work is left to whoever asks. */
export function typed({ workspace }: Folder, path: string, text: string): void {
  put(workspace, path, text);
}

const DAY = dayNumber(2020, 6, 12);

/** Somebody who reads British English on 12 June 2020. */
export function readerOf(...folders: Folder[]): HoverReader {
  return {
    folders,
    locale: "en-GB",
    today: { earliest: DAY, latest: DAY },
    longest: 400,
    portrait: () => Promise.resolve(null),
    format: () => Promise.resolve(null),
  };
}

/** The file without its first `|`, and the offset at which that stood. */
export function caretIn(marked: string): { readonly text: string; readonly caret: number } {
  const caret = marked.indexOf("|");
  return { text: marked.slice(0, caret) + marked.slice(caret + 1), caret };
}

/** What a text becomes by edits. */
export function edited(
  text: string,
  edits: readonly { readonly span: { start: number; end: number }; readonly newText: string }[],
): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((done, { span, newText }) => done.slice(0, span.start) + newText + done.slice(span.end), text);
}
