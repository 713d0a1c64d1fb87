import { formatDate } from "../../../src/core/dates/index.ts";
import { parseEdtf } from "../../../src/core/dates/parse.ts";
import type { ExportContext, EventRecord } from "../../../src/core/timeline/export/index.ts";

export const CONTEXT: ExportContext = {
  title: "Harbour, quay & <light>",
  locale: "en-GB",
  now: new Date(Date.UTC(2024, 2, 12, 9, 30)),
};

/** An event to export; what is not said is empty. */
export function event(edtf: string, given: Partial<EventRecord> = {}): EventRecord {
  const parsed = parseEdtf(edtf);
  const date = "date" in parsed ? parsed.date : null;
  return {
    id: "quay-vote",
    title: "The council votes",
    edtf,
    date,
    dateText: date ? formatDate(date, "en-GB") : edtf,
    summary: "",
    involved: [],
    place: null,
    tags: [],
    sources: [],
    path: "dossier/events.yaml",
    ...given,
  };
}

/** One event with everything that could go wrong in a format of lines, cells, tags or quotes. */
export const NASTY = event("2019-02-27/2019-02-28", {
  id: 'hanoi; "two", 하노이',
  title: '=SUM(A1), "Hanoi"; <b>talks</b>\nend & fail',
  summary: "2019-03-01: not an event.\r\n\r\nBEGIN:VEVENT \\ `code` #tag -->",
  involved: [
    { id: "kim-jong-un", name: "Kim Jong-un", schema: "Person", sameAs: "" },
    { id: "O’Neill; Jr.", name: "O’Neill; Jr.", schema: "", sameAs: "" },
  ],
  place: {
    id: "hanoi",
    name: "Hà Nội, Việt Nam",
    schema: "Place",
    sameAs: "https://www.wikidata.org/entity/Q1858",
  },
  tags: ["summit", "two words"],
  sources: [
    {
      key: "nyt-2020",
      locator: "para. 5, p. 2",
      title: 'Two "years"',
      url: "https://example.org/a?b=1&c=<2>",
    },
  ],
});
