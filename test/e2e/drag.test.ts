import { describeInWorkbench } from "./suite.ts";
import { until } from "./until.ts";

describeInWorkbench("dragging from the sidebar", { folder: "sample-notes" }, (workbench) => {
  /** Drags a row of a view to where `text` ends in the note, with Shift held, as VS Code asks for it. */
  async function drag(view: string, row: string, text: string): Promise<void> {
    const { page, sidebar, editor } = workbench();
    const dragged = (await sidebar.view(view)).row(row);
    const target = editor.element.locator(".dnd-target").first();
    await until("a drop", async () => {
      const from = await dragged.boundingBox();
      const to = await editor.find(text);
      if (!from) return false;
      await page.mouse.move(from.x + 60, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(from.x + 90, from.y + from.height / 2 + 4, { steps: 4 });
      await page.keyboard.down("Shift");
      await page.mouse.move(to.x + to.width - 1, to.y + to.height / 2, { steps: 12 });
      // The caret that shows where it will land. A tree that was just drawing its rows anew has lost the one dragged.
      const seen = await target.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
      await page.mouse.up();
      await page.keyboard.up("Shift");
      return seen;
    });
  }

  before(async () => {
    await workbench().openFile("open-questions.md");
    await workbench().sidebar.open("Dossier");
  });

  it("writes a source's citation where it is dropped", async () => {
    await drag("Sources", "Two years after Singapore", "moon over the lake.");
    await workbench().editor.waitForText("moon over the lake.[@desk-memo-2020]");
  });

  it("adds it to the citation that it is dropped into", async () => {
    await drag("Sources", "New Year Address", "@singapore-state");
    await workbench().editor.waitForText("[@singapore-statement-2018, sec. 3; @kim-2019-new-year]");
    await workbench().pressKey("ControlOrMeta+Z");
    await workbench().editor.waitForText("[@singapore-statement-2018, sec. 3]");
  });

  it("links a person", async () => {
    await drag("Who's Who", "Mike Pompeo", "as either.");
    await workbench().editor.waitForText("as either.[[mike-pompeo]]");
  });

  it("links an event, and offers its citation", async () => {
    await drag("Timeline", "First summit, in Singapore", "for Monday’s meeting.");
    await until("a link", async () =>
      /for Monday’s meeting\.\[\[[\w-]+\]\]/.test(await workbench().editor.text()),
    );
    await workbench().page.locator(".post-edit-widget").waitFor();
    await workbench().pressKey("Control+.");
    const row = workbench().page.locator(".action-widget .monaco-list-row", { hasText: "Citation" });
    await row.waitFor();
    await row.click();
    await until("its citation", async () =>
      /Monday’s meeting\.\[@[^\]]+\]/.test(await workbench().editor.text()),
    );
  });
});
