import assert from "node:assert/strict";
import type { IRawGrammar } from "vscode-textmate";
import { dossier, tokenizer, withDossier, type Tokenizer } from "./tokenize.ts";

/** What a reader sees coloured, by the scope that colours it. */
const roles: readonly (readonly [scope: string, role: string])[] = [
  ["entity.name.tag.citation-key", "key"],
  ["entity.name.tag.wikilink", "link"],
  ["string.other.link.title.markdown.dossier", "text"],
  ["constant.other.heading.wikilink", "heading"],
  ["constant.numeric.locator", "locator"],
  ["keyword.operator.suppress-author", "suppress"],
  ["entity.name.tag.event", "class"],
  ["entity.other.attribute-name", "attribute"],
  ["string.quoted.double", "value"],
];

describe("the colours of Dossier's constructs", () => {
  let tokens: Tokenizer;
  before(async () => {
    tokens = await withDossier();
  });

  /** The coloured stretches of a text, in order, as `role:text`. */
  function coloured(text: string, tokenize = tokens): string[] {
    const found: string[] = [];
    for (const line of tokenize(text)) {
      let last: string | undefined;
      for (const token of line) {
        const role = roles.find(([scope]) =>
          token.scopes.some((s) => s.startsWith(scope) && s.endsWith(".dossier")),
        )?.[1];
        if (role !== undefined && role === last) found.push(`${found.pop()}${token.text}`);
        else if (role !== undefined) found.push(`${role}:${token.text}`);
        last = role;
      }
    }
    return found;
  }

  const cases: Readonly<Record<string, readonly string[]>> = {
    // Citations in brackets.
    "[@doe]": ["key:@doe"],
    "as shown [see @doe99, pp. 33-35; also @smith04, chap. 1].": [
      "key:@doe99",
      "locator:pp. 33-35",
      "key:@smith04",
      "locator:chap. 1",
    ],
    "[-@doe]": ["suppress:-", "key:@doe"],
    "[see @a, pp. 3-5; -@b]": ["key:@a", "locator:pp. 3-5", "suppress:-", "key:@b"],
    "[@a, 33]": ["key:@a", "locator:33"],
    "[@a p. 33, 38-39 and 41]": ["key:@a", "locator:p. 33, 38-39 and 41"],
    "[@a, pp. iv-xi]": ["key:@a", "locator:pp. iv-xi"],
    "[@a, § 3.2]": ["key:@a", "locator:§ 3.2"],
    "[@a, {pp. iv, vi-xi}, and *passim*]": ["key:@a", "locator:{pp. iv, vi-xi}"],
    "[@a, para. 5][@b]": ["key:@a", "locator:para. 5", "key:@b"],
    "[see *the memo* and `x]` @a]": ["key:@a"],
    "[see [the list](u) @a]": ["key:@a"],
    "[@a, on 3 people]": ["key:@a"],
    "[write to a@b.org or see @c]": ["key:@c"],
    "“so it was” [@a]: they said.": ["key:@a"],
    // Keys.
    "[@doe:2006/a.b-c_d; @a..b; @a_]": ["key:@doe:2006/a.b-c_d", "key:@a", "key:@a"],
    "See @doe. And @müller2020’s.": ["key:@doe", "key:@müller2020"],
    "@{any key}, @{https://u/?a=b&c=d}": ["key:@{any key}", "key:@{https://u/?a=b&c=d}"],
    "(@a) “@b” *@c* **[@d]** — @e—@f": ["key:@a", "key:@b", "key:@c", "key:@d", "key:@e", "key:@f"],
    // In running text.
    "@key [p. 3] says": ["key:@key", "locator:p. 3"],
    "@key [p. 3; -@b, 4]": ["key:@key", "locator:p. 3", "suppress:-", "key:@b", "locator:4"],
    "@key, 3 people": ["key:@key"],
    "@key [the list](u)": ["key:@key"],
    // Broken over lines: what stands on the first is coloured, and the next starts afresh.
    "then [see @a, para. 5;\n@b, p. 6] and [x]": ["key:@a", "locator:para. 5", "key:@b"],
    // Wherever prose stands.
    "# On [@a, 3]": ["key:@a", "locator:3"],
    "On @a\n=====": ["key:@a"],
    "> quoted [@a]\n> - and @b": ["key:@a", "key:@b"],
    "- item [@a]\n  more [@b]\n\n  1. [[c]]": ["key:@a", "key:@b", "link:c"],
    "| a | b |\n|---|---|\n| [@a] | [[b\\|c]] |": ["key:@a", "link:b", "text:c"],
    // Links to entries.
    "[[mike-pompeo]] and [[mike-pompeo|the *secretary*]]": [
      "link:mike-pompeo",
      "link:mike-pompeo",
      "text:the *secretary*",
    ],
    "[[the-list#the-demand|there]]": ["link:the-list", "heading:#the-demand", "text:there"],
    // Event spans.
    '[The talks **collapse** in [[hanoi]] [@a]]{.event date=2019-02-28 involved="a b"}': [
      "link:hanoi",
      "key:@a",
      "class:.event",
      "attribute:date",
      "value:2019-02-28",
      "attribute:involved",
      'value:"a b"',
    ],
    "[x]{#id .event date='2019~/..'}": ["class:#id", "class:.event", "attribute:date", "value:'2019~/..'"],
    '[told\nover lines]{.event date=2019\ninvolved="a"}': ["class:.event", "attribute:date", "value:2019"],
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(coloured(text), expected);
    });
  }

  const inert: readonly string[] = [
    "write to joe@example.com",
    "a `[@a]` and ``[[b]] ` @c``",
    "```\n[@a] [[b]] [c]{.event}\n```",
    "~~~md\n[@a]\n~~~",
    "para\n\n    [@a] indented code",
    "---\ntitle: [@a]\nsee: '[[b]]'\n---",
    "<!-- [@a] [[b]] -->",
    "text <!-- @a --> text",
    '<a href="https://u/@a" title="@b [@c]">d</a>',
    "<https://u/@a> and <a@b.c>",
    "https://u/@a/b?c=@d",
    "[see @a](u) and [x](https://u/@a) and ![@a](u)",
    "[@a]: https://u/@b",
    "[text][@a]",
    "\\@a and \\[[a]]",
    "[^1] and [ ] and [x]",
    "[plain]{.other date=2019}",
    "an @ alone, @. and @-a",
  ];
  for (const text of inert) {
    it(`nothing in ${JSON.stringify(text)}`, () => {
      const all = tokens(text).flat();
      assert.deepEqual(
        all.filter(({ scopes }) => scopes.some((scope) => scope.endsWith(".dossier"))),
        [],
      );
    });
  }

  it("nothing in mathematics, which VS Code's own Markdown extension injects", async () => {
    const math: unknown = {
      scopeName: "text.html.markdown.math-like",
      injectionSelector: "L:meta.paragraph.markdown - (comment, string, markup.math)",
      patterns: [{ begin: "\\$", end: "\\$", name: "markup.math.inline.markdown" }],
    };
    assert.deepEqual(coloured("$[@a] @b [[c]]$ but @d", await tokenizer(math as IRawGrammar, dossier)), [
      "key:@d",
    ]);
  });
});
