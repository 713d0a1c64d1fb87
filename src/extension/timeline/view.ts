import * as vscode from "vscode";
import type { Event } from "../../core/dossier/model.ts";
import { eventsIn } from "../../core/features/eventsIn.ts";
import type { Found } from "../../core/features/folder.ts";
import { isGroupRow, timelineKey, timelineRows } from "../../core/features/rows/timeline.ts";
import type { TimelineController } from "../../core/features/timeline/controller.ts";
import { GROUPINGS, isFiltered } from "../../core/features/timeline/state.ts";
import { keysOf } from "../../core/features/timeline/windowEvents.ts";
import { filterParts, namingBy, viewDescription } from "../../core/features/timeline/words.ts";
import type { Workspace } from "../../core/index/workspace.ts";
import { dragging } from "../citing/dragging.ts";
import { COMMAND, CONTEXT, VIEW } from "../contributions.ts";
import { followCaret, setTimelineOrder, timelineOrder } from "../settings.ts";
import { IndexTree, type TreeNode } from "../views/tree.ts";
import type { Index } from "../workspace/index.ts";
import { CaretFollower } from "./caret.ts";
import { editFilter } from "./filterPicker.ts";
import { registerMeasuring } from "./measure.ts";
import type { WindowTimeline } from "./window.ts";

const GROUP_COMMANDS = {
  time: COMMAND.timelineByTime,
  person: COMMAND.timelineByPerson,
  place: COMMAND.timelineByPlace,
  tag: COMMAND.timelineByTag,
  source: COMMAND.timelineBySource,
} as const;

/** The Timeline as a tree: one reader of the timeline's controller, with the commands that change what is shown. */
export class TimelineView implements vscode.Disposable {
  readonly #index: Index;
  readonly #window: WindowTimeline;
  readonly #timeline: TimelineController;
  readonly #tree: IndexTree;
  readonly #view: vscode.TreeView<TreeNode>;
  readonly #caret: CaretFollower;
  readonly #subscription: vscode.Disposable;

  constructor(index: Index, window: WindowTimeline) {
    this.#index = index;
    this.#window = window;
    this.#timeline = window.timeline;
    this.#tree = new IndexTree(index, {
      rows: () => {
        this.#describe();
        return timelineRows(this.#timeline);
      },
      revision: (workspace) => this.#revision(workspace),
      prepare: () => this.#timeline.ready(),
    });
    this.#view = vscode.window.createTreeView(VIEW.timeline, {
      treeDataProvider: this.#tree,
      dragAndDropController: dragging,
      canSelectMany: true,
    });
    this.#caret = new CaretFollower(
      index,
      this.#timeline.events,
      this.#view,
      () => this.#view.visible && followCaret(),
      (key) => void this.#showAtCaret(key),
    );
    this.#subscription = vscode.Disposable.from(
      this.#view,
      this.#tree,
      this.#caret,
      ...this.#registerCommands(),
      {
        dispose: this.#timeline.onDidChange((change) => {
          if (change === "shown") this.#show();
        }),
      },
      this.#view.onDidChangeVisibility(() => this.#caret.lookSoon()),
      this.#view.onDidExpandElement(({ element }) => this.#turned(element, true)),
      this.#view.onDidCollapseElement(({ element }) => this.#turned(element, false)),
    );
    this.#show();
  }

  /** Opens the view and selects an event in it. */
  async reveal({ entry, folder }: Found<Event>): Promise<void> {
    // A view that is drawn for the first time loses what it was asked to reveal meanwhile.
    await vscode.commands.executeCommand(`${VIEW.timeline}.focus`);
    // The view that has just come into sight would go where the caret is.
    this.#caret.stop();
    const key = this.#timeline.events.keyOf(folder, entry);
    if ((await this.#select(key, true)) || !isFiltered(this.#timeline.filter)) return;
    const clear = "Clear Timeline Filter";
    const message = `The Timeline's filter leaves out “${entry.title}”.`;
    if ((await vscode.window.showInformationMessage(message, clear)) !== clear) return;
    await this.#timeline.show({ filter: {} });
    await this.#select(key, true);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #registerCommands(): vscode.Disposable[] {
    const { registerCommand } = vscode.commands;
    const timeline = this.#timeline;
    const askFilter = async () => {
      await this.#index.ready;
      await editFilter(timeline);
    };
    return [
      // A setting: the view draws itself anew when it changes.
      registerCommand(COMMAND.newestFirst, () => setTimelineOrder("newest-first")),
      registerCommand(COMMAND.oldestFirst, () => setTimelineOrder("oldest-first")),
      ...GROUPINGS.map((groupBy) =>
        registerCommand(GROUP_COMMANDS[groupBy], () => timeline.show({ groupBy })),
      ),
      registerCommand(COMMAND.timelineExpandAll, () => timeline.unfold("all")),
      registerCommand(COMMAND.timelineCollapseAll, () => timeline.unfold("none")),
      registerCommand(COMMAND.timelineFilter, askFilter),
      registerCommand(COMMAND.timelineChangeFilter, askFilter),
      registerCommand(COMMAND.timelineClearFilter, () => timeline.show({ filter: {} })),
      registerMeasuring(timeline, () => this.#view.selection),
    ];
  }

  /** Differs whenever the rows may differ. */
  #revision(workspace: Workspace): string {
    const { events, names, references } = workspace;
    const file = this.#timeline.filter.thisNote === true ? this.#window.noteInEditor : undefined;
    const inNote = file?.folder.workspace === workspace ? [...eventsIn(workspace, file.path)] : [];
    return [events.revision, names.version, references.revision, ...inNote].join("/");
  }

  /** Says beside the title how the view is grouped and what its filter leaves. */
  #describe(): void {
    const { state, filter, model, events } = this.#timeline;
    const parts = filterParts(filter, namingBy(events.lookup), vscode.env.language);
    const counts = { shown: model.events.length, total: model.total };
    this.#view.description = viewDescription(state.groupBy, counts, parts);
  }

  /** Draws the view anew after the user asked for something else. */
  #show(): void {
    const { state, filter } = this.#timeline;
    const set = (key: string, value: unknown) => vscode.commands.executeCommand("setContext", key, value);
    void set(CONTEXT.timelineOrder, timelineOrder());
    void set(CONTEXT.timelineGrouping, state.groupBy);
    void set(CONTEXT.timelineFiltered, isFiltered(filter));
    this.#tree.refresh();
  }

  #turned({ row }: TreeNode, isOpen: boolean): void {
    if (isGroupRow(row)) void this.#timeline.turn(row.group, isOpen);
  }

  /** The row of an event, in the first group that has it; none where it is left out. */
  #rowOf(eventKey: string): TreeNode | undefined {
    let rows = this.#tree.shownRoots;
    let found: TreeNode | undefined;
    for (const key of this.#timeline.wayTo(eventKey)) {
      found = rows.find(({ row }) => row.key === timelineKey(key, this.#timeline));
      rows = found ? this.#tree.below(found) : [];
    }
    return found;
  }

  /** @returns whether there is a row of the event */
  async #select(key: string, focus: boolean): Promise<boolean> {
    await this.#timeline.ready();
    const row = this.#rowOf(key);
    if (row) await this.#view.reveal(row, { select: true, focus });
    return row !== undefined;
  }

  async #showAtCaret(key: string): Promise<void> {
    await this.#timeline.ready();
    // A row that the user has chosen stays chosen, though the event stands in other groups too.
    const chosen = this.#view.selection.flatMap((row) => [row, row.parent]);
    if (!keysOf(chosen).includes(key)) await this.#select(key, false);
  }
}
