import assert from "node:assert/strict";
import fc from "fast-check";
import { appendReferences, writingRank } from "../../../src/core/citations/add-references.ts";
import { readBibtex } from "../../../src/core/citations/bibtex.ts";
import { writeBibtex } from "../../../src/core/citations/bibtex-write.ts";
import { normaliseCslItem, normaliseDate, toReference } from "../../../src/core/citations/csl.ts";
import { readCslJson } from "../../../src/core/citations/csl-json.ts";
import { foldDoi, readDoi } from "../../../src/core/citations/doi.ts";
import { referenceEntry, referenceJson } from "../../../src/core/citations/entry.ts";
import { isWritableKey } from "../../../src/core/citations/key.ts";
import { newReferences } from "../../../src/core/citations/new-references.ts";
import { LONGEST_PASTED, recognisePasted } from "../../../src/core/citations/pasted.ts";
import { readPasted } from "../../../src/core/citations/read-pasted.ts";
import { foldAddress, KnownWorks } from "../../../src/core/citations/same-work.ts";
import { applyEdits } from "../../../src/core/text/edits.ts";
import type { Reference } from "../../../src/core/dossier/model.ts";
import { DossierReader } from "../../../src/core/dossier/read.ts";
import { finish } from "../../../src/core/text/pace.ts";

const NOWHERE = { path: "", span: { start: 0, end: 0 }, nameSpan: { start: 0, end: 0 }, idSpan: null };

function reference(csl: Record<string, unknown>): Reference {
  return toReference(csl, NOWHERE);
}

/** The references that a file holds. */
async function read(path: string, text: string): Promise<readonly Reference[]> {
  if (path.endsWith(".bib")) return (await readBibtex(text, path)).references;
  return path.endsWith(".json")
    ? readCslJson(text, path).references
    : new DossierReader(path).read(text).references;
}

async function itemsOf(text: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const pasted = recognisePasted(text);
  assert.ok(pasted, text);
  return (await readPasted(pasted)).items;
}

const BIBTEX = `% from the library
@article{kim2019quay,
  title = {The {North Quay} \\& after}, author = {Kim, Anna and {Harbour Council}},
  journal = {J. of Ports}, year = 2019, volume = {3}, pages = {1--9}, file = {../../secret.md}
}
@book{moon, title = {Tides}, author = {van der Berg, Jan}, date = {2001-02}}`;

const RIS =
  "TY  - NEWS\r\nTI  - The quay: a plan\r\nAU  - Doe, Jane\r\nPY  - 2020/06/12\r\nT2  - Herald\r\nER  - \r\n";

const CSL = JSON.stringify([
  {
    id: "https://doi.org/10.1000/182",
    type: "journal-article",
    title: ["Quays"],
    DOI: "10.1000/182",
    reference: [{ x: 1 }],
  },
  { id: "own-key", type: "book", title: "Tides", issued: { "date-parts": [["2001", "2"]] } },
]);

describe("recognising a DOI", () => {
  for (const [written, doi] of [
    ["10.1038/nature12373", "10.1038/nature12373"],
    [" doi:10.1038/nature12373 ", "10.1038/nature12373"],
    ["DOI: 10.1038/NATURE12373.", "10.1038/NATURE12373"],
    ["https://doi.org/10.1000/182", "10.1000/182"],
    ["http://dx.doi.org/10.1000/182,", "10.1000/182"],
    ["https://www.doi.org/10.1000/182?nosfx=y", "10.1000/182"],
    ["<https://doi.org/10.1000/182>", "10.1000/182"],
    ["doi.org/10.1000/182", "10.1000/182"],
    ["doi:https://doi.org/10.1000/182", "10.1000/182"],
    ["10.1000/abc(2019)12).", "10.1000/abc(2019)12"],
    ["10.1016/S0140-6736(20)30183-5", "10.1016/S0140-6736(20)30183-5"],
    ["https://doi.org/10.1002/(SICI)1097%3C1::AID%3E3.0.CO;2-Z", "10.1002/(SICI)1097<1::AID>3.0.CO;2-Z"],
    ["10.1000.10/123”", "10.1000.10/123"],
  ] as const)
    it(written, () => assert.equal(readDoi(written), doi));

  for (const written of [
    "",
    "10.1000",
    "10.1000/",
    "10.12/abc",
    "see 10.1000/182",
    "10.1000/a b",
    "1.10.1000/182",
    "10.1000/" + "x".repeat(400),
  ])
    it(`not in ${JSON.stringify(written.slice(0, 30))}`, () => assert.equal(readDoi(written), null));

  it("does not look at letter case to compare", () => {
    assert.equal(foldDoi("https://doi.org/10.1038/NATURE12373"), foldDoi("doi:10.1038/nature12373"));
  });
});

