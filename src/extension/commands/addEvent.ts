import * as vscode from "vscode";
import { proposeEvent, type ProposedEvent } from "../../core/workspace/proposeEvent.ts";
import { touches } from "../../core/text/range.ts";
import { COMMAND } from "../contributions.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import type { Index, IndexedNote } from "../workspace/index.ts";
import { asWorkspaceEdit, dossierHome } from "./dossierHome.ts";

/** The fields to write, in the order in which one reads them. The id is left to follow from the title, which is to be edited. */
function fieldsOf({ date, title, involved, location, sources }: ProposedEvent) {
  const cited = sources.map(({ key, locator }) => (locator === "" ? key : { key, locator }));
  return { date, title, involved, ...(location === null ? {} : { location }), sources: cited };
}

/** Where an event is to be written: a dossier file's address with the edit that adds it. */
async function writing(
  folder: FolderIndex,
  event: ProposedEvent,
): Promise<{ uri: vscode.Uri; edit: vscode.WorkspaceEdit } | null> {
  // What writes YAML is loaded when something is first to be written.
  const { appendEntry } = await import("../../core/dossier/edit.ts");
  const { events, entities } = folder.workspace;
  const path = dossierHome(folder, events.values(), entities.values());
  if (path === null) {
    const uri = vscode.Uri.joinPath(folder.folder.uri, "dossier", "events.yaml");
    const [made] = appendEntry("", "events", fieldsOf(event));
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { contents: new TextEncoder().encode(made?.newText ?? ""), ignoreIfExists: true });
    return { uri, edit };
  }
  const edits = appendEntry(folder.workspace.text(path) ?? "", "events", fieldsOf(event));
  if (edits.length > 0) return { uri: folder.uriOf(path), edit: asWorkspaceEdit(folder, path, edits) };
  await vscode.window.showWarningMessage(
    `${path} has an error that must be mended before something can be added to it.`,
  );
  return null;
}

/** Adds the event that a sentence tells, and opens the entry with its title selected: the writer has the last word. */
async function addEvent({ folder, path }: IndexedNote, offset: number): Promise<void> {
  const event = proposeEvent(folder.workspace, path, offset);
  if (!event) {
    await vscode.window.showInformationMessage("Put the caret in the sentence that tells the event.");
    return;
  }
  const written = await writing(folder, event);
  if (!written || !(await vscode.workspace.applyEdit(written.edit))) return;
  const document = await vscode.workspace.openTextDocument(written.uri);
  const text = document.getText();
  const title = text.lastIndexOf(event.title);
  const [from, to] = title < 0 ? [text.length, text.length] : [title, title + event.title.length];
  await vscode.window.showTextDocument(document, {
    selection: new vscode.Range(document.positionAt(from), document.positionAt(to)),
    viewColumn: vscode.ViewColumn.Beside,
  });
}

/** Offers to make an event of a sentence with a date in it. */
class EventActions implements vscode.CodeActionProvider {
  readonly #index: Index;

  constructor(index: Index) {
    this.#index = index;
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const file = this.#index.noteAt(document.uri);
    if (!file) return [];
    const offset = document.offsetAt(range.start);
    const inEvent = file.note.parsed.events.some(({ span }) => touches(span, offset));
    const event = inEvent ? null : proposeEvent(file.folder.workspace, file.path, offset);
    if (!event || event.date === "") return [];
    const action = new vscode.CodeAction(
      "Add event from this sentence",
      vscode.CodeActionKind.RefactorExtract,
    );
    action.command = { command: COMMAND.addEvent, title: action.title };
    return [action];
  }
}

export function registerAddEvent(notes: vscode.DocumentSelector, index: Index): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMAND.addEvent, async () => {
      await index.ready;
      const editor = vscode.window.activeTextEditor;
      const file = editor && index.noteAt(editor.document.uri);
      if (file) await addEvent(file, editor.document.offsetAt(editor.selection.active));
      else await vscode.window.showInformationMessage("Open a note, and put the caret in a sentence of it.");
    }),
    vscode.languages.registerCodeActionsProvider(notes, new EventActions(index), {
      providedCodeActionKinds: [vscode.CodeActionKind.RefactorExtract],
    }),
  );
}
