import assert from "node:assert/strict";
import { decodeText } from "../../../src/core/text/decode.ts";
import { fileClassifier } from "../../../src/core/index/files.ts";
import { DEFAULT_GLOBS } from "../../../src/core/index/globs.ts";
import { inspect } from "../../../src/core/features/inspect.ts";
import { loadFolder, type FolderReader } from "../../../src/core/index/load.ts";
import { Workspace } from "../../../src/core/index/workspace.ts";
import { inspected, opened, problems } from "./folder.ts";

const GOOD = "people:\n  - { id: kim, name: Kim Jong-un }\n";
const NOTE = "Kim Jong-un came.";

/** Whether the rest of the folder is as it would be without the bad file. */
function doesNoHarm(bad: Readonly<Record<string, string>>): void {
  const { entities, documents } = inspected({ ...bad, "dossier/good.yaml": GOOD, "notes/good.md": NOTE });
  assert.ok(entities.some(({ id }) => id === "kim"));
  const note = documents.find(({ path }) => path === "notes/good.md");
  assert.equal(note?.mentions[0]?.entity, "kim");
}

describe("workspace: bad input costs only itself", () => {
  it("a YAML syntax error in one entry", () => {
    const files = {
      "dossier/a.yaml":
        "people:\n  - name: Before\n  - name: [broken\n    summary: x\n  - name: After\nplaces:\n  - name: There\n",
    };
    const { entities, diagnostics } = inspected(files);
    assert.deepEqual(
      entities.map(({ name }) => name),
      ["Before", "After", "There"],
    );
    assert.ok(diagnostics.length > 0);
    for (const { code, severity, range } of diagnostics) {
      assert.equal(code, "dossier/syntax");
      assert.equal(severity, "error");
      assert.ok(range.start.line === 2 || range.start.line === 3, JSON.stringify(range));
    }
    doesNoHarm(files);
  });

  it("an impossible date", () => {
    const files = {
      "dossier/a.yaml":
        "events:\n  - { id: a, date: 2019-02-30, title: Never }\n  - { id: b, date: 2019-02-28, title: Once }\n",
    };
    assert.deepEqual(problems(files), [["event/invalid-date", "dossier/a.yaml", "2019-02-30"]]);
    assert.deepEqual(
      inspected(files).events.map(({ id, date, earliest, latest }) => [id, date, earliest, latest]),
      [
        ["b", "2019-02-28", "2019-02-28", "2019-02-28"],
        ["a", "2019-02-30", null, null],
      ],
    );
    doesNoHarm(files);
  });

  it("dangling references", () => {
    const files = {
      "dossier/a.yaml":
        "events:\n  - { id: a, date: 2019, title: T, involved: [nobody], location: nowhere, sources: [nothing] }\n",
      "notes/a.md": "See [@nothing]. [Told]{.event date=2019 involved=nobody}",
    };
    assert.deepEqual(problems(files), [
      ["event/dangling-reference", "dossier/a.yaml", "nobody"],
      ["event/dangling-reference", "dossier/a.yaml", "nowhere"],
      ["citation/unknown-key", "dossier/a.yaml", "nothing"],
      ["citation/unknown-key", "notes/a.md", "@nothing"],
      ["event/dangling-reference", "notes/a.md", "nobody"],
    ]);
    assert.equal(inspected(files).events.length, 2);
    doesNoHarm(files);
  });

  it("files that hold nothing, or what is no dossier", () => {
    const bad = {
      "dossier/empty.yaml": "",
      "dossier/blank.yaml": "\n\n  \n",
      "dossier/comment.yaml": "# nothing\n",
      "dossier/number.yaml": "42",
      "dossier/list.yaml": "- a\n- b\n",
      "dossier/nul.yaml": "people:\n  - name: A\0B\n",
      "dossier/binary.yaml": "\u0001\u0002\uFFFD\uFFFD\0",
      "references.json": "{",
      "x.bib": "@book{",
      "x.ris": "nonsense",
      "notes/empty.md": "",
      "notes/front.md": "---\n: [\n---\n\nText",
      "notes/nul.md": "Kim\0Jong-un",
    };
    doesNoHarm(bad);
    for (const [path, text] of Object.entries(bad)) doesNoHarm({ [path]: text });
  });

  it("a folder without any dossier", () => {
    assert.deepEqual(inspected({}), {
      entities: [],
      events: [],
      sources: [],
      documents: [],
      diagnostics: [],
    });
    const { documents, diagnostics } = inspected({ "a.md": NOTE });
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(documents[0]?.mentions, []);
  });

  it("a note of five megabytes", function () {
    this.timeout(180_000);
    const paragraph = `${NOTE} On Feb. 28 he said “nothing at all of the kind” [@memo, p. 3]. The rest is talk.\n\n`;
    const text = paragraph.repeat(Math.ceil(5_000_000 / paragraph.length));
    const workspace = opened({ "dossier/a.yaml": GOOD, "notes/big.md": text, "notes/good.md": NOTE });
    assert.equal(workspace.mentions.notes("kim").get("notes/good.md"), 1);
    assert.ok((workspace.mentions.notes("kim").get("notes/big.md") ?? 0) > 10_000);
  });
});

