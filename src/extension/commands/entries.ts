import * as vscode from "vscode";
import type { Found } from "../../core/features/folder.ts";
import { mentionsOf } from "../../core/features/references.ts";
import { eventOf, linkText } from "../../core/features/speaking.ts";
import { findSubject } from "../../core/features/subject.ts";
import { COMMAND } from "../contributions.ts";
import { locationOf, uriOf } from "../editor.ts";
import { today } from "../reader.ts";
import type { TimelineView } from "../views/timelineView.ts";
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
