import type * as vscode from "vscode";
import type { PlacedEvent } from "../views/eventNode.ts";

/** Whose events the chart draws: those that the Timeline shows, with its filters. */
export interface ChartSource {
  /** Resolves when the events can be had without a long computation. */
  ready(): Promise<void>;
  /** In timeline order. */
  events(): readonly PlacedEvent[];
  /** How many events filters leave out. */
  leftOut(): number;
  /** Events may be others now; those who ask find out whether they are. */
  readonly onDidChange: vscode.Event<unknown>;
}
