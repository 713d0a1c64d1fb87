import fc from "fast-check";
import { formatDate } from "../../../src/core/dates/index.ts";
import { parseEdtf } from "../../../src/core/dates/parse.ts";
import type { ChartEvent } from "../../../src/core/timeline/draw/index.ts";

const named = (name: string) => ({ id: name, name });

/** An event of the chart. A date that is none gives an event without one. */
export function event(
  id: string,
  date: string,
  {
    title = id,
    involved = [],
    place = null,
    tags = [],
  }: Partial<Record<"title", string>> & {
    involved?: readonly string[];
    place?: string | null;
    tags?: readonly string[];
  } = {},
): ChartEvent {
  const parsed = parseEdtf(date);
  const read = "date" in parsed ? parsed.date : null;
  return {
    id,
    title,
    date: read,
    dateText: read ? formatDate(read, "en-GB") : date,
    involved: involved.map(named),
    place: place === null ? null : named(place),
    tags,
    path: "dossier/events.yaml",
  };
}

const DATES = [
  "2019-02-27/2019-02-28",
  "2019-05",
  "2019~",
  "201X",
  "2018-21",
  "2017-11/2019-05",
  "../2018",
  "2018/..",
  "2018/",
  "/2018-03-05",
  "2018-06-12?",
  "2018-06-12~",
  "2018-06%",
  "1993~/2018-05?",
  "{2018-01-02,2018-03-04}",
  "[..2018-01-02]",
  "-0499",
  "-0043-03-15",
  "0000",
  "Y170000002",
  "Y-17E7",
  "../..",
  "XXXX-12-25",
  "never",
  "",
];

/** Any date, most of them days of two years. */
export const anyDate: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...DATES) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.integer({ min: 2018, max: 2019 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .map(
        ([year, month, day]) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
      ),
  },
);

const NAMES = ["Anna", "Boris Petrov", "The Committee for the Protection of Very Long Names", "金正恩", ""];

/** Up to 60 events. */
export const anyEvents: fc.Arbitrary<ChartEvent[]> = fc
  .array(
    fc.record({
      date: anyDate,
      title: fc.oneof(
        fc.constantFrom(
          "Vote",
          "The council meets again and parts without a word",
          "会談が決裂する",
          "<b>&\"'",
        ),
        fc.string({ maxLength: 80 }),
      ),
      involved: fc.subarray(NAMES),
      place: fc.option(fc.constantFrom(...NAMES)),
      tags: fc.subarray(NAMES),
    }),
    { maxLength: 60 },
  )
  .map((all) => all.map(({ date, ...rest }, at) => event(`event-${at}`, date, rest)));
