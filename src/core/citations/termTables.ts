import cslTerms from "csl:locators";
import cs from "../../../data/cs/locators.txt";
import da from "../../../data/da/locators.txt";
import de from "../../../data/de/locators.txt";
import es from "../../../data/es/locators.txt";
import fi from "../../../data/fi/locators.txt";
import fr from "../../../data/fr/locators.txt";
import it from "../../../data/it/locators.txt";
import ja from "../../../data/ja/locators.txt";
import ko from "../../../data/ko/locators.txt";
import nb from "../../../data/nb/locators.txt";
import nl from "../../../data/nl/locators.txt";
import pl from "../../../data/pl/locators.txt";
import pt from "../../../data/pt/locators.txt";
import ru from "../../../data/ru/locators.txt";
import sv from "../../../data/sv/locators.txt";
import uk from "../../../data/uk/locators.txt";
import zh from "../../../data/zh/locators.txt";
import { entriesOf } from "../language/wordLists.ts";

/** CSL locator types with their terms: singular, plural, short form, its plural; then other ways to write it. */
export type TermTable = Readonly<Record<string, readonly string[]>>;

/** English, with the signs that CSL's locale has as symbols. */
export const ENGLISH_TERMS: TermTable = {
  page: ["page", "pages", "p.", "pp."],
  paragraph: ["paragraph", "paragraphs", "para.", "paras.", "¶", "¶¶"],
  chapter: ["chapter", "chapters", "chap.", "chaps."],
  section: ["section", "sections", "sec.", "secs.", "§", "§§"],
  volume: ["volume", "volumes", "vol.", "vols."],
  issue: ["number", "numbers", "no.", "nos."],
  note: ["note", "notes", "n.", "nn."],
  figure: ["figure", "figures", "fig.", "figs."],
  line: ["line", "lines", "l.", "ll."],
  verse: ["verse", "verses", "v.", "vv."],
  column: ["column", "columns", "col.", "cols."],
  folio: ["folio", "folios", "fol.", "fols."],
  part: ["part", "parts", "pt.", "pts."],
  book: ["book", "books", "bk.", "bks."],
  opus: ["opus", "opera", "op.", "opp."],
  "sub-verbo": ["sub verbo", "sub verbis", "s.v.", "s.vv."],
};

/** What is written otherwise than in CSL's locales, or beside them. */
const OUR_OWN: Readonly<Record<string, string>> = {
  cs,
  da,
  de,
  es,
  fi,
  fr,
  it,
  ja,
  ko,
  nb,
  nl,
  pl,
  pt,
  ru,
  sv,
  uk,
  zh,
};

/** Languages that are read with the terms of another one. */
const READ_AS: Readonly<Record<string, string>> = { no: "nb", nn: "nb" };

/**
 * The locator terms of a language by its BCP 47 tag (`de`, `fr-CA`), whatever its case; null for English and for
 * languages that no terms are known of.
 */
export function termsOfLanguage(tag: string): { language: string; table: TermTable } | null {
  const subtag = (/^[a-z]+(?![^-_])/i.exec(tag)?.[0] ?? "").toLowerCase();
  const language = READ_AS[subtag] ?? subtag;
  if (!Object.hasOwn(OUR_OWN, language)) return null;
  const csl = cslTerms[language] ?? {};
  const own = entriesOf(OUR_OWN[language] ?? "").map(([type, ...terms]): [string, readonly string[]] => [
    type,
    terms.flatMap((term) => (term === "…" ? (csl[type] ?? []) : [term])),
  ]);
  return { language, table: { ...csl, ...Object.fromEntries(own) } };
}
