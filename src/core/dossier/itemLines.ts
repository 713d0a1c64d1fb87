import { keyOf, valueKind, type Line, type ValueKind } from "./lines.ts";

/** Fields that entries begin with. */
const LEADS: ReadonlySet<string> = new Set(["id", "name", "title", "date", "schema", "type"]);

/** The key on a dash's own line; null where something else stands there. */
function keyAfterDash(text: string, line: Line): { key: string; column: number; value: number } | null {
  let at = line.start + line.indent + 1;
  while (at < line.end && text.charCodeAt(at) === 32) at++;
  const found = keyOf(text, line, at);
  return found && { key: found.key, column: at - line.start, value: found.value };
}

/** What is known of the lines of a list's item so far, to tell whether a dash below it can still be part of it. */
export class ItemLines {
  /** The column of its dash. */
  readonly column: number;
  /** The key on its first line. */
  readonly lead: string | null;
  readonly #text: string;
  readonly #first: Line;
  /** Where its fields stand; -1 where that is not known. */
  #fields: number;
  /** What its last field says on the line of its key, or that a list no deeper than the key follows; null for a line
   * that is no field. */
  #kind: ValueKind | "list" | null = null;
  #fieldLine: number;

  /** @param line the one with the dash */
  constructor(text: string, line: Line) {
    const key = keyAfterDash(text, line);
    this.#text = text;
    this.#first = line;
    this.column = line.indent;
    this.lead = key?.key ?? null;
    this.#fields = key?.column ?? -1;
    this.#fieldLine = line.start;
    if (key) this.#kind = valueKind(text, key.value, line.end);
  }

  /** Takes a line of the item that is no dash. */
  add(line: Line): void {
    const from = this.#first.start + this.column + 1;
    const opens = this.#fields < 0 && this.#fieldLine === this.#first.start;
    if (opens && valueKind(this.#text, from, this.#first.end) === "none") this.#fields = line.indent;
    if (line.indent === this.#fields) {
      const key = keyOf(this.#text, line);
      this.#kind = key && valueKind(this.#text, key.value, line.end);
      this.#fieldLine = line.start;
    } else this.addDeeper(line);
  }

  /** Takes a line that begins no field: the value of a field without one, or more of it. */
  addDeeper(line: Line): void {
    if (this.#kind === "none") this.#kind = line.indent === this.#fields ? "list" : "line";
    if (this.#fields < 0) this.#fieldLine = line.start;
  }

  /** Whether a dash stands between this item's own and its fields, where nothing of the item can. */
  isBetween(line: Line): boolean {
    return line.indent > this.column && line.indent < this.#fields;
  }

  /** Whether a dash line begins as entries do.
   *
   * @param lead the key that the list's first item begins with */
  static beginsEntry(text: string, line: Line, lead: string | null): boolean {
    const key = keyAfterDash(text, line)?.key;
    return key !== undefined && (key === lead || LEADS.has(key));
  }

  /**
   * Whether a dash that is indented deeper than this item's must be an item of the same list, since in YAML it could be
   * nothing else: the field above has its value already. It must look like an entry, too, so that an item of a broken
   * field is not taken for one.
   *
   * @param last the last line that says anything
   * @param lead the key that the list's first item begins with
   */
  isFollowedBy(line: Line, last: Line, lead: string | null): boolean {
    const text = this.#text;
    if (this.#fields < 0) return last.start === this.#first.start && this.#isClosedBy(line);
    const kind = this.#kind;
    if (line.indent < this.#fields || kind === null || kind === "none" || kind === "list") return false;
    const entry = ItemLines.beginsEntry(text, line, lead);
    if (line.indent > this.#fields) return entry && kind === "line" && last.start === this.#fieldLine;
    return entry || /^\s*\{/.test(text.slice(line.start + line.indent + 1, line.end));
  }

  /** Whether the one line that this item is ends it, so that a deeper dash does not go on with its text. */
  #isClosedBy(line: Line): boolean {
    const from = this.#first.start + this.column + 1;
    if (valueKind(this.#text, from, this.#first.end) !== "line") return false;
    const value = this.#text.slice(from, this.#first.end).trimStart();
    if (/^[-?](?:\s|$)/.test(value)) return false;
    return /^[[{"'*]/.test(value) || keyAfterDash(this.#text, line) !== null;
  }
}
