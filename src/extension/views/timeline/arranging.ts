import * as vscode from "vscode";
import { COMMAND } from "../../contributions.ts";
import { setTimelineOrder } from "../../settings.ts";
import type { TimelineMemory } from "./memory.ts";
import { GROUPINGS } from "./state.ts";

const GROUP_COMMANDS = {
  time: COMMAND.timelineByTime,
  person: COMMAND.timelineByPerson,
  place: COMMAND.timelineByPlace,
  tag: COMMAND.timelineByTag,
  source: COMMAND.timelineBySource,
} as const;

/**
 * The commands for how the Timeline is arranged: its groups, their order, and which are open.
 * @param draw draws the view anew
 */
export function registerArranging(memory: TimelineMemory, draw: () => void): vscode.Disposable {
  const register = (command: string, change: () => Promise<void>) =>
    vscode.commands.registerCommand(command, async () => {
      await change();
      draw();
    });
  return vscode.Disposable.from(
    // A setting: the view draws itself anew when it changes.
    vscode.commands.registerCommand(COMMAND.newestFirst, () => setTimelineOrder("newest-first")),
    vscode.commands.registerCommand(COMMAND.oldestFirst, () => setTimelineOrder("oldest-first")),
    ...GROUPINGS.map((groupBy) => register(GROUP_COMMANDS[groupBy], () => memory.update({ groupBy }))),
    register(COMMAND.timelineExpandAll, () => memory.unfold("all")),
    register(COMMAND.timelineCollapseAll, () => memory.unfold("none")),
  );
}
