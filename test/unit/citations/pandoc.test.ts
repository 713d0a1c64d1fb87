import assert from "node:assert/strict";
import fc from "fast-check";
import { findCitations } from "../../../src/core/citations/grammar.ts";
import { ENGLISH_TERMS } from "../../../src/core/citations/termTables.ts";
import { bare, pandocCitations, type PandocItem, pandocLocators } from "./pandoc.ts";
import { pandocVersion } from "../pandocVersion.ts";

const CASES = String.raw`
[@a]
[ @a ]
[see @a, pp. 33-35; also @b, chap. 1]
[@a, pp. 33-35, 38-39 and *passim*; @b]
[-@a]
[see -@a, ¶ 5; -@b]
@a says
@a [p. 3] says
@a[p. 3]
@a  [p. 30; see also @b]
@a [see @b]
@a [-@b, p. 3]
@a [p. 3; no key]
@a []
@a [^nothing]
@a [p. 3](url)
@a [p. 3][b]
@a [p. 3] [b]
x-@a and -@a [p. 3; @b]
joe@example.org and a.@b and a,@b and a_@b
\@a and [\@a]
[\[@a\]]
(@a), "@a", '@a'
@a's book, @a; @a: @a! @a?
@a_b:c.d#e$f%g&h-i+j?k<l>m~n/o
@http://example.org/a?b=1
@a--b and @a::b and @a.. and @a.
@Überschrift and @日本 and @_x and @1a and @*
@{http://example.org/a?b=1&c=(d)} and [@{a;b}] and [@{a]b}] and [@{a{b}c}]
@{any key} and [@{any key}] and @{unclosed
[@a; @b; ]
[@a;]
[; @a]
[@a; see this]
[see; @a]
[@a @b]
[see @a. @b]
[@a](url)
[@a](see below)
[@a](
[@a][b]
[@a][]
[@a] [b]
[@a]{.x}
[@a]: b
[@a [p. 3]]
[@a, see [b; c] d]
[see [@b; @c] and @a]
[@a, see [b d]
[@a, ] b]
[see ${"`;@b`"} @a]
[see ${"` ;"} @a]
[see [l;](u;v) @a]
[see ![i;](u;v) @a]
[see <http://a;b> @a]
[see <b title="@x;">b</b> @a]
[see *b; @c* @a]
[see **b; c** @a]
[see $x;y$ @a]
[*@a*]
[*see @a; @b*]
[@a, "b; c"]
[@a, "b; c]
[@a, 5"] and [@b, 6"]
[@a, "] and [@a, "(b] and [@a, b "c]
[@a, 'b; c']
[@a, don't; @b, it's]
[@a, “b; c”]
[--@a] and [---@b] and [see -- -@c]
[^1 @a]
^[see @a, p. 3]
y^[[@a, p. 3]]
_@a_ and *@a* and **@a**
[Brackets without a key] and [x]
[@a{ii, A, D-Z}, with a suffix]
<!-- [@a] --> [@b]
${"`[@a]`"} and ${"``[@a] ` ``"} and ${"`` ` [@a]"}
`
  .trim()
  .split("\n");

/** Emphasis that meets emphasis has rules of its own, and Pandoc lets a second bracket run on over blank lines. */
const beside = (text: string): boolean => !/\*\*|\]\s*[[(]/.test(text);

/** Keys glued to keys or to emphasis (`@a@b`, `*x*@a`) follow from how Pandoc's parser is built; we read the first alone. */
const apart = (text: string): boolean => !/[\w}*]-?@/.test(text.replaceAll("joe@e.org", " "));

/** Pieces that citations are made of, and what comes between them. No emphasis or quotation mark stands alone. */
const PIECES = [
  ...[
    "@a",
    "@b",
    "-@a",
    "@{c d}",
    "@{c;d}",
    "@x:y.z",
    " joe@e.org",
    "\\@a",
    "[",
    "]",
    "[",
    "]",
    ";",
    "; ",
    ",",
    " ",
    " ",
  ],
  ...[
    "[@a]",
    "see ",
    "p. 3",
    "word",
    ".",
    "-",
    "--",
    "`;@b`",
    "*a; b*",
    '"a; b"',
    "\\]",
    "\\[",
    "(",
    ")",
    "{",
    "}",
  ],
];

const soup = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 })
  .map((pieces) => pieces.join(""))
  .filter(beside)
  .filter(apart);

const space = fc.constantFrom("", " ", "  ");
const wordy = fc.constantFrom("", "see ", "see also *x; y* ", "`;` ", "(cf. ", "“u; v” ", "[n; m] ", "a--b ");
const key = fc.constantFrom("@a", "-@b", "@{k;l}", "-@{http://x.y/?z=1}", "@c_d:e", "@É9");
const tail = fc.constantFrom(
  "",
  ", p. 3",
  " 33-35 and on",
  "{p. 3; 4}",
  ", x",
  " [y; z]",
  ", `;`",
  ", pp. iv",
  ": b.",
);
const part = fc.tuple(space, wordy, key, tail, space).map((texts) => texts.join(""));
const cluster = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => `[${parts.join(";")}]`);
const inText = fc.tuple(fc.constantFrom("@a", "@{q}", "x-@b"), space, cluster).map((texts) => texts.join(""));

function ours(text: string): PandocItem[][] {
  return findCitations(text).map((cluster) =>
    cluster.items.map((item) => ({
      key: item.key,
      mode: item.mode,
      prefix: bare(text.slice(item.prefixSpan.start, item.prefixSpan.end)),
      tail: bare(text.slice(item.tailSpan.start, item.tailSpan.end)),
    })),
  );
}

/** Addresses of links and tags' insides are no text; the comparison leaves them out of prefixes and tails. */
function readable(text: string): string {
  return text
    .replace(/(?<=\])\([^()]*\)/g, (target) => target.replace(/[a-z]/g, "·"))
    .replace(/<b [^>]*>|<\/b>/g, "·");
}

describe("the citation grammar against Pandoc", function () {
  this.timeout(180_000);

  before(function () {
    if (pandocVersion() === null) this.skip();
  });

  function compare(texts: readonly string[]): void {
    const theirs = pandocCitations(texts);
    const differences = texts.flatMap((text, i) => {
      const mine = ours(`x ${text}`);
      const simplify = (items: PandocItem[][]): string =>
        JSON.stringify(
          items.map((list) =>
            text === readable(text) ? list : list.map(({ key, mode }) => ({ key, mode })),
          ),
        );
      const [a, b] = [simplify(mine), simplify(theirs[i] ?? [])];
      return a === b ? [] : [`${text}\n    ours   ${a}\n    pandoc ${b}`];
    });
    assert.equal(
      differences.length,
      0,
      `\n${differences.length} of ${texts.length}:\n${differences.slice(0, 20).join("\n")}`,
    );
  }

  it("reads the hand-written cases alike", () => compare(CASES));

  it("reads generated citations alike", () => {
    compare(fc.sample(fc.oneof(cluster, inText), { numRuns: 1000, seed: 7 }));
  });

  it("reads a soup of markup alike", () => compare(fc.sample(soup, { numRuns: 1500, seed: 11 })));

  it("reads locators alike", () => {
    const terms = Object.values(ENGLISH_TERMS).flat();
    const suffixes = [
      ...terms.map((term) => `, ${term} 3`),
      ...terms.map((term) => ` ${term.toUpperCase()} 3-4, 7 and on`),
      ...LOCATORS,
      ...fc.sample(locators, { numRuns: 1000, seed: 5 }),
    ];
    const theirs = pandocLocators(suffixes);
    const differences = suffixes.flatMap((suffix, i) => {
      const text = `[@a${suffix}]`;
      const item = findCitations(text)[0]?.items[0];
      const label = item?.label === "issue" ? "number" : (item?.label.replace("-", " ") ?? "");
      const mine = `${label}|${bare(item?.locator ?? "")}`;
      const pandoc = `${theirs[i]?.label ?? ""}|${bare(theirs[i]?.locator ?? "")}`;
      return mine === pandoc ? [] : [`${text}  ours ${mine}  pandoc ${pandoc}`];
    });
    assert.equal(
      differences.length,
      0,
      `\n${differences.length} of ${suffixes.length}:\n${differences.slice(0, 20).join("\n")}`,
    );
  });
});

const LOCATORS = String.raw`
 33
{33}
{}, 99 years
, {}99 years
, {pp. iv, vi-xi, (xv)-(xvii)} with suffix
{ii, A, D-Z}, with a suffix
, p. 3, and passim
, pp. iv-xi
, iv
, p.3
, pp.33--35
, p 3
, chap. 3, sec. 4
, 33, chap. 3
, 1.2.3. Foo
, [17]-[18] x
, 34(1)(i)(i), b
, p. (a)
, p. *3*
, C22
, emphasis 3
, {chap. 3}
, {foo}
, { p. 3 }x
, {a{b}c} d
, pages 3 & 4
, vol. 2:3-4
, p. 3ff.
, p. 3 ff.
, p. 3f, x
, pp. 3/4
, pp. mcmxcix x
, p. vivid
, p. 3'foo'
  ,  p. 3
: p. 3
, s.v. foo
, sub verbo 'foo 3'
, n. 3, p. 4
, 2nd ed. p. 3
, p.\ 3
`
  .trim()
  .split("\n")
  .map((line) => (line.startsWith(" ") || /^[{,:]/.test(line) ? line : ` ${line}`));

const locators = fc
  .array(
    fc.constantFrom(
      ...[
        ", ",
        " ",
        ",",
        "p. ",
        "pp. ",
        "chap. ",
        "§ ",
        "¶",
        "sub verbo ",
        "3",
        "33-35",
        "iv",
        "12a",
        "A",
        "x",
        "1.2",
      ],
      ...["(1)", "(a)", "[3]", "and ", "foo ", ".", ":", "-", "–", "&", "2:3", "*3*", "'s"],
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((pieces) => ` ${pieces.join("")}`)
  .filter(beside);
