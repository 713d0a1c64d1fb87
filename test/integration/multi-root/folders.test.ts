import * as vscode from "vscode";
import { deepEqual, doesNotMatch, equal, includes, match } from "../support/assert.ts";
import { cardOn, noCardOn, problemsIn, shown, subject } from "../support/dossier.ts";
import { closeEverything, eventually, fileUri, openFile, replace } from "../support/editor.ts";

describe("two folders in one window", () => {
  let visit: vscode.TextDocument;

  before(async () => {
    visit = (await openFile("notes/visit.md", "south")).document;
    await cardOn(visit, "Piet Lind");
  });

  afterEach(closeEverything);

  it("each keep their own meaning of an id, and neither calls it a duplicate", async () => {
    const north = await openFile("notes/quay.md", "north");
    const south = await openFile("notes/concert.md", "south");
    const northern = shown((await cardOn(north.document, "Ada Verhoeven")).markdown);
    const southern = shown((await cardOn(south.document, "Ada Verhoeven")).markdown);
    includes(northern, "Harbour master of the north.");
    doesNotMatch(northern, /Violinist/);
    match(northern, /Mentioned once in 1 note\b/);
    includes(southern, "Violinist of the south.");
    match(southern, /Mentioned twice in 2 notes|Mentioned 2 times in 2 notes/);
    for (const folder of ["north", "south"]) deepEqual(await problemsIn("dossier/people.yaml", folder), []);
  });

  it("lend each other names and sources that only one of them has", async () => {
    const { markdown, about } = await cardOn(visit, "Piet Lind");
    equal(about, "Piet Lind");
    includes(shown(markdown), "Pilot of the north.");
    includes(shown((await cardOn(visit, "@north-log-2024")).markdown), "The log of the north");
    deepEqual(await problemsIn("notes/visit.md", "south"), []);
  });

  it("count mentions in both", async () => {
    match(shown((await cardOn(visit, "Piet Lind")).markdown), /Mentioned once in 1 note\b/);
  });

  it("follow an unsaved edit in the other folder", async () => {
    const editor = await openFile("dossier/people.yaml", "north");
    await replace(editor, "name: Piet Lind", "name: Pieter Lind");
    await noCardOn(visit, "Piet Lind");
    await vscode.commands.executeCommand("undo");
    await cardOn(visit, "Piet Lind");
  });

  it("open a lent entry where it is written", async () => {
    await vscode.commands.executeCommand("dossier.openEntry", subject("entity", "piet-lind", "south"));
    await eventually(
      "the northern file",
      () =>
        vscode.window.activeTextEditor?.document.uri.toString() ===
        fileUri("dossier/people.yaml", "north").toString(),
    );
  });
});
