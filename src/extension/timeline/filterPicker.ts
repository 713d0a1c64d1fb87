import * as vscode from "vscode";
import { readDate } from "../../core/dates/index.ts";
import type { TimelineController } from "../../core/features/timeline/controller.ts";
import { namedChoices, type NamedPart } from "../../core/features/timeline/filterChoices.ts";
import { isFiltered, without, type ShownFilter } from "../../core/features/timeline/state.ts";
import { countWords, filterParts, namingBy } from "../../core/features/timeline/words.ts";
import { dateWords } from "../../core/features/words.ts";

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
function itemsOf(timeline: TimelineController, typed: string): Item[] {
  const { filter, events } = timeline;
  const parts = filterParts(filter, namingBy(events.lookup), vscode.env.language).map(
    ({ part, kind, words }): Item => ({
      label: part === "thisNote" ? kind : `${kind}: ${words}`,
      description: "on; choose to remove",
      iconPath: new vscode.ThemeIcon("check"),
      buttons: [REMOVE],
      part,
      choose: chosen(without(filter, part)),
    }),
  );
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
  const hasSources = events.list().some(({ event }) => event.sources.length > 0);
  return [
    ...(typed === "" ? [] : [text]),
    ...(parts.length === 0 ? [] : on),
    separator("Show only"),
    ...(filter.thisNote === true ? [] : [thisNote]),
    { label: "Person…", choose: () => askOne(timeline, "involved", "Person") },
    { label: "Place…", choose: () => askOne(timeline, "location", "Place") },
    { label: "Tag…", choose: () => askTags(timeline) },
    ...(hasSources ? [{ label: "Source…", choose: () => askOne(timeline, "source", "Source") }] : []),
    { label: "From … to …", description: "a stretch of time", choose: () => askTime(timeline) },
  ];
}

async function askOne(
  timeline: TimelineController,
  part: Exclude<NamedPart, "tags">,
  kind: string,
): Promise<ShownFilter | undefined> {
  const items = namedChoices(timeline, part).map(({ value, name, count }) => ({
    value,
    label: name,
    description: countWords(count),
    ...(part === "source" ? { detail: `@${value}` } : {}),
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `${TITLE}: ${kind}`,
    matchOnDetail: true,
    placeHolder: items.length === 0 ? "No event names one." : "The most named first",
  });
  return picked && { ...timeline.filter, [part]: picked.value };
}

async function askTags(timeline: TimelineController): Promise<ShownFilter | undefined> {
  const { filter } = timeline;
  const items = namedChoices(timeline, "tags").map(({ value, count }) => ({
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

/** What is wrong with a stretch of time as typed, or what it means. */
async function checkTime(typed: string): Promise<vscode.InputBoxValidationMessage | undefined> {
  if (typed.trim() === "") return undefined;
  // Whatever looks for the nearest form brings the reader of dates in prose with it: it is loaded when it is needed.
  const { parseEdtf } = await import("../../core/dates/parse.ts");
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

async function askTime({ filter }: TimelineController): Promise<ShownFilter | undefined> {
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
export async function editFilter(timeline: TimelineController): Promise<void> {
  const picker = vscode.window.createQuickPick<Item>();
  picker.title = TITLE;
  picker.placeholder = isFiltered(timeline.filter)
    ? "Type words, add or remove"
    : "Type words to look for, or choose";
  const draw = () => {
    picker.items = itemsOf(timeline, picker.value.trim());
  };
  draw();
  const item = await new Promise<Item | undefined>((resolve) => {
    picker.onDidChangeValue(draw);
    picker.onDidTriggerItemButton(async ({ item: { part } }) => {
      if (part !== undefined) await timeline.show({ filter: without(timeline.filter, part) });
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
  if (filter) await timeline.show({ filter });
}
