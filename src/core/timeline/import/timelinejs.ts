import { parseEdtf } from "../../dates/parse.ts";
import { yearText, twoDigits } from "../../dates/calendar.ts";
import type { Import, ImportedEvent } from "./model.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * Events from TimelineJS3's JSON. Its texts are HTML, of which the words are taken. A slide without a date or a headline is
 * passed over, and said; titles, eras, pictures and times of day are not taken over.
 *
 * @throws SyntaxError where the text is no JSON
 */
export function importTimelineJs(text: string): Import {
  const document: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
  const slides =
    isMap(document) && Array.isArray(document["events"]) ? (document["events"] as unknown[]) : null;
  if (!slides) return { events: [], notices: ["This is no timeline: it has no list of events."] };
  const notices: string[] = [];
  const events = slides.flatMap((slide, index): ImportedEvent[] => {
    const read = isMap(slide) ? readSlide(slide) : "is not an event";
    if (typeof read !== "string") return [read];
    notices.push(`Event ${index + 1} ${read} and was passed over.`);
    return [];
  });
  return { events, notices };
}

/** The event of a slide, or why it is none. */
function readSlide(slide: Json): ImportedEvent | string {
  const words = isMap(slide["text"]) ? slide["text"] : {};
  const headline = plain(words["headline"]);
  const date = dateOf(slide);
  if (headline === "") return "has no headline";
  if (date === null) return "has no date";
  const group = plain(slide["group"]);
  return {
    id: typeof slide["unique_id"] === "string" ? slide["unique_id"] : "",
    date,
    title: headline,
    summary: plain(words["text"]),
    involved: [],
    location: "",
    tags: group === "" ? [] : [group],
    sources: [],
  };
}

function dateOf(slide: Json): string | null {
  const own = slide["edtf"];
  if (typeof own === "string" && "date" in parseEdtf(own)) return own;
  const start = civil(slide["start_date"]);
  const end = civil(slide["end_date"]);
  if (start === null) return null;
  const edtf = end === null || end === start ? start : `${start}/${end}`;
  return "date" in parseEdtf(edtf) ? edtf : null;
}

function civil(value: unknown): string | null {
  if (!isMap(value)) return null;
  const [year, month, day] = ["year", "month", "day"].map((part) => whole(value[part]));
  if (year == null) return null;
  if (month == null) return yearText(year);
  return day == null
    ? `${yearText(year)}-${twoDigits(month)}`
    : `${yearText(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

function whole(value: unknown): number | null {
  if (typeof value !== "number" && typeof value !== "string") return null;
  return /^-?\d+$/.test(String(value).trim()) ? Number(value) : null;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** The words of a piece of HTML, on one line. */
function plain(value: unknown): string {
  if (typeof value !== "string") return "";
  return value
    .replace(/<\/?[a-z][^<>]*>/gi, " ")
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi,
      (all, decimal?: string, hex?: string, name?: string) => {
        const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
        if (Number.isInteger(code) && code > 31 && code <= 0x10ffff) return String.fromCodePoint(code);
        return ENTITIES[name?.toLowerCase() ?? ""] ?? all;
      },
    )
    .replace(/\s+/g, " ")
    .trim();
}

function isMap(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
