import * as vscode from "vscode";
import { type Citable, STYLES } from "../../core/citations/format/index.ts";
import { pause } from "../scheduler.ts";
import { citationLocale, citationStyle, setCitationStyle } from "../settings.ts";
import type { Index } from "../workspace/index.ts";
import type { References } from "./references.ts";

/** What a style looks like is shown with this source where the folder has none. */
const EXAMPLE: Citable = {
  id: "example",
  origin: { path: "" },
  csl: {
    type: "article-newspaper",
    author: [{ family: "Sanger", given: "David E." }],
    title: "Two Years After Trump-Kim Meeting",
    "container-title": "The New York Times",
    issued: { "date-parts": [[2020, 6, 12]] },
  },
};

/** Styles of the user's own that are looked for. */
const MOST_FILES = 200;

interface StyleItem extends vscode.QuickPickItem {
  readonly style?: string;
}

const MORE_STYLES = vscode.Uri.parse("https://www.zotero.org/styles");

/** Asks for the style of formatted references, showing what each looks like, and writes the setting. */
export async function chooseStyle(index: Index, references: References): Promise<void> {
  await index.ready;
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = (active && index.of(active)) ?? index.folders[0];
  const now = citationStyle(folder?.folder);
  const own = folder
    ? await vscode.workspace.findFiles(
        new vscode.RelativePattern(folder.folder, "**/*.csl"),
        undefined,
        MOST_FILES,
      )
    : [];
  const ownPaths = own.flatMap((uri) => folder?.pathOf(uri) ?? []).sort();
  const picker = vscode.window.createQuickPick<StyleItem>();
  const items: StyleItem[] = [
    ...STYLES.map(({ id, title }) => itemOf(id, title, now)),
    ...(ownPaths.length === 0 ? [] : [{ label: "In this folder", kind: vscode.QuickPickItemKind.Separator }]),
    ...ownPaths.map((path) => itemOf(path, path, now)),
    { label: "", kind: vscode.QuickPickItemKind.Separator },
    {
      label: "$(link-external) More styles",
      detail: "Save a .csl file in the folder of your notes and choose it here.",
    },
  ];
  picker.title = "Citation Style (formatted by citeproc-js, © Frank Bennett)";
  picker.placeholder = "How formatted references look";
  picker.items = items;
  picker.activeItems = items.filter(({ style }) => style === now);
  picker.show();
  const [example = EXAMPLE] = folder?.workspace.references.values() ?? [];
  const showing = showSamples(picker, references, example, folder ? citationLocale(folder.folder) : null);
  const chosen = await new Promise<StyleItem | undefined>((resolve) => {
    picker.onDidAccept(() => resolve(picker.activeItems[0]));
    picker.onDidHide(() => resolve(undefined));
  });
  picker.dispose();
  await showing;
  if (!chosen) return;
  if (chosen.style === undefined) await vscode.env.openExternal(MORE_STYLES);
  else await setCitationStyle(chosen.style);
}

function itemOf(style: string, title: string, now: string): StyleItem {
  return { style, label: title, ...(style === now ? { description: "in use" } : {}), detail: " " };
}

/** Adds to each style what a source looks like in it, one after the other. */
async function showSamples(
  picker: vscode.QuickPick<StyleItem>,
  references: References,
  example: Citable,
  locale: string | null,
): Promise<void> {
  let hidden = false;
  picker.onDidHide(() => (hidden = true));
  for (const { id } of STYLES) {
    let detail;
    try {
      const formatter = await references.sample({ style: { id }, locale, fallback: vscode.env.language });
      detail = formatter.entry(example).text;
    } catch {
      continue;
    }
    await pause();
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- changes while this waits
    if (hidden) return;
    const active = picker.activeItems[0]?.style;
    picker.items = picker.items.map((item) => (item.style === id ? { ...item, detail } : item));
    picker.activeItems = picker.items.filter(({ style }) => style !== undefined && style === active);
  }
}
