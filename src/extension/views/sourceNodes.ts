import * as vscode from "vscode";
import { describeReference } from "../../core/citations/describe.ts";
import type { Problem, Reference } from "../../core/dossier/model.ts";
import { isForeign } from "../../core/index/entryTable.ts";
import { missingSources, pages, sortKey } from "../../core/features/sourceGroups.ts";
import { baseName } from "../../core/text/paths.ts";
import { referenceCard } from "../../core/features/cards/reference.ts";
import { COMMAND } from "../contributions.ts";
import { times } from "../../core/features/words.ts";
import { subjectOf } from "../../core/features/subject.ts";
import { usesOf } from "../../core/features/uses.ts";
import { locationOf } from "../editor.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import type { Index } from "../workspace/index.ts";
import { placeNodes } from "./placeNodes.ts";
import { groupNode, type TreeNode } from "./tree.ts";

/** A source, with how often the notes cite it. */
export interface Listed {
  readonly reference: Reference;
  readonly folder: FolderIndex;
  readonly count: number;
  /** Whether nothing cites it: no note, and nothing in the dossier. */
  readonly unused: boolean;
}

function sourceNode(index: Index, parent: TreeNode | null, { reference, folder, count }: Listed): TreeNode {
  const subject = subjectOf({ entry: reference, folder });
  const node: TreeNode = {
    id: `${parent?.id ?? ""} reference ${subject.folder} ${reference.id} ${subject.path ?? ""}`,
    parent,
    subject,
    item() {
      const { authors, year, title } = describeReference(reference);
      const archived = folder.workspace.archiveOf(reference) !== null;
      const item = new vscode.TreeItem(
        title === "" ? reference.id : title,
        count > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
      );
      const made = [authors, year].filter((part) => part !== "").join(" ");
      const only = subject.path === undefined ? "" : `only for ${baseName(subject.path)}`;
      item.description = [String(count), made, only].filter((part) => part !== "").join(" · ");
      item.iconPath = new vscode.ThemeIcon(archived ? "archive" : "book");
      item.contextValue = archived ? "dossier.reference.archived" : "dossier.reference";
      item.command = { command: COMMAND.openEntry, title: "Open", arguments: [subject] };
      const copy = archived ? "with an archived copy" : "without an archived copy";
      item.accessibilityInformation = { label: `${title}, ${made}, cited ${times(count)}, ${copy}` };
      return item;
    },
    children: () => placeNodes(node, usesOf(index.folders, { entry: reference, folder })),
    tooltip: (reader) => referenceCard(reference, folder, reader),
  };
  return node;
}

/** Sources by title. Each is asked for its key once: in a comparison that would cost more than the rest. */
function byTitle(listed: readonly Listed[]): Listed[] {
  return listed
    .map((source) => ({ source, key: sortKey(source.reference) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ source }) => source);
}

/** The rows of some sources below a group, in stretches of the alphabet where they are many. */
export function sourceNodes(index: Index, parent: TreeNode | null, listed: readonly Listed[]): TreeNode[] {
  const stretches = pages(byTitle(listed));
  const [only] = stretches;
  if (stretches.length === 1) return (only ?? []).map((source) => sourceNode(index, parent, source));
  return stretches.map((page, i) =>
    groupNode(
      parent,
      `${parent?.id ?? ""} stretch ${i}`,
      stretchLabel(page),
      (self) => page.map((source) => sourceNode(index, self, source)),
      { description: String(page.length) },
    ),
  );
}

function stretchLabel(page: readonly Listed[]): string {
  const start = (source: Listed | undefined) => {
    const key = source ? sortKey(source.reference).slice(0, 4).trim() : "";
    return key.charAt(0).toUpperCase() + key.slice(1);
  };
  return `${start(page[0])} – ${start(page.at(-1))}`;
}

/** The rows of the sources that are cited most, the others of them in groups below. */
export function mostCited(index: Index, listed: readonly Listed[]): TreeNode[] {
  const sorted = byTitle(listed.filter(({ count }) => count > 0)).sort((a, b) => b.count - a.count);
  const [first = [], ...others] = pages(sorted);
  const nodes = first.map((source) => sourceNode(index, null, source));
  const rest = others.flat();
  if (rest.length === 0) return nodes;
  const less = groupNode(
    null,
    "group cited less",
    "Cited less often",
    (self) => sourceNodes(index, self, rest),
    {
      description: String(rest.length),
      icon: "folder",
    },
  );
  return [...nodes, less];
}

/** Keys that are cited and that no source has. */
export function missingNodes(index: Index, filter: string): TreeNode[] {
  const missing = index.folders
    .flatMap((folder) => missingSources(folder.workspace).map((source) => ({ ...source, folder })))
    .filter(({ key }) => key.toLowerCase().includes(filter));
  if (missing.length === 0) return [];
  return [
    groupNode(
      null,
      "group missing",
      "Missing",
      (self) =>
        missing.map(({ key, notes, count, folder }) => {
          const address = folder.folder.uri.toString();
          const node: TreeNode = {
            id: `missing ${address} ${key}`,
            parent: self,
            subject: { folder: address, key },
            item() {
              const item = new vscode.TreeItem(`@${key}`, vscode.TreeItemCollapsibleState.Collapsed);
              item.description = String(count);
              item.contextValue = "dossier.missingSource";
              item.tooltip = "It is cited, and no source has this key.";
              item.accessibilityInformation = { label: `${key}, cited ${times(count)}, no such source` };
              return item;
            },
            children: () =>
              placeNodes(
                node,
                notes.map(([path, times]) => ({ folder, path, count: times })),
              ),
          };
          return node;
        }),
      { description: String(missing.length), icon: "question" },
    ),
  ];
}

/** What is wrong with the writing of a file's sources. */
function unreadEntries(folder: FolderIndex, path: string): readonly Problem[] {
  const all = folder.workspace.fileProblems(path).filter(({ severity }) => severity === "error");
  if (folder.workspace.kind(path) !== "dossier") return all;
  return all.filter(({ code }) => code.startsWith("reference/"));
}

function problemNode(
  parent: TreeNode,
  folder: FolderIndex,
  path: string,
  problem: Problem,
  i: number,
): TreeNode {
  return {
    id: `${parent.id} ${i}`,
    parent,
    item() {
      const { uri, range } = locationOf(folder, path, problem.span);
      const item = new vscode.TreeItem(problem.message);
      item.description = `line ${range.start.line + 1}`;
      item.iconPath = new vscode.ThemeIcon("error");
      item.command = { command: "vscode.open", title: "Open", arguments: [uri, { selection: range }] };
      return item;
    },
  };
}

/** The files of sources in which something could not be read, with what and where. */
export function troubledFiles(index: Index): TreeNode[] {
  return index.folders.flatMap((folder) => {
    const broken = [...folder.workspace.paths()].flatMap((path) => {
      const kind = folder.workspace.kind(path);
      if (isForeign(path) || kind === "note" || kind === "archive") return [];
      const problems = unreadEntries(folder, path);
      return problems.length === 0 ? [] : [{ path, problems }];
    });
    return broken.map(({ path, problems }) =>
      groupNode(
        null,
        `trouble ${folder.uriOf(path).toString()}`,
        problems.length === 1 ? "1 entry could not be read" : `${problems.length} entries could not be read`,
        (self) =>
          problems.slice(0, MOST_PROBLEMS).map((problem, i) => problemNode(self, folder, path, problem, i)),
        { description: path, icon: "warning" },
      ),
    );
  });
}

/** The most problems of one file that are listed: the Problems view has them all. */
const MOST_PROBLEMS = 100;
