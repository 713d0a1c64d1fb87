import * as vscode from "vscode";
import type { Pasted } from "../../core/citations/pasted.ts";
import { referencesEdit } from "./addReference.ts";
import { inSlices } from "../scheduler.ts";
import { showWords } from "../editor.ts";
import { lookUpDois } from "../settings.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";

/** Sources from elsewhere, with the edit that adds those which are new to the user's file of references. */
export interface NewSources {
  /** All of them, new or not. */
  readonly keys: readonly string[];
  readonly addedKeys: readonly string[];
  /** Empty where nothing is new. */
  readonly edit: vscode.WorkspaceEdit;
  /** The file they are added to. */
  readonly uri: vscode.Uri;
  /** What the user should know, in whole sentences. */
  readonly remarks: readonly string[];
}

/** What reads sources; loaded when one is first to be added. */
async function writing() {
  return {
    ...(await import("../../core/citations/read-pasted.ts")),
    ...(await import("../../core/citations/new-references.ts")),
  };
}

/**
 * Makes sources of what was pasted, for a note to cite. Nothing is changed yet. A DOI is looked up where the setting
 * allows it, else only what was pasted is used.
 * @returns what stands in the way, in words, where they cannot be added
 */
export async function newSources(
  folder: FolderIndex,
  note: vscode.Uri | null,
  pasted: Pasted,
): Promise<NewSources | string> {
  const { workspace } = folder;
  const { readPasted, newReferences, MOST_ADDED } = await writing();
  const path = note && folder.pathOf(note);
  const existing = path === null ? [...workspace.references.values()] : workspace.citable(path);
  const read = await readPasted(pasted);
  const remarks = read.problems.length > 0 ? [`Not all of it could be read: ${read.problems[0] ?? ""}`] : [];
  let { items } = read;
  if (items.length === 0) return remarks[0] ?? "There is no source in it.";
  if (items.length > MOST_ADDED) remarks.push(`Only the first ${MOST_ADDED} were taken.`);
  let made = await inSlices(newReferences(items, existing));
  if (pasted.kind === "doi" && made.added.length > 0 && lookUpDois()) {
    const { lookUpDoi } = await import("./lookUp.ts");
    const answer = await lookUpDoi(pasted.doi);
    if (answer) {
      items = [{ ...answer, DOI: pasted.doi }];
      made = await inSlices(newReferences(items, existing));
    } else remarks.push("The DOI could not be looked up.");
  }
  if (made.added.some(({ title }) => title === undefined)) {
    remarks.push("Its title is not known yet.");
  }
  const written = await referencesEdit(folder, () => made.added);
  if (typeof written === "string") return written;
  const addedKeys = made.added.flatMap(({ id }) => (typeof id === "string" ? id : []));
  return { keys: made.keys, addedKeys, edit: written.edit, uri: written.uri, remarks };
}

/** Says what was added and where, and offers to open it. Waits for the answer. */
export async function tellAdded({ addedKeys, keys, uri, remarks }: NewSources): Promise<void> {
  const [first = ""] = addedKeys;
  const what =
    addedKeys.length === 0
      ? `${keys.join(", ")} is in your references already.`
      : `Added ${addedKeys.length > 3 ? `${addedKeys.length} references` : addedKeys.join(", ")} to ${vscode.workspace.asRelativePath(uri)}.`;
  const open = "Open Entry";
  const actions = addedKeys.length > 0 ? [open] : [];
  const answer = await vscode.window.showInformationMessage([what, ...remarks].join(" "), ...actions);
  if (answer !== open) return;
  await showWords(uri, first);
}
