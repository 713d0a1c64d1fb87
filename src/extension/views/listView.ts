import * as vscode from "vscode";
import type { ListView, Shown } from "../../core/features/rows/listView.ts";
import { SOURCES } from "../../core/features/rows/sources.ts";
import { WHOS_WHO } from "../../core/features/rows/whosWho.ts";
import { dragging } from "../citing/dragging.ts";
import { COMMAND, CONTEXT, VIEW } from "../contributions.ts";
import { inSlices } from "../scheduler.ts";
import type { Index } from "../workspace/index.ts";
import { NoteInEditor } from "./noteInEditor.ts";
import { IndexTree } from "./tree.ts";

/** How a list is called in package.json. */
interface Names<A extends string> {
  readonly view: string;
  /** The command of each arrangement. */
  readonly arrange: Readonly<Record<A, string>>;
  /** The command that asks for the filter's letters, and the one that shows everything again. */
  readonly filter: string;
  readonly clear: string;
  /** The context keys that hold the arrangement, and whether the filter is on. */
  readonly arrangement: string;
  readonly filtered: string;
}

/** A view that lists entries, as one of its descriptions says. The filter lasts as long as the window. */
function registerList<A extends string>(
  index: Index,
  memory: vscode.Memento,
  list: ListView<A>,
  names: Names<A>,
): vscode.Disposable {
  const arrangements = Object.keys(list.arrangements) as A[];
  let typed = "";
  let prepared = "";
  const arrangement = (): A => {
    const kept = memory.get<unknown>(names.view);
    return arrangements.find((each) => each === kept) ?? list.usual;
  };
  const shown = (): Shown<A> => ({
    folders: index.folders,
    arrangement: arrangement(),
    letters: typed.toLowerCase(),
    locale: vscode.env.language,
    note: note.file,
  });
  const prepare = async () => {
    for (let wanted = list.needs?.(shown()); wanted !== undefined && wanted !== prepared;) {
      await inSlices(list.prepare?.(shown()) ?? [].values());
      prepared = wanted;
      wanted = list.needs?.(shown());
    }
  };
  const tree = new IndexTree(index, { rows: () => list.rows(shown()), revision: list.revision, prepare });
  const note = new NoteInEditor(index, () => {
    if (arrangement() === list.followsNote) tree.refresh();
  });
  const view = vscode.window.createTreeView(names.view, {
    treeDataProvider: tree,
    showCollapseAll: true,
    dragAndDropController: dragging,
  });
  const show = () => {
    void vscode.commands.executeCommand("setContext", names.arrangement, arrangement());
    void vscode.commands.executeCommand("setContext", names.filtered, typed !== "");
    const words = [list.arrangements[arrangement()], typed === "" ? "" : `“${typed}”`];
    view.description = words.filter((part) => part !== "").join(", ");
    tree.refresh();
  };
  const filter = (letters: string) => {
    typed = letters;
    show();
  };
  const ask = async () => {
    const title = `Filter ${list.title}`;
    const letters = await vscode.window.showInputBox({ title, prompt: list.prompt, value: typed });
    if (letters !== undefined) filter(letters.trim());
  };
  const { registerCommand } = vscode.commands;
  show();
  return vscode.Disposable.from(
    view,
    tree,
    note,
    registerCommand(names.filter, ask),
    registerCommand(names.clear, () => filter("")),
    ...arrangements.map((each) =>
      registerCommand(names.arrange[each], async () => {
        await memory.update(names.view, each);
        show();
      }),
    ),
  );
}

/** Who's Who and Sources. */
export function registerLists(index: Index, memory: vscode.Memento): vscode.Disposable {
  return vscode.Disposable.from(
    registerList(index, memory, WHOS_WHO, {
      view: VIEW.whosWho,
      arrange: {
        kind: COMMAND.whosWhoByKind,
        mentions: COMMAND.whosWhoByMentions,
        note: COMMAND.whosWhoInNote,
      },
      filter: COMMAND.whosWhoFilter,
      clear: COMMAND.whosWhoClearFilter,
      arrangement: CONTEXT.whosWho,
      filtered: CONTEXT.whosWhoFiltered,
    }),
    registerList(index, memory, SOURCES, {
      view: VIEW.sources,
      arrange: { kind: COMMAND.sourcesByKind, year: COMMAND.sourcesByYear, use: COMMAND.sourcesByUse },
      filter: COMMAND.sourcesFilter,
      clear: COMMAND.sourcesClearFilter,
      arrangement: CONTEXT.sources,
      filtered: CONTEXT.sourcesFiltered,
    }),
  );
}
