import type { Style } from "./write.ts";

const SAMPLE = 20_000;

/** How a file is written: its line breaks, the quotation marks it prefers, and whether it is JSON. */
export function styleOf(text: string): Style {
  const sample = text.slice(0, SAMPLE);
  const single = sample.match(/[:,[-] *'/g)?.length ?? 0;
  const double = sample.match(/[:,[-] *"/g)?.length ?? 0;
  return {
    eol: /\r\n|\n|\r/.exec(sample)?.[0] ?? "\n",
    quote: single > double ? "'" : '"',
    json: /^\uFEFF?\s*[[{]\s*["{]/.test(sample),
  };
}
