import assert from "node:assert/strict";
import { allowClipboard, onClipboard } from "./clipboard.ts";
import { describeInWorkbench } from "./suite.ts";
import { until } from "./until.ts";

describeInWorkbench("the side bar", { folder: "sample-notes" }, (workbench) => {
  before(() => allowClipboard(workbench()));

  const only = (title: string) => workbench().sidebar.only(title);

  it("has three views", async () => {
    await workbench().sidebar.open("Dossier");
    const titles = workbench().page.locator(".part.sidebar .pane-header .title");
    await until("three", async () => (await titles.count()) === 3);
    assert.deepEqual(
      (await titles.allInnerTexts()).map((title) => title.trim().toLowerCase()),
      ["timeline", "who's who", "sources"],
    );
  });

  it("lists events by year, and a click opens where one is written", async () => {
    const timeline = await only("Timeline");
    const rows = await timeline.waitForRow("First summit, in Singapore");
    assert.match(rows[0] ?? "", /^1993 1$/);
    const year = rows.findIndex((row) => /^2018 \d+$/.test(row));
    assert.ok(year > 0, "a year");
    // A year of few events is not divided by months.
    assert.match(rows[year + 1] ?? "", /^ {2}Mar 8 · Donald Trump accepts an invitation /);
    await timeline.click("First summit, in Singapore");
    await workbench().waitForTab("events.yaml");
    await workbench().editor.waitForCaretOn("First summit, in Singapore");
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
    await timeline.waitForRows("2020 first", ([first]) => first?.startsWith("2020") === true);
    await timeline.pressButton("Oldest First");
    await timeline.waitForRows("1993 first", ([first]) => first?.startsWith("1993") === true);
  });

  it("follows a title as it is typed, unsaved", async () => {
    const timeline = await only("Timeline");
    await workbench().openFile("events.yaml");
    await workbench().editor.caretAfter("First summit, in Singapore");
    await workbench().type(" (typed)");
    await timeline.waitForRow("in Singapore (typed)");
    assert.ok(await workbench().page.locator(".tab.active.dirty").count(), "unsaved");
    for (let presses = 0; presses < 3; presses++) await workbench().pressKey("ControlOrMeta+Z");
    await timeline.waitForRows("the old title", (rows) => rows.every((row) => !row.includes("(typed)")));
  });

  it("counts who is named, and copies a link to paste", async () => {
    const who = await only("Who's Who");
    const rows = await who.waitForRow("Mike Pompeo");
    assert.match(rows[0] ?? "", /^People \d+$/);
    assert.ok(rows.some((row) => /^ {2}Mike Pompeo 7\b/.test(row)));
    await who.pressRowButton("Mike Pompeo", "Copy Link");
    await until("the clipboard", async () => (await onClipboard(workbench())) === "[[mike-pompeo]]");
    await workbench().openFile("before-singapore.md");
    await workbench().goToEnd();
    await workbench().pressKey("ControlOrMeta+V");
    await workbench().editor.waitForText("[[mike-pompeo]]");
    for (let presses = 0; presses < 2; presses++) await workbench().pressKey("ControlOrMeta+Z");
  });

  it("opens the notes below a name, and its mentions by a button", async () => {
    const who = await only("Who's Who");
    await who.expand("Mike Pompeo");
    await who.waitForRow("The list that never came");
    await who.click("The list that never came");
    await workbench().waitForTab("the-list.md");
    await who.pressRowButton("Mike Pompeo", "Find All Mentions");
    await workbench().page.locator(".peekview-widget").waitFor();
    await workbench().pressKey("Escape");
  });

  it("shows who is in this note, and keeps to it when a row opens the dossier", async () => {
    await workbench().openFile("before-singapore.md");
    await workbench().runCommand("Dossier: Who's Who: In This Note");
    const who = await only("Who's Who");
    await who.waitForRow("Rex Tillerson");
    const rows = await who.rows();
    await who.click("Rex Tillerson");
    await workbench().waitForTab("people.yaml");
    await workbench().page.waitForTimeout(500);
    assert.deepEqual(await who.rows(), rows);
    await workbench().runCommand("Dossier: Who's Who: By Kind");
    await who.waitForRow("People");
  });

  for (const [title, filter, said] of [
    ["Who's Who", "Filter Who's Who", "Nobody passes the filter."],
    ["Sources", "Filter Sources", "No source passes the filter."],
  ] as const) {
    it(`says in ${title} that the filter leaves nothing, and shows all again`, async () => {
      const view = await only(title);
      await view.pressButton(filter);
      await workbench().quickPick.answer(filter, "zebra");
      await view.waitForWelcome(said);
      await view.pressWelcomeButton("Clear Filter");
      await view.waitForRows("everything", (rows) => rows.length > 1);
    });
  }

  it("cites a source by its button", async () => {
    await workbench().openFile("before-singapore.md");
    await workbench().goToEnd();
    const sources = await only("Sources");
    await sources.waitForRow("New Year Address");
    // Below its kind.
    await sources.waitForRow(/^ {2}Two years after Singapore \d+ · Korea desk 2020/);
    await workbench().screenshot("sources-by-kind");
    await sources.pressRowButton("New Year Address", "Cite");
    await workbench().editor.waitForText("[@kim-2019-new-year, ]");
    await workbench().type("p. 1");
    await workbench().editor.waitForText("[@kim-2019-new-year, p. 1]");
  });

  it("has the same in the context menu", async () => {
    const sources = await only("Sources");
    await sources.chooseFromMenu("Two years after Singapore", "Open Archived Copy");
    await workbench().waitForTab("desk-memo-2020.md");
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
    await workbench().waitForTab("lost.md");
    await workbench().runCommand("Dossier: Sources: By Kind");
    await sources.waitForRow("Two years after Singapore");
  });
});
