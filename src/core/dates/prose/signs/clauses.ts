import { Gap, type Tokens } from "../tokens.ts";
import { CLAUSE_GOES_ON } from "../words/lists.ts";

/** Whether nothing follows that a “before” or an “after” before token `i` would belong to. */
export function isEndOfClause(t: Tokens, i: number): boolean {
  if (i >= t.count || !t.spaced(i)) return true;
  if (t.is(i - 1, "that") && /^(?:i|he|she|they|we|it)$/.test(t.word(i))) return true;
  if (t.isOneOf(i, CLAUSE_GOES_ON) || t.isCapital(i) || t.isNumber(i)) return false;
  return /^(?:and|but|when|in|at|to|with|as|because|on|while|had|was|were)$/.test(t.word(i));
}

/** Whether a sentence, a quotation or a bracket begins at a token. */
export function startsSentence(t: Tokens, i: number): boolean {
  const gap = t.gap(i);
  if (gap === Gap.sentence) return true;
  if (gap === Gap.stop) return t.isCapital(i) && !isAbbreviation(t, i - 1);
  return gap === Gap.other && /[“"‘(:]/.test(t.charBefore(i));
}

function isAbbreviation(t: Tokens, i: number): boolean {
  return (t.isCapital(i) && t.size(i) <= 4) || /^(?:ca|cf|vs|al|etc|no|pp?|vol)$/.test(t.word(i));
}
