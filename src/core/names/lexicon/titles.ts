import address from "../../../../data/en/forms-of-address.txt";
import offices from "../../../../data/en/offices.txt";
import regnal from "../../../../data/en/regnal-titles.txt";
import addressAbroad from "../../../../data/mul/forms-of-address.txt";
import officesAbroad from "../../../../data/mul/offices.txt";
import { entriesOf, wordSet } from "../../language/wordLists.ts";
import type { Gender } from "./given.ts";

/** What a title tells of who bears it. */
export interface Title {
  /** Folded, in full: `sen.` is `senator`. */
  readonly words: readonly string[];
  readonly gender: Gender | null;
  /** Whether it is a post that people hold, as opposed to a form of address. */
  readonly office: boolean;
  /** What an office of another language is called in English (folded); null for English ones. */
  readonly english: readonly string[] | null;
}

function titles(): Map<string, Title> {
  const found = new Map<string, Title>();
  const read = (list: string, office: boolean): void => {
    for (const [phrase, told = "", english = ""] of entriesOf(list)) {
      if (found.has(phrase)) continue;
      const short = told.startsWith("= ") ? told.slice(2) : null;
      found.set(phrase, {
        words: (short ?? phrase).split(" "),
        gender:
          short !== null
            ? (found.get(short)?.gender ?? null)
            : told === "male" || told === "female"
              ? told
              : null,
        office,
        english: english === "" ? null : english.split(" "),
      });
    }
  };
  read(offices, true);
  read(address, false);
  read(officesAbroad, true);
  read(addressAbroad, false);
  return found;
}

/** Titles by the words they are written in (folded, one space between). */
export const TITLES: ReadonlyMap<string, Title> = titles();

/** The most words that a title of the list has. */
export const TITLE_WORDS = 4;

/** Words of which compounds are made that are offices: Kultusminister, Fraktionschefin, Arbetsmarknadsminister. */
const OFFICE_COMPOUND =
  /^.{3,}(minister|prasident|kanzler|chef|sekretar|sprecher|vorsitzende[rn]?|kommissar|burgermeister|beauftragte[rn]?|abgeordnete[rn]?|politiker|kandidat|direktor|minister-president)(in)?$/;

/** The office that a compound of another language names: Kultusministerin. */
export function compoundTitle(word: string): Title | null {
  const [, office = "", woman] =
    word.length > 6 && word.length < 40 ? (OFFICE_COMPOUND.exec(word) ?? []) : [];
  if (office === "") return null;
  const { english = null } = TITLES.get(office) ?? {};
  return { words: [word], gender: woman === undefined ? null : "female", office: true, english };
}

/** Forms of address before given names that are given names themselves: Don Pedro Sánchez. */
export const DONS: ReadonlySet<string> = new Set(["don", "dona", "dom"]);

/** Titles that are part of a sovereign's, a peer's or a saint's name. */
export const REGNAL = wordSet(regnal);

/** Words that make another post of a post: Vice President, Deputy Secretary. */
const QUALIFIERS = ["vice", "deputy", "assistant", "associate", "under", "acting", "elect"];

/** Whether somebody who holds `post` can be called by `title` (both folded words). */
export function titleFits(title: readonly string[], post: readonly string[]): boolean {
  const told = post.includes("elect") ? title : title.filter((word) => word !== "elect");
  if (!told.every((word) => post.includes(word) || sameTrade(word, post))) return false;
  return QUALIFIERS.every((word) => title.includes(word) || !post.includes(word) || isSilent(word, post));
}

/** Whether a qualifier is left out before a name: Justice Ginsburg is an Associate Justice. */
function isSilent(qualifier: string, post: readonly string[]): boolean {
  return qualifier === "acting" || (qualifier === "associate" && post.includes("justice"));
}

/** Titles that differ only in gender or spelling. */
function sameTrade(word: string, post: readonly string[]): boolean {
  if (word.startsWith("chair")) return post.some((other) => other.startsWith("chair"));
  if (word.startsWith("congress") || word === "representative") {
    return post.some((other) => other.startsWith("congress") || other.startsWith("representative"));
  }
  if (word === "defence" || word === "defense") return post.includes("defence") || post.includes("defense");
  if (word === "premier") return post.includes("prime") && post.includes("minister");
  if (word === "adviser" || word === "advisor") return post.includes("adviser") || post.includes("advisor");
  return false;
}
