import { type ParseErrorCode, printParseErrorCode, visit } from "jsonc-parser";
import type { Span } from "../text/range.ts";

/** A JSON value with its place, and, where it is an object, those of its members' values: of several, the last. */
export interface JsonValue {
  readonly value: unknown;
  readonly span: Span;
  readonly members: ReadonlyMap<string, Span>;
}

/** Where JSON stops being JSON. */
export class JsonFlaw extends Error {
  constructor(
    message: string,
    /** UTF-16 offset into the text. */
    readonly offset: number,
  ) {
    super(message);
  }
}

const DEEPEST = 200;
const SPACE = /[ \t\r\n\uFEFF]*/y;

/** The offset of the first character at or after `pos` that is no white space. */
export function skipJsonSpace(text: string, pos: number): number {
  SPACE.lastIndex = pos;
  SPACE.test(text);
  return SPACE.lastIndex;
}

/** Thrown to leave the parser once the value is read. */
class ValueRead extends Error {}

/**
 * The JSON value that starts at `pos`, white space before it allowed, whatever stands after it; throws a
 * {@link JsonFlaw} where there is none.
 */
export function parseJsonAt(text: string, pos: number): JsonValue {
  const start = skipJsonSpace(text, pos);
  const members = new Map<string, Span>();
  const open: { readonly start: number; readonly closer: string }[] = [];
  let name = "";
  let end = start;
  const begin = (closer: string) => (offset: number) => {
    if (open.push({ start: start + offset, closer }) > DEEPEST)
      throw new JsonFlaw("This is nested too deeply.", start + offset);
  };
  const close = (offset: number, length: number): void => {
    // The parser closes what is open at the text's end, too.
    if (length === 0) throw new JsonFlaw("The file ends too early.", end);
    const closed = open.pop();
    end = start + offset + length;
    if (open.length === 0) throw new ValueRead();
    if (open.length === 1) members.set(name, { start: closed?.start ?? start, end });
  };
  const literal = begin("");
  try {
    visit(
      text.slice(start),
      {
        onObjectBegin: begin("}"),
        onArrayBegin: begin("]"),
        onObjectEnd: close,
        onArrayEnd: close,
        onObjectProperty: (property, offset, length) => {
          if (open.length === 1) name = property;
          end = start + offset + length;
        },
        onLiteralValue: (_, offset, length) => {
          literal(offset);
          close(offset, length);
        },
        onError: (code, offset) => {
          throw flaw(code, start + offset, end, open.at(-1)?.closer ?? "", text);
        },
      },
      { disallowComments: true },
    );
  } catch (thrown) {
    if (!(thrown instanceof ValueRead)) throw thrown;
  }
  return { value: JSON.parse(text.slice(start, end)), span: { start, end }, members };
}

/** @param before where what was read last ends */
function flaw(code: ParseErrorCode, at: number, before: number, closer: string, text: string): JsonFlaw {
  switch (printParseErrorCode(code)) {
    case "UnexpectedEndOfString":
    case "InvalidUnicode":
    case "InvalidEscapeCharacter":
    case "InvalidCharacter":
      return new JsonFlaw("This text in quotation marks is not closed, or holds a character it may not.", at);
    case "PropertyNameExpected":
      return new JsonFlaw("A name in quotation marks should stand here.", at);
    case "ColonExpected":
      return new JsonFlaw("A colon is missing here.", before);
    case "CommaExpected":
    case "CloseBraceExpected":
    case "CloseBracketExpected":
      if (at >= text.length) return new JsonFlaw("The file ends too early.", before);
      return new JsonFlaw(`A comma or a "${closer}" is missing here.`, before);
    default:
      return new JsonFlaw(at >= text.length ? "The file ends too early." : "A value should stand here.", at);
  }
}
