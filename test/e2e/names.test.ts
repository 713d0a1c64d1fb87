import assert from "node:assert/strict";
import { describeInWorkbench } from "./suite.ts";
import { until } from "./until.ts";

const PEOPLE = `# Who we know. This comment stays.
people:
    - name: Ada Verhoeven   # the harbour master
      family: Verhoeven
`;

const NOTE = `# Monday

Ada Verhoeven met Samuel Okafor. Mr. Okafor was late, and Okafor said so.
Samuel Okafor left first. Ada Verhoven stayed.
`;

describeInWorkbench(
  "names that are new",
  {
    files: { "dossier/people.yaml": PEOPLE, "notes/monday.md": NOTE },
    settings: { "dossier.names.underline": true },
  },
  (workbench) => {
    async function who() {
      await workbench().sidebar.open("Dossier");
      for (const title of ["Timeline", "Sources"]) {
        const header = workbench().page.locator(".part.sidebar .pane-header", { hasText: title });
        if ((await header.getAttribute("aria-expanded")) === "true") await header.click();
      }
      return workbench().sidebar.view("Who's Who");
    }

    it("underlines the names it knows", async () => {
      await workbench().openFile("monday.md");
      const dotted = `[...document.querySelectorAll(".view-line span")].some((span) =>
        getComputedStyle(span).textDecorationStyle === "dotted" && span.textContent.includes("Ada"))`;
      await until("a dotted line", () => workbench().page.evaluate<boolean>(dotted));
    });

    it("offers a name that nobody knows, and one click adds it where the others are", async () => {
      const view = await who();
      await view.waitForRow("Not in the dossier");
      await view.expand("Not in the dossier");
      await view.waitForRow("Samuel Okafor");
      await view.pressRowButton("Samuel Okafor", "Add to Dossier");
      await workbench().quickPick.choose("Person");
      await workbench().notification("Added Samuel Okafor to dossier/people.yaml.");
      await until("the new row", async () =>
        (await view.rows()).some((row) => /^ {2}Samuel Okafor \d/.test(row)),
      );
      await workbench().openFile("people.yaml");
      await workbench().editor.waitForText("- name: Samuel Okafor");
      const text = await workbench().editor.text();
      assert.ok(text.startsWith(PEOPLE.trimEnd()), text);
      assert.match(text, /\n {4}- name: Samuel Okafor/);
      await workbench().openFile("monday.md");
      const card = await workbench().editor.hover("Mr. Okafor");
      assert.match(card.text, /Samuel Okafor/);
      assert.match(card.text, /named in full/);
    });

    it("mends a near miss from the light bulb's menu", async () => {
      await workbench().openFile("monday.md");
      await workbench().editor.caretAfter("Ada Verhov");
      await workbench().pressKey("ControlOrMeta+.");
      const menu = workbench().page.locator(".action-widget");
      await menu.getByText("Change to Ada Verhoeven").click();
      await workbench().editor.waitForText("Ada Verhoeven stayed");
    });

    it("renames somebody where she is written, and asks about the prose", async () => {
      await workbench().openFile("monday.md");
      await workbench().editor.caretAfter("Ada Ver");
      await workbench().pressKey("F2");
      const box = workbench().page.locator(".rename-box input");
      await box.waitFor();
      await box.fill("Ada van Verhoeven");
      await workbench().pressKey("Enter");
      const rows = workbench().page.locator(".part.panel .monaco-list-row");
      await until("three places", async () => (await rows.count()) === 5);
      await workbench().screenshot("rename");
      await workbench().page.getByRole("button", { name: "Apply" }).first().click();
      await workbench().openFile("people.yaml");
      await workbench().editor.waitForText("name: Ada van Verhoeven   # the harbour master");
      await workbench().openFile("monday.md");
      await workbench().editor.waitForText("Ada Verhoeven met");
    });

    it("shows only those in this note, and only those with these letters", async () => {
      await workbench().openFile("monday.md");
      const view = await who();
      await workbench().runCommand("Dossier: Who's Who: In This Note");
      await until("one list", async () => (await view.rows()).every((row) => !row.startsWith("People")));
      await workbench().runCommand("Dossier: Filter Who's Who");
      await workbench().type("okaf");
      await workbench().pressKey("Enter");
      await until("one row", async () => {
        const rows = await view.rows();
        return rows.length === 1 && rows[0]?.startsWith("Samuel Okafor");
      });
    });
  },
);
