import assert from "node:assert/strict";
import fc from "fast-check";
import { decodeText, MAX_FILE_BYTES } from "../../../src/core/text/decode.ts";
import { runs } from "../runs.ts";

describe("text: decoding", () => {
  const encoded = (text: string, encoding: BufferEncoding) => Uint8Array.from(Buffer.from(text, encoding));

  it("gives back what was written, with or without a byte order mark", () => {
    const text = fc.string({ unit: "grapheme" }).filter((each) => !/[\0\uFEFF]/.test(each));
    fc.assert(
      fc.property(text, (written) => {
        assert.deepEqual(decodeText(encoded(written, "utf8")), { text: written });
        assert.deepEqual(decodeText(encoded(`\uFEFF${written}`, "utf8")), { text: written });
        const little = encoded(`\uFEFF${written}`, "utf16le");
        assert.deepEqual(decodeText(little), { text: written });
        assert.deepEqual(decodeText(Uint8Array.from(Buffer.from(little).swap16())), { text: written });
      }),
      runs(100),
    );
  });

  it("says why there is no text", () => {
    const reason = (bytes: Uint8Array) => {
      const decoded = decodeText(bytes);
      return "reason" in decoded ? decoded.reason : null;
    };
    assert.match(reason(new Uint8Array(MAX_FILE_BYTES + 1).fill(97)) ?? "", /32 MB/);
    assert.match(reason(encoded("a\0b", "utf8")) ?? "", /NUL/);
    assert.match(reason(encoded("ab", "utf16le")) ?? "", /NUL/);
    assert.equal(reason(new Uint8Array(MAX_FILE_BYTES).fill(97)), null);
  });

  it("stands any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => void decodeText(bytes)),
      runs(200),
    );
  });
});
