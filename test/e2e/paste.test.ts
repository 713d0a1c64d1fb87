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
    await workbench().goToEnd();
    await workbench().pressKey("Enter");
    await workbench().pressKey("Enter");
  }

  /** Chooses in the menu of the button that stands beside what was pasted. */
  async function choosePaste(label: string): Promise<void> {
    const entry = await workbench().editor.pasteAction(label);
    await workbench().screenshot("paste-menu");
    await entry.click();
  }

  it("pastes BibTeX as it is, and as a citation from the button beside it", async () => {
    await newLine();
    await workbench().type("As they say ");
    await copyElsewhere(workbench(), BIBTEX);
    await workbench().pressKey("ControlOrMeta+V");
    await workbench().editor.waitForText("title = {Quays and their keepers}");
    await choosePaste("Paste as Citation");
    await workbench().editor.waitForText("As they say [@tern2001]");
    assert.equal((await workbench().editor.text()).includes("Quays"), false);
    assert.match(await workbench().notification("Added"), /^Added tern2001 to dossier\/references\.yaml\.$/);
    await workbench().pressNotificationButton("Added", "Open Entry");
    await workbench().editor.waitForText("- id: tern2001");
    const text = await workbench().editor.text();
    for (const line of ["title: Quays and their keepers", "DOI: 10.1000/quay.7"])
      assert.ok(text.includes(line), text);
  });

  it("is undone with one undo", async () => {
    await workbench().openFile("open-questions.md");
    await workbench().pressKey("ControlOrMeta+Z");
    await until("no citation", async () => !(await workbench().editor.text()).includes("@tern2001"));
    // In both files: the entry's is as it was saved.
    await workbench().page.locator(".tab:not(.dirty)", { hasText: "references.yaml" }).waitFor();
  });

  it("pastes a DOI as a citation from the button beside it", async () => {
    await newLine();
    await workbench().type("As they say ");
    await copyElsewhere(workbench(), "https://doi.org/10.1000/gull.9");
    await workbench().pressKey("ControlOrMeta+V");
    await workbench().editor.waitForText("gull.9");
    await choosePaste("Paste as Citation");
    await until("the citation", async () => /As they say \[@\S+\]/.test(await workbench().editor.text()));
    assert.equal(
      await workbench().notification("Added gull9"),
      "Added gull9 to dossier/references.yaml. Its title is not known yet.",
    );
  });

  it("cites a work that is there already", async () => {
    await newLine();
    await workbench().type("And again [@kim-2019-new-year, ");
    await copyElsewhere(workbench(), "10.1000/GULL.9");
    await workbench().pressKey("ControlOrMeta+V");
    await workbench().editor.waitForText("GULL.9");
    await choosePaste("Paste as Citation");
    await until("the citation", async () =>
      /\[@kim-2019-new-year; @\S+\]/.test(await workbench().editor.text()),
    );
  });
});

describeInWorkbench(
  "pasting a source where citations are preferred",
  { folder: "sample-notes", settings: { "editor.pasteAs.preferences": ["dossier.citation"] } },
  (workbench) => {
    before(() => allowClipboard(workbench()));

    it("cites at once, and adds the entry, with one undo for both", async () => {
      await workbench().openFile("open-questions.md");
      await workbench().goToEnd();
      await workbench().pressKey("Enter");
      await workbench().type("As they say ");
      await copyElsewhere(workbench(), BIBTEX);
      await workbench().pressKey("ControlOrMeta+V");
      await workbench().editor.waitForText("As they say [@tern2001]");
      await workbench().pressKey("ControlOrMeta+Z");
      await until("no citation", async () => !(await workbench().editor.text()).includes("@tern2001"));
      await workbench().openFile("references.yaml");
      await workbench().editor.goTo(999);
      assert.equal((await workbench().editor.text()).includes("tern2001"), false);
    });
  },
);
