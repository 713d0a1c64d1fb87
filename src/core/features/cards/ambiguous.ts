import { describeReasonIn } from "../reasons.ts";
import { positionsThen, type AsOf } from "../about.ts";
import type { FoundMention } from "../../names/index.ts";
import type { LineMap } from "../../text/range.ts";
import type { Folder } from "../folder.ts";
import { bold, text } from "../markdown.ts";
import { pinned } from "../naming.ts";
import { entryLink } from "./links.ts";
import { card } from "./reader.ts";

/**
 * The card for a name that could be several: each of them, and why.
 * @param isTold whether the editor says above the card that the name is unclear
 */
export function ambiguousCard(
  mention: FoundMention,
  folder: Folder,
  { lines, asOf, locale }: { readonly lines: LineMap; readonly asOf: AsOf; readonly locale: string },
  isTold: boolean,
): string {
  const written = mention.prose.text.slice(mention.start, mention.end);
  const candidates = mention.candidates.flatMap(({ id, reason }) => {
    const entity = folder.workspace.entities.get(id);
    return entity ? [{ entity, reason }] : [];
  });
  const rows = candidates.map(({ entity, reason }) => {
    const [position] = positionsThen(folder.workspace, entity, asOf);
    const post = position?.when === "held" ? `, ${text(position.position.post)}` : "";
    return `- ${entryLink({ entry: entity, folder })}${post}: ${text(describeReasonIn(lines, reason, locale))}`;
  });
  const noun = candidates.every(({ entity }) => entity.schema === "Person") ? "people" : "entries";
  const [first] = candidates;
  const example = first ? `, or write ${pinned(written, first.entity.id)}` : "";
  const howMany = candidates.length === 2 ? "either of two" : `any of ${candidates.length}`;
  return card([
    isTold ? "" : `${bold(written)} could be ${howMany} ${noun}. None is picked.`,
    rows.join("\n"),
    text(`To settle it, name one of them in full in this note${example}.`),
  ]);
}
