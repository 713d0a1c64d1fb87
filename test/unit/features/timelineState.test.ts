import assert from "node:assert/strict";
import fc from "fast-check";
import type { GroupBy, GroupNode } from "../../../src/core/timeline/model.ts";
import { TimelineMemory } from "../../../src/core/features/timeline/memory.ts";
import { coreFilter, isFiltered, readState, without } from "../../../src/core/features/timeline/state.ts";
import { filterParts, groupLabel, viewDescription } from "../../../src/core/features/timeline/words.ts";

const FRESH = readState(undefined);

function group(key: string, children: GroupNode["children"] = [], edtf: string | null = null): GroupNode {
  const none = { year: null, month: null, value: null, name: null };
  return { kind: "group", key, level: "year", edtf, ...none, count: 1, children };
}

class Memento {
  #kept: unknown;
  get(): unknown {
    return this.#kept;
  }
  update(state: unknown): Promise<void> {
    // What an editor keeps is JSON.
    this.#kept = JSON.parse(JSON.stringify(state));
    return Promise.resolve();
  }
}

describe("what the Timeline remembers", () => {
  it("reads back what it wrote", async () => {
    const memento = new Memento();
    const memory = new TimelineMemory(memento);
    const filter = { text: "list", tags: ["summit", "talks"], during: "2018/..", thisNote: true };
    await memory.update({ groupBy: "place", filter, measured: [{ from: "a f", to: "b f" }] });
    assert.deepEqual(new TimelineMemory(memento).state, {
      ...FRESH,
      groupBy: "place",
      filter,
      measured: [{ from: "a f", to: "b f" }],
    });
  });

  it("takes whatever is there, and leaves out what it does not know", () => {
    const odd = {
      groupBy: "moon",
      filter: { text: "", involved: 3, tags: ["a", 1], thisNote: "yes", more: "x" },
      measured: [{ from: "a" }, null, { from: "a", to: "b", more: 1 }],
      unfolding: "half",
      turned: ["x", 2],
    };
    assert.deepEqual(readState(odd), {
      groupBy: "time",
      filter: { tags: ["a"] },
      measured: [{ from: "a", to: "b" }],
      unfolding: "some",
      turned: ["x"],
    });
    fc.assert(fc.property(fc.anything(), (value) => assert.ok(readState(value).groupBy)));
  });

  it("takes one part of a filter away", () => {
    const filter = { text: "list", tags: ["summit"], thisNote: true };
    assert.deepEqual(without(filter, "tags"), { text: "list", thisNote: true });
    assert.ok(!isFiltered(without({ during: "2018" }, "during")));
  });

  it("asks the model for a stretch of time by both its ends, and for a note by its address", () => {
    assert.deepEqual(coreFilter({ during: "2018/..", thisNote: true }, "file:///a.md"), {
      from: "2018/..",
      to: "2018/..",
      notePath: "file:///a.md",
    });
    assert.notEqual(coreFilter({ thisNote: true }, "").notePath ?? "", "", "no note is not every note");
    assert.deepEqual(coreFilter({}, "file:///a.md"), {});
  });
});

describe("which groups are open", () => {
  const year = group("time/2018");
  const decade: GroupNode = { ...group("time/201X", [year]), level: "decade" };

  it("are all where events are few, else decades and the like", () => {
    const memory = new TimelineMemory(new Memento());
    assert.ok(memory.isOpen(year, 200));
    assert.ok(!memory.isOpen(year, 201));
    assert.ok(memory.isOpen(decade, 10_000));
  });

  it("are those that the user opened, until all are opened or closed", async () => {
    const memento = new Memento();
    const memory = new TimelineMemory(memento);
    await memory.turn(year, false, 10);
    assert.ok(!new TimelineMemory(memento).isOpen(year, 10), "remembered");
    await memory.turn(year, false, 10);
    assert.ok(!memory.isOpen(year, 10), "said twice");
    await memory.turn(year, true, 10);
    assert.deepEqual(memory.state.turned, []);
    await memory.turn(decade, false, 10);
    const before = memory.generation;
    await memory.unfold("all");
    assert.ok(memory.isOpen(decade, 10_000) && memory.isOpen(year, 10_000));
    assert.notEqual(memory.generation, before);
    await memory.unfold("none");
    assert.ok(!memory.isOpen(decade, 1));
    await memory.turn(decade, true, 1);
    assert.ok(memory.isOpen(decade, 1) && !memory.isOpen(year, 1));
  });
});

describe("what the Timeline says of itself", () => {
  const naming = {
    entity: (id: string) => (id === "kim-jong-un" ? "Kim Jong-un" : id),
    source: (key: string) => key,
  };

  it("names each part of the filter", () => {
    const parts = filterParts(
      { involved: "kim-jong-un", during: "2018-06/..", tags: ["a", "b"] },
      naming,
      "en",
    );
    assert.deepEqual(
      parts.map(({ kind, words }) => `${kind}: ${words}`),
      ["Person: Kim Jong-un", "Tag: a or b", "Time: from June 2018 on"],
    );
  });

  it("says how many of how many are left", () => {
    const parts = filterParts({ involved: "kim-jong-un" }, naming, "en");
    const said = (by: GroupBy, shown: number, total: number, filter = parts) =>
      viewDescription(by, { shown, total }, filter);
    assert.equal(said("time", 3, 12), "3 of 12 events · Kim Jong-un");
    assert.equal(said("tag", 0, 1), "by tag · 0 of 1 event · Kim Jong-un");
    assert.equal(said("person", 12, 12, []), "by person");
    assert.equal(said("time", 12, 12, []), "");
  });

  it("calls stretches of time as the reader's language does, and the rest by what is missing", () => {
    assert.equal(groupLabel(group("time/2018-06", [], "2018-06"), "time", "en"), "June 2018");
    assert.equal(groupLabel(group("time/2018-06", [], "2018-06"), "time", "de"), "Juni 2018");
    assert.equal(groupLabel({ ...group("person/"), level: "none" }, "person", "en"), "Nobody named");
    assert.equal(groupLabel({ ...group("tag/a"), level: "tag", name: "a" }, "tag", "en"), "a");
  });
});
