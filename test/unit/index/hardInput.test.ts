import assert from "node:assert/strict";
import fc from "fast-check";
import { problemsOf } from "../../../src/core/checks/index.ts";
import { fileClassifier } from "../../../src/core/index/files.ts";
import { DEFAULT_GLOBS } from "../../../src/core/index/globs.ts";
import { inspect } from "../../../src/core/features/inspect.ts";
import { loadFolder, readInto, type FolderReader } from "../../../src/core/index/load.ts";
import { Readings } from "../../../src/core/index/readings.ts";
import { Workspace } from "../../../src/core/index/workspace.ts";
import { runs } from "../runs.ts";
import { inspected, opened, problems, put } from "./folder.ts";

const DOSSIER = "people:\n  - { id: kim, name: Kim Jong-un, family: Kim }\n";

/** Does all work, and fails where it does not come to an end. */
function settleSoon(workspace: Workspace): void {
  const steps = workspace.work();
  for (let taken = 0; !steps.next().done; taken++) assert.ok(taken < 5_000, "the work has no end");
}

function own(file: string): string {
  return `---\nreferences:\n  - { id: own, type: book, title: T, file: ${file} }\n---\n\nKim Jong-un came.\n`;
}

describe("workspace: notes whose own sources name notes", () => {
  for (const [what, files] of Object.entries({
    "a note that names itself": { "a.md": own("a.md") },
    "two that name each other": { "a.md": own("b.md"), "b.md": own("a.md") },
    "three in a ring": { "a.md": own("b.md"), "b.md": own("c.md"), "c.md": own("a.md") },
  })) {
    it(`come to an end, and stay notes: ${what}`, () => {
      fc.assert(
        fc.property(fc.func(fc.integer()), (rank) => {
          const workspace = new Workspace();
          put(workspace, "dossier/a.yaml", DOSSIER);
          const ordered = Object.entries(files).sort((a, b) => rank(a[0]) - rank(b[0]));
          for (const [path, text] of ordered) put(workspace, path, text);
          settleSoon(workspace);
          const { documents } = inspect(workspace);
          assert.deepEqual(
            documents.map(({ path, mentions }) => [path, mentions.length]),
            Object.keys(files).map((path) => [path, 1]),
          );
        }),
        runs(10),
      );
    });
  }

  it("make an archived copy of one that has no sources itself, until it has", () => {
    const workspace = opened({ "a.md": own("copy.md"), "copy.md": "Kim Jong-un said nothing." });
    const notes = () => inspect(workspace).documents.map(({ path }) => path);
    assert.deepEqual(notes(), ["a.md"]);
    put(workspace, "copy.md", own("a.md"));
    settleSoon(workspace);
    assert.deepEqual(notes(), ["a.md", "copy.md"]);
    put(workspace, "copy.md", "Nothing.");
    settleSoon(workspace);
    assert.deepEqual(notes(), ["a.md"]);
  });

  it("are archived copies where everybody's source names them, whatever they hold", () => {
    const references = "references:\n  - { id: copy, type: book, title: T, file: ../a.md }\n";
    const workspace = opened({ "dossier/a.yaml": references, "a.md": own("b.md"), "b.md": "Text." });
    assert.deepEqual(
      inspect(workspace).documents.map(({ path }) => path),
      ["b.md"],
    );
  });
});

