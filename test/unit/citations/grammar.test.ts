import assert from "node:assert/strict";
import fc from "fast-check";
import {
  citationFlaw,
  findCitations,
  parseBracketedCitation,
  parseInTextCitation,
} from "../../../src/core/citations/grammar.ts";
import { renderItem, renderSources } from "../../../src/core/citations/render.ts";
import { termsFor } from "../../../src/core/citations/terms.ts";

/** `mode|prefix|key|label|locator|suffix` for each item of each citation. */
function read(text: string): string[][] {
  return findCitations(text).map(({ items }) =>
    items.map(({ mode, prefix, key, label, locator, suffix }) =>
      [mode === "normal" ? "" : mode, prefix, key, label, locator, suffix].join("|"),
    ),
  );
}

describe("citations in brackets", () => {
  const cases: [string, string[]][] = [
    ["[@a]", ["||a|||"]],
    ["[see @a, pp. 33-35; also -@b]", ["|see|a|page|33-35|", "suppress-author|also|b|||"]],
    ["[@nyt-2020-two-years, para. 5]", ["||nyt-2020-two-years|paragraph|5|"]],
    ["[@a, ¶ 5; @b, §§ 5–7]", ["||a|paragraph|5|", "||b|section|5–7|"]],
    ["[@a, pp. iv, vi-xi, (xv)-(xvii) with more]", ["||a|page|iv, vi-xi, (xv)-(xvii)|with more"]],
    ["[@a{ii, A, D-Z}, with a suffix]", ["||a|page|ii, A, D-Z|with a suffix"]],
    ["[@a, {}99 years later]", ["||a|||99 years later"]],
    ["[@a, 99 years later]", ["||a|page|99|years later"]],
    ["[@a, Chap. XII, emphasis added]", ["||a|chapter|XII|emphasis added"]],
    ["[@a, pp.\n33]", ["||a|page|33|"]],
    ["[@a, sub verbo “x 3”]", ["||a|sub-verbo|“x 3”|"]],
    ["[@a, no. 7]", ["||a|issue|7|"]],
    ["[@{http://x.org/?a=b;c]}, p. 3]", ["||http://x.org/?a=b;c]|page|3|"]],
    ["[see `;@x` @a]", ["|see `;@x`|a|||"]],
    ["[see [l; m](u;v) @a]", ["|see [l; m](u;v)|a|||"]],
    ["[see *m; n* @a, “o; p”]", ["|see *m; n*|a|||“o; p”"]],
    ['[@a, 5" x; @b, "c]', ['||a|page|5|" x', '||b|||"c']],
    ["[see \\; \\@b @a]", ["|see \\; \\@b|a|||"]],
  ];
  for (const [text, items] of cases) {
    it(JSON.stringify(text), () => assert.deepEqual(read(text)[0], items));
  }

  it("keys keep punctuation inside and lose it at the end", () => {
    assert.deepEqual(
      findCitations("@a.b, @a:b#c. @x/y- @Ünï_1. @日本語。 @http://x.org/a?b.").map((c) => c.items[0]?.key),
      ["a.b", "a:b#c", "x/y", "Ünï_1", "日本語", "http://x.org/a?b"],
    );
  });

  it("are no links, spans, notes, or lists with a part that names nothing", () => {
    for (const text of [
      "[@a](u)",
      "[@a][b]",
      "[@a]{.x}",
      "[@a; see]",
      "[@a;]",
      '[@a, "b; c]',
      "[a@b.org]",
      "[\\@a]",
      "[x]",
      "[",
    ]) {
      assert.equal(parseBracketedCitation(text, 0), null, text);
    }
    assert.equal(parseBracketedCitation("^[@a]", 1), null);
    assert.notEqual(parseBracketedCitation("2^nd^[@a]", 5), null);
  });

  it("say what is wrong with them", () => {
    const flaw = (text: string): string => {
      const found = citationFlaw(text, 0);
      return found === null ? "" : `${found.reason}: ${text.slice(found.span.start, found.span.end)}`;
    };
    assert.equal(flaw("[@a; see this]"), "part-without-key: see this");
    assert.equal(flaw("[see; @a]"), "part-without-key: see");
    assert.equal(flaw("[@a; ]"), "empty-part: ");
    assert.equal(flaw('[@a, "b; c]'), "part-without-key: c");
    assert.equal(flaw("[@a, p. 3 and on"), "unclosed-bracket: [@a");
    for (const text of ["[@a]", "[x; y]", "[@a](u)", "[x", "[a@b.org; c]", "[`@a`; x]"])
      assert.equal(flaw(text), "", text);
  });
});

