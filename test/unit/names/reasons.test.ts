import assert from "node:assert/strict";
import { describeReason } from "../../../src/core/names/index.ts";
import { entity, indexOf } from "./dossier.ts";
import { prosesOf } from "./passages/marked.ts";

const index = indexOf([
  entity("winston-churchill", "Person", "Winston Churchill"),
  entity("randolph-churchill", "Person", "Randolph Churchill"),
  entity("jair-bolsonaro", "Person", "Jair Bolsonaro"),
  entity("eduardo-bolsonaro", "Person", "Eduardo Bolsonaro"),
  entity("kim-jong-un", "Person", "Kim Jong-un"),
  entity("kim-yo-jong", "Person", "Kim Yo-jong"),
  entity("keir-starmer", "Person", "Keir Starmer"),
  entity("margaret-holt", "Person", "Margaret Holt"),
]);

/** Who is meant by the nth mention (from the end if negative) of a text, and why. */
function because(text: string, nth: number): string {
  const found = index.find({ proses: prosesOf(text), date: null }).at(nth);
  const [first] = found?.candidates ?? [];
  if (found?.entity == null || first === undefined) return "nobody";
  const reason = describeReason(
    first.reason,
    (offset) => text.slice(0, offset).split("\n").length,
    (day) => String(day),
  );
  return `${first.id}: ${reason}`;
}

describe("a card's reason", () => {
  it("says that the other of the name is kin", () => {
    assert.equal(
      because("They wept.\n\nThen Churchill wrote; his son, Randolph Churchill, did not.", 0),
      "winston-churchill: kin of the other of that name, on line 3",
    );
    assert.equal(
      because("Then Eduardo Bolsonaro, the third son of Mr. Bolsonaro, wrote.", -1),
      "jair-bolsonaro: kin of the other of that name, on line 1",
    );
  });

  it("names the place at which whoever is meant is named", () => {
    assert.equal(
      because("Kim Jong-un said he knew.\n\nKim Yo-jong left.\n\nThen Ms. Kim wrote.", -1),
      "kim-yo-jong: named in full on line 3",
    );
    assert.equal(
      because("Kim Jong-un said he knew. Then Ms. Kim wrote.", -1),
      "kim-yo-jong: the only Kim in the dossier whom “Ms.” fits",
    );
    assert.equal(
      because("Keir Starmer rose.\n\nThen Sir Keir wrote.", -1),
      "keir-starmer: the text speaks of this on line 1",
    );
    assert.equal(
      because("Margaret Holt rose. Judge Holt sat.\n\nDr. Edward Holt came. Then Judge Holt wrote.", -1),
      "margaret-holt: named in full on line 1",
    );
  });

  it("is none where nobody can tell", () => {
    assert.equal(because("Then Churchill wrote.", -1), "nobody");
    assert.equal(
      because("Kim Jong-un said he knew. Kim Yo-jong said she did. Then Dr. Kim wrote.", -1),
      "kim-yo-jong: named in full on line 1",
    );
  });
});
