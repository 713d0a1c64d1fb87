import type { Entity } from "../../dossier/model.ts";
import type { AsOf } from "../about.ts";
import { counted, times } from "../words.ts";
import { countUses } from "../uses.ts";
import type { Folder, Found } from "../folder.ts";

/** Who reads a card, and what only their editor knows. */
export interface Reader {
  /** All folders of the window. */
  readonly folders: readonly Folder[];
  /** BCP 47, for dates in words. */
  readonly locale: string;
  readonly today: AsOf;
  /** The most characters of a summary. */
  readonly longest: number;
  /** The address of somebody's portrait, where there is one that may be shown. */
  portrait(entity: Entity, folder: Folder): Promise<string | null>;
}

/** A card of paragraphs, as Markdown; empty ones are left out. */
export function card(paragraphs: readonly string[]): string {
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}

/** “Mentioned 3 times in 2 notes”, for the notes of all folders. */
export function usedWords(verb: "mentioned" | "cited", found: Found, { folders }: Reader): string {
  const { count, notes } = countUses(folders, found);
  if (count === 0) return `Not ${verb} in any note`;
  return `${verb === "cited" ? "Cited" : "Mentioned"} ${times(count)} in ${counted(notes, "note")}`;
}
