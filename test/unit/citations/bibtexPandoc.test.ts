import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readBibtex } from "../../../src/core/citations/bibtex.ts";
import { writeBibtex } from "../../../src/core/citations/bibtex-write.ts";
import { referenceEntry } from "../../../src/core/citations/entry.ts";
import { pandocVersion } from "../pandocVersion.ts";

const TICK = "`";

/** Entries that readers of BibTeX disagree on. Pandoc reads them all. */
const HARD = String.raw`
@comment{@article{inner, title={no}}}
@preamble{"\newcommand{\noop}[1]{}"}
@string{pub = {Harbour Press}}
@article{strings, author = {Doe, Jane}, title = "A " # {title} # " joined", journal = pub, month = jan, year = 2019}
@Book{nested, author = {{The {BBC} Trust} and Roe, Ann and others}, title = {The {{UN} Charter}}, publisher = pub, year = {1999}}
@book{accents, author = {M{\"u}ller, J{\"o}rg and \'Eluard, Paul and {\L}uk{\'a}cs, Gy{\"o}rgy and {\O}rsted, {\AA}ke}, title = {Stra{\ss}e \& {\c{C}}a va}, year = 2001}
@article{range, title={T}, date={2018-02-27/2018-03-01}}
@article{circa, title={T}, date={2018~}}
@article{day, title={T}, date={2018-07-06}, urldate={2019-01-02}, url={https://ex.org/a_b%20c#d~e}}
@article{bc, title={T}, date={-0043}}
@inbook{child, crossref={parent}, author={Child, C.}, title={Chapter}, pages={12--34}}
@book{parent, editor={Parent, P. and Other, O.}, title={Whole}, subtitle={Sub}, publisher={Big}, location={Paris}, date={2010}}
@misc{names, author={van der Berg, Jan and de la Cruz, Maria and Ludwig van Beethoven and King, Jr., Martin Luther and Moon, Jae-in}, title={T}, year={2000}}
@misc{prefixed, options={useprefix=true}, author={van der Berg, Jan}, title={T}, year={2000}}
@misc{extended, author={family=Berg, given=Jan, prefix=van der, useprefix=true and given=Hans, family=Meyer}, title={T}, year=2002}
@techreport{corp, author={{Barnes and Noble, Inc.} and Smith, Ann}, title={T}, institution={RAND}, number={RR-12}, year=2015}
@phdthesis{phd, author={S, T}, title={T}, school={MIT}, year={2003}}
@mastersthesis{master, author={S, T}, title={T}, school={MIT}, year={2003}}
@thesis{bachelor, author={S, T}, title={T}, type={bathesis}, institution={MIT}, year={2003}}
@article{soon, author={A, B}, title={T}, journal={J}, pubstate={inpress}, year=2020}
@article{arxiv, title={T}, eprint={2001.01234}, archivePrefix={arXiv}, year=2020}
@article{jstor, title={T}, eprint={123}, eprinttype={jstor}, url={https://a.example/b}, year=2020}
@book{german, title={T}, langid={ngerman}, year=2000}
@book{british, title={T}, langid={british}, year=2000}
@book{cities, title={T}, publisher={P and Q}, location={Berlin and New York}, year=2001, volumes={4}, edition={2}, isbn={978-3-16-148410-0}}
@online{page, author={{World Health Organization}}, title={T}, url={https://ex.org/?q=a&b=50%25}, urldate={2020-05-06}, year={2020}}
@article{paper, entrysubtype={newspaper}, title={T}, journaltitle={The Courier}, date=2019-02-03}
@article{weekly, entrysubtype={magazine}, title={T}, journaltitle={The Week}, date=2019-02}
@book{hyphenated, hyphenation={german}, title={T}, date={2000}}
@book{adding, title={{T}}, titleaddon={{With More}}, date={2000}}
@incollection{within, title={T}, booktitle={{B}}, booksubtitle={{S}}, booktitleaddon={{More}}, date={2000}}
@book{parted, title={T}, volume={3}, part={2}, date={2000}}
@article{newer, title={T}, journaltitle={J}, series={newseries}, volume=007, date={2000}}
@article{older, title={T}, journaltitle={J}, series={oldseries}, date={2000}}
@article{third, title={T}, journaltitle={J}, series={3}, date={2000}}
@article{eleventh, title={T}, journaltitle={J}, series={11}, date={2000}}
@book{signs, title={{The \TeX{} Book, \LaTeX, Semi\hyphen Bold, \textnormal{Plain}}}, date={2000}}
@book{single, title={{The ${TICK}Third Way' and ${TICK}${TICK}Some ${TICK}Others' There''}}, date={2000}}
@book{subtitled, title={{Main Title}}, subtitle={{A Subtitle}}, date={2000}}
@book{coloned, title={Main: A subtitle}, date={2000}}
@article{pages, title={T}, journal={J}, pages={e12--e15, 20}, volume={4}, number={2}, year=2000, doi={10.1000/a_b<c>}}
`;

const COMPARED =
  "type author editor issued accessed title title-short container-title collection-title publisher publisher-place page volume issue number edition genre status language URL DOI ISBN".split(
    " ",
  );

function pick(item: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = COMPARED.filter((name) => item[name] !== undefined && item[name] !== "");
  return Object.fromEntries(
    kept.map((name) => {
      // What has no type of its own Pandoc leaves without one; names are compared part by part, whatever their order.
      if (name === "container-title") return [name, String(item[name]).toLowerCase()];
      return [name, item[name] === "document" ? undefined : item[name]];
    }),
  );
}

describe("BibTeX against Pandoc", function () {
  this.timeout(180_000);

  it("means the same, entry by entry", async function () {
    if (pandocVersion() === null) this.skip();
    const output = execFileSync("pandoc", ["-f", "biblatex", "-t", "csljson"], {
      input: HARD,
      encoding: "utf8",
    });
    const theirs = JSON.parse(output) as Record<string, unknown>[];
    const { references, problems } = await readBibtex(HARD, "hard.bib");
    assert.deepEqual(problems, []);
    const ours = new Map(references.map(({ id, csl }) => [id, csl]));
    assert.deepEqual([...ours.keys()].sort(), theirs.map(({ id }) => id).sort());
    for (const item of theirs) {
      const id = String(item["id"]);
      const mine = JSON.parse(JSON.stringify(pick(ours.get(id) ?? {}))) as unknown;
      assert.deepEqual(mine, JSON.parse(JSON.stringify(pick(item))), id);
    }
  });

  it("is written so that particles keep their place", async () => {
    const author = [{ family: "Berg", given: "Jan", "non-dropping-particle": "van der" }];
    const dropped = [{ family: "Berg", given: "Jan", "dropping-particle": "van der" }];
    for (const names of [author, dropped]) {
      const text = writeBibtex(referenceEntry("k", { type: "book", title: "T", author: names }));
      const [reference] = (await readBibtex(text, "k.bib")).references;
      const read = reference?.csl["author"];
      // What is dropped stands behind the given name, where every reader of a list finds it again.
      assert.deepEqual(read, names === author ? author : [{ family: "Berg", given: "Jan van der" }]);
    }
  });
});
