import { isForeign } from "../index/entryTable.ts";
import { entriesOf, nameOf, type Folder, type Found } from "./folder.ts";

/**
 * The entries whose name and id have the letters of a query in their order, as “Go to Symbol” searches.
 * @returns them one by one, so that whoever asks can stop
 */
export function* symbols(folders: readonly Folder[], query: string): Generator<Found, void, void> {
  const wanted = query.toLowerCase().replace(/\s+/g, "");
  for (const folder of folders) {
    for (const entry of entriesOf(folder)) {
      if (isForeign(entry.origin.path) || !matches(`${nameOf(entry)} ${entry.id}`.toLowerCase(), wanted))
        continue;
      yield { entry, folder };
    }
  }
}

function matches(text: string, query: string): boolean {
  let at = 0;
  for (const letter of query) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
