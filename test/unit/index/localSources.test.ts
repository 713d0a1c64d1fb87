import assert from "node:assert/strict";
import { problemsOf } from "../../../src/core/checks/index.ts";
import { fileClassifier } from "../../../src/core/index/files.ts";
import { DEFAULT_GLOBS } from "../../../src/core/index/globs.ts";
import { convertBibtex, loadArchives, loadBibliographies, loadFolder } from "../../../src/core/index/load.ts";
import { bibliographyPaths } from "../../../src/core/index/localSources.ts";
import { entryAt, occurrencesOf, renameId } from "../../../src/core/features/occurrences.ts";
import { applyEdits } from "../../../src/core/text/edits.ts";
import { missingSources } from "../../../src/core/features/rows/sourceGroups.ts";
import { Workspace } from "../../../src/core/index/workspace.ts";

/** Brings a workspace up to date with a folder, as the hosts do. */
async function load(
  files: Readonly<Record<string, string>>,
  workspace = new Workspace(),
  tried = { files: new Set<string>(), archives: new Set<string>() },
): Promise<Workspace> {
  const reader = {
    list: (folder: string) => {
      const prefix = folder === "" ? "" : `${folder}/`;
      const names = Object.keys(files).flatMap((path) =>
        path.startsWith(prefix) ? path.slice(prefix.length) : [],
      );
      const here = new Map(names.map((name) => [name.split("/")[0] ?? "", name.includes("/")]));
      return Promise.resolve([...here].map(([name, isFolder]) => ({ name, isFolder })));
    },
    read: (path: string) => {
      const text = files[path];
      return text === undefined
        ? Promise.reject(new Error("gone"))
        : Promise.resolve(new TextEncoder().encode(text));
    },
  };
  await loadFolder(workspace, reader, { kindOf: fileClassifier(DEFAULT_GLOBS), excludes: () => false });
  for (let round = 0; round < 2; round++) {
    workspace.settle();
    await loadBibliographies(workspace, reader, tried.files);
    await loadArchives(workspace, reader, tried.archives);
    await convertBibtex(workspace);
  }
  workspace.settle();
  return workspace;
}

const note = (frontmatter: string, body: string) => `---\n${frontmatter}\n---\n${body}`;
const codes = (workspace: Workspace, path: string) =>
  problemsOf(workspace, path).map(({ code, span }) => [
    code,
    workspace.text(path)?.slice(span.start, span.end),
  ]);

