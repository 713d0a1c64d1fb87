import assert from "node:assert/strict";
import { NAME_RULES, NameIndex } from "../../../src/core/names/index.ts";
import { Prose } from "../../../src/core/text/prose.ts";
import { DOSSIER, entity, indexOf } from "./dossier.ts";
import { readsWith } from "./reads.ts";

describe("mentions that overlap", () => {
  const people = [entity("jack", "Person", "Jack Marlow"), entity("ann", "Person", "Ann Marlow")];
  for (const place of ["Marlow", "Harrow"]) {
    const reads = readsWith(indexOf([...people, entity("ada", "Person", `Ada Quill; ; Keeper of ${place}`)]));
    reads(
      `are settled before anything is decided: the name in “Keeper of ${place}” tells nothing of the others`,
      `{Jack Marlow=jack} came. {Ada Quill=ada} spoke. The {Keeper of ${place}=ada} rose. The {Keeper of ${place}=ada} sat. So did {Ann Marlow=ann}. {Marlow=ann} spoke.`,
    );
  }
});

describe("the rules of names", () => {
  it("have each a name of its own, a reason and an example", () => {
    assert.equal(new Set(NAME_RULES.map(({ name }) => name)).size, NAME_RULES.length);
    for (const { name, why, example } of NAME_RULES) {
      assert.match(name, /^[a-z-]+$/);
      assert.ok(why.endsWith(".") && example.length > 5, name);
    }
  });

  it("can be switched off one by one", () => {
    const text = "Mike Pompeo arrived. Pompeo spoke.";
    const found = (without: readonly string[]): (string | null)[] => {
      const index = new NameIndex({ without: new Set(without) });
      for (const one of DOSSIER) index.set(one);
      return index.find({ proses: [Prose.plain(text)], date: null }).map(({ entity }) => entity);
    };
    assert.deepEqual(found([]), ["mike-pompeo", "mike-pompeo"]);
    assert.deepEqual(found(["nearest-named", "only-bearer"]), ["mike-pompeo", null]);
  });
});
