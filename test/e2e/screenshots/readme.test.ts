import { describeInWorkbench } from "../suite.ts";
import { until } from "../until.ts";
import type { Workbench } from "../workbench.ts";
import type { Box } from "../in-page.ts";

const OPENING = {
  folder: "sample-notes",
  theme: "light",
  scale: 2,
  settings: {
    "breadcrumbs.enabled": false,
    "editor.fontSize": 14,
    "editor.hover.above": false,
    "editor.lineHeight": 22,
    "[markdown]": { "editor.wordWrap": "wordWrapColumn" },
    "editor.wordWrapColumn": 74,
    "editor.lineNumbers": "off",
    "editor.folding": false,
    "editor.glyphMargin": false,
    "editor.renderLineHighlight": "none",
    "editor.scrollbar.vertical": "hidden",
    "editor.overviewRulerBorder": false,
    "editor.hideCursorInOverviewRuler": true,
    "workbench.tree.indent": 14,
  },
} as const;

const LINE_HEIGHT = 22;

/** Writes media/screenshots/<name>.png, of that part of the window. */
async function keep(workbench: Workbench, name: string, { x, y, width, height }: Box): Promise<void> {
  await workbench.screenshot(`screenshots/${name}`, { clip: { x, y, width, height } });
}

/** The least box around all of these that ends where a line of text does. */
function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x)) - 12;
  const y = Math.min(...boxes.map((box) => box.y)) - 5;
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + 16;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + 10;
  return { x, y, width: right - x, height: Math.ceil((bottom - y) / LINE_HEIGHT) * LINE_HEIGHT };
}

async function boxOf(workbench: Workbench, selector: string): Promise<Box> {
  const box = await workbench.page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`nothing to picture: ${selector}`);
  return box;
}

describeInWorkbench("pictures of the editor", OPENING, (workbench) => {
  before(async () => {
    await workbench().pressKey("ControlOrMeta+B");
  });

  async function hovered(note: string, line: number, name: string, lines: readonly string[]): Promise<Box> {
    await workbench().openFile(note);
    await workbench().editor.goTo(line);
    const { box } = await workbench().editor.hover(name);
    return around([box, ...(await Promise.all(lines.map((text) => workbench().editor.find(text))))]);
  }

  it("hover", async () => {
    await keep(
      workbench(),
      "hover",
      await hovered("two-years-on.md", 20, "Mr. Pompeo", ["## What was agreed"]),
    );
  });

  it("ambiguous", async () => {
    await keep(
      workbench(),
      "ambiguous",
      await hovered("open-questions.md", 1, "Mr. Kim", ["# Open questions"]),
    );
  });

  it("problems", async () => {
    await workbench().openFile("events.yaml");
    await workbench().editor.goTo(133);
    await workbench().editor.caretAfter("2019-10-05");
    for (let presses = 0; presses < 2; presses++) await workbench().pressKey("Backspace");
    await workbench().type("35");
    await until("the squiggle", async () => (await workbench().editor.squiggles()).errors === 1);
    await workbench().problems();
    const panel = await boxOf(workbench(), ".part.panel");
    const { y } = await workbench().editor.find("- id: stockholm-talks");
    await keep(workbench(), "problems", { x: panel.x, y: y - 8, width: 900, height: panel.y + 150 - y });
  });
});

describeInWorkbench("pictures of citing", OPENING, (workbench) => {
  it("cite", async () => {
    await workbench().pressKey("ControlOrMeta+B");
    await workbench().openFile("open-questions.md");
    await workbench().editor.caretAfter("On which page?");
    await workbench().quickPick.openBy("Shift+Alt+C");
    await workbench().page.waitForTimeout(500);
    const { x, y, width, height } = await boxOf(workbench(), ".quick-input-widget:visible");
    await keep(workbench(), "cite", { x: x - 12, y, width: width + 24, height: height + 12 });
  });
});

