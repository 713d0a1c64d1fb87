import { CharClass, classOf } from "../../language/folding.ts";
import type { Known } from "../forms/entity.ts";
import type { ProseMatches } from "./proseMatches.ts";

/** Letters that a note introduces for a name: `International Atomic Energy Agency (IAEA)`. */
export interface Acronym {
  readonly letters: string;
  readonly known: Known;
  /** Where in the document. */
  readonly at: number;
}

const IN_BRACKETS = /\s?[([]["“]?([A-Z][A-Za-z&]{0,8}[A-Z])["”]?[)\]]/y;
const ANYWHERE = new RegExp(IN_BRACKETS.source, "g");

/** Letters in brackets that may be an acronym of what stands before them, wherever in a text. */
export function bracketedLetters(text: string): string[] {
  return [...text.matchAll(ANYWHERE)].map(([, letters = ""]) => letters);
}

/** The acronyms given in brackets after a full name or alias, each once: the first counts. */
export function acronymsIn(scanned: readonly ProseMatches[]): Acronym[] {
  const found = new Map<string, Acronym>();
  for (const { prose, matches } of scanned) {
    for (const match of matches) {
      const bracket = prose.text.charCodeAt(match.end + 1);
      if (bracket !== 40 && bracket !== 91) continue;
      IN_BRACKETS.lastIndex = match.end;
      const letters = IN_BRACKETS.exec(prose.text)?.[1];
      const known = soleBearer(match.forms.map((form) => ({ known: form.entity, kind: form.kind })));
      if (letters === undefined || known === null || found.has(letters) || !suits(letters, known)) continue;
      found.set(letters, { letters, known, at: prose.offsetAt(match.end + 2) });
    }
  }
  return [...found.values()];
}

function soleBearer(forms: readonly { known: Known; kind: string }[]): Known | null {
  const [first] = forms;
  if (first === undefined || forms.some(({ known }) => known !== first.known)) return null;
  return forms.some(({ kind }) => kind === "full" || kind === "alias") ? first.known : null;
}

/** Organisations may have foreign abbreviations; what is bracketed after persons and places must be made of them. */
function suits(letters: string, known: Known): boolean {
  return (!known.person && !known.place) || isMadeOf(letters, known.initials);
}

/** Whether an acronym's letters are among a name's initials, in their order. */
export function isMadeOf(letters: string, initials: string): boolean {
  let from = 0;
  for (const letter of letters.toLowerCase()) {
    const at = initials.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/** Where a word stands by itself in a text. */
export function* occurrences(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (!isLetter(text, at - 1) && !isLetter(text, at + word.length)) yield at;
  }
}

function isLetter(text: string, index: number): boolean {
  return index >= 0 && index < text.length && classOf(text.charCodeAt(index)) >= CharClass.UPPER;
}
