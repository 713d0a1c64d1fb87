import assert from "node:assert/strict";
import * as fc from "fast-check";
import { findCitations } from "../../../src/core/citations/grammar.ts";
import { STYLES, type Citing } from "../../../src/core/citations/format/index.ts";
import { runs } from "../runs.ts";
import { SOURCES } from "./samples.ts";
import { citable, cite, formatterOf } from "./support.ts";

const BOOK = {
  id: "a",
  type: "book",
  title: "First *Book*",
  author: [{ family: "Doe", given: "John" }],
  issued: 2005,
};
const OTHER = {
  id: "b",
  type: "book",
  title: "Beta",
  author: [{ family: "Abe", given: "Jane" }],
  issued: 2007,
};

describe("formatter", function () {
  this.timeout(180_000);

  it("formats the forms of a citation", async () => {
    const formatter = await formatterOf("chicago-author-date", [BOOK, OTHER]);
    assert.deepEqual(cite(formatter, "@a, @a [p. 3; see also @b], [see @a, and *so* on; -@b] and [-@a]."), [
      "Doe (2005)",
      "Doe (2005, 3; see also Abe 2007)",
      "(see Doe 2005, and so on; 2007)",
      "(2005)",
    ]);
  });

  it("names an author once for several works, apart where there are locators or words before them", async () => {
    const second = { ...BOOK, id: "a2", title: "Second" };
    for (const [style, expected] of [
      [
        "chicago-author-date",
        [
          "(Doe 2005a, 2005b; Abe 2007)",
          "(Doe 2005a, 3; 2005b, 4)",
          "(Doe 2005a; 2005b, 4)",
          "(Doe 2005a; cf. Doe 2005b)",
        ],
      ],
      [
        "apa",
        [
          "(Abe, 2007; Doe, 2005a, 2005b)",
          "(Doe, 2005a, p. 3; 2005b, p. 4)",
          "(Doe, 2005a; 2005b, p. 4)",
          "(Doe, 2005a; cf. Doe, 2005b)",
        ],
      ],
    ] as const) {
      const formatter = await formatterOf(style, [BOOK, second, OTHER]);
      const text = "[@a; @a2; @b] [@a, p. 3; @a2, p. 4] [@a; @a2, p. 4] [@a; cf. @a2]";
      assert.deepEqual(cite(formatter, text), expected);
    }
  });

  it("sets off the words after a citation as they must be", async () => {
    const essay = { ...BOOK, id: "e", type: "article-journal", title: "Essay", "container-title": "J" };
    const text = "@e [and on], [@e, and on], [-@e, ch. 3]";
    const notes = await formatterOf("chicago-note-bibliography", [essay]);
    assert.deepEqual(cite(notes, text), ["“Essay,” and on.", "Doe, and on.", "Ch. 3."]);
    assert.deepEqual(cite(notes, "[@e, and on]"), ["Doe, “Essay,” and on."]);
    const british = await formatterOf("chicago-note-bibliography", [essay], "en-GB");
    assert.deepEqual(cite(british, "[@e, and on]"), ["Doe, ‘Essay’, and on."]);
    const mla = await formatterOf("modern-language-association", [essay]);
    assert.deepEqual(cite(mla, text), ["Doe (and on)", "(Doe, and on)", "(ch. 3)"]);
    const full = await formatterOf("chicago-fullnote-bibliography", [essay]);
    assert.equal(cite(full, "[@e] [-@e, ch. 3]")[1], "Ch. 3.");
  });

  it("gives footnotes their text, their number and the author in the sentence", async () => {
    const formatter = await formatterOf("chicago-note-bibliography", [BOOK, OTHER]);
    const text = "One [@a]. @b says. In a note: [@a, p. 4], @b. Again [@a].";
    const clusters: Citing[] = findCitations(text).map((cluster, at) =>
      at === 2 || at === 3 ? { ...cluster, footnote: "x" } : cluster,
    );
    const formatted = formatter.update(clusters);
    assert.deepEqual(
      formatted.map(({ inText, note, noteNumber }) => [inText.text, note?.text ?? null, noteNumber]),
      [
        ["", "Doe, First Book.", 1],
        ["Abe", "Beta.", 2],
        ["(Doe, First Book, 4)", null, 3],
        ["Abe, Beta", null, 3],
        ["", "Doe, First Book.", 4],
      ],
    );
  });

  it("shows an unknown key as such and formats the others", async () => {
    const formatter = await formatterOf("apa", [BOOK]);
    const [both, one, subject] = formatter.update(findCitations("[@nobody; @a], [@nobody], @nobody"));
    assert.equal(both?.inText.html, "(Doe, 2005; <b>nobody?</b>)");
    assert.equal(one?.inText.html, "(<b>nobody?</b>)");
    assert.equal(subject?.inText.markdown, "(**nobody?**)");
    assert.deepEqual(both.missing, ["nobody"]);
    assert.deepEqual(
      formatter.bibliography().map(({ id }) => id),
      ["a"],
    );
  });

  it("lets nothing of a source or a citation pass for markup", async () => {
    const evil = {
      id: "evil",
      type: "webpage",
      title:
        '<script>alert(1)</script> <img src=x onerror="a()"> & [x](command:y) <b onclick="z()">b</b> \uE001i\uE000',
      author: [{ family: "<iframe>", given: "*J*" }],
      issued: { literal: "<svg/onload=a()>" },
      URL: 'javascript:alert(1)"><script>',
    };
    for (const { id } of STYLES) {
      const formatter = await formatterOf(id, [evil]);
      const citations = formatter.update(
        findCitations('[<script>x</script> @evil, p. <i onx="">3, <style>]'),
      );
      const all = [
        ...citations.flatMap(({ inText, note }) => [inText, ...(note ? [note] : [])]),
        ...formatter.bibliography(),
      ];
      for (const { html } of all) {
        const tags = html.match(/<[^>]*>/g) ?? [];
        for (const tag of tags) {
          assert.match(
            tag,
            /^<(?:\/?(?:i|b|u|sup|sub|span|a)|span style="font-variant:small-caps"|a href="https?:[^"]*")>$/,
            id,
          );
        }
        assert.doesNotMatch(html, /[\uE000-\uF8FF]/);
      }
    }
  });

  it("keeps its head with keys that objects have by themselves", async () => {
    const keys = ["__proto__", "constructor", "toString", "1", "hasOwnProperty"];
    const sources = keys.map((id, at) => ({ ...BOOK, id, title: `T${at}`, issued: 2000 + at }));
    const formatter = await formatterOf("chicago-author-date", sources);
    const clusters = keys.map((key) => ({
      items: [
        { key, prefix: "", suffix: "", rawSuffix: "", locator: "", label: "", mode: "normal" as const },
      ],
    }));
    assert.deepEqual(
      formatter.update(clusters).map(({ inText }) => inText.text),
      keys.map((_, at) => `(Doe ${2000 + at})`),
    );
    assert.equal(formatter.bibliography().length, keys.length);
  });

  it("follows a source that changes, and costs nothing where nothing did", async () => {
    let book = citable(BOOK);
    const formatter = await formatterOf("apa", []);
    formatter.setLookup((key) => (key === "a" ? book : undefined));
    const clusters = findCitations("[@a]");
    const first = formatter.update(clusters);
    assert.equal(formatter.update(findCitations("[@a]")), first);
    book = citable({ ...BOOK, issued: 2006 });
    assert.equal(formatter.update(clusters)[0]?.inText.text, "(Doe, 2006)");
    assert.match(formatter.bibliography()[0]?.text ?? "", /2006/);
    formatter.setLookup(() => undefined);
    assert.equal(formatter.update(clusters)[0]?.inText.text, "(a?)");
    assert.deepEqual(formatter.bibliography(), []);
  });

  it("a broken source costs only itself", async () => {
    const broken = [
      {
        id: "x1",
        type: 7,
        title: { deep: [] },
        author: [[["a"]]],
        issued: [[["x"]]],
        page: {},
        volume: [null],
      },
      {
        id: "x2",
        type: "no-such-type",
        title: null,
        author: "",
        issued: "when?",
        DOI: 12,
        note: "{:author:}",
      },
      { id: "x3" },
      { id: "x4", author: { family: 3 }, issued: { "date-parts": [["x", null], []] }, language: "xx-XX-bad" },
    ];
    for (const { id } of STYLES) {
      const formatter = await formatterOf(id, [BOOK, ...broken]);
      const alone = await formatterOf(id, [BOOK]);
      const texts = cite(formatter, "[@a], [@x1], [@x2], [@x3], [@x4]");
      assert.equal(texts.length, 5);
      assert.equal(texts[0], cite(alone, "[@a]")[0]);
      const entries = formatter.list([BOOK, ...broken].map((source) => citable(source)));
      assert.equal(entries.length, 5);
      for (const { text } of entries) assert.notEqual(text, "");
    }
  });

  it("after any change reads as if it had been so from the start", async () => {
    const keys = [...SOURCES.slice(0, 10).map(({ id }) => id), "nobody"];
    const item = fc.record({
      key: fc.constantFrom(...keys),
      prefix: fc.constantFrom("", "see"),
      suffix: fc.constant(""),
      rawSuffix: fc.constant(""),
      locator: fc.constantFrom("", "3"),
      label: fc.constantFrom("page", "chapter"),
      mode: fc.constantFrom("normal" as const, "author-in-text" as const, "suppress-author" as const),
    });
    const note = fc.array(
      fc.record({
        items: fc.array(item, { minLength: 1, maxLength: 2 }),
        footnote: fc.constantFrom(null, null, "n"),
      }),
      { maxLength: 7 },
    );
    const read = (formatter: Awaited<ReturnType<typeof formatterOf>>, clusters: readonly Citing[]) => ({
      citations: formatter
        .update(clusters)
        .map(({ inText, note: own, noteNumber, missing }) => [inText.html, own?.html, noteNumber, missing]),
      entries: formatter.bibliography().map(({ id, label, html }) => [id, label, html]),
    });
    for (const style of ["chicago-author-date", "chicago-fullnote-bibliography", "ieee"]) {
      await fc.assert(
        fc.asyncProperty(fc.array(note, { minLength: 2, maxLength: 4 }), async (versions) => {
          const followed = await formatterOf(style, SOURCES);
          for (const version of versions) {
            const fresh = await formatterOf(style, SOURCES);
            assert.deepEqual(read(followed, version), read(fresh, version));
          }
        }),
        runs(4),
      );
    }
  });

  it("writes the dates and terms of a language", async () => {
    const paper = {
      ...BOOK,
      type: "article-newspaper",
      issued: "2020-03-12",
      "container-title": "Die Zeitung",
    };
    const text = async (locale: string) =>
      (await formatterOf("chicago-author-date", [paper], locale)).entry(citable(paper)).text;
    assert.match(await text("de"), /12\. März 2020/);
    assert.match(await text("fr-CH"), /12 mars 2020/);
    assert.match(await text("zh-CN"), /2020年3月12日/);
    assert.match(await text("en-GB"), /12 March 2020/);
    assert.match(await text("xx"), /March 12, 2020/);
  });
});
