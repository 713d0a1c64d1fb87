import type { FoundMention } from "../names/index.ts";
import type { NoteAnalysis } from "../index/note.ts";
import { NOT_A_NAME } from "../notes/attributes.ts";
import { withItsMarks } from "../notes/emphasis.ts";
import { touches, type Span } from "../text/range.ts";
import type { Folder } from "./folder.ts";
import { describeReasonIn } from "./reasons.ts";

/** A name that stands in a note. */
export interface NameInNote {
  readonly mention: FoundMention;
  /** With the emphasis around it, which a rewriting replaces too. */
  readonly span: Span;
  /** As a reader sees it: without emphasis, on one line. */
  readonly written: string;
}

/** The name at an offset of a note; none where a link already says who is meant. */
export function nameAt({ mentions, parsed }: NoteAnalysis, offset: number): NameInNote | undefined {
  const mention = mentions.find(({ span, kind }) => kind !== "link" && touches(span, offset));
  return mention && { mention, span: withItsMarks(parsed.text, mention.span), written: writtenAs(mention) };
}

/** A name as a reader sees it, on one line. */
export function writtenAs({ prose, start, end }: FoundMention): string {
  return prose.text.slice(start, end).replace(/\s+/g, " ");
}

/** What to write so that a name means one entity, whatever else the note says. */
export function pinned(written: string, id: string): string {
  return `[[${id}|${written}]]`;
}

/** What to write so that words are no name. */
export function notAName(written: string): string {
  return `[${written}]{.${NOT_A_NAME}}`;
}

/** Somebody that a name may be pinned to. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  /** Why it may be them, or what they are. */
  readonly description: string;
}

/** Who may be meant by a name: those whom Dossier thought of, the most likely first, then everybody else. */
export function choicesFor(
  { mention }: NameInNote,
  { workspace }: Folder,
  path: string,
  locale: string,
): { readonly likely: readonly Choice[]; readonly others: readonly Choice[] } {
  const { entities } = workspace;
  const lines = workspace.lines(path);
  const likely = mention.candidates.map(({ id, reason }) => ({
    id,
    name: entities.get(id)?.name ?? id,
    description: describeReasonIn(lines, reason, locale),
  }));
  const taken = new Set(likely.map(({ id }) => id));
  const others = [...entities.values()]
    .filter(({ id }) => !taken.has(id))
    .map(({ id, name, schema }) => ({ id, name, description: schema }));
  return { likely, others };
}
