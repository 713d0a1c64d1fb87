import assert from "node:assert/strict";
import { parseBracketedCitation } from "../../../src/core/citations/grammar.ts";
import { suggestLocators } from "../../../src/core/citations/locators.ts";
import { englishTerms, termsFor } from "../../../src/core/citations/terms.ts";
import { NoteReader } from "../../../src/core/notes/note.ts";
import { noteLanguage } from "../../../src/core/notes/frontmatter.ts";
import { pandocVersion } from "../pandocVersion.ts";
import { pandocLocators } from "./pandoc.ts";

const LANGUAGES = "de fr es it nl pt sv da nb fi pl cs ru uk ja zh ko".split(" ");
const TYPES =
  "page chapter section paragraph volume line verse figure note column book part folio issue opus".split(" ");

function read(citation: string, language: string): string {
  const item = parseBracketedCitation(citation, 0, termsFor(language))?.items[0];
  return `${item?.label}|${item?.locator}|${item?.suffix}`;
}

function labels(reader: NoteReader, text: string): string[] {
  return reader
    .read(text)
    .citations.flatMap(({ items }) => items.map((item) => `${item.label} ${item.locator}`));
}

describe("locators in other languages", () => {
  it("are read with the terms of the language, and those of English beside them", () => {
    assert.equal(read("[@k, S. 4]", "de"), "page|4|");
    assert.equal(read("[@k, Kap. 3, unten]", "de-AT"), "chapter|3|unten");
    assert.equal(read("[@k, Absätze 3-4]", "DE"), "paragraph|3-4|");
    assert.equal(read("[@k, pp. 4-5]", "de"), "page|4-5|");
    assert.equal(read("[@k, s.v. 4]", "de"), "sub-verbo|4|");
    assert.equal(read("[@k, nᵒ 7]", "fr-CA"), "issue|7|");
    assert.equal(read("[@k, s. 4]", "no"), "page|4|");
    assert.equal(read("[@k, с. 4]", "ru"), "page|4|");
    assert.equal(read("[@k, 页 4]", "zh-Hans-CN"), "page|4|");
  });

  it("mean what the language means where English means something else", () => {
    assert.equal(read("[@k, par. 4]", "it"), "section|4|");
    assert.equal(read("[@k, v. 4]", "en"), "verse|4|");
    assert.equal(read("[@k, l. 4]", "cs"), "folio|4|");
  });

  it("are read as in English where no language is known", () => {
    for (const tag of [null, "", "en", "en-GB", "tlh", "d", "default", "__proto__", "constructor"])
      assert.equal(termsFor(tag), englishTerms, String(tag));
    assert.equal(read("[@k, S. 4]", "en"), "||S. 4");
    assert.equal(termsFor("de"), termsFor("de-CH"));
  });

  it("have a singular, a plural and short forms of every type in every language", () => {
    for (const language of LANGUAGES) {
      const terms = termsFor(language);
      for (const type of TYPES) {
        const forms = terms.formsOf(type);
        assert.ok(forms.length >= 4, `${language} ${type}: ${forms.join(" ")}`);
        assert.notEqual(forms, englishTerms.formsOf(type), `${language} ${type}`);
        assert.ok(
          forms.every((form) => form !== ""),
          `${language} ${type}`,
        );
      }
    }
  });

  it("are offered in the language, and read as what they are offered for", () => {
    for (const language of LANGUAGES) {
      const terms = termsFor(language);
      const offered = suggestLocators("", [{ paragraph: 3, text: "x" }], new Map(), terms);
      assert.ok(offered.length > 16, language);
      for (const { text } of offered) {
        const item = parseBracketedCitation(`[@k, ${text.replace(/ 3$/, " ")}7]`, 0, terms)?.items[0];
        assert.equal(item?.locator, "7", `${language} ${text}`);
      }
      const paragraph = parseBracketedCitation(`[@k, ${offered.at(-1)?.text}]`, 0, terms)?.items[0];
      assert.equal(`${paragraph?.label} ${paragraph?.locator}`, "paragraph 3", language);
    }
    const german = suggestLocators("sei", [], new Map(), termsFor("de"));
    assert.deepEqual(
      german.map(({ text, detail }) => `${text}${detail}`),
      ["S. Seite"],
    );
    assert.deepEqual(suggestLocators("S. ", [{ paragraph: 3, text: "x" }], new Map(), termsFor("de")), []);
  });
});

