import { criticalKind } from "./critical.ts";
import { editDistance, onlySpaced, shorten } from "./letters.ts";
import type { Location } from "./locate.ts";
import type { EditorialMark, ParsedQuotation } from "./quotation.ts";
import { Scales, type Stretch } from "./scales.ts";
import type { SourceText } from "./source.ts";
import { MOST_BRACKETED } from "./units.ts";
import type { Difference } from "./verdict.ts";

/** A quotation compared with the place where it stands. */
export interface Comparison {
  readonly differences: readonly Difference[];
  /** The place: words `from` to before `to` of the source. */
  readonly from: number;
  readonly to: number;
  /** Letter by letter, 0 to 1, where nothing is marked. */
  readonly similarity: number;
  /** The share of the quotation's words that are the source's. */
  readonly agreement: number;
}

/** Says how a quotation differs from its source at a place, word by word. */
export function compare(quotation: ParsedQuotation, source: SourceText, location: Location): Comparison {
  return new Comparer(quotation, source, location).compare();
}

class Comparer {
  readonly #scales: Scales;
  readonly #differences: Difference[] = [];
  #from = Infinity;
  #to = 0;
  #errors = 0;
  #quoteLetters = 0;
  #sourceLetters = 0;

  constructor(
    readonly quotation: ParsedQuotation,
    readonly source: SourceText,
    readonly location: Location,
  ) {
    this.#scales = new Scales(quotation, source);
  }

  compare(): Comparison {
    const { words } = this.quotation;
    const { pairs } = this.location;
    let before = -1;
    let matched = 0;
    for (let i = 0; i <= words.length; i++) {
      const index = i < words.length ? (pairs[i] ?? -1) : -1;
      if (i < words.length && index < 0) continue;
      this.#gap(before, i);
      if (i === words.length) break;
      matched++;
      this.#cover({ from: index, to: index + 1 });
      this.#quoteLetters += (words[i]?.folded.length ?? 0) + 1;
      this.#sourceLetters += (words[i]?.folded.length ?? 0) + 1;
      before = i;
    }
    const letters = Math.max(this.#quoteLetters, this.#sourceLetters, 1);
    return {
      differences: this.#differences,
      from: Math.min(this.#from, this.#to),
      to: this.#to,
      similarity: Math.max(0, 1 - this.#errors / letters),
      agreement: matched / words.length,
    };
  }

  /** What stands between the quotation's words `before` and `after`, which are both the source's (or beyond its ends). */
  #gap(before: number, after: number): void {
    const { pairs, stretch } = this.location;
    const { words } = this.quotation;
    const marks = this.quotation.marks.filter(({ at }) => at > before && at <= after);
    const quote = { from: before + 1, to: after };
    const atStart = before < 0;
    const atEnd = after >= words.length;
    const left = atStart ? null : (pairs[before] ?? 0) + 1;
    const right = atEnd ? null : (pairs[after] ?? 0);
    this.#letterMarks(marks);
    const ellipses = marks.filter(({ kind }) => kind === "ellipsis");
    const first = ellipses[0];
    const last = ellipses.at(-1);
    if (first !== undefined && last !== undefined) {
      const leftEnd = this.#freeEnd({ from: quote.from, to: first.at }, left, marks, right);
      this.#difference({ from: first.at, to: last.at }, null);
      const rightStart = this.#freeStart({ from: last.at, to: quote.to }, right, marks, leftEnd);
      this.#ellipsis(first, last, leftEnd, rightStart);
    } else if (left !== null && right !== null) {
      if (right < left) this.#moved(after, right);
      this.#between(quote, { from: left, to: Math.max(left, right) }, marks);
    } else if (stretch !== null) {
      this.#between(quote, { from: left ?? stretch.from, to: right ?? stretch.to }, marks);
    } else if (left !== null) this.#freeEnd(quote, left, marks, null);
    else this.#freeStart(quote, right, marks, null);
  }

  /** Words of the quotation after its last word that is the source's: they stand for the words that follow there, as far
   * as the sentence goes. Returns where the source goes on. */
  #freeEnd(
    quote: Stretch,
    left: number | null,
    marks: readonly EditorialMark[],
    limit: number | null,
  ): number | null {
    this.#brackets(marks, quote);
    if (quote.from >= quote.to) return left;
    if (left === null) {
      this.#difference(quote, null);
      return null;
    }
    const most = Math.min(limit === null || limit < left ? Infinity : limit, this.source.wordCount);
    let to = left;
    while (to < most && to - left < quote.to - quote.from && !this.#scales.endsSentence(to)) to++;
    this.#difference(quote, { from: left, to });
    return to;
  }

  /** The same before its first word that is the source's. */
  #freeStart(
    quote: Stretch,
    right: number | null,
    marks: readonly EditorialMark[],
    limit: number | null,
  ): number | null {
    this.#brackets(marks, quote);
    if (quote.from >= quote.to) return right;
    if (right === null) {
      this.#difference(quote, null);
      return null;
    }
    const least = limit === null || limit > right ? 0 : limit;
    let from = right;
    while (from > least && right - from < quote.to - quote.from && !this.#scales.endsSentence(from)) from--;
    this.#difference(quote, { from, to: right });
    return from;
  }

  #between(quote: Stretch, source: Stretch, marks: readonly EditorialMark[]): void {
    const bracket = marks.find(({ kind }) => kind === "bracket" || kind === "unknown");
    const extra = source.to - source.from - (quote.to - quote.from);
    if (bracket === undefined) {
      this.#difference(quote, source);
      return;
    }
    // The bracket stands for what is left when the words beside it have found theirs.
    const most = bracket.kind === "unknown" ? Infinity : MOST_BRACKETED;
    const covered = extra > 0 && extra <= most ? extra : 0;
    const at = bracket.at <= quote.from ? source.from : source.to - covered;
    const replaced = { from: at, to: at + covered };
    this.#brackets(marks, { from: -1, to: Infinity }, bracket, replaced);
    const rest = at === source.from ? { from: at + covered, to: source.to } : { from: source.from, to: at };
    this.#difference(quote, rest);
  }

  #letterMarks(marks: readonly EditorialMark[]): void {
    for (const mark of marks) {
      const index = this.location.pairs[mark.at] ?? -1;
      if (mark.kind === "letter" && index >= 0)
        this.#marked("letter", mark, mark, { from: index, to: index + 1 });
    }
  }

