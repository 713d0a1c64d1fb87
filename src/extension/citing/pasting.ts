import * as vscode from "vscode";
import { insertCitation } from "../../core/citations/insert.ts";
import { recognisePasted, type Pasted } from "../../core/citations/pasted.ts";
import { insertBlock } from "../../core/quotes/blockquote.ts";
import { touches } from "../../core/text/range.ts";
import type { Index } from "../workspace/index.ts";
import { newSources, tellAdded } from "./newSources.ts";
import { placeAt, textWithout } from "./placing.ts";
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
  ): Promise<vscode.DocumentPasteEdit[]> {
    const [range, ...others] = ranges;
    const text = await transfer.get("text/plain")?.asString();
    if (!range || others.length > 0 || text === undefined || text === "") return [];
    const lines = this.#copied.linesOf(text);
    if (lines) return this.#isProse(document, range) ? [quotationPaste(document, range, lines)] : [];
    const pasted = recognisePasted(text);
    return pasted && this.#isProse(document, range) ? [new CitationPaste(pasted, document, range, text)] : [];
  }

  /** Only now, when it is chosen, is anything read, looked up or written. */
  async resolveDocumentPasteEdit(paste: vscode.DocumentPasteEdit): Promise<vscode.DocumentPasteEdit> {
    if (!(paste instanceof CitationPaste)) return paste;
    const { pasted, document, range } = paste;
    await this.#index.ready;
    const folder = this.#index.of(document.uri) ?? this.#index.folders[0];
    const sources = folder
      ? await newSources(folder, document.uri, pasted)
      : "Open the folder that holds your notes and references first.";
    if (typeof sources === "string") {
      void vscode.window.showWarningMessage(sources);
      return paste;
    }
    const edit = insertCitation(textWithout(document, range), document.offsetAt(range.start), sources.keys);
    if (!edit) return paste;
    const { insertText, others } = placeAt(document, range, {
      span: edit.span,
      text: edit.text.replace(/, (?=\]?$)/, ""),
    });
    paste.insertText = insertText;
    paste.additionalEdit = sources.edit;
    if (others.length > 0) paste.additionalEdit.set(document.uri, [...others]);
    void this.#recent.use(sources.keys);
    void tellAdded(sources);
    return paste;
  }

  /** Whether a place in a note is neither code nor frontmatter. */
  #isProse(document: vscode.TextDocument, range: vscode.Range): boolean {
    const parsed = this.#index.noteAt(document.uri)?.note.parsed;
    const at = document.offsetAt(range.start);
    const outside = [...(parsed?.opaque ?? []), ...(parsed?.frontmatter ? [parsed.frontmatter] : [])];
    return !outside.some((span) => touches(span, at));
  }
}

function quotationPaste(
  document: vscode.TextDocument,
  range: vscode.Range,
  lines: readonly string[],
): vscode.DocumentPasteEdit {
  const edit = insertBlock(textWithout(document, range), document.offsetAt(range.start), lines);
  const { insertText, others } = placeAt(document, range, edit);
  const paste = new vscode.DocumentPasteEdit(insertText, "Paste as Quotation", QUOTATION);
  if (others.length > 0) {
    paste.additionalEdit = new vscode.WorkspaceEdit();
    paste.additionalEdit.set(document.uri, [...others]);
  }
  return paste;
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
