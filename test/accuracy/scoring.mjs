// What the scores of names and of dates have in common.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const BEGIN = "<!-- accuracy table: begin (written by npm run accuracy) -->";
const END = "<!-- accuracy table: end -->";

/**
 * The marked texts of a set, by file name: each with the path of its note, its text and marks, where its lines begin, what
 * `inspect` said of it, and how to make an offset (UTF-16) of a place that `inspect` gives.
 * @param readMarks takes a text's marks out of it
 */
export function readTexts(set, inspected, readMarks) {
  const documents = new Map(inspected.documents.map((document) => [document.path, document]));
  return readdirSync(join(set, "expected"))
    .sort()
    .map((file) => {
      const path = `notes/${file.replace(/\.txt$/, ".md")}`;
      const { text, marks } = readMarks(readFileSync(join(set, "expected", file), "utf8"));
      if (text !== readFileSync(join(set, path), "utf8"))
        throw new Error(`expected/${file} without its marks is not ${path}`);
      const lines = [0];
      for (const { index } of text.matchAll(/\n/g)) lines.push(index + 1);
      const offset = ({ line, character }) => lines[line] + character;
      return { file, path, text, marks, lines, offset, document: documents.get(path) };
    });
}

export const overlaps = (a, b) => a.start < b.end && b.start < a.end;

export const percent = (part, whole) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);

/**
 * A table in Markdown, its columns padded, figures to the right.
 * @param rows the head first
 * @param words how many columns hold words: the first ones
 */
export function markdownTable(rows, words = 1) {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((cells) => cells[at].length)));
  const line = (cells) =>
    `| ${cells.map((cell, at) => (at < words ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join(" | ")} |`;
  const rule = widths.map((width, at) => (at < words ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  const [head, ...body] = rows.map(line);
  return [head, `| ${rule.join(" | ")} |`, ...body].join("\n");
}

/** A fault on one line: where, the words with `context` characters around them, what was meant and what was said. */
export function faultLine(what, { path, text, lines }, { start, end }, { context, meant, said }) {
  const line = lines.findLastIndex((at) => at <= start) + 1;
  const before = text.slice(Math.max(0, start - context), start);
  const near = `${before}[${text.slice(start, end)}]${text.slice(end, end + context)}`;
  return `${what}  ${path}:${line}  …${near.replaceAll("\n", " ")}…  meant: ${meant}; said: ${said || "nothing"}`;
}

/** Puts what was measured between a document's markers. */
export function writeBetweenMarkers(path, written) {
  const document = readFileSync(path, "utf8");
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (begin === -1 || end < begin) throw new Error(`${path} has lost its markers`);
  writeFileSync(path, `${document.slice(0, begin + BEGIN.length)}\n\n${written}\n\n${document.slice(end)}`);
}
