import { ABBREVIATIONS } from "../../language/sentences.ts";
import { CharClass, classOf, foldWord } from "../../language/folding.ts";
import {
  foldedAt,
  Gap,
  gapBetween,
  isAllCaps,
  isCapital,
  isInitial,
  nextWord,
  previousWord,
} from "../../language/words.ts";
import type { Word } from "../../language/words.ts";
import type { Form } from "../forms/form.ts";
import { SUFFIXES } from "../lexicon/families.ts";
import { ARTICLES, isCommonWord } from "../lexicon/ordinary.ts";
import type { NameTrie, Node } from "../forms/trie.ts";

/** A stretch of a prose's text that is a name's form, before anybody asked who is meant. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Past a possessive 's. */
  readonly after: number;
  /** How many words it has. */
  readonly count: number;
  /** All of the same words; never empty. */
  readonly forms: readonly Form[];
  /** What the word has besides the form: a plural s (`the Kims`), a case’s ending (`Путина`). */
  readonly ending: "plural" | "case" | null;
}

const HANGUL = /[\p{Script=Hangul}]/u;
const ENDS_WITH_DOT = new Set(["jr", "sr", "inc", "corp", "ltd", "co", "bros"]);

/** Particles and forms of address that Korean attaches to a name. */
const PARTICLES_AFTER =
  /^(?:은|는|이|가|을|를|의|에|에서|에게|에게서|께|께서|로|으로|와|과|도|만|까지|부터|처럼|보다|마저|조차|이나|나|이라|라|이다|씨|님|군|양|측|대통령|위원장|장관|총리|의원|대표|총비서|전|당시|정권|정부)/u;

/**
 * The longest form that starts at `first`; null where none does.
 *
 * @param capital whether `first` counts as written with a capital (a plural or an elided article hides it)
 */
export function matchAt(trie: NameTrie, text: string, first: Word): Match | null {
  const before = first.start > 0 ? text.charCodeAt(first.start - 1) : 32;
  if (before === 64 || before === 92 || (before === 47 && !isPair(text, first.start))) return null; // @handle, path
  const walk = new Walk(text);
  if (first.after > first.end) {
    const node = trie.root(foldWord(text.slice(first.start, first.after)));
    if (node !== null) walk.from(node, first, first.after);
  }
  const node = trie.root(foldedAt(text, first));
  if (node !== null) walk.from(node, first, first.end);
  const { best } = walk;
  if (best === null || best.count < 2 || !ARTICLES.has(foldedAt(text, first))) return best;
  // "the North Korea talks": a name that begins inside an article's and goes further is what is meant.
  for (
    let word = nextWord(text, first.after);
    word !== null && word.start < best.end;
    word = nextWord(text, word.after)
  ) {
    const inner = matchAt(trie, text, word);
    if (inner !== null && inner.end > best.end) return inner;
  }
  return best;
}

/** Whether the slash before `start` parts two names, `Trump/Kim`, and is not a path's. */
function isPair(text: string, start: number): boolean {
  const half = previousWord(text, start);
  if (half?.after !== start - 1 || half.shape !== CharClass.UPPER) return false;
  return half.start === 0 || /[\s"“‘'(]/.test(text.charAt(half.start - 1));
}

/** Follows a text's words down the tree and keeps the longest name met. */
class Walk {
  best: Match | null = null;
  #start = 0;

  constructor(private readonly text: string) {}

  from(root: Node, first: Word, end: number): void {
    this.#start = first.start;
    this.#step(root, first, end, Gap.NONE, 0, 0, 0);
  }

  /**
   * @param end where the word's reading ends: before or after its possessive 's
   * @param caps the words, as bits, that have a capital
   * @param joined the words that follow a hyphen
   */
  #step(node: Node, word: Word, end: number, gap: number, count: number, caps: number, joined: number): void {
    const bit = 1 << Math.min(count, 30);
    const nowCaps = isCapital(word) ? caps | bit : caps;
    const nowJoined = gap === Gap.HYPHEN ? joined | bit : joined;
    if (node.forms !== null) this.#offer(node.forms, word, end, gap, count + 1, nowCaps | nowJoined);
    if (end < word.after) return; // a possessive ends a name
    if (node.word === null && node.children === null) return;
    const next = nextWord(this.text, word.after);
    if (next === null) return;
    const between = gapBetween(this.text, word.after, next.start);
    let from: Node | null = node;
    // "Donald Trump, Jr." is written without the comma as well.
    if (between === Gap.COMMA)
      from = node.next(",") ?? (SUFFIXES.has(foldedAt(this.text, next)) ? node : null);
    else if (between === Gap.BREAK || (between === Gap.DOT && !this.#abbreviates(word))) return;
    if (from === null) return;
    if (next.after > next.end) {
      const whole = from.next(foldWord(this.text.slice(next.start, next.after)));
      if (whole !== null) this.#step(whole, next, next.after, between, count + 1, nowCaps, nowJoined);
    }
    const base = from.next(foldedAt(this.text, next));
    if (base !== null) this.#step(base, next, next.end, between, count + 1, nowCaps, nowJoined);
  }

  #abbreviates(word: Word): boolean {
    return isInitial(word) || ABBREVIATIONS.has(foldedAt(this.text, word));
  }

  #offer(forms: readonly Form[], last: Word, end: number, gap: number, count: number, caps: number): void {
    if (this.best !== null && this.best.end >= end) return;
    const { text } = this;
    const start = this.#start;
    if (!endsWell(text, end) || (last.shape === CharClass.SOLO && !standsFree(text, start, end, count)))
      return;
    const fitting = forms.filter((form) => {
      if ((form.must & ~caps) !== 0) return false;
      return !form.acronym || isAcronym(text, start, end);
    });
    if (fitting.length === 0) return;
    const dotted = text.charCodeAt(end) === 46 && this.#keepsDot(last, gap);
    this.best = {
      start,
      end: dotted ? end + 1 : end,
      after: dotted ? end + 1 : end < last.after ? last.after : end,
      count,
      forms: fitting.length === forms.length ? forms : fitting,
      ending: null,
    };
  }

  #keepsDot(last: Word, gap: number): boolean {
    return (isInitial(last) && gap === Gap.DOT) || ENDS_WITH_DOT.has(foldedAt(this.text, last));
  }
}

/** Whether a name may end at `end`: not in the middle of a domain or an address. */
function endsWell(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (code === 64) return false;
  return code !== 46 || classOf(text.charCodeAt(end + 1)) !== CharClass.LOWER;
}

/** `NATO` in capitals, or `Nato` where no ordinary word is written so. */
function isAcronym(text: string, start: number, end: number): boolean {
  if (isAllCaps(text, start, end)) return true;
  return (
    end - start >= 4 &&
    classOf(text.charCodeAt(start)) === CharClass.UPPER &&
    !isCommonWord(foldWord(text.slice(start, end)))
  );
}

/** Whether a name in a script whose words run on stands where one can stand. */
function standsFree(text: string, start: number, end: number, count: number): boolean {
  if (!HANGUL.test(text.slice(start, start + 1))) return count > 1;
  if (count < 2) return false;
  if (count > 2) return true;
  if (start > 0 && HANGUL.test(text.charAt(start - 1))) return false;
  const rest = text.slice(end, end + 4);
  return !HANGUL.test(rest.charAt(0)) || PARTICLES_AFTER.test(rest);
}
