import assert from "node:assert/strict";
import { BARRIER, Prose } from "../../../src/core/text/prose.ts";

//                0    5    10   15
const DOCUMENT = "> a *bc* &amp; [d](e) f";
const prose = new Prose(
  "quote",
  `a bc & d${BARRIER} f`,
  [],
  [0, 2, 2, 2, 5, 2, 4, 8, 1, 5, 9, 5, 6, 14, 1, 7, 16, 1, 8, 17, 4, 9, 21, 2],
  1,
);

describe("text: prose", () => {
  it("maps its characters to the document and back", () => {
    for (const [index, written] of ["a", " ", "b", "c", " ", "&amp;", " ", "d", "](e)", " ", "f"].entries()) {
      const { start, end } = prose.span(index, index + 1);
      assert.equal(DOCUMENT.slice(start, end), written);
      assert.equal(prose.offsetAt(index), start);
      assert.equal(prose.indexAt(start), index);
    }
    assert.equal(prose.offsetAt(prose.text.length), DOCUMENT.length);
  });

  it("takes the markup inside a stretch and leaves that around it", () => {
    const slice = (start: number, end: number) => {
      const span = prose.span(start, end);
      return DOCUMENT.slice(span.start, span.end);
    };
    assert.equal(slice(2, 4), "bc");
    assert.equal(slice(0, 4), "a *bc");
    assert.equal(slice(3, 6), "c* &amp;");
    assert.equal(slice(4, 4), "");
  });

  it("finds the next character for a place in markup", () => {
    assert.deepEqual(
      [0, 4, 7, 11, 15, 18, 99].map((offset) => prose.indexAt(offset)),
      [0, 2, 4, 6, 7, 9, 11],
    );
  });

  it("moves with the text before it", () => {
    const moved = prose.moved(10, 2).moved(-3, 3);
    assert.equal(moved.quote, 3);
    for (let i = 0; i <= prose.text.length; i++) assert.equal(moved.offsetAt(i), prose.offsetAt(i) + 7);
    assert.equal(moved.indexAt(7 + 5), 2);
    assert.equal(prose.moved(0, 1), prose);
  });

  it("may be a document's own text, or nothing", () => {
    const plain = Prose.plain("abc", 5);
    assert.deepEqual(plain.span(1, 3), { start: 6, end: 8 });
    const empty = new Prose("paragraph", "", [], []);
    assert.deepEqual([empty.offsetAt(0), empty.indexAt(3)], [0, 0]);
  });
});
