import { Prose } from "../../../../src/core/text/prose.ts";
import type { ProseKind } from "../../../../src/core/text/prose.ts";
import type { FoundMention, NameIndex } from "../../../../src/core/names/index.ts";
import { day } from "../dossier.ts";

/**
 * A text with its mentions marked: `{Mr. Kim=kim-jong-un}`, of several open ones `{Kim=kim-jong-un?kim-yong-chol}`, the
 * most likely first or in the order of their ids. Everything else must stay unmarked. Paragraphs are parted by empty
 * lines; `# ` starts a heading.
 */
export interface Passage {
  readonly title: string;
  readonly date: string;
  readonly text: string;
}

const MARK = /\{([^{}=]+)=([^{}]+)\}/g;

/** The plain proses of a marked text. */
export function prosesOf(marked: string): Prose[] {
  let offset = 0;
  return marked
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const heading = block.startsWith("# ");
      const text = block.replace(/^# /, "").replace(MARK, "$1");
      const kind: ProseKind = heading ? "heading" : "paragraph";
      const prose = Prose.plain(text, offset, kind);
      offset += text.length + 2;
      return prose;
    });
}

/** The text with the mentions that were found marked the same way. */
export function mark(index: NameIndex, passage: Passage): string {
  const proses = prosesOf(passage.text);
  const found = index.find({ proses, date: passage.date === "" ? null : day(passage.date) });
  return proses.map((prose) => markOne(prose, found)).join("\n\n");
}

function markOne(prose: Prose, found: readonly FoundMention[]): string {
  let marked = prose.kind === "heading" ? "# " : "";
  let end = 0;
  for (const mention of found) {
    if (mention.prose !== prose) continue;
    const ids = mention.candidates.map((candidate) => candidate.id).sort();
    const means = mention.entity ?? (ids.length === 1 ? `${ids.join("")}?` : ids.join("?"));
    marked += `${prose.text.slice(end, mention.start)}{${prose.text.slice(mention.start, mention.end)}=${means}}`;
    end = mention.end;
  }
  return marked + prose.text.slice(end);
}

/** A passage's text as {@link mark} writes it. */
export function normal(passage: Passage): string {
  return passage.text.trim().replace(/\n\n+/g, "\n\n");
}
