import assert from "node:assert/strict";
import fc from "fast-check";
import { BARRIER } from "../../../src/core/text/prose.ts";
import { runs } from "../runs.ts";
import { read, texts } from "./reading.ts";

const B = BARRIER;

describe("notes: what a reader sees", function () {
  this.timeout(180_000);

  const cases: [string, string, string[]][] = [
    [
      "emphasis inside words",
      "un*frigging*believable **Kim** ~~Jong~~ _Un_",
      ["unfriggingbelievable Kim Jong Un"],
    ],
    ["emphasis across a line", "Mike *Pompeo\nsaid* so", ["Mike Pompeo\nsaid so"]],
    ["escapes", "5\\*3 \\[sic\\] a\\_b \\\\", ["5*3 [sic] a_b \\"]],
    [
      "character references",
      "AT&amp;T&nbsp;Kim&#8217;s &#x4e2d; &bogus; &",
      ["AT&T\u00A0Kim’s 中 &bogus; &"],
    ],
    ["a soft break", "Mike\n   Pompeo", ["Mike\nPompeo"]],
    ["hard breaks", "Mike  \nPompeo\\\nleft", ["Mike\nPompeo\nleft"]],
    ["hard breaks after CRLF", "Mike  \r\nPompeo\\\r\nleft\r\n", ["Mike\nPompeo\nleft"]],
    ["a link", "see [Mike Pompeo](http://x.example/kim_un) now", [`see Mike Pompeo${B} now`]],
    [
      "reference links",
      "see [Mike][ref] and [Kim][]\n\n[ref]: http://x.example 'Moon'",
      [`see Mike${B} and Kim${B}`],
    ],
    ["brackets that are no link", "he said [sic] it", ["he said [sic] it"]],
    ["pictures", "a ![Kim](kim.png) b", [`a ${B} b`]],
    [
      "bare addresses",
      "at http://x.example/Kim and www.kim.example, me@kim.example.",
      [`at ${B} and ${B}, ${B}.`],
    ],
    ["an autolink", "at <http://kim.example>", [`at ${B}`]],
    ["code", "run `Kim` and ``a ` Kim`` now", [`run ${B} and ${B} now`]],
    ["inline HTML", 'H<sub>2</sub>O <br/> <img alt="Kim"> x', [`H2O ${B} ${B} x`]],
    ["a comment", "a <!-- Kim --> b", [`a ${B} b`]],
    ["math", "let $Kim = 1$ be", [`let ${B} be`]],
    ["sums of money", "from $5 to $10, or $ 5 and 5$", ["from $5 to $10, or $ 5 and 5$"]],
    ["display math", "so $$a\nb$$ is", [`so ${B} is`]],
    ["citations", "so [see @kim, p. 3; -@un] and @un [p. 2] said", [`so ${B} and ${B} said`]],
    ["a handle or address", "me@kim.example", [B]],
    ["a wikilink", "the [[mike-pompeo]] and [[kim|Chairman *Kim*]]", ["the mike-pompeo and Chairman *Kim*"]],
    ["an embed", "![[kim]] x", [`${B} x`]],
    ["a span", "[It *ended*]{.event date=2019 x='Kim'} then", ["It ended then"]],
    ["an inline note", "He left^[So says *Kim* [@a].] early", [`He left${B} early`, `So says Kim ${B}.`]],
    [
      "a footnote",
      "He left[^1] early\n\n[^1]: So says *Kim*.\n    And Un.",
      [`He left${B} early`, "So says Kim.\nAnd Un."],
    ],
    ["headings", "# Kim #\n\nMoon\nJae-in\n===", ["Kim", "Moon\nJae-in"]],
    ["quotes", "> Mike\n> > Kim\n> > Un\n\n> Moon\nlazy", ["Mike", "Kim\nUn", "Moon\nlazy"]],
    ["lists", "- [x] Mike\n  Pompeo\n- Kim\n\n  Un\n1. Moon", ["Mike\nPompeo", "Kim", "Un", "Moon"]],
    ["a table", "| Kim | *Un* |\n|---|---|\n| a\\|b | `x` |\n", ["Kim", "Un", "a|b", B]],
    ["a table with CRLF", "| Kim | Un |\r\n|---|---|\r\n| a | b |\r\n", ["Kim", "Un", "a", "b"]],
    ["blanks after a table's rows", "| Kim | Un |  \n|---|---|  \n| a | b |\t\n", ["Kim", "Un", "a", "b"]],
    ["code blocks", "a\n\n    Kim\n\n```\nUn\n```\n\n~~~ kim\nUn", ["a"]],
    ["HTML blocks", "<div>\nKim\n</div>\n\n<!--\nKim\n\nUn\n-->\n\na", ["a"]],
    ["rules and definitions", "***\n\n[kim]: http://un.example\n\na", ["a"]],
    ["nothing", "", []],
    ["only blanks", " \r\n\t\n ", []],
  ];
  for (const [what, markdown, expected] of cases) {
    it(`of ${what}`, () => assert.deepEqual(texts(markdown), expected));
  }

  const SEEN = "Seen";
  const visible = [
    "Seen *Seen*",
    "\\Seen",
    "[Seen](x)",
    "**Seen**",
    "Seen&amp;Seen",
    "[[x|Seen]]",
    "[Seen]{.x y=z}",
  ];
  const hidden = [
    "`Hidden`",
    "<!-- Hidden -->",
    '<a href="Hidden">',
    '<Hidden a="Hidden">',
    "[Seen](Hidden)",
    '[Seen](<Hidden> "Hidden")',
    "[Seen][Hidden]",
    "![Hidden](Hidden)",
    "![[Hidden]]",
    "[[Hidden|Seen]]",
    "[[Hidden#Hidden|Seen]]",
    "http://hidden.example/Hidden",
    "<http://hidden.example/Hidden>",
    "Hidden@hidden.example",
    "[@Hidden]",
    "[see @Hidden, p. 3; -@Hidden]",
    "@Hidden",
    "@{Hidden}",
    "@Hidden [p. 3]",
    "[Seen]{.Hidden #Hidden key=Hidden other='Hidden'}",
    "$Hidden$",
    "[^Hidden]",
  ];
  const blocks = [
    "```Hidden\nHidden\n```",
    "~~~\nHidden\n\nHidden\n~~~",
    "<div Hidden>\nHidden\n</div>",
    "<!-- Hidden\n\nHidden -->",
    "[Hidden]: http://hidden.example 'Hidden'",
    "***",
    "| Seen | Seen |\n|---|---|\n| Seen | `Hidden` |",
    "[^Hidden]: Seen",
  ];

  it("is nothing of code, addresses, targets, tags, keys, comments and frontmatter", () => {
    const word = fc.constantFrom(...visible, ...hidden);
    const paragraph = fc
      .array(word, { minLength: 1, maxLength: 8 })
      .chain((words) =>
        fc
          .array(fc.constantFrom(" ", "\n", ", "), { minLength: words.length, maxLength: words.length })
          .map((gaps) => words.map((each, i) => `${each}${gaps[i] ?? ""}`).join("Seen ")),
      );
    const block = fc.oneof(
      { weight: 3, arbitrary: paragraph.map((text) => `Seen ${text} Seen`) },
      fc.constantFrom(...blocks),
    );
    const within = fc.constantFrom("", "> ", "> > ", "- ", "1. ");
    const document = fc.record({
      frontmatter: fc.constantFrom("", "---\nkey: Hidden\n---\n", "---\nHidden: |\n  Hidden\n...\n"),
      blocks: fc.array(fc.tuple(within, block), { maxLength: 8 }),
      end: fc.constantFrom("\n", "\r\n"),
    });
    fc.assert(
      fc.property(document, ({ frontmatter, blocks, end }) => {
        const parts = blocks.map(([prefix, text]) => {
          const rest = prefix.startsWith(">") ? prefix : " ".repeat(prefix.length);
          return prefix + text.replaceAll("\n", `\n${rest}`);
        });
        const text = `${frontmatter}${parts.join("\n\n")}`.replaceAll("\n", end);
        const proses = texts(text);
        for (const prose of proses) assert.ok(!/hidden/i.test(prose), JSON.stringify(prose));
        const words = (string: string) => string.split(SEEN).length - 1;
        assert.equal(words(proses.join(" ")), words(text), JSON.stringify(proses));
      }),
      runs(150),
    );
  });

  it("counts blockquotes, so that the paragraphs of one can be told", () => {
    const { proses } = read("> a\n>\n> b\n>\n> > c\n\nd\n\n> # e\n> - f");
    assert.deepEqual(
      proses.map(({ kind, text, quote }) => [text, kind, quote]),
      [
        ["a", "quote", 1],
        ["b", "quote", 1],
        ["c", "quote", 1],
        ["d", "paragraph", 0],
        ["e", "heading", 2],
        ["f", "quote", 2],
      ],
    );
  });

  it("says what a wikilink means", () => {
    const { proses } = read("[[kim]] [[ kim#life | him]] [[kim^a]] | [[notes/a b.md|x]] [[#here]] [[ ]]");
    const links = proses.flatMap(({ links, text }) =>
      links.map(({ start, end, target }) => [target, text.slice(start, end)]),
    );
    assert.deepEqual(links, [
      ["kim", "kim"],
      ["kim", " him"],
      ["kim", "kim^a"],
      ["notes/a b.md", "x"],
    ]);
    const [cell] = read("| a |\n|---|\n| [[kim\\|him]] |").proses.slice(-1);
    assert.deepEqual([cell?.text, cell?.links[0]?.target], ["him", "kim"]);
  });

  it("is not what stands in blocks of code, HTML and comments: these are told apart", () => {
    const text = "a\n\n```\nx\n```\n\n> <!-- y -->\n\n- b\n\n      code\n";
    const { opaque } = read(text);
    assert.deepEqual(
      opaque.map(({ start, end }) => text.slice(start, end)),
      ["```\nx\n```", "<!-- y -->", "code"],
    );
  });
});
