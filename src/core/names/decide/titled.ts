import type { Known } from "../forms/entity.ts";
import type { Naming } from "./evidence.ts";
import type { Item } from "../find/mention.ts";

/** Forms of address that anybody is called by. */
const GENERAL = new Set(
  "mr mister mrs ms miss sir madam m mme mlle monsieur madame herr frau senor senora".split(" "),
);

/** The words of the title before a name, where it is one that few bear. */
export function tellingTitle({ context }: Item): string | null {
  const words = context?.titles[0]?.title.words.join(" ") ?? null;
  return words === null || GENERAL.has(words) ? null : words;
}

/** Who is called by which title and name in a note, as far as it was read: `Judge Holt` stays the one whom it was. */
export class TitleBook {
  /** Who was last called by a title and a name. */
  readonly #byTitle = new Map<string, { readonly who: Known | null; readonly order: number }>();

  /** Enters that somebody, whom the dossier may not know, was called by a name and a title that tells: `Judge Holt`. */
  enter(item: Item, who: Known | null): void {
    const title = tellingTitle(item);
    if (title === null) return;
    const keys = who === null ? [item.reading.key] : who.keys;
    for (const key of keys) this.#byTitle.set(`${title} ${key}`, { who, order: item.order });
  }

  /**
   * The one last called by the very title and name, where `naming` stands nearer but names another without that title;
   * undefined where nobody was. Null is somebody whom the dossier does not know.
   */
  sameTitle(item: Item, naming: Naming | null, among: readonly Known[]): Known | null | undefined {
    const title = tellingTitle(item);
    const called = title === null ? undefined : this.#byTitle.get(`${title} ${item.reading.key}`);
    if (called === undefined) return undefined;
    if (called.who !== null) return among.includes(called.who) ? called.who : undefined;
    return naming?.who == null || naming.order < called.order ? null : undefined;
  }
}
