import { Prose } from "../../../src/core/text/prose.ts";
import { parseEdtf } from "../../../src/core/dates/parse.ts";
import { finish } from "../../../src/core/text/pace.ts";
import { tagDates } from "../../../src/core/dates/prose/tagger.ts";
import { type EdtfDate, type FoundDate } from "../../../src/core/dates/index.ts";

/** A passage with its dates marked: `On {Friday|2018-06-08} he left.` */
export interface Annotated {
  readonly text: string;
  readonly dates: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly edtf: string;
  }[];
}

/** Takes the marks out of a passage. */
export function readAnnotated(marked: string): Annotated {
  let text = "";
  const dates: { start: number; end: number; text: string; edtf: string }[] = [];
  let position = 0;
  for (const match of marked.matchAll(/\{([^|}]*)\|([^}]*)\}/g)) {
    text += marked.slice(position, match.index);
    const start = text.length;
    text += match[1] ?? "";
    dates.push({
      start,
      end: text.length,
      text: match[1] ?? "",
      edtf: (match[2] ?? "").replaceAll("<", "{"),
    });
    position = match.index + match[0].length;
  }
  return { text: text + marked.slice(position), dates };
}

export function edtf(text: string): EdtfDate {
  const result = parseEdtf(text);
  if ("error" in result) throw new Error(`${text}: ${result.error}`);
  return result.date;
}

/** The dates of a passage (paragraphs parted by blank lines), as the contract has them. */
export function tag(text: string, reference: string | null): FoundDate[] {
  let offset = 0;
  const proses = text.split("\n\n").map((paragraph) => {
    const prose = Prose.plain(paragraph, offset);
    offset += paragraph.length + 2;
    return prose;
  });
  const context = { reference: reference === null ? null : edtf(reference) };
  return finish(tagDates(proses, context)).filter((date) => date.edtf !== null);
}

/** A passage with what was found in it marked, to be compared with the one annotated by hand. */
export function mark(text: string, found: readonly FoundDate[]): string {
  let marked = "";
  let position = 0;
  for (const date of found) {
    marked += `${text.slice(position, date.span.start)}{${text.slice(date.span.start, date.span.end)}|${date.edtf ?? ""}}`;
    position = date.span.end;
  }
  return marked + text.slice(position);
}
