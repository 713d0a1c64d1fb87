import * as vscode from "vscode";
import { deepEqual, equal, includes, ok } from "./support/assert.ts";
import {
  cardOn,
  cardSaying,
  codeAction,
  problemIn,
  remove,
  runAction,
  shown,
  subject,
  write,
} from "./support/dossier.ts";
import {
  closeEverything,
  completions,
  eventually,
  fileUri,
  openFile,
  rangeOf,
  replace,
} from "./support/editor.ts";

const NOTE = "notes/languages.md";
const TEXT = `---
date: 2024-03-12
---

Ada Verhoeven came late. Ms. Verhoeven said so herself [@council-2024-quay, p. 2].
See [[ada-verhoeven|the harbour master]] and [[quay-plan]]. Samuel Okafer was not there.

Ada Verhoeven left early.
`;

/** Opens the note these tests work on, as written above, once the index knows it. */
async function openNote(): Promise<vscode.TextEditor> {
  await write(NOTE, TEXT);
  const editor = await openFile(NOTE);
  await cardOn(editor.document, "Ada Verhoeven");
  return editor;
}

function inside(document: vscode.TextDocument, text: string, nth = 0): vscode.Position {
  return rangeOf(document, text, nth).start.translate(0, 2);
}

async function ask<T>(command: string, ...args: unknown[]): Promise<T> {
  return vscode.commands.executeCommand<T>(command, ...args);
}

/** The text that places in files cover, with the files' names. */
async function textsAt(places: readonly vscode.Location[]): Promise<string[]> {
  const texts = await Promise.all(
    places.map(async ({ uri, range }) => {
      const document = await vscode.workspace.openTextDocument(uri);
      return `${uri.path.slice(uri.path.lastIndexOf("/") + 1)}: ${document.getText(range)}`;
    }),
  );
  return texts.sort();
}

