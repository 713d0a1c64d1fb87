import assert from "node:assert/strict";
import fc from "fast-check";
import { noteKeys } from "../../../src/core/names/index.ts";
import type { FoundMention, NameIndex, NamedEntity } from "../../../src/core/names/index.ts";
import { foldWord } from "../../../src/core/language/folding.ts";
import { Prose } from "../../../src/core/text/prose.ts";
import { wordsOf } from "../../../src/core/language/words.ts";
import { day, DOSSIER, entity, indexOf } from "./dossier.ts";
import { prosesOf } from "./passages/marked.ts";
import { ABROAD } from "./passages/abroad.ts";
import { POLITICS } from "./passages/politics.ts";
import { TALK } from "./passages/talk.ts";
import { WORLD } from "./passages/world.ts";

const PASSAGES = [...POLITICS, ...WORLD, ...TALK, ...ABROAD];
const NOTES = PASSAGES.map(({ text, date }) => ({ proses: prosesOf(text), date: day(date) }));

function answers(index: NameIndex): unknown[] {
  return NOTES.map((note) => index.find(note).map((mention) => plain(mention)));
}

function plain(mention: FoundMention): unknown {
  const { prose, ...rest } = mention;
  return { ...rest, text: prose.text.slice(mention.start, mention.end) };
}

describe("the name index", function () {
  this.timeout(180_000);
  const whole = answers(indexOf(DOSSIER));

  it("answers the same in whatever order entities come", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...DOSSIER], { minLength: DOSSIER.length }), (shuffled) => {
        assert.deepEqual(answers(indexOf(shuffled)), whole);
      }),
      { numRuns: 6 },
    );
  });

  it("forgets what is deleted, and replaces what is set again", () => {
    fc.assert(
      fc.property(fc.subarray([...DOSSIER]), fc.subarray([...DOSSIER]), (kept, gone) => {
        const changed = indexOf(DOSSIER);
        for (const one of gone)
          changed.set({ ...one, name: `Zebulon ${one.name}`, aliases: ["Nobody Else"] });
        for (const one of DOSSIER) if (!kept.includes(one)) changed.delete(one.id);
        for (const one of kept) changed.set(one);
        assert.deepEqual(answers(changed), answers(indexOf(kept)));
      }),
      { numRuns: 8 },
    );
  });

  it("finds spans in order that never overlap and that hold words of a name of the entity", () => {
    const index = indexOf(DOSSIER);
    const byId = new Map(DOSSIER.map((one) => [one.id, one]));
    for (const note of NOTES) {
      let end = -1;
      let prose: Prose | null = null;
      for (const mention of index.find(note)) {
        if (mention.prose !== prose) end = -1;
        prose = mention.prose;
        assert.ok(
          mention.start >= end && mention.start <= mention.nameStart && mention.nameEnd <= mention.end,
        );
        end = mention.end;
        assert.deepEqual(mention.span, prose.span(mention.start, mention.end));
        if (mention.entity === null || mention.kind === "acronym" || mention.kind === "post") continue;
        const one = byId.get(mention.entity);
        assert.ok(one !== undefined && speaksOf(one, prose.text.slice(mention.nameStart, mention.nameEnd)));
      }
    }
  });

  it("touches only notes that hold one of the entity's keys", () => {
    const keys = NOTES.map((note) => noteKeys(note.proses));
    fc.assert(
      fc.property(fc.constantFrom(...DOSSIER), (one) => {
        const index = indexOf(DOSSIER);
        const { forms, others } = index.reach(one.id) ?? assert.fail();
        const touching = [...[...forms.values()].flat(), ...others];
        index.delete(one.id);
        const without = answers(index);
        for (const [i, note] of keys.entries()) {
          if (!touching.some((key) => note.has(key)))
            assert.deepEqual(without[i], whole[i], PASSAGES[i]?.title);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("takes any text without failing", () => {
    const index = indexOf(DOSSIER);
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom(
        "Kim",
        "Trump",
        "Mr. ",
        " ",
        "-",
        "’s",
        ".",
        "“",
        "(",
        "\n",
        "the ",
        "von der ",
        "김정은",
        "U.S",
        "&",
        "M. ",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const prose = Prose.plain(pieces.join(""));
        for (const { start, end } of index.find({ proses: [prose], date: null })) assert.ok(start < end);
      }),
      { numRuns: 40 },
    );
  });
});

function speaksOf(one: NamedEntity, text: string): boolean {
  const words = (name: string): string[] =>
    [...wordsOf(name)].map((word) => foldWord(name.slice(word.start, word.after)));
  const own = [one.name, ...one.aliases, ...one.weakAliases].flatMap(words).join("");
  // A case's ending may be up to three letters.
  const stem = (word: string): string => word.slice(0, Math.max(4, word.length - 3));
  return words(text).some((word) => own.includes(word.replace(/oe/g, "o")) || own.includes(stem(word)));
}

describe("one change", () => {
  it("raises the version and answers at once", () => {
    const index = indexOf([]);
    const prose = Prose.plain("Then Mike Pompeo left.");
    const find = (): string[] =>
      index.find({ proses: [prose], date: null }).map((mention) => mention.entity ?? "");
    assert.deepEqual(find(), []);
    const before = index.version;
    index.set(entity("p", "Person", "Mike Pompeo"));
    assert.ok(index.version > before);
    assert.deepEqual(find(), ["p"]);
    index.delete("p");
    index.delete("p");
    assert.deepEqual(find(), []);
  });
});
