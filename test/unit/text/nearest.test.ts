import assert from "node:assert/strict";
import { editDistance, nearest } from "../../../src/core/text/nearest.ts";

describe("words near a word", () => {
  it("are counted in edits, swaps among them, up to a limit", () => {
    assert.equal(editDistance("byung")("byong", 2), 1);
    assert.equal(editDistance("merkle")("merkel", 2), 1);
    assert.equal(editDistance("same")("same", 0), 0);
    assert.ok(editDistance("pompeo")("tillerson", 2) > 2);
    assert.ok(editDistance("lee")("lees", 0) > 0);
    const distanceTo = editDistance("kim");
    assert.deepEqual(
      ["kims", "rim", "kim", "mik", ""].map((word) => distanceTo(word, 3)),
      [1, 1, 0, 2, 3],
    );
  });

  it("are what was meant, unless nothing is near enough", () => {
    const words = ["people", "places", "events"];
    assert.equal(nearest("poeple", words), "people");
    assert.equal(nearest("place", words), "places");
    assert.equal(nearest("people", words), null);
    assert.equal(nearest("xyz", words), null);
    assert.equal(nearest("p".repeat(100_000), words), null);
    assert.equal(nearest("people", ["p".repeat(100_000)]), null);
  });
});
