import type { ExtractedQuotation } from "../quotes/index.ts";
import { checkQuotation } from "../quotes/check.ts";
import type { QuotationCheck } from "../quotes/verdict.ts";
import type { Archives } from "./archives.ts";

/** A quotation in a note and what became of checking it. */
export interface CheckedQuotation {
  readonly extracted: ExtractedQuotation;
  readonly check: QuotationCheck;
}

/** Checks a note's quotations against the archived copies of what they cite, and where that fails against all others. */
export function checkQuotations(
  quotations: readonly ExtractedQuotation[],
  archives: Archives,
): CheckedQuotation[] {
  return quotations.map((extracted) => {
    const cited = extracted.keys.map((id) => ({ id, source: archives.source(id) }));
    return { extracted, check: checkQuotation(extracted.text, cited, archives.all()) };
  });
}
