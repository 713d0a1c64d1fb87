import * as vscode from "vscode";
import { dayText } from "./cards/dayText.ts";
import { describeReasonIn } from "../core/features/reasons.ts";
import type { AsOf } from "../core/features/about.ts";
import { touches, type Span } from "../core/text/range.ts";
import { ambiguousCard } from "./cards/ambiguousCard.ts";
import { dateCard } from "./cards/dateCard.ts";
import { entityCard } from "./cards/entityCard.ts";
import { eventCard } from "./cards/eventCard.ts";
import { card } from "./cards/card.ts";
import { text } from "./cards/markdown.ts";
import { nearMissCard } from "./cards/nearMissCard.ts";
import { referenceCard } from "./cards/referenceCard.ts";
import { KnownDiagnostic } from "./diagnostics.ts";
import type { References } from "./references/references.ts";
import { hoverEnabled } from "./settings.ts";
import { today } from "./today.ts";
import type { FolderIndex } from "./workspace/folderIndex.ts";
import type { Index, IndexedNote } from "./workspace/index.ts";

/** A place in a note that is pointed at. */
interface Pointed extends IndexedNote {
  readonly offset: number;
  /** What VS Code says of it above the card. */
  readonly told: readonly KnownDiagnostic[];
}

/** Shows who or what is under the pointer, in notes. */
class CardProvider implements vscode.HoverProvider {
  readonly #index: Index;
  readonly #references: References;

  constructor(index: Index, references: References) {
    this.#index = index;
    this.#references = references;
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | null> {
    const file = hoverEnabled(document) ? this.#index.noteAt(document.uri) : undefined;
    if (!file) return null;
    const at: Pointed = {
      ...file,
      offset: document.offsetAt(position),
      told: problemsAt(document, position),
    };
    const found =
      (await this.#citation(at)) ??
      (await this.#mention(at)) ??
      nearMissShown(document, position, at) ??
      this.#link(at) ??
      this.#event(at) ??
      this.#date(at);
    if (!found) return null;
    const { start, end } = found.span;
    return new vscode.Hover(
      found.card,
      new vscode.Range(document.positionAt(start), document.positionAt(end)),
    );
  }

  async #mention({ note, offset, folder, path, told }: Pointed): Promise<Shown | null> {
    const mention = note.mentions.find(({ span }) => touches(span, offset));
    if (!mention) return null;
    const asOf: AsOf = note.date ?? today();
    const lines = folder.workspace.lines(path);
    if (mention.entity === null) {
      const isTold = told.some(({ code }) => code === "name/ambiguous");
      return { span: mention.span, card: ambiguousCard(mention, folder, lines, asOf, isTold) };
    }
    const entity = folder.workspace.entities.get(mention.entity);
    if (!entity) return null;
    const [chosen] = mention.candidates;
    const plain = mention.kind === "full" || mention.kind === "alias" || mention.kind === "link";
    const written = mention.prose.text.slice(mention.start, mention.end).replace(/\s+/g, " ");
    const reason = chosen && !plain ? `“${written}”: ${describeReasonIn(lines, chosen.reason, dayText)}` : "";
    const context = { index: this.#index, folder, asOf, asOfDate: note.date, reason };
    return { span: mention.span, card: await entityCard(entity, context) };
  }

  async #citation({ note, offset, folder, path, told }: Pointed): Promise<Shown | null> {
    for (const { items } of note.parsed.citations) {
      const item = items.find(({ idSpan }) => touches(idSpan, offset));
      if (!item) continue;
      const reference = folder.workspace.reference(item.key, path);
      if (!reference && told.some(({ code }) => code === "citation/unknown-key")) return null;
      const shown = reference
        ? referenceCard(reference, this.#index, folder, await this.#references.format(reference, folder))
        : card([`No source has the key ${text(`“${item.key}”`)}.`]);
      return { span: item.idSpan, card: shown };
    }
    return null;
  }

  /** A wikilink to an event or a note; those to entities are mentions. */
  #link({ note, offset, folder }: Pointed): Shown | null {
    for (const { links } of note.parsed.proses) {
      const link = links.find(({ span }) => touches(span, offset));
      if (!link) continue;
      const target = folder.workspace.linked(link.target);
      if (target?.kind === "event") return eventShown(folder, target.id, link.span);
      if (target?.kind !== "note") return null;
      const linked = folder.workspace.knownNote(target.path);
      return linked
        ? { span: link.span, card: card([`**${text(linked.title)}**`, text(target.path)]) }
        : null;
    }
    return null;
  }

  /** An event span: told by its attributes, so the card shows where the pointer is on those. */
  #event({ note, offset, folder, path }: Pointed): Shown | null {
    const span = note.parsed.events.find((event) => touches(event.span, offset))?.span;
    const event =
      span && folder.workspace.events.ofFile(path).find(({ origin }) => origin.span.start === span.start);
    return span && event ? eventShown(folder, event.id, span) : null;
  }

  /** A date in prose. Names and events come first: those that hold a date say more. */
  #date({ offset, folder, path }: Pointed): Shown | null {
    const found = folder.workspace.dates(path).find(({ span }) => touches(span, offset));
    return found ? { span: found.span, card: dateCard(found, folder) } : null;
  }
}

/** What VS Code says of a place above the card: the card need not say it again. */
function problemsAt(document: vscode.TextDocument, position: vscode.Position): KnownDiagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter((problem) => problem instanceof KnownDiagnostic)
    .filter(({ range }) => range.contains(position));
}

/** VS Code marks only so many characters of a hint, and tells it on those alone. */
const MARKED_OF_HINT = 2;

/** A name that is nearly one of the dossier's: it belongs to nobody, and says so under the pointer all the same. */
function nearMissShown(
  document: vscode.TextDocument,
  position: vscode.Position,
  { folder, told }: Pointed,
): Shown | null {
  for (const { data, message, range } of told) {
    const entity = data?.kind === "near-miss" ? folder.workspace.entities.get(data.entity) : undefined;
    if (!entity) continue;
    const isTold =
      range.start.line === position.line && position.character <= range.start.character + MARKED_OF_HINT;
    const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    return { span, card: nearMissCard(isTold ? "" : message, entity, folder) };
  }
  return null;
}

/** The card of an event, with all that its tellings say. */
function eventShown(folder: FolderIndex, id: string, span: Span): Shown | null {
  const event = folder.workspace.event(id);
  return event ? { span, card: eventCard(event, folder) } : null;
}

interface Shown {
  readonly span: Span;
  readonly card: vscode.MarkdownString;
}

export function registerHover(
  selector: vscode.DocumentSelector,
  index: Index,
  references: References,
): vscode.Disposable {
  return vscode.languages.registerHoverProvider(selector, new CardProvider(index, references));
}
