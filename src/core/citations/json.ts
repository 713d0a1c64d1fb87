import type { Span } from "../text/range.ts";

/** A JSON value with the places of what it holds. */
export interface JsonNode {
  readonly value: unknown;
  readonly span: Span;
  /** An object's members by name: the last of several with one name counts. */
  readonly members?: ReadonlyMap<string, JsonNode>;
  /** An array's elements. */
  readonly elements?: readonly JsonNode[];
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
const STRING = /"(?:[^"\\\p{Cc}]|\u007f|[\u0080-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const SPACE = /[ \t\r\n\uFEFF]*/y;

/** The offset of the first character at or after `pos` that is no white space. */
export function skipJsonSpace(text: string, pos: number): number {
  SPACE.lastIndex = pos;
  SPACE.test(text);
  return SPACE.lastIndex;
}

/** The JSON value that starts at `pos`, white space before it allowed; throws a {@link JsonFlaw} where there is none. */
export function parseJsonAt(text: string, pos: number, depth = 0): JsonNode {
  const start = skipJsonSpace(text, pos);
  if (depth > DEEPEST) throw new JsonFlaw("This is nested too deeply.", start);
  switch (text.charAt(start)) {
    case "{":
      return parseObject(text, start, depth);
    case "[": {
      const elements: JsonNode[] = [];
      const end = parseList(text, start, "]", (at) => {
        const element = parseJsonAt(text, at, depth + 1);
        elements.push(element);
        return element.span.end;
      });
      return { value: elements.map((element) => element.value), span: { start, end }, elements };
    }
    case '"': {
      const end = matchEnd(STRING, text, start);
      if (end < 0)
        throw new JsonFlaw(
          "This text in quotation marks is not closed, or holds a character it may not.",
          start,
        );
      return { value: JSON.parse(text.slice(start, end)), span: { start, end } };
    }
    default: {
      const end = Math.max(matchEnd(NUMBER, text, start), matchEnd(WORD, text, start));
      if (end < 0)
        throw new JsonFlaw(
          start >= text.length ? "The file ends too early." : "A value should stand here.",
          start,
        );
      return { value: JSON.parse(text.slice(start, end)), span: { start, end } };
    }
  }
}

function parseObject(text: string, start: number, depth: number): JsonNode {
  const members = new Map<string, JsonNode>();
  const end = parseList(text, start, "}", (at) => {
    if (text.charAt(at) !== '"') throw new JsonFlaw("A name in quotation marks should stand here.", at);
    const name = parseJsonAt(text, at, depth + 1);
    const colon = skipJsonSpace(text, name.span.end);
    if (text.charAt(colon) !== ":") throw new JsonFlaw("A colon is missing here.", name.span.end);
    const member = parseJsonAt(text, colon + 1, depth + 1);
    members.set(String(name.value), member);
    return member.span.end;
  });
  return {
    value: Object.fromEntries([...members].map(([key, { value }]) => [key, value])),
    span: { start, end },
    members,
  };
}

/** Items between brackets, parted by commas; `item` reads one and says where it ends. */
function parseList(text: string, start: number, closer: string, item: (at: number) => number): number {
  let pos = skipJsonSpace(text, start + 1);
  if (text.charAt(pos) === closer) return pos + 1;
  for (;;) {
    const end = item(pos);
    pos = skipJsonSpace(text, end);
    const next = text.charAt(pos);
    if (next === closer) return pos + 1;
    if (next !== ",") {
      throw new JsonFlaw(
        next === "" ? "The file ends too early." : `A comma or a "${closer}" is missing here.`,
        end,
      );
    }
    pos = skipJsonSpace(text, pos + 1);
  }
}

function matchEnd(pattern: RegExp, text: string, pos: number): number {
  pattern.lastIndex = pos;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