describe("names as a language", () => {
  let document: vscode.TextDocument;

  beforeEach(async () => {
    ({ document } = await openNote());
  });

  afterEach(closeEverything);
  after(() => remove(NOTE));

  it("goes from a second reference to the entry", async () => {
    const links = await ask<vscode.LocationLink[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      inside(document, "Ms. Verhoeven"),
    );
    const [link] = links.filter(({ targetUri }) => targetUri.path.endsWith(".yaml"));
    ok(link, "a definition");
    const target = await vscode.workspace.openTextDocument(link.targetUri);
    equal(target.getText(link.targetSelectionRange), "Ada Verhoeven");
    ok(link.originSelectionRange, "where it was asked");
    equal(document.getText(link.originSelectionRange), "Ms. Verhoeven");
  });

  it("goes from a citation to the reference", async () => {
    const links = await ask<vscode.LocationLink[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      inside(document, "council-2024-quay"),
    );
    ok(
      links.some(({ targetUri }) => targetUri.path.endsWith("references.yaml")),
      "the reference",
    );
  });

  it("finds every mention in every note, unsaved ones too", async () => {
    const other = await openFile("notes/briefing.md");
    await replace(other, "called the plan rushed", "called Ada Verhoeven rushed");
    await eventually("the unsaved mention", async () => {
      const places = await ask<vscode.Location[]>(
        "vscode.executeReferenceProvider",
        document.uri,
        inside(document, "Ada Verhoeven"),
      );
      const texts = await textsAt(places.filter(({ uri }) => /(?:briefing|languages)\.md$/.test(uri.path)));
      return (
        texts.filter((text) => text.startsWith("languages.md")).length === 4 &&
        texts.filter((text) => text === "briefing.md: Ada Verhoeven").length === 2
      );
    });
    await ask("workbench.action.revertAndCloseActiveEditor");
  });

  it("goes from a link to a note, and offers notes after [[", async () => {
    const editor = await vscode.window.showTextDocument(document);
    const end = document.lineAt(document.lineCount - 2).range.end;
    ok(await editor.edit((edit) => edit.insert(end, " See [[briefing|that day]] and [[brief")));
    const [link] = await ask<vscode.LocationLink[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      inside(document, "[[briefing|"),
    );
    ok(link?.targetUri.path.endsWith("/notes/briefing.md"), "the note");
    const offered = await completions(document, document.lineAt(end.line).range.end);
    ok(
      offered.some(({ insertText }) => insertText === "briefing]]"),
      "a note after [[",
    );
  });

  it("highlights the other places in the note", async () => {
    const marks = await ask<vscode.DocumentHighlight[]>(
      "vscode.executeDocumentHighlights",
      document.uri,
      inside(document, "Ada Verhoeven"),
    );
    const texts = marks.map(({ range }) => document.getText(range)).sort();
    deepEqual(texts, [
      "Ada Verhoeven",
      "Ada Verhoeven",
      "Ms. Verhoeven",
      "[[ada-verhoeven|the harbour master]]",
    ]);
  });

  it("makes links of wikilinks", async () => {
    const links = await ask<vscode.DocumentLink[]>("vscode.executeLinkProvider", document.uri, 100);
    const texts = links.map(({ range }) => document.getText(range));
    ok(texts.includes("[[ada-verhoeven|the harbour master]]"), texts.join("; "));
    ok(texts.includes("[[quay-plan]]"), texts.join("; "));
  });

  it("renames an id everywhere it is written, and nothing else", async () => {
    const edit = await ask<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      inside(document, "ada-verhoeven"),
      "a-verhoeven",
    );
    const changed = edit.entries().map(([uri]) => uri.path.slice(uri.path.lastIndexOf("/") + 1));
    for (const file of ["people.yaml", "events.yaml", "languages.md", "briefing.md"])
      ok(changed.includes(file), changed.join("; "));
    ok(
      edit.entries().every(([, edits]) => edits.every(({ newText }) => newText === "a-verhoeven")),
      "only the id",
    );
    const here = edit.entries().find(([uri]) => uri.toString() === document.uri.toString())?.[1] ?? [];
    deepEqual(
      here.map(({ range }) => document.getText(range)),
      ["ada-verhoeven"],
    );
  });

  it("renames a citation key in notes, dossier and references", async () => {
    const edit = await ask<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      inside(document, "council-2024-quay"),
      "council:quay",
    );
    const texts = await Promise.all(
      edit
        .entries()
        .flatMap(([uri, edits]) =>
          edits.map(async ({ range }) => (await vscode.workspace.openTextDocument(uri)).getText(range)),
        ),
    );
    ok(texts.length >= 3, "several places");
    ok(
      texts.every((text) => text === "council-2024-quay"),
      texts.join(),
    );
  });

  it("finds people, places, events and sources by name", async () => {
    const symbols = await ask<vscode.SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      "verhoeven",
    );
    ok(
      symbols.some(({ name }) => name === "Ada Verhoeven"),
      "the person",
    );
    const events = await ask<vscode.SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      "northquay",
    );
    ok(
      events.some(({ kind }) => kind === vscode.SymbolKind.Event),
      "an event",
    );
  });

  it("completes names in prose, ids after [[ and ids in a dossier file", async () => {
    const end = document.lineAt(document.lineCount - 2).range.end;
    const editor = await vscode.window.showTextDocument(document);
    ok(await editor.edit((edit) => edit.insert(end, " With Samuel Ok")));
    const names = await completions(document, document.lineAt(end.line).range.end);
    const name = names.find(({ insertText }) => insertText === "Samuel Okafor");
    ok(name, "the name");
    ok(await editor.edit((edit) => edit.insert(document.lineAt(end.line).range.end, " or [[qua")));
    const ids = await completions(document, document.lineAt(end.line).range.end);
    ok(
      ids.some(({ insertText }) => insertText === "quay-plan]]"),
      "the id",
    );

    const dossier = await openFile("dossier/events.yaml");
    const at = rangeOf(dossier.document, "involved: [").end;
    const involved = await completions(dossier.document, at);
    ok(
      involved.some(({ insertText }) => insertText === "samuel-okafor"),
      "an id for involved",
    );
  });

  it("tells of a near miss, and corrects it or takes it for an alias", async () => {
    const told = await problemIn(NOTE, "name/near-miss");
    equal(told.text, "Samuel Okafer");
    equal(told.severity, "Hint");
    const card = shown((await cardOn(document, "Samuel Okafer")).markdown);
    includes(card, "“Samuel Okafer” is nearly Samuel Okafor. Is it the same?");
    includes(card, "In the dossier: Samuel Okafor.");
    const range = rangeOf(document, "Samuel Okafer");
    await codeAction(document, range, "Change to Samuel Okafor");
    await runAction(await codeAction(document, range, "Add “Samuel Okafer” as an alias of Samuel Okafor"));
    await cardSaying(document, "Samuel Okafer", /\*\*Samuel Okafor\*\*/);
    const people = await vscode.workspace.openTextDocument(fileUri("dossier/people.yaml"));
    includes(people.getText(), "Samuel Okafer");
    await vscode.window.showTextDocument(people);
    await ask("undo");
    await eventually("the alias is gone", () => Promise.resolve(!people.getText().includes("Okafer")));
  });

  it("pins a choice, and takes “not a name” for an answer", async () => {
    const range = rangeOf(document, "Ms. Verhoeven");
    const pin = await codeAction(document, range, "Pin to Ada Verhoeven");
    ok(pin.edit, "pin");
    ok(await vscode.workspace.applyEdit(pin.edit));
    includes(document.getText(), "[[ada-verhoeven|Ms. Verhoeven]]");
    await cardOn(document, "[[ada-verhoeven|Ms. Verhoeven]]");

    const not = await codeAction(document, rangeOf(document, "Ada Verhoeven", 1), "Not a name here");
    ok(not.edit, "not a name");
    ok(await vscode.workspace.applyEdit(not.edit));
    includes(document.getText(), "[Ada Verhoeven]{.not-a-name} left early");
    await eventually("no card on what is no name", async () => {
      const found = await ask<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        inside(document, "Verhoeven]{.not"),
      );
      return found.length === 0;
    });
  });
});

