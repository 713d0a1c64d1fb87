import * as vscode from "vscode";
import { dossierHome } from "../../core/features/dossierHome.ts";
import { proposeEvent, type ProposedEvent } from "../../core/features/proposeEvent.ts";
import { COMMAND } from "../contributions.ts";
import { rangeOf } from "../editor.ts";
import type { Index, IndexedNote } from "../workspace/index.ts";
import { writeEntry } from "./writeEntry.ts";

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
  const span =
    title < 0 ? { start: text.length, end: text.length } : { start: title, end: title + event.title.length };
  await vscode.window.showTextDocument(document, {
    selection: rangeOf(document, span),
    viewColumn: vscode.ViewColumn.Beside,
  });
}

/** The command that makes an event of the sentence at the caret. */
export function registerAddEvent(index: Index): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND.addEvent, async () => {
    await index.ready;
    const editor = vscode.window.activeTextEditor;
    const file = editor && index.noteAt(editor.document.uri);
    if (file) await addEvent(file, editor.document.offsetAt(editor.selection.active));
    else await vscode.window.showInformationMessage("Open a note, and put the caret in a sentence of it.");
  });
}
