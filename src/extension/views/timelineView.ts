import * as vscode from "vscode";
import { formatDate, parseEdtf } from "../../core/dates/index.ts";
import type { Event } from "../../core/dossier/model.ts";
import { groupByMonth, type MonthGroup, type YearGroup } from "../../core/timeline/groups.ts";
import { compareEvents } from "../../core/timeline/order.ts";
import { isForeign } from "../../core/workspace/entryTable.ts";
import { COMMAND, CONTEXT, VIEW } from "../contributions.ts";
import { onDidChangeSettings, setTimelineOrder, timelineOrder } from "../settings.ts";
import type { Found } from "../subjects.ts";
import type { Index } from "../workspace/index.ts";
import { eventNode, eventNodeId, type PlacedEvent } from "./eventNode.ts";
import { groupNode, IndexTree, type TreeNode } from "./tree.ts";

function allEvents(index: Index): PlacedEvent[] {
  const events = index.folders.flatMap((folder) =>
    folder.workspace
      .timeline()
      .filter(({ event }) => !isForeign(event.origin.path))
      .map((dated) => ({ ...dated, folder })),
  );
  return index.folders.length > 1 ? events.sort(compareEvents) : events;
}

/** A year's or month's name in the user's language; no time of day comes into it. */
function periodName(edtf: string): string {
  const parsed = parseEdtf(edtf);
  return "date" in parsed ? formatDate(parsed.date, vscode.env.language) : edtf;
}

function edtfYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${Math.abs(year) > 9999 ? "Y" : ""}${year < 0 ? "-" : ""}${digits}`;
}

function monthNodes(year: TreeNode, group: YearGroup, newestFirst: boolean): TreeNode[] {
  const ordered = (months: readonly MonthGroup[]) => (newestFirst ? [...months].reverse() : months);
  const events = ({ events: inside }: MonthGroup) =>
    (newestFirst ? [...inside].reverse() : inside) as readonly PlacedEvent[];
  return ordered(group.months).flatMap((month) => {
    if (month.month === null || group.year === null)
      return events(month).map((event) => eventNode(year, event, eventNodeId(event)));
    const edtf = `${edtfYear(group.year)}-${String(month.month).padStart(2, "0")}`;
    const label = periodName(edtf);
    return groupNode(
      year,
      `${year.id} ${edtf}`,
      label,
      (self) => events(month).map((event) => eventNode(self, event, eventNodeId(event))),
      {
        description: String(month.events.length),
        open: true,
      },
    );
  });
}

function roots(index: Index): TreeNode[] {
  const newestFirst = timelineOrder() === "newest-first";
  const years = groupByMonth(allEvents(index));
  const dated = years.filter(({ year }) => year !== null);
  const undated = years.filter(({ year }) => year === null);
  return [...(newestFirst ? dated.reverse() : dated), ...undated].map((group) => {
    const count = group.months.reduce((sum, { events }) => sum + events.length, 0);
    const label = group.year === null ? "No readable date" : periodName(edtfYear(group.year));
    return groupNode(
      null,
      `year ${group.year ?? "none"}`,
      label,
      (self) => monthNodes(self, group, newestFirst),
      {
        description: String(count),
        open: true,
      },
    );
  });
}

function* below(nodes: readonly TreeNode[]): Generator<TreeNode> {
  for (const node of nodes) {
    yield node;
    yield* below(node.children?.() ?? []);
  }
}

/** The Timeline: what happened, by year and month. */
export class TimelineView implements vscode.Disposable {
  readonly #tree: IndexTree;
  readonly #view: vscode.TreeView<TreeNode>;
  readonly #subscriptions: vscode.Disposable[];

  constructor(index: Index) {
    this.#tree = new IndexTree(
      index,
      () => roots(index),
      ({ events }) => String(events.revision),
    );
    this.#view = vscode.window.createTreeView(VIEW.timeline, {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
    });
    const showOrder = () => {
      void vscode.commands.executeCommand("setContext", CONTEXT.timelineOrder, timelineOrder());
      this.#tree.refresh();
    };
    showOrder();
    this.#subscriptions = [
      vscode.commands.registerCommand(COMMAND.newestFirst, () => setTimelineOrder("newest-first")),
      vscode.commands.registerCommand(COMMAND.oldestFirst, () => setTimelineOrder("oldest-first")),
      onDidChangeSettings((affects) => {
        if (affects("dossier.timeline.order")) showOrder();
      }),
    ];
  }

  /** Opens the view and selects an event in it. */
  async reveal({ entry, folder }: Found<Event>): Promise<void> {
    // A view that is drawn for the first time loses what it was asked to reveal meanwhile.
    await vscode.commands.executeCommand(`${VIEW.timeline}.focus`);
    const wanted = eventNodeId({ event: entry, folder });
    for (const node of below(this.#tree.roots)) {
      if (node.id === wanted) return this.#view.reveal(node, { select: true, focus: true });
    }
  }

  dispose(): void {
    for (const subscription of [...this.#subscriptions, this.#view, this.#tree]) subscription.dispose();
  }
}
