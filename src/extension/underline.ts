import * as vscode from "vscode";
import { rangeOf, spanOf } from "./editor.ts";
import { underlineNames, onDidChangeSettings } from "./settings.ts";
import type { Index } from "./workspace/index.ts";

/** How long after the last change or scroll the lines are drawn. */
const PAUSE_MS = 150;

/** Underlines recognised names, in what can be seen. */
class Underline implements vscode.Disposable {
  readonly #index: Index;
  readonly #known = vscode.window.createTextEditorDecorationType({
    textDecoration: "underline dotted 1px",
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  readonly #subscriptions: vscode.Disposable[];
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(index: Index) {
    this.#index = index;
    const soon = () => {
      this.#timer ??= setTimeout(() => this.#draw(), PAUSE_MS);
    };
    this.#subscriptions = [
      index.onDidChange(soon),
      vscode.window.onDidChangeVisibleTextEditors(soon),
      vscode.window.onDidChangeTextEditorVisibleRanges(soon),
      onDidChangeSettings((affects) => {
        if (affects("dossier.names.underline")) soon();
      }),
    ];
    soon();
  }

  dispose(): void {
    if (this.#timer) clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#known.dispose();
  }

  #draw(): void {
    this.#timer = null;
    for (const editor of vscode.window.visibleTextEditors) {
      editor.setDecorations(this.#known, underlineNames(editor.document) ? this.#visibleNames(editor) : []);
    }
  }

  #visibleNames({ document, visibleRanges }: vscode.TextEditor): vscode.Range[] {
    const file = this.#index.fileAt(document.uri);
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
}

export function registerUnderline(index: Index): vscode.Disposable {
  return vscode.Disposable.from(new Underline(index));
}
