import type { Mention } from "../find/mention.ts";
import { isTitled } from "../find/mention.ts";
import type { Known } from "../forms/entity.ts";
import type { Gender } from "../lexicon/given.ts";
import { addressExcludes } from "../forms/posts.ts";
import type { MentionKind } from "./foundMention.ts";
import type { Naming } from "./namings.ts";
import type { NoteState } from "./noteState.ts";
import { officeHolders } from "./offices.ts";
import type { Holder } from "./offices.ts";

/** Who a mention means: what the rules are asked, and what they may need to know. */
export interface Question {
  readonly mention: Mention;
  readonly state: NoteState;
  readonly kind: MentionKind;
  /** Those it can mean, without those whom a form of address or the same sentence rules out. */
  readonly candidates: readonly Known[];
  /** Those of them whom a title of office singles out; null where none does. */
  readonly office: readonly Holder[] | null;
  /** Those whom the office leaves; all candidates where there is none. */
  readonly among: readonly Known[];
  /** The naming in the note that a second reference goes back to; null where there is none. */
  readonly naming: Naming | null;
}

/** The question that a mention asks, as the note is known so far. */
export function questionOf(mention: Mention, state: NoteState): Question {
  const { reading, context, order } = mention;
  const all = reading.candidates;
  const kind = kindOf(mention);
  const shared = reading.type === "certain" && all.length > 1;
  if (reading.type !== "second" && reading.type !== "other" && !shared)
    return { mention, state, kind, candidates: all, office: null, among: all, naming: null };
  const candidates = narrowed(mention, state);
  const office = officeHolders(context, candidates, state.facts.date);
  const among = office === null ? candidates : office.map(({ known }) => known);
  const nearest = state.nearest(reading.key, order, among, addressedGender(mention));
  // An office that fits tells more than a stranger of the name.
  const naming = nearest?.who === null && office !== null ? null : nearest;
  return { mention, state, kind, candidates, office, among, naming };
}

function kindOf(mention: Mention): MentionKind {
  const { found, reading } = mention;
  if (found === "link" || found === "acronym") return found;
  if (found === "honorific") return "titled";
  if (reading.type === "certain") return reading.kind;
  if (reading.type === "weak") return "weak-alias";
  if (reading.type === "post" || reading.type === "plural") return reading.type;
  return isTitled(mention) ? "titled" : "family";
}

/**
 * Whom the same sentence named just before a name of which it says whose kin he is: `Eduardo Bolsonaro, the third son
 * of Mr. Bolsonaro`, `Kim’s sister, Ms. Kim`. That is somebody else; null where there is none.
 */
export function kinInSentence({ context, prose, reading }: Mention, { last }: NoteState): Known | null {
  if (context?.kin == null || last?.mention.prose !== prose) return null;
  const between = prose.text.slice(last.mention.reading.nameEnd, reading.nameStart);
  return between.length > KIN_REACH || /(?<!\b\p{L}{1,3})[.!?;]\s/u.test(between) ? null : last.who;
}

/** So many characters a clause may have between somebody and his kin. */
const KIN_REACH = 80;

/** Those of the candidates that the forms of address and the sentence leave. */
function narrowed(mention: Mention, state: NoteState): readonly Known[] {
  const all = mention.reading.candidates;
  const titles = mention.context?.titles ?? [];
  const same = all.length > 1 ? kinInSentence(mention, state) : null;
  if (same === null && titles.length === 0) return all;
  return all.filter(
    (known) => known !== same && !titles.some(({ title }) => addressExcludes(title, state.genderOf(known))),
  );
}

/** What the forms of address before a name tell of its bearer. */
function addressedGender({ context }: Mention): Gender | null {
  return context?.titles.find(({ title }) => title.gender !== null)?.title.gender ?? null;
}
