import type { Located, Problem, Reference } from "../dossier/model.ts";
import { finish, Pace } from "../text/pace.ts";
import type { Span } from "../text/range.ts";
import type { ReferencesFile } from "./bibtex.ts";
import { isRecord, toReference } from "./csl.ts";
import { JsonFlaw, type JsonValue, parseJsonAt, skipJsonSpace } from "./json.ts";

/** Members that a list of references stands under, where it is not the whole file. */
const LISTS = /"(?:references|items)"\s*:\s*\[/g;

/**
 * Reads CSL-JSON: a list of items, one item, or an object with the list under `references` or `items`. An item that is
 * no JSON is a problem at the place where it goes wrong, and reading goes on with the next one.
 */
export function readCslJson(text: string, path: string): ReferencesFile {
  return finish(readCslJsonSteps(text, path));
}

/** {@link readCslJson} in steps of a few milliseconds. */
export function* readCslJsonSteps(text: string, path: string): Generator<void, ReferencesFile, void> {
  const pace = new Pace();
  const references: Reference[] = [];
  const problems: Problem[] = [];
  const add = (node: JsonValue): void => {
    const reference = toJsonReference(node, path);
    if (reference !== null) references.push(reference);
    else
      problems.push(problem('This is no reference: it has no "id".', node.span.start, node.span.start + 1));
  };
  const start = skipJsonSpace(text, 0);
  let pos = -1;
  if (text.charAt(start) === "[") {
    pos = start + 1;
  } else if (text.charAt(start) === "{") {
    LISTS.lastIndex = start;
    const list = LISTS.exec(text);
    if (list !== null) pos = list.index + list[0].length;
    else {
      try {
        add(parseJsonAt(text, start));
      } catch (error) {
        problems.push(flawed(error, text));
      }
    }
  } else if (start < text.length) {
    problems.push(problem("This file holds no CSL-JSON: it should start with [ or {.", start, start + 1));
  }
  while (pos >= 0) {
    pos = skipJsonSpace(text, pos);
    if (text.charAt(pos) === "]") break;
    const first = pos;
    try {
      const node = parseJsonAt(text, pos);
      add(node);
      if (pace.after(node.span.end - first)) yield;
      const end = skipJsonSpace(text, node.span.end);
      if (text.charAt(end) === "]") break;
      if (text.charAt(end) !== ",") {
        problems.push(problem("A comma or the closing ] is missing here.", node.span.end - 1, node.span.end));
      }
      pos = text.charAt(end) === "," ? end + 1 : end < text.length && end > first ? end : -1;
    } catch (error) {
      problems.push(flawed(error, text));
      pos = nextItem(text, first, error instanceof JsonFlaw ? error.offset : first);
    }
  }
  return { references, problems };
}

/** Where the item after a broken one starts: the next `{` on a line of its own as far in as the broken one's, or, in
 * a file without line breaks, after the next `}, {` that leads to an item's first member. -1 where there is none. */
function nextItem(text: string, start: number, broken: number): number {
  const lineStart = text.lastIndexOf("\n", start) + 1;
  const indent = text.slice(lineStart, start);
  if (text.charAt(start) === "{" && indent.trim() === "" && lineStart > 0) {
    const line = text.indexOf(`\n${indent}{`, Math.max(start, broken - indent.length - 1));
    if (line >= 0) return line + 1 + indent.length;
  }
  const next = /\}\s*,\s*(?=\{\s*"(?:id|type|title|DOI|citation-key)")/g;
  next.lastIndex = Math.max(start + 1, broken - 1);
  const match = next.exec(text);
  return match === null ? -1 : match.index + match[0].length;
}

function toJsonReference({ value, span, members }: JsonValue, path: string): Reference | null {
  if (!isRecord(value)) return null;
  const idName = value["id"] === undefined ? "citation-key" : "id";
  const id = value[idName];
  if ((typeof id !== "string" && typeof id !== "number") || id === "") return null;
  /** Where a member stands, without its quotation marks. */
  const placeOf = (name: string): Span => {
    const { start, end } = members.get(name) ?? span;
    return typeof value[name] === "string" ? { start: start + 1, end: end - 1 } : { start, end };
  };
  const file = value["file"];
  const archive: Located<string> | null =
    typeof file === "string" ? { value: file, span: placeOf("file") } : null;
  const nameSpan = placeOf(members.has("title") ? "title" : idName);
  return toReference(
    { ...value, id: String(id) },
    { path, span, nameSpan, idSpan: placeOf(idName) },
    archive,
  );
}

function flawed(error: unknown, text: string): Problem {
  if (!(error instanceof JsonFlaw)) throw error;
  const start = Math.max(0, Math.min(error.offset, text.length - 1));
  return problem(error.message, start, Math.min(start + 1, text.length));
}

function problem(message: string, start: number, end: number): Problem {
  return { code: "reference/syntax", severity: "error", message, span: { start, end } };
}