describe("recognising what was pasted", () => {
  for (const [text, kind] of [
    ["10.1000/182", "doi"],
    ["https://journals.example.org/doi/full/10.1177/0022?x=1#y", "doi"],
    ["https://example.org/a_(b)?c=d#e", "url"],
    ["<http://example.org>.", "url"],
    [BIBTEX, "bibtex"],
    ["@misc(a, title={b})", "bibtex"],
    ["\uFEFF\n@online{a,\n url={https://a.example}}", "bibtex"],
    [RIS, "ris"],
    [CSL, "csl-json"],
    ['{"type":"book","title":"A"}', "csl-json"],
    ['{"references":[{"type":"book","title":"A"}]}', "csl-json"],
  ] as const)
    it(`${kind}: ${text.slice(0, 40)}`, () => assert.equal(recognisePasted(text)?.kind, kind));

  for (const text of [
    "",
    " ",
    "Plain words.",
    "See https://example.org for more",
    "https://a.example https://b.example",
    "ftp://example.org/a",
    "javascript:alert(1)",
    "https://exa mple.org",
    "https://",
    "@handle said so",
    "@smith2020 [p. 3]",
    "[@smith2020, p. 3]",
    "@comment{nothing}",
    "@{key}",
    '{"type":"object","properties":{}}',
    '[{"type":"book","title":"A"},{"name":"x"}]',
    '[{"type":"book","title":"A"}',
    '{"type":"book","title":"A"} and words',
    "TY is not a tag",
    "10.1000/182 and more",
  ])
    it(`nothing in ${JSON.stringify(text)}`, () => assert.equal(recognisePasted(text), null));

  it("is not slowed down or brought down by a hostile clipboard", () => {
    for (const text of [
      "[".repeat(LONGEST_PASTED),
      '{"type":"' + "[".repeat(LONGEST_PASTED - 9),
      '[{"type":"book","title":' + "[".repeat(LONGEST_PASTED / 2),
      "@".repeat(LONGEST_PASTED),
      "%\n".repeat(LONGEST_PASTED / 2),
      " \n".repeat(LONGEST_PASTED / 2),
      "10.1000/" + ")".repeat(290),
      "https://a.example/" + "(".repeat(1900),
      "https://a.example/doi/" + "doi/".repeat(400),
      "\uD800".repeat(1000),
    ])
      assert.doesNotThrow(() => recognisePasted(text));
    const huge = BIBTEX + " ".repeat(LONGEST_PASTED);
    assert.equal(recognisePasted(huge), null);
  });

  it("never throws, and takes no words for a source", function () {
    this.timeout(180_000);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => void recognisePasted(text)),
    );
    fc.assert(
      fc.property(fc.lorem({ maxCount: 8, mode: "sentences" }), (text) => recognisePasted(text) === null),
    );
  });
});

