import * as vscode from "vscode";
import { eventsAround } from "../../core/features/about.ts";
import { writeKey } from "../../core/citations/key.ts";
import type { Event } from "../../core/dossier/model.ts";
import { COMMAND } from "../contributions.ts";
import { findSubject, type Found } from "../subjects.ts";
import { today } from "../today.ts";
import type { TimelineView } from "../views/timelineView.ts";
import { citationPlaces, mentionPlaces, type Index } from "../workspace/index.ts";

async function openEntry({ entry, folder }: Found): Promise<void> {
  const { uri, range } = folder.locationOf(entry.origin.path, entry.origin.nameSpan);
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(range.start, range.start) });
}

async function openArchive({ entry, folder }: Found): Promise<void> {
  const path = entry.kind === "reference" ? folder.workspace.archiveOf(entry) : null;
  if (path !== null) await vscode.commands.executeCommand("vscode.open", folder.uriOf(path));
}

/** What a note writes to speak of an entry: a citation for a source, else a link. */
function linkText({ entry }: Found): string {
  return entry.kind === "reference" ? `[@${writeKey(entry.id)}]` : `[[${entry.id}]]`;
}

/** Every place in the notes that names an entity or cites a source. */
function occurrences(index: Index, { entry, folder: owner }: Found): vscode.Location[] {
  if (entry.kind === "event") return [];
  const places =
    entry.kind === "entity" ? mentionPlaces(index, owner, entry.id) : citationPlaces(index, owner, entry);
  return places.flatMap(({ folder, path }) => {
    const note = folder.workspace.note(path);
    if (!note) return [];
    const spans =
      entry.kind === "entity"
        ? note.mentions.filter((mention) => mention.entity === entry.id).map(({ span }) => span)
        : note.parsed.citations
            .flatMap(({ items }) => items)
            .filter(({ key }) => key === entry.id)
            .map(({ idSpan }) => idSpan);
    return spans.map((span) => folder.locationOf(path, span));
  });
}

async function showOccurrences(index: Index, found: Found): Promise<void> {
  const locations = occurrences(index, found);
  const { entry, folder } = found;
  if (locations.length === 0) {
    await vscode.window.showInformationMessage("No note speaks of it yet.");
    return;
  }
  const active = vscode.window.activeTextEditor;
  const home = folder.locationOf(entry.origin.path, entry.origin.nameSpan);
  const uri = active?.document.uri ?? home.uri;
  const position = active?.selection.active ?? home.range.start;
  if (!active) await vscode.window.showTextDocument(uri, { selection: home.range });
  // The card that the link was in would cover the list.
  await vscode.commands.executeCommand("editor.action.hideHover");
  await vscode.commands.executeCommand("editor.action.showReferences", uri, position, locations);
}

/** The event itself; for an entity, the event of its that is nearest to the note's day. */
function eventToShow(index: Index, { entry, folder }: Found): Event | undefined {
  if (entry.kind === "event") return entry;
  if (entry.kind === "reference") return undefined;
  const active = vscode.window.activeTextEditor?.document.uri;
  const asOf = (active && index.noteAt(active)?.note.date) ?? today();
  const { last, next } = eventsAround(folder.workspace.eventsOf(entry.id), asOf);
  return (last ?? next)?.event;
}

export function registerEntryCommands(index: Index, timeline: TimelineView): vscode.Disposable {
  const onSubject = (command: string, run: (found: Found) => Promise<void>) =>
    vscode.commands.registerCommand(command, async (argument: unknown) => {
      await index.ready;
      const found = findSubject(index, argument);
      if (found) await run(found);
      else await vscode.window.showInformationMessage("That entry is no longer in the dossier.");
    });
  return vscode.Disposable.from(
    onSubject(COMMAND.openEntry, openEntry),
    onSubject(COMMAND.openArchive, openArchive),
    onSubject(COMMAND.findMentions, (found) => showOccurrences(index, found)),
    onSubject(COMMAND.copyLink, async (found) => {
      await vscode.env.clipboard.writeText(linkText(found));
      vscode.window.setStatusBarMessage(`Copied ${linkText(found)}`, 3000);
    }),
    onSubject(COMMAND.showOnTimeline, async (found) => {
      const entry = eventToShow(index, found);
      if (entry) await timeline.reveal({ entry, folder: found.folder });
      else await vscode.window.showInformationMessage("No event in the dossier involves it yet.");
    }),
  );
}
