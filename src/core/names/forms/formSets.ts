import type { Known } from "./entity.ts";
import type { Form } from "./form.ts";

/** What a list of forms of the same words says at once. */
export interface FormSets {
  /** The forms that are full names and aliases, and those that are family names; lesser ones only where no others are. */
  readonly certain: readonly Form[];
  readonly family: readonly Form[];
  /** Whom the words are the family name of; a person's single-word name or alias counts. */
  readonly bearers: readonly Known[];
  /** The persons whose single-word name or alias the words are. */
  readonly owners: readonly Known[];
  /** The folded words. */
  readonly key: string;
}

const KEPT = new WeakMap<readonly Form[], FormSets>();

/** What a list of forms says; the list must not change afterwards. */
export function formSets(all: readonly Form[]): FormSets {
  const kept = KEPT.get(all);
  if (kept !== undefined) return kept;
  const own = all.filter((form) => !form.lesser);
  const forms = own.length > 0 ? own : all;
  const certain = forms.filter((form) => form.kind === "full" || form.kind === "alias");
  const family = forms.filter((form) => form.kind === "family");
  const words = forms[0]?.words ?? [];
  const single = words.length === 1 ? certain.filter((form) => form.entity.person) : [];
  const sets = {
    certain,
    family,
    bearers: distinct([...family, ...single]),
    owners: distinct(single),
    key: words.join(" "),
  };
  KEPT.set(all, sets);
  return sets;
}

/** The entities of some forms, each once, in the order of their ids. */
export function distinct(forms: readonly Form[]): Known[] {
  const found = [...new Set(forms.map((form) => form.entity))];
  return found.length < 2 ? found : found.sort((a, b) => (a.id < b.id ? -1 : 1));
}
