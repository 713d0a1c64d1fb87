import assert from "node:assert/strict";
import type { Reference } from "../../../src/core/dossier/model.ts";
import { shortSource } from "../../../src/core/features/cards/links.ts";
import { counted, times } from "../../../src/core/features/words.ts";

describe("counts in words", () => {
  it("know one from several", () => {
    assert.deepEqual(
      [counted(0, "name"), counted(1, "name"), counted(2, "name")],
      ["0 names", "1 name", "2 names"],
    );
    assert.equal(counted(2, "entry", "entries"), "2 entries");
    assert.deepEqual([times(1), times(0), times(3)], ["once", "0 times", "3 times"]);
  });
});

describe("a source in short", () => {
  const source = (csl: Record<string, unknown>) =>
    shortSource({ id: "key-2020", csl } as unknown as Reference);

  it("is who wrote it and when, else where it stood, else what it is called, else its key", () => {
    const issued = { "date-parts": [[2020]] };
    const author = [{ family: "Sanger", given: "David" }];
    const title = "Little to Show for Personal Diplomacy, and Less for the Rest of It";
    assert.equal(source({ author, title, issued, "container-title": "The Times" }), "Sanger 2020");
    assert.equal(source({ title, issued, "container-title": "The Times" }), "The Times 2020");
    assert.equal(source({ title, issued }), "Little to Show for Personal Diplomacy,…");
    assert.equal(source({ author }), "Sanger n.d.");
    assert.equal(source({}), "key-2020");
  });
});
