declare module "ahocorasick" {
  /** Finds many strings in one pass over a text. */
  export default class AhoCorasick {
    constructor(keywords: readonly string[]);
    /** @returns for each place where strings end: the index of their last character, and those strings */
    search(text: string): [end: number, found: string[]][];
  }
}
