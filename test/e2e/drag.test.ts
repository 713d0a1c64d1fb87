import { describeInWorkbench } from "./suite.ts";
import { until } from "./until.ts";
import type { Workbench } from "./workbench.ts";

/** Drags a row of a view to where `text` ends in the note, with Shift held, as VS Code asks for it. */
async function drag(workbench: Workbench, view: string, row: string, text: string): Promise<void> {
  const { page, sidebar, editor } = workbench;
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
    // The caret that shows where it will land.
    const seen = await target.waitFor({ state: "attached", timeout: 2000 }).then(
      () => true,
      () => false,
    );
    await page.mouse.up();
    await page.keyboard.up("Shift");
    return seen;
  });
}

async function openNote(workbench: Workbench): Promise<void> {
  await workbench.openFile("open-questions.md");
  await workbench.sidebar.open("Dossier");
}

describeInWorkbench("dragging from the sidebar", { folder: "sample-notes" }, (workbench) => {
  before(() => openNote(workbench()));

  it("writes a source's citation where it is dropped", async () => {
    await drag(workbench(), "Sources", "Two years after Singapore", "moon over the lake.");
    await workbench().editor.waitForText("moon over the lake. [@desk-memo-2020]");
  });

  it("links a person", async () => {
    await drag(workbench(), "Who's Who", "Mike Pompeo", "as either.");
    await workbench().editor.waitForText("as either. [[mike-pompeo]]");
  });

  it("links an event, and offers its citation", async () => {
    await drag(workbench(), "Timeline", "First summit, in Singapore", "for Monday’s meeting.");
    await until("a link", async () =>
      /for Monday’s meeting\. \[\[[\w-]+\]\]/.test(await workbench().editor.text()),
    );
    await (await workbench().editor.pasteAction("Citation")).click();
    await until("its citation", async () =>
      /Monday’s meeting\. \[@[^\]]+\]/.test(await workbench().editor.text()),
    );
  });
});

// In a window of its own: the tree draws its rows anew after a drop, and loses the one that is dragged just then.
describeInWorkbench("dragging from the sidebar into a citation", { folder: "sample-notes" }, (workbench) => {
  before(() => openNote(workbench()));

  it("adds it to the citation that it is dropped into", async () => {
    await drag(workbench(), "Sources", "Two years after Singapore", "@kim-2019-new");
    // The line is wrapped between the two keys.
    await workbench().editor.waitForText("[@kim-2019-new-year;");
    await workbench().editor.waitForText("@desk-memo-2020]. Did we print it?");
    await workbench().pressKey("ControlOrMeta+Z");
    await workbench().editor.waitForText("[@kim-2019-new-year]. Did we print");
  });
});
