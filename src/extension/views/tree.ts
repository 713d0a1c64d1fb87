import * as vscode from "vscode";
import type { Reader } from "../../core/features/cards/reader.ts";
import type { Workspace } from "../../core/index/workspace.ts";
import { asMarkdown, reader } from "../reader.ts";
import type { Index } from "../workspace/index.ts";
import { Turns } from "./turns.ts";

/** One row of a view. It says itself what it looks like and what is below it. */
export interface TreeNode {
  /** Stable while the thing is the same, so that rows keep their place and stay open. */
  readonly id: string;
  readonly parent: TreeNode | null;
  item(): vscode.TreeItem;
  children?(): readonly TreeNode[];
  /** The card that hovers over the row; made when it is first asked for. */
  tooltip?(reader: Reader): string | Promise<string>;
  /** What commands on the row are about. */
  readonly subject?: unknown;
}

/** How long a view waits for more changes before it draws itself anew. */
const REFRESH_MS = 120;

/** What a view shows. */
export interface TreeSource {
  /** The rows on the highest level. */
  build(): readonly TreeNode[];
  /** Differs whenever the rows may differ. */
  revision(workspace: Workspace): string;
  /** Does what takes long before rows are built, letting others have their turns; VS Code shows that the view is busy. */
  prepare?(): Promise<void>;
}

/** A view over the index: the roots are computed anew after a change, the rest when it is opened. */
export class IndexTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #index: Index;
  readonly #source: TreeSource;
  readonly #turns = new Turns();
  readonly #subscription: vscode.Disposable;
  #roots: readonly TreeNode[] | null = null;
  /** The revision that the roots were built from. */
  #built = "";
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(index: Index, source: TreeSource) {
    this.#index = index;
    this.#source = source;
    this.#subscription = index.onDidChange(() => this.refreshSoon());
  }

  get roots(): readonly TreeNode[] {
    const revision = this.#revision;
    if (this.#roots === null || this.#built !== revision) {
      this.#roots = this.#source.build();
      this.#built = revision;
    }
    return this.#roots;
  }

  /** The roots for whoever wants a row of them shown: VS Code is told at once where it has older ones. */
  get shownRoots(): readonly TreeNode[] {
    if (this.#isOutdated) this.refresh();
    return this.roots;
  }

  refreshSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      if (this.#isOutdated) this.refresh();
    }, REFRESH_MS);
  }

  refresh(): void {
    this.#roots = null;
    this.#changed.fire(undefined);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node) return [...(await this.#turns.take(() => node.children?.() ?? []))];
    await this.#index.ready;
    await this.#source.prepare?.();
    return [...this.roots];
  }

  /** VS Code asks for all rows of a group, and of all groups that are open, at once: they may be thousands. */
  getTreeItem(node: TreeNode): vscode.TreeItem | Promise<vscode.TreeItem> {
    return this.#turns.take(() => {
      const item = node.item();
      item.id = node.id;
      return item;
    });
  }

  getParent(node: TreeNode): TreeNode | null {
    return node.parent;
  }

  async resolveTreeItem(item: vscode.TreeItem, node: TreeNode): Promise<vscode.TreeItem> {
    const card = await node.tooltip?.(reader(this.#index));
    if (card !== undefined) item.tooltip = asMarkdown(card);
    return item;
  }

  dispose(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  get #revision(): string {
    return this.#index.folders.map(({ workspace }) => this.#source.revision(workspace)).join(" ");
  }

  /** Whether there are rows that may be wrong. Right ones are not drawn twice: VS Code leaves those empty that it unfolds. */
  get #isOutdated(): boolean {
    return this.#roots !== null && this.#built !== this.#revision;
  }
}

/** A row that only holds others. */
export function groupNode(
  parent: TreeNode | null,
  id: string,
  label: string,
  children: (self: TreeNode) => readonly TreeNode[],
  options: { description?: string; icon?: string; open?: boolean } = {},
): TreeNode {
  let made: readonly TreeNode[] | null = null;
  const node: TreeNode = {
    id,
    parent,
    item() {
      const state = options.open
        ? vscode.TreeItemCollapsibleState.Expanded
        : vscode.TreeItemCollapsibleState.Collapsed;
      const item = new vscode.TreeItem(label, state);
      if (options.description !== undefined) item.description = options.description;
      if (options.icon !== undefined) item.iconPath = new vscode.ThemeIcon(options.icon);
      return item;
    },
    children: () => (made ??= children(node)),
  };
  return node;
}
