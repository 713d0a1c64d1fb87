import type { ReadingType } from "../find/reading.ts";
import * as bearer from "./bearer.ts";
import { open } from "./candidates.ts";
import type { Decision } from "./decision.ts";
import * as fullName from "./fullName.ts";
import * as personOrThing from "./personOrThing.ts";
import { byPost } from "./post.ts";
import type { Question } from "./question.ts";
import { calledBare, mainOfList, settledOn } from "./settledName.ts";

/** One way to tell who is meant. */
export interface NameRule {
  /** By this it can be switched off. */
  readonly name: string;
  readonly why: string;
  /** A text in which it tells; the people in it are in the dossier, unless it says otherwise. */
  readonly example: string;
  /** The readings of a mention for which it is asked. */
  readonly reads: readonly ReadingType[];
  /** Null where it does not tell: then the next rule is asked. */
  readonly decide: (question: Question) => Decision | null;
}

const FULL: readonly ReadingType[] = ["certain"];
const BARE: readonly ReadingType[] = ["second", "other"];
/** Names that several persons bear: family names, and full names that are the same. */
const BORNE: readonly ReadingType[] = ["certain", "second", "other"];

/**
 * How Dossier tells who is meant by a mention: the rules are asked in this order, and the first that tells decides. Where none
 * does, the mention means nobody.
 */
