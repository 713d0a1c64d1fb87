import assert from "node:assert/strict";
import { inspect } from "../../../src/core/features/inspect.ts";
import { Workspace } from "../../../src/core/index/workspace.ts";
import { opened } from "./folder.ts";

const DOSSIER = `people:
  - { id: pompeo, name: Mike Pompeo }
  - { id: kim, name: Kim Jong-un, family: Kim }
`;
const PARAGRAPH =
  "Mike Pompeo met Kim Jong-un on 12 June 2018. “We shall sign nothing at all,” Kim said [@memo].\n\n";
const TEXT = `# Start\n\n${PARAGRAPH.repeat(1_000)}`;

function settled(text: string): Workspace {
  return opened({ "dossier/people.yaml": DOSSIER, "notes/long.md": text });
}

function places(workspace: Workspace, text: string): (readonly [string | null, string])[] {
  return (workspace.note("notes/long.md")?.mentions ?? []).map(({ entity, span }) => [
    entity,
    text.slice(span.start, span.end),
  ]);
}

describe("workspace: long notes", function () {
  this.timeout(180_000);

  it("are not read while somebody waits: what they say comes with the work", () => {
    const workspace = new Workspace();
    workspace.set("dossier/people.yaml", "dossier", DOSSIER);
    workspace.set("notes/long.md", "note", TEXT);
    assert.equal(workspace.note("notes/long.md"), undefined);
    assert.deepEqual(workspace.dates("notes/long.md"), []);
    workspace.settle();
    assert.equal(workspace.note("notes/long.md")?.mentions.length, 3_000);
    assert.equal(workspace.dates("notes/long.md").length, 1_000);
  });

  it("say right after an edit what they said, in its present places; of the edited paragraph nothing", () => {
    const workspace = settled(TEXT);
    const at = TEXT.indexOf(" met", TEXT.length >> 1);
    const text = `${TEXT.slice(0, at)} gladly${TEXT.slice(at)}`;
    workspace.set("notes/long.md", "note", text);
    const found = places(workspace, text);
    assert.equal(found.length, 2_997);
    const written = { pompeo: /^Mike Pompeo$/, kim: /^Kim(?: Jong-un)?$/ };
    for (const [entity, name] of found) assert.match(name, written[entity as keyof typeof written]);
    const note = workspace.note("notes/long.md");
    assert.equal(note?.parsed.text, text);
    assert.equal(note.quotations.length, 999);
    for (const { outer, citation } of note.quotations) {
      assert.ok(text.slice(outer.start).startsWith("“We shall sign"));
      assert.equal(text.slice(citation?.span.start, citation?.span.end), "[@memo]");
    }
    workspace.settle();
    assert.equal(places(workspace, text).length, 3_000);
  });

  it("know after any edits what a new index knows", () => {
    const workspace = settled(TEXT);
    let text = TEXT;
    for (const [at, typed, cut] of [
      [40_000, "x", 0],
      [40_001, "\n\n> Kim said so.\n\n", 3],
      [9, "```\n", 0],
      [9, "", 4],
      [text.length - 50, "Mike ", 20],
      [0, "---\ndate: 2019-01-01\n---\n", 0],
    ] as const) {
      text = text.slice(0, at) + typed + text.slice(at + cut);
      workspace.set("notes/long.md", "note", text);
      workspace.note("notes/long.md");
      workspace.settle();
      assert.deepEqual(inspect(workspace), inspect(settled(text)));
    }
  });

  it("know of a name that comes and goes in the dossier", () => {
    const workspace = settled(TEXT);
    workspace.set("dossier/people.yaml", "dossier", DOSSIER.replace("Mike Pompeo", "Susan Pompeo"));
    workspace.settle();
    assert.equal(workspace.mentions.count("pompeo"), 0);
    workspace.set("dossier/people.yaml", "dossier", DOSSIER);
    workspace.settle();
    assert.equal(workspace.mentions.count("pompeo"), 1_000);
  });
});
