import * as vscode from "vscode";
import { eventAt } from "../../core/features/eventAt.ts";
import { keysOf, type WindowEvents } from "../../core/features/timeline/windowEvents.ts";
import { Later } from "../scheduler.ts";
import type { TreeNode } from "../views/tree.ts";
import type { Index } from "../workspace/index.ts";

/** How long the caret rests before the view looks where it is. */
const REST_MS = 150;

/** Tells of the event that the caret rests on: its span, a link to it, its entry, or a date near it. */
export class CaretFollower implements vscode.Disposable {
  readonly #index: Index;
  readonly #events: WindowEvents;
  readonly #isWanted: () => boolean;
  readonly #show: (key: string) => void;
  readonly #subscriptions: readonly { dispose(): unknown }[];
  readonly #later = new Later(REST_MS, () => this.#look());
  /** The event that it told of last. */
  #shown = "";

  /**
   * @param view where the event is shown: what the user chooses there meanwhile comes first
   * @param isWanted whether anybody would see it; asked before anything is looked up
   * @param show is given the event's key
   */
  constructor(
    index: Index,
    events: WindowEvents,
    view: vscode.TreeView<TreeNode>,
    isWanted: () => boolean,
    show: (key: string) => void,
  ) {
    this.#index = index;
    this.#events = events;
    this.#isWanted = isWanted;
    this.#show = show;
    this.#subscriptions = [
      this.#later,
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) this.lookSoon();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.lookSoon()),
      view.onDidChangeSelection(({ selection }) => {
        if (selection.length > 0 && !keysOf(selection).includes(this.#shown)) this.stop();
      }),
    ];
  }

  lookSoon(): void {
    this.#later.askAgain();
  }

  /** Forgets that it was going to look. */
  stop(): void {
    this.#later.stop();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #look(): void {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !this.#isWanted()) return;
    const { document, selection } = editor;
    const file = this.#index.fileAt(document.uri);
    const found = file && eventAt(file.folder.workspace, file.path, document.offsetAt(selection.active));
    if (!found) return;
    this.#shown = this.#events.keyOf(file.folder, found.event);
    this.#show(this.#shown);
  }
}
