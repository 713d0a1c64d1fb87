import assert from "node:assert/strict";
import fc from "fast-check";
import { readBibtex } from "../../../src/core/citations/bibtex.ts";
import { splitBibtex } from "../../../src/core/citations/bibtex-entries.ts";
import { LineMap } from "../../../src/core/text/range.ts";

const GOOD = (key: string): string => `@article{${key},\n  title = {On ${key}},\n  year = 2020\n}\n`;

/** `line: message` of every flaw, lines from 1, and the keys of the entries without one. */
function split(text: string): { keys: string[]; flaws: string[] } {
  const lines = new LineMap(text);
  const chunks = splitBibtex(text);
  return {
    keys: chunks.filter((chunk) => chunk.flaw === null).map((chunk) => chunk.key),
    flaws: chunks.flatMap(({ flaw }) =>
      flaw === null ? [] : [`${lines.positionAt(flaw.span.start).line + 1}: ${flaw.message}`],
    ),
  };
}

describe("cutting a BibTeX file into entries", () => {
  it("gives every entry and field its place", () => {
    const text =
      'Comment with an e@mail.\n@Book( k:1 , Title="A {"}B", x = 1 # jan # {y} )\n@string{s = "t"}@comment{@book{n,}}';
    const [book, string, comment] = splitBibtex(text);
    assert.deepEqual(
      [book?.type, book?.key, string?.type, comment?.type],
      ["book", "k:1", "string", "comment"],
    );
    assert.deepEqual(
      book?.fields.map(({ name, valueSpan }) => [name, text.slice(valueSpan.start, valueSpan.end)]),
      [
        ["title", '"A {"}B"'],
        ["x", "1 # jan # {y}"],
      ],
    );
    assert.equal(
      text.slice(book.span.start, book.span.end),
      text.slice(text.indexOf("@B"), text.indexOf("\n@s")),
    );
  });

  const flaws: [string, string, string][] = [
    [
      "a comma after the key",
      "@article{bad\n  title = {x}\n}\n",
      "5: There should be a comma after the key bad.",
    ],
    [
      "a comma between fields",
      "@article{bad,\n title = {x}\n year = 2020\n}\n",
      "6: There should be a comma after title.",
    ],
    ["a closing brace", "@article{bad,\n title = {x},\n", '5: This entry is not closed: a "}" is missing.'],
    [
      "a value's closing brace",
      "@article{bad,\n title = {x,\n year = 2020\n}\n",
      '5: This entry is not closed: a "}" is missing.',
    ],
    [
      "a value's quotation mark",
      '@article{bad,\n title = "x,\n year = 2020\n}\n',
      '8: A "}" too many, or a missing quotation mark before it.',
    ],
    ["a value", "@article{bad,\n title = ,\n year = 2020\n}\n", "6: title has no value."],
    ["an equals sign", "@article{bad,\n title {x},\n}\n", '6: There should be a "=" after title.'],
    ["a key", "@article{\n title = {x},\n}\n", "6: This entry has no key."],
  ];
  for (const [name, bad, message] of flaws) {
    it(`without ${name} an entry loses itself alone`, () => {
      const text = GOOD("a") + bad + GOOD("b") + GOOD("c");
      assert.deepEqual(split(text), { keys: ["a", "b", "c"], flaws: [message] });
    });
  }

  it("takes anything, and its spans lie in the text, in order", () => {
    const piece = fc.constantFrom(
      "@",
      "article",
      "{",
      "}",
      "(",
      ")",
      '"',
      ",",
      "=",
      "#",
      "k",
      "\n",
      "\\",
      "%",
      " ",
      "@a{k,\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const { span, keySpan, key, fields, flaw } of splitBibtex(text)) {
          assert.ok(last <= span.start && span.start < span.end && span.end <= text.length);
          last = span.end;
          assert.ok(key === "" || text.slice(keySpan.start, keySpan.end) === key);
          for (const { nameSpan, valueSpan } of fields) {
            assert.ok(nameSpan.end <= valueSpan.start && valueSpan.end <= span.end);
          }
          if (flaw !== null) assert.ok(flaw.span.start <= flaw.span.end && flaw.span.end <= text.length);
        }
      }),
      { numRuns: 3000, seed: 4 },
    );
  });

  it("gets through files made to slow it down", function () {
    this.timeout(180_000);
    for (const unit of ["@", "@a{", "@a{k,\n", "@a{k, t={", "\n@a{k, t=", "{", '@a{k,t="x'])
      splitBibtex(unit.repeat(50_000));
  });
});

