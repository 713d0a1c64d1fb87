import type { DayBounds, Known, KnownPosition, NamedPosition } from "./entity.ts";
import { adjectivesOf } from "../lexicon/nations.ts";
import type { Title } from "../lexicon/titles.ts";
import { titleFits, TITLES } from "../lexicon/titles.ts";
import { wordsOfName } from "./person.ts";

/** How surely a post was held on a day: certainly, maybe (the dates leave it open), or not. */
export const Held = { NOT: 0, MAYBE: 1, SURELY: 2 } as const;

/** Whether a position was held at a date. Without a date nothing is sure. */
export function heldAt(position: KnownPosition, date: DayBounds | null): number {
  if (date === null || (date.earliest === null && date.latest === null)) return Held.MAYBE;
  const first = date.earliest ?? date.latest ?? 0;
  const last = date.latest ?? first;
  const { start, end } = position;
  if (start !== null && start.earliest !== null && last < start.earliest) return Held.NOT;
  if (end !== null && end.latest !== null && first > end.latest) return Held.NOT;
  const begun = start === null || (start.latest !== null && first >= start.latest);
  const going =
    end === null || (end.earliest === null && end.latest === null) || last <= (end.earliest ?? -Infinity);
  return begun && going ? Held.SURELY : Held.MAYBE;
}

/** The position of somebody that a title can name: the one held at the date before any other. */
export function positionFor(
  known: Known,
  title: Title,
  date: DayBounds | null,
): { position: KnownPosition; held: number } | null {
  let best: { position: KnownPosition; held: number } | null = null;
  for (const position of known.positions) {
    const { words } = position;
    // A Kanzler is a Bundeskanzler and a Chancellor.
    const english = TITLES.get(words.join(" "))?.english ?? words;
    const fits =
      titleFits(title.words, words) || (title.english !== null && titleFits(title.english, english));
    if (!fits) continue;
    const held = heldAt(position, date);
    if (best === null || held > best.held) best = { position, held };
  }
  return best;
}

/** Whether a form of address excludes somebody whose gender is known. */
export function addressExcludes(title: Title, gender: "male" | "female" | null): boolean {
  return title.gender !== null && gender !== null && title.gender !== gender;
}

/** A post with its words folded, and as it is said of a country: of its own words or of the organisation's id. */
export function positionOf(held: NamedPosition): KnownPosition {
  const words = wordsOfName(held.post).map((word) => word.folded);
  const of = words.indexOf("of");
  const whole = adjectivesOf(words.slice(of + 1).join(" "));
  const national =
    of > 0 && whole.length > 0
      ? whole.map((adjective) => [...adjective, ...words.slice(0, of)])
      : of < 0 && held.organization !== null
        ? adjectivesOf(held.organization.replaceAll("-", " ")).map((adjective) => [...adjective, ...words])
        : [];
  return { ...held, words, national };
}
