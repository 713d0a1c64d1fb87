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

/** Writes media/screenshots/<name>.png, of the part of the window that holds all boxes and `margin` around them. */
async function keep(workbench: Workbench, name: string, boxes: readonly Box[], margin = 14): Promise<void> {
  const left = Math.min(...boxes.map(({ x }) => x)) - margin;
  const top = Math.min(...boxes.map(({ y }) => y)) - margin;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + margin;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + margin;
  const x = Math.max(0, left);
  const y = Math.max(0, top);
  const clip = { x, y, width: Math.min(right, 1400) - x, height: Math.min(bottom, 900) - y };
  await workbench.screenshot(`screenshots/${name}`, { clip });
}

describeInWorkbench("pictures of the editor", OPENING, (workbench) => {
  before(async () => {
    await workbench().pressKey("ControlOrMeta+B");
  });

  async function hovered(note: string, line: number, name: string, lines: readonly string[]): Promise<Box[]> {
    await workbench().openFile(note);
    await workbench().editor.goTo(line);
    const { box } = await workbench().editor.hover(name);
    const seen = await Promise.all(lines.map((text) => workbench().editor.find(text)));
    return [box, ...seen];
  }

  it("hover", async () => {
    const boxes = await hovered("two-years-on.md", 34, "Mr. Pompeo", [
      "## What was agreed",
      "Mr. Pompeo",
      "each side held the other",
    ]);
    await keep(workbench(), "hover", boxes);
  });

  it("ambiguous", async () => {
    const boxes = await hovered("open-questions.md", 1, "Mr. Kim", [
      "# Open questions",
      "negotiator. Ask which",
    ]);
    await keep(workbench(), "ambiguous", boxes);
  });

  it("problems", async () => {
    await workbench().openFile("events.yaml");
    await workbench().editor.goTo(133);
    await workbench().editor.caretAfter("2019-10-05");
    for (let presses = 0; presses < 2; presses++) await workbench().pressKey("Backspace");
    await workbench().type("35");
    await until("the squiggle", async () => (await workbench().editor.squiggles()).errors === 1);
    await workbench().problems();
    const panel = await workbench().page.locator(".part.panel").boundingBox();
    const line = await workbench().editor.find("2019-10-35");
    if (panel === null) throw new Error("no panel");
    await keep(workbench(), "problems", [line, panel], 60);
  });
});

describeInWorkbench("pictures of citing", OPENING, (workbench) => {
  it("cite", async () => {
    await workbench().pressKey("ControlOrMeta+B");
    await workbench().openFile("open-questions.md");
    await workbench().editor.caretAfter("to read");
    await workbench().pressKey("Control+Alt+C");
    await workbench().quickPick.waitUntilOpen();
    await workbench().page.waitForTimeout(500);
    const box = await workbench().page.locator(".quick-input-widget:visible").boundingBox();
    if (box === null) throw new Error("no picker");
    await keep(workbench(), "cite", [box], 24);
  });
});

describeInWorkbench("pictures of the side bar", OPENING, (workbench) => {
  async function only(title: string): Promise<void> {
    for (const other of ["Timeline", "Who's Who", "Sources"]) {
      const header = workbench().page.locator(".part.sidebar .pane-header", { hasText: other });
      const open = (await header.getAttribute("aria-expanded")) === "true";
      if (open !== (other === title)) await header.click();
    }
    await workbench().sidebar.view(title);
  }

  async function bar(): Promise<Box> {
    const box = await workbench().page.locator(".part.sidebar").boundingBox();
    if (box === null) throw new Error("no side bar");
    return box;
  }

  before(async () => {
    await workbench().openFile("two-years-on.md");
    await workbench().sidebar.open("Dossier");
    await (await workbench().sidebar.view("Timeline")).waitForRow("First summit");
    const sash = (await bar()).x + (await bar()).width;
    await workbench().page.mouse.move(sash + 1, 500);
    await workbench().page.mouse.down();
    await workbench().page.mouse.move(sash + 230, 500, { steps: 8 });
    await workbench().page.mouse.up();
  });

  it("timeline", async () => {
    await only("Timeline");
    const timeline = await workbench().sidebar.view("Timeline");
    await timeline.waitForRow("First summit");
    await workbench().page.mouse.move(1000, 600);
    const { x, y, width } = await bar();
    await keep(workbench(), "timeline", [{ x, y, width, height: 560 }], 0);
  });

  it("whos-who", async () => {
    await only("Who's Who");
    const who = await workbench().sidebar.view("Who's Who");
    await who.waitForRow("Mike Pompeo");
    await who.expand("Mike Pompeo");
    await workbench().page.mouse.move(1000, 600);
    const { x, y, width } = await bar();
    await keep(workbench(), "whos-who", [{ x, y, width, height: 560 }], 0);
  });
});
