import * as vscode from "vscode";
import type { SearchableSource } from "../../core/citations/search.ts";
import { COMMAND } from "../contributions.ts";
import { describeFiles, type FilesRead } from "../../core/features/filesRead.ts";

interface SourceRow extends vscode.QuickPickItem {
  /** null in the row that stands there where nothing is found. */
  readonly source: SearchableSource | null;
}

export interface SourceQuestion {
  readonly title: string;
  /** Finds at most so many sources, best first. */
  readonly search: (query: string, limit: number) => readonly SearchableSource[];
  readonly read: FilesRead;
  /** Whether several can be ticked. */
  readonly many: boolean;
  /** What else is to be said of a source. */
  readonly remark?: (source: SearchableSource) => string;
}

/** So many rows are shown at once; typing on finds the others. */
const MOST_ROWS = 200;

function rowOf(source: SearchableSource, remark: string): SourceRow {
  const { authors, year, title, container } = source.description;
  const { id } = source.reference;
  return {
    source,
    label: title === "" ? id : title,
    // On a line of their own: a long title would leave no room for them on its.
    detail: [[authors, year].filter((part) => part !== "").join(", "), container, `@${id}`, remark]
      .filter((part) => part !== "")
      .join(" · "),
    // The search is ours: several words in any of the fields.
    alwaysShow: true,
  };
}

/**
 * Asks which sources are meant. Enter takes the ticked ones or, where none is, the one in focus. Where nothing is found
 * it says which files were read, and shows why on request.
 */
export function pickSources(question: SourceQuestion): Promise<readonly SearchableSource[]> {
  const { title, search, read, many, remark } = question;
  const picker = vscode.window.createQuickPick<SourceRow>();
  const rows = new Map<SearchableSource, SourceRow>();
  const row = (source: SearchableSource): SourceRow => {
    const known = rows.get(source) ?? rowOf(source, remark?.(source) ?? "");
    rows.set(source, known);
    return known;
  };
  const why: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon("question"),
    tooltip: `Is a source not here? ${describeFiles(read)}.`,
  };
  let ticked: readonly SourceRow[] = [];
  const show = (query: string): void => {
    const found = search(query, MOST_ROWS).map(row);
    const others = ticked.filter((one) => !found.includes(one));
    const nothing: SourceRow = {
      source: null,
      label: `$(question) No source found for “${query}”`,
      detail: `${describeFiles(read)}. Choose this row to see them.`,
      alwaysShow: true,
    };
    // The row that says that nothing was found is not for ticking.
    picker.canSelectMany = many && found.length + others.length > 0;
    picker.items = [...found, ...others, ...(found.length === 0 ? [nothing] : [])];
    if (picker.canSelectMany) picker.selectedItems = ticked;
    // A list with boxes to tick has no row in focus by itself.
    picker.activeItems = found[0] ? [found[0]] : [nothing];
  };
  picker.title = title;
  picker.placeholder = many
    ? "Search by title, author, container, year or key. Down and Space tick several."
    : "Search by title, author, container, year or key";
  picker.buttons = [why];
  show("");
  return new Promise((resolve) => {
    picker.onDidChangeValue(show);
    picker.onDidChangeSelection((selected) => {
      if (picker.canSelectMany) ticked = selected.filter(({ source }) => source !== null);
    });
    const explain = () => {
      picker.hide();
      void vscode.commands.executeCommand(COMMAND.whyNothing);
    };
    picker.onDidTriggerButton(explain);
    picker.onDidAccept(() => {
      const chosen = ticked.length > 0 ? ticked : picker.activeItems.slice(0, 1);
      if (chosen.some(({ source }) => source === null)) {
        explain();
        return;
      }
      resolve(chosen.flatMap(({ source }) => source ?? []));
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve([]);
      picker.dispose();
    });
    picker.show();
  });
}
