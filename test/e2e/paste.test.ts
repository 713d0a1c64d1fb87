import assert from "node:assert/strict";
import { allowClipboard, copyElsewhere } from "./clipboard.ts";
import { describeInWorkbench } from "./suite.ts";
import { until } from "./until.ts";

const BIBTEX = `@article{tern2001,
  author = {Tern, Ada and Gull, Bo},
  title = {Quays and their keepers},
  journal = {Journal of Harbours},
  year = {2001},
  doi = {10.1000/quay.7}
}
`;

describeInWorkbench("pasting a source", { folder: "sample-notes" }, (workbench) => {
  before(() => allowClipboard(workbench()));

  async function newLine(): Promise<void> {
    await workbench().openFile("open-questions.md");
    await workbench().pressKey("ControlOrMeta+End");
    await workbench().pressKey("Enter");
    await workbench().pressKey("Enter");
  }

  /** Chooses in the menu of the button that stands beside what was pasted. */
  async function choosePaste(label: string): Promise<void> {
    await workbench().page.locator(".post-edit-widget").waitFor();
    await workbench().screenshot("paste-button");
    await workbench().pressKey("Control+.");
    const row = workbench().page.locator(".action-widget .monaco-list-row", { hasText: label });
    await row.waitFor();
    await workbench().screenshot("paste-menu");
    await row.click();
  }

  it("pastes BibTeX as it is, and as a citation from the button beside it", async () => {
    await newLine();
    await workbench().type("As they say ");
    await copyElsewhere(workbench(), BIBTEX);
    await workbench().pressKey("ControlOrMeta+V");
    await workbench().editor.waitForText("title = {Quays and their keepers}");
    await choosePaste("Paste as Citation");
    await workbench().editor.waitForText("As they say [@tern2001]");
    await workbench().screenshot("paste-cited");
    assert.equal((await workbench().editor.text()).includes("Quays"), false);
    assert.match(await workbench().notification("Added"), /^Added tern2001 to dossier\/references\.yaml\.$/);
    await workbench().pressNotificationButton("Added", "Open Entry");
    await workbench().editor.waitForText("- id: tern2001");
    await workbench().screenshot("paste-entry");
    const text = await workbench().editor.text();
    for (const line of ["title: Quays and their keepers", "DOI: 10.1000/quay.7"])
      assert.ok(text.includes(line), text);
  });

  it("is undone with one undo", async () => {
    await workbench().openFile("open-questions.md");
    await workbench().pressKey("ControlOrMeta+Z");
    await workbench().page.waitForTimeout(1500);
    await workbench().screenshot("paste-undo");
    await until("no citation", async () => !(await workbench().editor.text()).includes("@tern2001"));
  });

  it("pastes a DOI as a citation by Paste As…", async () => {
    await newLine();
    await workbench().type("As they say ");
    await copyElsewhere(workbench(), "https://doi.org/10.1000/gull.9");
    await workbench().runCommand("Paste As...");
    await workbench().quickPick.waitUntilOpen();
    await until("a choice", async () =>
      (await workbench().quickPick.rows()).some(({ label }) => label === "Paste as Citation"),
    );
    await workbench().screenshot("paste-as");
    await workbench().quickPick.choose("Paste as Citation");
    await until("the citation", async () => /As they say \[@\S+\]/.test(await workbench().editor.text()));
    await workbench().screenshot("paste-doi");
  });
});
