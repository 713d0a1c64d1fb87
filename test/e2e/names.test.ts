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
    const who = () => workbench().sidebar.only("Who's Who");

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
      await view.waitForRow(/^ {2}Samuel Okafor \d/);
      await workbench().openFile("people.yaml");
      await workbench().editor.waitForText("- name: Samuel Okafor");
      const text = await workbench().editor.text();
      assert.ok(text.startsWith(PEOPLE.trimEnd()), text);
      assert.match(text, /\n {4}- name: Samuel Okafor/);
      await workbench().openFile("monday.md");
      const card = await workbench().editor.hover("Mr. Okafor", { saying: /named in full/ });
      assert.match(card.text, /Samuel Okafor/);
    });

    it("mends a near miss from the light bulb's menu", async () => {
      await workbench().openFile("monday.md");
      await workbench().editor.caretAfter("Ada Verhov");
      await (await workbench().editor.codeAction("Change to Ada Verhoeven")).click();
      await workbench().editor.waitForText("Ada Verhoeven stayed");
    });

    it("renames somebody where she is written, and asks about the prose", async () => {
      await workbench().openFile("monday.md");
      await workbench().editor.caretAfter("Ada Ver");
      await workbench().pressKey("F2");
      const box = workbench().page.locator(".rename-box input");
      await box.fill("Ada van Verhoeven");
      await box.press("Enter");
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
      await view.waitForRows("one list", (rows) => rows.every((row) => !row.startsWith("People")));
      await workbench().runCommand("Dossier: Filter Who's Who");
      await workbench().quickPick.answer("Filter Who's Who", "okaf");
      await view.waitForRows(
        "one row",
        (rows) => rows.length === 1 && rows[0]?.startsWith("Samuel Okafor") === true,
      );
    });
  },
);
