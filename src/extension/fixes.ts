import * as vscode from "vscode";
import { fixesOf, rewritesAt, type Fix } from "../core/features/fixes.ts";
import { COMMAND } from "./contributions.ts";
import { KnownDiagnostic } from "./diagnostics.ts";
import { rangeOf, spanOf } from "./editor.ts";
import type { Index } from "./workspace/index.ts";

const KINDS: Readonly<Record<Fix["kind"], vscode.CodeActionKind>> = {
  fix: vscode.CodeActionKind.QuickFix,
  rewrite: vscode.CodeActionKind.RefactorRewrite,
  extract: vscode.CodeActionKind.RefactorExtract,
};

function asAction(
  document: vscode.TextDocument,
  { title, kind, isPreferred, edit, run }: Fix,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, KINDS[kind]);
  if (isPreferred === true) action.isPreferred = true;
  if (edit) {
    action.edit = new vscode.WorkspaceEdit();
    action.edit.replace(document.uri, rangeOf(document, edit.span), edit.newText);
  }
  if (run) action.command = { command: COMMAND[run.action], title, arguments: [...run.args] };
  return action;
}

/** What can be done about problems in notes, with names, and with what is selected. */
export function registerFixes(notes: vscode.DocumentSelector, index: Index): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range, { diagnostics }) {
      const file = index.noteAt(document.uri);
      if (!file) return [];
      const { folder, path } = file;
      const fixed = diagnostics.flatMap((diagnostic) => {
        if (!(diagnostic instanceof KnownDiagnostic) || diagnostic.data === null) return [];
        return fixesOf(folder, path, spanOf(document, diagnostic.range), diagnostic.data).map((fix) => {
          const action = asAction(document, fix);
          action.diagnostics = [diagnostic];
          return action;
        });
      });
      const rewrites = rewritesAt(folder, path, spanOf(document, range));
      return [...fixed, ...rewrites.map((fix) => asAction(document, fix))];
    },
  };
  return vscode.languages.registerCodeActionsProvider(notes, provider, {
    providedCodeActionKinds: Object.values(KINDS),
  });
}
