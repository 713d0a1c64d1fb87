import Papa from "papaparse";
import { readSourceText } from "../sourceText.ts";
import { readDates } from "./dates.ts";
import type { Import, ImportedEvent } from "./model.ts";

type Field = "id" | "date" | "end" | "title" | "summary" | "involved" | "location" | "tags" | "sources";

/** What columns may be called, the best first: ours, those of TimelineJS's spreadsheet, and what people write. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  id: ["id", "key"],
  date: ["date", "start date", "start", "when", "edtf"],
  end: ["end date", "end"],
  title: ["title", "headline", "event", "name", "what"],
  summary: ["summary", "description", "text", "details", "notes"],
  involved: ["involved ids", "involved", "people", "persons", "actors", "who"],
  location: ["location id", "location", "place", "where"],
  tags: ["tags", "tag", "group", "category", "type"],
  sources: ["sources", "source", "citation key", "references"],
};

/**
 * Events from a spreadsheet's export: comma, semicolon or tab between the cells, which is found out. The first row names
 * the columns; TimelineJS's `Year, Month, Day, End Year …` are read too. A row without a title is passed over, and said.
 */
export function importCsv(text: string): Import {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: "greedy" });
  const [header = [], ...rows] = parsed.data;
  const columns = header.map((name) => name.trim().toLowerCase());
  const column = (field: Field) =>
    NAMES[field].map((name) => columns.indexOf(name)).find((at) => at >= 0) ?? -1;
  const at = Object.fromEntries(
    (Object.keys(NAMES) as Field[]).map((field) => [field, column(field)]),
  ) as Record<Field, number>;
  const parts = dateParts(columns);
  if (at.title < 0 || (at.date < 0 && parts === null)) {
    const missing = at.title < 0 ? "a title" : "a date";
    return { events: [], notices: [`No column holds ${missing}. The first row must name the columns.`] };
  }
  const notices = parsed.errors
    .filter(({ code }) => code !== "UndetectableDelimiter")
    .slice(0, 5)
    .map(({ row, message }) => `Row ${(row ?? 0) + 1}: ${message}.`);
  const dates = readDates(rows.map((row) => dateText(row, at, parts)));
  const events = rows.flatMap((row, index): ImportedEvent[] => {
    const text = (field: Field) => cell(row, at[field]);
    const title = text("title");
    const date = dates[index];
    if (title === "") {
      notices.push(`Row ${index + 2} has no title and was passed over.`);
      return [];
    }
    if (date && !date.valid)
      notices.push(
        date.date === ""
          ? `Row ${index + 2} has no date.`
          : `Row ${index + 2}: “${date.date}” could mean more than one date, or none. It was kept as it is.`,
      );
    return [
      {
        id: text("id"),
        date: date?.date ?? "",
        title,
        summary: text("summary"),
        involved: listOf(text("involved")),
        location: text("location"),
        tags: listOf(text("tags")),
        sources: listOf(text("sources")).map(readSourceText),
      },
    ];
  });
  return { events, notices };
}

/** A cell's text, without the apostrophe that keeps a spreadsheet from running it. */
function cell(row: readonly string[], at: number): string {
  return (row[at] ?? "").trim().replace(/^'(?='*[=+\-@\t\r])/, "");
}

/** Stands for a doubled semicolon while a list is cut; no text holds it. */
const DOUBLED = "\uFFFF";

/** A list in one cell, between semicolons; a doubled one stands for itself. */
function listOf(text: string): string[] {
  return text
    .replaceAll(";;", DOUBLED)
    .split(";")
    .map((item) => item.replaceAll(DOUBLED, ";").trim())
    .filter((item) => item !== "");
}

/** Where TimelineJS's spreadsheet has the parts of a date. */
interface DateParts {
  readonly start: readonly number[];
  readonly end: readonly number[];
}

function dateParts(columns: readonly string[]): DateParts | null {
  const find = (names: readonly string[]) => names.map((name) => columns.indexOf(name));
  const start = find(["year", "month", "day"]);
  return (start[0] ?? -1) < 0 ? null : { start, end: find(["end year", "end month", "end day"]) };
}

function dateText(row: readonly string[], at: Record<Field, number>, parts: DateParts | null): string {
  const own = cell(row, at.date);
  const end = cell(row, at.end);
  if (own !== "" && end !== "" && end !== own) {
    const [first, last] = readDates([own, end]);
    return first?.valid === true && last?.valid === true ? `${first.date}/${last.date}` : `${own}/${end}`;
  }
  if (own !== "" || !parts) return own;
  const start = joined(row, parts.start);
  const until = joined(row, parts.end);
  return until === "" || until === start ? start : `${start}/${until}`;
}

/** Year, month and day in their columns as one date. */
function joined(row: readonly string[], columns: readonly number[]): string {
  const [year = "", month = "", day = ""] = columns.map((at) => cell(row, at));
  return [year.padStart(4, "0"), month.padStart(2, "0"), day.padStart(2, "0")]
    .slice(0, year === "" ? 0 : month === "" ? 1 : day === "" ? 2 : 3)
    .join("-");
}
