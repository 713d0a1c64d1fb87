import assert from "node:assert/strict";
import fc from "fast-check";
import { citationAt, citationContextAt } from "../../../src/core/citations/context.ts";
import { insertCitation } from "../../../src/core/citations/insert.ts";

function split(marked: string): [string, number] {
  return [marked.replace("|", ""), marked.indexOf("|")];
}

/** `kind query «replaced»`, then the key of a locator or where the key stands. */
function context(marked: string): string | null {
  const [text, caret] = split(marked);
  const found = citationContextAt(text, caret);
  if (found === null) return null;
  const replaced = text.slice(found.replace.start, found.replace.end);
  const more = found.kind === "locator" ? found.key : found.inBrackets ? "in brackets" : "in text";
  return `${found.kind} ${found.query} «${replaced}» ${more}`;
}

describe("what is being cited at the caret", () => {
  const cases: [string, string | null][] = [
    ["[@ny|", "key ny «ny» in brackets"],
    ["[@ny|]", "key ny «ny» in brackets"],
    ["@|", "key  «» in text"],
    ["a @n|yt b", "key n «nyt» in text"],
    ["[-@|", "key  «» in brackets"],
    ["[@a; @|", "key  «» in brackets"],
    ["[@a; see @b|, p. 3]", "key b «b» in brackets"],
    ["[@sm:|", "key sm: «sm:» in brackets"],
    ["@{http://x|y}", "key http://x «{http://xy}» in text"],
    ["[@{ab|", "key ab «{ab» in brackets"],
    ["[@a, |", "locator  «» a"],
    ["[@a, p|]", "locator p «p» a"],
    ["[@a; see @b, pp. 3|", "locator pp. 3 «pp. 3» b"],
    ["@a [|]", "locator  «» a"],
    ["@a [p|", "locator p «p» a"],
    ["[@a; |", null],
    ["[see |", null],
    ["joe@ex|", null],
    ["\\@a|", null],
    ["`@a|`", null],
    ["[x](http://u/@a|)", null],
    ["<http://u/@a|>", null],
    ["<!-- @a| -->", null],
    ["@a and |", null],
    ["[@a] |", null],
    ["[@a\n\n, |", null],
    ["`code` @n|", "key n «n» in text"],
    ["first\n\nsecond [@n|", "key n «n» in brackets"],
  ];
  for (const [marked, expected] of cases) {
    it(JSON.stringify(marked), () => assert.equal(context(marked), expected));
  }

  it("finds the citation under the caret, the inner one first", () => {
    const at = (marked: string): string | undefined => {
      const [text, caret] = split(marked);
      const cluster = citationAt(text, caret);
      return cluster ? text.slice(cluster.span.start, cluster.span.end) : undefined;
    };
    assert.equal(at("x\n\ny [@a, p|p. 3] z"), "[@a, pp. 3]");
    assert.equal(at("[see [@b|] @a]"), "[@b]");
    assert.equal(at("@a| says"), "@a");
    assert.equal(at("`[@a|]`"), undefined);
    assert.equal(at("a| [@a]"), undefined);
  });

  it("takes any text and any caret", () => {
    const piece = fc.constantFrom(
      "@",
      "@a",
      "[",
      "]",
      ";",
      "{",
      "}",
      "(",
      "`",
      "\\",
      "<",
      " ",
      "\n",
      "\n\n",
      "-",
      ", p. 3",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.nat(60), (pieces, position) => {
        const text = pieces.join("");
        const caret = Math.min(position, text.length);
        const found = citationContextAt(text, caret);
        if (found !== null) {
          assert.ok(0 <= found.replace.start && found.replace.start <= caret && caret <= found.replace.end);
          assert.ok(found.replace.end <= text.length);
        }
        const edit = insertCitation(text, caret, ["k"]);
        assert.ok(edit !== null && edit.caret <= edit.text.length && edit.span.end <= text.length);
      }),
      { numRuns: 3000, seed: 2 },
    );
  });
});

describe("inserting a citation", () => {
  const insert = (marked: string, ...keys: string[]): string => {
    const [text, caret] = split(marked);
    const edit = insertCitation(text, caret, keys);
    assert.ok(edit !== null);
    const written = `${edit.text.slice(0, edit.caret)}|${edit.text.slice(edit.caret)}`;
    return text.slice(0, edit.span.start) + written + text.slice(edit.span.end);
  };
  const cases: [string, string[], string][] = [
    ["He said so |.", ["k"], "He said so [@k, |]."],
    ["|", ["k", "a b", "l;m"], "[@k; @{l;m}, |]"],
    ["[@a|]", ["k"], "[@a; @k|]"],
    ["[@a, p. |3 ; @b]", ["k"], "[@a, p. 3; @k|; @b]"],
    ["[@a; @b, p. 3|]", ["k"], "[@a; @b, p. 3; @k|]"],
    ["@a| says", ["k"], "@a [@k|] says"],
    ["@a [p.| 3] says", ["k"], "@a [p. 3; @k|] says"],
    ["x @|", ["k"], "x [@k|]"],
    ["[@|]", ["k"], "[@k|]"],
    ["[|]", ["k"], "[@k, |]"],
    ["[@a]|", ["k"], "[@a][@k, |]"],
    ["He said so.|", ["k"], "He said so. [@k, |]"],
    ["said “so”|", ["k"], "said “so” [@k, |]"],
    ["says (|)", ["k"], "says ([@k, |])"],
    ["他说|。", ["k"], "他说[@k, |]。"],
    ["𝔘|", ["k"], "𝔘 [@k, |]"],
  ];
  for (const [before, keys, after] of cases) {
    it(`${before} -> ${after}`, () => assert.equal(insert(before, ...keys), after));
  }

  it("refuses keys that cannot be written", () => assert.equal(insertCitation("", 0, ["a b"]), null));
});
