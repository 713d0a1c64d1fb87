import assert from "node:assert/strict";
import { describeInWorkbench } from "./suite.ts";
import { until } from "./until.ts";

const BLOCK = ["```timeline", "person: kim-jong-un", "from: 2018", "to: 2019-03", "```"];

describeInWorkbench("the Markdown preview", { folder: "sample-notes" }, (workbench) => {
  /** What the preview shows, once that is like `pattern`; its frame is another after each refresh. */
  async function shown(selector: string, pattern: RegExp): Promise<string> {
    return until(`${String(pattern)} in the preview`, async () => {
      const frame = await workbench().webview(selector);
      const text = await frame.locator("body").innerText({ timeout: 3000 });
      return pattern.test(text) ? text : undefined;
    });
  }

  /** Goes to the end of the note in the editor beside the preview. */
  async function endOfNote() {
    await workbench().editor.focus("two-years-on.md");
    await workbench().goToEnd();
  }

  it("shows citations in the style, with the references at the end", async () => {
    await workbench().openFile("two-years-on.md");
    await workbench().runCommand("Markdown: Open Preview to the Side");
    const text = await shown(".dossier-references .dossier-reference", /\(.+ 20\d\d.*\)/);
    assert.doesNotMatch(text, /@[a-z]+-\d{4}/);
    assert.match(text, /References/);
    await workbench().screenshot("preview");
  });

  it("follows the note as it is typed", async () => {
    await endOfNote();
    await workbench().type("\n\nAs typed [@kim-2019-new-year]");
    await shown(".dossier-reference", /As typed \(.+2019.*\)/);
  });

  it("draws a timeline block", async () => {
    await endOfNote();
    // All at once: what is completed while one types has tests of its own.
    await workbench().page.keyboard.insertText(["", "", ...BLOCK, ""].join("\n"));
    const frame = await workbench().webview(".dossier-chart svg");
    await frame.locator(".dossier-chart svg").scrollIntoViewIfNeeded();
    await workbench().screenshot("preview-timeline");
  });
});
