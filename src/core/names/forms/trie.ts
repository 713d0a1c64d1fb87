import { hashWord } from "../../language/folding.ts";
import type { Form } from "./form.ts";

/** One step of a name: the words after it, and the names that end here. */
export class Node {
  /** The only next word, while there is one; more live in `children`. */
  word: string | null = null;
  child: Node | null = null;
  children: Map<string, Node> | null = null;
  /** Never written into: what is known of a list of forms is kept with it. */
  forms: readonly Form[] | null = null;

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

/**
 * A set of hashes in a few bits each: it may hold a hash that nobody put in, never miss one. Small enough for the
 * processor's cache with 50,000 names in it, so that a scan costs the same with many names as with few.
 */
class HashFilter {
  #bits = new Uint8Array(1 << 8);

  /** The bytes, a power of two of them; for inner loops: see {@link holds}. Valid until the next `reset`. */
  get bits(): Uint8Array {
    return this.#bits;
  }

  /** How many hashes it can take before it answers yes too often. */
  get capacity(): number {
    return this.#bits.length >> 1;
  }

  /** Empties it and makes room for `count` hashes and as many again. */
  reset(count: number): void {
    let size = 1 << 8;
    while (size < count * 4) size *= 2;
    this.#bits = new Uint8Array(size);
  }

  add(hash: number): void {
    const mixed = hash ^ (hash >>> 15);
    const at = (mixed >>> 3) & (this.#bits.length - 1);
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (mixed & 7));
  }

  holds(hash: number): boolean {
    const mixed = hash ^ (hash >>> 15);
    return (((this.#bits[(mixed >>> 3) & (this.#bits.length - 1)] ?? 0) >> (mixed & 7)) & 1) !== 0;
  }
}

/**
 * The names as a tree of folded words. Filters over the hashes of first words let a scan pass over nearly every other
 * word without looking it up.
 */
export class NameTrie {
  readonly #roots = new Map<string, Node>();
  /** How many forms begin with a word in small letters. */
  readonly #small = new Map<string, number>();
  /** First words of names. */
  readonly capital = new HashFilter();
  /** First words of names that may begin in small letters, too. */
  readonly small = new HashFilter();
  /** First words entered in the filters since they were last built, gone ones included. */
  #entered = 0;

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
    const forms = node.forms ?? [];
    let at = forms.length;
    while (at > 0 && (forms[at - 1]?.entity.id ?? "") > form.entity.id) at--;
    node.forms = [...forms.slice(0, at), form, ...forms.slice(at)];
  }

  remove(form: Form): void {
    const path: Node[] = [];
    let node: Node | null = null;
    for (const word of form.words) {
      node = node === null ? this.root(word) : node.next(word);
      if (node === null) return;
      path.push(node);
    }
    if (!node?.forms) return;
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
    if (this.#entered <= this.capital.capacity) {
      this.#mark(first);
      return;
    }
    // Names share first words, and some are gone: build the filters for the ones there are.
    this.capital.reset(this.#roots.size);
    this.small.reset(this.#roots.size);
    this.#entered = this.#roots.size;
    for (const word of this.#roots.keys()) this.#mark(word);
  }

  #mark(word: string): void {
    const hash = hashWord(word);
    this.capital.add(hash);
    if (this.#small.has(word)) this.small.add(hash);
  }
}
