import * as vscode from "vscode";
import {
  choicesFor,
  nameAt,
  notAName,
  pinned,
  type Choice,
  type NameInNote,
} from "../core/features/naming.ts";
import { COMMAND } from "./contributions.ts";
import { rangeOf } from "./editor.ts";
import type { Index, IndexedNote } from "./workspace/index.ts";

/** Asks who is meant: those whom Dossier thought of first, most likely first, then everybody. */
async function askWho(name: NameInNote, { folder, path }: IndexedNote): Promise<string | undefined> {
  const { likely, others } = choicesFor(name, folder, path, vscode.env.language);
  const rowsOf = (choices: readonly Choice[]) =>
    choices.map(({ id, name: label, description }) => ({ id, label, description }));
  const separator = { label: "Anybody else", kind: vscode.QuickPickItemKind.Separator, id: "" };
  const chosen = await vscode.window.showQuickPick([...rowsOf(likely), separator, ...rowsOf(others)], {
    title: `Who is “${name.written}” here?`,
    placeHolder: "The choice is written into the note as a link",
    matchOnDescription: true,
  });
  return chosen?.id;
}

/** The commands that settle by hand who is meant by the name at the caret. */
export function registerPinCommands(index: Index): vscode.Disposable {
  const onName = (
    command: string,
    rewrite: (name: NameInNote, file: IndexedNote) => Promise<string | undefined>,
  ) =>
    vscode.commands.registerCommand(command, async () => {
      await index.ready;
      const editor = vscode.window.activeTextEditor;
      const file = editor && index.noteAt(editor.document.uri);
      const name = file && nameAt(file.note, editor.document.offsetAt(editor.selection.active));
      if (!name) {
        await vscode.window.showInformationMessage("Put the caret in a name that Dossier knows.");
        return;
      }
      const range = rangeOf(editor.document, name.span);
      const text = await rewrite(name, file);
      if (text === undefined) return;
      const edit = new vscode.WorkspaceEdit();
      edit.replace(editor.document.uri, range, text);
      await vscode.workspace.applyEdit(edit);
    });
  return vscode.Disposable.from(
    onName(COMMAND.pinName, async (name, file) => {
      const id = await askWho(name, file);
      return id === undefined ? undefined : pinned(name.written, id);
    }),
    onName(COMMAND.notAName, ({ written }) => Promise.resolve(notAName(written))),
  );
}
