export { checkQuotation, checkQuotationSteps, type CitedSource } from "./check.ts";
export { explainVerdict } from "./explain.ts";
export { extractQuotations, extractQuotationsSteps } from "./extract.ts";
export { ExtractedQuotation, type QuotedCitation } from "./extracted.ts";
export { htmlProses } from "./html.ts";
export { plainProses, SourceText } from "./source.ts";
export type {
  CriticalKind,
  Difference,
  NamedSource,
  Place,
  QuotationCheck,
  UncheckedReason,
  Verdict,
} from "./verdict.ts";
