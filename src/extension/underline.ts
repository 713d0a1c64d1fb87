import * as vscode from "vscode";
import { rangeOf, spanOf } from "./editor.ts";
import { Later } from "./scheduler.ts";
import { underlineNames, onDidChangeSettings } from "./settings.ts";
import type { Index } from "./workspace/index.ts";

/** How long after the first change or scroll the lines are drawn. */
const PAUSE_MS = 150;

/** Underlines recognised names, in what can be seen. */
export function registerUnderline(index: Index): vscode.Disposable {
  const known = vscode.window.createTextEditorDecorationType({
    textDecoration: "underline dotted 1px",
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const later = new Later(PAUSE_MS, () => {
    for (const editor of vscode.window.visibleTextEditors)
      editor.setDecorations(known, underlineNames(editor.document) ? visibleNames(index, editor) : []);
  });
  const soon = () => later.ask();
  soon();
  return vscode.Disposable.from(
    later,
    known,
    index.onDidChange(soon),
    vscode.window.onDidChangeVisibleTextEditors(soon),
    vscode.window.onDidChangeTextEditorVisibleRanges(soon),
    onDidChangeSettings((affects) => {
      if (affects("dossier.names.underline")) soon();
    }),
  );
}

function visibleNames(index: Index, { document, visibleRanges }: vscode.TextEditor): vscode.Range[] {
  const file = index.fileAt(document.uri);
  const note = file?.folder.workspace.knownNote(file.path);
  if (!note) return [];
  const seen = visibleRanges.map((range) => spanOf(document, range));
  return note.mentions
    .filter(
      ({ entity, span }) =>
        entity !== null && seen.some(({ start, end }) => start <= span.end && span.start <= end),
    )
    .map(({ span }) => rangeOf(document, span));
}
