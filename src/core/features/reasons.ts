import { dayToIso } from "../dates/index.ts";
import { describeReason, type Reason } from "../names/decide/reasons.ts";
import type { LineMap } from "../text/range.ts";

/**
 * Why a name is taken for somebody, in words, with line numbers as editors count them.
 * @param dayText how a day (a day number) is written
 */
export function describeReasonIn(
  lines: LineMap,
  reason: Reason,
  dayText: (day: number) => string = dayToIso,
): string {
  return describeReason(reason, (offset) => lines.positionAt(offset).line + 1, dayText);
}