describe("workspace: a note's own sources", () => {
  const FILES = {
    "notes/a.md": note(
      "bibliography: [lib/own.json, ../shared.bib]\nreferences:\n  - { id: here, title: Here }",
      "[@own] [@bib] [@here] [@all] [@gone]",
    ),
    "notes/b.md": note("bibliography: data/more.yml", "[@more] [@own] [@here] [@bib]"),
    "notes/c.md": "[@own; @here; @more; @bib; @all]",
    "notes/lib/own.json": '[{ "id": "own", "title": "Own" }]',
    "data/more.yml": "references:\n  - { id: more, title: More }\n",
    "shared.bib": "@book{bib, title = {Bib}}",
    "references.yaml": "- { id: all, title: All }\n",
  };

  it("are citable in that note, and nowhere else; those of shared files everywhere", async () => {
    const workspace = await load(FILES);
    const unknown = (path: string) =>
      codes(workspace, path).flatMap(([code, text]) => (code === "citation/unknown-key" ? [text] : []));
    assert.deepEqual(unknown("notes/a.md"), ["@gone"]);
    assert.deepEqual(unknown("notes/b.md"), ["@own", "@here"]);
    assert.deepEqual(unknown("notes/c.md"), ["@own", "@here", "@more"]);
    const citable = (path: string) =>
      workspace
        .citable(path)
        .map(({ id }) => id)
        .sort();
    assert.deepEqual(citable("notes/a.md"), ["all", "bib", "here", "own"]);
    assert.deepEqual(citable("notes/b.md"), ["all", "bib", "more"]);
    assert.deepEqual(citable("notes/c.md"), ["all", "bib"]);
    assert.deepEqual([...workspace.references.ids()].sort(), ["all", "bib"]);
  });

  it("are what a key means there", async () => {
    const workspace = await load({
      "references.yaml": "- { id: k, title: Everybody’s }\n",
      "a.md": note("references: [{ id: k, title: Mine }]\nbibliography: b.json", "[@k]"),
      "b.md": note("bibliography: b.json", "[@k]"),
      "c.md": "[@k] [@k]",
      "b.json": '[{ "id": "k", "title": "The file’s" }]',
    });
    const titleAt = (path: string) => {
      const found = entryAt(workspace, path, (workspace.text(path) ?? "").indexOf("@k") + 1);
      return found?.entry.kind === "reference" ? found.entry.title : null;
    };
    assert.deepEqual(["a.md", "b.md", "c.md"].map(titleAt), ["Mine", "The file’s", "Everybody’s"]);
    const shared = workspace.references.get("k");
    const mine = workspace.reference("k", "a.md");
    assert.ok(shared && mine);
    assert.deepEqual([...workspace.citing(shared)], [["c.md", 2]]);
    assert.deepEqual([...workspace.citing(mine)], [["a.md", 1]]);
    assert.deepEqual(
      occurrencesOf(workspace, mine).map(({ path, kind }) => `${path} ${kind}`),
      ["a.md id", "a.md definition", "a.md id"],
    );
  });

  it("are held against their own archived copies", async () => {
    const workspace = await load({
      "references.yaml": "- { id: k, title: Everybody’s, file: all.txt }\n",
      "a.md": note(
        "references: [{ id: k, title: Mine, file: mine.txt }]",
        "“we shall sign nothing today” [@k]",
      ),
      "b.md": "“we shall sign nothing today” [@k]",
      "z.md": note("bibliography: lib/c.json", "“they all went home by train” [@c]"),
      "lib/c.json": '[{ "id": "c", "title": "C", "file": "c.md" }]',
      "lib/c.md": "And they all went home by train.",
      "all.txt": "Something else.",
      "mine.txt": "He said: we shall sign nothing today.",
    });
    const verdict = (path: string) => workspace.quotations(path).map(({ check }) => check.verdict);
    assert.deepEqual(["a.md", "b.md", "z.md"].map(verdict), [["exact"], ["misattributed"], ["exact"]]);
    assert.equal(workspace.knownNote("lib/c.md"), undefined);
    assert.deepEqual(codes(workspace, "a.md"), []);
  });

  it("follow what is written", async () => {
    const workspace = await load(FILES);
    const heard: string[] = [];
    workspace.onDidChange(({ paths }) => heard.push(...paths));
    workspace.set("notes/lib/own.json", "bibliography", '[{ "id": "other", "title": "Other" }]');
    workspace.settle();
    assert.ok(heard.includes("notes/a.md"));
    assert.ok(
      codes(workspace, "notes/a.md").some(
        ([code, text]) => code === "citation/unknown-key" && text === "@own",
      ),
    );
    // No note names it any more.
    await load({ ...FILES, "notes/a.md": "[@own]" }, workspace);
    assert.equal(workspace.kind("notes/lib/own.json"), undefined);
    assert.deepEqual(
      [...workspace.local.values()].map(({ id }) => id),
      ["more"],
    );
    workspace.delete("notes/b.md");
    workspace.settle();
    assert.equal(workspace.local.names("data/more.yml"), false);
  });

  it("are not read anew with every keystroke in the note", async () => {
    const workspace = await load(FILES);
    const before = workspace.local.revision;
    workspace.set("notes/a.md", "note", `${FILES["notes/a.md"]} More.`);
    workspace.settle();
    assert.equal(workspace.local.revision, before);
  });

  it("stand beside the note or below the folder, never outside", () => {
    assert.deepEqual(bibliographyPaths("notes/a.md", "r.bib"), ["notes/r.bib", "r.bib"]);
    assert.deepEqual(bibliographyPaths("notes/a.md", "../r.bib"), ["r.bib"]);
    assert.deepEqual(bibliographyPaths("a.md", "./r.bib"), ["r.bib"]);
    for (const outside of ["../../r.bib", "/etc/r.bib", "https://a.example/r.bib", "C:\\r.bib", ""]) {
      assert.deepEqual(bibliographyPaths("notes/a.md", outside), []);
    }
  });

  it("are told of where they are not there", async () => {
    const workspace = await load({
      "a.md": note("bibliography:\n  - gone.bib\n  - ../out.bib\n  - a.md\n  - r.bib", ""),
      "r.bib": "@book{b, title = {B}}",
    });
    assert.deepEqual(codes(workspace, "a.md"), [
      ["reference/missing-bibliography", "gone.bib"],
      ["reference/missing-bibliography", "../out.bib"],
      ["reference/missing-bibliography", "a.md"],
    ]);
  });

  it("do not hide a key that is missing elsewhere", async () => {
    const workspace = await load(FILES);
    assert.deepEqual(
      missingSources(workspace).map(({ key, notes, count }) => [key, notes.map(([path]) => path), count]),
      [
        ["here", ["notes/b.md", "notes/c.md"], 2],
        ["own", ["notes/b.md", "notes/c.md"], 2],
        ["gone", ["notes/a.md"], 1],
        ["more", ["notes/c.md"], 1],
      ],
    );
  });
});

