import type { ExtractedQuotation } from "../quotes/index.ts";
import { checkQuotation } from "../quotes/check.ts";
import type { QuotationCheck } from "../quotes/verdict.ts";
import type { Archives } from "./archives.ts";
import type { NoteAnalysis } from "./note.ts";

/** A quotation in a note and what became of checking it. */
export interface CheckedQuotation {
  readonly extracted: ExtractedQuotation;
  readonly check: QuotationCheck;
}

/** As many checks are kept as the notes of a large vault hold quotations. */
const MOST_KEPT = 20_000;

/**
 * Checks quotations against the archived copies of what they cite, and where that fails against all others. What was
 * checked once is known until an archive changes: a keystroke beside a quotation does not check it again.
 */
export class QuotationChecks {
  readonly #archives: Archives;
  readonly #known = new Map<string, QuotationCheck>();
  #notes = new WeakMap<NoteAnalysis, readonly CheckedQuotation[]>();

  constructor(archives: Archives) {
    this.#archives = archives;
  }

  /**
   * All quotations of a note, checked.
   *
   * @param archiveOf what the copy of a cited source is filed under, by the key that cites it
   */
  of(note: NoteAnalysis, archiveOf: (key: string) => string): readonly CheckedQuotation[] {
    let checked = this.#notes.get(note);
    if (!checked) {
      checked = note.quotations.map((extracted) => this.#check(extracted, archiveOf));
      this.#notes.set(note, checked);
    }
    return checked;
  }

  /** Says that keys in a note may mean other sources. */
  keysChanged(note: NoteAnalysis): void {
    this.#notes.delete(note);
  }

  /** Forgets everything: a source may say something else now, and any quotation may be of it, for all are looked through. */
  clear(): void {
    this.#notes = new WeakMap();
    this.#known.clear();
  }

  #check(extracted: ExtractedQuotation, archiveOf: (key: string) => string): CheckedQuotation {
    const ids = extracted.keys.map(archiveOf);
    const key = [...ids, extracted.text].join("\n");
    let check = this.#known.get(key);
    if (!check) {
      if (this.#known.size >= MOST_KEPT) this.#known.clear();
      const cited = ids.map((id) => ({ id, source: this.#archives.source(id) }));
      check = checkQuotation(extracted.text, cited, this.#archives.all());
      this.#known.set(key, check);
    }
    return { extracted, check };
  }
}
