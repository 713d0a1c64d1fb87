import assert from "node:assert/strict";
import { describeInWorkbench } from "./suite.ts";

describeInWorkbench("dragging from the sidebar", { folder: "sample-notes" }, (workbench) => {
  /** Drags a row of a view to where the nth `text` ends in the note, with Shift held, as VS Code asks for it. */
  async function drag(view: string, row: string, text: string, picture: string): Promise<void> {
    const { page, sidebar, editor } = workbench();
    const pane = await sidebar.view(view);
    await pane.row(row).waitFor();
    const from = await pane.row(row).boundingBox();
    const to = await editor.find(text);
    assert.ok(from);
    await page.mouse.move(from.x + 60, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + 90, from.y + from.height / 2 + 4, { steps: 4 });
    await page.keyboard.down("Shift");
    await page.mouse.move(to.x + to.width - 1, to.y + to.height / 2, { steps: 12 });
    await page.mouse.move(to.x + to.width - 1, to.y + to.height / 2 + 1);
    await workbench().screenshot(`drag-${picture}-over`);
    await page.mouse.up();
    await page.keyboard.up("Shift");
  }

  it("writes a source's citation where it is dropped", async () => {
    await workbench().openFile("open-questions.md");
    await workbench().sidebar.open("Dossier");
    const sources = await workbench().sidebar.view("Sources");
    await workbench().page.waitForTimeout(1000);
    console.log(await sources.rows());
    await workbench().screenshot("drag-before");
    await drag("Sources", "Two years after Singapore", "Did we print it?", "source");
    await workbench().page.waitForTimeout(1000);
    await workbench().screenshot("drag-source");
    await workbench().editor.waitForText("Did we print it?[@desk-memo-2020]");
  });

  it("adds it to the citation that it is dropped into", async () => {
    await drag("Sources", "Two years after Singapore", "[@kim-2019-new", "into");
    await workbench().editor.waitForText("[@kim-2019-new-year; @desk-memo-2020]");
  });

  it("links an event, and offers its citation", async () => {
    const timeline = await workbench().sidebar.view("Timeline");
    await workbench().page.waitForTimeout(1000);
    console.log(await timeline.rows());
    await workbench().screenshot("drag-timeline");
  });
});
