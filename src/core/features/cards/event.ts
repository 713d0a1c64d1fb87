import { formatDate } from "../../dates/index.ts";
import type { DatedEvent } from "../../timeline/order.ts";
import { ACTION } from "../actions.ts";
import type { Folder } from "../folder.ts";
import { bold, commandLink, shortened, text } from "../markdown.ts";
import { joined } from "../words.ts";
import { actionLink, entityLink, sourceLinks } from "./links.ts";
import { card, type Reader } from "./reader.ts";
import { claimsIn, saidInClaim, saidInTelling, type Said } from "./said.ts";

/** When an event was, in the reader's language; as written where that is no date. */
export function eventDate({ event, date }: DatedEvent, locale: string): string {
  return date ? formatDate(date, locale) : event.date.value;
}

function placeLink({ where, place }: Said): string {
  return commandLink(where, ACTION.openPlace, [place], "Open this place");
}

/** The dates that cannot all be true, each with where it stands; "" where there are none. */
function describeConflict({ event }: DatedEvent, folder: Folder, locale: string): string {
  const claims = claimsIn(folder.workspace.conflicts(event.id));
  if (claims.length === 0) return "";
  const rows = claims.map((claim) => {
    const said = saidInClaim(claim, folder, locale);
    const whose = said.source === null ? "" : ` for ${text(`@${said.source}`)}`;
    return `- ${text(said.date)}${whose}: ${placeLink(said)}`;
  });
  return `${bold("These dates cannot all be true.")}\n${rows.join("\n")}`;
}

/** Where else an event is told; "" where it is told once. */
function describeTellings({ event }: DatedEvent, folder: Folder, locale: string): string {
  const tellings = folder.workspace.tellings(event.id);
  if (tellings.length < 2) return "";
  const links = tellings.map((telling) => placeLink(saidInTelling(telling, folder, locale)));
  return `Told in ${tellings.length} places: ${links.join(", ")}`;
}

/** The card about an event. */
export function eventCard(dated: DatedEvent, folder: Folder, { locale, longest }: Reader): string {
  const { event } = dated;
  const found = { entry: event, folder };
  const where = event.location ? ` · ${entityLink(event.location.value, folder)}` : "";
  const involved = event.involved.map(({ value }) => entityLink(value, folder));
  return card([
    `${bold(event.title)}  \n${text(eventDate(dated, locale))}${where}`,
    describeConflict(dated, folder, locale),
    text(shortened(folder.plainText(event.summary), longest)),
    joined(
      [
        involved.length > 0 ? `Involved: ${involved.join(", ")}` : "",
        sourceLinks(event, folder),
        describeTellings(dated, folder, locale),
      ],
      "  \n",
    ),
    "---",
    [
      actionLink("Open entry", "openEntry", found, "Open where this is written"),
      actionLink("Show on timeline", "showOnTimeline", found, "Select this event in the Timeline"),
      actionLink("Copy link", "copyLink", found, "Copy a link for your notes"),
    ].join(" · "),
  ]);
}
