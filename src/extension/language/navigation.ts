import * as vscode from "vscode";
import { touches } from "../../core/text/range.ts";
import { isForeign } from "../../core/index/entryTable.ts";
import { occurrencesIn, occurrencesOf } from "../../core/index/occurrences.ts";
import type { Index } from "../workspace/index.ts";
import { entryAtPosition, inFolders, type Pointed } from "./position.ts";

/** Goes from a name, a key, an id or a link to the place where it is written down. */
class Definitions implements vscode.DefinitionProvider {
  readonly #index: Index;

  constructor(index: Index) {
    this.#index = index;
  }

  provideDefinition(document: vscode.TextDocument, position: vscode.Position): vscode.LocationLink[] {
    const found = entryAtPosition(this.#index, document, position);
    if (!found) return this.#linkedNote(document, position);
    const { entry, folder, path, occurrence } = found;
    const { uri, range } = folder.locationOf(entry.origin.path, entry.origin.nameSpan);
    const whole = folder.locationOf(entry.origin.path, entry.origin.span);
    const from = folder.locationOf(path, occurrence.span);
    return [
      {
        originSelectionRange: from.range,
        targetUri: uri,
        targetRange: whole.range,
        targetSelectionRange: range,
      },
    ];
  }

  /** Where a link to a note leads: to the note's beginning. */
  #linkedNote(document: vscode.TextDocument, position: vscode.Position): vscode.LocationLink[] {
    const file = this.#index.noteAt(document.uri);
    if (!file) return [];
    const offset = document.offsetAt(position);
    const links = file.note.parsed.proses.flatMap((prose) => prose.links);
    const link = links.find(({ span }) => touches(span, offset));
    const linked = link && file.folder.workspace.linked(link.target);
    if (!link || linked?.kind !== "note") return [];
    const start = new vscode.Range(0, 0, 0, 0);
    return [
      {
        originSelectionRange: file.folder.locationOf(file.path, link.span).range,
        targetUri: file.folder.uriOf(linked.path),
        targetRange: start,
        targetSelectionRange: start,
      },
    ];
  }
}

/** Every place that speaks of an entry, in all folders of the window. */
function locations(index: Index, pointed: Pointed, withDefinition: boolean): vscode.Location[] {
  return inFolders(index, pointed).flatMap(({ folder, entry }) =>
    occurrencesOf(folder.workspace, entry)
      .filter(({ kind, path }) => (withDefinition || kind !== "definition") && !isForeign(path))
      .map(({ path, span }) => folder.locationOf(path, span)),
  );
}

class References implements vscode.ReferenceProvider {
  readonly #index: Index;

  constructor(index: Index) {
    this.#index = index;
  }

  provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
  ): vscode.Location[] {
    const found = entryAtPosition(this.#index, document, position);
    return found ? locations(this.#index, found, includeDeclaration) : [];
  }
}

/** Marks the other places in this file that speak of the same entry. */
class Highlights implements vscode.DocumentHighlightProvider {
  readonly #index: Index;

  constructor(index: Index) {
    this.#index = index;
  }

  provideDocumentHighlights(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.DocumentHighlight[] {
    const found = entryAtPosition(this.#index, document, position);
    if (!found) return [];
    const { folder, path, entry } = found;
    return [...occurrencesIn(folder.workspace, path)]
      .filter((other) => other.entry.kind === entry.kind && other.entry.id === entry.id)
      .map(({ occurrence: { span, kind } }) => {
        const { range } = folder.locationOf(path, span);
        const write = kind === "definition";
        return new vscode.DocumentHighlight(
          range,
          write ? vscode.DocumentHighlightKind.Write : vscode.DocumentHighlightKind.Read,
        );
      });
  }
}

/** Makes `[[links]]` to entries, events and notes clickable. */
class Links implements vscode.DocumentLinkProvider {
  readonly #index: Index;

  constructor(index: Index) {
    this.#index = index;
  }

  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    const file = this.#index.noteAt(document.uri);
    if (!file) return [];
    const { folder, path, note } = file;
    const { workspace } = folder;
    const links = note.parsed.proses.flatMap((prose) => prose.links);
    return links.flatMap(({ span, target }) => {
      const linked = workspace.linked(target);
      if (!linked) return [];
      const { range } = folder.locationOf(path, span);
      if (linked.kind === "note") return [new vscode.DocumentLink(range, folder.uriOf(linked.path))];
      const place = folder.locationOf(linked.origin.path, linked.origin.nameSpan);
      const line = place.range.start.line + 1;
      return [new vscode.DocumentLink(range, place.uri.with({ fragment: `L${line}` }))];
    });
  }
}

export function registerNavigation(
  notes: vscode.DocumentSelector,
  everywhere: vscode.DocumentSelector,
  index: Index,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(everywhere, new Definitions(index)),
    vscode.languages.registerReferenceProvider(everywhere, new References(index)),
    vscode.languages.registerDocumentHighlightProvider(everywhere, new Highlights(index)),
    vscode.languages.registerDocumentLinkProvider(notes, new Links(index)),
  );
}
