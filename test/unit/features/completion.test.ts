import assert from "node:assert/strict";
import { citableSources } from "../../../src/core/features/citable.ts";
import { idOffers } from "../../../src/core/features/completion/ids.ts";
import { locatorOffers } from "../../../src/core/features/completion/locators.ts";
import { nameOffers } from "../../../src/core/features/completion/names.ts";
import type { Offers } from "../../../src/core/features/completion/offers.ts";
import { sourceOffers, typedKeyAt } from "../../../src/core/features/completion/sources.ts";
import { finish } from "../../../src/core/text/pace.ts";
import { caretIn, folderOf, twoFolders, typed } from "./folders.ts";

const DOSSIER =
  "people:\n  - { id: orla, name: Orla Ó Brien, aliases: [The Widow] }\n  - { id: mike, name: Mike Pompeo }\nevents:\n  - { id: ball, date: 2019, title: Orla’s ball }\nreferences:\n  - { id: memo, type: book, title: On Tides, author: [{ family: Ash }], issued: 2001, file: memo.md }\n";
const COPY = "First words of it.\n\nSecond paragraph here.\n";

function folder() {
  return folderOf({ "dossier/d.yaml": DOSSIER, "memo.md": COPY, "n.md": "", "orchid.md": "# Flowers\n" });
}

/** What is offered where `|` stands, and what the text becomes with the first of it. */
function offered(
  offers: (text: string, caret: number) => Offers | null,
  marked: string,
): { readonly rows: readonly string[]; readonly text: string } | null {
  const { text, caret } = caretIn(marked);
  const found = offers(text, caret);
  if (!found) return null;
  const { start, end } = found.replace;
  return {
    rows: found.offers.map(({ label, description }) => (description ? `${label} (${description})` : label)),
    text: text.slice(0, start) + (found.offers[0]?.insert ?? "") + text.slice(end),
  };
}

describe("features: completion of names and ids", () => {
  const inNote = (marked: string, here = folder()) =>
    offered((text, caret) => {
      typed(here, "n.md", text);
      return nameOffers(here, "n.md", { text, caret, isTriggered: false });
    }, marked);

  it("offers names from their first capital letter, over several words", () => {
    assert.deepEqual(inNote("😀 With Mike P|"), { rows: ["Mike Pompeo"], text: "😀 With Mike Pompeo" });
    assert.deepEqual(inNote("By Wid|")?.rows, ["The Widow (Orla Ó Brien)"]);
    assert.deepEqual(inNote("An o b|"), null);
    assert.deepEqual(inNote("First line.\r\nOrla O|")?.rows, ["Orla Ó Brien"]);
  });

  it("offers ids of entries and names of notes after brackets, and closes them", () => {
    assert.deepEqual(inNote("See [[or|"), {
      rows: ["orla (Orla Ó Brien)", "ball (Orla’s ball)", "orchid (Flowers)"],
      text: "See [[orla]]",
    });
    assert.equal(inNote("See [[or|x]].")?.text, "See [[orla]].");
    assert.equal(inNote("See [[mi|k|her]].")?.text, "See [[mike|her]].");
  });

  it("offers nothing in code and frontmatter, nor where no note is", () => {
    assert.equal(inNote("```\nMike P|\n```\n"), null);
    assert.equal(inNote("---\ntitle: Mike P|\n---\n"), null);
    assert.equal(
      nameOffers(folder(), "dossier/d.yaml", { text: "Mike", caret: 4, isTriggered: false }),
      null,
    );
  });

  it("offers what other folders lend", () => {
    const [, b] = twoFolders({ "dossier/d.yaml": DOSSIER }, { "n.md": "" });
    assert.deepEqual(inNote("Mike P|", b)?.rows, ["Mike Pompeo"]);
  });

  it("offers ids and keys in dossier files", () => {
    const inDossier = (marked: string, path = "dossier/d.yaml") =>
      offered((text, caret) => idOffers(folder(), path, { text, caret, isTriggered: false }), marked);
    assert.deepEqual(inDossier("events:\n  - involved: [br|"), {
      rows: ["orla (Orla Ó Brien)"],
      text: "events:\n  - involved: [orla",
    });
    assert.deepEqual(inDossier("events:\r\n  - sources:\r\n      - ti|")?.rows, ["memo (Ash 2001 On Tides)"]);
    assert.equal(inDossier("events:\n  - title: or|"), null);
    assert.equal(inDossier("involved: [or|", "n.md"), null);
  });
});

describe("features: completion of citations", () => {
  async function cited(marked: string, here = folder()) {
    const { text, caret } = caretIn(marked);
    typed(here, "n.md", text);
    const key = typedKeyAt(here, "n.md", text, caret);
    if (!key) return null;
    const sources = await citableSources(here, "n.md", (steps) => Promise.resolve(finish(steps)));
    const context = { folder: here, path: "n.md", recent: [], isLoaded: true };
    return sourceOffers(sources, key, context).map(({ kind, label, description, insert }) =>
      [kind, label, description, insert].join("|"),
    );
  }

  it("finds sources by any of their fields", async () => {
    assert.deepEqual(await cited("So [@tid|"), ["source|memo|Ash 2001|memo"]);
    assert.deepEqual(await cited("So @|"), ["source|memo|Ash 2001|memo"]);
    assert.equal(await cited("```\nSo @tid|\n```\n"), null);
  });

  it("says that nothing was found, but not where no citation may be meant", async () => {
    assert.deepEqual(await cited("So [@zzz|"), ["none|No source found for “zzz”||zzz"]);
    const empty = () => folderOf({ "n.md": "" });
    assert.deepEqual(await cited("mail @zzz|", empty()), []);
    assert.deepEqual(await cited("So [@|", empty()), ["none|No source found||"]);
  });

  it("offers labels and the paragraphs of the archived copy behind a key", () => {
    const located = (marked: string, isTriggered = false) => {
      const { text, caret } = caretIn(marked);
      return locatorOffers(folder(), "n.md", { text, caret, isTriggered })?.offers ?? null;
    };
    const found = located("So [@memo, |]") ?? [];
    assert.deepEqual(
      found.slice(0, 5).map(({ kind }) => kind),
      ["locator", "locator", "locator", "paragraph", "paragraph"],
    );
    assert.equal(found[3]?.documentation, "First words of it.");
    assert.ok(located("So [@memo, sec|]")?.some(({ detail }) => detail?.includes("Second paragraph")));
    assert.equal(located("So |", true), null);
    assert.equal(located("So [@memo, para. 2 |]", true), null);
  });
});
