import type { Span } from "../text/range.ts";

/** A place in a text that is read from top to bottom, by its lines. Without tabs and lone carriage returns in it. */
export class LineCursor {
  readonly text: string;
  readonly base: number;
  /** Where the cursor is. */
  at = 0;
  /** Where the line's first word stands, once a line has been read to its end; -1 after the last line. */
  column = 0;
  /** How many blank lines stood before it. */
  blanks = 0;
  /** Where the last value ends. */
  end = 0;

  constructor(text: string, base: number) {
    this.text = text;
    this.base = base;
  }

  /** Goes to the first word from the start of a line on. */
  nextLine(from: number): void {
    const text = this.text;
    this.blanks = 0;
    for (let start = from, at = from; ; at++) {
      const code = text.charCodeAt(at);
      if (code === 32 || code === 13) continue;
      if (code === 10) {
        this.blanks++;
        start = at + 1;
        continue;
      }
      this.at = at;
      this.column = at < text.length ? at - start : -1;
      return;
    }
  }

  /** Goes from the end of a line to the next one. @returns false where something else stands on the line */
  endLine(): boolean {
    const text = this.text;
    let at = this.at;
    while (text.charCodeAt(at) === 32) at++;
    if (text.charCodeAt(at) === 13) at++;
    if (at < text.length && text.charCodeAt(at) !== 10) return false;
    this.nextLine(at + 1);
    return true;
  }

  skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === 32) this.at++;
  }

  /** Whether a list's item begins here. */
  isDash(): boolean {
    return this.text.charCodeAt(this.at) === 45 && this.text.charCodeAt(this.at + 1) === 32;
  }

  /** A stretch of the text as the caller counts. */
  span(start: number, end: number): Span {
    return { start: this.base + start, end: this.base + end };
  }

  /** Skips spaces and ends of lines. @returns false where the next word is not indented deeper than a column */
  skipLines(column: number): boolean {
    this.skipSpaces();
    return !/[\r\n]/.test(this.text.charAt(this.at)) || (this.endLine() && this.column > column);
  }

  /** What a sticky pattern finds here. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text);
  }
}
