import assert from "node:assert/strict";
import fc from "fast-check";
import { distinctId, slug } from "../../../src/core/dossier/slug.ts";

describe("ids derived from names", () => {
  it("fold Latin and keep the rest readable", () => {
    const cases: readonly (readonly [string, string])[] = [
      ["Mike Pompeo", "mike-pompeo"],
      ["Recep Tayyip Erdoğan", "recep-tayyip-erdogan"],
      ["İstanbul", "istanbul"],
      ["Großmann, Ørsted & Þór", "grossmann-orsted-thor"],
      ["Conan O’Brien", "conan-obrien"],
      ["  Kim  Jong-un ", "kim-jong-un"],
      ["김정은", "김정은"],
      ["Никита Михайлович Й", "никита-михайлович-й"],
      ["नरेन्द्र मोदी", "नरेन्द्र-मोदी"],
      ["U.S. State Department", "u-s-state-department"],
      ["__proto__", "proto"],
    ];
    for (const [name, id] of cases) assert.equal(slug(name), id);
    assert.equal(slug("é".normalize("NFD")), slug("é"));
  });

  it("are never empty, stable, and their own slugs", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (name) => {
        const id = slug(name);
        assert.notEqual(id, "");
        assert.equal(slug(id), id);
        assert.ok(Array.from(id).length <= 90);
      }),
    );
    assert.notEqual(slug("!!!"), slug("???"));
    assert.equal(slug("word ".repeat(30)), "word-".repeat(16).slice(0, 79));
  });

  it("give way to ids that are taken", () => {
    const taken = new Set(["kim", "kim-2"]);
    assert.equal(
      distinctId("kim", (id) => taken.has(id)),
      "kim-3",
    );
    assert.equal(
      distinctId("lee", (id) => taken.has(id)),
      "lee",
    );
  });
});
