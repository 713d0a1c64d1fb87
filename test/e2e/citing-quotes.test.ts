import assert from "node:assert/strict";
import { allowClipboard, onClipboard } from "./clipboard.ts";
import { describeInWorkbench } from "./suite.ts";
import { until } from "./until.ts";

describeInWorkbench("finding and quoting a source", { folder: "sample-notes" }, (workbench) => {
  before(() => allowClipboard(workbench()));

  async function newLine(note = "open-questions.md"): Promise<void> {
    await workbench().openFile(note);
    await workbench().goToEnd();
    await workbench().pressKey("Enter");
    await workbench().pressKey("Enter");
  }

  async function openPicker(words = ""): Promise<void> {
    await workbench().quickPick.openBy("Shift+Alt+C");
    await workbench().quickPick.waitForRows("sources", () => true);
    if (words !== "") await workbench().quickPick.type(words);
  }

  /** The keys of the sources in the picker, top to bottom. */
  async function keys(): Promise<string[]> {
    const rows = await workbench().quickPick.rows();
    return rows.flatMap(({ detail }) => /@(\S+)/.exec(detail)?.[1] ?? []);
  }

  it("finds a source by words that stand in different fields, in any order", async () => {
    await newLine();
    await openPicker("2018 house");
    await until("one source", async () => (await keys()).join() === "singapore-statement-2018");
    await workbench().quickPick.cancel();
  });

  it("puts what was cited lately right after what the note cites", async () => {
    const cited = ["kim-2019-new-year", "pyongyang-declaration-2018", "singapore-statement-2018"];
    await newLine();
    await openPicker();
    const order = [...cited, "desk-memo-2020", "nyt-2020-two-years"].join();
    await until("what the note cites, then the others", async () => (await keys()).join() === order);
    await workbench().screenshot("citing-picker");
    await workbench().quickPick.cancel();
    await newLine("before-singapore.md");
    await openPicker("nyt");
    await until("one source", async () => (await keys()).join() === "nyt-2020-two-years");
    await workbench().quickPick.accept();
    await workbench().editor.waitForText("[@nyt-2020-two-years, ]");
    await newLine();
    await openPicker();
    await until(
      "the order",
      async () => (await keys()).slice(0, 4).join() === [...cited, "nyt-2020-two-years"].join(),
    );
    await workbench().quickPick.cancel();
  });

  it("says which files were read where nothing is found", async () => {
    await newLine();
    await openPicker("quay zzz");
    await workbench().quickPick.waitForRows("the row", ({ label }) =>
      label.includes("No source found for “quay zzz”"),
    );
    const [row] = await workbench().quickPick.rows();
    assert.match(row?.detail ?? "", /^\d+ files read, no problems/);
    await workbench().quickPick.accept();
    await workbench().quickPick.waitForRows("what is read", (_first, rows) =>
      rows.some(({ label }) => label === "dossier/references.yaml"),
    );
    await workbench().quickPick.cancel();
  });

  it("offers labels and paragraphs after a key, and finds a paragraph by its words", async () => {
    await newLine();
    await workbench().type("So [@desk-memo-2020");
    await workbench().type(", ");
    const starts = ["p.", "para.", "para. 2"];
    await workbench().editor.waitForSuggestions("labels and paragraphs", (_first, rows) =>
      starts.every((start) => rows.some(({ label }) => label.startsWith(start))),
    );
    await workbench().screenshot("citing-locator-labels");
    await workbench().type("theatre");
    await workbench().editor.waitForSuggestions(
      "one paragraph",
      ({ label }, rows) => rows.length === 1 && label.startsWith("para. 2"),
    );
    await workbench().pressKey("Enter");
    await workbench().editor.waitForText("So [@desk-memo-2020, para. 2]");
  });

  it("quotes a paragraph in three keys", async () => {
    await newLine();
    const { quickPick } = workbench();
    await quickPick.openBy("Shift+Alt+Q");
    await until("sources", async () => (await keys())[0] === "desk-memo-2020");
    await quickPick.accept();
    await quickPick.waitForRows("paragraphs", ({ label }) => label.startsWith("1. For some twenty-five"));
    await quickPick.type("theatre");
    await quickPick.waitForRows("one paragraph", (_first, rows) => rows.length === 1);
    await workbench().screenshot("quoting-paragraph");
    await quickPick.accept();
    await workbench().editor.waitForText("> As theatre the first summit could hardly have been stronger.");
    await workbench().editor.waitForText("[@desk-memo-2020, para. 2]");
  });

  it("copies what is selected in an archived copy, and pastes it as a quotation", async () => {
    await workbench().openFile("desk-memo-2020.md");
    const from = await workbench().editor.find("the argument was about");
    const to = await workbench().editor.find("enforcement");
    const { mouse } = workbench().page;
    await mouse.move(from.x + 3, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(to.x + to.width - 3, to.y + to.height / 2, { steps: 5 });
    await mouse.up();
    await until("what is selected", async () =>
      (await workbench().statusBar()).some((text) => text.includes("selected")),
    );
    await workbench().pressKey("Shift+Alt+Q");
    await until("the clipboard", async () => (await onClipboard(workbench())).startsWith("> the argument"));
    await newLine("before-singapore.md");
    await workbench().type("The memo has it:");
    await workbench().pressKey("ControlOrMeta+V");
    await workbench().editor.waitForText("> the argument was about enforcement [@desk-memo-2020, para. 4]");
    const text = await workbench().editor.text();
    assert.match(text, /The memo has it:\s*\n\s*\n> the argument was about enforcement/);
    await workbench().type(" On.");
    await workbench().editor.waitForText("para. 4] On.");
    await workbench().screenshot("copying-pasted");
  });

  it("pastes it into the item of a list that the caret is in", async () => {
    await workbench().openFile("open-questions.md");
    await workbench().editor.caretAfter("write it down as either.");
    await workbench().pressKey("End");
    await workbench().pressKey("ControlOrMeta+V");
    await workbench().editor.waitForText(
      "   > the argument was about enforcement [@desk-memo-2020, para. 4]",
    );
    const text = await workbench().editor.text();
    assert.match(
      text,
      /as either\.\n\n {3}> the argument was about enforcement \[@desk-memo-2020, para\. 4\]\n\n2\./,
    );
    await workbench().pressKey("ControlOrMeta+Z");
    await until("the note as it was", async () => !(await workbench().editor.text()).includes("enforcement"));
  });
});
