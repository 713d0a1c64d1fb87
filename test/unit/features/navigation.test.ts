import assert from "node:assert/strict";
import { definitionAt } from "../../../src/core/features/definition.ts";
import type { Folder } from "../../../src/core/features/folder.ts";
import { linkTargets } from "../../../src/core/features/links.ts";
import { highlightsAt, mentionsOf, referencesAt } from "../../../src/core/features/references.ts";
import { prepareRename, renameEdits } from "../../../src/core/features/rename.ts";
import { eventOf, linkText } from "../../../src/core/features/speaking.ts";
import { findSubject, subjectOf } from "../../../src/core/features/subject.ts";
import { symbols } from "../../../src/core/features/symbols.ts";
import { problemsOf } from "../../../src/core/checks/index.ts";
import { aboutFile, countAll, countWords, readIn, wrongIn } from "../../../src/core/features/report.ts";
import { edited, folderOf, readerOf, twoFolders, typed } from "./folders.ts";

const DOSSIER =
  "people:\r\n  - { id: orla, name: Orla Ó Brien }\r\n  - { name: Ann Marlow }\r\nevents:\r\n  - { id: fête, date: 2019, title: Fête, involved: [orla], sources: [memo] }\r\nreferences:\r\n  - { id: memo, title: M }\r\n";
const NOTE = "😀 Orla Ó Brien met Ann Marlow [@memo]; *Orla Ó Brien*, see [[orla|her]] and [[b]].\r\n";

function files() {
  return folderOf({ "dossier/d.yaml": DOSSIER, "a.md": NOTE, "b.md": "# B\n" });
}

function offsetOf({ workspace }: Folder, path: string, words: string): number {
  return (workspace.text(path) ?? "").indexOf(words) + 1;
}

describe("features: ways through the dossier", () => {
  const folder = files();
  const slice = (path: string, { start, end }: { start: number; end: number }) =>
    folder.workspace.text(path)?.slice(start, end);

  it("lead from what is spoken of to where it is written", () => {
    const to = (path: string, words: string) => {
      const found = definitionAt(folder, path, offsetOf(folder, path, words));
      return found && [slice(path, found.from), found.path, slice(found.path, found.name)];
    };
    assert.deepEqual(to("a.md", "Orla"), ["Orla Ó Brien", "dossier/d.yaml", "Orla Ó Brien"]);
    assert.deepEqual(to("a.md", "memo"), ["@memo", "dossier/d.yaml", "M"]);
    assert.deepEqual(to("a.md", "[[b"), ["[[b]]", "b.md", ""]);
    assert.deepEqual(to("dossier/d.yaml", "orla], sources"), ["orla", "dossier/d.yaml", "Orla Ó Brien"]);
    assert.equal(to("a.md", "met"), null);
    assert.deepEqual(
      linkTargets(folder, "a.md").map(({ path, target }) => [path, target && slice(path, target)]),
      [
        ["dossier/d.yaml", "Orla Ó Brien"],
        ["b.md", null],
      ],
    );
  });

  it("list every place that speaks of the same", () => {
    const offset = offsetOf(folder, "a.md", "Orla");
    const places = (withDefinition: boolean) =>
      referencesAt([folder], folder, { path: "a.md", offset, withDefinition }).map(({ path, span }) =>
        [path, slice(path, span)].join(": "),
      );
    const all = places(true);
    assert.deepEqual(all.slice(0, 3), ["a.md: Orla Ó Brien", "a.md: Orla Ó Brien", "a.md: [[orla|her]]"]);
    assert.equal(all.length - places(false).length, 1);
    const marked = highlightsAt(folder, "dossier/d.yaml", offsetOf(folder, "dossier/d.yaml", "Orla"));
    assert.deepEqual(
      marked.map(({ span, isDefinition }) => [slice("dossier/d.yaml", span), isDefinition]),
      [
        ["Orla Ó Brien", true],
        ["orla", false],
        ["orla", false],
      ],
    );
    assert.deepEqual(highlightsAt(folder, "a.md", offsetOf(folder, "a.md", "met")), []);
  });

  it("name entries in commands, and find them again without trusting the name", () => {
    const memo = folder.workspace.references.get("memo");
    assert.ok(memo);
    const found = { entry: memo, folder };
    assert.equal(findSubject([folder], subjectOf(found))?.entry, memo);
    assert.equal(findSubject([folder], { subject: subjectOf(found) })?.entry, memo);
    for (const wrong of [
      null,
      "memo",
      {},
      { ...subjectOf(found), folder: "file:///z" },
      { kind: "x", id: "memo" },
    ])
      assert.equal(findSubject([folder], wrong), null);
    assert.equal(linkText(found), "[@memo]");
    const orla = folder.workspace.entities.get("orla");
    assert.ok(orla);
    assert.equal(eventOf({ entry: orla, folder }, readerOf().today)?.id, "fête");
    assert.equal(mentionsOf([folder], { entry: orla, folder }).length, 3);
    assert.equal(mentionsOf([folder], found).length, 1);
  });

  it("find entries by letters in their order", () => {
    const found = (query: string) => [...symbols([folder], query)].map(({ entry }) => entry.id);
    assert.deepEqual(found("brien x"), []);
    assert.deepEqual(found("Orla Ó"), ["orla"]);
    assert.deepEqual(found("memo"), ["memo"]);
    assert.deepEqual(found("").length, 4);
  });
});

