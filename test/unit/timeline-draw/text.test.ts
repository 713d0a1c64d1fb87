import assert from "node:assert/strict";
import fc from "fast-check";
import { describeEvent } from "../../../src/core/timeline/draw/index.ts";
import { estimateWidth, fitted, oneLine } from "../../../src/core/timeline/draw/text.ts";
import { runs } from "../runs.ts";
import { event } from "./events.ts";

describe("text in a chart", () => {
  it("is cut to fit, at a word's end where one is near", () => {
    const perLetter = (text: string) => text.length;
    assert.equal(fitted("The council meets", 17, perLetter), "The council meets");
    assert.equal(fitted("The council meets", 14, perLetter), "The council…");
    assert.equal(fitted("Verfassungsgerichtshof", 12, perLetter), "Verfassungs…");
    assert.equal(fitted("The council meets", 3, perLetter), null);
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 200 }), (text, room) => {
        const cut = fitted(oneLine(text), room, estimateWidth);
        assert.ok(cut === null || estimateWidth(cut) <= room);
      }),
      runs(100),
    );
  }).timeout(180_000);

  it("is never cut within what readers see as one character", () => {
    const family = "👨‍👩‍👧‍👦";
    assert.equal(
      fitted(family.repeat(9), 5.5, (text) => [...new Intl.Segmenter().segment(text)].length),
      `${family.repeat(4)}…`,
    );
  });

  it("is one line, of a length that can be drawn", () => {
    assert.equal(oneLine(" a\n\tb "), "a b");
    assert.ok(oneLine("word ".repeat(100_000)).length <= 121);
  });

  it("describes an event in sentences, without doubled stops", () => {
    assert.equal(describeEvent(event("a", "2019", { title: "Why now?" }), "en"), "Why now? 2019.");
    assert.equal(
      describeEvent(event("a", "2019", { title: "“No.”", place: "Bonn" }), "en"),
      "“No.” 2019. Bonn.",
    );
    const range = { ...event("a", "2019"), dateText: "27.–28. Februar 2019" };
    assert.equal(describeEvent(range, "de"), "a. 27.–28. Februar 2019.");
  });
});
