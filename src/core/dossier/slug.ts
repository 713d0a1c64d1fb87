import { foldLetter, hashWord } from "../language/folding.ts";

const LONGEST = 80;

/**
 * The id that follows from a name or title: lower case, words joined by hyphens, Latin diacritics folded, apostrophes
 * dropped, other scripts kept as they are (`Mike Pompeo` → `mike-pompeo`, `Recep Tayyip Erdoğan` →
 * `recep-tayyip-erdogan`, `김정은` stays). Cut after 80 characters, between words where it can be. Never empty, and its
 * own slug.
 */
export function slug(name: string): string {
  const folded = name
    .normalize("NFKD")
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’‘ʼʻ`´]/g, "")
    .replace(/[ßæœøđðþłħı]/g, foldLetter)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-|-$/g, "");
  // A name without a single letter or digit has a short stand-in, as stable.
  if (folded === "") return `entry-${(hashWord(name) >>> 0).toString(36)}`;
  const characters = Array.from(folded);
  if (characters.length <= LONGEST) return folded;
  const cut = characters.slice(0, LONGEST).join("");
  const word = cut.lastIndexOf("-");
  return word > LONGEST / 2 ? cut.slice(0, word) : cut.replace(/-$/, "");
}

/** `id`, or the first of `id-2`, `id-3` … that nobody has taken. */
export function distinctId(id: string, taken: (id: string) => boolean): string {
  if (!taken(id)) return id;
  for (let n = 2; ; n++) {
    const candidate = `${id}-${n}`;
    if (!taken(candidate)) return candidate;
  }
}