describe("workspace: a key renamed", () => {
  /** The files after a rename of what stands at a text in one of them. */
  async function renamed(files: Readonly<Record<string, string>>, path: string, at: string, to: string) {
    const workspace = await load(files);
    const found = entryAt(workspace, path, (files[path] ?? "").indexOf(at) + 1);
    assert.ok(found);
    const edits = renameId(workspace, found.entry, to) ?? [];
    const changed: Record<string, string> = {};
    for (const file of new Set(edits.map((edit) => edit.path))) {
      const own = edits.filter((edit) => edit.path === file).sort((a, b) => a.span.start - b.span.start);
      changed[file] = applyEdits(files[file] ?? "", own);
    }
    return changed;
  }

  it("is so in notes, dossier files and the bibliography, whatever it is written in", async () => {
    const users = {
      "notes/a.md": "[@old, p. 3; -@{old}] and @old. `@old` @older",
      "dossier/e.yaml":
        "events:\n  - { date: 2019, title: E, sources: [old, { key: old, locator: p. 1 }] }\n",
    };
    const after = {
      "notes/a.md": "[@new, p. 3; -@{new}] and @new. `@old` @older",
      "dossier/e.yaml":
        "events:\n  - { date: 2019, title: E, sources: [new, { key: new, locator: p. 1 }] }\n",
    };
    const homes: [string, string, string][] = [
      [
        "r.bib",
        '@book{old, title = {T}}\n@inbook{part, title = {P}, crossref = {old}, xref="old"}\n',
        '@book{new, title = {T}}\n@inbook{part, title = {P}, crossref = {new}, xref="new"}\n',
      ],
      ["references.json", '[{ "id": "old", "title": "old" }]', '[{ "id": "new", "title": "old" }]'],
      ["r.ris", "TY  - BOOK\nID  - old\nTI  - old\nER  - \n", "TY  - BOOK\nID  - new\nTI  - old\nER  - \n"],
      ["references.yaml", "- id: old # old\n  title: T\n", "- id: new # old\n  title: T\n"],
    ];
    for (const [path, text, expected] of homes) {
      assert.deepEqual(await renamed({ ...users, [path]: text }, "notes/a.md", "@old", "new"), {
        ...after,
        [path]: expected,
      });
    }
  });

  it("is so in the note alone whose own it is", async () => {
    const own = note("references:\n  - { id: old, title: T }", "[@old]");
    assert.deepEqual(await renamed({ "a.md": own, "b.md": "[@old]" }, "a.md", "@old", "new"), {
      "a.md": note("references:\n  - { id: new, title: T }", "[@new]"),
    });
  });

  it("stands in braces only where it must and in a citation", async () => {
    const files = {
      "a.md": "[@old] @{old}",
      "references.yaml": "- { id: old, title: T }\n",
    };
    assert.deepEqual(await renamed(files, "a.md", "@old", "new/(x)"), {
      "a.md": "[@{new/(x)}] @{new/(x)}",
      "references.yaml": "- { id: new/(x), title: T }\n",
    });
  });

  it("can be begun at a crossref", async () => {
    const text = "@book{old, title = {T}}\n@inbook{part, title = {P}, crossref = {old}}\n";
    assert.deepEqual(await renamed({ "r.bib": text }, "r.bib", "old}}", "new"), {
      "r.bib": text.replaceAll("old", "new"),
    });
  });
});
