import { dayToIso } from "../dates/index.ts";
import { describeReason, type Reason } from "../names/decide/reasons.ts";
import type { LineMap } from "../text/range.ts";
import { dayWords } from "./words.ts";

/**
 * Why a name is taken for somebody, in words, with line numbers as editors count them.
 * @param locale a BCP 47 tag, for days in words; without one they are written in ISO 8601
 */
export function describeReasonIn(lines: LineMap, reason: Reason, locale?: string): string {
  return describeReason(
    reason,
    (offset) => lines.positionAt(offset).line + 1,
    (day) => (locale === undefined ? dayToIso(day) : dayWords(day, locale)),
  );
}
