import * as vscode from "vscode";
import { equal, includes, match, ok } from "./support/assert.ts";
import { cardOn, problemIn, problemsIn, remove, shown, write } from "./support/dossier.ts";
import { closeEverything, completions, eventually, openFile, rangeOf, replace } from "./support/editor.ts";

const NOTE = "notes/own-sources.md";
const LIBRARY = "notes/lib/own.json";

async function definitionsAt(document: vscode.TextDocument, position: vscode.Position): Promise<string[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    "vscode.executeDefinitionProvider",
    document.uri,
    position,
  );
  return found.map((place) => ("targetUri" in place ? place.targetUri.path : place.uri.path));
}

describe("a note's own sources", () => {
  before(async () => {
    await write(
      LIBRARY,
      '[{ "id": "tide-2019", "type": "webpage", "title": "Tides, read by hand", "URL": "https://a.example/b" }]',
    );
    await write(
      NOTE,
      "---\nbibliography: lib/own.json\nreferences:\n  - { id: here-2020, type: webpage, title: Written here, URL: https://a.example }\n---\n\nSee [@here-2020] and [@tide-2019].\n",
    );
  });

  after(async () => {
    await closeEverything();
    await remove(NOTE);
    await remove("notes/lib");
  });

  it("are known in it: cards, definitions, completion, and nothing wrong", async () => {
    const { document } = await openFile(NOTE);
    includes(shown((await cardOn(document, "@here-2020", "[@here-2020]")).markdown), "Written here");
    await eventually("the bibliography is read", async () => {
      const { markdown } = await cardOn(document, "@tide-2019", "[@tide-2019]");
      return shown(markdown).includes("Tides, read by hand");
    });
    const at = rangeOf(document, "tide-2019").start.translate(0, 2);
    const [target] = await definitionsAt(document, at);
    match(target ?? "", /lib\/own\.json$/);
    const offered = (await completions(document, at)).map(({ label }) =>
      typeof label === "string" ? label : label.label,
    );
    ok(offered.includes("tide-2019"), "tide-2019 is offered");
    await eventually("nothing wrong", async () => (await problemsIn(NOTE)).length === 0);
  });

  it("are known nowhere else", async () => {
    await write("notes/other.md", "See [@tide-2019].\n");
    equal((await problemIn("notes/other.md", "citation/unknown-key")).text, "@tide-2019");
    await remove("notes/other.md");
  });

  it("are missed where they are named and not there", async () => {
    const editor = await openFile(NOTE);
    await replace(editor, "lib/own.json", "lib/gone.json");
    equal((await problemIn(NOTE, "reference/missing-bibliography")).text, "lib/gone.json");
    await closeEverything();
  });
});

describe("quick fixes of citations", () => {
  const PATH = "notes/fixes.md";

  afterEach(async () => {
    await closeEverything();
    await remove(PATH);
  });

  async function actionsOn(document: vscode.TextDocument, text: string): Promise<vscode.CodeAction[]> {
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      rangeOf(document, text),
    );
  }

  it("add the reference that is missing, with its title to be written", async () => {
    await write(PATH, "See [@nobody-2031].\n");
    const { document } = await openFile(PATH);
    await problemIn(PATH, "citation/unknown-key");
    const add = await eventually("Add reference", async () =>
      (await actionsOn(document, "nobody-2031")).find(({ title }) => title.startsWith("Add reference")),
    );
    ok(add.command);
    await vscode.commands.executeCommand(
      add.command.command,
      ...((add.command.arguments ?? []) as unknown[]),
    );
    const editor = vscode.window.activeTextEditor;
    ok(editor && editor.document !== document, "the file of references is open");
    includes(editor.document.getText(), "nobody-2031");
    // The file that holds most references.
    match(editor.document.uri.path, /dossier\/bakkers\.yaml$/);
    equal(editor.document.getText(editor.selection), "Title");
    await eventually("the key is known", async () => (await problemsIn(PATH)).length === 0);
  });

  it("close a bracket", async () => {
    await write(PATH, "See [@council-2024-quay, p. 3. Then they left.\n");
    const { document } = await openFile(PATH);
    await problemIn(PATH, "citation/syntax");
    const close = (await actionsOn(document, "council-2024-quay")).find(
      ({ title }) => title === "Close the bracket",
    );
    ok(close?.edit, "Close the bracket");
    await vscode.workspace.applyEdit(close.edit);
    includes(document.getText(), "[@council-2024-quay, p. 3]. Then");
  });
});

describe("the Sources view", () => {
  it("takes every arrangement", async () => {
    for (const command of ["byYear", "byUse", "byKind"]) {
      await vscode.commands.executeCommand(`dossier.sources.${command}`);
    }
  });
});
