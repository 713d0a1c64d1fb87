import assert from "node:assert/strict";
import { problemsOf } from "../../../src/core/checks/index.ts";
import { fixesOf, rewritesAt, type Fix } from "../../../src/core/features/fixes.ts";
import type { Folder } from "../../../src/core/features/folder.ts";
import { choicesFor, nameAt } from "../../../src/core/features/naming.ts";
import { edited, folderOf, typed } from "./folders.ts";

const DOSSIER =
  "people:\n  - { id: orla, name: Orla Brien, family: Brien }\n  - { id: ann, name: Ann Brien, family: Brien }\nreferences:\n  - { id: memo-2001, title: M }\n";

function noteOf(text: string): Folder {
  const folder = folderOf({ "dossier/d.yaml": DOSSIER, "n.md": "" });
  typed(folder, "n.md", text);
  folder.workspace.settle();
  return folder;
}

/** What the fixes of all problems of a kind make of a note; commands by their names. */
function mended(folder: Folder, kind: string): string[] {
  const text = folder.workspace.text("n.md") ?? "";
  return problemsOf(folder.workspace, "n.md", {})
    .flatMap(({ span, data }) => (data?.kind === kind ? fixesOf(folder, "n.md", span, data) : []))
    .map((fix) => described(fix, text));
}

function described({ title, edit, run, isPreferred }: Fix, text: string): string {
  const done = edit ? edited(text, [edit]) : `${run?.action ?? ""} ${JSON.stringify(run?.args)}`;
  return `${isPreferred === true ? "! " : ""}${title}: ${done}`;
}

describe("features: fixes", () => {
  it("write a name as the dossier has it, or keep it as an alias", () => {
    assert.deepEqual(mended(noteOf("😀 Orla Briem came. Orla Briem sat."), "near-miss").slice(0, 2), [
      "! Change to Orla Brien: 😀 Orla Brien came. Orla Briem sat.",
      'Add “Orla Briem” as an alias of Orla Brien: addAlias [{"kind":"entity","id":"orla","folder":"file:///a"},"Orla Briem"]',
    ]);
  });

  it("pin a name that could mean several, within its emphasis", () => {
    assert.deepEqual(mended(noteOf("So *Brien* came."), "ambiguous"), [
      "This is Ann Brien: So *[[ann|Brien]]* came.",
      "This is Orla Brien: So *[[orla|Brien]]* came.",
    ]);
  });

  it("write a key that is near, or add the source", () => {
    assert.deepEqual(mended(noteOf("So [-@memo-2002, p. 1]."), "unknown-key"), [
      "Change to memo-2001: So [-@memo-2001, p. 1].",
      'Add reference “memo-2002”…: addReference [{"folder":"file:///a","key":"memo-2002"}]',
    ]);
  });

  it("write a link that leads somewhere", () => {
    assert.deepEqual(mended(noteOf("See [[orle]]."), "unknown-link"), ["Change to orla: See [[orla]]."]);
  });
});

describe("features: rewriting", () => {
  const rewrites = (text: string, words: string, selected = 0) => {
    const start = text.indexOf(words) + (selected > 0 ? 0 : 1);
    return rewritesAt(noteOf(text), "n.md", { start, end: start + selected }).map((fix) =>
      described(fix, text),
    );
  };

  it("pins a name, or says that it is none", () => {
    assert.deepEqual(rewrites("Then **Orla**\r\nBrien came.", "Orla"), [
      "Pin to Orla Brien: Then [[orla|Orla Brien]] came.",
      "Not a name here: Then [Orla Brien]{.not-a-name} came.",
    ]);
    assert.deepEqual(rewrites("See [[orla|her]].", "her"), []);
  });

  it("makes entries of what is selected, and events of what has a date", () => {
    assert.deepEqual(rewrites("Zoë  Ash came.", "Zoë", 8), [
      'Add “Zoë Ash” to the dossier…: addToDossier ["Zoë Ash"]',
    ]);
    assert.deepEqual(rewrites("On 3 May 2001 it came.", "it"), ["Add event from this sentence: addEvent []"]);
    assert.deepEqual(rewrites("It [came]{.event date=2001-05-03} on 3 May 2001.", "came"), []);
  });

  it("lists those first whom Dossier thought of", () => {
    const folder = noteOf("Brien came.");
    const note = folder.workspace.note("n.md");
    const name = note && nameAt(note, 1);
    assert.ok(name);
    const { likely, others } = choicesFor(name, folder, "n.md", "en");
    assert.deepEqual([likely.map(({ id }) => id), others.map(({ id }) => id)], [["ann", "orla"], []]);
  });
});
