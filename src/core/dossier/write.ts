/** What an entry to be written may hold. Empty texts, lists and maps, and what is undefined, are left out. */
export type EditValue = string | undefined | readonly EditValue[] | { readonly [key: string]: EditValue };

export interface Style {
  readonly eol: string;
  /** The quotation mark for text that needs one, where either will do. */
  readonly quote: '"' | "'";
  /** JSON wants quotation marks around everything. */
  readonly json: boolean;
}

const LONGEST_FLOW = 100;

/** What must be escaped: control characters, halves of surrogate pairs, and line breaks that are none in YAML. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;

function isEmpty(value: EditValue): boolean {
  if (value === undefined || value === "") return true;
  if (typeof value === "string") return false;
  return Array.isArray(value) ? value.every(isEmpty) : Object.values(value).every(isEmpty);
}

/** Text that other YAML readers take for a number, a truth value or nothing. Dates are left plain, as everyone writes
 * them. */
const LOOKS_TYPED =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?\.?\d[\d_]*(?:\.\d*)?(?:e[-+]?\d+)?|0x[\da-f]+|0o[0-7]+|[-+]?\.(?:inf|nan)|[\d:]+)$/i;
const YEAR = /^\d{4}$/;

/** Whether text can stand without quotation marks, in a list or map in brackets too. */
function isPlain(text: string): boolean {
  return (
    /^[\p{L}\p{N}./(“‘„«…—–]/u.test(text) &&
    !/[[\]{},]|:(?:\s|$)|\s#|\s$|^\.\.\.|:["']/u.test(text) &&
    !UNPRINTABLE.test(text) &&
    (!LOOKS_TYPED.test(text) || YEAR.test(text))
  );
}

/** Text as a scalar on one line. */
export function scalar(text: string, style: Style): string {
  if (!style.json && isPlain(text)) return text;
  const single = style.quote === "'" && !style.json && !text.includes("'") && !UNPRINTABLE.test(text);
  if (single) return `'${text}'`;
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A value on one line, lists and maps in brackets. */
export function flow(value: EditValue, style: Style): string {
  if (value === undefined) return scalar("", { ...style, json: true });
  if (typeof value === "string") return scalar(value, style);
  if (Array.isArray(value)) {
    const items = value as readonly EditValue[];
    return `[${items
      .filter((item) => !isEmpty(item))
      .map((item) => flow(item, style))
      .join(", ")}]`;
  }
  const pairs = Object.entries(value).filter(([, held]) => !isEmpty(held));
  return `{ ${pairs.map(([key, held]) => `${scalar(key, style)}: ${flow(held, style)}`).join(", ")} }`;
}

/** What follows a key's colon, with its leading space or line breaks.
 *
 * @param column where the key stands
 */
export function afterColon(value: EditValue, column: number, style: Style): string {
  if (typeof value === "string") return textAfterColon(value, column, style);
  const line = flow(value, style);
  const ofMaps = Array.isArray(value) && value.some((item) => typeof item === "object");
  if (!Array.isArray(value) || (!ofMaps && line.length <= LONGEST_FLOW)) return ` ${line}`;
  return listItems(value, column + 2, style);
}

/** The items of a list, each on a line of its own, with the line breaks before them. */
export function listItems(value: readonly EditValue[], column: number, style: Style): string {
  const margin = `${style.eol}${" ".repeat(column)}- `;
  return value
    .filter((item) => !isEmpty(item))
    .map((item) => margin + flow(item, style))
    .join("");
}

function textAfterColon(text: string, column: number, style: Style): string {
  const lines = text.split("\n");
  const blockable =
    lines.length > 1 && !style.json && text.trim() === text && !lines.some((line) => UNPRINTABLE.test(line));
  if (!blockable) return ` ${scalar(text, style)}`;
  const margin = " ".repeat(column + 2);
  const body = lines.map((line) => (line === "" ? "" : margin + line)).join(style.eol);
  return ` |-${style.eol}${body}`;
}

/** An entry's fields, one below the other.
 *
 * @param column where they stand; the first line is not indented
 */
export function fieldLines(entry: Readonly<Record<string, EditValue>>, column: number, style: Style): string {
  return Object.entries(entry)
    .filter(([, value]) => !isEmpty(value))
    .map(([key, value]) => `${scalar(key, style)}:${afterColon(value, column, style)}`)
    .join(`${style.eol}${" ".repeat(column)}`);
}
