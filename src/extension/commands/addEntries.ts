import * as vscode from "vscode";
import type { Entity } from "../../core/dossier/model.ts";
import { dossierHome } from "../../core/features/dossierHome.ts";
import { COMMAND } from "../contributions.ts";
import { findSubject } from "../../core/features/subject.ts";
import { addEdits, showWords } from "../editor.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import type { Index } from "../workspace/index.ts";
import { writeEntry } from "./writeEntry.ts";

type Collection = "people" | "organizations" | "places";

interface Kind extends vscode.QuickPickItem {
  readonly collection: Collection;
  readonly schema: Entity["schema"];
}

const KINDS: readonly Kind[] = [
  { label: "$(person) Person", collection: "people", schema: "Person" },
  { label: "$(organization) Organisation", collection: "organizations", schema: "Organization" },
  { label: "$(location) Place", collection: "places", schema: "Place" },
];

async function addEntity(folder: FolderIndex, name: string): Promise<void> {
  const kind = await vscode.window.showQuickPick(KINDS, {
    title: `Add “${name}” to the dossier`,
    placeHolder: "What is it?",
  });
  if (!kind) return;
  const all = [...folder.workspace.entities.values()];
  const ofKind = all.filter(({ schema }) => schema === kind.schema);
  const uri = await writeEntry(folder, dossierHome(folder, ofKind, all), kind.collection, { name });
  if (uri) void offerToOpen(uri, name);
}

/** Says what was done. Not to be waited for: the notice may stand for long, and whoever called would seem busy. */
async function offerToOpen(uri: vscode.Uri, name: string): Promise<void> {
  const open = "Open Entry";
  const answer = await vscode.window.showInformationMessage(
    `Added ${name} to ${vscode.workspace.asRelativePath(uri)}.`,
    open,
  );
  if (answer !== open) return;
  await showWords(uri, name);
}

/** The name to add: the argument of a link or row, else what is selected in the editor. */
function nameFrom(argument: unknown): string {
  if (typeof argument === "string") return argument;
  if (typeof argument === "object" && argument !== null && "subject" in argument)
    return nameFrom(argument.subject);
  const editor = vscode.window.activeTextEditor;
  return editor?.document.getText(editor.selection).replace(/\s+/g, " ").trim() ?? "";
}

export function registerAddEntries(index: Index): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMAND.addToDossier, async (argument: unknown) => {
      await index.ready;
      const active = vscode.window.activeTextEditor?.document.uri;
      const folder = (active && index.of(active)) ?? index.folders[0];
      const name = nameFrom(argument);
      if (!folder) await vscode.window.showInformationMessage("Open the folder that holds your notes first.");
      else if (name === "")
        await vscode.window.showInformationMessage("Select the name to add, then run this again.");
      else await addEntity(folder, name);
    }),
    vscode.commands.registerCommand(COMMAND.addAlias, async (argument: unknown, alias: unknown) => {
      const found = findSubject(index.folders, argument);
      if (found?.entry.kind !== "entity" || typeof alias !== "string") return;
      const { entry, folder } = found;
      const { path } = entry.origin;
      // An entity that is a note is written in the note's frontmatter.
      const span = folder.workspace.note(path)?.parsed.frontmatter ?? entry.origin.span;
      const { addAlias } = await import("../../core/dossier/edit.ts");
      const edits = addAlias(folder.workspace.text(path) ?? "", span, alias);
      if (edits.length > 0)
        await vscode.workspace.applyEdit(addEdits(new vscode.WorkspaceEdit(), folder, path, edits));
      else
        await vscode.window.showWarningMessage(
          `The alias could not be written to ${path}: open the entry and add it there.`,
        );
    }),
  );
}
