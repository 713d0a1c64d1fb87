import type { ExtractedQuotation } from "../quotes/index.ts";
import { checkQuotationSteps, type CitedSource } from "../quotes/check.ts";
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
  #known = new Map<string, QuotationCheck>();
  /** Counts what was said to have changed. */
  #changes = 0;
  #notes = new WeakMap<NoteAnalysis, readonly CheckedQuotation[]>();

  constructor(archives: Archives) {
    this.#archives = archives;
  }

  /**
   * All quotations of a note, checked in steps of a few milliseconds, save where one large source is to be looked through.
   *
   * @param archiveOf what the copy of a cited source is filed under, by the key that cites it
   */
  *steps(
    note: NoteAnalysis,
    archiveOf: (key: string) => string,
  ): Generator<void, readonly CheckedQuotation[], void> {
    const known = this.#notes.get(note);
    if (known) return known;
    const changes = this.#changes;
    const checked: CheckedQuotation[] = [];
    for (const extracted of note.quotations) {
      checked.push({ extracted, check: yield* this.#check(extracted, archiveOf) });
      yield;
    }
    // What has changed meanwhile makes others of them.
    if (changes === this.#changes) this.#notes.set(note, checked);
    return checked;
  }

  /** Says that keys in a note may mean other sources. */
  keysChanged(note: NoteAnalysis): void {
    this.#changes++;
    this.#notes.delete(note);
  }

  /** Forgets everything: a source may say something else now, and any quotation may be of it, for all are looked through. */
  clear(): void {
    this.#changes++;
    this.#notes = new WeakMap();
    this.#known = new Map();
  }

  *#check(
    extracted: ExtractedQuotation,
    archiveOf: (key: string) => string,
  ): Generator<void, QuotationCheck, void> {
    const known = this.#known;
    const ids = extracted.keys.map(archiveOf);
    const key = [...ids, extracted.text].join("\n");
    const found = known.get(key);
    if (found) return found;
    if (known.size >= MOST_KEPT) known.clear();
    const cited: CitedSource[] = [];
    for (const id of ids) cited.push({ id, source: yield* this.#archives.sourceSteps(id) });
    const check = yield* checkQuotationSteps(extracted.text, cited, this.#archives.all());
    known.set(key, check);
    return check;
  }
}
