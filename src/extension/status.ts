import * as vscode from "vscode";
import { isForeign } from "../core/index/entryTable.ts";
import type { FileKind } from "../core/index/files.ts";
import { COMMAND, CONTEXT } from "./contributions.ts";
import { counted } from "../core/features/words.ts";
import { showPlace } from "./editor.ts";
import type { FolderIndex } from "./workspace/folderIndex.ts";
import type { Index } from "./workspace/index.ts";

interface Counts {
  readonly entities: number;
  readonly events: number;
  readonly references: number;
  readonly notes: number;
}

function count(index: Index): Counts {
  const sum = (size: (folder: FolderIndex) => number) =>
    index.folders.reduce((total, folder) => total + size(folder), 0);
  return {
    entities: sum(({ workspace }) => workspace.entities.size),
    events: sum(({ workspace }) => workspace.events.size),
    references: sum(({ workspace }) => workspace.references.size),
    notes: sum(({ workspace }) => workspace.noteCount),
  };
}

/** “27 names, 1 event, 5 sources”. */
function countWords({ entities, events, references }: Counts): string {
  return [counted(entities, "name"), counted(events, "event"), counted(references, "source")].join(", ");
}

type State = "no-folder" | "loading" | "empty" | "ready";

function stateOf(index: Index, { entities, events, references }: Counts): State {
  if (!vscode.workspace.workspaceFolders?.length) return "no-folder";
  if (entities + events + references > 0) return "ready";
  return index.loaded ? "empty" : "loading";
}

/** The status bar item: how much was indexed, and a click for why something is not shown. */
export function registerStatus(index: Index): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("dossier.status", vscode.StatusBarAlignment.Right, 90);
  item.name = "Dossier";
  item.command = COMMAND.whyNothing;
  const update = () => {
    const counts = count(index);
    const state = stateOf(index, counts);
    void vscode.commands.executeCommand("setContext", CONTEXT.state, state);
    const { entities, events, references, notes } = counts;
    const texts: Record<State, string> = {
      ready: `Dossier $(organization) ${entities} $(calendar) ${events} $(book) ${references}`,
      loading: "$(loading~spin) Dossier",
      empty: "$(notebook) Dossier",
      "no-folder": "$(notebook) Dossier",
    };
    item.text = texts[state];
    item.tooltip =
      state === "empty" || state === "no-folder"
        ? "Dossier has found nothing to show here. Click to see why."
        : `${countWords(counts)}; ${counted(notes, "note")}. Click to see what is read, what is not, and what is wrong.`;
    item.accessibilityInformation = { label: `Dossier: ${countWords(counts)}` };
    item.show();
  };
  update();
  void index.ready.then(update);
  return vscode.Disposable.from(
    item,
    index.onDidChange(update),
    vscode.commands.registerCommand(COMMAND.whyNothing, () => whyNothing(index)),
  );
}

interface ReportRow extends vscode.QuickPickItem {
  readonly open?: () => Thenable<unknown>;
}

function separator(label: string): ReportRow {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

const KINDS: Readonly<Record<FileKind, string>> = {
  dossier: "dossier file",
  references: "references",
  bibliography: "a note's bibliography",
  note: "note",
  archive: "archived source",
};

/** What a file is to Dossier: the archived copy of a source may be written as any of the others. */
function kindOf({ workspace }: FolderIndex, path: string, kind: FileKind): string {
  return KINDS[workspace.archives.has(path) ? "archive" : kind];
}

/** What the file in the editor is to Dossier, and why. */
function aboutActiveFile(index: Index): ReportRow[] {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (!uri) return [];
  const name = vscode.workspace.asRelativePath(uri);
  const file = index.fileAt(uri);
  const row = (label: string, description: string): ReportRow[] => [
    separator("This file"),
    { label, description },
  ];
  if (!file) {
    return row(`$(circle-slash) ${name} is not read`, "It lies outside of the folders that are open.");
  }
  const { folder, path } = file;
  const kind = folder.workspace.kind(path);
  if (kind === undefined) {
    const reason = folder.unreadable.find((file) => file.path === path)?.reason;
    return row(
      `$(circle-slash) ${name} is not read`,
      reason ?? "It is hidden by git or by your settings, or it is not Markdown, a dossier or references.",
    );
  }
  const note = folder.workspace.note(path);
  if (!note) return row(`$(check) ${name} is read as ${kindOf(folder, path, kind)}`, "");
  const named = note.mentions.filter(({ entity }) => entity !== null).length;
  const unclear = note.mentions.length - named;
  const cited = note.parsed.citations.length;
  return row(
    `$(check) ${name} is read as a note`,
    `${counted(named, "name")} recognised, ${unclear} unclear, ${counted(cited, "citation")}, date ${note.date?.edtf ?? "not given"}`,
  );
}

function problemRows(folder: FolderIndex): ReportRow[] {
  const unreadable = folder.unreadable.map(({ path, reason }) => ({
    label: `$(circle-slash) ${path}`,
    description: reason,
    open: () => vscode.commands.executeCommand("vscode.open", folder.uriOf(path)),
  }));
  const wrong = [...folder.workspace.paths("dossier"), ...folder.workspace.paths("references")]
    .filter((path) => !isForeign(path))
    .flatMap((path) =>
      folder.problems(path).map(({ span, message }) => ({
        label: `$(warning) ${path}:${folder.workspace.lines(path).positionAt(span.start).line + 1}`,
        description: message,
        open: () => showPlace(folder, path, span),
      })),
    );
  return [...unreadable, ...wrong];
}

/** The most rows of one kind that the report lists. */
const MOST_ROWS = 200;

function fileRows(folder: FolderIndex, kind: FileKind): ReportRow[] {
  return [...folder.workspace.paths(kind)]
    .filter((path) => !isForeign(path))
    .sort()
    .slice(0, MOST_ROWS)
    .map((path) => ({
      label: `$(file) ${path}`,
      description: kindOf(folder, path, kind),
      open: () => vscode.commands.executeCommand("vscode.open", folder.uriOf(path)),
    }));
}

/** Lists what is read, what is not, and what is wrong in it; each row opens its place. */
async function whyNothing(index: Index): Promise<void> {
  await index.ready;
  const { folders } = index;
  const problems = folders.flatMap(problemRows);
  const files = folders.flatMap((folder) =>
    (["dossier", "references", "bibliography", "note", "archive"] as const).flatMap((kind) =>
      fileRows(folder, kind),
    ),
  );
  const nothing: ReportRow = {
    label: "$(add) Create a starter dossier",
    detail: "No dossier file was found: a file in a folder named “dossier”, or *.dossier.yaml.",
    open: () => vscode.commands.executeCommand(COMMAND.createStarter),
  };
  const counts = count(index);
  const isEmpty = counts.entities + counts.events + counts.references === 0;
  const chosen = await vscode.window.showQuickPick<ReportRow>(
    [
      ...(isEmpty ? [nothing] : []),
      ...aboutActiveFile(index),
      separator(problems.length > 0 ? "What is wrong" : "Nothing is wrong in the dossier"),
      ...problems,
      separator("What is read"),
      ...files,
    ],
    {
      title: "Dossier: what is read, what is not, and what is wrong",
      placeHolder: `${countWords(counts)}. Choose a row to open its place.`,
      matchOnDescription: true,
    },
  );
  await chosen?.open?.();
}
