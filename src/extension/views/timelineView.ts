import * as vscode from "vscode";
import type { Event } from "../../core/dossier/model.ts";
import { findEvent, type TimelineOptions } from "../../core/timeline/model.ts";
import { eventsIn } from "../../core/features/eventsIn.ts";
import type { Found } from "../../core/features/folder.ts";
import type { Workspace } from "../../core/index/workspace.ts";
import type { ChartSource } from "../chart/source.ts";
import { dragging } from "../citing/dragging.ts";
import { COMMAND, CONTEXT, VIEW } from "../contributions.ts";
import { followCaret, onDidChangeSettings, timelineOrder } from "../settings.ts";
import type { Index } from "../workspace/index.ts";
import type { PlacedEvent } from "./eventNode.ts";
import { NoteInEditor } from "./noteInEditor.ts";
import { AllEvents } from "./timeline/allEvents.ts";
import { registerArranging } from "./timeline/arranging.ts";
import { CaretFollower } from "./timeline/caret.ts";
import { editFilter } from "./timeline/filterPicker.ts";
import { TimelineMemory } from "./timeline/memory.ts";
import { keysOf, registerMeasuring } from "./timeline/measureCommands.ts";
import { measuredRows } from "./timeline/measuring.ts";
import { openPlace } from "./timeline/openPlace.ts";
import { isGroupRow, timelineRows, type Drawing } from "./timeline/rows.ts";
import { ShownModel } from "./timeline/shownModel.ts";
import { coreFilter, isFiltered, type ShownFilter } from "./timeline/state.ts";
import { filterParts, namingBy, viewDescription, type Naming } from "./timeline/words.ts";
import { IndexTree, type TreeNode } from "./tree.ts";

/** The Timeline: what happened, by time or by whom, where, tag or source, and what the user wants to see of it. */
export class TimelineView implements ChartSource, vscode.Disposable {
  readonly #index: Index;
  readonly #events: AllEvents;
  readonly #naming: Naming;
  readonly #memory: TimelineMemory;
  readonly #note: NoteInEditor;
  readonly #model: ShownModel;
  readonly #tree: IndexTree;
  readonly #view: vscode.TreeView<TreeNode>;
  readonly #changed = new vscode.EventEmitter<undefined>();
  /** The events that pass the filter may be others now; those who ask find out whether they are. */
  readonly onDidChange = this.#changed.event;
  readonly #caret: CaretFollower;
  readonly #subscription: vscode.Disposable;
  /** Whether anybody but the view itself wanted to know of the events. */
  #isAsked = false;

