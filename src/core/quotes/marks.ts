/** A stretch in quotation marks: `start` to `end` are the words, `outerStart` to `outerEnd` take in the marks. */
export interface QuotedStretch {
  readonly outerStart: number;
  readonly start: number;
  readonly end: number;
  readonly outerEnd: number;
}

/** What closes each opening mark, in the languages that use it. */
const CLOSERS: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "”": "”",
  '"': '"',
  "‘": "’",
  "‚": "‘’",
  "'": "'",
  "«": "»",
  "»": "«",
  "‹": "›",
  "›": "‹",
  "「": "」",
  "『": "』",
};
const MARK = /[“„”"‘’‚'«»‹›「」『』]/gu;
const APOSTROPHES = "’'‘";

/** Deeper nesting than this is no quotation's. */
const MOST_DEPTH = 8;
/** How far is looked for a better closing mark than an apostrophe after a plural. */
const MOST_AHEAD = 300;

/**
 * The outermost stretches in quotation marks: `“…”`, `"…"`, `‘…’`, `«…»`, `„…“`, `»…«`, `「…」`. Apostrophes are told
 * from single marks by the letters around them. A mark that is never closed opens nothing. Linear in the text.
 */
export function quotedStretches(text: string): QuotedStretch[] {
  const open: { at: number; closers: string }[] = [];
  const pairs: QuotedStretch[] = [];
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const opener = mayClose(text, mark, index)
      ? open.findLastIndex(({ closers }) => closers.includes(mark))
      : -1;
    const opened = open[opener];
    if (opened !== undefined) {
      pairs.push({ outerStart: opened.at, start: opened.at + 1, end: index, outerEnd: index + 1 });
      open.length = opener;
      continue;
    }
    const closers = CLOSERS[mark];
    if (closers === undefined || !mayOpen(text, mark, index)) continue;
    if (open.length === MOST_DEPTH) open.shift();
    open.push({ at: index, closers });
  }
  return outermost(pairs);
}

function outermost(pairs: QuotedStretch[]): QuotedStretch[] {
  const kept: QuotedStretch[] = [];
  let end = 0;
  for (const pair of pairs.sort((a, b) => a.start - b.start)) {
    if (pair.outerStart < end) continue;
    kept.push(pair);
    end = pair.outerEnd;
  }
  return kept;
}

function mayOpen(text: string, mark: string, at: number): boolean {
  const after = text.charAt(at + 1);
  if (after === "") return false;
  if ("“„«‚‹「『".includes(mark)) return true;
  return !/\s/u.test(after) && !/[\p{L}\p{N}.,;:!?%]/u.test(text.charAt(at - 1));
}

function mayClose(text: string, mark: string, at: number): boolean {
  if ("」』«»‹›".includes(mark)) return true;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (/[\p{L}\p{N}]/u.test(after)) return false;
  if (!APOSTROPHES.includes(mark)) return mark !== '"' || !/\s/u.test(before) || !/\S/u.test(after);
  if (/\s/u.test(before)) return false;
  if (before !== "s" || !/^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))) return true;
  return !closesLater(text, mark, at + 1);
}

/** Whether the same mark closes something a little later, before any opens. */
function closesLater(text: string, mark: string, from: number): boolean {
  const ahead = text.slice(from, from + MOST_AHEAD);
  for (let at = ahead.indexOf(mark); at >= 0; at = ahead.indexOf(mark, at + 1)) {
    if (/\s/u.test(ahead.charAt(at - 1))) return false;
    if (!/[\p{L}\p{N}]/u.test(ahead.charAt(at + 1))) return true;
  }
  return false;
}
