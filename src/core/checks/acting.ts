import type { Stretch } from "./datedSentences.ts";
import { wordBefore, type DatedSentence } from "./datedSentences.ts";

/** Right before a post, these say that it is not held at the time that is told of. */
const EXEMPT =
  /(?:^|[\s(“"‘])(?:former|ex|then|future|late|onetime|one-time|erstwhile|incoming|outgoing|ousted|designated?|would-be|soon-to-be|prospective|next|previous|now|current|today[’']s|candidate|nominee)[\s-]+(?:\p{Lu}[\p{L}.]*\s+)?$/iu;
/** A life told of: people are called by the post they came to hold. */
const LIFE =
  /\b(?:born|birth\w*|elect\w*|campaign\w*|candida\w*|nomin\w*|appoint\w*|nam(?:ed|es|ing)|sworn|inaugurat\w*|office|assum\w*|becom\w*|became|confirm\w*|promot\w*|resign\w*|fir(?:ed|es|ing)|dismiss\w*|oust\w*|replac\w*|succe\w*|married|graduat\w*|founded|died|death|won|wins|transition|later|career|formerly|previously|once|served|biograph\w*|memoirs?|since|until|anniversar\w*|history|youth|childhood|when (?:he|she) was|as an?|own(?:ed|s)?|company|business|still|yet|already|future|former|elect|designate|predecessor|successor|ahead of|plan\w*)\b/i;
/** Before somebody, these make them what something is about, not who acts. */
const ABOUT = new Set(
  "about of on against to for from under like than over regarding behind toward towards".split(" "),
);
const WHEN = new Set(["", "in", "on", "during", "early", "late", "and"]);
const REPORTS =
  /^(?:said|says|told|tells|noted|notes|recalled|recalls|wrote|writes|argued|argues|claimed|claims|called|calls|insisted|denied|warned|added|described|blamed|praised|criticised|criticized|remembered|mentioned|cited|knew|knows|thought|believed|has|had|will|would)$/i;
const SUBORDINATE =
  /^(?:that|which|who|whose|whom|when|where|because|if|as|while|after|before|since|until|by|from|than|but|though|although|whether|how|why)$/i;
/** Verbs in the past that do not end in “ed”: behind another word they may date something else. */
const PAST =
  /^(?:\p{Ll}+ed|began|begun|bought|broke|broken|brought|built|came|done|drawn|fell|fought|found|gave|given|gone|got|grew|held|kept|known|laid|led|left|lost|made|met|paid|put|ran|read|rose|seen|sent|set|shot|shown|sold|spent|struck|taken|took|went|written)$/u;
const MOST_BETWEEN = 10;

/** Whether the words around somebody called by a post say that it was another time's, or that a life is told of. */
export function isSpared(text: string, post: Stretch, name: Stretch, within: Stretch): boolean {
  return (
    EXEMPT.test(text.slice(Math.max(within.start, post.start - 40), post.start)) ||
    /\belect\b|-elect|designate|nominee/i.test(text.slice(post.start, name.end + 12)) ||
    /^[’']s\b/.test(text.slice(name.end, name.end + 3)) ||
    ABOUT.has(wordBefore(text, within.start, post.start).replace(/^the$/, "")) ||
    LIFE.test(text.slice(within.start, within.end))
  );
}

/**
 * Whether the date of a sentence says when somebody acts that the sentence calls by a post: “On DATE, Secretary X flew …”,
 * “Secretary X flew to Y in DATE”. It says no wherever the date may be that of something else.
 */
export function actsOn({ prose: { text }, start, found }: DatedSentence, who: Stretch): boolean {
  if (!WHEN.has(wordBefore(text, start, found.start))) return false;
  if (found.end <= who.start) {
    const opening = text.slice(start, found.start).trim();
    const between = text.slice(found.end, who.start);
    return (
      /^(?:[-–—*•(“"]|on|in|during|early|late)?$/i.test(opening) &&
      /^,?\s+(?:(?:the|and|\p{Lu}[\p{L}.’'-]*),?\s+)*$/u.test(between)
    );
  }
  const between = text.slice(who.end, found.start);
  if (/[,;:()“”"–—]/.test(between)) return false;
  const words = between.match(/[\p{L}\p{M}\d’'-]+/gu) ?? [];
  return (
    words.length > 0 &&
    words.length <= MOST_BETWEEN &&
    !REPORTS.test(words[0] ?? "") &&
    !words.some((word) => SUBORDINATE.test(word)) &&
    !words.slice(2).some((word) => PAST.test(word))
  );
}
