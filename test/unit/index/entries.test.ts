import assert from "node:assert/strict";
import type { Change } from "../../../src/core/index/news.ts";
import { Workspace } from "../../../src/core/index/workspace.ts";
import { inspect } from "../../../src/core/features/inspect.ts";
import { inspected, opened, problems, put } from "./folder.ts";

function person(name: string, more = ""): string {
  return `  - { name: ${name}${more} }\n`;
}

function ids(workspace: Workspace): [string, string, string][] {
  return inspect(workspace).entities.map(({ id, name, path }) => [id, name, path]);
}

describe("workspace: which entry an id means", () => {
  it("numbers ids that are made from the same name, in the order of files and places", () => {
    const workspace = opened({
      "dossier/b.yaml": `people:\n${person("Kim Yong")}`,
      "dossier/a.yaml": `people:\n${person("Kim Yong")}${person("Kim Yong")}`,
    });
    assert.deepEqual(ids(workspace), [
      ["kim-yong", "Kim Yong", "dossier/a.yaml"],
      ["kim-yong-2", "Kim Yong", "dossier/a.yaml"],
      ["kim-yong-3", "Kim Yong", "dossier/b.yaml"],
    ]);
    put(workspace, "dossier/a.yaml", `people:\n${person("Kim Yong")}`);
    workspace.settle();
    assert.deepEqual(ids(workspace), [
      ["kim-yong", "Kim Yong", "dossier/a.yaml"],
      ["kim-yong-2", "Kim Yong", "dossier/b.yaml"],
    ]);
  });

  it("gives a written id to who wrote it, and never to another", () => {
    const workspace = opened({
      "dossier/a.yaml": `people:\n${person("Kim")}${person("Kim")}${person("Other", ", id: kim")}${person("Third", ", id: kim-2")}`,
    });
    const meant = (id: string) => workspace.entities.get(id)?.name;
    assert.deepEqual(
      [meant("kim"), meant("kim-2"), meant("kim-3"), meant("kim-4")],
      ["Other", "Third", "Kim", "Kim"],
    );
  });

  it("takes the first of two that write the same id, and says so at both", () => {
    const files = {
      "dossier/b.yaml": "people:\n  - id: kim\n    name: Later\n",
      "dossier/a.yaml": "people:\n  - id: kim\n    name: First\n",
    };
    assert.equal(opened(files).entities.get("kim")?.name, "First");
    assert.deepEqual(problems(files), [
      ["entity/duplicate-id", "dossier/a.yaml", "kim"],
      ["entity/duplicate-id", "dossier/b.yaml", "kim"],
    ]);
    const [first, second] = inspected(files).diagnostics;
    assert.match(first?.message ?? "", /dossier\/b\.yaml, line 2; that one is not read/);
    assert.match(second?.message ?? "", /dossier\/a\.yaml, line 2; this one is not read/);
  });

  it("puts what another folder of the window lends behind the folder's own, and blames nobody", () => {
    const own = { "z/dossier/a.yaml": "people:\n  - { id: kim, name: Own }\n" };
    const lent = {
      "file:///other/dossier/a.yaml": "people:\n  - { id: kim, name: Lent }\n  - { id: moon, name: Moon }\n",
    };
    const workspace = opened({ ...lent, ...own });
    assert.deepEqual(
      ["kim", "moon"].map((id) => workspace.entities.get(id)?.name),
      ["Own", "Moon"],
    );
    assert.deepEqual(problems({ ...lent, ...own }), []);
    workspace.delete("z/dossier/a.yaml");
    workspace.settle();
    assert.equal(workspace.entities.get("kim")?.name, "Lent");
  });

  it("keeps two workspaces with the same ids apart", () => {
    const north = opened({
      "dossier/a.yaml": "people:\n  - { id: kim, name: North Kim }\n",
      "n.md": "North Kim",
    });
    const south = opened({
      "dossier/a.yaml": "people:\n  - { id: kim, name: South Kim }\n",
      "n.md": "North Kim",
    });
    assert.equal(north.entities.get("kim")?.name, "North Kim");
    assert.equal(south.entities.get("kim")?.name, "South Kim");
    assert.deepEqual([north.mentions.count("kim"), south.mentions.count("kim")], [1, 0]);
  });

  it("lets notes tell an event of the dossier again without a clash", () => {
    const files = {
      "dossier/a.yaml": "events:\n  - { id: talks, date: 2019, title: Talks }\n",
      "notes/a.md": "[So they talked]{.event #talks date=2019} and [talked on]{.event #talks date=2019}",
    };
    assert.deepEqual(problems(files), []);
    assert.equal(opened(files).events.get("talks")?.title, "Talks");
  });

  it("knows an entity and an event that are notes", () => {
    const { entities, events } = inspected({
      "people/Kim.md": "---\ntype: person\naliases: [Chairman Kim]\n---\n# Kim Jong-un\n\nLeads the North.\n",
      "events/2018-06-12 Summit.md": "---\nschema: Event\ndate: 2018-06-12\n---\n\nThey met.",
    });
    assert.deepEqual(entities, [
      {
        id: "kim-jong-un",
        schema: "Person",
        name: "Kim Jong-un",
        aliases: ["Chairman Kim"],
        path: "people/Kim.md",
      },
    ]);
    assert.deepEqual(
      events.map(({ title, date, path }) => [title, date, path]),
      [["2018-06-12 Summit", "2018-06-12", "events/2018-06-12 Summit.md"]],
    );
  });
});

