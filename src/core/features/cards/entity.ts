import { formatDate, type EdtfDate } from "../../dates/index.ts";
import type { Entity } from "../../dossier/model.ts";
import type { DatedEvent } from "../../timeline/order.ts";
import { eventsAround, positionsThen, type AsOf, type PositionThen } from "../about.ts";
import type { Folder } from "../folder.ts";
import { bold, italic, picture, shortened, text, webLink } from "../markdown.ts";
import { joined } from "../words.ts";
import { actionLink, entryLink, sourceLinks } from "./links.ts";
import { card, usedWords, type Reader } from "./reader.ts";

/** Why and as of when a name in a note is taken for somebody; a row of a view gives neither. */
export interface NamedInNote {
  /** The days the note speaks from; null where it has no date. */
  readonly date: EdtfDate | null;
  /** Why the name is taken for this entity; "" where there is nothing to explain. */
  readonly reason: string;
}

function describePosition(
  { position, when, organization, start, end }: PositionThen,
  locale: string,
): string {
  const post = organization === null ? position.post : `${position.post}, ${organization}`;
  if (when === "held") return text(post);
  const until = end ? ` (until ${formatDate(end, locale)})` : "";
  const from = start ? ` (from ${formatDate(start, locale)})` : "";
  return text(when === "former" ? `Formerly ${post}${until}` : `Later ${post}${from}`);
}

function describeEvent(label: string, dated: DatedEvent | null, folder: Folder, locale: string): string {
  if (!dated?.date) return "";
  const link = entryLink({ entry: dated.event, folder }, "Open where it is told");
  return `${label} ${text(formatDate(dated.date, locale))}: ${link}`;
}

/** The card about a person, organisation or place. */
export async function entityCard(
  entity: Entity,
  folder: Folder,
  reader: Reader,
  { date, reason }: NamedInNote = { date: null, reason: "" },
): Promise<string> {
  const { workspace } = folder;
  const { locale, today, longest } = reader;
  const found = { entry: entity, folder };
  const asOf: AsOf = date ?? today;
  const positions = positionsThen(workspace, entity, asOf).map((each) => describePosition(each, locale));
  const when = positions.length > 0 && date ? ` — as of ${text(formatDate(date, locale))}` : "";
  const { last, next } = eventsAround(workspace.eventsOf(entity.id), asOf);
  const portrait = await reader.portrait(entity, folder);
  return card([
    `${portrait === null ? "" : `${picture(portrait, entity.name)} `}${bold(entity.name)}${positions.length > 0 ? `  \n${positions.join("; ")}${when}` : ""}`,
    text(shortened(folder.plainText(entity.summary), longest)),
    joined(
      [describeEvent("Before:", last, folder, locale), describeEvent("Next:", next, folder, locale)],
      "  \n",
    ),
    joined(
      [
        usedWords("mentioned", found, reader),
        sourceLinks(entity, folder),
        ...entity.links.map(({ label, url }) => webLink(label, url)),
      ],
      " · ",
    ),
    italic(reason),
    "---",
    [
      actionLink("Open entry", "openEntry", found, "Open where this is written"),
      actionLink("Find all mentions", "findMentions", found, "List every place in your notes"),
      actionLink("Show on timeline", "showOnTimeline", found, "Select the nearest event in the Timeline"),
    ].join(" · "),
  ]);
}
