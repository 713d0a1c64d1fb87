export type { DateShape, EdtfDate, IntervalShape, Precision, SetShape } from "./edtf/model.ts";
export { compareDates } from "./edtf/order.ts";
export { formatDate } from "./format/format.ts";
export { parseEdtf } from "./parse.ts";
export { addMonths, civilDay, dayNumber, dayToIso, isoToDay, weekday } from "./calendar.ts";
export { explainDate, tagDates, tagDatesSteps, type DateContext, type FoundDate } from "./prose/tagger.ts";
export { overlaps, couldBothBeTrue } from "./overlap.ts";
export { durationBetween, formatDuration, type Duration } from "./duration.ts";