describe("reading what was pasted", () => {
  it("BibTeX with two entries, one after a comment", async () => {
    const items = await itemsOf(BIBTEX);
    assert.deepEqual(
      items.map(({ id, title }) => [id, title]),
      [
        ["kim2019quay", "The North Quay & after"],
        ["moon", "Tides"],
      ],
    );
  });

  it("BibTeX with a broken entry: the other is read, and the problem told", async () => {
    const pasted = recognisePasted("@book{a, title={A}}\n@book{b, title={B");
    assert.ok(pasted);
    const { items, problems } = await readPasted(pasted);
    assert.deepEqual(
      items.map(({ id }) => id),
      ["a"],
    );
    assert.equal(problems.length, 1);
  });

  it("an address and a DOI: what they say and no more", async () => {
    assert.deepEqual(await itemsOf("https://example.org/2020/a-plan"), [
      { type: "webpage", URL: "https://example.org/2020/a-plan" },
    ]);
    assert.deepEqual(await itemsOf("doi:10.1000/182"), [{ type: "article-journal", DOI: "10.1000/182" }]);
  });
});

describe("new references", () => {
  const added = async (text: string, existing: readonly Reference[] = []) =>
    finish(newReferences(await itemsOf(text), existing));

  it("keep a key of their own that is free", async () => {
    assert.deepEqual((await added(BIBTEX)).keys, ["kim2019quay", "moon"]);
  });

  it("get another one where it means another work already", async () => {
    const other = reference({ id: "moon", type: "book", title: "Something else", issued: 1999 });
    const { keys, added: entries } = await added(BIBTEX, [other]);
    assert.deepEqual(keys[0], "kim2019quay");
    assert.notEqual(keys[1], "moon");
    assert.equal(entries.length, 2);
  });

  it("get a key that reads well where they have none", async () => {
    assert.deepEqual((await added(RIS)).keys, ["doe-2020-quay"]);
    assert.deepEqual((await added(CSL)).keys[1], "own-key");
    assert.deepEqual((await added("https://www.example.org/2020/06/12/world/quay-plan-fails.html")).keys, [
      "example-2020-quay",
    ]);
    assert.deepEqual((await added("10.1038/nature12373")).keys, ["nature12373"]);
    assert.deepEqual((await added("10.1000/182")).keys, ["doi182"]);
    for (const text of [
      "https://a.example",
      "https://[::1]/",
      "10.1000/%%%",
      "https://пример.example/путь/новости-дня",
    ]) {
      const { keys } = await added(text);
      assert.ok(keys.length === 1 && isWritableKey(keys[0] ?? ""), `${text} ${keys.join()}`);
    }
  });

  it("are none where the work is there already: its key is cited", async () => {
    const doi = reference({ id: "have-doi", type: "book", URL: "https://doi.org/10.1000/182" });
    assert.deepEqual(await added("doi:10.1000/182", [doi]), { added: [], keys: ["have-doi"] });
    const url = reference({ id: "have-url", type: "webpage", URL: "http://www.example.org/a/" });
    assert.deepEqual(await added("https://example.org/a?utm_source=x#top", [url]), {
      added: [],
      keys: ["have-url"],
    });
    const words = reference({
      id: "have-words",
      type: "article",
      title: "The Quay – a Plan!",
      issued: "2020",
      author: [{ family: "DOE", given: "J." }],
    });
    assert.deepEqual(await added(RIS, [words]), { added: [], keys: ["have-words"] });
  });

  it("are added once where they are pasted twice", async () => {
    const { keys, added: entries } = await added(`${BIBTEX}\n${BIBTEX}`);
    assert.deepEqual(keys, ["kim2019quay", "moon"]);
    assert.equal(entries.length, 2);
  });

  it("hold what CSL knows and nothing else, in order, and no file of the user's", () => {
    const entry = referenceEntry("k", {
      id: "x",
      type: "journal-article",
      file: "../../etc/passwd",
      URL: "https://a.example",
      title: ["One\nline\u0000 <i>here</i>"],
      author: [
        { given: "A", family: "B", affiliation: [{ name: "C" }], sequence: "first" },
        "Harbour Council",
        7,
        null,
      ],
      issued: { "date-parts": [[2020, 6, 31]], "date-time": "…" },
      "container-title": { toString: "no" },
      abstract: "x".repeat(20_000),
      script: "no",
      constructor: "no",
    });
    assert.deepEqual(Object.keys(entry), ["id", "type", "title", "author", "issued", "URL", "abstract"]);
    assert.deepEqual(entry["author"], [{ family: "B", given: "A" }, { literal: "Harbour Council" }]);
    assert.equal(entry["title"], "One line <i>here</i>");
    assert.equal(entry["issued"], "2020-06-31");
    assert.equal(entry["type"], "article-journal");
    assert.equal((entry["abstract"] as string).length, 5000);
  });

  for (const [value, date] of [
    [{ "date-parts": [[2020]] }, "2020"],
    [{ "date-parts": [[2020, 6]], circa: true }, "2020-06~"],
    [
      {
        "date-parts": [
          [2020, 6, 1],
          [2020, 7],
        ],
      },
      "2020-06-01/2020-07",
    ],
    [{ "date-parts": [[2020]], season: "2" }, "2020-22"],
    [{ "date-parts": [[-44, 3, 15]] }, "-0044-03-15"],
    [{ literal: "last spring" }, { literal: "last spring" }],
    [{ "date-parts": [[null]] }, undefined],
  ] as const)
    it(`write the date ${JSON.stringify(value)}`, () => {
      assert.deepEqual(referenceEntry("k", { issued: value })["issued"], date);
    });
});

