import assert from "node:assert/strict";
import { decodeHTMLStrict } from "entities";
import fc from "fast-check";
import { BARRIER, type Prose } from "../../../src/core/text/prose.ts";
import { runs } from "../runs.ts";
import { soup } from "./pieces.ts";
import { read, texts } from "./reading.ts";

/** Whether what stands in the document at `start` reads as `char`. */
function reads(document: string, start: number, end: number, char: string): boolean {
  if (char === BARRIER) return end > start;
  if (char === "\n") return /^(?:\r\n|\r|\n)$/.test(document.slice(start, end));
  const written = document.slice(start, end);
  return written === char || (written.startsWith("&") && decodeHTMLStrict(written).includes(char));
}

function checkPlaces(document: string, prose: Prose): void {
  let before = -1;
  for (let index = 0; index < prose.text.length; index++) {
    const { start, end } = prose.span(index, index + 1);
    const char = prose.text.charAt(index);
    assert.equal(prose.offsetAt(index), start);
    assert.ok(
      reads(document, start, end, char),
      `${JSON.stringify(char)} at ${index} of ${JSON.stringify(prose.text)} is ${JSON.stringify(document.slice(start, end))}`,
    );
    const secondHalf = document.startsWith("&", start) && start === before;
    assert.ok(start > before || secondHalf, `${index} of ${JSON.stringify(prose.text)} goes back`);
    if (!secondHalf) assert.equal(prose.indexAt(start), index);
    before = start;
  }
}

describe("notes: where a character of prose stands", function () {
  this.timeout(180_000);

  it("is the same character of the document, whatever the Markdown", () => {
    fc.assert(
      fc.property(soup, (document) => {
        const note = read(document);
        for (const prose of note.proses) {
          checkPlaces(document, prose);
          for (const { start, end, span } of prose.links) {
            assert.match(document.slice(span.start, span.end), /^\[\[.+\]\]$/s);
            const inside = prose.span(start, end);
            assert.ok(span.start < inside.start && inside.end < span.end);
          }
        }
        for (const { span } of note.citations) assert.match(document.slice(span.start, span.end), /@/);
        for (const { span, text } of note.events) {
          assert.equal(document.charAt(span.start), "[");
          assert.equal(document.charAt(text.end), "]");
          assert.equal(document.charAt(span.end - 1), "}");
        }
      }),
      runs(500),
    );
  });

  it("is after the frontmatter and a byte order mark", () => {
    const document = "\uFEFF---\r\ntitle: x\r\n---\r\nMr. *Kim* met\r\n> him";
    for (const prose of read(document).proses) checkPlaces(document, prose);
    assert.deepEqual(texts(document), ["Mr. Kim met", "him"]);
  });

  it("is the whole of a character reference", () => {
    const document = "AT&amp;T said &#x1F600;&ldquo;no&rdquo;";
    const [prose] = read(document).proses;
    assert.ok(prose);
    checkPlaces(document, prose);
    assert.equal(prose.text, "AT&T said 😀“no”");
    const quoted = prose.span(prose.text.indexOf("“"), prose.text.length);
    assert.equal(document.slice(quoted.start, quoted.end), "&ldquo;no&rdquo;");
  });

  it("is the whole of what a barrier stands for", () => {
    const document = "He said so [@key, p. 3].";
    const [prose] = read(document).proses;
    assert.ok(prose);
    const barrier = prose.text.indexOf(BARRIER);
    const { start, end } = prose.span(barrier, barrier + 1);
    assert.equal(document.slice(start, end), "[@key, p. 3]");
  });

  it("does not depend on how lines end", () => {
    fc.assert(
      fc.property(soup, (document) => {
        const plain = document.replace(/\r\n?/g, "\n");
        // Whether a backslash breaks a line that a heading's underline follows is nobody's business.
        const seen = (text: string) =>
          read(text).proses.map(({ kind, text, quote }) => [kind, text.replaceAll("\\", ""), quote]);
        assert.deepEqual(seen(plain.replaceAll("\n", "\r\n")), seen(plain));
        assert.deepEqual(seen(plain.replaceAll("\n", "\r")), seen(plain));
      }),
      runs(300),
    );
  });
});
