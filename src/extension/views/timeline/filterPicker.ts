import * as vscode from "vscode";
import { readDate } from "../../../core/dates/index.ts";
import type { DatedEvent } from "../../../core/timeline/order.ts";
import type { AllEvents } from "./allEvents.ts";
import { isFiltered, without, type ShownFilter } from "./state.ts";
import { countWords, dateWords, filterParts, type Naming } from "./words.ts";

/** The view, as far as its filter goes. */
export interface Filtered {
  readonly events: AllEvents;
  readonly naming: Naming;
  readonly filter: ShownFilter;
  apply(filter: ShownFilter): Promise<void>;
}

const TITLE = "Filter Timeline";

interface Item extends vscode.QuickPickItem {
  /** What choosing it leads to: another filter, or another question. */
  readonly choose?: () => Promise<ShownFilter | undefined>;
  /** A part of the filter that is on, which its button takes away. */
  readonly part?: keyof ShownFilter;
}

const REMOVE: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon("close"), tooltip: "Remove" };

function separator(label: string): Item {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function chosen(filter: ShownFilter): () => Promise<ShownFilter> {
  return () => Promise.resolve(filter);
}

/** The rows of the picker: what is on now, and what there is to filter by. */
function itemsOf(view: Filtered, typed: string): Item[] {
  const { filter, events, naming } = view;
  const parts = filterParts(filter, naming, vscode.env.language).map(({ part, kind, words }): Item => ({
    label: part === "thisNote" ? kind : `${kind}: ${words}`,
    description: "on; choose to remove",
    iconPath: new vscode.ThemeIcon("check"),
    buttons: [REMOVE],
    part,
    choose: chosen(without(filter, part)),
  }));
  const text: Item = {
    label: `Text: “${typed}”`,
    description: "in titles, summaries, tags and names",
    alwaysShow: true,
    choose: chosen({ ...filter, text: typed }),
  };
  const on = [
    separator("On now"),
    ...parts,
    { label: "Clear Timeline Filter", iconPath: new vscode.ThemeIcon("clear-all"), choose: chosen({}) },
  ];
  const thisNote: Item = {
    label: "Only this note",
    description: "what it tells, links to or cites a source of",
    choose: chosen({ ...filter, thisNote: true }),
  };
  return [
    ...(typed === "" ? [] : [text]),
    ...(parts.length === 0 ? [] : on),
    separator("Show only"),
    ...(filter.thisNote === true ? [] : [thisNote]),
    { label: "Person…", choose: () => askNamed(view, "involved", "Person", involvedIn) },
    { label: "Place…", choose: () => askNamed(view, "location", "Place", placesOf) },
    { label: "Tag…", choose: () => askTags(view) },
    { label: "Source…", choose: () => askSource(view) },
    { label: "From … to …", description: "a stretch of time", choose: () => askTime(view) },
  ].filter((item) => item.label !== "Source…" || counted(events.list(), sourcesOf).length > 0);
}

function involvedIn({ event }: DatedEvent): string[] {
  return event.involved.map(({ value }) => value);
}

function placesOf({ event }: DatedEvent): string[] {
  return event.location ? [event.location.value] : [];
}

function sourcesOf({ event }: DatedEvent): string[] {
  return event.sources.map(({ key }) => key);
}

/** What events name, with how many name it, the most named first. */
function counted(
  events: readonly DatedEvent[],
  valuesOf: (event: DatedEvent) => readonly string[],
): (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const event of events) {
    for (const value of new Set(valuesOf(event))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

interface ValueItem extends vscode.QuickPickItem {
  readonly value: string;
}

async function askNamed(
  { events, naming, filter }: Filtered,
  part: "involved" | "location",
  kind: string,
  valuesOf: (event: DatedEvent) => readonly string[],
): Promise<ShownFilter | undefined> {
  const idOf = (written: string) => events.lookup.entity(written)?.id ?? written;
  const all = counted(events.list(), (event) => valuesOf(event).map(idOf));
  const picked = await pickOne(
    kind,
    all.map(([value, count]) => ({ value, label: naming.entity(value), description: countWords(count) })),
  );
  return picked === undefined ? undefined : { ...filter, [part]: picked };
}

async function askSource({ events, naming, filter }: Filtered): Promise<ShownFilter | undefined> {
  const picked = await pickOne(
    "Source",
    counted(events.list(), sourcesOf).map(([value, count]) => ({
      value,
      label: naming.source(value),
      description: countWords(count),
      detail: `@${value}`,
    })),
  );
  return picked === undefined ? undefined : { ...filter, source: picked };
}

async function askTags({ events, filter }: Filtered): Promise<ShownFilter | undefined> {
  const items = counted(events.list(), ({ event }) => event.tags).map(([value, count]) => ({
    label: value,
    description: countWords(count),
    picked: filter.tags?.includes(value) === true,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `${TITLE}: Tag`,
    canPickMany: true,
    placeHolder: items.length === 0 ? "No event has a tag." : "Events with any of these tags",
  });
  if (!picked) return undefined;
  return picked.length === 0
    ? without(filter, "tags")
    : { ...filter, tags: picked.map(({ label }) => label) };
}

async function pickOne(kind: string, items: readonly ValueItem[]): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick([...items], {
    title: `${TITLE}: ${kind}`,
    matchOnDetail: true,
    placeHolder: items.length === 0 ? "No event names one." : "The most named first",
  });
  return picked?.value;
}

/** What is wrong with a stretch of time as typed, or what it means. */
async function checkTime(typed: string): Promise<vscode.InputBoxValidationMessage | undefined> {
  if (typed.trim() === "") return undefined;
  // Whatever looks for the nearest form brings the reader of dates in prose with it: it is loaded when it is needed.
  const { parseEdtf } = await import("../../../core/dates/parse.ts");
  const parsed = parseEdtf(typed);
  if ("date" in parsed) {
    return {
      message: dateWords(parsed.date.edtf, vscode.env.language),
      severity: vscode.InputBoxValidationSeverity.Info,
    };
  }
  const perhaps = parsed.suggestion === null ? "" : ` Perhaps ${parsed.suggestion}?`;
  return { message: `${parsed.error}${perhaps}`, severity: vscode.InputBoxValidationSeverity.Error };
}

async function askTime({ filter }: Filtered): Promise<ShownFilter | undefined> {
  const typed = await vscode.window.showInputBox({
    title: `${TITLE}: From … to …`,
    prompt:
      "2018 · 2018-06/2019-02 · 2018/.. for since 2018 · ../2019-02-28 for until then. Empty shows all of time.",
    placeHolder: "2018-06/2019-02",
    value: filter.during ?? "",
    validateInput: checkTime,
  });
  if (typed === undefined) return undefined;
  const date = readDate(typed);
  return date ? { ...filter, during: date.edtf } : without(filter, "during");
}

/** Shows the filter, and lets the user change it. */
export async function editFilter(view: Filtered): Promise<void> {
  const picker = vscode.window.createQuickPick<Item>();
  picker.title = TITLE;
  picker.placeholder = isFiltered(view.filter)
    ? "Type words, add or remove"
    : "Type words to look for, or choose";
  const draw = () => {
    picker.items = itemsOf(view, picker.value.trim());
  };
  draw();
  const item = await new Promise<Item | undefined>((resolve) => {
    picker.onDidChangeValue(draw);
    picker.onDidTriggerItemButton(async ({ item: { part } }) => {
      if (part !== undefined) await view.apply(without(view.filter, part));
      draw();
    });
    picker.onDidAccept(() => {
      const [active] = picker.activeItems;
      if (!active?.choose) return;
      resolve(active);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
  const filter = await item?.choose?.();
  if (filter) await view.apply(filter);
}
