import assert from "node:assert/strict";
import { chooseInMenu } from "./sidebar.ts";
import { describeInWorkbench } from "./suite.ts";
import { until } from "./until.ts";

/** Tells the first summit a second time, a day too early. */
const SECOND = `---
title: From memory
date: 2020-07-01
---

# From memory

[They met in Singapore]{.event #singapore-summit date=2018-06-11}, and in [[hanoi-summit]] again.
`;

const FIRST = "First summit, in Singapore";
const HANOI = "Second summit, in Hanoi";

describeInWorkbench(
  "the Timeline",
  { folder: "sample-notes", files: { "notes/from-memory.md": SECOND } },
  (workbench) => {
    const timeline = () => workbench().sidebar.only("Timeline");

    async function group(by: string): Promise<void> {
      await workbench().runCommand(`Dossier: Group Timeline by ${by}`);
    }

    it("groups by person, place, tag and source, and says so", async () => {
      const view = await timeline();
      await view.waitForRow(FIRST);
      await group("Person");
      await view.waitForRow(/^Choe Son-hui 1$/);
      // No year stands above it.
      await view.waitForRow(/^ {2}Mar 15, 2019 · Choe Son-hui tells/);
      await view.waitForDescription(/^by person$/);
      await workbench().screenshot("timeline-by-person");
      await group("Place");
      await view.waitForRow(/^Hanoi \d+$/);
      await group("Tag");
      await view.waitForRow(/^summit \d+$/);
      await group("Source");
      await view.waitForRow(/^New Year Address \d+$/);
      await group("Time");
      await view.waitForRow(/^1993 1$/);
      await view.waitForDescription(/^$/);
    });

    it("folds and unfolds everything", async () => {
      const view = await timeline();
      await view.pressButton("Collapse All");
      await view.waitForRows("years alone", (rows) => rows.every((row) => /^\d{4} \d+$/.test(row)));
      await view.pressButton("Expand All");
      await view.waitForRow(FIRST);
    });

    it("marks dates that cannot both be true, with both sides below and on the card", async () => {
      const view = await timeline();
      await view.waitForRow(/First summit, in Singapore June 12, 2018 or June 11, 2018$/);
      await view.row(FIRST).locator(".codicon-warning").first().waitFor();
      const card = await view.tooltip(FIRST);
      assert.match(card, /These dates cannot all be true/);
      assert.match(card, /June 11, 2018: notes\/from-memory\.md, line 8/);
      await view.expand(FIRST);
      await view.waitForRow(/^ {4}June 11, 2018 notes\/from-memory\.md, line 8$/);
      await workbench().screenshot("timeline-conflict");
      await view.click("notes/from-memory.md, line 8");
      await workbench().waitForTab("from-memory.md");
    });

    it("filters by a person and a stretch of time, and says how many are left", async () => {
      const view = await timeline();
      await view.pressButton("Filter Timeline");
      await workbench().quickPick.choose("Person…");
      await workbench().quickPick.choose("Kim Jong-un");
      await view.waitForDescription(/^\d+ of \d+ events · Kim Jong-un$/);
      await view.pressButton("Filter Timeline");
      await workbench().quickPick.choose("From … to …");
      const said = workbench().quickPick.box.locator(".quick-input-message");
      await until("what to type", async () => (await said.innerText()).includes("for since 2018"));
      await workbench().quickPick.filter("2019-13");
      await until("what is wrong", async () => (await said.innerText()).includes("no month 13"));
      await workbench().quickPick.filter("2019");
      await until("what it means", async () => /2019(?!-)/.test(await said.innerText()));
      await workbench().quickPick.accept();
      await view.waitForRows("2019 alone", ([first]) => /^2019 \d+$/.test(first ?? ""));
      await view.waitForDescription(/^\d+ of \d+ events · Kim Jong-un · 2019$/);
      await workbench().screenshot("timeline-filtered");
    });

    it("says so where nothing is left, and shows all again", async () => {
      const view = await timeline();
      await view.pressButton("Filter Timeline");
      await workbench().quickPick.filter("zebra");
      await workbench().quickPick.choose("Text: “zebra”");
      await view.waitForDescription(/^0 of \d+ events · “zebra” · Kim Jong-un · 2019$/);
      await view.waitForWelcome("No event passes the filter.");
      await workbench().screenshot("timeline-nothing-left");
      await view.pressWelcomeButton("Clear Filter");
      await view.waitForRow(FIRST);
      await view.waitForDescription(/^$/);
    });

    it("shows this note alone, and follows the editor", async () => {
      const view = await timeline();
      await workbench().openFile("from-memory.md");
      await view.pressButton("Filter Timeline");
      await workbench().quickPick.choose("Only this note");
      await view.waitForDescription(/^2 of \d+ events · this note$/);
      await workbench().openFile("before-singapore.md");
      await view.waitForRow("Donald Trump accepts an invitation");
      await view.waitForRows("another note", (rows) => rows.every((row) => !row.includes(FIRST)));
      await workbench().runCommand("Dossier: Clear Timeline Filter");
      await view.waitForRow(FIRST);
    });

    it("selects the event that the caret rests on", async () => {
      const view = await timeline();
      const selected = view.pane.locator(".monaco-list-row.selected");
      const isSelected = (text: string) =>
        until(`${text} selected`, async () =>
          (await selected.allInnerTexts()).some((row) => row.includes(text)),
        );
      await workbench().openFile("before-singapore.md");
      await workbench().editor.caretAfter("accepts an invitation");
      await isSelected("Donald Trump accepts an invitation");
      await workbench().openFile("from-memory.md");
      await workbench().editor.caretAfter("[[hanoi-");
      await isSelected(HANOI);
      await workbench().type("x");
      await workbench().editor.waitForText("[[hanoi-x");
      await workbench().pressKey("ControlOrMeta+Z");
      await workbench().editor.waitForText("[[hanoi-summit]]");
      await isSelected(HANOI);
    });

    it("measures between two rows, keeps what it measured, and forgets it on demand", async () => {
      const view = await timeline();
      await view.selectBoth(FIRST, HANOI);
      await view.row(HANOI).click({ button: "right" });
      await chooseInMenu(workbench().page, "Measure Between");
      const told = await workbench().notification("Between First summit, in Singapore");
      assert.match(told, /\(June 12, 2018\) and Second summit, .* \(February 27–28, 2019\): .*months/);
      await view.waitForRow(/^Measured 1$/);
      await view.waitForRow(/^ {2}.*months.* First summit, in Singapore → Second summit, in Hanoi/);
      await workbench().screenshot("timeline-measured");
      await view.pressRowButton("First summit, in Singapore →", "Remove");
      await view.waitForRows("none measured", (rows) => rows.every((row) => !row.startsWith("Measured")));
    });
  },
);
