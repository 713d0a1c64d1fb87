import * as vscode from "vscode";
import { insertCitation } from "../../core/citations/insert.ts";
import { recognisePasted, type Pasted } from "../../core/citations/pasted.ts";
import { insertBlock } from "../../core/quotes/blockquote.ts";
import { isProse } from "../../core/features/prose.ts";
import type { Index } from "../workspace/index.ts";
import { newSources, tellAdded, type NewSources } from "./newSources.ts";
import { replaceAt, textWithout } from "./placing.ts";
import type { CopiedQuotation } from "./quotations.ts";
import type { RecentSources } from "./recent.ts";

const { Empty, Text } = vscode.DocumentDropOrPasteEditKind;
const CITATION = Empty.append("dossier", "citation");
const QUOTATION = Empty.append("dossier", "quotation");

/** A paste that becomes a citation, once it is chosen. */
class CitationPaste extends vscode.DocumentPasteEdit {
  constructor(
    readonly pasted: Pasted,
    readonly document: vscode.TextDocument,
    readonly range: vscode.Range,
    text: string,
  ) {
    super(text, "Paste as Citation", CITATION);
    // Plain pasting stays what it is, and so does a link of an address; this is offered beside them.
    this.yieldTo = [Text, Empty.append("uri"), Empty.append("markdown", "link")];
  }
}

/** Offers to paste a DOI, an address, BibTeX, RIS or CSL-JSON as a citation, and a copied quotation as a blockquote. */
class CitingPastes implements vscode.DocumentPasteEditProvider {
  readonly #index: Index;
  readonly #copied: CopiedQuotation;
  readonly #recent: RecentSources;

  constructor(index: Index, copied: CopiedQuotation, recent: RecentSources) {
    this.#index = index;
    this.#copied = copied;
    this.#recent = recent;
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    transfer: vscode.DataTransfer,
    { triggerKind }: vscode.DocumentPasteEditContext,
  ): Promise<vscode.DocumentPasteEdit[]> {
    const [range, ...others] = ranges;
    const text = await transfer.get("text/plain")?.asString();
    if (!range || others.length > 0 || text === undefined || text === "") return [];
    const lines = this.#copied.linesFor(document, text);
    if (lines) return this.#isProse(document, range) ? [quotationPaste(document, range, lines)] : [];
    const pasted = recognisePasted(text);
    if (!pasted || !this.#isProse(document, range)) return [];
    const paste = new CitationPaste(pasted, document, range, text);
    // “Paste As…” writes what it is given: it asks for nothing once a row is chosen, and tells nobody which was.
    if (triggerKind !== vscode.DocumentPasteTriggerKind.PasteAs) return [paste];
    const cited = await this.#cite(paste);
    if (!cited) return [];
    onceWritten(document, cited.written, () => void this.#told(cited.sources));
    return [paste];
  }

  /** Only now, when it is chosen, is anything read, looked up or written. */
  async resolveDocumentPasteEdit(paste: vscode.DocumentPasteEdit): Promise<vscode.DocumentPasteEdit> {
    const cited = paste instanceof CitationPaste ? await this.#cite(paste) : null;
    if (cited) void this.#told(cited.sources);
    return paste;
  }

  /** Turns a paste into a citation. Where that cannot be, it says why, and the paste stays what it is. */
  async #cite(paste: CitationPaste): Promise<{ sources: NewSources; written: string } | null> {
    const { pasted, document, range } = paste;
    await this.#index.ready;
    const folder = this.#index.of(document.uri) ?? this.#index.folders[0];
    const sources = folder
      ? await newSources(folder, document.uri, pasted)
      : "Open the folder that holds your notes and references first.";
    if (typeof sources === "string") {
      void vscode.window.showWarningMessage(sources);
      return null;
    }
    const change = insertCitation(textWithout(document, range), document.offsetAt(range.start), sources.keys);
    if (!change) return null;
    const text = change.text.replace(/, (?=\]?$)/, "");
    replaceAt(sources.edit, document, range, { ...change, text });
    paste.insertText = "";
    paste.additionalEdit = sources.edit;
    return { sources, written: text };
  }

  async #told(sources: NewSources): Promise<void> {
    await this.#recent.use(sources.keys);
    await tellAdded(sources);
  }

  /** Whether a place in a note is neither code nor frontmatter. */
  #isProse(document: vscode.TextDocument, range: vscode.Range): boolean {
    const file = this.#index.fileAt(document.uri);
    return !file || isProse(file.folder, file.path, document.offsetAt(range.start));
  }
}

function quotationPaste(
  document: vscode.TextDocument,
  range: vscode.Range,
  lines: readonly string[],
): vscode.DocumentPasteEdit {
  const before = textWithout(document, range);
  const { span, text, caret } = insertBlock(before, document.offsetAt(range.start), lines);
  const paste = new vscode.DocumentPasteEdit("", "Paste as Quotation", QUOTATION);
  paste.additionalEdit = new vscode.WorkspaceEdit();
  // What is typed on would be read as a part of the quotation if the caret came to stand below it: it stays behind it,
  // and a blank line that is still missing is written after the line break that is there.
  const lineBreak = /^\r?\n/.exec(before.slice(span.end))?.[0] ?? "";
  const apart = span.end === before.length || lineBreak !== "";
  replaceAt(paste.additionalEdit, document, range, { span, text: apart ? text.slice(0, caret) : text });
  if (lineBreak !== "" && caret < text.length) {
    const line = document.positionAt(
      span.end + document.offsetAt(range.end) - document.offsetAt(range.start),
    );
    paste.additionalEdit.insert(document.uri, new vscode.Position(line.line + 1, 0), text.slice(caret));
  }
  return paste;
}

const SOON_MS = 60_000;

/** Does something once a text has been written to a document, if that is soon. */
function onceWritten(document: vscode.TextDocument, text: string, then: () => void): void {
  const listener = vscode.workspace.onDidChangeTextDocument((change) => {
    if (change.document !== document || !change.contentChanges.some((one) => one.text === text)) return;
    end();
    then();
  });
  const timer = setTimeout(() => end(), SOON_MS);
  const end = () => {
    clearTimeout(timer);
    listener.dispose();
  };
}

export function registerPasting(
  selector: vscode.DocumentSelector,
  index: Index,
  copied: CopiedQuotation,
  recent: RecentSources,
): vscode.Disposable {
  return vscode.languages.registerDocumentPasteEditProvider(
    selector,
    new CitingPastes(index, copied, recent),
    {
      pasteMimeTypes: ["text/plain"],
      providedPasteEditKinds: [CITATION, QUOTATION],
    },
  );
}
