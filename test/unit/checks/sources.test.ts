import assert from "node:assert/strict";
import { problemsOf } from "../../../src/core/checks/index.ts";
import type { FindingData } from "../../../src/core/checks/rule.ts";
import { missingFromSource } from "../../../src/core/citations/completeness.ts";
import { opened, problems } from "../index/folder.ts";

const KNOWN = "- { id: a2020, title: A }\n- { id: b, title: B }\n";

describe("checks: citation/syntax", () => {
  /** What is said of a note, and the note after its first fix. */
  function flaws(text: string): { at: string[]; fixed: string | null } {
    const workspace = opened({ "references.yaml": KNOWN, "n.md": text });
    const found = problemsOf(workspace, "n.md").filter(({ code }) => code === "citation/syntax");
    const fix = found
      .map(({ data, span }): [FindingData | null, typeof span] => [data, span])
      .find(([data]) => data);
    const [data, span] = fix ?? [];
    return {
      at: found.map(({ span: { start, end } }) => text.slice(start, end)),
      fixed:
        data?.kind === "syntax" && span
          ? text.slice(0, span.start) + data.newText + text.slice(span.end)
          : null,
    };
  }

  const wrong: [string, string, string[], string | null][] = [
    ["a key that numbers an example", "> (@b) has it.", ["@b"], "> (@{b}) has it."],
    ["one with a full stop", "So.\n\n- @a2020. Then more.", ["@a2020"], "So.\n\n- @{a2020}. Then more."],
    ["a part without a key", "So [@b; see also the memo].", ["see also the memo"], null],
    ["a semicolon too many at the end", "So [@b, p. 3;].", [";"], "So [@b, p. 3]."],
    ["a semicolon too many in between", "So [@b;; @a2020].", [";"], "So [@b; @a2020]."],
    ["a semicolon too many at the start", "So [; @b].", [";"], "So [ @b]."],
    [
      "a bracket that is not closed",
      "So [@b, p. 3. Then they left.",
      ["[@b, p. 3"],
      "So [@b, p. 3]. Then they left.",
    ],
    [
      "one not closed in a German note",
      "---\nlang: de\n---\nSo [@b, Abs. 3. Then they left.",
      ["[@b, Abs. 3"],
      "---\nlang: de\n---\nSo [@b, Abs. 3]. Then they left.",
    ],
    ["one not closed behind the key", "So [@b and they left.", ["[@b"], "So [@b] and they left."],
    ["a key without its @", "So [a2020, p. 3].", ["a2020"], "So [@a2020, p. 3]."],
    ["a key apart from its @", "So [@ a2020].", ["@ a2020"], "So [@a2020]."],
    ["white space in braces", "So @{b 2020} has it.", ["@{b 2020}"], null],
    ["in a blockquote, over a line end", "> So [@b;\n> ] it is.", [";"], "> So [@b\n> ] it is."],
  ];
  for (const [what, text, at, fixed] of wrong) it(what, () => assert.deepEqual(flaws(text), { at, fixed }));

  const right = [
    "[@b] [see @b, p. 3; -@a2020] @b [p. 3] [@b, {p. 3, 4}]",
    "[a link with @b; and more](https://a.example) [span; @b]{.x}",
    "`[@b; more` [a2020](x) [a2020][x] [a2020]\n\n[a2020]: https://a.example\n[x]: y",
    "[@handle; and the rest] [via @somebody",
    "[sic] [he] [...] - [ ] a [x] b [[b]] [[b|a2020; c]]",
    "text[^1] and ^[see @b; and more] [b] [see b, p. 3]\n\n[^1]: @b; or more",
    "me@{x y} \\@{b c} `@{b c}`",
    "(@b; more) [[@b]]",
    "(@{b}) has it.\n\n@b has it.\n\n(@b says)\n\n# (@b) so\n\nSo (@b) has it.\n@b. So.\n\n(@c) is nobody's.",
  ];
  for (const text of right)
    it(`nothing in ${text.split("\n", 1)[0]}`, () => assert.deepEqual(flaws(text).at, []));

  it("costs no more than the note's length", () => {
    for (const text of ["[@b; ", "[[@b", "[@b;]", "@{b "]) flaws(text.repeat(5_000));
  }).timeout(180_000);
});

