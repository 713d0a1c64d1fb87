import * as vscode from "vscode";
import { insertCitation, spaceBefore } from "../../core/citations/insert.ts";
import { renderSources } from "../../core/citations/render.ts";
import type { Found } from "../../core/features/folder.ts";
import { findSubject } from "../../core/features/subject.ts";
import type { TreeNode } from "../views/tree.ts";
import type { Index } from "../workspace/index.ts";
import { replaceAt } from "./placing.ts";

/** What rows of our views carry while they are dragged: how their entries are named, as JSON. */
const DRAGGED = "application/vnd.dossier.entries";

/** Lets rows of a view be dragged into notes. */
export const dragging: vscode.TreeDragAndDropController<TreeNode> = {
  dragMimeTypes: [DRAGGED],
  dropMimeTypes: [],
  handleDrag(rows, transfer) {
    const subjects = rows.flatMap(({ subject }) => (subject === undefined ? [] : [subject]));
    if (subjects.length > 0) transfer.set(DRAGGED, new vscode.DataTransferItem(JSON.stringify(subjects)));
  },
};

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append("dossier", "entry");

/** Writes what was dragged from a view: a citation for sources, a link for what else there is. */
class EntryDrops implements vscode.DocumentDropEditProvider {
  readonly #index: Index;

  constructor(index: Index) {
    this.#index = index;
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    transfer: vscode.DataTransfer,
  ): Promise<vscode.DocumentDropEdit[]> {
    const found = await this.#dropped(transfer);
    const keys = found.flatMap(({ entry }) => (entry.kind === "reference" ? [entry.id] : []));
    if (keys.length > 0) {
      const edit = insertCitation(document.getText(), document.offsetAt(position), keys);
      if (!edit) return [];
      // Whoever drops does not go on to type a locator: nothing waits for one.
      const text = edit.text.replace(/, (?=\]?$)/, "");
      const drop = new vscode.DocumentDropEdit("", "Insert Citation", KIND);
      drop.additionalEdit = new vscode.WorkspaceEdit();
      replaceAt(drop.additionalEdit, document, new vscode.Range(position, position), { ...edit, text });
      return [drop];
    }
    if (found.length === 0) return [];
    const space = spaceBefore(document.getText(), document.offsetAt(position));
    const links = found.map(({ entry }) => `[[${entry.id}]]`).join(" ");
    const citation = found
      .map(({ entry }) => (entry.kind === "event" ? renderSources(entry.sources) : ""))
      .join("");
    return [
      new vscode.DocumentDropEdit(space + links, "Insert Link", KIND),
      ...(citation === ""
        ? []
        : [
            new vscode.DocumentDropEdit(
              space + citation,
              "Insert the Event’s Citation",
              KIND.append("citation"),
            ),
          ]),
    ];
  }

  /** The entries that were dragged. What names them is looked up, never believed. */
  async #dropped(transfer: vscode.DataTransfer): Promise<Found[]> {
    const written = await transfer.get(DRAGGED)?.asString();
    if (written === undefined) return [];
    try {
      const subjects: unknown = JSON.parse(written);
      return Array.isArray(subjects)
        ? subjects.flatMap((one) => findSubject(this.#index.folders, one) ?? [])
        : [];
    } catch {
      return [];
    }
  }
}

export function registerDropping(selector: vscode.DocumentSelector, index: Index): vscode.Disposable {
  return vscode.languages.registerDocumentDropEditProvider(selector, new EntryDrops(index), {
    dropMimeTypes: [DRAGGED],
    providedDropEditKinds: [KIND],
  });
}
