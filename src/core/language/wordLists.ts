/**
 * Reading the word lists of `data/`. A list is plain text: one entry a line; `#` opens a comment that runs to the
 * line's end; blank lines part groups for the eye. Where a word has more to say of itself, its fields stand behind it,
 * each after a `|`: `madam | female`. `data/README.md` says how a list is added.
 */

/** One line of a list: the word or words, then its fields, all trimmed. */
export type Entry = readonly [word: string, ...fields: string[]];

/** The entries of a list, in the order of its lines. */
export function entriesOf(list: string): Entry[] {
  const entries: Entry[] = [];
  for (const line of list.split("\n")) {
    const comment = line.indexOf("#");
    const written = (comment < 0 ? line : line.slice(0, comment)).trim();
    if (written === "") continue;
    const [word = "", ...fields] = written.split("|").map((field) => field.trim());
    entries.push([word, ...fields]);
  }
  return entries;
}

/** The words of one or several lists as a set; fields are passed over. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => entriesOf(list).map(([word]) => word)));
}

/** Each word of one or several lists with its first field, empty where it has none. A later list wins. */
export function wordMap(...lists: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lists.flatMap((list) => entriesOf(list).map(([word, field = ""]) => [word, field] as const)),
  );
}