describe("reading a BibTeX file", function () {
  this.timeout(180_000);

  it("keeps seasons, open ends and doubt of BibLaTeX's dates", async () => {
    const issued = async (date: string) =>
      (await readBibtex(`@book{a, title = {T}, date = ${date}}`, "a.bib")).references[0]?.csl["issued"];
    assert.deepEqual(await issued("{2018-21}"), { "date-parts": [[2018]], season: 1 });
    assert.deepEqual(await issued('"2018-24~"'), { "date-parts": [[2018]], season: 4, circa: true });
    assert.deepEqual(await issued("{2018-05~/..}"), { "date-parts": [[2018, 5]], open: true, circa: true });
    assert.deepEqual(await issued("{2018-05/2019}"), { "date-parts": [[2018, 5], [2019]] });
    assert.deepEqual(await issued("{1949?}"), { "date-parts": [[1949]], circa: true });
  });

  it("makes CSL of BibTeX and BibLaTeX", async () => {
    const text = String.raw`
@string{nyt = {The New York Times}}
@article{sanger, author = {Sanger, David E. and {\'A}lvarez, Jos\'e and {The {A}ssociated {P}ress}}, title = {Two Years \& a {DPRK} Summit},
  journal = nyt, year = 2020, month = jun, volume = 3, number = {4}, pages = {1--9}, doi = {10.1/x}, abstract = {Of {A} \& B.}}
@incollection{key/with.dots:1, author = {Doe, Jane}, title = {Part}, crossref = {whole}, pages = 7}
@book{whole, title = {The Whole}, editor = {Roe, R.}, publisher = {P}, date = {2019-03-01}}
@online{web, author = {{BBC}}, title = {Page}, url = {https://x.org/a_b}, urldate = {2020-01-02}, journaltitle = {BBC News},
  file = {Full:files/a\:b.pdf:application/pdf;Page:files/page.html:text/html}}
`;
    const { references, problems } = await readBibtex(text, "a.bib");
    assert.deepEqual(problems, []);
    assert.deepEqual(
      references.map(({ id, type, title }) => [id, type, title]),
      [
        ["sanger", "article-journal", "Two Years & a DPRK Summit"],
        ["key/with.dots:1", "chapter", "Part"],
        ["whole", "book", "The Whole"],
        ["web", "webpage", "Page"],
      ],
    );
    const [sanger, part, whole, web] = references.map(({ csl }) => csl);
    assert.deepEqual(sanger?.["author"], [
      { family: "Sanger", given: "David E." },
      { family: "Álvarez", given: "José" },
      { literal: "The Associated Press" },
    ]);
    assert.deepEqual(
      [
        sanger["container-title"],
        sanger["volume"],
        sanger["issue"],
        sanger["page"],
        sanger["DOI"],
        sanger["abstract"],
      ],
      ["The New York Times", "3", "4", "1-9", "10.1/x", "Of A & B."],
    );
    assert.deepEqual(sanger["issued"], { "date-parts": [[2020, 6]] });
    assert.deepEqual([part?.["container-title"], part?.["page"]], ["The Whole", "7"]);
    assert.deepEqual(whole?.["issued"], { "date-parts": [[2019, 3, 1]] });
    assert.equal(web?.["URL"], "https://x.org/a_b");
    assert.equal(references[3]?.file?.value, "files/page.html");
    assert.equal(
      text.slice(references[0]?.origin.idSpan?.start, references[0]?.origin.idSpan?.end),
      "sanger",
    );
  });

  it("loses only what the library cannot read, and says where", async () => {
    const text = GOOD("a") + GOOD("bad") + GOOD("c");
    const { references, problems } = await readBibtex(text, "a.bib", {
      load: () =>
        Promise.resolve({
          value: (value: string) => value,
          item: (_: string, values: Readonly<Record<string, unknown>>) => {
            if (values["title"] === "On bad") throw new Error("No.\nMore");
            return { title: values["title"] };
          },
        }),
    });
    assert.deepEqual(
      references.map(({ id, title }) => [id, title]),
      [
        ["a", "On a"],
        ["c", "On c"],
      ],
    );
    assert.equal(problems[0]?.message, "The entry bad cannot be read, so it is left out.");
    assert.equal(text.slice(problems[0].span.start, problems[0].span.end), "bad");
  });

  it("loses a field whose TeX cannot be read, and not the entry", async () => {
    const text = String.raw`@book{a, title = {Kept}, note = {a {\d} b}, publisher = {An \'}, year = 1999}`;
    const { references, problems } = await readBibtex(text + GOOD("b"), "a.bib");
    assert.deepEqual(
      references.map(({ title }) => title),
      ["Kept", "On b"],
    );
    assert.equal(references[0]?.csl["note"], undefined);
    assert.deepEqual(
      problems.map(({ message, span }) => [message, text.slice(span.start, span.end)]),
      [["The TeX of note cannot be read, so it is left out.", String.raw`{a {\d} b}`]],
    );
  });

  it("passes over fields that are commented out", async () => {
    const text = "@book{a, title = {T}, //url = {https://x.org},\n// note = {N},\nyear = 2001}";
    const { references, problems } = await readBibtex(text, "a.bib");
    assert.deepEqual(problems, []);
    assert.deepEqual(
      ["title", "URL", "note", "issued"].map((name) => references[0]?.csl[name]),
      ["T", undefined, undefined, { "date-parts": [[2001]] }],
    );
  });

  it("does not let an entry without a key swallow its neighbour", async () => {
    for (const head of ["@web_page{,", "@web_page{", "@misc{,", "@in-book{ , title = {x},"]) {
      const text = `${GOOD("a")}${head}\n@web_page{b, title = {On b}, year = 2003}\n${GOOD("c")}`;
      const { references } = await readBibtex(text, "a.bib");
      assert.deepEqual(
        references.map(({ id }) => id),
        ["a", "b", "c"],
        head,
      );
    }
  });

  it("does not load the library for a file without entries", async () => {
    const load = (): never => assert.fail("loaded");
    assert.deepEqual(await readBibtex("@comment{x}\nwords @ y", "a.bib", { load }), {
      references: [],
      problems: [],
    });
  });
});
