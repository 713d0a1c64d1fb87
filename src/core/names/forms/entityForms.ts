import { foldWord } from "../../language/folding.ts";
import type { Known, NamedEntity } from "./entity.ts";
import { isPersonSchema, isPlaceSchema } from "./entity.ts";
import type { Form } from "./form.ts";
import { FormList } from "./formList.ts";
import { genderOf } from "../lexicon/given.ts";
import { TITLES } from "../lexicon/titles.ts";
import { wordsOfName } from "./person.ts";
import type { PersonName } from "./person.ts";
import { positionOf } from "./posts.ts";
import { readings } from "./personNames.ts";

/** What the matcher keeps of an entity, and every form it can be met by. */
export function formsOf(entity: NamedEntity): { known: Known; forms: Form[] } {
  const person = isPersonSchema(entity.schema);
  const names = person ? readings(entity) : [];
  const keys: string[] = [];
  const known: Known = {
    id: entity.id,
    person,
    place: isPlaceSchema(entity.schema),
    names,
    gender: genderOfPerson(names, entity),
    positions: entity.positions.map((held) => positionOf(held)),
    initials: initialsOf([entity.name, ...entity.aliases]),
    keys,
  };
  const forms = new FormList(known);
  forms.addWritten(entity.name, "full");
  for (const alias of entity.aliases) forms.addWritten(alias, "alias");
  for (const alias of entity.weakAliases) forms.addWritten(alias, "weak-alias");
  // What is only derived comes last: where it says the same as something written, that is what counts.
  forms.addShortened(entity.name, "full");
  for (const alias of entity.aliases) forms.addShortened(alias, "alias");
  for (const name of names) forms.addPerson(name);
  forms.addSecondFamily(entity.family);
  for (const held of known.positions) {
    forms.addPost(held.words, true);
    for (const words of held.national) forms.addPost(words, false);
  }
  for (const form of forms.all) {
    if (form.kind === "family" || (person && form.words.length === 1)) keys.push(form.words.join(" "));
  }
  return { known, forms: forms.all };
}

function genderOfPerson(names: readonly PersonName[], entity: NamedEntity): "male" | "female" | null {
  const posts = entity.positions.map((held) => foldWord(held.post));
  if (posts.some((post) => /woman$|^queen|^first lady/.test(post))) return "female";
  if (posts.some((post) => /(?:chair|congress|spokes)man$|^king\b/.test(post))) return "male";
  const title = TITLES.get(wordsOfName(entity.name)[0]?.folded ?? "")?.gender ?? null;
  if (title !== null) return title;
  const [main] = names;
  if (main === undefined || main.familyFirst) return null;
  // Jean-Marie is a man, whoever Jean alone may be.
  const [first = "", second] = main.given;
  return first === "jean" && second !== undefined && main.given.length === 2 ? "male" : genderOf(first);
}

function initialsOf(names: readonly string[]): string {
  return names.flatMap((name) => wordsOfName(name).map((word) => word.folded.charAt(0))).join("");
}
