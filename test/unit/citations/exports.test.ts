import assert from "node:assert/strict";
import { readBibtex } from "../../../src/core/citations/bibtex.ts";
import { describeReference } from "../../../src/core/citations/describe.ts";
import { opened } from "../index/folder.ts";

/** As a reference manager keeps a `.bib` file up to date, in our own words. */
const BIB = String.raw`
@article{müllerRiverTreatiesOld2019,
  title = {River Treaties, Old and New: {{The {EU}}} and \textit{{{Homo}} Faber} at 100\,\% \& More},
  shorttitle = {River Treaties, Old and New},
  author = {Müller, Jürgen and {de la Cruz}, Ana and {{Ministry of Water and Rivers}} and O'Néill, Seán},
  date = {2019-05/2019-06},
  journaltitle = {Zeitschrift für Flußrecht},
  shortjournal = {Z. Flußr.},
  volume = {12},
  number = {3--4},
  pages = {101--119, 121},
  publisher = {Ufer \& Söhne},
  issn = {0000-0019},
  doi = {10.1234/zf_2019(12)3<101::aid-x>2.0.co;2},
  url = {https://a.example/zf/~mueller/a_b%20c.html?x=1&y=#top},
  urldate = {2020-01-31},
  abstract = {It says that 50\% of rivers {\emph{do}} flow. It isn’t “new”.},
  langid = {ngerman},
  keywords = {rivers,treaties,_to read},
  file = {C\:\\Users\\Ana María\\Zotero\\storage\\ABCD1234\\Müller - 2019 - River.pdf;C\:\\Users\\Ana María\\Zotero\\storage\\EFGH5678\\river.html},
  note = {Read twice},
  annotation = {Notes: {braces} \{one\}}
}

@online{zeitungWasWirWissen2020,
  title = {„Was wir wissen“ — und was nicht},
  author = {{Die Zeitung}},
  date = {2020-03-11T08:15:00+01:00},
  url = {https://b.example/was_wir_wissen},
  urldate = {2020-04-01},
  langid = {german},
  organization = {Die Zeitung},
  file = {sources/zeitung.html}
}

@incollection{beauvoirPart1949,
  title = {A Part},
  booktitle = {The Whole {{Book}}},
  author = {family=Beauvoir, given=Simone, prefix=de, useprefix=true},
  editor = {Satō, Keiko and 김, 철수},
  date = {1949~},
  origdate = {1947},
  publisher = {Éditions {\'E}toile},
  location = {Paris},
  isbn = {978-0-00-000000-2},
  pages = {3--9},
  edition = {2}
}

@thesis{kimThesis2001, title = {A Thesis}, author = {Kim, Il}, date = {2001}, type = {phdthesis}, institution = {University of the North}}

@misc{brokenOne2020,
  title = {Never {closed},
  date = {2020}
}

@report{deskMemo2018,
  title = {Memo},
  author = {{Desk}},
  date = {2018-06-12},
  institution = {The Desk},
  number = {7},
  type = {Memorandum}
}

@comment{jabref-meta: databaseType:biblatex;}
@comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 StaticGroup:Read\;0\;1\;\;\;\;;
}
`;

