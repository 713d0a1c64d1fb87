import * as vscode from "vscode";
import type { FindingData } from "../../core/checks/rule.ts";
import { registerAddReference, syntaxFixes, unknownKeyFixes } from "../citing/fixes.ts";
import { COMMAND } from "../contributions.ts";
import { KnownDiagnostic } from "../diagnostics.ts";
import { subjectOf } from "../subjects.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import type { Index, IndexedNote } from "../workspace/index.ts";
import { nameAt, notAName, pinned, type NameInNote } from "./pin.ts";

/** Replaces a range, as one step that undo takes back. */
function replacing(
  title: string,
  kind: vscode.CodeActionKind,
  document: vscode.TextDocument,
  range: vscode.Range,
  text: string,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, range, text);
  return action;
}

/** What can be done about one problem. */
function fixes(
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
  data: FindingData,
  file: IndexedNote,
): vscode.CodeAction[] {
  const { folder } = file;
  const { range } = diagnostic;
  const written = document.getText(range);
  const { QuickFix } = vscode.CodeActionKind;
  switch (data.kind) {
    case "near-miss": {
      const entity = folder.workspace.entities.get(data.entity);
      if (!entity) return [];
      const correct = replacing(`Change to ${entity.name}`, QuickFix, document, range, entity.name);
      correct.isPreferred = true;
      const add = new vscode.CodeAction(`Add “${written}” as an alias of ${entity.name}`, QuickFix);
      const subject = subjectOf({ entry: entity, folder });
      add.command = { command: COMMAND.addAlias, title: add.title, arguments: [subject, written] };
      return [correct, add];
    }
    case "ambiguous": {
      const name = nameAt(document, file, range.start) ?? { range, written };
      return data.candidates.map((id) => {
        const who = folder.workspace.entities.get(id)?.name ?? id;
        return replacing(`This is ${who}`, QuickFix, document, name.range, pinned(name.written, id));
      });
    }
    case "unknown-link":
      return data.nearest.map((name) => replacing(`Change to ${name}`, QuickFix, document, range, name));
    case "unknown-key":
      return unknownKeyFixes(document, range, data, folder);
    case "syntax":
      return syntaxFixes(document, range, data);
  }
}

/** What can be done with a name, whether something is wrong with it or not. */
function choices(
  document: vscode.TextDocument,
  { mention, range, written }: NameInNote,
  folder: FolderIndex,
): vscode.CodeAction[] {
  const { RefactorRewrite } = vscode.CodeActionKind;
  const pins =
    mention.entity === null
      ? []
      : mention.candidates.map(({ id }) => {
          const name = folder.workspace.entities.get(id)?.name ?? id;
          return replacing(`Pin to ${name}`, RefactorRewrite, document, range, pinned(written, id));
        });
  return [...pins, replacing("Not a name here", RefactorRewrite, document, range, notAName(written))];
}

class Actions implements vscode.CodeActionProvider {
  readonly #index: Index;

  constructor(index: Index) {
    this.#index = index;
  }

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const file = this.#index.noteAt(document.uri);
    if (!file) return [];
    const { folder } = file;
    const fixed = diagnostics.flatMap((diagnostic) => {
      if (!(diagnostic instanceof KnownDiagnostic) || diagnostic.data === null) return [];
      return fixes(document, diagnostic, diagnostic.data, file).map((action) => {
        action.diagnostics = [diagnostic];
        return action;
      });
    });
    const name = nameAt(document, file, range.start);
    return [...fixed, ...(name ? choices(document, name, folder) : []), ...this.#add(document, range)];
  }

  #add(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const selected = document.getText(range).replace(/\s+/g, " ").trim();
    if (selected === "" || selected.length > 100 || !/\p{L}/u.test(selected)) return [];
    const action = new vscode.CodeAction(
      `Add “${selected}” to the dossier…`,
      vscode.CodeActionKind.RefactorExtract,
    );
    action.command = { command: COMMAND.addToDossier, title: action.title, arguments: [selected] };
    return [action];
  }
}

export function registerCodeActions(notes: vscode.DocumentSelector, index: Index): vscode.Disposable {
  const actions = vscode.languages.registerCodeActionsProvider(notes, new Actions(index), {
    providedCodeActionKinds: [
      vscode.CodeActionKind.QuickFix,
      vscode.CodeActionKind.RefactorRewrite,
      vscode.CodeActionKind.RefactorExtract,
    ],
  });
  return vscode.Disposable.from(actions, registerAddReference(index));
}
