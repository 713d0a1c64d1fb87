import assert from "node:assert/strict";
import fc from "fast-check";
import { concerns, difference } from "../../../src/core/index/toldNames.ts";
import {
  bracketedLetters,
  noteKeys,
  type NameIndex,
  type NamedEntity,
} from "../../../src/core/names/index.ts";
import { runs } from "../runs.ts";
import { day, DOSSIER, indexOf } from "../names/dossier.ts";
import { ABROAD } from "../names/passages/abroad.ts";
import { prosesOf } from "../names/passages/marked.ts";
import { POLITICS } from "../names/passages/politics.ts";
import { TALK } from "../names/passages/talk.ts";
import { WORLD } from "../names/passages/world.ts";

const NOTES = [...POLITICS, ...WORLD, ...TALK, ...ABROAD].map(({ text, date }) => {
  const proses = prosesOf(text);
  return {
    proses,
    date: day(date),
    keys: Uint32Array.from(noteKeys(proses)).sort(),
    acronyms: proses.flatMap((prose) => bracketedLetters(prose.text)),
  };
});

function answers(index: NameIndex): string[] {
  return NOTES.map((note) =>
    JSON.stringify(
      index.find(note).map(({ prose, ...rest }) => ({ ...rest, in: note.proses.indexOf(prose) })),
    ),
  );
}

/** Names that notes may hold: of the dossier, of strangers, and single words of either. */
const written = DOSSIER.flatMap(({ name, aliases, weakAliases }) => [name, ...aliases, ...weakAliases]);
const words = NOTES.flatMap(({ proses }) =>
  proses.flatMap(({ text }) => text.match(/\p{Lu}[\p{L}-]+/gu) ?? []),
);
const name = fc.oneof(
  fc.constantFrom(...written),
  fc.constantFrom(...words),
  fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)).map((both) => both.join(" ")),
  fc.constantFrom("Ulric Quandary", "UQ", "the Chairman", "Smith Jr.", "Professor Holt"),
);

type Edit = (one: NamedEntity) => NamedEntity;
const edit: fc.Arbitrary<Edit> = fc.oneof(
  name.map((alias): Edit => (one) => ({ ...one, aliases: [...one.aliases, alias] })),
  name.map((alias): Edit => (one) => ({ ...one, weakAliases: [...one.weakAliases, alias] })),
  fc.nat(4).map((at): Edit => (one) => ({ ...one, aliases: one.aliases.filter((_, i) => i !== at) })),
  fc.constant<Edit>((one) => ({ ...one, aliases: one.weakAliases, weakAliases: one.aliases })),
  name.map((other): Edit => (one) => ({ ...one, name: other })),
  fc.option(fc.constantFrom(...words)).map((family): Edit => (one) => ({ ...one, family })),
  fc.constantFrom("Secretary of State", "president", "Minister of Finance").map((post): Edit => (one) => ({
    ...one,
    positions: [...one.positions, { post, organization: null, start: null, end: null }],
  })),
  fc.constant<Edit>((one) => ({ ...one, positions: [] })),
);

describe("the names that the index is told", function () {
  this.timeout(180_000);

  it("touch every note whose mentions change, after any edits of aliases, names, families and posts", () => {
    const index = indexOf(DOSSIER);
    const now = new Map(DOSSIER.map((one) => [one.id, one]));
    let known = answers(index);
    let touched = 0;
    let changes = 0;
    fc.assert(
      fc.property(fc.constantFrom(...now.keys()), edit, (id, change) => {
        const one = change(now.get(id) ?? assert.fail());
        const before = index.reach(id);
        index.set(one);
        now.set(id, one);
        const changed = difference(before, index.reach(id));
        const after = answers(index);
        for (const [i, note] of NOTES.entries()) {
          if (concerns(changed, note)) touched++;
          else assert.equal(after[i], known[i], `${JSON.stringify(one)} is meant otherwise in note ${i}`);
        }
        changes++;
        known = after;
      }),
      { ...runs(150), endOnFailure: true },
    );
    assert.ok(touched < (changes * NOTES.length) / 4, `${touched} of ${changes} times ${NOTES.length} notes`);
  });

  it("leave alone the notes that name somebody who gets another alias", () => {
    const index = indexOf(DOSSIER);
    const [one] = DOSSIER;
    assert.ok(one);
    const before = index.reach(one.id);
    index.set({ ...one, aliases: [...one.aliases, "Ulric Quandary"] });
    const changed = difference(before, index.reach(one.id));
    assert.deepEqual(
      NOTES.filter((note) => concerns(changed, note)),
      [],
    );
  });
});