describe("settling a name from the keyboard", () => {
  afterEach(closeEverything);
  after(() => remove(NOTE));

  it("says that the name at the caret is none, as one step that undo takes back", async () => {
    const editor = await openNote();
    const { document } = editor;
    const caret = inside(document, "Ms. Verhoeven");
    editor.selection = new vscode.Selection(caret, caret);
    await ask("dossier.notAName");
    includes(document.getText(), "[Ms. Verhoeven]{.not-a-name} said so");
    await ask("undo");
    equal(document.getText(), TEXT);
  });
});

describe("notes that are entries", () => {
  after(() => remove("notes/verity.md"));

  it("knows a person from a note of her own, by its title, with its first paragraph", async () => {
    await write(
      "notes/verity.md",
      "---\ntype: person\naliases: [V. Stone]\n---\n\n# Verity Stone\n\nKeeps the light.\n",
    );
    const { document } = await openNote();
    const editor = await vscode.window.showTextDocument(document);
    const end = document.lineAt(document.lineCount - 2).range.end;
    ok(await editor.edit((edit) => edit.insert(end, " So did Verity Stone.")));
    const card = await cardOn(document, "Verity Stone");
    includes(card.markdown, "Keeps the light");

    await ask("dossier.addAlias", subject("entity", "verity-stone"), "Keeper Stone");
    const own = await vscode.workspace.openTextDocument(fileUri("notes/verity.md"));
    includes(own.getText(), "aliases: [V. Stone, Keeper Stone]\n---");
    await own.save();
    await closeEverything();
    await remove(NOTE);
  });
});
