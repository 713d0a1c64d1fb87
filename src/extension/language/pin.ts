import * as vscode from "vscode";
import { describeReasonIn } from "../../core/features/reasons.ts";
import type { FoundMention } from "../../core/names/index.ts";
import { NOT_A_NAME } from "../../core/notes/attributes.ts";
import { touches } from "../../core/text/range.ts";
import { withItsMarks } from "../../core/notes/emphasis.ts";
import { dayText } from "../cards/dayText.ts";
import { COMMAND } from "../contributions.ts";
import type { Index, IndexedNote } from "../workspace/index.ts";

/** A name that stands in a note, with its place in the editor. */
export interface NameInNote {
  readonly mention: FoundMention;
  readonly range: vscode.Range;
  /** As a reader sees it: without emphasis, on one line. */
  readonly written: string;
}

/** What to write so that a name means one entity, whatever else the note says. */
export function pinned(written: string, id: string): string {
  return `[[${id}|${written}]]`;
}

/** What to write so that words are no name. */
export function notAName(written: string): string {
  return `[${written}]{.${NOT_A_NAME}}`;
}

/** The name at a place in a note; none where a link already says who is meant. */
export function nameAt(
  document: vscode.TextDocument,
  { note }: IndexedNote,
  position: vscode.Position,
): NameInNote | undefined {
  const offset = document.offsetAt(position);
  const mention = note.mentions.find(({ span, kind }) => kind !== "link" && touches(span, offset));
  if (!mention) return undefined;
  const { start, end } = withItsMarks(note.parsed.text, mention.span);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  const written = mention.prose.text.slice(mention.start, mention.end).replace(/\s+/g, " ");
  return { mention, range, written };
}

interface Candidate extends vscode.QuickPickItem {
  readonly id: string;
}

/** Asks who is meant: those whom Dossier thought of first, most likely first, then everybody. */
async function askWho(
  { mention, written }: NameInNote,
  { folder, path }: IndexedNote,
): Promise<string | undefined> {
  const { entities } = folder.workspace;
  const lines = folder.workspace.lines(path);
  const likely = new Set(mention.candidates.map(({ id }) => id));
  const candidates = mention.candidates.map(({ id, reason }): Candidate => ({
    id,
    label: entities.get(id)?.name ?? id,
    description: describeReasonIn(lines, reason, dayText),
  }));
  const others = [...entities.values()]
    .filter(({ id }) => !likely.has(id))
    .map(({ id, name, schema }): Candidate => ({ id, label: name, description: schema }));
  const separator = { label: "Anybody else", kind: vscode.QuickPickItemKind.Separator, id: "" };
  const chosen = await vscode.window.showQuickPick([...candidates, separator, ...others], {
    title: `Who is “${written}” here?`,
    placeHolder: "The choice is written into the note as a link",
    matchOnDescription: true,
  });
  return chosen?.id;
}

/** The commands that settle by hand who is meant by the name at the caret. */
export function registerPinCommands(index: Index): vscode.Disposable {
  const onName = (
    command: string,
    rewrite: (name: NameInNote, file: IndexedNote) => Promise<string | undefined>,
  ) =>
    vscode.commands.registerCommand(command, async () => {
      await index.ready;
      const editor = vscode.window.activeTextEditor;
      const file = editor && index.noteAt(editor.document.uri);
      const name = file && nameAt(editor.document, file, editor.selection.active);
      if (!name) {
        await vscode.window.showInformationMessage("Put the caret in a name that Dossier knows.");
        return;
      }
      const text = await rewrite(name, file);
      if (text === undefined) return;
      const edit = new vscode.WorkspaceEdit();
      edit.replace(file.folder.uriOf(file.path), name.range, text);
      await vscode.workspace.applyEdit(edit);
    });
  return vscode.Disposable.from(
    onName(COMMAND.pinName, async (name, file) => {
      const id = await askWho(name, file);
      return id === undefined ? undefined : pinned(name.written, id);
    }),
    onName(COMMAND.notAName, ({ written }) => Promise.resolve(notAName(written))),
  );
}
