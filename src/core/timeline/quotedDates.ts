import { type EdtfDate, readDate } from "../dates/index.ts";
import { finish } from "../text/pace.ts";
import { tagDates } from "../dates/prose/tagger.ts";
import type { SourceUse } from "../dossier/model.ts";
import { Prose } from "../text/prose.ts";
import { OTHER_DAY } from "./otherDay.ts";

/** A longer quotation tells of more than one thing. */
const LONGEST = 600;

/** Before a date these say that it is the day of what is told: “on 12 June 2018”, “the morning of 12 June 2018”. */
const WHEN = /(?:^|[\s“"'‘(—–-])(?:on|(?:morning|afternoon|evening|night|day) of)\s+(?:the\s+)?$/i;

const known = new WeakMap<SourceUse, EdtfDate | null>();

/**
 * The day that a source gives an event by the words quoted from it: where these name one day, with its year, and by
 * their grammar tell what happened on it. Null wherever it could be the day of something else.
 */
export function quotedDate(use: SourceUse): EdtfDate | null {
  if (!/\d{4}/.test(use.quote) || use.quote.length > LONGEST) return null;
  let date = known.get(use);
  if (date === undefined) known.set(use, (date = read(use.quote)));
  return date;
}

function read(quote: string): EdtfDate | null {
  const [found, second] = finish(tagDates([Prose.plain(quote)], { reference: null }));
  if (!found || second || found.edtf === null || found.grounds.from !== "words" || OTHER_DAY.test(quote))
    return null;
  const before = quote.slice(0, found.start);
  const date = readDate(found.edtf);
  const isWhen = before.trim() === "" || WHEN.test(before);
  return date?.unit === "day" && isWhen ? date : null;
}
