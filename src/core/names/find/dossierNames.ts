import type { TitleTable } from "../forms/titleTable.ts";
import type { NameTrie } from "../forms/trie.ts";

/** What is known of the names of the dossier where a match is read in its context. */
export interface DossierNames {
  readonly trie: NameTrie;
  readonly titles: TitleTable;
  /** Whether a folded word is a given name, of the language list or of the dossier. */
  isGiven(word: string): boolean;
}
