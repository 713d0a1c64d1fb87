import * as vscode from "vscode";
import { eventDate } from "../../core/features/cards/event.ts";
import type { PlacedEvent } from "../../core/features/rows/event.ts";
import { isMeasuredRow, isSamePair, measuredWords } from "../../core/features/rows/measured.ts";
import type { TimelineController } from "../../core/features/timeline/controller.ts";
import type { Pair } from "../../core/features/timeline/state.ts";
import { keysOf } from "../../core/features/timeline/windowEvents.ts";
import { measureBetween } from "../../core/timeline/measure.ts";
import { COMMAND } from "../contributions.ts";
import type { TreeNode } from "../views/tree.ts";

const TITLE = "Measure Between";

async function pickEvent(
  question: string,
  choice: readonly PlacedEvent[],
  except?: string,
): Promise<string | undefined> {
  const items = choice
    .filter(({ key, date }) => key !== except && date !== null)
    .map((placed) => ({
      label: placed.event.title,
      description: eventDate(placed, vscode.env.language),
      key: placed.key,
    }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `${TITLE}: ${question}`,
    matchOnDescription: true,
    placeHolder: "Search by title or date",
  });
  return picked?.key;
}

/** Asks for what is not selected of two events; null where the user leaves it. */
async function choosePair(selected: readonly string[], timeline: TimelineController): Promise<Pair | null> {
  const [first, second, ...others] = selected;
  if (first !== undefined && second !== undefined && others.length === 0) return { from: first, to: second };
  await timeline.ready();
  const choice = timeline.shown;
  const from = selected.length === 1 ? first : await pickEvent("From Which Event?", choice);
  const to = from === undefined ? undefined : await pickEvent("To Which Event?", choice, from);
  return from === undefined || to === undefined ? null : { from, to };
}

/** @returns what was found, in words; null where that is nothing */
async function measure(timeline: TimelineController, rows: readonly unknown[]): Promise<string | null> {
  const { events } = timeline;
  const pair = await choosePair(keysOf(rows), timeline);
  if (!pair) return null;
  const [from, to] = [events.find(pair.from), events.find(pair.to)];
  const measured = from && to ? measureBetween(from, to, vscode.env.language) : null;
  if (!measured) {
    const undated = [from, to].find((placed) => placed?.date === null);
    void vscode.window.showInformationMessage(
      undated
        ? `“${undated.event.title}” has no readable date, so nothing can be measured from it.`
        : "One of the two events is no longer in the dossier.",
    );
    return null;
  }
  const others = timeline.state.measured.filter((other) => !isSamePair(other, pair));
  await timeline.show({ measured: [...others, pair] });
  const words = measuredWords(measured, vscode.env.language);
  void offerCopy(words);
  return words;
}

async function offerCopy(words: string): Promise<void> {
  const copy = "Copy";
  if ((await vscode.window.showInformationMessage(words, copy)) === copy) {
    await vscode.env.clipboard.writeText(words);
  }
}

async function remove(timeline: TimelineController, nodes: readonly unknown[]): Promise<void> {
  const rows = nodes.flatMap((node) => (node as Partial<TreeNode> | undefined)?.row ?? []);
  const pairs = rows.filter(isMeasuredRow).map(({ pair }) => pair);
  const measured = timeline.state.measured.filter((kept) => !pairs.some((pair) => isSamePair(kept, pair)));
  if (measured.length < timeline.state.measured.length) await timeline.show({ measured });
}

/** `Measure Between`, and taking away what was measured. Both are about the rows they are asked of, else the selected. */
export function registerMeasuring(
  timeline: TimelineController,
  selection: () => readonly TreeNode[],
): vscode.Disposable {
  const register = (
    command: string,
    run: (timeline: TimelineController, rows: readonly unknown[]) => Promise<unknown>,
  ) =>
    vscode.commands.registerCommand(command, (row?: unknown, rows?: unknown) => {
      if (Array.isArray(rows) && rows.length > 0) return run(timeline, rows);
      return run(timeline, row === undefined ? selection() : [row]);
    });
  return vscode.Disposable.from(
    register(COMMAND.measureBetween, measure),
    register(COMMAND.removeMeasure, remove),
  );
}
