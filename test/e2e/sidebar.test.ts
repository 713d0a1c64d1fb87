import assert from "node:assert/strict";
import { describeInWorkbench } from "./suite.ts";
import { until } from "./until.ts";

describeInWorkbench("the side bar", { folder: "sample-notes" }, (workbench) => {
  before(async () => {
    await workbench().sidebar.open("Dossier");
  });

  async function only(title: string) {
    for (const other of ["Timeline", "Who's Who", "Sources"]) {
      const header = workbench().page.locator(".part.sidebar .pane-header", { hasText: other });
      const open = (await header.getAttribute("aria-expanded")) === "true";
      if (open !== (other === title)) await header.click();
    }
    return workbench().sidebar.view(title);
  }

  it("has three views", async () => {
    const titles = workbench().page.locator(".part.sidebar .pane-header .title");
    await until("three", async () => (await titles.count()) === 3);
    assert.deepEqual(
      (await titles.allInnerTexts()).map((title) => title.trim().toLowerCase()),
      ["timeline", "who's who", "sources"],
    );
  });

  it("lists events by year, and a click opens where one is written", async () => {
    const timeline = await only("Timeline");
    await timeline.waitForRow("First summit, in Singapore");
    const rows = await timeline.rows();
    assert.match(rows[0] ?? "", /^1993 1$/);
    const year = rows.findIndex((row) => /^2018 \d+$/.test(row));
    assert.ok(year > 0, "a year");
    // A year of few events is not divided by months.
    assert.match(rows[year + 1] ?? "", /^ {2}Mar 8 · Donald Trump accepts an invitation /);
    await timeline.click("First summit, in Singapore");
    await workbench().page.locator(".tab.active", { hasText: "events.yaml" }).waitFor();
    await workbench().editor.waitForText("First summit, in Singapore");
    const { y } = await workbench().editor.find("First summit, in Singapore");
    const caret = await workbench().page.locator(".editor-instance .cursor").first().boundingBox();
    assert.ok(caret && Math.abs(caret.y - y) < 5, "the caret is on its line");
  });

  it("shows the event's card over its row", async () => {
    const timeline = await only("Timeline");
    const tooltip = await timeline.tooltip("First summit, in Singapore");
    assert.match(tooltip, /First summit, in Singapore/);
    assert.match(tooltip, /June 12, 2018/);
    assert.match(tooltip, /Involved: Donald Trump, Kim Jong-un/);
  });

  it("turns the order round and back", async () => {
    const timeline = await only("Timeline");
    await timeline.pressButton("Newest First");
    await until("2020 first", async () => (await timeline.rows())[0]?.startsWith("2020"));
    await timeline.pressButton("Oldest First");
    await until("1993 first", async () => (await timeline.rows())[0]?.startsWith("1993"));
  });

  it("follows a title as it is typed, unsaved", async () => {
    const timeline = await only("Timeline");
    await workbench().openFile("events.yaml");
    await workbench().editor.caretAfter("First summit, in Singapore");
    await workbench().type(" (typed)");
    await until(
      "the new title within a second",
      async () => (await timeline.rows()).some((row) => row.includes("in Singapore (typed)")),
      1500,
    );
    assert.ok(await workbench().page.locator(".tab.active.dirty").count(), "unsaved");
    for (let presses = 0; presses < 3; presses++) await workbench().pressKey("ControlOrMeta+Z");
    await until("the old title", async () =>
      (await timeline.rows()).every((row) => !row.includes("(typed)")),
    );
  });

  it("counts who is named, and copies a link to paste", async () => {
    const who = await only("Who's Who");
    await who.waitForRow("Mike Pompeo");
    const rows = await who.rows();
    assert.match(rows[0] ?? "", /^People \d+$/);
    assert.ok(rows.some((row) => /^ {2}Mike Pompeo 7\b/.test(row)));
    await who.pressRowButton("Mike Pompeo", "Copy Link");
    await workbench().openFile("before-singapore.md");
    await workbench().pressKey("ControlOrMeta+End");
    await workbench().pressKey("ControlOrMeta+V");
    await workbench().editor.waitForText("[[mike-pompeo]]");
    for (let presses = 0; presses < 2; presses++) await workbench().pressKey("ControlOrMeta+Z");
  });

  it("opens the notes below a name, and its mentions by a button", async () => {
    const who = await only("Who's Who");
    await who.expand("Mike Pompeo");
    await who.waitForRow("The list that never came");
    await who.click("The list that never came");
    await workbench().page.locator(".tab.active", { hasText: "the-list.md" }).waitFor();
    await who.pressRowButton("Mike Pompeo", "Find All Mentions");
    await workbench().page.locator(".peekview-widget").waitFor();
    await workbench().pressKey("Escape");
  });

  it("cites a source by its button", async () => {
    await workbench().openFile("before-singapore.md");
    await workbench().pressKey("ControlOrMeta+End");
    const sources = await only("Sources");
    await sources.waitForRow("New Year Address");
    assert.ok(
      (await sources.rows()).some((row) => /^ {2}Two years after Singapore \d+ · Korea desk 2020/.test(row)),
      "below its kind",
    );
    await workbench().screenshot("sources-by-kind");
    await sources.pressRowButton("New Year Address", "Cite");
    await workbench().editor.waitForText("[@kim-2019-new-year, ]");
    await workbench().type("p. 1");
    await workbench().editor.waitForText("[@kim-2019-new-year, p. 1]");
  });

  it("has the same in the context menu", async () => {
    const sources = await only("Sources");
    await sources.chooseFromMenu("Two years after Singapore", "Open Archived Copy");
    await workbench().page.locator(".tab.active", { hasText: "desk-memo-2020.md" }).waitFor();
  });

  it("lists what is cited and missing, behind the sources by use", async () => {
    workbench().write(
      "notes/lost.md",
      "# In no archive\n\nNobody has seen it [@lost-cable-1994; @lost-memo].\n",
    );
    const sources = await only("Sources");
    await workbench().runCommand("Dossier: Sources: By Use");
    await sources.waitForRow("Missing");
    await sources.expand("Missing");
    await sources.waitForRow("@lost-cable-1994");
    await workbench().screenshot("sources-by-use");
    await sources.expand("@lost-cable-1994");
    await sources.click("In no archive");
    await workbench().page.locator(".tab.active", { hasText: "lost.md" }).waitFor();
    await workbench().runCommand("Dossier: Sources: By Kind");
    await sources.waitForRow("Two years after Singapore");
  });
});
