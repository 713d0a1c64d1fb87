import * as vscode from "vscode";
import { isForeign } from "../../core/index/entryTable.ts";
import { byKind, byYear, sortKey, sourceHas, yearOf } from "../../core/features/sourceGroups.ts";
import { countUses } from "../../core/features/uses.ts";
import type { Workspace } from "../../core/index/workspace.ts";
import { dragging } from "../citing/dragging.ts";
import { COMMAND, CONTEXT, VIEW } from "../contributions.ts";
import type { Index } from "../workspace/index.ts";
import { Pump } from "../workspace/pump.ts";
import { LetterFilter } from "./letterFilter.ts";
import { missingNodes, mostCited, sourceNodes, troubledFiles, type Listed } from "./sourceNodes.ts";
import { groupNode, IndexTree, type TreeNode } from "./tree.ts";

/** So many sources are made ready in one step. */
const STEP = 64;

/** How the view is arranged: in groups by kind or by year, or by how often the sources are cited. */
type Arrangement = "kind" | "year" | "use";

function all(index: Index, filter: string): Listed[] {
  return index.folders.flatMap((folder) => {
    const { references, local } = folder.workspace;
    const used = folder.workspace.usedSources();
    return [...references.values(), ...local.values()]
      .filter(
        (reference) => !isForeign(reference.origin.path) && (filter === "" || sourceHas(reference, filter)),
      )
      .map((reference) => {
        const { count } = countUses(index.folders, { entry: reference, folder });
        return { reference, folder, count, unused: count === 0 && !used.has(reference.id) };
      });
  });
}

function group(
  index: Index,
  label: string,
  icon: string,
  members: readonly Listed[],
  open = false,
): TreeNode[] {
  if (members.length === 0) return [];
  return [
    groupNode(null, `group ${label}`, label, (self) => sourceNodes(index, self, members), {
      description: String(members.length),
      icon,
      open,
    }),
  ];
}

/** Differs whenever the rows may differ. */
function revision(workspace: Workspace): string {
  const { references, local, citations, entities, events } = workspace;
  let problems = 0;
  for (const path of workspace.paths()) problems += workspace.fileProblems(path).length;
  return [references, local, citations, entities, events]
    .map((table) => table.revision)
    .concat(problems)
    .join("/");
}

/** Sources: all that can be cited, what is cited and is not there, and what could not be read. */
class SourcesView implements vscode.Disposable {
  readonly #index: Index;
  readonly #tree: IndexTree;
  readonly #view: vscode.TreeView<TreeNode>;
  readonly #memory: vscode.Memento;
  readonly #subscriptions: readonly { dispose(): unknown }[];
  /** Makes every source ready to be sorted and searched: of thousands, that takes longer than a frame. */
  readonly #pump = new Pump(() => (this.#prepared === this.#wanted ? null : this.#prepare()));
  /** What the sources were made ready for. */
  #prepared = "";
  readonly #filter: LetterFilter;

  constructor(index: Index, memory: vscode.Memento) {
    this.#index = index;
    this.#memory = memory;
    this.#filter = new LetterFilter({
      ask: COMMAND.sourcesFilter,
      clear: COMMAND.sourcesClearFilter,
      context: CONTEXT.sourcesFiltered,
      title: "Filter Sources",
      prompt:
        "Show only sources with these letters in key, title, author, year or container. Leave empty to show all.",
      changed: () => this.#show(),
    });
    this.#tree = new IndexTree(index, {
      build: () => this.#roots(),
      revision,
      prepare: () => this.#pump.idle(),
    });
    this.#view = vscode.window.createTreeView(VIEW.sources, {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
      dragAndDropController: dragging,
    });
    const arrange = (arrangement: Arrangement) => async () => {
      await memory.update(VIEW.sources, arrangement);
      this.#show();
    };
    this.#subscriptions = [
      vscode.commands.registerCommand(COMMAND.sourcesByKind, arrange("kind")),
      vscode.commands.registerCommand(COMMAND.sourcesByYear, arrange("year")),
      vscode.commands.registerCommand(COMMAND.sourcesByUse, arrange("use")),
      this.#filter,
    ];
    this.#show();
  }

  dispose(): void {
    for (const subscription of [...this.#subscriptions, this.#view, this.#tree, this.#pump])
      subscription.dispose();
  }

  get #arrangement(): Arrangement {
    const kept = this.#memory.get<unknown>(VIEW.sources);
    return kept === "year" || kept === "use" ? kept : "kind";
  }

  #show(): void {
    void vscode.commands.executeCommand("setContext", CONTEXT.sources, this.#arrangement);
    const parts = [{ kind: "", year: "by year", use: "by use" }[this.#arrangement], this.#filter.words];
    this.#view.description = parts.filter((part) => part !== "").join(", ");
    this.#tree.refresh();
  }

  get #wanted(): string {
    const revisions = this.#index.folders.map(({ workspace: { references, local } }) => [
      references.revision,
      local.revision,
    ]);
    return JSON.stringify([this.#arrangement, this.#filter.letters === "", revisions]);
  }

  *#prepare(): Generator<undefined, void> {
    const wanted = this.#wanted;
    let count = 0;
    for (const { workspace } of this.#index.folders) {
      for (const reference of [...workspace.references.values(), ...workspace.local.values()]) {
        sortKey(reference);
        if (this.#arrangement === "year") yearOf(reference);
        if (this.#filter.letters !== "") sourceHas(reference, "");
        if (++count % STEP === 0) yield;
      }
    }
    this.#prepared = wanted;
  }

  #roots(): TreeNode[] {
    const index = this.#index;
    const filter = this.#filter.letters;
    const listed = all(index, filter);
    const unused = listed.filter((source) => source.unused);
    return [
      ...troubledFiles(index),
      ...this.#arranged(listed),
      ...group(index, "Not cited", "circle-outline", unused),
      ...missingNodes(index, filter),
    ];
  }

  #arranged(listed: readonly Listed[]): TreeNode[] {
    const index = this.#index;
    switch (this.#arrangement) {
      case "kind":
        return byKind(listed).flatMap(({ label, members }) => group(index, label, "library", members, true));
      case "year":
        return byYear(listed).flatMap(({ label, members }) => group(index, label, "calendar", members, true));
      case "use":
        return mostCited(index, listed);
    }
  }
}

export function registerSources(index: Index, memory: vscode.Memento): vscode.Disposable {
  return vscode.Disposable.from(new SourcesView(index, memory));
}
