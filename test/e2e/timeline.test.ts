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
    before(async () => {
      await workbench().sidebar.open("Dossier");
    });

    async function timeline() {
      for (const other of ["Who's Who", "Sources"]) {
        const header = workbench().page.locator(".part.sidebar .pane-header", { hasText: other });
        if ((await header.getAttribute("aria-expanded")) === "true") await header.click();
      }
      return workbench().sidebar.view("Timeline");
    }

    /** What stands beside the view's title. */
    async function description(): Promise<string> {
      const { pane } = await timeline();
      return (await pane.locator(".pane-header .description").innerText()).trim();
    }

    async function hasRow(pattern: RegExp): Promise<void> {
      const view = await timeline();
      await until(String(pattern), async () => (await view.rows()).some((row) => pattern.test(row)));
    }

    async function group(by: string): Promise<void> {
      await workbench().runCommand(`Dossier: Group Timeline by ${by}`);
    }

    it("groups by person, place, tag and source, and says so", async () => {
      await (await timeline()).waitForRow(FIRST);
      await group("Person");
      await hasRow(/^Choe Son-hui 1$/);
      assert.equal(await description(), "by person");
      await workbench().screenshot("timeline-by-person");
      await group("Place");
      await hasRow(/^Hanoi \d+$/);
      await group("Tag");
      await hasRow(/^summit \d+$/);
      await group("Source");
      await hasRow(/^New Year Address \d+$/);
      await group("Time");
      await hasRow(/^1993 1$/);
      assert.equal(await description(), "");
    });

    it("folds and unfolds everything", async () => {
      const view = await timeline();
      await view.pressButton("Collapse All");
      await until("years alone", async () => (await view.rows()).every((row) => /^\d{4} \d+$/.test(row)));
      await view.pressButton("Expand All");
      await view.waitForRow(FIRST);
    });

    it("marks dates that cannot both be true, with both sides below and on the card", async () => {
      const view = await timeline();
      await hasRow(/First summit, in Singapore June 12, 2018 or June 11, 2018$/);
      await view.row(FIRST).locator(".codicon-warning").first().waitFor();
      const card = await view.tooltip(FIRST);
      assert.match(card, /These dates cannot all be true/);
      assert.match(card, /June 11, 2018: notes\/from-memory\.md, line 8/);
      await view.expand(FIRST);
      await hasRow(/^ {4}June 11, 2018 notes\/from-memory\.md, line 8$/);
      await workbench().screenshot("timeline-conflict");
      await view.click("notes/from-memory.md, line 8");
      await workbench().page.locator(".tab.active", { hasText: "from-memory.md" }).waitFor();
    });

    it("filters by a person and a stretch of time, and says how many are left", async () => {
      const view = await timeline();
      await view.pressButton("Filter Timeline");
      await workbench().quickPick.choose("Person…");
      await workbench().quickPick.choose("Kim Jong-un");
      await until("the person", async () => /^\d+ of \d+ events · Kim Jong-un$/.test(await description()));
      await view.pressButton("Filter Timeline");
      await workbench().quickPick.choose("From … to …");
      const said = workbench().quickPick.box.locator(".quick-input-message");
      await until("what to type", async () => (await said.innerText()).includes("for since 2018"));
      await workbench().quickPick.filter("2019-13");
      await until("what is wrong", async () => (await said.innerText()).includes("no month 13"));
      await workbench().quickPick.filter("2019");
      await until("what it means", async () => (await said.innerText()).includes("2019"));
      await workbench().quickPick.accept();
      await until("2019 alone", async () => /^2019 \d+$/.test((await view.rows())[0] ?? ""));
      assert.match(await description(), /^\d+ of \d+ events · Kim Jong-un · 2019$/);
      await workbench().screenshot("timeline-filtered");
    });

    it("says so where nothing is left, and shows all again", async () => {
      const view = await timeline();
      await view.pressButton("Filter Timeline");
      await workbench().quickPick.filter("zebra");
      await workbench().quickPick.choose("Text: “zebra”");
      await until("the message", async () =>
        (await view.pane.innerText()).includes("No event passes the filter: “zebra”"),
      );
      await workbench().screenshot("timeline-nothing-left");
      await view.pressButton("Clear Timeline Filter");
      await view.waitForRow(FIRST);
      assert.equal(await description(), "");
    });

    it("shows this note alone, and follows the editor", async () => {
      const view = await timeline();
      await workbench().openFile("from-memory.md");
      await view.pressButton("Filter Timeline");
      await workbench().quickPick.choose("Only this note");
      await until("its two events", async () => /^2 of \d+ events · this note$/.test(await description()));
      await workbench().openFile("before-singapore.md");
      await view.waitForRow("Donald Trump accepts an invitation");
      await until("another note", async () => (await view.rows()).every((row) => !row.includes(FIRST)));
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
    });

    it("measures between two rows, keeps what it measured, and forgets it on demand", async () => {
      const view = await timeline();
      await view.click(FIRST);
      await view.row(HANOI).click({ modifiers: ["ControlOrMeta"] });
      await view.row(HANOI).click({ button: "right" });
      await chooseInMenu(workbench().page, "Measure Between");
      const told = await workbench().notification("Between First summit, in Singapore");
      assert.match(told, /\(June 12, 2018\) and Second summit, .* \(February 27–28, 2019\): .*months/);
      await hasRow(/^Measured 1$/);
      await hasRow(/^ {2}.*months.* First summit, in Singapore → Second summit, in Hanoi/);
      await workbench().screenshot("timeline-measured");
      await view.pressRowButton("First summit, in Singapore →", "Remove");
      await until("none measured", async () =>
        (await view.rows()).every((row) => !row.startsWith("Measured")),
      );
    });
  },
);
