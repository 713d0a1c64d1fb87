/** Fewer characters than this stand for each token of most texts. */
const TOKEN_SIZE = 5;
const LEAST_ROOM = 64;

/**
 * Room for the tokens of a whole note, side by side: thousands of small arrays, one set for each paragraph, would cost
 * more than reading the words does.
 */
export class TokenStore {
  starts: Int32Array;
  ends: Int32Array;
  lexemes: Int16Array;
  gaps: Uint8Array;
  /** How many tokens are kept. */
  size = 0;

  /** @param length how many characters the texts have, more or less */
  constructor(length: number) {
    const room = LEAST_ROOM + Math.floor(length / TOKEN_SIZE);
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.lexemes = new Int16Array(room);
    this.gaps = new Uint8Array(room);
  }

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