export const NAME_RULES: readonly NameRule[] = [
  {
    name: "ordinary-word",
    why: "An ordinary word that is a name in the dossier as well is one only where a bearer is named by more than it.",
    example: "People magazine is in the dossier: in “People came early” nobody means it.",
    reads: FULL,
    decide: fullName.ordinaryWord,
  },
  {
    name: "given-name-again",
    why: "A place or a club can be called like somebody who was just named in full and now is called by the given name.",
    example: "Chelsea Clinton came. Chelsea spoke: not the club.",
    reads: FULL,
    decide: fullName.givenNameAgain,
  },
  {
    name: "named-in-full",
    why: "A full name, an alias, a link or an acronym of the note’s own is certain.",
    example: "Mike Pompeo arrived.",
    reads: FULL,
    decide: fullName.namedInFull,
  },
  {
    name: "only-place",
    why: "After a preposition of place, a name that several claim is the place’s.",
    example: "In Georgia (a country; also a firm in the dossier) it rained.",
    reads: FULL,
    decide: fullName.onlyPlace,
  },
  {
    name: "shared-name",
    why: "A name that persons and things claim cannot be told by what is known of persons.",
    example: "Mercury rose: the planet and the firm are both shown.",
    reads: FULL,
    decide: fullName.sharedName,
  },
  {
    name: "post-holder",
    why: "A post means whoever the note names as its holder, else whoever held it on the note’s day.",
    example: "The Secretary of State left for Seoul.",
    reads: ["post"],
    decide: byPost,
  },
  {
    name: "spoken-of-last",
    why: "A weak alias, or a title and a given name, says nothing by itself: it goes back to the one spoken of last.",
    example: "Keir Starmer rose. Sir Keir said …",
    reads: ["weak"],
    decide: bearer.spokenOfLast,
  },
  {
    name: "family",
    why: "A plural is all who bear the name, and none of them more than the others.",
    example: "the Kims",
    reads: ["plural"],
    decide: (question) => open(question, question.mention.reading.candidates),
  },
  {
    name: "strange-given-name",
    why: "Another given name before a family name makes somebody else; only where a sentence starts it may be any word.",
    example: "George Whitman spoke, where the dossier knows Walt Whitman.",
    reads: ["other"],
    decide: bearer.strangeGivenName,
  },
  {
    name: "speaker",
    why: "In an interview a label goes on meaning the same speaker, whoever is spoken of between.",
    example: "TRUMP: I like Ivanka Trump. … TRUMP: Thank you.",
    reads: BARE,
    decide: bearer.speaker,
  },
  {
    name: "thing-alone",
    why: "A word that is a place’s name as well means the place where no person of that name is named, or after “in”.",
    example: "In Washington it rained.",
    reads: ["second"],
    decide: personOrThing.thingAlone,
  },
  {
    name: "thing-again",
    why: "A word that meant the place goes on meaning it in the paragraph.",
    example: "In Jordan, … Jordan’s king, where a Michael Jordan was named before.",
    reads: ["second"],
    decide: personOrThing.thingAgain,
  },
  {
    name: "thing-or-person",
    why: "Where the person is named only after the word, or it is a place’s name elsewhere in the note, both are shown.",
    example: "Jordan was quiet. Later Vernon Jordan came.",
    reads: ["second"],
    decide: personOrThing.thingOrPerson,
  },
  {
    name: "unfit-address",
    why: "Who is addressed otherwise than all of the bearers is somebody whom the dossier does not know.",
    example: "Mrs. Pompeo waited, where only Mike Pompeo is known.",
    reads: BARE,
    decide: bearer.unfitAddress,
  },
  {
    name: "germanic-genitive",
    why: "Only in some languages a name’s genitive ends in s without an apostrophe; elsewhere it is another name.",
    example: "Merkels Regierung; but not the singer Adams in English, for an Adam.",
    reads: BARE,
    decide: bearer.germanicGenitive,
  },
  {
    name: "ordinary-family-name",
    why: "A family name that is an ordinary word needs more than a capital letter.",
    example: "Moon rose, but: President Moon rose.",
    reads: BARE,
    decide: bearer.ordinaryFamilyName,
  },
  {
    name: "contrast",
    why: "“The elder”, “the other” set somebody against the one whom the bare name would mean.",
    example: "the other Rice",
    reads: BARE,
    decide: bearer.contrast,
  },
  {
    name: "not-the-kin",
    why: "Who is introduced as somebody’s kin further on is not who the bare name means.",
    example: "Churchill wrote to his son, Randolph Churchill.",
    reads: BORNE,
    decide: bearer.notTheKin,
  },
  {
    name: "same-title",
    why: "A title that few bear, and a name, stay those of whom they were.",
    example: "Judge Ann Holt … Senator Holt spoke … Judge Holt left.",
    reads: BORNE,
    decide: bearer.sameTitle,
  },
  {
    name: "firm",
    why: "A bare name by which the note called a firm is the firm’s until somebody so called is named.",
    example: "Ford Motor Company grew. Ford said so. Bill Ford came. Ford plans more.",
    reads: BORNE,
    decide: bearer.firm,
  },
  {
    name: "called-bare",
    why: "Of a couple, one is called by the bare name and the other by a form of address.",
    example: "Kim spoke. Ms. Kim nodded. Kim left.",
    reads: BORNE,
    decide: calledBare,
  },
  {
    name: "settled-on",
    why: "A name by which the note calls somebody again and again stays his when another is named in passing.",
    example: "Trump spoke. Trump left, and so did Ivanka Trump. Trump flew home.",
    reads: BORNE,
    decide: settledOn,
  },
  {
    name: "main-of-list",
    why: "An entry of a list or a table stands by itself, so the name means the note’s main bearer.",
    example: "- Trump in 2016, where the entry before names Ivanka Trump once.",
    reads: BORNE,
    decide: mainOfList,
  },
  {
    name: "nearest-stranger",
    why: "Where the note names somebody else in full with the name, the bare name is theirs.",
    example: "George Whitman spoke. Whitman left: not Walt Whitman.",
    reads: BORNE,
    decide: bearer.nearestStranger,
  },
  {
    name: "pair",
    why: "Two bearers named in one breath share the name.",
    example: "Bill and Hillary Clinton came. Clinton spoke.",
    reads: BORNE,
    decide: bearer.pair,
  },
  {
    name: "in-office-before",
    why: "Before anybody is named, a bare name means the one in office rather than one who is introduced further down.",
    example: "Trump flew to Hanoi. … Ivanka Trump came along.",
    reads: BORNE,
    decide: bearer.inOfficeBefore,
  },
  {
    name: "nearest-named",
    why: "News practice: who was named in full is called by the family name from then on.",
    example: "Mike Pompeo arrived. Pompeo spoke.",
    reads: BORNE,
    decide: bearer.nearestNamed,
  },
  {
    name: "only-bearer",
    why: "Where nobody is named, the only bearer in the dossier is meant, or the only one whom a title or post leaves.",
    example: "President Trump spoke.",
    reads: BORNE,
    decide: bearer.onlyBearer,
  },
  {
    name: "own-alias",
    why: "Of several, one has the very word for an alias.",
    example: "Bush, where the dossier gives George W. Bush the alias Bush.",
    reads: BORNE,
    decide: bearer.ownAlias,
  },
  {
    name: "several-in-office",
    why: "A title of office that fits several leaves those open, whoever else bears the name.",
    example: "President Bush spoke.",
    reads: BORNE,
    decide: (question) => (question.office === null ? null : open(question, question.among)),
  },
  {
    name: "open",
    why: "Never guess silently: what cannot be told shows everybody it can mean.",
    example: "Kim spoke.",
    reads: BORNE,
    decide: bearer.everybody,
  },
];