describe("citations in running text", () => {
  const cases: [string, string[][]][] = [
    ["as @a says", [["author-in-text||a|||"]]],
    ["as @a [p. 3] says", [["author-in-text||a|page|3|"]]],
    ["@a [p. 30; see also -@b, 4]", [["author-in-text||a|page|30|", "suppress-author|see also|b|page|4|"]]],
    ["@a\n[see @b]", [["author-in-text||a|||", "|see|b|||"]]],
    ["-@a", [["author-in-text||a|||"]]],
    ["@a’s and @a's", [["author-in-text||a|||"], ["author-in-text||a|||"]]],
    ["@{a(b)c}", [["author-in-text||a(b)c|||"]]],
    [
      "@a [p. 3](u) @b [[person|he]] @c [^1] @d\n\n[p. 3]",
      ["a", "b", "c", "d"].map((key) => [`author-in-text||${key}|||`]),
    ],
    ["joe@a.org \\@a `@a` <j@a.org> <!-- @a --> $@a$ <a href='@a'> @ @. @-a", []],
    ["[@a @b]", [["||a|||@b"], ["author-in-text||b|||"]]],
    ["[see [@b] @a]", [["|see [@b]|a|||"], ["||b|||"]]],
    ["[@a](u)", [["author-in-text||a|||"]]],
  ];
  for (const [text, clusters] of cases) {
    it(JSON.stringify(text), () => assert.deepEqual(read(text), clusters));
  }

  it("give the place of every part", () => {
    const text = "x @{a} [pp. 3-4, and on; see  -@b{5} y]";
    const cluster = parseInTextCitation(text, 2);
    const at = (span: { start: number; end: number } | null | undefined): string | undefined =>
      span ? text.slice(span.start, span.end) : undefined;
    assert.equal(at(cluster?.span), text.slice(2));
    assert.equal(at(cluster?.bracket), text.slice(7));
    const [a, b] = cluster?.items ?? [];
    assert.deepEqual([a?.keySpan, a?.idSpan, a?.tailSpan, a?.locatorSpan, a?.suffixSpan].map(at), [
      "a",
      "@{a}",
      "pp. 3-4, and on",
      "pp. 3-4",
      "and on",
    ]);
    assert.equal(a?.rawSuffix, ", and on");
    assert.deepEqual(
      [b?.span, b?.keySpan, b?.idSpan, b?.prefixSpan, b?.tailSpan, b?.locatorSpan, b?.suffixSpan].map(at),
      ["see  -@b{5} y", "b", "-@b", "see", "{5} y", "{5}", "y"],
    );
  });
});

