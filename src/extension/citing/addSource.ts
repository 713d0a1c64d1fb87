import * as vscode from "vscode";
import { insertCitation } from "../../core/citations/insert.ts";
import { recognisePasted, type Pasted } from "../../core/citations/pasted.ts";
import { COMMAND } from "../contributions.ts";
import { rangeOf } from "../editor.ts";
import type { Index } from "../workspace/index.ts";
import { newSources, tellAdded } from "./newSources.ts";
import { noteEditor } from "./noteEditor.ts";
import type { RecentSources } from "./recent.ts";

const NAMES: Readonly<Record<Pasted["kind"], string>> = {
  doi: "a DOI",
  url: "an address",
  bibtex: "BibTeX",
  ris: "RIS",
  "csl-json": "CSL-JSON",
};

/** Asks for a source: what the clipboard holds where that is one, else what is typed. */
async function askForSource(): Promise<Pasted | null> {
  const clipboard = await vscode.env.clipboard.readText();
  const copied = recognisePasted(clipboard);
  // An input box holds one line: entries of several come from the clipboard as they are.
  const isLine = copied?.kind === "doi" || copied?.kind === "url";
  if (copied && !isLine) {
    const here = { label: `$(clippy) Add what is on the clipboard: ${NAMES[copied.kind]}`, copied };
    const typed = { label: "$(edit) Type or paste something else…", copied: null };
    const chosen = await vscode.window.showQuickPick([here, typed], { title: "Add Source" });
    if (!chosen || chosen.copied) return chosen?.copied ?? null;
  }
  const text = await vscode.window.showInputBox({
    title: "Add Source",
    prompt: "A DOI, an address, BibTeX or CSL-JSON. For RIS, copy the entry and run this again.",
    value: isLine ? clipboard.trim() : "",
    validateInput: (value) =>
      value.trim() === "" || recognisePasted(value)
        ? undefined
        : "This is no DOI, address, BibTeX or CSL-JSON that can be made out.",
  });
  return text === undefined ? null : recognisePasted(text);
}

/** Adds a source to the user's references and, where a note is being written, cites it there. */
async function addSource(index: Index, recent: RecentSources, argument: unknown): Promise<void> {
  await index.ready;
  const pasted = typeof argument === "string" ? recognisePasted(argument) : await askForSource();
  if (!pasted) return;
  const editor = noteEditor(index);
  const note = editor === vscode.window.activeTextEditor ? (editor?.document ?? null) : null;
  const folder = (note && index.of(note.uri)) ?? index.folders[0];
  const sources = folder
    ? await newSources(folder, note?.uri ?? null, pasted)
    : "Open the folder that holds your notes and references first.";
  if (typeof sources === "string") {
    await vscode.window.showWarningMessage(sources);
    return;
  }
  if (note && editor) {
    const change = insertCitation(note.getText(), note.offsetAt(editor.selection.active), sources.keys);
    if (change) {
      const text = change.text.replace(/, (?=\]?$)/, "");
      sources.edit.replace(note.uri, rangeOf(note, change.span), text);
    }
    await recent.use(sources.keys);
  }
  await vscode.workspace.applyEdit(sources.edit);
  await tellAdded(sources);
}

export function registerAddSource(index: Index, recent: RecentSources): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND.addSource, (argument: unknown) =>
    addSource(index, recent, argument),
  );
}