describe("files that reference managers keep up to date", () => {
  it("are read as they are: BibLaTeX", async () => {
    const { references, problems } = await readBibtex(BIB, "lib.bib");
    const byKey = new Map(references.map((reference) => [reference.id, reference]));
    assert.deepEqual(
      [...byKey.keys()],
      [
        "müllerRiverTreatiesOld2019",
        "zeitungWasWirWissen2020",
        "beauvoirPart1949",
        "kimThesis2001",
        "deskMemo2018",
      ],
    );
    assert.deepEqual(
      problems.map(({ code, span }) => [code, BIB.slice(span.start, span.start + 16)]),
      [["reference/syntax", "@misc{brokenOne2"]],
    );
    const article = byKey.get("müllerRiverTreatiesOld2019");
    const csl = { ...article?.csl };
    assert.equal(article?.type, "article-journal");
    assert.equal(
      describeReference({ csl }).title,
      "River Treaties, Old and New: The EU and Homo Faber at 100 % & More",
    );
    assert.deepEqual(csl["author"], [
      { family: "Müller", given: "Jürgen" },
      { family: "de la Cruz", given: "Ana" },
      { literal: "Ministry of Water and Rivers" },
      { family: "O'Néill", given: "Seán" },
    ]);
    assert.deepEqual(csl["issued"], {
      "date-parts": [
        [2019, 5],
        [2019, 6],
      ],
    });
    assert.deepEqual(csl["accessed"], { "date-parts": [[2020, 1, 31]] });
    assert.equal(csl["container-title"], "Zeitschrift für Flußrecht");
    assert.equal(csl["publisher"], "Ufer & Söhne");
    assert.equal(csl["DOI"], "10.1234/zf_2019(12)3<101::aid-x>2.0.co;2");
    assert.equal(csl["URL"], "https://a.example/zf/~mueller/a_b%20c.html?x=1&y=#top");
    assert.equal(csl["page"], "101-119, 121");
    assert.equal(csl["title-short"], "River Treaties, Old and New");
    // A PDF, or a file on somebody's own disk, is no archived copy of the folder's.
    assert.equal(article.file, null);

    const online = byKey.get("zeitungWasWirWissen2020");
    assert.equal(online?.title, "„Was wir wissen“ — und was nicht");
    assert.deepEqual(online.csl["author"], [{ literal: "Die Zeitung" }]);
    assert.deepEqual(online.csl["issued"], { "date-parts": [[2020, 3, 11]] });
    assert.equal(online.csl["URL"], "https://b.example/was_wir_wissen");
    assert.equal(online.file?.value, "sources/zeitung.html");

    const part = byKey.get("beauvoirPart1949")?.csl ?? {};
    assert.equal(part["type"], "chapter");
    assert.deepEqual(part["author"], [
      { family: "Beauvoir", given: "Simone", "non-dropping-particle": "de" },
    ]);
    assert.equal(part["container-title"], "The Whole Book");
    assert.equal(part["publisher"], "Éditions Étoile");
    assert.deepEqual(part["issued"], { "date-parts": [[1949]], circa: true });
    assert.equal(byKey.get("kimThesis2001")?.csl["publisher"], "University of the North");
    assert.equal(byKey.get("deskMemo2018")?.type, "report");
  });

  it("are read as they are: CSL-YAML and CSL-JSON", () => {
    const workspace = opened({
      "references.yaml":
        "---\nreferences:\n- id: sato1999\n  author:\n  - family: Satō\n    given: Keiko\n  citation-key: sato1999\n  issued:\n  - year: 1999\n    month: 3\n    day: 9\n  accessed:\n    - year: 2020\n  language: en-GB\n  title: '<i>Rivers</i>: a reader'\n  title-short: Rivers\n  type: book\n  publisher: Ufer\n- id: kim2001\n  type: thesis\n  title: >-\n    A thesis that is\n    long\n  issued: 2001\n...\n",
      "lib/references.json": JSON.stringify(
        [
          {
            id: "müller2019",
            "citation-key": "müller2019",
            author: [{ family: "Müller", given: "J." }],
            issued: { "date-parts": [["2019", 5, "31"]] },
            title: "Straße & <b>Fluß</b>",
            type: "article-journal",
            note: "Extra: x",
          },
          { id: "desk2018", "citation-key": "desk2018", title: "Memo", type: "report" },
        ],
        null,
        "\t",
      ),
    });
    const said = (id: string) => {
      const reference = workspace.references.get(id);
      return reference && describeReference(reference);
    };
    assert.deepEqual([said("sato1999")?.year, said("sato1999")?.title], ["1999", "Rivers: a reader"]);
    assert.deepEqual([said("kim2001")?.year, said("kim2001")?.title], ["2001", "A thesis that is long"]);
    assert.deepEqual([said("müller2019")?.year, said("müller2019")?.title], ["2019", "Straße & Fluß"]);
    assert.equal(said("desk2018")?.title, "Memo");
    assert.deepEqual(workspace.fileProblems("references.yaml"), []);
    assert.deepEqual(workspace.fileProblems("lib/references.json"), []);
  });
});
