/** A date as a writer put it, without what typography did to it. */
export function tidyDate(text: string): string {
  return text
    .trim()
    .replace(/[‐‑‒−]/g, "-")
    .replace(/,\s+/g, ",");
}
