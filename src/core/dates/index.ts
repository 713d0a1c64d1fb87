// Reading, comparing and showing dates. What says how a mistake could be mended (`parse.ts`) and what finds dates in prose
// (`prose/tagger.ts`) is large and stands by itself: whoever imports this file loads all of it.
export type { DateShape, EdtfDate, IntervalShape, Precision, SetShape } from "./edtf/model.ts";
export { compareDates } from "./edtf/order.ts";
export { formatBriefly, formatDate } from "./format/format.ts";
export { readDate } from "./readDate.ts";
export { addMonths, civilDay, dayNumber, dayToIso, isoToDay, weekday } from "./calendar.ts";
export { explainDate, type FoundDate } from "./prose/found.ts";
export { overlaps, couldBothBeTrue } from "./overlap.ts";
export { durationBetween, formatDuration, type Duration } from "./duration.ts";
