/** A set of the words in `texts`, which are separated by white space. */
export function words(...texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.split(/\s+/)).filter((word) => word !== ""));
}
