import { hashWord } from "../text/fold.ts";
import type { Form } from "./forms.ts";

/** One step of a name: the words after it, and the names that end here. */
export class Node {
  /** The only next word, while there is one; more live in `children`. */
  word: string | null = null;
  child: Node | null = null;
  children: Map<string, Node> | null = null;
  forms: Form[] | null = null;

  next(word: string): Node | null {
    if (this.children !== null) return this.children.get(word) ?? null;
    return this.word === word ? this.child : null;
  }

  grow(word: string): Node {
    const known = this.next(word);
    if (known !== null) return known;
    const node = new Node();
    if (this.children !== null) this.children.set(word, node);
    else if (this.word === null || this.child === null) {
      this.word = word;
      this.child = node;
    } else {
      this.children = new Map([
        [this.word, this.child],
        [word, node],
      ]);
      this.word = null;
      this.child = null;
    }
    return node;
  }

  prune(word: string): void {
    if (this.children === null) {
      if (this.word === word) this.word = this.child = null;
      return;
    }
    this.children.delete(word);
    if (this.children.size === 0) this.children = null;
  }

  get isEmpty(): boolean {
    return this.forms === null && this.word === null && this.children === null;
  }
}

/** A first word may begin a name if it has a capital. */
export const MAY_BEGIN = 1;
/** A first word may begin a name in small letters, too. */
export const MAY_BEGIN_SMALL = 2;

/**
 * The names as a tree of folded words. A filter over the hashes of first words, a few bytes a name, lets a scan pass
 * over nearly every other word without looking at its letters. It may admit a word for nothing, never miss one.
 */
export class NameTrie {
  readonly #roots = new Map<string, Node>();
  /** How many forms begin with a word in small letters. */
  readonly #small = new Map<string, number>();
  #filter = new Uint8Array(1 << 10);
  /** First words entered in the filter since it was last built, gone ones included. */
  #entered = 0;

  /** The filter's byte for a word's hash: {@link MAY_BEGIN} bits. */
  admits(hash: number): number {
    return this.#filter[slot(hash, this.#filter.length)] ?? 0;
  }

  /** The bytes behind {@link admits}, for a scan's inner loop: valid until the next `add`. */
  get filter(): Uint8Array {
    return this.#filter;
  }

  root(word: string): Node | null {
    return this.#roots.get(word) ?? null;
  }

  /** The node at which exactly these folded words end. */
  at(words: readonly string[]): Node | null {
    let node: Node | null = this.root(words[0] ?? "");
    for (let i = 1; i < words.length && node !== null; i++) node = node.next(words[i] ?? "");
    return node;
  }

  add(form: Form): void {
    const [first, ...rest] = form.words;
    if (first === undefined) return;
    let node = this.#roots.get(first);
    if (node === undefined) {
      node = new Node();
      this.#roots.set(first, node);
    }
    if (form.small) this.#small.set(first, (this.#small.get(first) ?? 0) + 1);
    this.#enter(first);
    for (const word of rest) node = node.grow(word);
    // In one order whatever the order of entry, so that answers never depend on it.
    const forms = (node.forms ??= []);
    let at = forms.length;
    while (at > 0 && (forms[at - 1]?.entity.id ?? "") > form.entity.id) at--;
    forms.splice(at, 0, form);
  }

  remove(form: Form): void {
    const path: Node[] = [];
    let node: Node | null = null;
    for (const word of form.words) {
      node = node === null ? this.root(word) : node.next(word);
      if (node === null) return;
      path.push(node);
    }
    if (node?.forms == null) return;
    node.forms = node.forms.filter((other) => other !== form);
    if (node.forms.length === 0) node.forms = null;
    const [first = ""] = form.words;
    if (form.small) this.#forgetSmall(first);
    for (let i = path.length - 1; i >= 0 && path[i]?.isEmpty === true; i--) {
      if (i === 0) this.#roots.delete(first);
      else path[i - 1]?.prune(form.words[i] ?? "");
    }
  }

  #forgetSmall(first: string): void {
    const left = (this.#small.get(first) ?? 1) - 1;
    if (left > 0) this.#small.set(first, left);
    else this.#small.delete(first);
  }

  #enter(first: string): void {
    this.#entered++;
    if (this.#entered * 16 > this.#filter.length) {
      // Names share first words, and some are gone: build it for the ones there are.
      let size = 1 << 10;
      while (size < this.#roots.size * 32) size *= 2;
      this.#filter = new Uint8Array(size);
      this.#entered = this.#roots.size;
      for (const word of this.#roots.keys()) this.#mark(word);
    } else this.#mark(first);
  }

  #mark(word: string): void {
    const at = slot(hashWord(word), this.#filter.length);
    this.#filter[at] = (this.#filter[at] ?? 0) | MAY_BEGIN | (this.#small.has(word) ? MAY_BEGIN_SMALL : 0);
  }
}

/** The place of a hash in a filter of `size` bytes, a power of two. */
export function slot(hash: number, size: number): number {
  return (hash ^ (hash >>> 15)) & (size - 1);
}
