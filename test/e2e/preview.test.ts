import assert from "node:assert/strict";
import { describeInWorkbench } from "./suite.ts";
import { until } from "./until.ts";

const BLOCK = ["```timeline", "person: kim-jong-un", "from: 2018", "to: 2019-03", "```"];

describeInWorkbench("the Markdown preview", { folder: "sample-notes" }, (workbench) => {
  /** What the preview shows; its frame is another after each refresh. */
  async function shown(selector: string): Promise<string> {
    const frame = await workbench().webview(selector);
    return frame
      .locator("body")
      .innerText()
      .catch(() => "");
  }

  /** Goes to the end of the note in the editor beside the preview. */
  async function endOfNote() {
    await workbench().pressKey("ControlOrMeta+1");
    await workbench().page.locator(".monaco-editor.focused").waitFor();
    await workbench().goToEnd();
  }

  it("shows citations in the style, with the references at the end", async () => {
    await workbench().openFile("two-years-on.md");
    await workbench().runCommand("Markdown: Open Preview to the Side");
    const text = await shown(".dossier-references .dossier-reference");
    assert.doesNotMatch(text, /@[a-z]+-\d{4}/);
    assert.match(text, /\(.+ 20\d\d.*\)/);
    assert.match(text, /References/);
    await workbench().screenshot("preview");
  });

  it("follows the note as it is typed", async () => {
    await endOfNote();
    await workbench().type("\n\nAs typed [@kim-2019-new-year]");
    await until("the citation", async () => /As typed \(.+2019.*\)/.test(await shown(".dossier-reference")));
  });

  it("draws a timeline block", async () => {
    await endOfNote();
    for (const line of ["", "", ...BLOCK]) {
      await workbench().type(line);
      await workbench().pressKey("Escape");
      await workbench().pressKey("Enter");
    }
    const frame = await workbench().webview(".dossier-chart svg");
    await frame.locator(".dossier-chart svg").scrollIntoViewIfNeeded();
    await workbench().screenshot("preview-timeline");
  });
});
