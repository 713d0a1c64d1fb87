import type { MeasureText } from "./model.ts";

/** The size of labels, in pixels. */
const FONT_SIZE = 12;

const NARROW = /[ijl.,:;'’‘|!()[\]{}ftIr\-·]/;
const WIDE = /[mwMW@%—…]/;
/** Scripts whose characters fill a square, and pictures. */
const SQUARE =
  /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{3fffd}]/u;
const MARK = /\p{M}/u;

function widthOf(char: string): number {
  if (NARROW.test(char)) return 0.38;
  if (WIDE.test(char)) return 0.98;
  if (char < "\u007f") return char >= "A" && char <= "Z" ? 0.74 : 0.6;
  if (SQUARE.test(char)) return 1.05;
  if (MARK.test(char)) return 0;
  return char !== char.toLowerCase() ? 0.78 : 0.64;
}

const widths = new Map<string, number>();

/** About how wide a text is in a common sans-serif; rather too wide than too narrow. */
export function estimateWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    let known = widths.get(char);
    if (known === undefined) {
      known = widthOf(char) * FONT_SIZE * 0.9;
      widths.set(char, known);
    }
    width += known;
  }
  return width;
}

/** Measures each text once. */
export function remembering(measure: MeasureText): MeasureText {
  const known = new Map<string, number>();
  return (text) => {
    let width = known.get(text);
    if (width === undefined) {
      width = measure(text);
      known.set(text, width);
    }
    return width;
  };
}

/** Longer titles are cut before they are measured: nobody reads more in a chart. */
const LONGEST = 120;

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** One line of text, of a length that can be drawn. */
export function oneLine(text: string): string {
  const line = text
    .slice(0, LONGEST * 4)
    .replace(/\s+/g, " ")
    .trim();
  return line.length <= LONGEST ? line : `${beginning(line, ends(line)(LONGEST - 1))}…`;
}

/**
 * The beginning of a text that fits, with an ellipsis, at a word's end where one is near; null where not even
 * `least` characters would.
 */
export function fitted(text: string, room: number, measure: MeasureText, least = 4): string | null {
  if (measure(text) <= room) return text;
  const end = ends(text);
  let low = 0;
  let high = text.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(`${text.slice(0, end(middle))}…`) <= room) low = middle;
    else high = middle - 1;
  }
  return low < least ? null : `${beginning(text, end(low))}…`;
}

/** Where the last whole character, as readers see them, ends at or before an offset (UTF-16). */
function ends(text: string): (offset: number) => number {
  // Segmenting is dear, and most texts need none.
  if (/^[\u0020-\u02ff\u2010-\u203a]*$/.test(text)) return (offset) => offset;
  const segments = segmenter.segment(text);
  return (offset) => segments.containing(offset)?.index ?? offset;
}

/** What stands before an offset, or before the word that it cuts, where that costs little. */
function beginning(text: string, end: number): string {
  const cut = text.slice(0, end);
  const space = text[end] === " " ? -1 : cut.lastIndexOf(" ");
  return (space > end * 0.7 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/, "");
}