const DOSSIER = `people:
  - { id: mike-pompeo, name: Mike Pompeo }
  - { id: kim, name: Kim Jong-un, family: Kim }
events:
  - { id: talks, date: 2019-02-28, title: Talks, involved: [Mike Pompeo] }
references:
  - { id: memo, type: report, title: Memo, file: ../sources/memo.md }
`;
const FILES = {
  "dossier/a.yaml": DOSSIER,
  "notes/pompeo.md": "Mike Pompeo and Mr. Pompeo.",
  "notes/kim.md": "Kim Jong-un, and “we shall sign nothing in this city” [@memo].",
  "notes/none.md": "Nobody is here.",
  "sources/memo.md": "# Memo\n\nWe shall sign nothing in this city. Kim Jong-un said so.",
};

function following(files: Readonly<Record<string, string>>): { workspace: Workspace; changes: Change[] } {
  const workspace = opened(files);
  const changes: Change[] = [];
  workspace.onDidChange((change) => changes.push(change));
  return { workspace, changes };
}

function touched(changes: readonly Change[]): string[] {
  return [...new Set(changes.flatMap(({ paths }) => [...paths]))].sort();
}

describe("workspace: changes", () => {
  it("of an alias touch the dossier and the notes that hold it, and no others", () => {
    const many = Object.fromEntries(
      Array.from({ length: 50 }, (_, i) => [`notes/${i}.md`, `Note ${i} of Moon.`]),
    );
    const others = { "notes/alias.md": "The Fixer came.", "notes/mike.md": "Mike Okafor came." };
    const { workspace, changes } = following({ ...FILES, ...many, ...others });
    put(workspace, "dossier/a.yaml", DOSSIER.replace("Mike Pompeo }", "Mike Pompeo, aliases: [The Fixer] }"));
    workspace.settle();
    assert.deepEqual(touched(changes), ["dossier/a.yaml", "notes/alias.md", "notes/pompeo.md"]);
    assert.ok(changes.some(({ entries }) => entries));
  });

  it("of how a name is read touch the notes that hold a given name of it, which may nearly be it", () => {
    const { workspace, changes } = following({ ...FILES, "notes/near.md": "Mike Pompayo came." });
    put(workspace, "dossier/a.yaml", DOSSIER.replace("name: Mike Pompeo }", "name: Mike Pompaye }"));
    workspace.settle();
    assert.ok(touched(changes).includes("notes/near.md"));
  });

  it("of words in a note touch that note alone", () => {
    const { workspace, changes } = following(FILES);
    put(workspace, "notes/none.md", "Somebody is here.");
    workspace.settle();
    assert.deepEqual(touched(changes), ["notes/none.md"]);
    assert.ok(changes.every(({ entries }) => !entries));
  });

  it("that are none are not told", () => {
    const { workspace, changes } = following(FILES);
    for (const [path, text] of Object.entries(FILES)) put(workspace, path, text);
    assert.equal(workspace.pending, false);
    workspace.settle();
    assert.deepEqual(changes, []);
  });

  it("are told once their work is done, and no more after the listener has gone", () => {
    const workspace = new Workspace();
    let told = 0;
    const end = workspace.onDidChange(() => {
      told++;
      assert.equal(workspace.knownNote("n.md")?.mentions.length, 0);
    });
    put(workspace, "n.md", "Nobody");
    assert.equal(told, 0);
    workspace.settle();
    assert.notEqual(told, 0);
    end();
    const before = told;
    put(workspace, "n.md", "Nobody else");
    workspace.settle();
    assert.equal(told, before);
  });

  it("of a dossier that goes take everything it said with them", () => {
    const { workspace } = following(FILES);
    assert.equal(workspace.mentions.count("mike-pompeo"), 2);
    workspace.delete("dossier/a.yaml");
    workspace.settle();
    const { entities, events, sources, documents, diagnostics } = inspect(workspace);
    assert.deepEqual([entities, events, sources], [[], [], []]);
    assert.deepEqual(
      documents.map(({ path, mentions }) => [path, mentions.length]),
      [
        ["notes/kim.md", 0],
        ["notes/none.md", 0],
        ["notes/pompeo.md", 0],
        ["sources/memo.md", 0],
      ],
    );
    assert.deepEqual(
      diagnostics.map(({ code, path }) => [code, path]),
      [["citation/unknown-key", "notes/kim.md"]],
    );
    assert.equal(workspace.mentions.count("mike-pompeo"), 0);
  });

  it("of an unsaved note count at once, even before the work is done", () => {
    const { workspace } = following(FILES);
    put(workspace, "notes/none.md", "Kim Jong-un is here.");
    assert.equal(workspace.note("notes/none.md")?.mentions[0]?.entity, "kim");
    assert.equal(workspace.knownNote("notes/none.md")?.mentions[0]?.entity, "kim");
  });

  it("of who is named so reach the events of somebody", () => {
    const workspace = opened({
      "dossier/e.yaml": "events:\n  - { date: 2019, title: T, involved: [Mike Pompeo] }\n",
    });
    assert.equal(workspace.eventsOf("mike-pompeo").length, 0);
    put(workspace, "dossier/p.yaml", "people:\n  - { id: secretary, name: Mike Pompeo }\n");
    workspace.settle();
    assert.equal(workspace.eventsOf("secretary").length, 1);
  });

  it("of a kind of file forget what it was before", () => {
    const workspace = opened({ "a.md": "Mike" });
    workspace.set("a.md", "archive", "Mike");
    workspace.settle();
    assert.deepEqual([...workspace.notes()], []);
    workspace.set("a.md", "note", "Mike");
    workspace.settle();
    assert.equal([...workspace.notes()].length, 1);
  });
});

