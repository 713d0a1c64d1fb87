import * as vscode from "vscode";
import { equal, includes, match, ok } from "./support/assert.ts";
import {
  cardSaying,
  codeAction,
  problemIn,
  problemsIn,
  remove,
  runAction,
  write,
} from "./support/dossier.ts";
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
    await cardSaying(document, "@here-2020", /Written here/, "[@here-2020]");
    await cardSaying(document, "@tide-2019", /Tides, read by hand/, "[@tide-2019]");
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

  it("add the reference that is missing, with its title to be written", async () => {
    await write(PATH, "See [@nobody-2031].\n");
    const { document } = await openFile(PATH);
    await problemIn(PATH, "citation/unknown-key");
    await runAction(await codeAction(document, rangeOf(document, "nobody-2031"), "Add reference"));
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
    const close = await codeAction(document, rangeOf(document, "council-2024-quay"), "Close the bracket");
    ok(close.edit, "Close the bracket");
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