describeInWorkbench("pictures of the side bar", OPENING, (workbench) => {
  /** The top of the side bar; so high that it ends between two rows. */
  async function bar(height = 900): Promise<Box> {
    return { ...(await boxOf(workbench(), ".part.sidebar")), height };
  }

  before(async () => {
    await workbench().openFile("two-years-on.md");
    await workbench().sidebar.open("Dossier");
    await (await workbench().sidebar.view("Timeline")).waitForRow("1993");
    const sash = (await bar()).x + (await bar()).width;
    await workbench().page.mouse.move(sash + 1, 500);
    await workbench().page.mouse.down();
    await workbench().page.mouse.move(sash + 230, 500, { steps: 8 });
    await workbench().page.mouse.up();
  });

  it("timeline", async () => {
    const timeline = await workbench().sidebar.only("Timeline");
    await timeline.waitForRow("First summit");
    await workbench().page.mouse.move(1000, 600);
    await keep(workbench(), "timeline", await bar(589));
  });

  it("whos-who", async () => {
    const who = await workbench().sidebar.only("Who's Who");
    await who.waitForRow("Mike Pompeo");
    await who.expand("Mike Pompeo");
    await workbench().page.mouse.move(1000, 600);
    await keep(workbench(), "whos-who", await bar(595));
  });
});

describeInWorkbench("pictures of names, dates and locators", OPENING, (workbench) => {
  before(async () => {
    await workbench().pressKey("ControlOrMeta+B");
  });

  it("near-miss", async () => {
    await workbench().openFile("open-questions.md");
    await workbench().goToEnd();
    await workbench().type("\nThe one to ask is Stephen Beigun.");
    await workbench().page.locator(".squiggly-hint").first().waitFor();
    await workbench().editor.caretAfter("Stephen Bei");
    await workbench().editor.codeAction("Change to Stephen Biegun");
    const menu = await boxOf(workbench(), ".action-widget");
    await keep(
      workbench(),
      "near-miss",
      around([menu, await workbench().editor.find("Leave out the colour")]),
    );
    await workbench().pressKey("Escape");
  });

  it("date", async () => {
    await workbench().openFile("before-singapore.md");
    await workbench().editor.goTo(1);
    const { box } = await workbench().editor.hover("Twelve days ago");
    await keep(workbench(), "date", around([box, await workbench().editor.find("# The invitation")]));
  });

  it("locators", async () => {
    await workbench().openFile("open-questions.md");
    await workbench().editor.caretAfter("On which page?");
    await workbench().type(" [@desk-memo-2020");
    await workbench().type(", ");
    const starts = ["p.", "para. 2"];
    await workbench().editor.waitForSuggestions("labels and paragraphs", (_first, rows) =>
      starts.every((start) => rows.some(({ label }) => label.startsWith(start))),
    );
    await workbench().page.waitForTimeout(500);
    const list = await boxOf(workbench(), ".suggest-widget");
    const lines = ["autumn that does", "On which page?"].map((text) => workbench().editor.find(text));
    await keep(workbench(), "locators", around([list, ...(await Promise.all(lines))]));
    await workbench().pressKey("Escape");
  });
});

describeInWorkbench("pictures of sources", OPENING, (workbench) => {
  before(async () => {
    await workbench().pressKey("ControlOrMeta+B");
  });

  it("quote", async () => {
    await workbench().openFile("the-list.md");
    await workbench().goToEnd();
    await workbench().quickPick.openBy("Shift+Alt+Q");
    await workbench().quickPick.filter("memo");
    await workbench().quickPick.waitForRows(
      "the memo",
      (first, rows) => rows.length === 1 && first.detail.includes("memo"),
    );
    await workbench().quickPick.accept();
    await workbench().quickPick.waitForRows("the paragraphs", ({ label }) => /^\d+\. /.test(label));
    await workbench().quickPick.filter("list");
    await workbench().page.waitForTimeout(500);
    const { x, y, width, height } = await boxOf(workbench(), ".quick-input-widget:visible");
    await keep(workbench(), "quote", { x: x - 12, y, width: width + 24, height: height + 12 });
    await workbench().pressKey("Escape");
  });

  it("preview", async () => {
    await workbench().openFile("two-years-on.md");
    await workbench().runCommand("Markdown: Open Preview to the Side");
    await workbench().webview(".dossier-reference");
    await workbench().page.waitForTimeout(1000);
    await keep(workbench(), "preview", { ...(await boxOf(workbench(), ".part.editor")), height: 620 });
  });
});

describeInWorkbench("pictures of the chart", OPENING, (workbench) => {
  it("chart", async () => {
    await workbench().pressKey("ControlOrMeta+B");
    await workbench().openFile("before-singapore.md");
    await workbench().runCommand("Dossier: Open Timeline");
    await workbench().webview("#chart .dt-event");
    await workbench().page.waitForTimeout(1000);
    await keep(workbench(), "chart", { ...(await boxOf(workbench(), ".part.editor")), height: 560 });
  });
});