describe("the citation parser", () => {
  const piece = fc.constantFrom(
    ...[
      "@",
      "@a",
      "-@",
      "[",
      "]",
      "[",
      "]",
      ";",
      "{",
      "}",
      "(",
      ")",
      "<",
      ">",
      "\\",
      "`",
      "``",
      "*",
      "_",
      "$",
      '"',
      "'",
    ],
    ...[
      "^",
      "!",
      " ",
      "\n",
      "\n\n",
      "p. ",
      "3",
      "-",
      "iv",
      "é",
      "𝔸",
      "\ud800",
      ",",
      ".",
      ":/",
      "word",
      "“",
      "’",
    ],
  );
  const soup = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(piece, { maxLength: 40 }).map((list) => list.join("")),
  );

  it("takes anything, and every span lies in the text and in its citation", () => {
    fc.assert(
      fc.property(soup, (text) => {
        for (let pos = 0; pos < text.length; pos++) citationFlaw(text, pos);
        for (const { span, items } of findCitations(text)) {
          assert.ok(span.start >= 0 && span.end <= text.length && items.length > 0);
          for (const item of items) {
            const { keySpan, idSpan, prefixSpan, tailSpan, locatorSpan, suffixSpan } = item;
            assert.equal(text.slice(keySpan.start, keySpan.end), item.key);
            for (const part of [
              item.span,
              keySpan,
              idSpan,
              prefixSpan,
              tailSpan,
              locatorSpan ?? tailSpan,
              suffixSpan,
            ]) {
              assert.ok(span.start <= part.start && part.start <= part.end && part.end <= span.end, text);
            }
            assert.equal(item.label === "", item.locator === "");
          }
        }
      }),
      { numRuns: 3000, seed: 3 },
    );
  });

  it("gets through texts made to slow it down", function () {
    this.timeout(180_000);
    const size = 300_000;
    for (const unit of [
      "[",
      "[@a ",
      "@{",
      "[*x ",
      "`",
      "[x](",
      "<a b=",
      "<!--",
      "$x",
      "[@a;",
      '["',
      "@a [",
      "[@a [",
      "*a ",
    ]) {
      findCitations(unit.repeat(size / unit.length));
      const nested = size / unit.length;
      findCitations(unit.repeat(nested) + "]".repeat(nested));
    }
  });

  it("reads back what is written", () => {
    const key = fc.constantFrom("a", "a-b_c:d", "http://x.org/?a=b&c", "k;l", "[x]", "é", "x.");
    const words = fc.constantFrom(
      "",
      "see",
      "see also *x; y*",
      "cf. [n; m]",
      "3 of them",
      "page 4 or so",
      "“u; v”",
    );
    const draft = fc.record({
      key,
      prefix: words,
      suffix: words,
      locator: fc.constantFrom("", "3", "33-35", "iv", "A", "3, 5 and 7", "ii, B"),
      label: fc.constantFrom("page", "paragraph", "chapter", "sub-verbo", "section"),
      mode: fc.constantFrom("normal" as const, "suppress-author" as const),
    });
    const language = fc.constantFrom(
      null,
      ..."de fr es it nl pt sv da nb fi pl cs ru uk ja zh ko".split(" "),
    );
    fc.assert(
      fc.property(fc.array(draft, { minLength: 1, maxLength: 3 }), language, (items, tag) => {
        const terms = termsFor(tag);
        const text = `[${items.map((item) => renderItem(item, terms)).join("; ")}]`;
        const cluster = parseBracketedCitation(text, 0, terms);
        assert.equal(cluster?.span.end, text.length, text);
        assert.deepEqual(
          cluster.items.map((item) => [
            item.key,
            item.prefix,
            item.suffix,
            item.locator,
            item.label,
            item.mode,
          ]),
          items.map((i) => [i.key, i.prefix, i.suffix, i.locator, i.locator && i.label, i.mode]),
          text,
        );
      }),
      { numRuns: 1500, seed: 9 },
    );
    assert.throws(() => renderItem({ key: "a b" }), RangeError);
  });

  it("takes locators of elsewhere as they are written", () => {
    const sources = [
      { key: "a", locator: "para. 5; 7" },
      { key: "b c", locator: "" },
      { key: "d;e", locator: " " },
      { key: "f", locator: "S. 4]\n" },
    ];
    assert.equal(renderSources(sources), "[@a, para. 5, 7; @{d;e}; @f, S. 4]");
    assert.equal(renderSources([{ key: "b c", locator: "p. 3" }]), "");
  });

  it("is written in the terms of the note's language", () => {
    const draft = { key: "a", locator: "3", label: "paragraph" };
    assert.equal(renderItem(draft), "@a, para. 3");
    assert.equal(renderItem(draft, termsFor("de-CH")), "@a, Abs. 3");
    assert.equal(renderItem({ ...draft, locator: "3-4" }, termsFor("ru")), "@a, пп. 3-4");
    assert.equal(renderItem({ key: "a", locator: "3" }, termsFor("pl")), "@a, s. 3");
  });
});
