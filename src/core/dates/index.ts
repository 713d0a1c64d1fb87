export type { DateShape, EdtfDate, IntervalShape, Precision, SetShape } from "./edtf/model.ts";
export { compareDates } from "./edtf/order.ts";
export { formatDate } from "./format/format.ts";
export { parseEdtf } from "./parse.ts";
export { addMonths, civilDay, dayNumber, dayToIso, isoToDay, weekday } from "./calendar.ts";
export { tagDates, tagDatesSteps, type DateContext } from "./prose/tagger.ts";
export { explainDate, type FoundDate } from "./prose/found.ts";
export { overlaps, couldBothBeTrue } from "./overlap.ts";
export { durationBetween, formatDuration, type Duration } from "./duration.ts";
