import type * as vscode from "vscode";
import type { FoundMention } from "../../core/names/index.ts";
import { positionsThen, type AsOf } from "../../core/features/about.ts";
import { dayText } from "./dayText.ts";
import { describeReasonIn } from "../../core/features/reasons.ts";
import type { LineMap } from "../../core/text/range.ts";
import { COMMAND } from "../contributions.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import { card, type Subject } from "./card.ts";
import { bold, commandLink, text } from "./markdown.ts";

/**
 * The card for a name that could be several: each of them, and why.
 * @param isTold whether VS Code says above the card that the name is unclear
 */
export function ambiguousCard(
  mention: FoundMention,
  folder: FolderIndex,
  lines: LineMap,
  asOf: AsOf,
  isTold: boolean,
): vscode.MarkdownString {
  const written = mention.prose.text.slice(mention.start, mention.end);
  const candidates = mention.candidates.flatMap(({ id, reason }) => {
    const entity = folder.workspace.entities.get(id);
    return entity ? [{ entity, reason }] : [];
  });
  const rows = candidates.map(({ entity, reason }) => {
    const subject: Subject = { kind: "entity", id: entity.id, folder: folder.folder.uri.toString() };
    const [position] = positionsThen(folder.workspace, entity, asOf);
    const post = position?.when === "held" ? `, ${text(position.position.post)}` : "";
    const link = commandLink(entity.name, COMMAND.openEntry, [subject], "Open the entry");
    return `- ${link}${post}: ${text(describeReasonIn(lines, reason, dayText))}`;
  });
  const noun = candidates.every(({ entity }) => entity.schema === "Person") ? "people" : "entries";
  const [first] = candidates;
  const example = first ? `, or write [[${first.entity.id}|${written}]]` : "";
  return card([
    isTold
      ? ""
      : `${bold(written)} could be ${candidates.length === 2 ? "either of two" : `any of ${candidates.length}`} ${noun}. None is picked.`,
    rows.join("\n"),
    text(`To settle it, name one of them in full in this note${example}.`),
  ]);
}
