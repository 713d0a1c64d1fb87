import * as vscode from "vscode";
import { hoverAt, type Told } from "../core/features/hover.ts";
import { KnownDiagnostic } from "./diagnostics.ts";
import { rangeOf, spanOf } from "./editor.ts";
import { asMarkdown, reader } from "./reader.ts";
import type { References } from "./references/references.ts";
import { hoverEnabled } from "./settings.ts";
import type { Index } from "./workspace/index.ts";

/** What VS Code says of a place above the card. */
function toldAt(document: vscode.TextDocument, position: vscode.Position): Told[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter((problem) => problem instanceof KnownDiagnostic)
    .filter(({ range }) => range.contains(position))
    .map(({ range, code, message, data }) => ({ span: spanOf(document, range), code, message, data }));
}

/** Shows who or what is under the pointer, in notes. */
export function registerHover(
  notes: vscode.DocumentSelector,
  index: Index,
  references: References,
): vscode.Disposable {
  return vscode.languages.registerHoverProvider(notes, {
    async provideHover(document, position) {
      const file = hoverEnabled(document) ? index.fileAt(document.uri) : undefined;
      if (!file) return null;
      const at = { ...file, offset: document.offsetAt(position), told: toldAt(document, position) };
      const shown = await hoverAt(at, {
        ...reader(index),
        format: (reference, folder) => references.format(reference, folder),
      });
      return shown && new vscode.Hover(asMarkdown(shown.card), rangeOf(document, shown.span));
    },
  });
}
