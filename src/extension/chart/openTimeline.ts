import * as vscode from "vscode";
import type { TimelineController } from "../../core/features/timeline/controller.ts";
import { COMMAND } from "../contributions.ts";
import type { Index } from "../workspace/index.ts";
import type { ChartPanel } from "./panel.ts";

/** `Dossier: Open Timeline`: one chart for the window. */
export function registerChart(
  extension: vscode.Uri,
  index: Index,
  timeline: TimelineController,
): vscode.Disposable {
  let panel: ChartPanel | null = null;
  const open = async () => {
    // Drawing is none of what VS Code must read to start.
    const { ChartPanel } = await import("./panel.ts");
    if (panel) panel.reveal();
    else {
      panel = new ChartPanel(extension, index, timeline, () => {
        panel = null;
      });
    }
  };
  return vscode.Disposable.from(vscode.commands.registerCommand(COMMAND.openTimeline, open), {
    dispose: () => panel?.dispose(),
  });
}
