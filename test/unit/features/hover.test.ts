import assert from "node:assert/strict";
import type { Folder } from "../../../src/core/features/folder.ts";
import { hoverAt, type Told } from "../../../src/core/features/hover.ts";
import { folderOf, readerOf, twoFolders, typed } from "./folders.ts";

const DOSSIER = `people:
  - id: kim
    name: Kim Jong-un
    family: Kim
    aliases: [The *Leader*]
    positions: [{ post: Chairman, organization: wpk, start: 2012, end: 2021 }]
    summary: Leads [North Korea](https://example.org).
    sources: [sanger, nowhere]
  - { id: yo-jong, name: Kim Yo-jong, family: Kim }
organizations:
  - { id: wpk, name: Workers’ Party }
events:
  - { id: hanoi, date: 2019-02-27/2019-02-28, title: Second summit, involved: [kim], sources: [sanger] }
  - { id: parade, date: 2020-10-10, title: Parade, involved: [kim] }
references:
  - { id: sanger, type: article, title: "Two *Years* & <u>", author: [{ family: Sanger, given: David }], issued: 2020, URL: "https://e.org/a)b" }
`;

/** The card at the first place of some words, on one line a paragraph, without where its links lead. */
async function cardAt(folder: Folder, path: string, words: string, told: readonly Told[] = []) {
  const offset = (folder.workspace.text(path) ?? "").indexOf(words) + 1;
  const shown = await hoverAt({ folder, path, offset, told }, readerOf(folder));
  if (!shown) return null;
  const text = (folder.workspace.text(path) ?? "").slice(shown.span.start, shown.span.end);
  return {
    text,
    card: shown.card.replace(/\]\(command:(?:[^")]|"(?:[^"\\]|\\.)*")*\)/g, "]()").split(/\n\n/),
  };
}

describe("features: the card at a place", () => {
  const folder = folderOf({
    "dossier/a.yaml": DOSSIER,
    "notes/2020-06-12.md":
      "Kim Jong-un met him [@sanger, p. 2] after [[hanoi|the summit]], see [[other]].\r\n\r\nOn 27 February 2019 Kim sat [@gone].\r\n",
    "notes/other.md": "# Odd *things*\n\nKim spoke.\n",
  });
  const note = "notes/2020-06-12.md";

  it("says who somebody is, on the day of the note", async () => {
    const shown = await cardAt(folder, note, "Kim Jong-un");
    assert.equal(shown?.text, "Kim Jong-un");
    assert.deepEqual(shown.card.slice(0, 4), [
      "**Kim Jong\\-un**  \nChairman, Workers’ Party — as of 12 June 2020",
      "Leads North Korea\\.",
      "Before: 27–28 February 2019: [Second summit]()  \nNext: 10 October 2020: [Parade]()",
      "Mentioned 2 times in 1 note · Sources: [Sanger 2020](); nowhere",
    ]);
  });

  it("says why a short name means somebody", async () => {
    const shown = await cardAt(folder, note, "Kim sat");
    assert.equal(shown?.text, "Kim");
    assert.match(shown.card.at(-3) ?? "", /^_“Kim”\\: named in full on line 1_$/);
  });

  it("names all whom a name could mean", async () => {
    const shown = await cardAt(folder, "notes/other.md", "Kim spoke");
    assert.equal(shown?.card[0], "**Kim** could be either of two people. None is picked.");
    assert.match(shown.card[1] ?? "", /^- \[Kim Jong\\-un\]\(\).*\n- \[Kim Yo\\-jong\]\(\)/);
  });

  it("does not say again what the editor says above it", async () => {
    const told: Told = { span: { start: 16, end: 19 }, code: "name/ambiguous", message: "", data: null };
    const shown = await cardAt(folder, "notes/other.md", "Kim spoke", [told]);
    assert.match(shown?.card[0] ?? "", /^- /);
    assert.equal(await cardAt(folder, note, "@gone", [{ ...told, code: "citation/unknown-key" }]), null);
  });

  it("shows a source, its address without what could end the link, and nothing of it as markup", async () => {
    const shown = await cardAt(folder, note, "@sanger");
    assert.equal(shown?.text, "@sanger");
    assert.match(shown.card[0] ?? "", /^\*\*Two \\\*Years\\\* &amp; &lt;u&gt;\*\* {2}\n/);
    assert.equal(
      shown.card[1],
      "No archived copy · [Open on the web](https://e.org/a%29b) · Cited once in 1 note",
    );
    assert.deepEqual((await cardAt(folder, note, "@gone"))?.card, ["No source has the key “gone”."]);
  });

  it("shows what a link leads to, and the events of a date", async () => {
    assert.match((await cardAt(folder, note, "the summit"))?.card[0] ?? "", /^\*\*Second summit\*\*/);
    assert.deepEqual((await cardAt(folder, note, "other"))?.card, ["**Odd things**", "notes/other\\.md"]);
    const date = await cardAt(folder, note, "27 February");
    assert.equal(date?.text, "27 February 2019");
    assert.match(date.card.at(-1) ?? "", /^- \[Second summit\]\(\), 27–28 February 2019$/);
  });

  it("is none elsewhere, nor in files that are no notes", async () => {
    assert.equal(await cardAt(folder, note, "after"), null);
    assert.equal(await cardAt(folder, "dossier/a.yaml", "Kim"), null);
  });

  it("asks whether a name that is nearly one of the dossier's is that", async () => {
    const near = folderOf({ "dossier/a.yaml": DOSSIER, "n.md": "Kim Jong-unn came.\n" });
    const told: Told = {
      span: { start: 0, end: 12 },
      code: "name/near-miss",
      message: "Is this Kim Jong-un?",
      data: { kind: "near-miss", entity: "kim" },
    };
    const at = (offset: number) =>
      hoverAt({ folder: near, path: "n.md", offset, told: [told] }, readerOf(near));
    assert.match((await at(9))?.card ?? "", /^Is this Kim Jong\\-un\?/);
    assert.match((await at(1))?.card ?? "", /^In the dossier: /);
  });

  it("follows what is typed and not saved", async () => {
    const typing = folderOf({ "dossier/a.yaml": DOSSIER, "n.md": "Nobody.\n" });
    typed(typing, "n.md", "Éire: 😀 Kim Jong-un, unsaved.\n");
    assert.equal((await cardAt(typing, "n.md", "Kim Jong"))?.text, "Kim Jong-un");
  });

  it("counts the notes of all folders that mean the same", async () => {
    const [a, b] = twoFolders(
      { "dossier/a.yaml": DOSSIER, "n.md": "Kim Jong-un.\n" },
      { "m.md": "Kim Jong-un, and Kim Jong-un.\n" },
    );
    const shown = await hoverAt({ folder: b, path: "m.md", offset: 1, told: [] }, readerOf(a, b));
    assert.match(shown?.card ?? "", /Mentioned 3 times in 2 notes/);
  });
});
