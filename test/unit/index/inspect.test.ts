import assert from "node:assert/strict";
import { inspect } from "../../../src/core/features/inspect.ts";
import { inspected, opened } from "./folder.ts";

const FILES = {
  "z.dossier.yaml": `people:
  - { id: pompeo, name: Mike Pompeo, aliases: [Michael R. Pompeo], weakAliases: [the envoy] }
  - { id: jong-un, name: Kim Jong-un, family: Kim }
  - { id: yo-jong, name: Kim Yo-jong, family: Kim }
places:
  - { id: hanoi, name: Hanoi }
`,
  "dossier/events.yaml": `events:
  - { id: later, date: 2019-02-27/2019-02-28, title: Talks, involved: [jong-un, pompeo], location: hanoi, sources: [memo, { key: memo, locator: p. 2 }] }
  - { id: open, date: 2018/.., title: Opening }
  - { id: before, date: ../2017, title: Before }
  - { id: undated, title: Undated, date: "" }
`,
  "references.yaml": "- { id: memo, type: report, title: The memo, file: sources/memo.txt }\n",
  "sources/memo.txt": "Title\n\nWe shall sign nothing in this city today.\n",
  "notes/a.md":
    "---\r\ndate: 2019-03-01\r\n---\r\n# 😀 Mike Pompeo\r\n\r\nMr. Kim left on Feb. 28.\r\n“We shall sign nothing in this city” [see @memo, pp. 3-5 and on; -@memo].\r\n",
};

describe("workspace: the contract of inspect", () => {
  const inspection = inspected(FILES);

  it("holds these fields and no others, all of them plain JSON", () => {
    assert.deepEqual(JSON.parse(JSON.stringify(inspection)), inspection);
    assert.deepEqual(Object.keys(inspection), ["entities", "events", "sources", "documents", "diagnostics"]);
  });

  it("lists entities, with all that they are called for certain", () => {
    assert.deepEqual(inspection.entities, [
      {
        id: "pompeo",
        schema: "Person",
        name: "Mike Pompeo",
        aliases: ["Michael R. Pompeo"],
        path: "z.dossier.yaml",
      },
      { id: "jong-un", schema: "Person", name: "Kim Jong-un", aliases: [], path: "z.dossier.yaml" },
      { id: "yo-jong", schema: "Person", name: "Kim Yo-jong", aliases: [], path: "z.dossier.yaml" },
      { id: "hanoi", schema: "Place", name: "Hanoi", aliases: [], path: "z.dossier.yaml" },
    ]);
  });

  it("lists events in timeline order, as days, open ends as null", () => {
    const none = { involved: [], location: null, sources: [], path: "dossier/events.yaml" };
    assert.deepEqual(inspection.events, [
      { id: "before", date: "../2017", earliest: null, latest: "2017-12-31", title: "Before", ...none },
      { id: "open", date: "2018/..", earliest: "2018-01-01", latest: null, title: "Opening", ...none },
      {
        id: "later",
        date: "2019-02-27/2019-02-28",
        earliest: "2019-02-27",
        latest: "2019-02-28",
        title: "Talks",
        involved: ["jong-un", "pompeo"],
        location: "hanoi",
        sources: ["memo", "memo"],
        path: "dossier/events.yaml",
      },
      { id: "undated", date: "", earliest: null, latest: null, title: "Undated", ...none },
    ]);
  });

  it("lists sources", () => {
    assert.deepEqual(inspection.sources, [
      { id: "memo", type: "report", title: "The memo", path: "references.yaml" },
    ]);
  });

  it("lists what each note says, at zero-based UTF-16 places with exclusive ends", () => {
    assert.equal(inspection.documents.length, 1);
    const [
      { path, mentions, citations, quotations, dates } = {
        path: "",
        mentions: [],
        citations: [],
        quotations: [],
        dates: [],
      },
    ] = inspection.documents;
    const at = (line: number, from: number, to: number) => ({
      start: { line, character: from },
      end: { line, character: to },
    });
    assert.equal(path, "notes/a.md");
    assert.deepEqual(
      mentions.map((mention) => ({ ...mention, candidates: mention.candidates.map(({ id }) => id) })),
      [
        { range: at(3, 5, 16), text: "Mike Pompeo", entity: "pompeo", candidates: ["pompeo"] },
        { range: at(5, 0, 7), text: "Mr. Kim", entity: null, candidates: ["jong-un", "yo-jong"] },
      ],
    );
    for (const { candidates } of mentions) for (const { reason } of candidates) assert.ok(reason.length > 5);
    assert.deepEqual(dates, [{ range: at(5, 16, 23), text: "Feb. 28", edtf: "2019-02-28" }]);
    assert.deepEqual(citations, [
      {
        range: at(6, 37, 72),
        items: [
          { key: "memo", prefix: "see", suffix: "and on", locator: "3-5", label: "page", mode: "normal" },
          { key: "memo", prefix: "", suffix: "", locator: "", label: "", mode: "suppress-author" },
        ],
      },
    ]);
    assert.deepEqual(quotations, [
      {
        range: at(6, 1, 35),
        text: "We shall sign nothing in this city",
        key: "memo",
        similarity: 1,
        critical: false,
        verdict: "exact",
        source: { path: "sources/memo.txt", range: at(2, 0, 34) },
      },
    ]);
  });

  it("lists problems by path and place", () => {
    assert.deepEqual(
      inspection.diagnostics.map(({ path, code, severity, range }) => [path, code, severity, range.start]),
      [
        ["notes/a.md", "name/ambiguous", "information", { line: 5, character: 0 }],
        ["references.yaml", "reference/incomplete", "information", { line: 0, character: 8 }],
      ],
    );
    for (const diagnostic of inspection.diagnostics) {
      assert.deepEqual(Object.keys(diagnostic), ["path", "range", "code", "severity", "message"]);
    }
  });

  it("lists documents by path, and lets the user judge how bad a problem is", () => {
    const workspace = opened({ "b.md": "[@x]", "a.md": "", "a/z.md": "" });
    assert.deepEqual(
      inspect(workspace).documents.map(({ path }) => path),
      ["a.md", "a/z.md", "b.md"],
    );
    const severities = { "citation/unknown-key": "hint" } as const;
    assert.deepEqual(
      inspect(workspace, severities).diagnostics.map(({ severity }) => severity),
      ["hint"],
    );
  });
});