  constructor(index: Index, memento: vscode.Memento) {
    this.#index = index;
    this.#events = new AllEvents(index);
    this.#naming = namingBy(this.#events.lookup);
    this.#memory = new TimelineMemory(memento);
    this.#note = new NoteInEditor(index, () => {
      if (this.#filter.thisNote === true) this.#show();
    });
    this.#model = new ShownModel(this.#events, () => this.#options);
    this.#tree = new IndexTree(index, {
      build: () => this.#roots(),
      revision: (workspace) => this.#revision(workspace),
      prepare: () => this.#model.ready(),
    });
    this.#view = vscode.window.createTreeView(VIEW.timeline, {
      treeDataProvider: this.#tree,
      dragAndDropController: dragging,
      canSelectMany: true,
    });
    this.#caret = new CaretFollower(
      index,
      this.#events,
      this.#view,
      () => this.#view.visible && followCaret(),
      (key) => void this.#showAtCaret(key),
    );
    this.#subscription = vscode.Disposable.from(
      this.#view,
      this.#tree,
      this.#caret,
      this.#changed,
      this.#model,
      ...this.#registerCommands(),
      index.onDidChange(() => void this.#tell()),
      onDidChangeSettings((affects) => {
        if (affects("dossier.timeline.order")) this.#show();
      }),
      this.#note,
      this.#view.onDidChangeVisibility(() => this.#caret.lookSoon()),
      this.#view.onDidExpandElement(({ element }) => this.#turned(element, true)),
      this.#view.onDidCollapseElement(({ element }) => this.#turned(element, false)),
    );
    this.#show();
  }

  /** Resolves when the events can be had at once. */
  async ready(): Promise<void> {
    this.#isAsked = true;
    await this.#model.ready();
  }

  /** The events that pass the view's filter, oldest first. */
  events(): readonly PlacedEvent[] {
    this.#isAsked = true;
    return this.#model.now.events.flatMap((dated) => this.#events.placed(dated) ?? []);
  }

  /** How many events the filter leaves out. */
  leftOut(): number {
    const { events, total } = this.#model.now;
    return total - events.length;
  }

  /** Opens the view and selects an event in it. */
  async reveal({ entry, folder }: Found<Event>): Promise<void> {
    // A view that is drawn for the first time loses what it was asked to reveal meanwhile.
    await vscode.commands.executeCommand(`${VIEW.timeline}.focus`);
    // The view that has just come into sight would go where the caret is.
    this.#caret.stop();
    const key = this.#events.keyOf(folder, entry);
    if ((await this.#select(key, true)) || !isFiltered(this.#filter)) return;
    const clear = "Clear Timeline Filter";
    const message = `The Timeline's filter leaves out “${entry.title}”.`;
    if ((await vscode.window.showInformationMessage(message, clear)) !== clear) return;
    await this.#applyFilter({});
    await this.#select(key, true);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  get #filter(): ShownFilter {
    return this.#memory.state.filter;
  }

  #registerCommands(): vscode.Disposable[] {
    const { registerCommand } = vscode.commands;
    return [
      registerArranging(this.#memory, () => this.#show()),
      ...[COMMAND.timelineFilter, COMMAND.timelineChangeFilter].map((command) =>
        registerCommand(command, () => this.#askFilter()),
      ),
      registerCommand(COMMAND.timelineClearFilter, () => this.#applyFilter({})),
      registerMeasuring({
        events: this.#events,
        memory: this.#memory,
        choice: async () => {
          await this.#model.ready();
          return this.events();
        },
        selection: () => this.#view.selection,
        draw: () => this.#show(),
      }),
      registerCommand(COMMAND.openPlace, (place: unknown) => openPlace(this.#index, place)),
    ];
  }

  get #options(): TimelineOptions {
    const { groupBy, filter } = this.#memory.state;
    const order = timelineOrder() === "newest-first" ? "newest" : "oldest";
    return { groupBy, order, filter: coreFilter(filter, this.#note.address) };
  }

  /** Differs whenever the rows may differ. */
  #revision(workspace: Workspace): string {
    const { events, names, references } = workspace;
    const file = this.#filter.thisNote === true ? this.#note.file : undefined;
    const inNote = file?.folder.workspace === workspace ? [...eventsIn(workspace, file.path)] : [];
    return [events.revision, names.version, references.revision, ...inNote].join("/");
  }

  #roots(): TreeNode[] {
    const { groupBy, filter, measured } = this.#memory.state;
    const model = this.#model.now;
    const shown = model.events.length;
    const parts = filterParts(filter, this.#naming, vscode.env.language);
    this.#view.description = viewDescription(groupBy, { shown, total: model.total }, parts);
    const drawing: Drawing = {
      events: this.#events,
      groupBy,
      generation: this.#memory.generation,
      isOpen: (group) => this.#memory.isOpen(group, shown),
    };
    return [
      ...measuredRows(measured, this.#events, this.#memory.generation),
      ...timelineRows(null, model.groups, drawing),
    ];
  }

  /** Draws the view anew after the user asked for something else. */
  #show(): void {
    const { groupBy, filter } = this.#memory.state;
    const set = (key: string, value: unknown) => vscode.commands.executeCommand("setContext", key, value);
    void set(CONTEXT.timelineOrder, timelineOrder());
    void set(CONTEXT.timelineGrouping, groupBy);
    void set(CONTEXT.timelineFiltered, isFiltered(filter));
    this.#tree.refresh();
    void this.#tell();
  }

  /** Tells that the events may be others. Whoever has asked for them will do so again: that is not to cost a model then. */
  async #tell(): Promise<void> {
    if (this.#isAsked) await this.#model.ready();
    this.#changed.fire(undefined);
  }

  async #applyFilter(filter: ShownFilter): Promise<void> {
    await this.#memory.update({ filter });
    this.#show();
  }

  async #askFilter(): Promise<void> {
    await this.#index.ready;
    const current = () => this.#filter;
    await editFilter({
      events: this.#events,
      naming: this.#naming,
      get filter() {
        return current();
      },
      apply: (filter) => this.#applyFilter(filter),
    });
  }

  #turned(row: TreeNode, isOpen: boolean): void {
    if (isGroupRow(row)) void this.#memory.turn(row.group, isOpen, this.#model.shown);
  }

  /** The row of an event, in the first group that has it; none where it is left out. */
  #rowOf(key: string): TreeNode | undefined {
    let rows = this.#tree.shownRoots;
    let found: TreeNode | undefined;
    for (const { key: wanted } of findEvent(this.#model.now, key)) {
      found = rows.find(({ id }) => id === `${this.#memory.generation} ${wanted}`);
      rows = found?.children?.() ?? [];
    }
    return found;
  }

  /** @returns whether there is a row of the event */
  async #select(key: string, focus: boolean): Promise<boolean> {
    await this.#model.ready();
    const row = this.#rowOf(key);
    if (row) await this.#view.reveal(row, { select: true, focus });
    return row !== undefined;
  }

  async #showAtCaret(key: string): Promise<void> {
    await this.#model.ready();
    // A row that the user has chosen stays chosen, though the event stands in other groups too.
    const chosen = this.#view.selection.flatMap((row) => [row, row.parent]);
    if (!keysOf(chosen).includes(key)) await this.#select(key, false);
  }
}
