import { compare, type Comparison } from "./differences.ts";
import { finish } from "../text/pace.ts";
import { locate } from "./locate.ts";
import { parseQuotation, type ParsedQuotation } from "./quotation.ts";
import type { SourceText } from "./source.ts";
import type { NamedSource, Place, QuotationCheck, UncheckedReason } from "./verdict.ts";

/** A source that a quotation cites; null where there is no archived copy of it. */
export interface CitedSource {
  readonly id: string;
  readonly source: SourceText | null;
}

/**
 * The least similarity at which a text is the same one, altered, by its number of letters; between two numbers it is
 * interpolated. Nine in ten unrelated English texts stay below .87 at 15 letters, .67 at 30 and .50 at 60: this is
 * above, and so takes little for altered that only happens to read alike.
 */
const LEAST_SIMILARITY: readonly (readonly [number, number])[] = [
  [15, 0.9],
  [30, 0.76],
  [60, 0.62],
  [120, 0.55],
];

/** Less similar, it is the same one with a word changed … */
const ONE_WORD_CHANGED = { agreement: 0.8, run: 3, similarity: 0.7 };
/** … or with much left out unmarked, if so many of its words are there, so many in a row and it has so many. */
const RUN_TOGETHER = { agreement: 0.8, run: 5, words: 7 };

/** What is shorter may read like a text by chance, so that only a verbatim copy says anything. */
const TOO_SHORT = { words: 3, letters: 15 };

/** What is shorter is not looked for in sources that it does not cite. */
const TOO_SHORT_ELSEWHERE = { words: 5, letters: 25 };

/** The least similarity at which another source, not cited, counts as the true one. */
const LEAST_ELSEWHERE = 0.85;

/**
 * Checks a quotation against the sources it cites and, where it is not in them, against others.
 *
 * @param quote what stands between the quotation marks; may hold `…`, `[…]`, `[he]`, `[sic]`, `[T]he`
 * @param cited every source its citation names; none where it cites nothing that is known
 * @param others further sources, which may include the cited ones, read only as far as needed; null for a step that was
 *   taken to get at one
 */
export function checkQuotation(
  quote: string,
  cited: readonly CitedSource[],
  others: Iterable<NamedSource | null> = [],
): QuotationCheck {
  return finish(checkQuotationSteps(quote, cited, others));
}

/** The same in steps, one per source, for a host that must not be blocked. */
export function* checkQuotationSteps(
  quote: string,
  cited: readonly CitedSource[],
  others: Iterable<NamedSource | null> = [],
): Generator<void, QuotationCheck, void> {
  const quotation = parseQuotation(quote);
  if (quotation.words.length === 0) return unchecked("no-words", null);
  let best: QuotationCheck | null = null;
  for (const { id, source } of cited) {
    if (source === null) continue;
    best = better(best, checkIn(quotation, id, source));
    if (best.verdict === "exact") return best;
    yield;
  }
  if (best?.verdict === "editorial") return best;
  const citedIds = new Set(cited.map(({ id }) => id));
  const elsewhere = yield* findElsewhere(quotation, citedIds, others, best?.verdict === "not-found");
  const verbatim = elsewhere !== null && elsewhere.verdict !== "altered" ? elsewhere.source : null;
  if (best?.verdict === "altered") return { ...best, elsewhere: verbatim };
  if (best === null || cited.some(({ source }) => source === null)) return unchecked("no-copy", verbatim);
  if (elsewhere !== null) return { ...elsewhere, verdict: "misattributed", critical: elsewhere.critical };
  return isShort(quotation, TOO_SHORT) ? unchecked("too-short", null) : best;
}

function unchecked(reason: UncheckedReason, elsewhere: Place | null): QuotationCheck {
  return {
    verdict: "unchecked",
    similarity: null,
    critical: false,
    differences: [],
    source: null,
    reason,
    elsewhere,
  };
}

const RANK = { exact: 0, editorial: 1, altered: 2, misattributed: 3, "not-found": 4, unchecked: 5 };

function better(a: QuotationCheck | null, b: QuotationCheck): QuotationCheck {
  if (a === null) return b;
  const rank = RANK[a.verdict] - RANK[b.verdict];
  return rank < 0 || (rank === 0 && (a.similarity ?? 0) >= (b.similarity ?? 0)) ? a : b;
}

