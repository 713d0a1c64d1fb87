/** A DOI is a prefix (`10.` and a registrant's number) and a suffix, which may hold nearly anything. */
const DOI = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/;
const RESOLVER = /^(?:https?:\/\/)?(?:(?:www|dx)\.)?doi\.org\//i;
/** How publishers' own addresses carry a DOI: `…/doi/full/10.1000/xyz`. */
const IN_ADDRESS = /^https?:\/\/[^\s/]+\/(?:[^\s?#]*\/)?doi\/(?:[a-z]+\/)?(10\.\d{4,9}\/[^\s?#]+)/i;

/** Nothing longer is a DOI: the longest in use have some 200 characters. */
const LONGEST = 300;

/**
 * The DOI that a text consists of, however it is written (`10.1000/xyz`, `doi:…`, `https://doi.org/…`), without the
 * punctuation of the sentence it was taken from; null where the text is none. Letter case is kept as written.
 */
export function readDoi(text: string): string | null {
  const written = text.trim();
  if (written.length > LONGEST) return null;
  const isAddress = RESOLVER.test(written);
  let doi = written.replace(/^<|>$/g, "").replace(/^doi\s*:?\s*(?=10\.|https?:)/i, "");
  if (RESOLVER.test(doi)) doi = decoded(doi.replace(RESOLVER, "").replace(isAddress ? /[?#].*$/ : /$^/, ""));
  doi = withoutPunctuation(doi);
  return DOI.test(doi) ? doi : null;
}

/** The DOI in the address of a publisher's page; null where there is none to be made out. */
export function doiInAddress(url: string): string | null {
  const found = url.length > 2 * LONGEST ? null : IN_ADDRESS.exec(url);
  const doi = found === null ? "" : withoutPunctuation(decoded(found[1] ?? ""));
  return DOI.test(doi) && doi.length <= LONGEST ? doi : null;
}

/** The form in which two DOIs are compared: letter case does not count. "" for what is none. */
export function foldDoi(text: string): string {
  return (readDoi(text) ?? "").toLowerCase();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A text without what ends a sentence behind it, and without brackets and quotation marks that open nowhere in it. */
export function withoutPunctuation(text: string): string {
  let end = text.length;
  for (;;) {
    const last = text.charAt(end - 1);
    const opener = { ")": "(", "]": "[", "}": "{", ">": "<" }[last];
    const unopened = opener !== undefined && count(text, last, end) > count(text, opener, end);
    if (last === "" || (!unopened && !/[.,;:!?'"’”»\s]/.test(last))) return text.slice(0, end);
    end--;
  }
}

function count(text: string, character: string, end: number): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0 && at < end; at = text.indexOf(character, at + 1)) found++;
  return found;
}