describe("checks: reference/incomplete", () => {
  const cases: [string, Record<string, unknown>, string[]][] = [
    [
      "a journal article",
      { type: "article-journal", title: "T" },
      ["an author", "the journal (container-title)", "a date (issued)"],
    ],
    [
      "an unsigned report in a newspaper",
      { type: "article-newspaper", title: "T", "container-title": "N", issued: "2020" },
      [],
    ],
    [
      "a book that was edited",
      { type: "book", editor: "A", title: "T", publisher: "P", issued: { "date-parts": [[1999]] } },
      [],
    ],
    [
      "a book without a publisher",
      { type: "book", author: [{ family: "A" }], title: "T", issued: "1999" },
      ["a publisher"],
    ],
    [
      "a chapter",
      { type: "chapter", author: "A", title: "T", issued: "1999", publisher: "P" },
      ["the book it is in (container-title)"],
    ],
    ["a web page", { type: "webpage", title: "T" }, ["an address (URL)"]],
    ["a letter", { type: "personal_communication", author: "A" }, ["a date (issued)"]],
    ["a judgment", { type: "legal_case", title: "A v B", issued: "1999" }, ["the court (authority)"]],
    ["a film", { type: "motion_picture", title: "T", director: "D", issued: "1999" }, []],
    ["a thesis", { type: "thesis", title: "T", author: "A", issued: "1999" }, ["the university (publisher)"]],
    [
      "empty fields",
      { type: "webpage", title: " ", URL: "", author: [{ family: "" }] },
      ["a title", "an address (URL)"],
    ],
    ["an unknown type, and none", { type: "song", title: "T" }, []],
    ["nothing at all", {}, ["a title"]],
  ];
  for (const [what, csl, missing] of cases) it(what, () => assert.deepEqual(missingFromSource(csl), missing));

  it("is told once, at the key, in whatever file", () => {
    assert.deepEqual(
      problems({
        "references.yaml": "- id: x\n  type: webpage\n  title: T\n",
        "a.md": "---\nreferences:\n  - { id: own, type: book, title: T }\n---\n",
      }),
      [
        ["reference/incomplete", "a.md", "own"],
        ["reference/incomplete", "references.yaml", "x"],
      ],
    );
  });
});

describe("checks: reference/same-work", () => {
  const same = (references: string) =>
    problems({ "references.yaml": references }).flatMap(([code, , text]) =>
      code === "reference/same-work" ? [text] : [],
    );

  it("finds one work under two keys, and tells of the later", () => {
    assert.deepEqual(
      same(
        "- { id: a, title: On the History of Rivers, DOI: 10.1234/Abc }\n" +
          "- { id: b, title: “On the history of rivers”, DOI: https://doi.org/10.1234/abc }\n",
      ),
      ["b"],
    );
    assert.deepEqual(
      same(
        "- { id: a, title: The talks collapse, URL: https://www.a.example/x/ }\n" +
          "- { id: b, title: The talks collapse, URL: http://a.example/x#top }\n",
      ),
      ["b"],
    );
    const book = "type: book, title: A long history of the river, author: [{ family: Sato }], issued: 1999";
    assert.deepEqual(same(`- { id: a, ${book} }\n- { id: b, ${book} }\n`), ["b"]);
  });

  it("leaves alone what only looks alike", () => {
    const book = "title: A long history of the river, author: [{ family: Sato }]";
    for (const references of [
      `- { id: a, ${book}, volume: 1, issued: 1999 }\n- { id: b, ${book}, volume: 2, issued: 1999 }\n`,
      `- { id: a, ${book}, issued: 1999 }\n- { id: b, ${book}, issued: 2004 }\n`,
      "- { id: a, title: Editorial, author: [{ family: Sato }], issued: 1999 }\n- { id: b, title: Editorial, author: [{ family: Sato }], issued: 1999 }\n",
      "- { id: a, title: The first chapter of it, DOI: 10.1234/abc }\n- { id: b, title: Another chapter of it, DOI: 10.1234/abc }\n",
      "- { id: a, title: One page, URL: https://a.example }\n- { id: b, title: One page, URL: https://a.example }\n",
      "- { id: a, DOI: 10.1234/abc }\n- { id: b, DOI: 10.1234/abc }\n",
    ])
      assert.deepEqual(same(references), [], references);
  });

  it("follows what is written", () => {
    const workspace = opened({
      "references.yaml":
        "- { id: a, title: The talks collapse, DOI: 10.1234/abc }\n- { id: b, title: The talks collapse, DOI: 10.1234/abd }\n",
    });
    const told = () =>
      problemsOf(workspace, "references.yaml").filter(({ code }) => code === "reference/same-work").length;
    assert.equal(told(), 0);
    workspace.set(
      "references.yaml",
      "references",
      workspace.text("references.yaml")?.replace("abd", "abc") ?? "",
    );
    workspace.settle();
    assert.equal(told(), 1);
  });
});

describe("checks: reference/unused", () => {
  const files = {
    "references.yaml": "- { id: noted, title: T }\n- { id: told, title: T }\n- { id: idle, title: T }\n",
    "dossier/e.yaml": "events:\n  - { date: 2019, title: E, sources: [told] }\n",
    "a.md": "[@noted]",
    "r.bib": "",
  };

  it("is off unless asked for", () => {
    const workspace = opened(files);
    const told = (severities: Parameters<typeof problemsOf>[2]) =>
      problemsOf(workspace, "references.yaml", severities).map(({ message, severity }) => [
        message,
        severity,
      ]);
    assert.deepEqual(told({}), []);
    assert.deepEqual(told({ "reference/unused": "hint" }), [["Nothing cites “idle”.", "hint"]]);
  });

  it("is told again when the first citation comes, or the last one goes", () => {
    const workspace = opened(files);
    const heard: string[] = [];
    workspace.onDidChange(({ paths }) => heard.push(...paths));
    workspace.set("a.md", "note", "[@idle]");
    workspace.settle();
    assert.ok(heard.includes("references.yaml"));
    heard.length = 0;
    workspace.set("a.md", "note", "[@idle] again [@idle]");
    workspace.settle();
    assert.deepEqual(heard, ["a.md"]);
    const unused = problemsOf(workspace, "references.yaml", { "reference/unused": "hint" });
    assert.deepEqual(
      unused.map(({ message }) => message),
      ["Nothing cites “noted”."],
    );
  });
});