describe("same work", () => {
  it("is not assumed where two DOIs differ", () => {
    const one = reference({
      id: "a",
      title: "Editorial",
      issued: "2020",
      DOI: "10.1000/1",
      URL: "https://a.example/x",
    });
    const find = (csl: Record<string, unknown>, ...known: Reference[]) => {
      const works = new KnownWorks();
      known.forEach((reference) => works.add(reference));
      return works.find(csl)?.id;
    };
    assert.equal(find({ title: "Editorial", issued: "2020", DOI: "10.1000/2" }, one), undefined);
    assert.equal(find({ title: "Editorial", issued: "2020" }, one), "a");
    assert.equal(find({ title: "Editorial" }, reference({ id: "b", title: "Editorial" })), undefined);
    assert.equal(find({ type: "book" }, reference({ id: "c", type: "book" })), undefined);
    const url = { id: "d", URL: "https://www.a.example/x/" };
    const later = { id: "e", title: "Editorial", issued: "2020", DOI: "10.1000/2" };
    const both = [reference(url), one, reference(later)];
    assert.equal(find({ title: "Editorial", issued: "2020", URL: "http://a.example/x" }, ...both), "d");
    assert.equal(find({ title: "Editorial", issued: "2020", DOI: "doi:10.1000/2" }, ...both), "e");
    assert.equal(find({ title: "Editorial", issued: "2020" }, one, reference(later)), "a");
  });

  it("folds addresses to the page they mean", () => {
    const folded = foldAddress("https://www.Example.org/A/?b=1&utm_medium=x&c=2#d");
    assert.equal(folded, "example.org/A?b=1&c=2");
    assert.notEqual(foldAddress("https://example.org/?id=1"), foldAddress("https://example.org/?id=2"));
  });
});

