import * as vscode from "vscode";
import { COMMAND } from "../contributions.ts";
import type { Index } from "../workspace/index.ts";
import type { ChartPanel } from "./panel.ts";
import type { ChartSource } from "./source.ts";

/** `Dossier: Open Timeline`: one chart for the window. */
export function registerChart(extension: vscode.Uri, index: Index, source: ChartSource): vscode.Disposable {
  let panel: ChartPanel | null = null;
  const open = async () => {
    // Drawing is none of what VS Code must read to start.
    const { ChartPanel } = await import("./panel.ts");
    if (panel) panel.reveal();
    else {
      panel = new ChartPanel(extension, index, source, () => {
        panel = null;
      });
    }
  };
  return vscode.Disposable.from(vscode.commands.registerCommand(COMMAND.openTimeline, open), {
    dispose: () => panel?.dispose(),
  });
}