describe("workspace: files that go away", () => {
  const files = {
    "dossier/a.yaml": DOSSIER,
    "notes/a.md": "Kim Jong-un came. See [[b]].",
    "notes/b.md": "[Told]{.event date=2019 involved=kim} [@memo]",
    "references.json": '[{"id":"memo","type":"book","title":"Memo"}]',
  };

  it("while they are being read leave nothing behind, whichever and whenever", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(files)), fc.nat({ max: 40 }), (gone, after) => {
        const workspace = new Workspace();
        for (const [path, text] of Object.entries(files)) put(workspace, path, text);
        const steps = workspace.work();
        for (let i = 0; i < after; i++) steps.next();
        workspace.delete(gone);
        while (!steps.next().done);
        const rest = Object.entries(files).filter(([path]) => path !== gone);
        workspace.settle();
        assert.deepEqual(inspect(workspace), inspected(Object.fromEntries(rest)));
      }),
      runs(60),
    );
  });

  /** A folder on a slow disk: each file is read when the test says so. */
  function slow(): { reader: FolderReader; arrives: (path: string, text: string | Error) => Promise<void> } {
    const waiting = new Map<string, ((text: string | Error) => void)[]>();
    return {
      reader: {
        list: (path) =>
          Promise.resolve(path === "" ? ["a.md", "b.md"].map((name) => ({ name, isFolder: false })) : []),
        read: (path) =>
          new Promise((resolve, reject) => {
            const answer = (text: string | Error) =>
              text instanceof Error ? reject(text) : resolve(new TextEncoder().encode(text));
            waiting.set(path, [...(waiting.get(path) ?? []), answer]);
          }),
      },
      arrives: async (path, text) => {
        const [first, ...others] = waiting.get(path) ?? [];
        waiting.set(path, others);
        assert.ok(first, `nobody reads ${path}`);
        first(text);
        await new Promise((resolve) => setImmediate(resolve));
      },
    };
  }
  const soon = () => new Promise((resolve) => setImmediate(resolve));

  it("while the disk is slow do not come back, and what an editor holds stays", async () => {
    const { reader, arrives } = slow();
    const workspace = new Workspace();
    const readings = new Readings();
    const rules = { kindOf: fileClassifier(DEFAULT_GLOBS), excludes: () => false };
    const loading = loadFolder(workspace, reader, rules, "", undefined, readings);
    await soon();
    readings.drop("a.md");
    workspace.delete("a.md");
    readings.drop("b.md");
    workspace.set("b.md", "note", "typed");
    await arrives("a.md", "gone by now");
    await arrives("b.md", "on the disk");
    assert.deepEqual(await loading, []);
    assert.equal(workspace.text("a.md"), undefined);
    assert.equal(workspace.text("b.md"), "typed");
  });

  it("with their folder while the disk is slow do not come back", async () => {
    const { reader, arrives } = slow();
    const workspace = new Workspace();
    const readings = new Readings();
    const reading = readInto(workspace, reader, "notes/deep/a.md", "note", readings);
    const beside = readInto(workspace, reader, "notes-2/a.md", "note", readings);
    readings.drop("notes");
    await arrives("notes/deep/a.md", "gone by now");
    await arrives("notes-2/a.md", "there");
    await Promise.all([reading, beside]);
    assert.deepEqual([...workspace.paths()], ["notes-2/a.md"]);
  });

  it("and come again are what the last reading says", async () => {
    const { reader, arrives } = slow();
    const workspace = new Workspace();
    const readings = new Readings();
    const first = readInto(workspace, reader, "a.md", "note", readings);
    const second = readInto(workspace, reader, "a.md", "note", readings);
    await arrives("a.md", new Error("no such file"));
    await arrives("a.md", "new");
    assert.deepEqual(await Promise.all([first, second]), [null, null]);
    assert.equal(workspace.text("a.md"), "new");
    const unreadable = readInto(workspace, reader, "a.md", "note", readings);
    await arrives("a.md", new Error("no such file"));
    assert.deepEqual(await unreadable, { path: "a.md", reason: "no such file" });
    assert.equal(workspace.text("a.md"), undefined);
  });

  it("take their place with them where a folder is renamed: links, sources and copies are sought anew", () => {
    const before = {
      "old/dossier/a.yaml":
        "references:\n  - { id: memo, type: book, title: Memo, file: ../copies/memo.md }\n",
      "old/copies/memo.md": "He said that not one word of it had been true.",
      "old/note.md": "He said “not one word of it had been true” [@memo]. See [[old/other]] and [[other]].",
      "old/other.md": "See [[note]].",
    };
    const after = Object.fromEntries(
      Object.entries(before).map(([path, text]) => [path.replace(/^old/, "new"), text]),
    );
    const workspace = opened(before);
    const codes = (files: Readonly<Record<string, string>>) =>
      problems(files).filter(([code]) => code !== "reference/incomplete");
    assert.deepEqual(codes(before), []);
    for (const path of Object.keys(before)) workspace.delete(path);
    for (const [path, text] of Object.entries(after)) put(workspace, path, text);
    settleSoon(workspace);
    assert.deepEqual(inspect(workspace), inspected(after));
    assert.deepEqual(codes(after), [["link/unknown", "new/note.md", "old/other"]]);
    assert.equal(workspace.quotations("new/note.md")[0]?.check.verdict, "exact");
  });
});

describe("workspace: notes of one name in two folders", () => {
  it("are both there, and a link means the same one however they came", () => {
    const paths = ["b/talks.md", "a/talks.md", "a/deep/talks.md"];
    for (const order of [paths, paths.toReversed()]) {
      const workspace = opened(Object.fromEntries(order.map((path) => [path, "Text."])));
      assert.equal(workspace.noteCount, 3);
      assert.deepEqual(workspace.linked("talks"), { kind: "note", path: "a/talks.md" });
      assert.deepEqual(workspace.linked("b/talks"), { kind: "note", path: "b/talks.md" });
      workspace.delete("a/talks.md");
      workspace.settle();
      assert.deepEqual(workspace.linked("talks"), { kind: "note", path: "b/talks.md" });
    }
  });
});

