// Scores the dates that `inspect` finds on the hand-marked texts in `dates/`, and writes the table into
// docs/accuracy-dates.md. As a script of its own: `node test/accuracy/dates.mjs [--verbose] [--no-write] [--cli FILE]
// [--set FOLDER]`. `{Friday=2019-03-01}` is a date and its value; `{now=~2019-03-02}` may be found or not.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const DOCUMENT = join(PROJECT, "docs", "accuracy-dates.md");
const BEGIN = "<!-- accuracy table: begin (written by npm run accuracy) -->";
const END = "<!-- accuracy table: end -->";
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
  return readdirSync(join(set, "expected"))
    .sort()
    .map((file) => {
      const { text, marks } = readMarks(readFileSync(join(set, "expected", file), "utf8"));
      const path = `notes/${file.replace(/\.txt$/, ".md")}`;
      if (text !== readFileSync(join(set, path), "utf8"))
        throw new Error(`expected/${file} without its marks is not ${path}`);
      const lines = [0];
      for (const { index } of text.matchAll(/\n/g)) lines.push(index + 1);
      const offset = ({ line, character }) => lines[line] + character;
      const { dates } = inspected.documents.find((document) => document.path === path);
      const found = dates.map(({ range, edtf }) => ({
        start: offset(range.start),
        end: offset(range.end),
        edtf,
      }));
      const kind = KINDS[/^\d+-([a-z]+)/.exec(file)?.[1]] ?? "other texts";
      return { path, kind, text, lines, marks, found };
    });
}

const overlaps = (a, b) => a.start < b.end && b.start < a.end;

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

const percent = (part, whole) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);

/** The table as Markdown, its columns padded. */
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
  const widths = rows[0].map((_, at) => Math.max(...rows.map((cells) => cells[at].length)));
  const line = (cells) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join(" | ")} |`;
  const rule = widths.map((width, at) => (at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  const [head, ...body] = rows.map(line);
  return [head, `| ${rule.join(" | ")} |`, ...body].join("\n");
}

/** A fault on one line: where, the words with a little of what stands around them, the value meant and those given. */
function complaint(what, { path, text, lines }, { start, end }, meant, answers) {
  const line = lines.findLastIndex((at) => at <= start) + 1;
  const near = `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`;
  const said = answers.map((date) => `${text.slice(date.start, date.end)} ${date.edtf}`).join(" + ");
  return `${what}  ${path}:${line}  …${near.replaceAll("\n", " ")}…  meant: ${meant}; said: ${said || "nothing"}`;
}

/**
 * Scores the dates of one build and writes the table into its document.
 * @param options `cli` the build; `set` another folder of texts; `verbose` to list every fault; `write` the document
 */
export function scoreDates({ cli, set = fileURLToPath(new URL("dates", import.meta.url)), verbose, write }) {
  const output = execFileSync(process.execPath, [cli, "inspect", set], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const notes = readSet(set, JSON.parse(output));
  const faults = [];
  const written = `${table(score(notes, (...fault) => faults.push(complaint(...fault))))}\n\n${notes.length} texts.`;
  if (verbose) console.log(faults.join("\n"), "\n");
  console.log(written);
  if (!write) return;
  const document = readFileSync(DOCUMENT, "utf8");
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (begin === -1 || end < begin) throw new Error(`${DOCUMENT} has lost its markers`);
  writeFileSync(
    DOCUMENT,
    `${document.slice(0, begin + BEGIN.length)}\n\n${written}\n\n${document.slice(end)}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      verbose: { type: "boolean", default: false },
      "no-write": { type: "boolean", default: false },
      cli: { type: "string", default: join(PROJECT, "dist", "cli.js") },
      set: { type: "string" },
    },
  });
  const { "no-write": still, ...rest } = values;
  scoreDates({ ...rest, write: !still });
}
