/** What lengths of time are counted in. */
export type Unit =
  "day" | "week" | "weekend" | "month" | "quarter" | "season" | "year" | "decade" | "century";