  /** Records the brackets in a stretch; `main` stands for the words `replaced`, the others for none. */
  #brackets(
    marks: readonly EditorialMark[],
    within: Stretch,
    main?: EditorialMark,
    replaced?: Stretch,
  ): void {
    for (const mark of marks) {
      if (mark.kind !== "bracket" || mark.at < within.from || mark.at > within.to) continue;
      if (this.#differences.some(({ quoteSpan }) => quoteSpan === mark.span)) continue;
      const at = this.location.pairs[Math.max(0, mark.at - 1)] ?? -1;
      this.#marked(
        "bracket",
        mark,
        mark,
        mark === main && replaced ? replaced : { from: at + 1, to: at + 1 },
      );
    }
  }

  #ellipsis(first: EditorialMark, last: EditorialMark, left: number | null, right: number | null): void {
    if (left !== null && right !== null && right < left) this.#moved(last.at, right);
    const from = left ?? right ?? 0;
    this.#marked("ellipsis", first, last, { from, to: Math.max(from, right ?? from) });
  }

  #marked(kind: Difference["kind"], first: EditorialMark, last: EditorialMark, source: Stretch): void {
    const { text } = this.quotation;
    const span = first === last ? first.span : { start: first.span.start, end: last.span.end };
    // What a long omission leaves out is a choice of passage; what a short one leaves out is a choice of words.
    const short = source.to - source.from <= MOST_BRACKETED && kind !== "letter";
    this.#differences.push({
      kind,
      marked: true,
      critical: short ? criticalKind([], this.#scales.sourceWords(source)) : null,
      quoteSpan: span,
      sourceSpan: this.source.span(source.from, source.to),
      quoteText: text.slice(span.start, span.end),
      sourceText: short ? this.source.display(source.from, source.to) : "",
      sourceContext: short ? this.#context(source) : "",
    });
  }

  #moved(quoteIndex: number, sourceIndex: number): void {
    const word = this.quotation.words[quoteIndex];
    if (word === undefined) return;
    const place = { from: sourceIndex, to: sourceIndex + 1 };
    this.#differences.push({
      kind: "moved",
      marked: false,
      critical: null,
      quoteSpan: { start: word.start, end: word.end },
      sourceSpan: this.source.span(place.from, place.to),
      quoteText: this.quotation.text.slice(word.start, word.end),
      sourceText: this.source.display(place.from, place.to),
      sourceContext: this.#context(place),
    });
  }

  /** Records an unmarked difference, if it is one. */
  #difference(quote: Stretch, source: Stretch | null): void {
    const { words, text } = this.quotation;
    const quoted = words.slice(quote.from, quote.to);
    const place = source ?? { from: 0, to: 0 };
    if (quoted.length === 0 && place.from >= place.to) return;
    if (place.from < place.to) this.#cover(place);
    const first = quoted[0];
    const end = words[quote.from - 1]?.end ?? 0;
    const quoteSpan = first
      ? { start: first.start, end: quoted.at(-1)?.end ?? first.end }
      : { start: end, end };
    const quoteText = text.slice(quoteSpan.start, quoteSpan.end);
    const sourceText = this.source.display(place.from, place.to);
    const quoteFolded = quoted.map(({ folded }) => folded);
    const sourceFolded = this.source.foldedSlice(place.from, place.to).split(" ");
    if (onlySpaced(quoteFolded, sourceFolded, quoteText, sourceText)) return;
    this.#count(quoteFolded.join(" "), sourceFolded.join(" "));
    this.#differences.push({
      kind: quoted.length === 0 ? "omitted" : place.from < place.to ? "changed" : "added",
      marked: false,
      critical:
        quoteFolded.join("") === sourceFolded.join("")
          ? null
          : criticalKind(this.#scales.quotedWords(quote), this.#scales.sourceWords(place)),
      quoteSpan,
      sourceSpan: this.source.span(place.from, place.to),
      quoteText: shorten(quoteText),
      sourceText: shorten(sourceText),
      sourceContext: source === null ? "" : this.#context(place),
    });
  }

  #count(quote: string, source: string): void {
    this.#quoteLetters += quote === "" ? 0 : quote.length + 1;
    this.#sourceLetters += source === "" ? 0 : source.length + 1;
    const whole = quote === "" || source === "" ? 1 : 0;
    this.#errors += whole + editDistance(quote, source);
  }

  #cover({ from, to }: Stretch): void {
    this.#from = Math.min(this.#from, from);
    this.#to = Math.max(this.#to, to);
  }

  #context({ from, to }: Stretch): string {
    const start = from > 0 && !this.#scales.endsSentence(from) ? from - 1 : from;
    const end = to < this.source.wordCount && !this.#scales.endsSentence(to) ? to + 1 : to;
    return shorten(this.source.display(start, end));
  }
}