/** A folder in memory: bytes by path. */
function folder(files: Readonly<Record<string, Uint8Array | string>>): FolderReader {
  const encoder = new TextEncoder();
  return {
    list: (below) => {
      const names = new Map<string, boolean>();
      for (const path of Object.keys(files)) {
        if (below !== "" && !path.startsWith(`${below}/`)) continue;
        const [name = "", ...rest] = path.slice(below === "" ? 0 : below.length + 1).split("/");
        names.set(name, rest.length > 0);
      }
      return Promise.resolve([...names].map(([name, isFolder]) => ({ name, isFolder })));
    },
    read: (path) => {
      const held = files[path];
      if (held === undefined) return Promise.reject(new Error("no such file"));
      return Promise.resolve(typeof held === "string" ? encoder.encode(held) : held);
    },
  };
}

async function load(
  files: Readonly<Record<string, Uint8Array | string>>,
): Promise<{ workspace: Workspace; unreadable: readonly { path: string; reason: string }[] }> {
  const workspace = new Workspace();
  const rules = { kindOf: fileClassifier(DEFAULT_GLOBS), excludes: (path: string) => path === "hidden" };
  const unreadable = await loadFolder(workspace, folder(files), rules);
  workspace.settle();
  return { workspace, unreadable };
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !bigEndian);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i + 2, text.charCodeAt(i), !bigEndian);
  return bytes;
}

describe("workspace: reading a folder", () => {
  it("decodes UTF-16, and says which files it cannot read", async () => {
    const { workspace, unreadable } = await load({
      "dossier/a.yaml": utf16(GOOD, false),
      "notes/big-endian.md": utf16(NOTE, true),
      "notes/nul.md": "Kim\0",
      "notes/huge.md": new Uint8Array(33 * 1024 * 1024),
      "notes/mark.md": `\uFEFF# ${NOTE}`,
    });
    assert.deepEqual(unreadable.map(({ path }) => path).sort(), ["notes/huge.md", "notes/nul.md"]);
    for (const { reason } of unreadable) assert.match(reason, /^It .+\.$/);
    const paths = inspect(workspace).documents.map(({ path, mentions }) => [path, mentions[0]?.entity]);
    assert.deepEqual(paths, [
      ["notes/big-endian.md", "kim"],
      ["notes/mark.md", "kim"],
    ]);
  });

  it("leaves out what git ignores, what the user hides, and node_modules", async () => {
    const { workspace } = await load({
      ".gitignore": "build/\n*.draft.md\n/top.md\n!kept.draft.md\n",
      "a.md": "",
      "top.md": "",
      "x.draft.md": "",
      "kept.draft.md": "",
      "build/b.md": "",
      "deep/build/c.md": "",
      "deep/top.md": "",
      "deep/.gitignore": "\uFEFF# own\nprivate\n",
      "deep/private/d.md": "",
      "deep/private.md": "",
      "node_modules/p/e.md": "",
      "deep/node_modules/p/f.md": "",
      ".git/g.md": "",
      "hidden/h.md": "",
      "other/private/i.md": "",
    });
    assert.deepEqual([...workspace.paths()].sort(), [
      "a.md",
      "deep/private.md",
      "deep/top.md",
      "kept.draft.md",
      "other/private/i.md",
    ]);
  });

  it("lets a deeper .gitignore take back what a higher one leaves out", async () => {
    const { workspace } = await load({
      ".gitignore": "*.md\n",
      "a.md": "",
      "kept/.gitignore": "!b.md\n",
      "kept/b.md": "",
    });
    assert.deepEqual([...workspace.paths()], ["kept/b.md"]);
  });

  it("stands a .gitignore that is a folder, or cannot be read", async () => {
    const { workspace } = await load({ ".gitignore/x.md": "", "a.md": "" });
    assert.deepEqual([...workspace.paths()].sort(), [".gitignore/x.md", "a.md"]);
    const broken = folder({ "a.md": "", ".gitignore": "b.md" });
    const reader: FolderReader = {
      list: (path) => broken.list(path),
      read: (path) => (path === ".gitignore" ? Promise.reject(new Error("denied")) : broken.read(path)),
    };
    const other = new Workspace();
    await loadFolder(other, reader, { kindOf: fileClassifier(DEFAULT_GLOBS), excludes: () => false });
    assert.deepEqual([...other.paths()], ["a.md"]);
  });

  it("sorts files by what they are", () => {
    const kindOf = fileClassifier(DEFAULT_GLOBS);
    const kinds = [
      ["dossier/a.yaml", "dossier"],
      ["x/dossier/deep/a.yml", "dossier"],
      ["x.dossier.yaml", "dossier"],
      ["dossier/references.yaml", "dossier"],
      ["references.yaml", "references"],
      ["x/references.json", "references"],
      ["x/y.bib", "references"],
      ["y.ris", "references"],
      ["a.md", "note"],
      ["dossier/a.md", "note"],
      [".hidden/a.md", "note"],
      ["a.txt", null],
      ["people.yaml", null],
      ["node_modules/a.md", null],
      ["x/node_modules/dossier/a.yaml", null],
    ] as const;
    for (const [path, kind] of kinds) assert.equal(kindOf(path), kind, path);
  });

  it("decodes as an editor would", () => {
    const text = (bytes: number[]) => decodeText(Uint8Array.from(bytes));
    assert.deepEqual(text([]), { text: "" });
    assert.deepEqual(text([0xef, 0xbb, 0xbf, 0x61]), { text: "a" });
    assert.deepEqual(text([0xff, 0xfe]), { text: "" });
    assert.deepEqual(text([0xff, 0xfe, 0x61, 0]), { text: "a" });
    assert.deepEqual(text([0xfe, 0xff, 0, 0x61]), { text: "a" });
    assert.deepEqual(text([0xe9]), { text: "\uFFFD" });
    assert.ok("reason" in text([0x61, 0, 0x62, 0]));
  });
});
