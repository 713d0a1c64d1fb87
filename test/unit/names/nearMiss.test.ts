import assert from "node:assert/strict";
import { nearMisses as nearMissesAmong, unknownNames } from "../../../src/core/names/index.ts";
import { isNear } from "../../../src/core/names/strangers/nearMisses.ts";
import { finish } from "../../../src/core/text/pace.ts";
import { Prose } from "../../../src/core/text/prose.ts";
import { DOSSIER, indexOf } from "./dossier.ts";

const index = indexOf(DOSSIER);
const proses = (...texts: string[]): Prose[] => texts.map((text) => Prose.plain(text));
const nearMisses = (names: typeof index, text: Prose[]) =>
  finish(nearMissesAmong(names, unknownNames(names, text)));

describe("near misses", () => {
  it("finds another spelling of a known name", () => {
    const found = nearMisses(index, proses("In Seoul, Lee Byung-chul said so. “Yes,” Lee Byung-chul added."));
    assert.deepEqual(
      found.map(({ name, entity, mentions }) => [name, entity, mentions.length]),
      [["Lee Byung-chul", "lee-byong-chul", 2]],
    );
  });

  it("finds a slip in a long family name", () => {
    const found = nearMisses(index, proses("It was Rex Tilerson who called."));
    assert.deepEqual(
      found.map(({ entity }) => entity),
      ["rex-tillerson"],
    );
  });

  it("is silent about names that are known, however near another they are", () => {
    assert.deepEqual(
      nearMisses(index, proses("Kim Jong-un and Kim Jong-il met Kim Yo-jong and Moon Jae-in.")),
      [],
    );
  });

  it("is silent about two usual given names and about short words", () => {
    assert.equal(isNear(["erica", "holt"], ["eric", "holt"]), false);
    assert.equal(isNear(["ann", "lee"], ["ana", "lee"]), false);
    assert.equal(isNear(["margaret", "holt"], ["margaret", "hold"]), true);
  });
});

describe("unknown names", () => {
  it("gathers a full name and its second references", () => {
    const found = unknownNames(
      index,
      proses(
        "After lunch, Margaret Holt met Mike Pompeo in Seoul. Later Ms. Holt left; nobody saw Holt again.",
      ),
    );
    assert.deepEqual(
      found.map(({ name, mentions }) => [name, mentions.length]),
      [["Margaret Holt", 3]],
    );
  });

  it("leaves out sentence starts, days, nationalities and what is known", () => {
    assert.deepEqual(
      unknownNames(
        index,
        proses("Yesterday the American left. On Monday Trump and the Korean met. Talks ended."),
      ),
      [],
    );
  });
});