describe("workspace: frontmatter that says little", () => {
  for (const [what, text] of Object.entries({
    "nothing else in the note": "---\ntitle: Kim Jong-un\ndate: 2019-02-28\n---\n",
    "nothing else, and no line break": "---\ntitle: A\n---",
    "nothing in it": "---\n---\n",
    "a list": "---\n- a\n- b\n---\n",
    "a text": "---\nJust a sentence\n---\n",
    "a number": "---\n42\n---\n",
    null: "---\n~\n---\n",
    "several documents": "---\ntitle: A\n... \n--- \ntitle: B\n---\n",
    "aliases of aliases": `---\na: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 20 }, (_, i) => `k${i}: &k${i} [${`*${i === 0 ? "a" : `k${i - 1}`},`.repeat(9)}]`).join("\n")}\naliases: *k19\n---\n`,
    itself: "---\naliases: &a [*a]\ntitle: &t { x: *t }\n---\n",
    "brackets without end": `---\naliases: ${"[".repeat(20_000)}\n---\n`,
  })) {
    it(`costs the note nothing: ${what}`, () => {
      const body = "Kim Jong-un came on 28 February 2019.";
      const files = { "dossier/a.yaml": DOSSIER, "notes/a.md": text, "notes/b.md": `${text}\n\n${body}` };
      const workspace = opened(files);
      assert.equal(workspace.noteCount, 2);
      const { documents } = inspect(workspace);
      assert.deepEqual(documents[0]?.mentions, [], "YAML is no prose");
      const note = workspace.note("notes/b.md");
      const found = note?.mentions.map(({ span }) => note.parsed.text.slice(span.start, span.end));
      assert.deepEqual(found, ["Kim Jong-un"]);
      assert.equal(documents[1]?.dates.length, 1);
      for (const path of ["notes/a.md", "notes/b.md"]) {
        for (const { span, severity } of problemsOf(workspace, path)) {
          assert.ok(
            span.end <= (workspace.text(path) ?? "").length - (path.endsWith("b.md") ? body.length : 0),
          );
          assert.notEqual(severity, "error", "other tools' frontmatter is theirs");
        }
      }
    });
  }
});

describe("workspace: how lines end, and what is no character", () => {
  it("does not depend on line ends, mixed ones least of all", () => {
    // No line is empty: a line break is never half of another one.
    const lines = [
      "---",
      "date: 2019-03-01",
      "---",
      " ",
      "Kim",
      "Jong-un came.",
      " ",
      "> Said [@memo]",
      " ",
      "- Kim",
    ];
    const told = (text: string) => {
      const workspace = opened({ "dossier/a.yaml": DOSSIER.replaceAll("\n", "\r\n"), "notes/a.md": text });
      const [document] = inspect(workspace).documents;
      return [
        document?.mentions.map(({ range, entity }) => [range, entity]),
        document?.citations.map(({ range }) => range),
        problemsOf(workspace, "notes/a.md").map(({ code, span }) => [
          code,
          workspace.lines("notes/a.md").range(span),
        ]),
      ];
    };
    const plain = told(lines.join("\n"));
    assert.equal(plain[0]?.length, 2);
    assert.deepEqual(told(lines.join("\r\n")), plain);
    assert.deepEqual(told(lines.join("\r")), plain);
    fc.assert(
      fc.property(fc.array(fc.constantFrom("\n", "\r\n", "\r"), { minLength: 10, maxLength: 10 }), (ends) => {
        assert.deepEqual(
          told(lines.map((line, i) => `${line}${ends[i] ?? ""}`).join("")),
          told(`${lines.join("\n")}\n`),
        );
      }),
      runs(30),
    );
  });

  it("reads on after bytes that are no UTF-8, halves of characters and a byte order mark", () => {
    for (const bad of ["\uFFFD", "\uD83D", "\uDE00", "\uFEFF", "\u0000"]) {
      const text = `\uFEFFSo ${bad} Kim Jong-un came. ${bad}Kim said so 🙂 [@memo].`;
      const workspace = opened({ "dossier/a.yaml": DOSSIER, "notes/a.md": text });
      const found = workspace
        .note("notes/a.md")
        ?.mentions.map(({ span }) => text.slice(span.start, span.end));
      assert.deepEqual(found, ["Kim Jong-un", "Kim"], JSON.stringify(bad));
      assert.equal(workspace.citations.count("memo"), 1);
    }
  });
});

describe("workspace: a very long line", () => {
  const SENTENCE =
    "Kim Jong-un came on Feb. 28 and said “nothing at all of the kind” [@memo, p. 3] to *them*. ";
  for (const [what, unit, size] of [
    ["prose", SENTENCE, 5_000_000],
    ["one word", "a", 5_000_000],
    ["brackets", "[[", 500_000],
    ["quotation marks", "“a” ", 500_000],
    ["citations", "[@a; ", 500_000],
    ["stars", "*a_", 500_000],
    ["backticks", "`a``", 500_000],
    ["a family name", "Kim ", 500_000],
    ["dates", "1 May 2019, ", 500_000],
  ] as const) {
    it(`of ${what} is read in many steps, and costs nobody else anything`, function () {
      this.timeout(180_000);
      const text = unit.repeat(Math.ceil(size / unit.length));
      const workspace = new Workspace();
      put(workspace, "dossier/a.yaml", DOSSIER);
      put(workspace, "notes/big.md", text);
      put(workspace, "notes/good.md", "Kim Jong-un came.");
      let steps = 0;
      for (const work = workspace.work(); !work.next().done;) steps++;
      assert.ok(steps > size / 8_000, `only ${steps} steps`);
      assert.equal(workspace.mentions.notes("kim").get("notes/good.md"), 1);
      if (unit === SENTENCE) assert.ok((workspace.mentions.notes("kim").get("notes/big.md") ?? 0) > 10_000);
      assert.ok(workspace.note("notes/big.md"));
    });
  }
});
