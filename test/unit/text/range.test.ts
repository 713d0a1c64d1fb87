import assert from "node:assert/strict";
import fc from "fast-check";
import { LineMap, touches } from "../../../src/core/text/range.ts";
import { runs } from "../runs.ts";

const text = fc
  .array(fc.constantFrom("a", "é", "😀", "\n", "\r", "\r\n", "\u2028", "\uD83D"))
  .map((all) => all.join(""));

describe("text: lines", () => {
  it("end as VS Code ends them", () => {
    const map = new LineMap("a\nb\r\nc\rd\u2028e\n");
    assert.equal(map.lineCount, 5);
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5].map((line) => map.lineStart(line)),
      [0, 2, 5, 7, 11, 11],
    );
    assert.deepEqual(new LineMap("").positionAt(0), { line: 0, character: 0 });
  });

  it("count UTF-16 code units", () => {
    assert.deepEqual(new LineMap("x\n😀é!").positionAt(5), { line: 1, character: 3 });
  });

  it("give an offset its position and back, in order", () => {
    fc.assert(
      fc.property(text, (written) => {
        const map = new LineMap(written);
        assert.equal(map.lineCount, written.split(/\r\n|\r|\n/).length);
        let line = 0;
        for (let offset = 0; offset <= written.length; offset++) {
          const position = map.positionAt(offset);
          assert.equal(map.lineStart(position.line) + position.character, offset);
          assert.ok(position.line >= line);
          line = position.line;
        }
      }),
      runs(200),
    );
  });

  it("clamp what lies outside", () => {
    const map = new LineMap("ab\ncd");
    assert.deepEqual(map.positionAt(-1), { line: 0, character: 0 });
    assert.deepEqual(map.positionAt(99), { line: 1, character: 2 });
    assert.equal(map.lineStart(9), 5);
  });

  it("touch at their edges", () => {
    const a = { start: 2, end: 4 };
    assert.deepEqual(
      [1, 2, 4, 5].map((offset) => touches(a, offset)),
      [false, true, true, false],
    );
  });
});
