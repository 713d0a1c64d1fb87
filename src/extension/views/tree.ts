import * as vscode from "vscode";
import type { Row } from "../../core/features/rows/row.ts";
import type { Workspace } from "../../core/index/workspace.ts";
import { COMMAND } from "../contributions.ts";
import { locationOf, uriOf } from "../editor.ts";
import { asMarkdown, reader } from "../reader.ts";
import { Later, Turns } from "../scheduler.ts";
import type { Index } from "../workspace/index.ts";

/** How long a view waits for more changes before it draws itself anew. */
const REFRESH_MS = 120;

const WARNING = new vscode.ThemeColor("list.warningForeground");

/** A row as VS Code knows it: within the tree that it was asked for in. */
export interface TreeNode {
  readonly row: Row;
  readonly parent: TreeNode | null;
  readonly id: string;
  /** What commands on the row are about. */
  readonly subject: unknown;
}

/** What a view shows. */
export interface TreeSource {
  /** The rows on the highest level. */
  rows(): readonly Row[];
  /** Differs whenever the rows may differ. */
  revision(workspace: Workspace): string;
  /** Does what takes long before rows are made, letting others have their turns; VS Code shows that the view is busy. */
  prepare?(): Promise<void>;
}

/** A view over the index: the highest rows are made anew after a change, those below when they are opened. */
export class IndexTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #index: Index;
  readonly #source: TreeSource;
  readonly #turns = new Turns();
  readonly #below = new WeakMap<TreeNode, readonly TreeNode[]>();
  readonly #later = new Later(REFRESH_MS, () => {
    if (this.#isOutdated) this.refresh();
  });
  readonly #subscription: vscode.Disposable;
  #roots: readonly TreeNode[] | null = null;
  /** The revision that the roots were made from. */
  #made = "";

  constructor(index: Index, source: TreeSource) {
    this.#index = index;
    this.#source = source;
    this.#subscription = index.onDidChange(() => this.#later.ask());
  }

  /** The roots for whoever wants a row of them shown: VS Code is told at once where it has older ones. */
  get shownRoots(): readonly TreeNode[] {
    if (this.#isOutdated) this.refresh();
    return this.#currentRoots();
  }

  refresh(): void {
    this.#roots = null;
    this.#changed.fire(undefined);
  }

  /** The rows below one. */
  below(node: TreeNode): readonly TreeNode[] {
    let nodes = this.#below.get(node);
    if (!nodes) {
      nodes = nodesOf(node.row.below?.(reader(this.#index)) ?? [], node);
      this.#below.set(node, nodes);
    }
    return nodes;
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node) return [...(await this.#turns.take(() => this.below(node)))];
    await this.#index.ready;
    await this.#source.prepare?.();
    return [...this.#currentRoots()];
  }

  /** VS Code asks for all rows of a group, and of all groups that are open, at once: they may be thousands. */
  getTreeItem(node: TreeNode): vscode.TreeItem | Promise<vscode.TreeItem> {
    return this.#turns.take(() => itemOf(node, reader(this.#index)));
  }

  getParent({ parent }: TreeNode): TreeNode | null {
    return parent;
  }

  async resolveTreeItem(item: vscode.TreeItem, { row }: TreeNode): Promise<vscode.TreeItem> {
    const card = await row.card?.(reader(this.#index));
    if (card !== undefined) item.tooltip = asMarkdown(card);
    return item;
  }

  dispose(): void {
    for (const disposable of [this.#later, this.#subscription, this.#changed]) disposable.dispose();
  }

  #currentRoots(): readonly TreeNode[] {
    const revision = this.#revision;
    if (this.#roots === null || this.#made !== revision) {
      this.#roots = nodesOf(this.#source.rows(), null);
      this.#made = revision;
    }
    return this.#roots;
  }

  get #revision(): string {
    return this.#index.folders.map(({ workspace }) => this.#source.revision(workspace)).join(" ");
  }

  /** Whether there are rows that may be wrong. Right ones are not drawn twice: VS Code leaves those empty that it unfolds. */
  get #isOutdated(): boolean {
    return this.#roots !== null && this.#made !== this.#revision;
  }
}

function nodesOf(rows: readonly Row[], parent: TreeNode | null): TreeNode[] {
  return rows.map((row) => {
    const id = parent === null ? row.key : `${parent.id} ${row.key}`;
    return { row, parent, id, subject: row.subject };
  });
}

function itemOf({ row, id }: TreeNode, to: Parameters<Row["look"]>[0]): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const look = row.look(to);
  const item = new vscode.TreeItem(look.label);
  item.id = id;
  item.collapsibleState = look.rows === undefined ? None : look.rows === "folded" ? Collapsed : Expanded;
  if (look.description !== undefined) item.description = look.description;
  if (look.icon !== undefined)
    item.iconPath = new vscode.ThemeIcon(look.icon, look.warns === true ? WARNING : undefined);
  if (look.kind !== undefined) item.contextValue = look.kind;
  if (look.tooltip !== undefined) item.tooltip = look.tooltip;
  if (look.spoken !== undefined) item.accessibilityInformation = { label: look.spoken };
  if (look.run)
    item.command = { command: COMMAND[look.run.action], title: "Open", arguments: [...look.run.args] };
  if (look.open) {
    const { folder, path, span } = look.open;
    const args = span
      ? [uriOf(folder, path), { selection: locationOf(folder, path, span).range }]
      : [uriOf(folder, path)];
    item.command = { command: "vscode.open", title: "Open", arguments: args };
  }
  return item;
}
