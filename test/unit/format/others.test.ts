import assert from "node:assert/strict";
import { citationJs } from "../../../src/core/citations/bibtex-library.ts";
import { readBibtex } from "../../../src/core/citations/bibtex.ts";
import { describeReference } from "../../../src/core/citations/describe.ts";
import { exportReferences } from "../../../src/core/citations/format/index.ts";
import { searchable } from "../../../src/core/citations/search.ts";
import type { Reference } from "../../../src/core/dossier/model.ts";
import { cite, formatterOf, library } from "./support.ts";

const BIB = `
@book{one, author = {Doe, Jane and others}, title = {First}, year = 2020}
@book{two, author = {Doe, Jane and Roe, Richard and others}, title = {Second}, year = 2019}
@book{none, author = {others}, title = {Third}, year = 2018}
@book{edited, editor = {Smith, Ann and others}, title = {Fourth}, year = 2017}
@book{family, author = {Others, Ann and Others, Bob}, title = {Fifth}, year = 2016}
`;

async function read(): Promise<readonly Reference[]> {
  const load = () => Promise.resolve(citationJs);
  return (await readBibtex(BIB, "x.bib", { load })).references;
}

async function formatted(style: string, citation: string): Promise<{ cited: string; listed: string }> {
  const references = await read();
  const { formatter: make } = await library.load({ style: { id: style }, locale: "en-US" });
  const formatter = make();
  formatter.setLookup((key) => references.find(({ id }) => id === key));
  const [cited = ""] = cite(formatter, citation);
  const key = /@(\w+)/.exec(citation)?.[1];
  const listed = formatter.list(references.filter(({ id }) => id === key)).map(({ text }) => text);
  return { cited, listed: listed.join() };
}

describe("BibTeX's “and others”", function () {
  this.timeout(180_000);

  it("is “et al.” in what is formatted", async () => {
    const chicago = "chicago-author-date";
    const one = await formatted(chicago, "[@one]");
    assert.equal(one.cited, "(Doe et al. 2020)");
    assert.match(one.listed, /^Doe, Jane,? et al\. 2020\. First\.$/);
    const two = await formatted(chicago, "[@two]");
    assert.equal(two.cited, "(Doe, Roe, et al. 2019)");
    assert.match(two.listed, /^Doe, Jane, Richard Roe, et al\. 2019\./);
    assert.match((await formatted(chicago, "[@edited]")).listed, /^Smith, Ann,? et al\., eds?\. 2017\./);
  });

  it("is never a name, in any style", async () => {
    const styles =
      "chicago-author-date chicago-fullnote-bibliography apa modern-language-association harvard-cite-them-right " +
      "vancouver ieee";
    for (const style of styles.split(" ")) {
      for (const key of ["one", "two", "none", "edited"]) {
        const { cited, listed } = await formatted(style, `[@${key}]`);
        assert.doesNotMatch(`${cited} ${listed}`, /others|undefined|[\uE000-\uE00F]/i, `${style} ${key}`);
        if (key !== "none") assert.match(listed, /et al|and others/, `${style} ${key}: ${listed}`);
      }
      assert.match((await formatted(style, "[@family]")).listed, /Others/, style);
    }
  });

  it("is no name in lists and searches", async () => {
    const [one, two, none, edited, family] = await read();
    assert.ok(one && two && none && edited && family);
    assert.equal(describeReference(one).authors, "Doe et al.");
    assert.equal(describeReference(two).authors, "Doe et al.");
    assert.equal(describeReference(none).authors, "");
    assert.equal(describeReference(edited).authors, "Smith et al., eds.");
    assert.equal(describeReference(family).authors, "Others and Others");
    for (const reference of [one, two, none, edited])
      assert.doesNotMatch(searchable(reference).haystack, /others/, reference.id);
  });

  it("is exported as Pandoc writes it", async () => {
    const [one] = await read();
    assert.ok(one);
    const [item] = JSON.parse(exportReferences([one], "csl-json", null)) as Record<string, unknown>[];
    assert.deepEqual(item?.["author"], [{ family: "Doe", given: "Jane" }, { literal: "others" }]);
  });

  it("leaves other lists of names as they were", async () => {
    const author = [{ family: "Doe" }, { literal: "others" }, { family: "Roe" }];
    const formatter = await formatterOf("chicago-author-date", [{ id: "x", author, issued: "2020" }]);
    assert.deepEqual(cite(formatter, "[@x]"), ["(Doe, others, and Roe 2020)"]);
  });
});
