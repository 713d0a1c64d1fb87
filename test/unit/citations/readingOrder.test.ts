import assert from "node:assert/strict";
import { inReadingOrder } from "../../../src/core/notes/citingOrder.ts";
import { NoteReader } from "../../../src/core/notes/note.ts";

/** `key@footnote`, with a `!` where the footnote begins with it. */
function order(text: string): string[] {
  return inReadingOrder(new NoteReader().read(text)).map(({ items, footnote, startsFootnote }) => {
    const place = footnote === null || footnote === undefined ? "" : `@${footnote.replace(/^\^\d+$/, "^")}`;
    return `${items[0]?.key ?? ""}${place}${startsFootnote === true ? "!" : ""}`;
  });
}

describe("citations in reading order", () => {
  const cases: [string, string, string[]][] = [
    ["without footnotes, as written", "[@a] @b [p. 3]; [@c]", ["a", "b", "c"]],
    ["a footnote's where it is referred to", "A[^1] [@b].\n\n[^1]: See [@a]; [@c].\n", ["a@1", "c@1", "b"]],
    ["once, where it is referred to first", "[@b][^1] [@c][^1]\n\n[^1]: @a has.\n", ["b", "a@1!", "c"]],
    ["in two footnotes the other way round", "A[^2] B[^1]\n\n[^1]: [@a]\n\n[^2]: So [@b]\n", ["b@2", "a@1!"]],
    ["footnotes written above", "[^1]: [@a]\n\nA [@b].[^1] [@c]\n", ["b", "a@1!", "c"]],
    ["inline notes", "A^[@a, p. 3] [@b]^[See [@c].]", ["a@^!", "b", "c@^"]],
    ["a footnote that nothing refers to, last", "[^1]: [@a]\n\nA [@b].\n", ["b", "a@1!"]],
    ["with carriage returns", "A[^1] [@b].\r\n\r\n[^1]: [@a]\r\n", ["a@1!", "b"]],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(order(text), expected));
});
