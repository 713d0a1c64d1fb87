import * as vscode from "vscode";
import { referenceCard } from "../core/features/cards/reference.ts";
import { citableSources, preparedSources } from "../core/features/citable.ts";
import { idOffers } from "../core/features/completion/ids.ts";
import { locatorOffers } from "../core/features/completion/locators.ts";
import { nameOffers } from "../core/features/completion/names.ts";
import type { Offer, OfferKind, Offers, Typing } from "../core/features/completion/offers.ts";
import { sourceOffers, typedKeyAt } from "../core/features/completion/sources.ts";
import type { Folder } from "../core/features/folder.ts";
import type { RecentSources } from "./citing/recent.ts";
import { COMMAND } from "./contributions.ts";
import { rangeOf } from "./editor.ts";
import { asMarkdown, reader } from "./reader.ts";
import { inSlices } from "./scheduler.ts";
import type { Index } from "./workspace/index.ts";

const KINDS: Readonly<Record<OfferKind, vscode.CompletionItemKind>> = {
  entity: vscode.CompletionItemKind.Class,
  event: vscode.CompletionItemKind.Event,
  note: vscode.CompletionItemKind.File,
  name: vscode.CompletionItemKind.Text,
  source: vscode.CompletionItemKind.Reference,
  locator: vscode.CompletionItemKind.Keyword,
  paragraph: vscode.CompletionItemKind.Reference,
  none: vscode.CompletionItemKind.Text,
};

type Range = vscode.CompletionItem["range"];

/** An offer as VS Code shows it, which knows the source that it offers. */
class OfferItem extends vscode.CompletionItem {
  constructor(
    readonly offer: Offer,
    readonly folder: Folder,
    rank: number,
    query: string,
    range: NonNullable<Range>,
  ) {
    const { kind, label, insert, description, detail, documentation, then } = offer;
    const shown: vscode.CompletionItemLabel = { label };
    if (description !== undefined) shown.description = description;
    if (detail !== undefined && kind !== "none") shown.detail = detail;
    super(kind === "none" ? label : shown, KINDS[kind]);
    this.insertText = insert;
    this.range = range;
    // The search is ours, over every field; editors that filter by prefix find the query itself.
    this.filterText = query === "" ? insert : query;
    this.sortText = String(rank).padStart(4, "0");
    if (documentation !== undefined) this.documentation = documentation;
    if (kind === "none") {
      // All rows of a list are to stay in sight while one types on.
      this.filterText = query;
      if (detail !== undefined) this.detail = detail;
    }
    if (then) {
      const args = then.argument === undefined ? [] : [then.argument];
      this.command = { command: COMMAND[then.action], title: label, arguments: args };
    }
  }
}

function listOf(
  document: vscode.TextDocument,
  folder: Folder,
  found: Offers | null,
): vscode.CompletionList | null {
  if (!found) return null;
  const { offers, replace, query, isIncomplete } = found;
  const range = rangeOf(document, replace);
  const items = offers.map((offer, rank) => new OfferItem(offer, folder, rank, query, range));
  return new vscode.CompletionList(items, isIncomplete);
}

/** Offers sources after `@`. */
class SourceCompletions implements vscode.CompletionItemProvider {
  constructor(
    private readonly index: Index,
    private readonly recent: RecentSources,
  ) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    cancellation: vscode.CancellationToken,
  ): Promise<vscode.CompletionList | null> {
    const file = this.index.fileAt(document.uri);
    const caret = document.offsetAt(position);
    const typed = file && typedKeyAt(file.folder, file.path, document.getText(), caret);
    if (!typed) return null;
    const { folder, path } = file;
    const replacing = rangeOf(document, typed.replace);
    const query = rangeOf(document, { start: caret - typed.query.length, end: caret });
    // The note may change from here on: no offset into it is worked out any more.
    const sources = await citableSources(folder, path, inSlices);
    if (cancellation.isCancellationRequested) return null;
    const context = { folder, path, recent: this.recent.keys, isLoaded: this.index.loaded };
    const items = sourceOffers(sources, typed, context).map((offer, rank) => {
      const range =
        offer.kind === "none" ? query : { inserting: replacing.with(undefined, position), replacing };
      return new OfferItem(offer, folder, rank, typed.query, range);
    });
    return new vscode.CompletionList(items, true);
  }

  resolveCompletionItem(item: vscode.CompletionItem): vscode.CompletionItem {
    if (item instanceof OfferItem && item.offer.reference)
      item.documentation = asMarkdown(referenceCard(item.offer.reference, item.folder, reader(this.index)));
    return item;
  }
}

/** Completion of names, ids, keys and locators. */
export function registerCompletion(
  notes: vscode.DocumentSelector,
  dossiers: vscode.DocumentSelector,
  index: Index,
  recent: RecentSources,
): vscode.Disposable {
  // So that the first `@` need not wait.
  void index.ready.then(() =>
    Promise.all(index.folders.map((folder) => preparedSources(folder, inSlices).ofAll())),
  );
  const register = (
    selector: vscode.DocumentSelector,
    offersIn: (folder: Folder, path: string, typing: Typing) => Offers | null,
    ...triggers: string[]
  ) =>
    vscode.languages.registerCompletionItemProvider(
      selector,
      {
        provideCompletionItems(document, position, _token, { triggerCharacter }) {
          const file = index.fileAt(document.uri);
          if (!file) return null;
          const { folder, path } = file;
          const isTriggered = triggerCharacter !== undefined;
          const typing = { text: document.getText(), caret: document.offsetAt(position), isTriggered };
          return listOf(document, folder, offersIn(folder, path, typing));
        },
      },
      ...triggers,
    );
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(notes, new SourceCompletions(index, recent), "@"),
    register(notes, locatorOffers, " "),
    register(notes, nameOffers, "["),
    register(dossiers, idOffers, " ", "["),
  );
}
