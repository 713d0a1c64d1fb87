import { dayToIso } from "../dates/index.ts";
import { describeReason, type Reason } from "../names/reasons.ts";
import type { LineMap } from "../text/range.ts";

/** Why a name is taken for somebody, in words, with line numbers as editors count them. */
export function describeReasonIn(lines: LineMap, reason: Reason): string {
  return describeReason(reason, (offset) => lines.positionAt(offset).line + 1, dayToIso);
}
