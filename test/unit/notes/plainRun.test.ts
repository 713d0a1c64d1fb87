import assert from "node:assert/strict";
import { GFM, parser as commonMark } from "@lezer/markdown";
import fc from "fast-check";
import { dossierMarkdown, markdown } from "../../../src/core/notes/markdown.ts";
import { runs } from "../runs.ts";
import { scrap } from "./pieces.ts";

/** The parser as it is but for the rule that passes over plain letters. */
const everyLetter = commonMark.configure([
  GFM,
  {
    ...dossierMarkdown,
    parseInline: dossierMarkdown.parseInline?.filter(({ name }) => name !== "PlainRun") ?? [],
  },
]);

const address = fc.constantFrom(
  "a.b+c@x.example",
  "see mailto:ann@x.example",
  "xmpp:ann@x.example/a",
  "(www.x.example)",
  "_www.x.example_",
  "éhttp://x.example",
  "!",
  "![",
  "$5 ",
  "$x$",
  "^[",
);
const written = fc.array(fc.oneof(scrap, address), { maxLength: 30 }).map((scraps) => scraps.join(""));

describe("passing over plain letters", () => {
  it("changes nothing in the tree", () => {
    fc.assert(
      fc.property(written, (text) => {
        const places = (parser: typeof markdown): string[] => {
          const found: string[] = [];
          parser
            .parse(text)
            .iterate({ enter: ({ name, from, to }) => void found.push(`${name} ${from} ${to}`) });
          return found;
        };
        assert.deepEqual(places(markdown), places(everyLetter));
      }),
      runs(1500),
    );
  });
});
