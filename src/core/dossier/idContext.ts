import type { Span } from "../text/range.ts";

/** What kind of id a field of an entry wants. */
export type IdKind = "entity" | "reference";

/** An id that is being typed in a dossier file. */
export interface IdContext {
  readonly kind: IdKind;
  /** What is typed of it before the caret. */
  readonly query: string;
  /** What a chosen id replaces. */
  readonly replace: Span;
}

const WANTS: Readonly<Record<string, IdKind>> = {
  involved: "entity",
  location: "entity",
  organization: "entity",
  sources: "reference",
  key: "reference",
};

const FIELD_BEFORE =
  /(?:^|[\s,{-])(involved|location|organization|sources|key)\s*:\s*(?:\[[^\]]*|["']?[^\s,"'[\]{}#]*)$/;
const ID_BEFORE = /[^\s,"'[\]{}]*$/;
const ID_AFTER = /^[^\s,"'[\]{}]*/;
const LIST_ITEM = /^(\s*)-\s+["']?[^\s:"'[\]{}]*$/;
const FIELD_ALONE = /^(\s*)(?:-\s+)?(\w+)\s*:\s*(?:#.*)?$/;

/** The field whose block list a line belongs to: the nearest line above that is less indented, or a key level with it. */
function listField(lines: readonly string[], indent: number): string | null {
  for (let i = lines.length - 1; i >= 0 && i > lines.length - 200; i--) {
    const line = lines[i] ?? "";
    if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
    const depth = line.length - line.trimStart().length;
    const field = FIELD_ALONE.exec(line);
    if (field?.[2] !== undefined && depth <= indent) return field[2];
    if (depth < indent) return null;
  }
  return null;
}

/** Which id is being typed at an offset of a dossier file; null where none is wanted. */
export function idContextAt(text: string, offset: number): IdContext | null {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  const before = text.slice(start, offset);
  if (/(?:^|\s)#/.test(before)) return null;
  let field = FIELD_BEFORE.exec(before)?.[1] ?? null;
  const item = LIST_ITEM.exec(before);
  if (field === null && item) {
    const above = text
      .slice(Math.max(0, start - 20_000), start)
      .split(/\r\n|\n|\r/)
      .slice(0, -1);
    field = listField(above, item[1]?.length ?? 0);
  }
  const kind = field === null ? undefined : WANTS[field];
  if (kind === undefined) return null;
  const query = ID_BEFORE.exec(before)?.[0] ?? "";
  const after = ID_AFTER.exec(text.slice(offset, offset + 200))?.[0] ?? "";
  return { kind, query, replace: { start: offset - query.length, end: offset + after.length } };
}
