import assert from "node:assert/strict";
import { problemsOf, RULES } from "../../../src/core/checks/index.ts";
import { inspect } from "../../../src/core/features/inspect.ts";
import { opened, problems } from "../index/folder.ts";

const MEMO = "We will not take part in the talks in Hanoi before the winter of next year.";
const REFERENCES = `references:
  - { id: memo, title: Memo, file: memo.txt }
  - { id: other, title: Other, file: other.txt }
  - { id: none, title: None }
`;

/** What must be said of some files: code, file, the text pointed to. */
const CASES: [string, Record<string, string>, [string, string, string][]][] = [
  [
    "a syntax error",
    { "dossier/a.yaml": 'people:\n  - name: "open\n  - name: Kim Il-sung\n' },
    [["dossier/syntax", "dossier/a.yaml", '"']],
  ],
  [
    "two events of dossier files with one id",
    {
      "dossier/a.yaml":
        'events:\n  - { id: "e", date: 2019, title: A }\n  - { id: e, date: 2019, title: B }\n',
    },
    [
      ["event/duplicate-id", "dossier/a.yaml", "e"],
      ["event/duplicate-id", "dossier/a.yaml", "e"],
    ],
  ],
  [
    "two references with one key",
    {
      "dossier/a.yaml": "references:\n  - { id: r, title: A }\n",
      "references.yaml": "- { id: r, title: B }\n",
    },
    [
      ["reference/duplicate", "dossier/a.yaml", "r"],
      ["reference/duplicate", "references.yaml", "r"],
    ],
  ],
  [
    "impossible dates",
    {
      "dossier/a.yaml":
        "people:\n  - { name: Kim Il-sung, positions: [{ post: Leader, start: 1948-13, end: 1994-07-08 }] }\nevents:\n  - { date: May 2019, title: A }\n",
      "a.md": "[They met]{.event date=2019-02-30}",
    },
    [
      ["event/invalid-date", "a.md", "2019-02-30"],
      ["entity/invalid-date", "dossier/a.yaml", "1948-13"],
      ["event/invalid-date", "dossier/a.yaml", "May 2019"],
    ],
  ],
  [
    "an organisation that nobody knows",
    {
      "dossier/a.yaml":
        "people:\n  - { name: Kim Il-sung, positions: [{ post: Leader, organization: wpk }] }\n",
    },
    [["entity/dangling-reference", "dossier/a.yaml", "wpk"]],
  ],
  [
    "an organisation known by its alias",
    {
      "dossier/a.yaml":
        "people:\n  - { name: Kim Il-sung, positions: [{ post: Leader, organization: WPK }] }\norganizations:\n  - { id: party, name: Workers’ Party of Korea, aliases: [WPK] }\n",
    },
    [],
  ],
  [
    "keys that no source has",
    {
      "dossier/a.yaml": "references:\n  - { id: memo, title: M }\n",
      "a.md": "A [@memo; see @mem0, p. 3; -@{odd/key}], and @handle said.\n\n`[@code]` me@memo.example",
    },
    [
      ["citation/unknown-key", "a.md", "@mem0"],
      ["citation/unknown-key", "a.md", "-@{odd/key}"],
      ["citation/unknown-key", "a.md", "@handle"],
    ],
  ],
  [
    "a note's own references",
    { "a.md": "---\nreferences:\n  - { id: own, title: Own }\n---\nSee [@own] and [@other]." },
    [["citation/unknown-key", "a.md", "@other"]],
  ],
  [
    "copies that are not there",
    {
      "dossier/a.yaml":
        "references:\n  - { id: a, title: A, file: gone.md }\n  - { id: b, title: B, file: ../../out.md }\n",
    },
    [
      ["reference/missing-archive", "dossier/a.yaml", "gone.md"],
      ["reference/missing-archive", "dossier/a.yaml", "../../out.md"],
    ],
  ],
  [
    "a name that may be two",
    {
      "dossier/a.yaml":
        "people:\n  - { name: Kim Jong-un, family: Kim }\n  - { name: Kim Yo-jong, family: Kim }\n",
      "a.md": "Then Mr. Kim left.",
    },
    [["name/ambiguous", "a.md", "Mr. Kim"]],
  ],
  [
    "quotations",
    {
      "dossier/a.yaml": REFERENCES,
      "dossier/memo.txt": MEMO,
      "dossier/other.txt": "The delegation asked for another room with a better view of the river.",
      "a.md": [
        "“We will not take part in the talks in Hanoi” [@memo].",
        "“We will take part in the talks in Hanoi” [@memo].",
        "“We will not take part in the long talks in Hanoi before the winter” [@memo].",
        "“asked for another room with a better view of the river” [@memo].",
        "“Nothing that stands in any source at all was ever said like this” [@memo].",
        "“Nothing that stands in any source at all was ever said like this” [@none].",
      ].join("\n\n"),
    },
    [
      ["quote/altered", "a.md", "We will take part in the talks in Hanoi"],
      ["quote/altered", "a.md", "We will not take part in the long talks in Hanoi before the winter"],
      ["quote/misattributed", "a.md", "asked for another room with a better view of the river"],
      ["quote/not-found", "a.md", "Nothing that stands in any source at all was ever said like this"],
    ],
  ],
  [
    "broken frontmatter",
    { "a.md": "---\ntitle: [a\ndate: 2019\n---\nText" },
    [["dossier/syntax", "a.md", "["]],
  ],
];

