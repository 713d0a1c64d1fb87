import * as vscode from "vscode";
import { deepEqual, equal, includes, match, ok } from "./support/assert.ts";
import { cardOn, configure, remove, shown, subject, write } from "./support/dossier.ts";
import { closeEverything, eventually, fileUri, openFile, rangeOf } from "./support/editor.ts";

const NOTE = "notes/tellings.md";
const TEXT = `---
date: 2024-03-12
---

See [[quay-plan]] for the plan.

[The plan comes out]{.event #quay-plan date=2024-02-07} a second time.
`;

async function run<T>(command: string, ...args: unknown[]): Promise<T> {
  return vscode.commands.executeCommand<T>(command, ...args);
}

/** A row of a view, as VS Code hands it to a command. */
function row(id: string): object {
  return { subject: subject("event", id) };
}

/** What an event's card says, links and all. */
async function card(): Promise<string> {
  const document = await vscode.workspace.openTextDocument(fileUri(NOTE));
  return (await cardOn(document, "[[quay-plan]]")).markdown;
}

describe("the Timeline", () => {
  before(async () => {
    const { document } = await openFile("notes/briefing.md");
    await cardOn(document, "Ada Verhoeven");
  });

  afterEach(closeEverything);

  it("measures between two events, whichever is chosen first", async () => {
    const rows = [row("the-north-quay"), row("quay-plan")];
    const words = await run<string>("dossier.timeline.measureBetween", rows[0], rows);
    match(words, /^Between The plan for the north quay is published \(February 5, 2024\) and the north quay/);
    match(words, /: 43 days$/);
    const again = await run<string>("dossier.timeline.measureBetween", rows[1], [...rows].reverse());
    equal(again, words);
    await run("notifications.clearAll");
  });

  it("measures nothing from an event that is not there", async () => {
    const rows = [row("no-such-event"), row("quay-plan")];
    equal(await run<string | null>("dossier.timeline.measureBetween", rows[0], rows), null);
    await run("notifications.clearAll");
  });

  it("can be grouped, opened, closed and turned round", async () => {
    for (const grouping of ["byPerson", "byPlace", "byTag", "bySource", "byTime"])
      await run(`dossier.timeline.${grouping}`);
    await run("dossier.timeline.expandAll");
    await run("dossier.timeline.collapseAll");
    await run("dossier.timeline.newestFirst");
    const order = () => vscode.workspace.getConfiguration("dossier").get<string>("timeline.order");
    equal(order(), "newest-first");
    await run("dossier.timeline.oldestFirst");
    equal(order(), "oldest-first");
    await configure("dossier.timeline.order", undefined);
  });

  describe("where an event is told twice", () => {
    before(() => write(NOTE, TEXT));
    after(() => remove(NOTE));

    it("says on the card where, and which dates cannot both be true", async () => {
      const markdown = await eventually("the second telling", async () => {
        const now = await card();
        return now.includes("cannot all be true") ? now : undefined;
      });
      const said = shown(markdown);
      includes(said, "- February 5, 2024: dossier/events.yaml, line 3");
      includes(said, "- February 7, 2024: notes/tellings.md, line 7");
      includes(said, "Told in 2 places: dossier/events.yaml, line 4, notes/tellings.md, line 7");
      ok(!markdown.includes("<"), "no HTML");
    });

    it("opens such a place", async () => {
      const document = await vscode.workspace.openTextDocument(fileUri(NOTE));
      const start = document.offsetAt(rangeOf(document, "The plan comes out").start);
      const { folder } = subject("event", "quay-plan") as { folder: string };
      await run("dossier.openPlace", { folder, path: NOTE, start });
      const editor = vscode.window.activeTextEditor;
      ok(editor, "an editor");
      ok(editor.document.uri.path.endsWith(`/${NOTE}`), "the note");
      deepEqual(editor.selection.active, rangeOf(document, "The plan comes out").start);
    });

    it("opens nothing that is not a file of the dossier", async () => {
      const { folder } = subject("event", "quay-plan") as { folder: string };
      for (const place of [
        { folder, path: "../secret.md", start: 0 },
        { folder: "file:///", path: NOTE, start: 0 },
        { folder, path: NOTE, start: "0" },
        null,
        "notes",
      ])
        await run("dossier.openPlace", place);
      equal(vscode.window.activeTextEditor, undefined);
      await run("notifications.clearAll");
    });
  });
});
