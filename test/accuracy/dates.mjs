// Scores the dates that are found on the hand-marked texts in `dates/` and `dates-2/`. `{Friday=2019-03-01}` is a date
// and its value; `{now=~2019-03-02}` may be found or not.
import { fileURLToPath } from "node:url";
import { faultLine, markdownTable, overlaps, percent, readTexts } from "./scoring.mjs";

/** The sets: a name as the document gives it, and a folder. */
export const SETS = [
  ["First set", fileURLToPath(new URL("dates", import.meta.url))],
  ["Second set", fileURLToPath(new URL("dates-2", import.meta.url))],
  ["Third set", fileURLToPath(new URL("dates-3", import.meta.url))],
];
export const DOCUMENT = fileURLToPath(new URL("../../docs/accuracy-dates.md", import.meta.url));
const MARK = /\{([^{}=]+)=(~?)((?:\{[^{}]*\}|[^{}])+)\}/gu;
const KINDS = {
  wire: "news",
  interview: "interviews",
  bio: "lives and history",
  history: "lives and history",
};

/** The text without its marks, and each mark with its place in that (UTF-16 offsets). */
function readMarks(marked) {
  const marks = [];
  let text = "";
  let read = 0;
  for (const { 0: whole, 1: words, 2: optional, 3: edtf, index } of marked.matchAll(MARK)) {
    text += marked.slice(read, index);
    marks.push({ start: text.length, end: text.length + words.length, optional: optional !== "", edtf });
    text += words;
    read = index + whole.length;
  }
  return { text: text + marked.slice(read), marks };
}

/** Every marked text with the dates that `inspect` found in it. */
function readSet(set, inspected) {
  return readTexts(set, inspected, readMarks).map(({ file, offset, document, ...note }) => ({
    ...note,
    kind: KINDS[/^\d+-([a-z]+)/.exec(file)?.[1]] ?? "other texts",
    found: document.dates.map(({ range, edtf }) => ({
      start: offset(range.start),
      end: offset(range.end),
      edtf,
    })),
  }));
}

/** One spelling for what EDTF can write in two ways: where a qualifier of the whole date stands, and in which order. */
function normal(edtf) {
  return edtf.replace(/\?~|~\?/g, "%").replace(/^([?~%])([^/,]+)$/, "$2$1");
}

/** Whether two values are the same but for the open side that “since”, “until” or “from” gives one of them. */
function isSameBound(edtf, mark) {
  return normal(mark.edtf).replace(/^\.\.\/|\/\.\.$/, "") === normal(edtf);
}

function score(notes, complain) {
  const counts = new Map();
  for (const { kind } of notes)
    counts.set(kind, { marked: 0, found: 0, right: 0, bound: 0, given: 0, spurious: 0 });
  for (const note of notes) {
    const count = counts.get(note.kind);
    for (const mark of note.marks.filter(({ optional }) => !optional)) {
      const answers = note.found.filter((date) => overlaps(date, mark));
      count.marked++;
      if (answers.length > 0) count.found++;
      const isRight = answers.some(({ edtf }) => normal(edtf) === normal(mark.edtf));
      if (isRight) count.right++;
      if (isRight || answers.some(({ edtf }) => isSameBound(edtf, mark))) count.bound++;
      else complain(answers.length > 0 ? "differs" : "missed", note, mark, mark.edtf, answers);
    }
    for (const date of note.found) {
      count.given++;
      if (note.marks.some((mark) => overlaps(date, mark))) continue;
      count.spurious++;
      complain("no date", note, date, "nothing", [date]);
    }
  }
  return counts;
}

/** The counts as a table. */
function table(counts) {
  const row = (name, { marked, found, right, bound, given, spurious }) => [
    ...[name, String(marked), String(found), percent(found, marked), String(right), percent(right, marked)],
    ...[percent(bound, marked), String(given), percent(given - spurious, given)],
  ];
  const sum = { marked: 0, found: 0, right: 0, bound: 0, given: 0, spurious: 0 };
  for (const count of counts.values()) for (const key of Object.keys(sum)) sum[key] += count[key];
  const rows = [
    [
      "Kind of text",
      "Marked",
      "Found",
      "Share",
      "Same value",
      "Share",
      "But for open ends",
      "Given",
      "Of them dates",
    ],
    ...[...counts].map(([kind, count]) => row(kind, count)),
    row("**all**", sum),
  ];
  return markdownTable(rows);
}

/** A fault on one line. */
function complaint(what, note, mark, meant, answers) {
  const said = answers.map((date) => `${note.text.slice(date.start, date.end)} ${date.edtf}`).join(" + ");
  return faultLine(what, note, mark, { context: 40, meant, said });
}

/**
 * What a set's figures are; see `scoreNames`.
 * @param set its folder @param inspected what `inspect` says of it
 */
export function scoreDates(set, inspected) {
  const notes = readSet(set, inspected);
  const faults = [];
  const counts = score(notes, (...fault) => faults.push(complaint(...fault)));
  const figures = {};
  for (const [kind, { found, right, bound, spurious }] of counts)
    figures[kind] = { atLeast: { found, right, bound }, atMost: { wrong: spurious } };
  return { figures, report: `${table(counts)}\n\n${notes.length} texts.`, faults };
}