describe("workspace: archived sources", () => {
  it("are no notes while a reference names them", () => {
    const { workspace, changes } = following(FILES);
    const paths = () => [...workspace.notes()].map(([path]) => path).sort();
    assert.deepEqual(paths(), ["notes/kim.md", "notes/none.md", "notes/pompeo.md"]);
    assert.equal(workspace.mentions.count("kim"), 1);
    put(workspace, "dossier/a.yaml", DOSSIER.replace(", file: ../sources/memo.md", ""));
    workspace.settle();
    assert.deepEqual(paths(), ["notes/kim.md", "notes/none.md", "notes/pompeo.md", "sources/memo.md"]);
    assert.equal(workspace.mentions.count("kim"), 2);
    assert.ok(touched(changes).includes("sources/memo.md"));
    changes.length = 0;
    put(workspace, "dossier/a.yaml", DOSSIER);
    workspace.settle();
    assert.equal(workspace.mentions.count("kim"), 1);
    assert.ok(touched(changes).includes("sources/memo.md"));
  });

  it("are checked against anew when they change, come and go", () => {
    const { workspace, changes } = following(FILES);
    const verdict = () => workspace.quotations("notes/kim.md").map(({ check }) => check.verdict);
    assert.deepEqual(verdict(), ["exact"]);
    put(workspace, "sources/memo.md", "We shall sign something in this city.");
    workspace.settle();
    assert.deepEqual(verdict(), ["altered"]);
    assert.ok(touched(changes).includes("notes/kim.md"));
    workspace.delete("sources/memo.md");
    workspace.settle();
    assert.deepEqual(verdict(), ["unchecked"]);
  });

  it("are sought beside the file that names them, else below the folder", () => {
    const yaml = "references:\n  - { id: a, title: A, file: copies/a.txt }\n";
    const path = (files: Readonly<Record<string, string>>) => opened(files).archives.pathOf("a");
    assert.equal(
      path({ "dossier/r.yaml": yaml, "dossier/copies/a.txt": "x", "copies/a.txt": "y" }),
      "dossier/copies/a.txt",
    );
    assert.equal(path({ "dossier/r.yaml": yaml, "copies/a.txt": "y" }), "copies/a.txt");
    assert.equal(path({ "dossier/r.yaml": yaml }), null);
  });
});

describe("workspace: tallies", () => {
  it("count what is named for certain, and every citation", () => {
    const workspace = opened({
      "dossier/a.yaml":
        "people:\n  - { id: jong-un, name: Kim Jong-un, family: Kim }\n  - { id: yo-jong, name: Kim Yo-jong, family: Kim }\nreferences:\n  - { id: memo, title: M }\n",
      "a.md": "Kim Jong-un. Kim Jong-un again [@memo; @memo, p. 3; @gone].",
      "b.md": "Kim came. [@memo]",
    });
    assert.deepEqual([workspace.mentions.count("jong-un"), workspace.mentions.count("yo-jong")], [2, 0]);
    assert.deepEqual([...workspace.mentions.notes("jong-un")], [["a.md", 2]]);
    assert.deepEqual([...workspace.citations.notes("memo")].sort(), [
      ["a.md", 2],
      ["b.md", 1],
    ]);
    assert.deepEqual([workspace.citations.count("memo"), workspace.citations.count("gone")], [3, 1]);
    workspace.delete("a.md");
    workspace.settle();
    assert.deepEqual([workspace.mentions.count("jong-un"), workspace.citations.count("memo")], [0, 1]);
    assert.deepEqual([...workspace.citations.things()], ["memo"]);
  });
});
