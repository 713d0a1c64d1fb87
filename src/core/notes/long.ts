import type { LeafBlock, Line } from "@lezer/markdown";

/**
 * No writer's paragraph is so long. The inline parser reads a paragraph at once and looks back over it for what each
 * mark closes, so what is longer is read in parts: then no text makes it hang.
 */
const LONGEST = 20_000;

/** What may open or close something costs the parser as much as so many letters. */
const MARK_WEIGHT = 20;

/** A mark, by its code. */
const MARKS = new Uint8Array(128);
for (const mark of "!$&*:<@[]^_`~\\") MARKS[mark.charCodeAt(0)] = 1;

function weight(text: string): number {
  let marks = 0;
  for (let i = 0; i < text.length; i++) marks += MARKS[text.charCodeAt(i)] ?? 0;
  return text.length + marks * MARK_WEIGHT;
}

/** A delimiter row: what comes after it are a table's rows. */
const DELIMITERS = /^[|:]?[-:| \t]*-[-:| \t]*$/;

interface Length {
  weight: number;
  readonly table: boolean;
}

/** What the paragraphs that are being read weigh so far. */
const lengths = new WeakMap<LeafBlock, Length>();

/** What is shorter weighs less than the longest, whatever stands in it. */
const SURELY_SHORT = LONGEST / (MARK_WEIGHT + 1);

/** Whether the lines of a paragraph so far, and the next one, are a table's. */
function isTable(content: string, next: string): boolean {
  const [head = "", delimiters = next] = content.split("\n", 2);
  return head.includes("|") && DELIMITERS.test(delimiters);
}

/** Whether a paragraph ends before a line because it is long enough. Tables are never cut. */
export function isLongEnough(leaf: LeafBlock, line: Line): boolean {
  let length = lengths.get(leaf);
  if (!length && leaf.content.length + line.text.length < SURELY_SHORT) return false;
  const text = line.text.slice(line.pos);
  if (!length) {
    length = { weight: weight(leaf.content), table: isTable(leaf.content, text) };
    lengths.set(leaf, length);
  }
  if (length.table) return false;
  // Where it ends, the next line begins a paragraph: not one that would be something else there.
  if (length.weight >= LONGEST && (/^[\p{L}"“‘(]/u.test(text) || length.weight >= 2 * LONGEST)) return true;
  length.weight += weight(text);
  return false;
}

/** The end of a sentence, or of a word at least. */
const SENTENCE_END = /[.!?]["”’)\]]?\s/g;

/** The offsets, ascending, of characters at which the lines of a text that are too long are to be broken. */
export function* breaksInLongLines(text: string): Generator<number, void, void> {
  for (let start = 0; start < text.length;) {
    const next = text.indexOf("\n", start);
    const end = next < 0 ? text.length : next;
    if (end - start > SURELY_SHORT) yield* breaksInLine(text, start, end);
    start = end + 1;
  }
}

function* breaksInLine(text: string, start: number, end: number): Generator<number, void, void> {
  let weight = 0;
  let from = start;
  for (let i = start; i < end; i++) {
    weight += 1 + (MARKS[text.charCodeAt(i)] ?? 0) * MARK_WEIGHT;
    if (weight < LONGEST) continue;
    const at = breakIn(text, from, i);
    yield at;
    from = at + 1;
    i = at;
    weight = 0;
  }
}

/** The best place at which to break a stretch: as late as can be, after a sentence, else after a word, else anywhere. */
function breakIn(text: string, from: number, to: number): number {
  const half = (from + to) >> 1;
  const stretch = text.slice(half, to);
  let last = -1;
  for (const match of stretch.matchAll(SENTENCE_END)) last = match.index + match[0].length - 1;
  if (last < 0) last = stretch.lastIndexOf(" ");
  return last < 0 ? to : half + last;
}
