import { entriesOf } from "../../src/core/language/wordLists.ts";
import familyList from "./words/family.txt";
import givenList from "./words/given.txt";
import happeningList from "./words/happenings.txt";
import journalList from "./words/journals.txt";
import organizationList from "./words/organizations.txt";
import placeList from "./words/places.txt";
import postList from "./words/posts.txt";
import titleList from "./words/titles.txt";
import { FAMILY, PLACE_KIND, PLACE_STEM } from "./vocabulary.ts";

const lines = (list: string): string[] => entriesOf(list).map(([line]) => line);
/** Single words, the commoner first, each once. `_` joins the parts of one. */
const words = (list: string): string[] => [
  ...new Set(lines(list).flatMap((line) => line.split(/\s+/).map((word) => word.replaceAll("_", " ")))),
];

export const GIVEN_NAMES: readonly string[] = words(givenList);
export const FAMILY_NAMES: readonly string[] = words(familyList);
/** Family names that are borne by few, made up. */
export const RARE_FAMILY_NAMES: readonly string[] = FAMILY;
export const PLACES: readonly string[] = [
  ...lines(placeList),
  ...PLACE_STEM.flatMap((stem) => PLACE_KIND.map((kind) => `${stem} ${kind}`)),
];
/** `*` is a place or a family name. */
export const ORGANIZATIONS: readonly string[] = lines(organizationList);
export const POSTS: readonly string[] = lines(postList);
/** `A` and `B` are people, `P` a place, `O` an organisation. */
export const HAPPENINGS: readonly string[] = lines(happeningList);
/** `*` is somebody's name, `P` a place, `N` a noun. */
export const TITLES: readonly string[] = lines(titleList);
export const JOURNALS: readonly string[] = lines(journalList);
