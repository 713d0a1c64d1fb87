// The marks of the hand-checked set. `{Mr. Kim=kim-jong-un}` is a mention and who is meant; `{Kim=?a,b}` one that a
// careful reader cannot decide between a and b; `{the president=~a}` one that may be left alone, but may not be
// given to anybody else.
const MARK = /\{([^{}=]+)=([?~]?)([a-z0-9-]+(?:,[a-z0-9-]+)*)\}/gu;

const SURE = { "": "one", "?": "ambiguous", "~": "optional" };

/**
 * Reads a marked text. Answers the text without its marks, and each mark with its place in that (UTF-16 offsets).
 */
export function readMarks(marked) {
  const marks = [];
  let text = "";
  let read = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, words, sign, ids] = match;
    text += marked.slice(read, match.index);
    marks.push({
      start: text.length,
      end: text.length + words.length,
      text: words,
      sort: SURE[sign],
      ids: ids.split(","),
    });
    text += words;
    read = match.index + whole.length;
  }
  return { text: text + marked.slice(read), marks };
}

/** Letters and digits only, small, without diacritics: enough to tell which of an entry's names a mark is. */
function bare(words) {
  return words
    .replace(/(?<=\p{L})(?:['’]s|(?<=s)['’])$/u, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * Which kind of mention a mark is, judged by its words and by the entry of whoever is meant
 * (`{ schema, name, family, aliases, weakAliases }`, as the dossier has them).
 */
export function kindOf(mark, entities) {
  if (mark.sort === "ambiguous") return "ambiguous";
  const entity = entities.get(mark.ids[0]);
  const words = bare(mark.text);
  const name = bare(entity.name);
  if (words === name) return "full name";
  if (/^[\p{Lu}.&]{2,6}$/u.test(mark.text.replace(/['’]s$/u, "")) && !name.split(" ").includes(words)) {
    return "acronym";
  }
  if (entity.aliases.some((alias) => bare(alias) === words)) return "alias";
  if (entity.weakAliases.some((alias) => bare(alias) === words)) return "weak alias";
  if (entity.schema !== "Person") return "alias";
  const family = new Set(bare(entity.family ?? name.split(" ").at(-1)).split(" "));
  const own = name.split(" ").filter((word) => !family.has(word) && word.length > 1);
  const said = words.split(" ");
  if (own.some((word) => said.includes(word)) && said.some((word) => family.has(word))) return "full name";
  if (!said.some((word) => name.split(" ").includes(word))) return "post";
  return said.every((word) => name.split(" ").includes(word)) ? "family name alone" : "title and family name";
}
