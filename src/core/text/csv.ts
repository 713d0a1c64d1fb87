/** What spreadsheets take for the beginning of a formula; and the same guarded already, so that guarding can be undone. */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * Rows as comma-separated values (RFC 4180), for spreadsheets: in UTF-8 with a byte order mark, since some guess another
 * encoding without one. What a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

/** A list in one cell: semicolons between the items; one within an item is doubled. */
export function csvList(items: readonly string[]): string {
  return items.map((item) => item.replaceAll(";", ";;")).join("; ");
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
