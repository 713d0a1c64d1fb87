import assert from "node:assert/strict";
import { chooseInMenu } from "./sidebar.ts";
import { describeInWorkbench } from "./suite.ts";
import { until } from "./until.ts";

describeInWorkbench("citing from the keyboard", { folder: "sample-notes" }, (workbench) => {
  async function newLine(): Promise<void> {
    await workbench().openFile("open-questions.md");
    await workbench().goToEnd();
    await workbench().pressKey("Enter");
  }

  async function lastLine(): Promise<string> {
    return (await workbench().editor.text()).trimEnd().split("\n").at(-1) ?? "";
  }

  /** Types in the picker, and waits until the sources with these titles are left, in whatever order. */
  async function pick(words: string, ...titles: string[]): Promise<void> {
    await workbench().quickPick.openBy("Shift+Alt+C");
    await workbench().quickPick.type(words);
    await workbench().quickPick.waitForRows(
      titles.join(),
      (_first, rows) =>
        rows.length === titles.length &&
        titles.every((title) => rows.some(({ label }) => label.startsWith(title))),
    );
  }

  it("inserts one from the picker, with the caret where the page goes", async () => {
    await newLine();
    await pick("memo", "Two years after Singapore");
    const [row] = await workbench().quickPick.rows();
    assert.match(row?.detail ?? "", /desk-memo-2020/);
    await workbench().quickPick.accept();
    await workbench().editor.waitForText("[@desk-memo-2020, ]");
    await workbench().type("p. 3");
    await workbench().editor.waitForText("[@desk-memo-2020, p. 3]");
    assert.equal(await lastLine(), "[@desk-memo-2020, p. 3]");
  });

  it("adds to the citation that the caret is in", async () => {
    await pick("times", "Two Years After Trump-Kim Meeting");
    await workbench().quickPick.accept();
    await workbench().editor.waitForText("[@desk-memo-2020, p. 3; @nyt-2020-two-years]");
  });

  it("cites several at once", async () => {
    await newLine();
    await pick("2018", "Joint Statement", "Pyongyang Joint Declaration");
    await workbench().quickPick.tick("Joint Statement");
    await workbench().quickPick.tick("Pyongyang Joint Declaration");
    await workbench().quickPick.box.getByText("OK", { exact: true }).click();
    const both =
      /^\[@(singapore-statement-2018; @pyongyang-declaration-2018|pyongyang-declaration-2018; @singapore-statement-2018), \]$/;
    await until("both in one citation", async () => both.test(await lastLine()));
  });

  it("does nothing when the picker is left", async () => {
    await newLine();
    const before = await until("the new line", async () => {
      const text = await workbench().editor.text();
      return text.endsWith("]\n") ? text : undefined;
    });
    await pick("memo", "Two years after Singapore");
    await workbench().quickPick.cancel();
    assert.equal(await workbench().editor.text(), before);
  });

  it("completes a key that is typed, accepted with Enter", async () => {
    await newLine();
    await workbench().type("So [@new");
    await workbench().editor.acceptSuggestion("kim-2019-new-year");
    await workbench().editor.waitForText("So [@kim-2019-new-year]");
  });

  it("completes by title and by author, not only by key", async () => {
    await newLine();
    await workbench().type("So @personal");
    await workbench().editor.acceptSuggestion("nyt-2020-two-years");
    await workbench().editor.waitForText("So @nyt-2020-two-years");
    await newLine();
    await workbench().type("And @house");
    await workbench().editor.acceptSuggestion("singapore-statement-2018");
    await workbench().editor.waitForText("And @singapore-statement-2018");
  });

  it("is in the editor's context menu", async () => {
    await workbench().openFile("two-years-on.md");
    const { x, y } = await workbench().editor.find("the balance is soon drawn");
    await workbench().page.mouse.click(x + 30, y + 8, { button: "right" });
    await chooseInMenu(workbench().page, "Insert Citation");
    await workbench().quickPick.waitUntilOpen();
    await workbench().quickPick.cancel();
  });

  it("has snippets for a quotation and an event", async () => {
    await newLine();
    await workbench().pressKey("Enter");
    await workbench().type("quotation");
    await workbench().pressKey("Control+Space");
    await workbench().editor.acceptSuggestion("quotation");
    await workbench().editor.waitForText("[@key, para. 1]");
  });
});
