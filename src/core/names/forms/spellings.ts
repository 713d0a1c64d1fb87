import { CharClass, classOf } from "../../language/folding.ts";
import { SUFFIXES } from "../lexicon/families.ts";
import type { NameWord } from "./person.ts";

/** `U.S.` is three words of one letter; as one word it is met as `US`. */
export function mergeInitials(words: readonly NameWord[]): NameWord[] {
  const merged: NameWord[] = [];
  let run = 0;
  for (const word of words) {
    const last = merged.at(-1);
    const initial = word.folded.length === 1 && classOf(word.raw.charCodeAt(0)) === CharClass.UPPER;
    if (initial && run > 0 && last !== undefined) {
      merged[merged.length - 1] = { ...last, folded: last.folded + word.folded, raw: last.raw + word.raw };
    } else merged.push(word);
    run = initial ? run + 1 : 0;
  }
  return merged;
}

/** `US` as it is met in `U.S.`: its letters one by one. */
export function partCapitals(word: NameWord): NameWord[] {
  const { raw } = word;
  if (raw.length < 2 || raw.length > 5 || !/^[A-Z]+$/.test(raw) || SUFFIXES.has(word.folded)) return [word];
  return Array.from(raw, (letter, i) => ({
    folded: letter.toLowerCase(),
    raw: letter,
    gap: i === 0 ? word.gap : 3,
  }));
}

/** How names with umlauts are written where there are none. */
export function spellUmlauts(raw: string): string {
  const spelled: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", Ä: "Ae", Ö: "Oe", Ü: "Ue" };
  return raw.normalize("NFC").replace(/[äöüÄÖÜ]/g, (letter) => spelled[letter] ?? letter);
}

const EAST_SLAVIC = /^(.{2,}sk)(?:y|yy|iy|yi|yj|ij|ii)$/;

/** The other romanisations of a Russian or Ukrainian family name (folded) in -sky: Zelensky, Zelenskyy, Zelenskiy. */
export function spellSlavic(word: string): string[] {
  const stem = EAST_SLAVIC.exec(word)?.[1];
  if (stem === undefined) return [];
  return ["y", "yy", "iy"].map((ending) => stem + ending).filter((other) => other !== word);
}
