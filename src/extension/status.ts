import * as vscode from "vscode";
import {
  aboutFile,
  countAll,
  countWords,
  readIn,
  wrongIn,
  type Counts,
  type ReportLine,
} from "../core/features/report.ts";
import { counted } from "../core/features/words.ts";
import { COMMAND, CONTEXT } from "./contributions.ts";
import { showPlace, uriOf } from "./editor.ts";
import type { Index } from "./workspace/index.ts";

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
    const counts = countAll(index.folders);
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

interface Row extends vscode.QuickPickItem {
  readonly open?: () => Thenable<unknown>;
}

function separator(label: string): Row {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function rowOf({ icon, label, description, place }: ReportLine): Row {
  const row = { label: `$(${icon}) ${label}`, description };
  if (!place) return row;
  const { folder, path, span } = place;
  const open = () =>
    span ? showPlace(folder, path, span) : vscode.commands.executeCommand("vscode.open", uriOf(folder, path));
  return { ...row, open };
}

/** Lists what is read, what is not, and what is wrong in it; each row opens its place. */
async function whyNothing(index: Index): Promise<void> {
  await index.ready;
  const { folders } = index;
  const counts = countAll(folders);
  const active = vscode.window.activeTextEditor?.document.uri;
  const problems = folders.flatMap((folder) => wrongIn(folder, (path) => folder.problems(path)));
  const nothing: Row = {
    label: "$(add) Create a starter dossier",
    detail: "No dossier file was found: a file in a folder named “dossier”, or *.dossier.yaml.",
    open: () => vscode.commands.executeCommand(COMMAND.createStarter),
  };
  const isEmpty = counts.entities + counts.events + counts.references === 0;
  const thisFile = active
    ? [
        separator("This file"),
        rowOf(aboutFile(vscode.workspace.asRelativePath(active), index.fileAt(active))),
      ]
    : [];
  const chosen = await vscode.window.showQuickPick<Row>(
    [
      ...(isEmpty ? [nothing] : []),
      ...thisFile,
      separator(problems.length > 0 ? "What is wrong" : "Nothing is wrong in the dossier"),
      ...problems.map(rowOf),
      separator("What is read"),
      ...folders.flatMap(readIn).map(rowOf),
    ],
    {
      title: "Dossier: what is read, what is not, and what is wrong",
      placeHolder: `${countWords(counts)}. Choose a row to open its place.`,
      matchOnDescription: true,
    },
  );
  await chosen?.open?.();
}
