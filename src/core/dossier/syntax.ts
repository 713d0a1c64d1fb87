import { visit, type Document, type Node, type YAMLError } from "yaml";
import { lineFrom } from "./lines.ts";
import { DepthError, parseYaml } from "./parse.ts";
import type { Problem } from "./model.ts";
import { readPlain } from "./plain.ts";
import { TreeBuilder, TreeError, type Value } from "./tree.ts";

/** What one piece of YAML says, or what is wrong in it. */
export interface ParsedPiece {
  /** Null where the piece cannot be read. */
  readonly value: Value | null;
  /** The first thing wrong. */
  readonly problem: Problem | null;
  readonly anchors: ReadonlyMap<string, Node>;
  /** Whether an alias in it looked for an anchor outside of it. */
  readonly usesOuter: boolean;
}

const NO_ANCHORS: ReadonlyMap<string, Node> = new Map();

/**
 * Parses one piece of YAML. Every scalar stays the string it is written as. Linear in its length; never throws.
 *
 * @param text the piece
 * @param outer the anchors of the pieces before it
 * @param base the offset that the piece's first character has for the caller
 */
export function parsePiece(text: string, outer: ReadonlyMap<string, Node>, base: number): ParsedPiece {
  const value = readPlain(text, base);
  return value
    ? { value, problem: null, anchors: NO_ANCHORS, usesOuter: false }
    : parseAnyPiece(text, outer, base);
}

/** {@link parsePiece} by a whole YAML parser, however the piece is written. */
export function parseAnyPiece(text: string, outer: ReadonlyMap<string, Node>, base: number): ParsedPiece {
  const builder = new TreeBuilder(text, outer, base);
  try {
    const document = parseYaml(text);
    const error = document?.errors[0];
    if (error) return failed(syntaxProblem(text, document, error, base));
    const value = builder.build(document?.contents ?? null);
    return { value, problem: null, anchors: builder.anchors, usesOuter: builder.usesOuter };
  } catch (error) {
    return failed(limitProblem(error, text, base), builder.usesOuter);
  }
}

/** A problem for what the parser or the tree refused. */
function limitProblem(error: unknown, text: string, base: number): Problem {
  if (error instanceof TreeError) {
    return problemAt(error.span.start, error.span.end, TREE_MESSAGES[error.reason]);
  }
  if (error instanceof DepthError) {
    const at = base + error.offset;
    return problemAt(at, Math.min(at + 1, base + text.length), TREE_MESSAGES.depth);
  }
  return problemAt(base, base + text.length, "Dossier cannot read this entry. Write it anew, more simply.");
}

function failed(problem: Problem, usesOuter = false): ParsedPiece {
  return { value: null, problem, anchors: NO_ANCHORS, usesOuter };
}

const TREE_MESSAGES: Readonly<Record<TreeError["reason"], string>> = {
  alias:
    "Text that begins with “*” has a meaning of its own in YAML. Put quotation marks around it, or name an anchor (“&…”) that is written above.",
  depth: "This is nested too deeply to be read. Use fewer levels of lists and brackets.",
  size: "The aliases (“*…”) here add up to too many values. Write the values out instead.",
};

function problemAt(start: number, end: number, message: string): Problem {
  return { code: "dossier/syntax", severity: "error", message, span: { start, end: Math.max(start, end) } };
}

/** A problem for an error that the YAML parser met, in words for people who do not program. */
function syntaxProblem(text: string, document: Document.Parsed, error: YAMLError, base: number): Problem {
  const opened = neverClosed(document, error);
  if (opened !== null) {
    const what = /["']/.test(text.charAt(opened)) ? "quotation mark" : "bracket";
    const hint = text.charAt(opened) === "'" ? " (inside, write an apostrophe twice: “''”)" : "";
    return problemAt(
      base + opened,
      base + opened + 1,
      `This ${what} is never closed. Add the closing one${hint}.`,
    );
  }
  const start = Math.min(error.pos[0], text.length);
  let end = Math.min(Math.max(error.pos[1], start + 1), text.length);
  if (error.code === "BLOCK_AS_IMPLICIT_KEY") end = lineFrom(text, start).end;
  while (end > start + 1 && /\s/.test(text.charAt(end - 1))) end--;
  return problemAt(base + start, base + end, messageFor(text, error.code, start));
}

/** The offset of the quotation mark or bracket whose partner the parser missed; null for any other error. The parser
 * itself points to where it stopped looking. */
function neverClosed(document: Document.Parsed, error: YAMLError): number | null {
  const quote = error.code === "MISSING_CHAR" && error.message.startsWith("Missing closing");
  const bracket = error.code === "BAD_INDENT" && error.message.startsWith("Flow");
  if (!quote && !bracket) return null;
  let found: number | null = null;
  const consider = (node: Node): void => {
    const start = node.range?.[0];
    if (start !== undefined && start < error.pos[0]) found = start;
  };
  visit(document, {
    Scalar: (_, node) => {
      if (quote && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE")) consider(node);
    },
    Collection: (_, node) => {
      if (bracket && node.flow) consider(node);
    },
  });
  return found;
}

function messageFor(text: string, code: string, start: number): string {
  const char = text.charAt(start);
  switch (code) {
    case "TAB_AS_INDENT":
      return "There is a tab in front of this text. Indent with spaces: YAML takes no tabs there.";
    case "BLOCK_AS_IMPLICIT_KEY":
      return "A colon followed by a space has a meaning of its own in YAML. Put quotation marks around this text.";
    case "BAD_SCALAR_START":
      return `Text cannot begin with “${char}” in YAML. Put quotation marks around it.`;
    case "BAD_DQ_ESCAPE":
      return "In double quotation marks a backslash has a meaning of its own. Write two of them (“\\\\”), or use single quotation marks.";
    case "MULTILINE_IMPLICIT_KEY":
      return "This line does not fit here. A field is written “key: value” on one line; longer text goes on, indented, on the next lines.";
    case "UNEXPECTED_TOKEN":
      if (char === "]" || char === "}") {
        return `There is a “${char}” without its opening bracket. Remove it, or put quotation marks around the text.`;
      }
      if (char === "-")
        return "A list begins on a line of its own. Move the “-” to the next line and indent it.";
      if (char === ",") return "There is a comma too many here. Remove it.";
      return "This text does not belong here. If it is part of the value, put quotation marks around the whole value.";
    case "BAD_INDENT":
      return "This is not indented far enough, or a bracket above is not closed. Check the brackets and the spaces in front of the line.";
    case "MISSING_CHAR":
      return "Something is missing here: a field is written “key: value”, with a space after the colon, and lines up with the fields above it.";
    case "MULTIPLE_DOCS":
      return "A line of its own with “---” or “...” begins a new document. Remove it, or indent it if it is part of a text.";
    case "RESOURCE_EXHAUSTION":
      return TREE_MESSAGES.depth;
    case "BAD_ALIAS":
    case "ALIAS_PROPS":
      return TREE_MESSAGES.alias;
    default:
      return "This is not written as YAML wants it. Check the spaces, colons and quotation marks around here.";
  }
}