describe("adding references to a file", () => {
  const entries = [
    referenceEntry("doe-2020", {
      type: "article-newspaper",
      title: "The quay: “a plan” & 100 % of it",
      author: [{ family: "Doe", given: "Jane" }, { literal: "Harbour Council" }],
      issued: "2020-06-12",
      "container-title": "The Herald",
      URL: "https://a.example/x_y%20z?q={1}",
    }),
    referenceEntry("roe:2021", {
      type: "book",
      title: "#1 {Tides} \\ ~^_$",
      publisher: "Press: London",
      volume: "07",
    }),
  ];

  for (const [path, text] of [
    ["dossier/references.yaml", ""],
    ["references.yaml", "# mine\n- id: old\n  title: Old  # keep\n"],
    [
      "a.dossier.yaml",
      "people:\n  - name: A\n\nreferences:\n    -   id: old\n        title: 'Old'\n\nevents: []\n",
    ],
    ["a.dossier.yaml", "references: []\n"],
    ["references.yaml", "references:\r\n  - id: old\r\n    title: Old\r\n"],
    ["references.json", ""],
    ["references.json", "[]"],
    ["references.json", '[\n  { "id": "old", "title": "Old" }\n]\n'],
    ["references.json", '[{"id":"old","title":"Old"}]'],
    ["references.json", '{\n\t"references": [\n\t\t{ "id": "old" }\n\t]\n}\n'],
    ["a.bib", ""],
    ["a.bib", "% mine\n@book{old, title={Old}}"],
    ["a.bib", "@book{old, title={Old}}\r\n\r\n@comment{keep}\r\n"],
  ] as const) {
    it(`${path}: ${JSON.stringify(text)}`, async () => {
      const edit = appendReferences(path, text, entries);
      assert.ok(edit);
      const after = applyEdits(text, [edit]);
      const found = await read(path, after);
      assert.deepEqual(
        found.map(({ id }) => id),
        [...(text.includes("old") ? ["old"] : []), "doe-2020", "roe:2021"],
        after,
      );
      assert.equal(found.at(-2)?.title, "The quay: “a plan” & 100 % of it");
      assert.equal(found.at(-1)?.title, "#1 {Tides} \\ ~^_$");
      assert.deepEqual(normaliseDate(found.at(-2)?.csl["issued"]), { "date-parts": [[2020, 6, 12]] });
      assert.deepEqual(found.at(-2)?.csl["author"], [
        { family: "Doe", given: "Jane" },
        { literal: "Harbour Council" },
      ]);
      const kept = text.split(/\r?\n/).filter((line) => /old|mine|keep|name|events/.test(line));
      for (const line of kept) assert.ok(after.includes(line.replace(/[\]}]*$/, "")), after);
      if (text.includes("\r\n")) assert.ok(!/(?<!\r)\n/.test(after), JSON.stringify(after));
    });
  }

  it("is refused where the file is of another kind or broken", () => {
    assert.equal(appendReferences("a.ris", "", entries), null);
    assert.equal(appendReferences("references.json", "[{", entries), null);
    assert.equal(appendReferences("references.json", '{"other": []}', entries), null);
    assert.equal(appendReferences("references.yaml", "", []), null);
    assert.equal(writingRank("a.ris"), null);
    assert.ok((writingRank("a.yml") ?? 9) < (writingRank("a.json") ?? 9));
    assert.ok((writingRank("a.json") ?? 9) < (writingRank("a.bib") ?? 9));
  });

  it("writes BibLaTeX and CSL-JSON that read back, whatever the words", async function () {
    this.timeout(180_000);
    const words = fc.string({
      unit: fc.constantFrom(...Array.from("aé z&%#$_{}\\~^\"',.:-“本1")),
      minLength: 1,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(words, words, words, async (title, family, publisher) => {
        const entry = referenceEntry("key", {
          type: "book",
          title,
          author: [{ family, given: "A." }],
          publisher,
        });
        const json = readCslJson(JSON.stringify([referenceJson(entry)]), "").references;
        assert.deepEqual(json[0]?.csl, normaliseCslItem({ ...entry }));
        const { references, problems } = await readBibtex(writeBibtex(entry), "a.bib");
        assert.deepEqual(problems, []);
        assert.equal(references[0]?.id, "key");
      }),
      { numRuns: 150 },
    );
  });

  it("writes pasted sources as they were", async () => {
    for (const text of [BIBTEX, RIS, CSL]) {
      const { added } = finish(newReferences(await itemsOf(text), []));
      const inYaml = appendReferences("references.yaml", "", added);
      assert.ok(inYaml);
      const found = await read("references.yaml", inYaml.newText);
      assert.deepEqual(
        found.map(({ id }) => id),
        added.map(({ id }) => id),
      );
      assert.ok(!inYaml.newText.includes("secret"));
      for (const { file } of found) assert.equal(file, null);
    }
  });
});
