import { dayNumber } from "../core/dates/index.ts";
import type { AsOf } from "../core/features/about.ts";

/** The user's own calendar day, whatever the time is elsewhere. */
export function today(): AsOf {
  const now = new Date();
  const day = dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate());
  return { earliest: day, latest: day };
}
