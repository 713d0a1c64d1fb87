/** What a word tells of whether somebody is a man or a woman; `either` where it leaves that open. */
export type Kin = "male" | "female" | "either";

const WORDS: Readonly<Record<Kin, string>> = {
  male: `husband son brother father nephew uncle widower grandson grandfather stepson stepfather half-brother fiance
    son-in-law brother-in-law father-in-law`,
  female: `wife daughter sister mother niece aunt widow granddaughter grandmother stepdaughter stepmother half-sister
    fiancee daughter-in-law sister-in-law mother-in-law`,
  either: "cousin spouse twin sibling children child kids ancestor",
};

const KIN = new Map(
  (["male", "female", "either"] as const).flatMap((kin) =>
    WORDS[kin].split(/\s+/).map((word) => [word, kin] as const),
  ),
);

/** What a word (folded) for somebody's kin tells of who is meant by it; null for any other word. */
export function kinOf(word: string): Kin | null {
  return KIN.get(word) ?? null;
}