describe("the language of a note", () => {
  it("stands in its frontmatter", () => {
    for (const line of [
      "lang: de",
      'lang: "de"',
      "lang: 'de'  # German",
      "title: x\nlang:   de\ntags: []",
      "lang: de\r",
    ])
      assert.equal(noteLanguage(`---\n${line}\n---\nText`), "de", line);
    assert.equal(noteLanguage("---\nlang: pt-BR\n---\n"), "pt-BR");
    for (const text of [
      "lang: de",
      "---\nx:\n  lang: de\n---\n",
      "---\nlang:\n---\n",
      "---\nslang: de\n---\n",
      "---\nlang: german\n---",
    ])
      assert.equal(noteLanguage(text), null, text);
  });

  it("decides what its locators are, anew when it changes", () => {
    const body = "See [@k, S. 4].\n\n- one\n- two @k [Kap. 3]\n\n> quoted [@k, p. 5]\n";
    const reader = new NoteReader();
    assert.deepEqual(labels(reader, body), [" ", " ", "page 5"]);
    const german = `---\nlang: de\n---\n${body}`;
    const read = ["page 4", "chapter 3", "page 5"];
    assert.deepEqual(labels(reader, german), read);
    assert.deepEqual(labels(reader, `${german}\nMore [@k, Abs. 2].\n`), [...read, "paragraph 2"]);
    assert.deepEqual(labels(reader, `---\nlang: fr\n---\n${body}`), [" ", " ", "page 5"]);
    assert.deepEqual(labels(reader, german), read);
    assert.deepEqual(reader.read(german), new NoteReader().read(german));
    assert.deepEqual(labels(reader, body), [" ", " ", "page 5"]);
  });

  it("leaves the prose of the note as it was read", () => {
    const body = "Some words [@k, S. 4].\n\nAnd others.\n";
    const reader = new NoteReader();
    const before = reader.read(`---\nlang: en\n---\n${body}`);
    const after = reader.read(`---\nlang: de\n---\n${body}`);
    assert.deepEqual(
      after.proses.map((prose) => prose.origin),
      before.proses.map((prose) => prose.origin),
    );
    after.proses.forEach((prose, i) => assert.equal(prose.origin, before.proses[i]?.origin));
  });
});

describe("locators in other languages against Pandoc", function () {
  this.timeout(180_000);

  before(function () {
    if (pandocVersion() === null) this.skip();
  });

  it("are the same where Pandoc knows the term", () => {
    for (const language of LANGUAGES) {
      const terms = termsFor(language);
      const written = TYPES.flatMap((type) => [...new Set(terms.formsOf(type))]);
      const suffixes = written.map((term) => `, ${term} 4`);
      const theirs = pandocLocators(suffixes, language);
      let known = 0;
      const differences = suffixes.flatMap((suffix, i) => {
        const item = parseBracketedCitation(`[@a${suffix}]`, 0, terms)?.items[0];
        const { label = "", locator = "" } = theirs[i] ?? {};
        if (locator === "") return [];
        known++;
        // CSL's Ukrainian has one word for a chapter and a section, of which each is a locator by its short form.
        const same = terms.labelOf(label) === item?.label || label === "розділ";
        return locator === item?.locator && same
          ? []
          : [`${language} ${suffix}: ours ${item?.label} ${item?.locator}, Pandoc ${label} ${locator}`];
      });
      assert.deepEqual(differences, []);
      assert.ok(known > (/ja|ko/.test(language) ? 2 : 15), `${language}: ${known}`);
    }
  });

  it("are read alike in German and French sentences", () => {
    const cases: Record<string, string[]> = {
      de: [
        ", S. 4",
        ", S. 4-6, unten",
        ", s. 4",
        " Kap. 3",
        ", Kapitel iv",
        ", Bd. 2",
        ", Bde. 2-3",
        ", Abs. 4 und 5",
        ", {S. x}",
        ", Seite",
        ", Sache 4",
        ", 12",
        ", § 4",
      ],
      fr: [
        ", p. 4",
        ", chap. 3, note 2",
        ", chapitres 3-4",
        ", fig. 2",
        ", l. 3",
        ", sect. 4",
        ", paragr. 4",
        ", livre iv",
        ", nᵒ 7",
        ", verset 3",
        ", voir 4",
        ", 12",
      ],
    };
    for (const [language, suffixes] of Object.entries(cases)) {
      const terms = termsFor(language);
      const theirs = pandocLocators(suffixes, language);
      suffixes.forEach((suffix, i) => {
        const item = parseBracketedCitation(`[@a${suffix}]`, 0, terms)?.items[0];
        const label = item?.label ? (terms.formsOf(item.label)[0] ?? "") : "";
        const mine = `${label.toLowerCase()}|${(item?.locator ?? "").replaceAll("-", "–")}`;
        const { label: named = "", locator = "" } = theirs[i] ?? {};
        assert.equal(mine, `${named.toLowerCase()}|${locator.replaceAll("-", "–")}`, `${language}${suffix}`);
      });
    }
  });
});
