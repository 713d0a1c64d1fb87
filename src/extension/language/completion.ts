import * as vscode from "vscode";
import { describeReference } from "../../core/citations/describe.ts";
import { idContextAt } from "../../core/dossier/idContext.ts";
import type { Entity, Entry } from "../../core/dossier/model.ts";
import { touches, type Span } from "../../core/text/range.ts";
import { baseName } from "../../core/text/paths.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import type { Index } from "../workspace/index.ts";

/** So many are offered at once; typing on narrows them down. */
const LIMIT = 100;

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Whether some word of a text begins as typed. */
function begins(text: string, query: string): boolean {
  const folded = fold(text);
  return folded.startsWith(query) || folded.includes(` ${query}`) || folded.includes(`-${query}`);
}

function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

interface Offer {
  readonly label: string;
  readonly insert: string;
  readonly description: string;
  readonly kind: vscode.CompletionItemKind;
}

/** Plain-text completions, which also stand in editors that know no snippets. The search is ours. */
function listOf(offers: readonly Offer[], range: vscode.Range, query: string): vscode.CompletionList {
  const items = offers.slice(0, LIMIT).map(({ label, insert, description, kind }, rank) => {
    const item = new vscode.CompletionItem({ label, description }, kind);
    item.insertText = insert;
    item.filterText = query === "" ? insert : query;
    item.sortText = String(rank).padStart(4, "0");
    item.range = range;
    return item;
  });
  return new vscode.CompletionList(items, offers.length > LIMIT || query !== "");
}

function nameOf(entry: Entry): string {
  return entry.kind === "entity" ? entry.name : entry.title;
}

function* linkable({ workspace }: FolderIndex): Generator<Entry> {
  yield* workspace.entities.values();
  yield* workspace.events.values();
}

/** Ids after `[[`. */
function completeLink(
  document: vscode.TextDocument,
  position: vscode.Position,
  folder: FolderIndex,
): vscode.CompletionList | null {
  const line = document.lineAt(position.line).text;
  const open = /\[\[([^[\]|]*)$/.exec(line.slice(0, position.character));
  if (!open) return null;
  const query = fold(open[1] ?? "");
  const rest = /^[^[\]|\s]*/.exec(line.slice(position.character))?.[0] ?? "";
  const closed = /^\s*[\]|]/.test(line.slice(position.character + rest.length));
  const start = position.character - (open[1]?.length ?? 0);
  const range = new vscode.Range(position.line, start, position.line, position.character + rest.length);
  const offers = [...linkable(folder)]
    .filter((entry) => begins(`${nameOf(entry)} ${entry.id}`, query))
    .map((entry): Offer => {
      const kind = entry.kind === "event" ? vscode.CompletionItemKind.Event : vscode.CompletionItemKind.Class;
      return {
        label: entry.id,
        insert: closed ? entry.id : `${entry.id}]]`,
        description: nameOf(entry),
        kind,
      };
    });
  return listOf([...offers, ...noteOffers(folder, query, closed)], range, open[1] ?? "");
}

/** Notes by their file's name, as Foam and Obsidian link them; those that are entries are offered as such. */
function noteOffers({ workspace }: FolderIndex, query: string, closed: boolean): Offer[] {
  return [...workspace.notes()]
    .filter(([path, { entity, title }]) => !entity && begins(`${title} ${noteName(path)}`, query))
    .map(([path, { title }]) => ({
      label: noteName(path),
      insert: closed ? noteName(path) : `${noteName(path)}]]`,
      description: title,
      kind: vscode.CompletionItemKind.File,
    }));
}

function noteName(path: string): string {
  return baseName(path).replace(/\.md$/i, "");
}

function namesOf(entity: Entity): string[] {
  return [entity.name, ...entity.aliases.map(({ value }) => value)];
}

/** Names in prose: from the capital letter on, over several words. */
function completeName(
  document: vscode.TextDocument,
  position: vscode.Position,
  folder: FolderIndex,
): vscode.CompletionList | null {
  const before = document.lineAt(position.line).text.slice(0, position.character);
  const typed = /(?:^|[^\p{L}\p{N}@[/])((?:\p{Lu}[\p{L}\p{M}’'.-]*\s)*\p{Lu}[\p{L}\p{M}’'.-]*)$/u.exec(
    before,
  )?.[1];
  if (typed === undefined) return null;
  // The longest stretch of capitalised words that some name begins with: “With Mike P” is about “Mike P”.
  for (let query = typed; query !== ""; query = query.replace(/^\S+\s*/, "")) {
    const wanted = fold(query);
    const offers = [...folder.workspace.entities.values()].flatMap((entity) =>
      namesOf(entity)
        .filter((name) => fold(name) !== wanted && begins(name, wanted))
        .map((name): Offer => ({
          label: name,
          insert: name,
          description: name === entity.name ? "" : entity.name,
          kind: vscode.CompletionItemKind.Text,
        })),
    );
    if (offers.length === 0) continue;
    const start = position.translate(0, -query.length);
    return listOf(offers, new vscode.Range(start, position), query);
  }
  return null;
}

class NoteCompletions implements vscode.CompletionItemProvider {
  readonly #index: Index;

  constructor(index: Index) {
    this.#index = index;
  }

  provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.CompletionList | null {
    const file = this.#index.noteAt(document.uri);
    if (!file) return null;
    const { folder } = file;
    const note = file.note.parsed;
    const caret = document.offsetAt(position);
    if (note.opaque.some((span) => touches(span, caret))) return null;
    if (note.frontmatter && caret <= note.frontmatter.end) return null;
    return completeLink(document, position, folder) ?? completeName(document, position, folder);
  }
}

/** Ids and keys in dossier files. */
class DossierCompletions implements vscode.CompletionItemProvider {
  readonly #index: Index;

  constructor(index: Index) {
    this.#index = index;
  }

  provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.CompletionList | null {
    const file = this.#index.fileAt(document.uri);
    if (file?.folder.workspace.kind(file.path) !== "dossier") return null;
    const { folder } = file;
    const context = idContextAt(document.getText(), document.offsetAt(position));
    if (!context) return null;
    const query = fold(context.query);
    const offers =
      context.kind === "entity"
        ? [...folder.workspace.entities.values()]
            .filter(({ id, name }) => begins(`${name} ${id}`, query))
            .map(({ id, name }) => ({
              label: id,
              insert: id,
              description: name,
              kind: vscode.CompletionItemKind.Class,
            }))
        : [...folder.workspace.references.values()].map((reference) => {
            const { authors, year, title } = describeReference(reference);
            const description = [authors, year, title].filter((part) => part !== "").join(" ");
            return {
              label: reference.id,
              insert: reference.id,
              description,
              kind: vscode.CompletionItemKind.Reference,
            };
          });
    const matching = offers.filter(({ label, description }) => begins(`${description} ${label}`, query));
    return listOf(matching, rangeOf(document, context.replace), context.query);
  }
}

export function registerNameCompletion(
  notes: vscode.DocumentSelector,
  dossiers: vscode.DocumentSelector,
  index: Index,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(notes, new NoteCompletions(index), "["),
    vscode.languages.registerCompletionItemProvider(dossiers, new DossierCompletions(index), " ", "["),
  );
}
