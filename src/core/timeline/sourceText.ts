/** A source of an event in one text: its key and, after a comma, the place in it. Keys have no white space. */
export function sourceText({ key, locator }: { readonly key: string; readonly locator: string }): string {
  return locator === "" ? key : `${key}, ${locator}`;
}

/** The reverse of {@link sourceText}. */
export function readSourceText(text: string): { key: string; locator: string } {
  const comma = /^([^\s,]+),\s+(.+)$/s.exec(text.trim());
  return comma ? { key: comma[1] ?? "", locator: comma[2] ?? "" } : { key: text.trim(), locator: "" };
}
