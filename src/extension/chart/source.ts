import type * as vscode from "vscode";
import { compareEvents } from "../../core/timeline/order.ts";
import { isForeign } from "../../core/workspace/entryTable.ts";
import type { PlacedEvent } from "../views/eventNode.ts";
import type { Index } from "../workspace/index.ts";

/** Whose events the chart draws. */
export interface ChartSource {
  /** In timeline order. */
  events(): readonly PlacedEvent[];
  /** How many events filters leave out. */
  leftOut(): number;
  /** Events may be others now; those who ask find out whether they are. */
  readonly onDidChange: vscode.Event<unknown>;
}

/** Every event of the window's folders. */
export function wholeTimeline(index: Index): ChartSource {
  return {
    events() {
      const events = index.folders.flatMap((folder) =>
        folder.workspace
          .timeline()
          .filter(({ event }) => !isForeign(event.origin.path))
          .map((dated) => ({ ...dated, folder })),
      );
      return index.folders.length > 1 ? events.sort(compareEvents) : events;
    },
    leftOut: () => 0,
    onDidChange: index.onDidChange,
  };
}
