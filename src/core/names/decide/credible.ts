import { AFTER_PRIZE, BEFORE_PRIZE, isEponym } from "../lexicon/namesakes.ts";
import { BEFORE_DATES, CALENDAR, isFamousPlace, standsBare } from "../lexicon/ordinary.ts";
import { isGivenName } from "../lexicon/given.ts";
import type { Mention } from "../find/mention.ts";

/**
 * Whether an ordinary word with a capital is a name in its place: a title or a verb of speaking says so, or its bearer
 * is named elsewhere and the capital is not due to a sentence's start, a heading or a date.
 *
 * @param named whether a bearer is named in the note by more than this word
 * @param plainly whether the word is clearly a name somewhere else in the note
 */
export function isCredible(mention: Mention, named: boolean, plainly: boolean): boolean {
  const { context, reading } = mention;
  if (context === null || context.titles.length > 0) return true;
  if (context.label) return named || reading.candidates.length === 1;
  if (named && standsAlone(mention)) return true;
  if (!named) {
    const bare = standsBare(reading.key) || context.display || context.article;
    const tells = context.speaks || (context.lives && !bare && context.next !== "and");
    return reading.ordinary && tells && !isGivenName(reading.key);
  }
  if (isEponym(reading.key) && (BEFORE_PRIZE.has(context.before) || AFTER_PRIZE.has(context.next)))
    return false;
  if (context.locative && isFamousPlace(reading.key)) return false;
  if (!reading.ordinary) return true;
  // "the park", but "the Park films".
  if (context.article) return context.attributive && !context.display && !CALENDAR.has(reading.key);
  if (CALENDAR.has(reading.key) && (context.counted || BEFORE_DATES.has(context.before))) return false;
  if (context.display && plainly) return true;
  if (context.display) return context.opens && context.acts && (context.lives || !standsBare(reading.key));
  if (!context.opens) return true;
  return context.acts && (context.lives || !standsBare(reading.key));
}

/** Whether a name is all that stands in its table cell, heading or line. */
function standsAlone({ prose, reading }: Mention): boolean {
  return prose.text.trim() === prose.text.slice(reading.nameStart, reading.nameEnd);
}
