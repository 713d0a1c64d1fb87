import * as vscode from "vscode";
import { measureBetween } from "../../../core/timeline/measure.ts";
import { eventDate } from "../../../core/features/cards/event.ts";
import { COMMAND } from "../../contributions.ts";
import type { PlacedEvent } from "../eventNode.ts";
import type { TreeNode } from "../tree.ts";
import { eventKey, type AllEvents } from "./allEvents.ts";
import { isMeasuredRow, isSamePair, sentence } from "./measuring.ts";
import type { TimelineMemory } from "./memory.ts";
import type { Pair } from "./state.ts";

/** The view, as far as measuring goes. */
export interface Measuring {
  readonly events: AllEvents;
  readonly memory: TimelineMemory;
  /** The events that are offered, oldest first. */
  readonly choice: () => Promise<readonly PlacedEvent[]>;
  readonly selection: () => readonly TreeNode[];
  /** Draws the view anew. */
  readonly draw: () => void;
}

const TITLE = "Measure Between";

/** The keys of the events that rows show, each once. */
export function keysOf(nodes: readonly unknown[]): string[] {
  const keys = nodes.flatMap((node) => {
    if (typeof node !== "object" || node === null || !("subject" in node)) return [];
    const { kind, id, folder } = (node.subject ?? {}) as Partial<Record<string, unknown>>;
    return kind === "event" && typeof id === "string" && typeof folder === "string"
      ? [eventKey(folder, id)]
      : [];
  });
  return [...new Set(keys)];
}

interface EventItem extends vscode.QuickPickItem {
  readonly key: string;
}

async function pickEvent(
  question: string,
  choice: readonly PlacedEvent[],
  except?: string,
): Promise<string | undefined> {
  const items = choice.flatMap((placed): EventItem[] => {
    const key = eventKey(placed.folder.folder.uri.toString(), placed.event.id);
    if (key === except || !placed.date) return [];
    return [{ label: placed.event.title, description: eventDate(placed, vscode.env.language), key }];
  });
  const picked = await vscode.window.showQuickPick(items, {
    title: `${TITLE}: ${question}`,
    matchOnDescription: true,
    placeHolder: "Search by title or date",
  });
  return picked?.key;
}

/** Asks for what is not selected of two events; null where the user leaves it. */
async function choosePair(selected: readonly string[], offered: Measuring["choice"]): Promise<Pair | null> {
  const [first, second, ...others] = selected;
  if (first !== undefined && second !== undefined && others.length === 0) return { from: first, to: second };
  const choice = await offered();
  const from = selected.length === 1 ? first : await pickEvent("From Which Event?", choice);
  const to = from === undefined ? undefined : await pickEvent("To Which Event?", choice, from);
  return from === undefined || to === undefined ? null : { from, to };
}

/** @returns what was found, in words; null where that is nothing */
async function measure(
  { events, memory, choice, selection, draw }: Measuring,
  rows: readonly unknown[],
): Promise<string | null> {
  const pair = await choosePair(keysOf(rows.length > 0 ? rows : selection()), choice);
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
  const others = memory.state.measured.filter((other) => !isSamePair(other, pair));
  await memory.update({ measured: [...others, pair] });
  draw();
  const words = sentence(measured);
  void offerCopy(words);
  return words;
}

async function offerCopy(words: string): Promise<void> {
  const copy = "Copy";
  if ((await vscode.window.showInformationMessage(words, copy)) === copy) {
    await vscode.env.clipboard.writeText(words);
  }
}

async function remove({ memory, selection, draw }: Measuring, rows: readonly unknown[]): Promise<void> {
  const pairs = (rows.length > 0 ? rows : selection()).filter(isMeasuredRow).map(({ pair }) => pair);
  const measured = memory.state.measured.filter((kept) => !pairs.some((pair) => isSamePair(kept, pair)));
  if (measured.length === memory.state.measured.length) return;
  await memory.update({ measured });
  draw();
}

/** `Measure Between`, and taking away what was measured. Both are about the rows they are asked of, else the selected. */
export function registerMeasuring(view: Measuring): vscode.Disposable {
  const rowsOf = (row: unknown, rows: unknown): unknown[] =>
    Array.isArray(rows) && rows.length > 0 ? rows : row === undefined ? [] : [row];
  const register = (command: string, run: (view: Measuring, rows: readonly unknown[]) => Promise<unknown>) =>
    vscode.commands.registerCommand(command, (row?: unknown, rows?: unknown) => run(view, rowsOf(row, rows)));
  return vscode.Disposable.from(
    register(COMMAND.measureBetween, measure),
    register(COMMAND.removeMeasure, remove),
  );
}
