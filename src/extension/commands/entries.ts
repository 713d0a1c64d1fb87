import * as vscode from "vscode";
import type { PlaceInFile } from "../../core/features/cards/said.ts";
import type { Found } from "../../core/features/folder.ts";
import { mentionsOf } from "../../core/features/references.ts";
import { eventOf, linkText } from "../../core/features/speaking.ts";
import { findSubject } from "../../core/features/subject.ts";
import { COMMAND } from "../contributions.ts";
import { locationOf, showPlace, uriOf } from "../editor.ts";
import { today } from "../reader.ts";
import type { TimelineView } from "../timeline/view.ts";
import type { Index } from "../workspace/index.ts";

function homeOf({ entry, folder }: Found): vscode.Location {
  return locationOf(folder, entry.origin.path, entry.origin.nameSpan);
}

async function openEntry(found: Found): Promise<void> {
  const { uri, range } = homeOf(found);
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(range.start, range.start) });
}

async function openArchive({ entry, folder }: Found): Promise<void> {
  const path = entry.kind === "reference" ? folder.workspace.archiveOf(entry) : null;
  if (path !== null) await vscode.commands.executeCommand("vscode.open", uriOf(folder, path));
}

/** Lists every place in the notes that speaks of an entry. */
async function showMentions(index: Index, found: Found): Promise<void> {
  const places = mentionsOf(index.folders, found);
  if (places.length === 0) {
    await vscode.window.showInformationMessage("No note speaks of it yet.");
    return;
  }
  const active = vscode.window.activeTextEditor;
  const home = homeOf(found);
  const uri = active?.document.uri ?? home.uri;
  const position = active?.selection.active ?? home.range.start;
  if (!active) await vscode.window.showTextDocument(uri, { selection: home.range });
  const locations = places.map(({ folder, path, span }) => locationOf(folder, path, span));
  // The card that the link was in would cover the list.
  await vscode.commands.executeCommand("editor.action.hideHover");
  await vscode.commands.executeCommand("editor.action.showReferences", uri, position, locations);
}

/** Shows an event on the timeline; for an entity, the event of its that is nearest to the open note's day. */
async function showOnTimeline(index: Index, timeline: TimelineView, found: Found): Promise<void> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const entry = eventOf(found, (active && index.noteAt(active)?.note.date) ?? today());
  if (entry) await timeline.reveal({ entry, folder: found.folder });
  else await vscode.window.showInformationMessage("No event in the dossier involves it yet.");
}

/** Opens a place that a card or a row names. It may come from a link, so that nothing in it is taken on trust. */
async function openPlace(index: Index, argument: unknown): Promise<void> {
  if (typeof argument !== "object" || argument === null) return;
  const { folder: address, path, start } = argument as Partial<Record<keyof PlaceInFile, unknown>>;
  const folder = index.folders.find((each) => each.address === address);
  if (!folder || typeof path !== "string" || typeof start !== "number") return;
  if (folder.workspace.kind(path) !== undefined) await showPlace(folder, path, { start, end: start });
  else void vscode.window.showInformationMessage("That file is no longer there.");
}

/** The commands on entries that cards and rows offer. */
export function registerEntryCommands(index: Index, timeline: TimelineView): vscode.Disposable {
  const onEntry = (command: string, run: (found: Found) => Promise<void>) =>
    vscode.commands.registerCommand(command, async (argument: unknown) => {
      await index.ready;
      const found = findSubject(index.folders, argument);
      if (found) await run(found);
      else await vscode.window.showInformationMessage("That entry is no longer in the dossier.");
    });
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMAND.openPlace, (place: unknown) => openPlace(index, place)),
    onEntry(COMMAND.openEntry, openEntry),
    onEntry(COMMAND.openArchive, openArchive),
    onEntry(COMMAND.findMentions, (found) => showMentions(index, found)),
    onEntry(COMMAND.copyLink, async (found) => {
      await vscode.env.clipboard.writeText(linkText(found));
      vscode.window.setStatusBarMessage(`Copied ${linkText(found)}`, 3000);
    }),
    onEntry(COMMAND.showOnTimeline, (found) => showOnTimeline(index, timeline, found)),
  );
}
