import type { NamedEntity } from "./entity.ts";
import { givensAgree, parsePerson, wordsOfName } from "./person.ts";
import type { PersonName } from "./person.ts";

/** The readings of a person's name and of the aliases that are spellings of it. */
export function readings(entity: NamedEntity): PersonName[] {
  const main = parsePerson(entity.name, entity.family);
  const all = [main];
  for (const alias of entity.aliases) {
    const other = parsePerson(
      alias,
      entity.family !== null && holds(alias, entity.family) ? entity.family : null,
    );
    // "King Hussein" is called Hussein, whatever his name in full.
    if (other.regnal && other.family.length === 0) all.push(other);
    else if (other.family.length > 0 && givensAgree(other.given, main) && isSpelling(other, main))
      all.push(other);
    else if (isTransliteration(other, main)) all.push(other);
  }
  return all;
}

/** Whether a reading is the main one in Cyrillic or Greek letters, as far as word counts and first letters tell. */
function isTransliteration(other: PersonName, main: PersonName): boolean {
  if (other.family.length !== 1 || other.given.length !== main.given.length) return false;
  const pairs = [
    [other.family[0], main.family.at(-1)],
    [other.given[0], main.given[0]],
  ] as const;
  return pairs.every(([written = "", known = ""]) => {
    const letters = FIRST_LETTERS.get(written.charAt(0));
    return letters?.includes(known.charAt(0)) === true && known !== "";
  });
}

/** How names that begin with a letter of another script begin in Latin letters. */
const FIRST_LETTERS = new Map(
  `аa бb вvw гgh дd еeyj жzj зz иiy кckq лl мm нn оo пp рr сs тt уu фf хhkcx цtc чct шs щs эe юyji яyji іi єyj ґg
  αa βvb γgy δd εe ζz ηi θt ιi κkc λl μm νn ξx οo πp ρr σs τt υiy φpf χhck ψp ωo`
    .split(/\s+/)
    .map((item) => [item.charAt(0), item.slice(1)]),
);

function holds(name: string, family: string): boolean {
  const words = wordsOfName(name).map((word) => word.folded);
  return wordsOfName(family).every((word) => words.includes(word.folded));
}

/** Whether two readings' family names are spellings of one: Zelensky, Zelenskyy; Gaddafi, Qaddafi. */
function isSpelling(a: PersonName, b: PersonName): boolean {
  const [one, other] = [a.family.at(-1) ?? "", b.family.at(-1) ?? ""];
  if (one === other) return true;
  if (one.length < 4 || other.length < 4) return false;
  return one.slice(0, 2) === other.slice(0, 2) || one.slice(1) === other.slice(1);
}