/** Checks a quotation against one source: `exact`, `editorial`, `altered` or `not-found`. */
function checkIn(quotation: ParsedQuotation, id: string, source: SourceText): QuotationCheck {
  const literal = findLiteral(quotation, source);
  if (literal !== null) {
    return found("exact", { differences: [], similarity: 1, ...literal }, id, source);
  }
  const location = locate(quotation, source, (letters) =>
    Math.floor((1 - leastSimilarity(letters)) * letters),
  );
  if (location === null) return notFound(0);
  const comparison = compare(quotation, source, location);
  const altered = comparison.differences.some(({ marked }) => !marked);
  if (altered && !isSame(quotation, comparison, location.pairs)) return notFound(comparison.similarity);
  const marked = quotation.marks.some(({ kind }) => kind !== "unknown");
  return found(altered ? "altered" : marked ? "editorial" : "exact", comparison, id, source);
}

function notFound(similarity: number): QuotationCheck {
  return { ...unchecked("no-copy", null), verdict: "not-found", similarity, reason: null };
}

function found(
  verdict: QuotationCheck["verdict"],
  { differences, similarity, from, to }: Pick<Comparison, "differences" | "similarity" | "from" | "to">,
  id: string,
  source: SourceText,
): QuotationCheck {
  return {
    verdict,
    similarity,
    critical: differences.some(({ marked, critical }) => !marked && critical !== null),
    differences,
    source: { id, span: source.span(from, to), paragraph: source.paragraphOf(from) },
    reason: null,
    elsewhere: null,
  };
}

/** The place where a quotation stands word for word with its brackets and ellipses, which are then the source's. */
function findLiteral(quotation: ParsedQuotation, source: SourceText): { from: number; to: number } | null {
  const { literal, marks, words } = quotation;
  const at = source.folded.indexOf(literal);
  if (at < 0) return null;
  const from = source.wordAtFolded(at + 1);
  const to = source.wordAtFolded(at + literal.length - 2) + 1;
  if (marks.length === 0) return { from, to };
  const inside = marks.filter((mark) => mark.at > 0 && mark.at < words.length).length;
  const shown = source.between(from) + source.display(from, to) + source.between(to);
  const theirs = parseQuotation(shown).marks;
  return inside <= theirs.length && marks.length <= theirs.length ? { from, to } : null;
}

function isSame(
  { words }: ParsedQuotation,
  { similarity, agreement }: Comparison,
  pairs: Int32Array,
): boolean {
  const run = longestRun(pairs);
  const few = ONE_WORD_CHANGED;
  if (agreement >= few.agreement && run >= few.run && similarity >= few.similarity) return true;
  const many = RUN_TOGETHER;
  if (agreement >= many.agreement && run >= many.run && words.length >= many.words) return true;
  const letters = words.reduce((sum, { folded }) => sum + folded.length + 1, -1);
  return similarity >= leastSimilarity(letters);
}

/** The most words in a row that are so in the source. */
function longestRun(pairs: Int32Array): number {
  let longest = 0;
  let run = 0;
  let before = -2;
  for (const index of pairs) {
    run = index < 0 ? 0 : index === before + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
    before = index;
  }
  return longest;
}

function leastSimilarity(letters: number): number {
  let [lower, least] = LEAST_SIMILARITY[0] ?? [0, 1];
  for (const [upper, value] of LEAST_SIMILARITY) {
    if (letters <= upper) {
      return upper === lower ? value : least + ((value - least) * (letters - lower)) / (upper - lower);
    }
    [lower, least] = [upper, value];
  }
  return least;
}

function isShort({ words }: ParsedQuotation, least: { words: number; letters: number }): boolean {
  const letters = words.reduce((sum, { folded }) => sum + folded.length + 1, -1);
  return words.length < least.words || letters < least.letters;
}

/** Looks for a quotation in sources it does not cite; `altered` ones count only where `alsoAltered`. */
function* findElsewhere(
  quotation: ParsedQuotation,
  cited: ReadonlySet<string>,
  others: Iterable<NamedSource | null>,
  alsoAltered: boolean,
): Generator<void, QuotationCheck | null, void> {
  if (isShort(quotation, TOO_SHORT_ELSEWHERE)) return null;
  let best: QuotationCheck | null = null;
  for (const other of others) {
    if (other === null) {
      yield;
      continue;
    }
    const { id, source } = other;
    if (cited.has(id) || !mayHold(quotation, source, alsoAltered)) continue;
    const check = checkIn(quotation, id, source);
    yield;
    if (check.verdict === "exact" || check.verdict === "editorial") return check;
    const near = check.verdict === "altered" && (check.similarity ?? 0) >= LEAST_ELSEWHERE;
    if (alsoAltered && near) best = better(best, check);
  }
  return best;
}

/** Whether a source has the words a quotation is made of: all of them or, `altered`, three in four. */
function mayHold({ words }: ParsedQuotation, source: SourceText, altered: boolean): boolean {
  let most = altered ? words.length / 4 : 0;
  for (const { folded, kept } of words) {
    if (kept === null && !source.vocabulary.has(folded) && --most < 0) return false;
  }
  return true;
}
