import assert from "node:assert/strict";
import { withItsMarks } from "../../../src/core/notes/emphasis.ts";

/** The stretch for what stands between bars. */
function widened(marked: string): string {
  const start = marked.indexOf("|");
  const end = marked.lastIndexOf("|") - 1;
  const text = marked.replaceAll("|", "");
  const span = withItsMarks(text, { start, end });
  return text.slice(span.start, span.end);
}

describe("a stretch with its emphasis marks", () => {
  it("takes the half in that it cut off, on either side", () => {
    assert.equal(widened("so |Kim **Jong-un|** said"), "Kim **Jong-un**");
    assert.equal(widened("so **|Kim** Jong-un| said"), "**Kim** Jong-un");
    assert.equal(widened("so |Kim _Jong-un|_."), "Kim _Jong-un_");
  });

  it("leaves marks alone that are whole, or not the stretch's own", () => {
    assert.equal(widened("so **|Kim Jong-un|** said"), "Kim Jong-un");
    assert.equal(widened("so |Kim **Jong**-un|** said"), "Kim **Jong**-un");
    assert.equal(widened("|Kim Jong-un|"), "Kim Jong-un");
    assert.equal(widened("|a_b Kim|"), "a_b Kim");
  });
});
