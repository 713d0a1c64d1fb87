import * as vscode from "vscode";
import { proposeEvent, type ProposedEvent } from "../../core/features/proposeEvent.ts";
import { touches } from "../../core/text/range.ts";
import { COMMAND } from "../contributions.ts";
import type { Index, IndexedNote } from "../workspace/index.ts";
import { dossierHome, writeEntry } from "./dossierHome.ts";

/** The fields to write, in the order in which one reads them. The id is left to follow from the title, which is to be edited. */
function fieldsOf({ date, title, involved, location, sources }: ProposedEvent) {
  const cited = sources.map(({ key, locator }) => (locator === "" ? key : { key, locator }));
  return { date, title, involved, ...(location === null ? {} : { location }), sources: cited };
}

/** Adds the event that a sentence tells, and opens the entry with its title selected: the writer has the last word. */
async function addEvent({ folder, path }: IndexedNote, offset: number): Promise<void> {
  const event = proposeEvent(folder.workspace, path, offset);
  if (!event) {
    await vscode.window.showInformationMessage("Put the caret in the sentence that tells the event.");
    return;
  }
  const { events, entities } = folder.workspace;
  const home = dossierHome(folder, events.values(), entities.values());
  const uri = await writeEntry(folder, home, "events", fieldsOf(event));
  if (!uri) return;
  const document = await vscode.workspace.openTextDocument(uri);
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
