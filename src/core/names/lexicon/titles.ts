import { ADDRESS_ABROAD, OFFICE_COMPOUND, OFFICES_ABROAD } from "./titlesAbroad.ts";

/** What a title tells of who bears it. */
export interface Title {
  /** Folded, in full: `sen.` is `senator`. */
  readonly words: readonly string[];
  readonly gender: "male" | "female" | null;
  /** Whether it is a post that people hold, as opposed to a form of address. */
  readonly office: boolean;
  /** What an office of another language is called in English (folded); null for English ones. */
  readonly english: readonly string[] | null;
}

const HONORIFICS = `
mr=male mister=male messrs=male sir=male lord=male
mrs=female ms=female miss=female lady=female dame=female madam=female
king=male queen=female prince=male princess=female emperor=male empress=female duke=male duchess=female
baron=male baroness=female count=male countess=female tsar=male czar=male shah=male sultan=male pope=male
dr= doctor= prof= professor= rev= reverend= father=male sister=female brother=male rabbi= imam= sheikh=male sheik=male
ayatollah=male mullah=male cardinal=male archbishop= bishop= pastor= saint= emir=male mx=
`;

const OFFICES = `
president vice-president chairman=male chairwoman=female chair chairperson secretary minister premier chancellor
prime-minister foreign-minister defense-minister defence-minister finance-minister interior-minister
foreign-secretary home-secretary defense-secretary defence-secretary treasury-secretary press-secretary
attorney-general solicitor-general surgeon-general secretary-general inspector-general general-secretary
secretary-of-state secretary-of-defense deputy-secretary under-secretary undersecretary
national-security-adviser national-security-advisor special-envoy special-representative special-counsel
senator congressman=male congresswoman=female representative governor mayor lieutenant-governor speaker whip
majority-leader minority-leader leader supreme-leader house-speaker councilman=male councilwoman=female
commissioner ambassador envoy consul counsel judge justice chief-justice magistrate prosecutor
general admiral colonel major captain lieutenant sergeant commander marshal brigadier corporal private
field-marshal major-general lieutenant-general rear-admiral vice-admiral lieutenant-colonel
director deputy-director executive-director managing-director coach manager captain officer detective inspector
sheriff superintendent principal dean provost rector comrade president-elect first-lady=female co-chair
`;

/** Short titles and what they stand for. */
const SHORT = `
pres=president sen=senator sens=senator senators=senator rep=representative reps=representative
representatives=representative gov=governor govs=governor governors=governor gen=general gens=general generals=general
presidents=president ministers=minister secretaries=secretary chancellors=chancellor judges=judge justices=justice
adm=admiral col=colonel maj=major capt=captain
lt=lieutenant sgt=sergeant cmdr=commander sec=secretary amb=ambassador hon=honorable pm=prime-minister vp=vice-president
fm=foreign-minister ag=attorney-general supt=superintendent det=detective insp=inspector pvt=private cpl=corporal
lt-gen=lieutenant-general maj-gen=major-general lt-col=lieutenant-colonel lt-gov=lieutenant-governor brig=brigadier
brig-gen=brigadier-general cllr=councillor congresspeople=representatives
`;

function titles(): Map<string, Title> {
  const found = new Map<string, Title>();
  const enter = (name: string, gender: string, office: boolean, english: string | null): void => {
    if (name === "" || found.has(name.split("-").join(" "))) return;
    const words = name.split("-");
    found.set(words.join(" "), {
      words,
      gender: gender === "male" || gender === "female" ? gender : null,
      office,
      english: english?.split("-") ?? null,
    });
  };
  const read = (text: string, office: boolean): void => {
    for (const item of text.split(/\s+/)) {
      const [name = "", gender = ""] = item.split("=");
      enter(name, gender, office, null);
    }
  };
  read(HONORIFICS, false);
  read(OFFICES, true);
  for (const item of SHORT.split(/\s+/)) {
    const [short = "", long = ""] = item.split("=");
    if (short === "") continue;
    const words = long.split("-");
    const { gender = null } = found.get(words.join(" ")) ?? {};
    found.set(short.split("-").join(" "), { words, gender, office: true, english: null });
  }
  const readAbroad = (text: string, office: boolean): void => {
    for (const item of text.split(/\s+/)) {
      const [forms = "", english = null] = item.split("=");
      const [man = "", woman = ""] = forms.split("/").map((form) => form.replace("’", ""));
      if (man !== woman) enter(man, woman === "" ? "" : "male", office, english);
      enter(woman, "female", office, english);
    }
  };
  readAbroad(OFFICES_ABROAD, true);
  readAbroad(ADDRESS_ABROAD, false);
  return found;
}

/** Titles by the words they are written in (folded, one space between). */
export const TITLES: ReadonlyMap<string, Title> = titles();

/** The most words that a title of the list has. */
export const TITLE_WORDS = 4;

/** The office that a compound of another language names: Kultusministerin. */
export function compoundTitle(word: string): Title | null {
  const [, office = "", woman] = word.length < 40 ? (OFFICE_COMPOUND.exec(word) ?? []) : [];
  if (office === "") return null;
  const { english = null } = TITLES.get(office) ?? {};
  return { words: [word], gender: woman === undefined ? null : "female", office: true, english };
}

/** Forms of address before given names that are given names themselves: Don Pedro Sánchez. */
export const DONS: ReadonlySet<string> = new Set(["don", "dona", "dom"]);

/** Titles that are part of a sovereign's, a peer's or a saint's name. */
export const REGNAL: ReadonlySet<string> = new Set([
  ...[
    "king",
    "queen",
    "prince",
    "princess",
    "emperor",
    "empress",
    "pope",
    "sultan",
    "shah",
    "tsar",
    "czar",
    "emir",
  ],
  ...["lord", "lady", "baron", "baroness", "viscount", "viscountess", "earl", "countess", "marquess"],
  ...["saint", "patriarch", "sheikh", "duke", "duchess", "ayatollah", "archbishop"],
]);

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