describe("checks: every rule points to its place", () => {
  for (const [what, files, expected] of CASES) {
    it(what, () => assert.deepEqual(problems(files), expected));
  }

  it("in files with CRLF as well", () => {
    for (const [what, files, expected] of CASES) {
      const crlf = Object.fromEntries(
        Object.entries(files).map(([path, text]) => [path, text.replaceAll("\n", "\r\n")]),
      );
      assert.deepEqual(problems(crlf), expected, what);
    }
  });

  it("with a change of meaning as an error, any other as a warning", () => {
    const [, files] = CASES.find(([what]) => what === "quotations") ?? [];
    const { diagnostics } = inspect(opened(files ?? {}));
    assert.deepEqual(
      diagnostics.map(({ severity }) => severity),
      ["error", "warning", "warning", "warning"],
    );
  });

  it("with codes that read area/problem, each once", () => {
    const codes = RULES.map(({ code }) => code);
    assert.equal(new Set(codes).size, codes.length);
    for (const code of codes) assert.match(code, /^[a-z]+\/[a-z]+(?:-[a-z]+)*$/);
  });

  it("in the order of the text", () => {
    const workspace = opened({ "a.md": "[@b] [@a] @c\n\n[x]{.event date=13} [@d]" });
    const starts = problemsOf(workspace, "a.md").map(({ span }) => span.start);
    assert.equal(starts.length, 5);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
  });
});

describe("checks: what the writer has said is all right", () => {
  const codes = (text: string, path = "a.md") =>
    problemsOf(opened({ [path]: text }), path).map(({ code }) => code);

  it("is not told, for the next line alone", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const text = ["<!-- dossier-disable-next-line citation/unknown-key -->", "[@a]", "[@b]"].join(end);
      assert.deepEqual(codes(text), ["citation/unknown-key"]);
    }
  });

  it("may be one rule, several or all", () => {
    const line = "[@a] [x]{.event date=13}";
    assert.deepEqual(codes(`<!-- dossier-disable-next-line event/invalid-date -->\n${line}`), [
      "citation/unknown-key",
    ]);
    assert.deepEqual(
      codes(`<!--dossier-disable-next-line event/invalid-date, citation/unknown-key-->\n${line}`),
      [],
    );
    assert.deepEqual(
      codes(`<!-- dossier-disable-next-line event/invalid-date citation/unknown-key -->\n${line}`),
      [],
    );
    assert.deepEqual(codes(`<!-- dossier-disable-next-line -->\n${line}`), []);
    assert.equal(codes(`<!-- dossier-disable-next-line citation/unknown -->\n${line}`).length, 2);
    assert.equal(codes(`dossier-disable-next-line\n${line}`).length, 2);
  });

  it("can be said in YAML", () => {
    const text = (comment: string) => `events:\n  - title: A\n    ${comment}\n    date: 2019-02-30\n`;
    assert.deepEqual(codes(text("# x"), "dossier/a.yaml"), ["event/invalid-date"]);
    assert.deepEqual(codes(text("# dossier-disable-next-line event/invalid-date"), "dossier/a.yaml"), []);
    assert.deepEqual(codes(text("# dossier-disable-next-line"), "dossier/a.yaml"), []);
  });

  it("counts on the file's last line too", () => {
    assert.deepEqual(codes("x\n\n<!-- dossier-disable-next-line -->\n[@a]"), []);
    assert.deepEqual(codes("people:\n# dossier-disable-next-line\n  - [", "dossier/a.yaml"), []);
  });
});

describe("checks: severities", () => {
  const workspace = opened({
    "a.md": "[@a] @b",
    "dossier/a.yaml": "people: [\n",
  });

  it("are the user's, by code", () => {
    const severities = (path: string, map: Parameters<typeof problemsOf>[2]) =>
      problemsOf(workspace, path, map).map(({ severity }) => severity);
    assert.deepEqual(severities("a.md", {}), ["error", "warning"]);
    assert.deepEqual(severities("a.md", { "citation/unknown-key": "hint" }), ["hint", "hint"]);
    assert.deepEqual(severities("a.md", { "citation/unknown-key": "off" }), []);
    assert.deepEqual(severities("a.md", { "event/invalid-date": "off" }), ["error", "warning"]);
    assert.ok(severities("dossier/a.yaml", {}).includes("error"));
    assert.ok(!severities("dossier/a.yaml", { "dossier/syntax": "information" }).includes("error"));
    assert.ok(
      !problemsOf(workspace, "dossier/a.yaml", { "dossier/syntax": "off" }).some(
        ({ code }) => code === "dossier/syntax",
      ),
    );
  });

  it("of a file that is not there are none", () => assert.deepEqual(problemsOf(workspace, "gone.md"), []));
});
