import * as vscode from "vscode";
import { deepEqual, equal, ok } from "./support/assert.ts";
import { cardOn } from "./support/dossier.ts";
import { closeEverything, completions, eventually, openFile } from "./support/editor.ts";

describe("completing a citation", () => {
  let editor: vscode.TextEditor;

  before(async () => {
    const { document } = await openFile("notes/briefing.md");
    await cardOn(document, "Ada Verhoeven");
    editor = await openFile("notes/empty.md");
  });

  after(closeEverything);

  async function offeredAt(marked: string): Promise<vscode.CompletionItem[]> {
    const text = marked.replace("|", "");
    const { document } = editor;
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    ok(await editor.edit((edit) => edit.replace(whole, text)));
    const found = await completions(document, document.positionAt(marked.indexOf("|")), "@");
    return found.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference);
  }

  async function keysAt(marked: string): Promise<string[]> {
    return (await offeredAt(marked)).map(({ label }) => (typeof label === "string" ? label : label.label));
  }

  const ALL = ["bakker-2020", "council-2024-quay", "doe:tide-1999"];

  it("offers every source after @ and after [@", async () => {
    deepEqual((await keysAt("So says @|")).sort(), ALL);
    deepEqual((await keysAt("So it is [@|")).sort(), ALL);
    deepEqual((await keysAt("So it is [@|]")).sort(), ALL);
    deepEqual((await keysAt("So it is [see @doe:tide-1999; -@|]")).sort(), ALL);
  });

  for (const [field, typed, key] of [
    ["key", "bak", "bakker-2020"],
    ["key with a colon", "doe:ti", "doe:tide-1999"],
    ["key with a hyphen", "council-20", "council-2024-quay"],
    ["author", "doe", "doe:tide-1999"],
    ["year", "1999", "doe:tide-1999"],
    ["title", "building", "bakker-2020"],
    ["container", "journal", "doe:tide-1999"],
  ] as const) {
    it(`finds by ${field}`, async () => {
      deepEqual(await keysAt(`So it is [@${typed}|].`), [key]);
    });
  }

  it("writes plain text, over what was typed of the key and no more", async () => {
    const [item] = await offeredAt("So it is [see @doe:ti|de, p. 4].");
    ok(item);
    equal(item.insertText, "doe:tide-1999");
    const range = item.range instanceof vscode.Range ? undefined : item.range;
    deepEqual(range?.inserting, new vscode.Range(0, 15, 0, 21));
    deepEqual(range?.replacing, new vscode.Range(0, 15, 0, 23));
    const written = new vscode.WorkspaceEdit();
    ok(range);
    written.replace(editor.document.uri, range.replacing, "doe:tide-1999");
    ok(await vscode.workspace.applyEdit(written));
    equal(editor.document.getText(), "So it is [see @doe:tide-1999, p. 4].");
  });

  it("stands on its own where an editor filters by prefix", async () => {
    for (const item of await offeredAt("So it is [@journal|].")) {
      ok(item.filterText?.toLowerCase().startsWith("journal"), item.filterText);
    }
  });

  it("offers nothing in code, in frontmatter, in an address or in an e-mail address", async () => {
    deepEqual(await keysAt("In `code @|` nothing."), []);
    deepEqual(await keysAt("```text\n@|\n```\n"), []);
    deepEqual(await keysAt("---\ntitle: a\nauthor: '@|'\n---\n"), []);
    deepEqual(await keysAt("<!-- @| -->"), []);
    deepEqual(await keysAt("Write to ada@| now"), []);
  });

  it("is accepted in place", async () => {
    await offeredAt("So it is [@build|].");
    const position = new vscode.Position(0, 16);
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand("editor.action.triggerSuggest");
    await eventually("the key", async () => {
      await vscode.commands.executeCommand("acceptSelectedSuggestion");
      return editor.document.getText() === "So it is [@bakker-2020].";
    });
  });
});
