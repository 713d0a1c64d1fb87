/** Words whose full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof st sen rep gov gen col lt sgt capt maj hon rev jr sr jan feb mar apr jun jul aug sept sep oct nov dec
   vs etc e.g i.e no p pp para paras ch vol ed eds cf al approx u.s u.k u.n fig art sec inc ltd co`.split(
    /\s+/,
  ),
);

const END = /[.!?…。！？]+[”"’'»“«)\]]*(?=[\s\uFFFC]|$)|[。！？]/gu;
const ABBREVIATED = /(?:^|[\s(“"‘«„])((?:\p{L}\.)*\p{L}{1,6})\.$/u;

/**
 * Where the sentences of a text end (offsets just past them, white space left to the next), the text's end last. An
 * end inside a stretch that `inside` knows, a quotation, is none.
 *
 * @param attached the end of what belongs to a sentence that ends at an offset: a citation that follows its full stop
 */
export function sentenceEnds(
  text: string,
  inside: (at: number) => boolean,
  attached: (at: number) => number,
): number[] {
  const ends: number[] = [];
  for (const { 0: written, index } of text.matchAll(END)) {
    const end = index + written.length;
    if (end <= (ends.at(-1) ?? 0) || inside(end)) continue;
    const next = /^\s*(\S)/u.exec(text.slice(end, end + 40))?.[1] ?? "";
    if (/\p{Ll}/u.test(next)) continue;
    if (written === "." && isAbbreviation(text, index)) continue;
    ends.push(attached(end));
  }
  if ((ends.at(-1) ?? 0) < text.length || ends.length === 0) ends.push(text.length);
  return ends;
}

function isAbbreviation(text: string, dot: number): boolean {
  const word = ABBREVIATED.exec(text.slice(Math.max(0, dot - 16), dot + 1))?.[1];
  return word !== undefined && isAbbreviated(word);
}

/** Whether a full stop behind a word, as written, ends no sentence: `Mr`, `Jan`, an initial. */
export function isAbbreviated(word: string): boolean {
  return ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word);
}
