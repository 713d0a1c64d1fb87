import * as vscode from "vscode";
import { deepEqual, equal, includes, match, ok } from "./support/assert.ts";
import { cardOn, problemIn, problemsIn, remove, write } from "./support/dossier.ts";
import { closeEverything, completions, eventually, fileUri, openFile, rangeOf } from "./support/editor.ts";

const ARCHIVE = "sources/harbour-log.html";
const HTML =
  "<html><body><h1>The harbour log</h1><p>The pilots&rsquo; union <b>did not</b> agree. It met twice.</p>" +
  "<p>Nobody left the quay on Monday. The gates were shut.</p></body></html>\n";
const REFERENCES = "dossier/log.dossier.yaml";
/** The file that holds most references, to which new ones are added. */
const HOME = "dossier/bakkers.yaml";
const YAML = `references:
  - id: harbour-log
    type: webpage
    title: The harbour log
    URL: https://harbour.example/log
    DOI: 10.1000/Harbour.7
    file: ${ARCHIVE}
`;

describe("citing and quoting", () => {
  let editor: vscode.TextEditor;
  let references: string;

  before(async () => {
    const { document } = await openFile("notes/briefing.md");
    await cardOn(document, "Ada Verhoeven");
    const kept = await vscode.workspace.openTextDocument(fileUri(HOME));
    references = kept.getText();
    await write(ARCHIVE, HTML);
    await write(REFERENCES, YAML);
    editor = await openFile("notes/empty.md");
    await put("So it is [@harbour-log].");
    await cardOn(editor.document, "@harbour-log");
    // The entry is known before the archived copy that it names is read.
    await eventually("the archived copy", async () =>
      (await offered("So [@harbour-log, |].", " ")).some((item) => labelOf(item) === "para. 2"),
    );
  });

  afterEach(async () => {
    const { document } = await openFile(HOME);
    if (document.getText() !== references) {
      await vscode.commands.executeCommand("workbench.action.files.revert");
    }
    editor = await openFile("notes/empty.md");
    await put("");
  });

  after(async () => {
    await closeEverything();
    await remove(REFERENCES);
    await remove(ARCHIVE);
  });

  /** Puts a text in the note, with the caret at its `|`. */
  async function put(marked: string): Promise<vscode.Position> {
    const { document } = editor;
    const caret = Math.max(0, marked.indexOf("|"));
    ok(
      await editor.edit((edit) =>
        edit.replace(new vscode.Range(0, 0, document.lineCount, 0), marked.replace("|", "")),
      ),
    );
    const position = document.positionAt(caret);
    editor.selection = new vscode.Selection(position, position);
    return position;
  }

  async function offered(marked: string, trigger?: string): Promise<vscode.CompletionItem[]> {
    const position = await put(marked);
    const kinds = [vscode.CompletionItemKind.Keyword, vscode.CompletionItemKind.Reference];
    const found = await completions(editor.document, position, trigger);
    return found.filter(({ kind }) => kind !== undefined && kinds.includes(kind));
  }

  const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === "string" ? label : label.label);

  it("offers labels after a key, and the paragraphs of the archived copy", async () => {
    const found = await offered("So [@harbour-log, |].", " ");
    deepEqual(found.slice(0, 3).map(labelOf), ["p.", "pp.", "para."]);
    // Then the paragraphs, before the labels that few use.
    deepEqual(found.slice(3, 6).map(labelOf), ["para. 1", "para. 2", "paras."]);
    includes(JSON.stringify(found[4]?.label), "Nobody left the quay");
    deepEqual((await offered("So [@harbour-log, gates|].")).map(labelOf), ["para. 2"]);
    deepEqual((await offered("So [@harbour-log, 2|].")).map(labelOf), ["para. 2"]);
    for (const item of await offered("So [@harbour-log, gates|].")) equal(item.filterText, "gates");
    deepEqual(await offered("So [@harbour-log, p. 3, as |].", " "), []);
  });

  it("says which files were read where nothing is found", async () => {
    const position = await put("So it is [@xyzzy|].");
    const found = await completions(editor.document, position, "@");
    const nothing = found.find((item) => labelOf(item).includes("No source found"));
    ok(nothing);
    equal(nothing.label, "No source found for “xyzzy”");
    match(nothing.detail ?? "", /^\d+ files read, /);
    equal(nothing.insertText, "xyzzy");
    equal(nothing.command?.command, "dossier.whyNothing");
  });

  it("ranks what was cited lately before what was not", async () => {
    await vscode.commands.executeCommand("dossier.rememberSource", "doe:tide-1999");
    equal((await offered("So it is [@|].", "@"))[0]?.insertText, "doe:tide-1999");
    const cited = await offered("As [@bakker-2020] has it. So it is [@|].", "@");
    equal(cited[0]?.insertText, "bakker-2020");
    equal(cited[1]?.insertText, "doe:tide-1999");
  });

  it("copies what is selected in an archived copy as a quotation that verifies", async () => {
    const archive = await openFile(ARCHIVE);
    const { start } = rangeOf(archive.document, "union");
    const { end } = rangeOf(archive.document, "agree.");
    archive.selection = new vscode.Selection(start, end);
    await vscode.commands.executeCommand("dossier.copyAsQuotation");
    const copied = await vscode.env.clipboard.readText();
    equal(copied, "> union did not agree. [@harbour-log, para. 1]\n");
    // Not every host lets a test paste: test/e2e/citing-quotes.test.ts does.
    editor = await openFile("notes/empty.md");
    await put(`> Nobody left the pier on Monday. The gates were shut. [@harbour-log, para. 2]\n\n${copied}`);
    await problemIn("notes/empty.md", "quote/altered");
    equal((await problemsIn("notes/empty.md")).filter(({ code }) => code.startsWith("quote/")).length, 1);
  });

  it("quotes from a source in three keys", async () => {
    await put("Before it.|");
    const done = vscode.commands.executeCommand("dossier.quoteFromSource");
    await eventually("the quotation", async () => {
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return editor.document.getText() !== "Before it.";
    });
    await done;
    match(editor.document.getText(), /^Before it\.\n\n> \S.* \[@[\w:-]+, para\. \d+\]\n$/);
    await vscode.commands.executeCommand("undo");
    equal(editor.document.getText(), "Before it.");
  });

  it("adds a source and cites it, in one step", async () => {
    await put("So it is|.");
    void vscode.commands.executeCommand("dossier.addSource", "@book{tern:2001, title={Terns}, year=2001}");
    await eventually("the citation", () => editor.document.getText() === "So it is [@tern:2001].");
    const kept = await vscode.workspace.openTextDocument(fileUri(HOME));
    await eventually("the entry", () => kept.getText() !== references);
    equal(
      kept.getText(),
      `${references.trimEnd()}\n  - id: tern:2001\n    type: book\n    title: Terns\n    issued: 2001\n`,
    );
    await cardOn(editor.document, "@tern:2001");
    await vscode.commands.executeCommand("undo");
    await eventually("the note as it was", () => editor.document.getText() === "So it is.");
  });

  it("cites what is there already", async () => {
    await put("So it is|.");
    void vscode.commands.executeCommand("dossier.addSource", "https://doi.org/10.1000/HARBOUR.7");
    await eventually("the citation", () => editor.document.getText() === "So it is [@harbour-log].");
    const kept = await vscode.workspace.openTextDocument(fileUri(HOME));
    equal(kept.getText(), references);
  });

  it("knows an address by what counts in it, and adds it to the citation that the caret is in", async () => {
    await put("So it is [@bakker-2020, |].");
    const address = "https://harbour.example/log?utm_source=post#top";
    void vscode.commands.executeCommand("dossier.addSource", address);
    await eventually(
      "the citation",
      () => editor.document.getText() === "So it is [@bakker-2020; @harbour-log].",
    );
  });
});
