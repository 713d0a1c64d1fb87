import { dayToIso } from "../../dates/index.ts";
import { csvList, csvText } from "../../text/csv.ts";
import { sourceText } from "../sourceText.ts";
import type { EventRecord } from "../eventRecord.ts";
import type { Export } from "./model.ts";

/** The columns, in order. Their names are a promise: the import reads them. */
const COLUMNS = [
  ...["id", "date", "earliest", "latest", "date in words", "title", "summary"],
  ...["involved", "involved ids", "location", "location id", "tags", "sources", "file"],
];

/** Events as a table. Nothing is left out; `date` is EDTF, `earliest` and `latest` its first and last day. */
export function exportCsv(events: readonly EventRecord[]): Export {
  const day = (value: number | null | undefined) => (value == null ? "" : dayToIso(value));
  const rows = events.map((event) => [
    ...[event.id, event.edtf, day(event.date?.earliest), day(event.date?.latest), event.dateText],
    ...[event.title, event.summary],
    ...[csvList(event.involved.map(({ name }) => name)), csvList(event.involved.map(({ id }) => id))],
    ...[event.place?.name ?? "", event.place?.id ?? ""],
    ...[csvList(event.tags), csvList(event.sources.map(sourceText)), event.path],
  ]);
  return { text: csvText([COLUMNS, ...rows]), leftOut: [] };
}
