import { Composer, Lexer, Parser, type CST, type Document } from "yaml";

const OPTIONS = {
  schema: "failsafe",
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;

/** Lexemes that stand for no text: the document's start, the end of broken flow, a scalar's start. */
const MARKS: ReadonlySet<string> = new Set(["\u0002", "\u0018", "\u001f"]);

/** Far more than any dossier needs, and far less than what brings the composer, which is recursive, to the stack's end. */
const DEEPEST = 120;

/** Thrown where YAML is nested too deep to be composed; `offset` is where it gets too deep. */
export class DepthError extends Error {
  constructor(readonly offset: number) {
    super("nested too deep");
  }
}

/** Follows lexemes and tells how deep they nest, at most: brackets, indented lines, and indicators on one line. */
class DepthGauge {
  #brackets = 0;
  /** Indicators (`- `, `? `, `: `) on this line, or since the last comma. */
  #onLine = 0;
  /** How far the lines are indented that those still open stand below. */
  readonly #indents: number[] = [];
  #indent = 0;
  #lineBegins = true;
  #scalarFollows = false;

  /** The depth after this lexeme. */
  add(lexeme: string): number {
    if (this.#scalarFollows) this.#scalarFollows = false;
    else this.#structure(lexeme);
    return this.#brackets + this.#onLine + this.#indents.length;
  }

  #structure(lexeme: string): void {
    const code = lexeme.charCodeAt(0);
    if (code === 10 || code === 13) {
      this.#lineBegins = true;
      this.#indent = 0;
      this.#onLine = 0;
      return;
    }
    if (this.#lineBegins && code === 32) {
      this.#indent += lexeme.length;
      return;
    }
    if (this.#lineBegins && this.#brackets === 0) this.#newLine();
    this.#lineBegins = false;
    this.#scalarFollows = code === 31;
    if (lexeme === "[" || lexeme === "{") this.#brackets++;
    else if (lexeme === "]" || lexeme === "}") this.#brackets = Math.max(0, this.#brackets - 1);
    else if (lexeme === "-" || lexeme === "?" || lexeme === ":") this.#onLine++;
    else if (lexeme === ",") this.#onLine = 0;
  }

  #newLine(): void {
    while ((this.#indents.at(-1) ?? -1) >= this.#indent) this.#indents.pop();
    this.#indents.push(this.#indent);
  }
}

/** The parser's tokens for a text. @throws {DepthError} */
function* tokens(text: string): Generator<CST.Token, void> {
  const parser = new Parser();
  const gauge = new DepthGauge();
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (gauge.add(lexeme) > DEEPEST) throw new DepthError(Math.min(offset, text.length));
    if (!MARKS.has(lexeme)) offset += lexeme.length;
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

/**
 * Parses a text as one YAML document whose scalars are all strings. It does what the library's `parseDocument` does, but for deep
 * nesting, which there can end the whole process (an engine that is out of stack while it compiles a regular expression
 * aborts).
 *
 * @throws {DepthError}
 */
export function parseYaml(text: string): Document.Parsed | null {
  for (const document of new Composer(OPTIONS).compose(tokens(text), true, text.length)) return document;
  return null;
}
