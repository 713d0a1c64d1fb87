const FIRST_SIZE = 1024;

/**
 * Room for the tokens of a whole note, side by side: thousands of small arrays, one set for each paragraph, would cost
 * more than reading the words does.
 */
export class TokenStore {
  starts = new Int32Array(FIRST_SIZE);
  ends = new Int32Array(FIRST_SIZE);
  lexemes = new Int16Array(FIRST_SIZE);
  gaps = new Uint8Array(FIRST_SIZE);
  /** How many tokens are kept. */
  size = 0;

  /** Makes room for one more token. */
  grow(): void {
    const size = this.starts.length * 2;
    this.starts = copy(this.starts, new Int32Array(size));
    this.ends = copy(this.ends, new Int32Array(size));
    this.lexemes = copy(this.lexemes, new Int16Array(size));
    this.gaps = copy(this.gaps, new Uint8Array(size));
  }
}

function copy<T extends Int32Array | Int16Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
