import kin from "../../../../data/en/kin.txt";
import { wordMap } from "../../language/wordLists.ts";

/** What a word tells of whether somebody is a man or a woman; `either` where it leaves that open. */
export type Kin = "male" | "female" | "either";

const KIN = wordMap(kin);

/** What a word (folded) for somebody's kin tells of who is meant by it; null for any other word. */
export function kinOf(word: string): Kin | null {
  return (KIN.get(word) as Kin | undefined) ?? null;
}