describe("features: renaming", () => {
  /** Every file that a renaming changes, as it is then. */
  function renamed(folders: readonly Folder[], folder: Folder, path: string, words: string, name: string) {
    const offset = offsetOf(folder, path, words);
    const edits = renameEdits(folders, folder, { path, offset }, name) ?? [];
    const changed = new Map<string, string>();
    for (const { folder: here, path: file } of edits) {
      const own = edits.filter((edit) => edit.folder === here && edit.path === file);
      changed.set(here.addressOf(file), edited(here.workspace.text(file) ?? "", own));
    }
    return changed;
  }

  it("writes a new name where the entry is written and, to be agreed to, in prose", () => {
    const folder = files();
    const at = { path: "a.md", offset: offsetOf(folder, "a.md", "Orla") };
    assert.equal(prepareRename(folder, at.path, at.offset).placeholder, "Orla Ó Brien");
    const edits = renameEdits([folder], folder, at, " Orla Byrne ") ?? [];
    assert.deepEqual(
      edits.map(({ path, inProse }) => [path, inProse]),
      [
        ["a.md", true],
        ["a.md", true],
        ["dossier/d.yaml", false],
      ],
    );
    assert.equal(
      renamed([folder], folder, "a.md", "Orla", "Orla Byrne").get("file:///a/a.md"),
      NOTE.replaceAll("Orla Ó Brien", "Orla Byrne"),
    );
  });

  it("writes a new id or key everywhere, in text that is not saved too", () => {
    const folder = files();
    typed(folder, "a.md", `Unsaved, ${NOTE}`);
    assert.equal(
      renamed([folder], folder, "a.md", "memo", "mémo:2").get("file:///a/a.md"),
      `Unsaved, ${NOTE.replace("@memo", "@mémo:2")}`,
    );
    const ids = renamed([folder], folder, "a.md", "orla|", "orla-b");
    assert.match(ids.get("file:///a/a.md") ?? "", /\[\[orla-b\|her\]\]/);
    assert.match(ids.get("file:///a/dossier/d.yaml") ?? "", /id: orla-b,.*involved: \[orla-b\]/s);
  });

  it("reaches the folders that an entry is lent to, once each", () => {
    const [a, b] = twoFolders({ "dossier/d.yaml": DOSSIER }, { "m.md": "By [@memo].\n" });
    const changed = renamed([a, b], b, "m.md", "memo", "note");
    assert.deepEqual([...changed.keys()].sort(), ["file:///a/dossier/d.yaml", "file:///b/m.md"]);
    assert.equal(changed.get("file:///b/m.md"), "By [@note].\n");
  });

  it("says why it cannot be", () => {
    const folder = files();
    const prepare = (path: string, words: string) => () =>
      prepareRename(folder, path, offsetOf(folder, path, words));
    assert.throws(prepare("a.md", "met"), /no name, id or citation key/);
    assert.throws(prepare("dossier/d.yaml", "Fête"), /by its id or key/);
    const rename = (id: string) => () =>
      renameEdits([folder], folder, { path: "a.md", offset: offsetOf(folder, "a.md", "orla|") }, id);
    assert.throws(rename("a b"), /cannot be an id/);
    assert.throws(rename("ann-marlow"), /has the id “ann-marlow” already/);
    assert.equal(rename("  ")(), null);
  });
});

describe("features: the report of what is read", () => {
  const folder = {
    ...folderOf({ "dossier/d.yaml": `${DOSSIER}  - { id: [ }\r\n`, "a.md": NOTE, "memo.txt": "x" }),
    unreadable: [{ path: "bad.md", reason: "It is too large." }],
  };

  it("counts, and says what a file is and why", () => {
    assert.equal(countWords(countAll([folder])), "2 names, 1 event, 1 source");
    const about = (path: string) => {
      const { icon, label, description } = aboutFile(path, { folder, path });
      return [icon, label, description];
    };
    assert.deepEqual(about("a.md"), [
      "check",
      "a.md is read as a note",
      "4 names recognised, 0 unclear, 1 citation, date not given",
    ]);
    assert.deepEqual(about("bad.md"), ["circle-slash", "bad.md is not read", "It is too large."]);
    assert.match(about("x.png").join(), /hidden by git/);
    assert.match(aboutFile("y.md", undefined).description, /outside/);
  });

  it("lists what is wrong and what is read, each with its place", () => {
    const wrong = wrongIn(folder, (path) => problemsOf(folder.workspace, path, {}));
    assert.deepEqual(wrong[0]?.place, { folder, path: "bad.md" });
    assert.ok(wrong.some(({ label }) => label.startsWith("dossier/d.yaml:")));
    assert.deepEqual(
      readIn(folder)
        .map(({ label, description }) => `${label}: ${description}`)
        .slice(0, 2),
      ["dossier/d.yaml: dossier file", "a.md: note"],
    );
  });
});
