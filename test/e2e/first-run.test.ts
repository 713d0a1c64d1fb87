import assert from "node:assert/strict";
import { describeInWorkbench } from "./suite.ts";
import { until } from "./until.ts";

describeInWorkbench("an empty folder", {}, (workbench) => {
  it("says in each view what is missing", async () => {
    await workbench().sidebar.open("Dossier");
    const timeline = await workbench().sidebar.view("Timeline");
    await timeline.waitForWelcome("No events yet");
    await (await workbench().sidebar.view("Who's Who")).waitForWelcome("Nobody is known yet");
    await (await workbench().sidebar.view("Sources")).waitForWelcome("No sources yet");
    await workbench().screenshot("empty");
  });

  it("gets a working dossier in one click", async () => {
    const timeline = await workbench().sidebar.view("Timeline");
    await timeline.pressWelcomeButton("Create Starter Dossier");
    await workbench().waitForTab("first-note.md");
    await timeline.waitForRow("The council votes to repair the lighthouse");
    await (await workbench().sidebar.view("Who's Who")).waitForRow("Ada Quill");
    await workbench().editor.hover("Ada Quill", { saying: /Mayor, Port Lumen Town Council/ });
    await workbench().screenshot("starter");
    assert.deepEqual(await workbench().editor.squiggles(), { errors: 0, warnings: 0, infos: 0 });
  });
});

describeInWorkbench("Get Started", { folder: "sample-notes" }, (workbench) => {
  it("has five steps, each with its picture", async () => {
    const { page } = workbench();
    await workbench().runCommand("Dossier: Get Started");
    const steps = page.locator(".getting-started-step:visible");
    await page.getByText("Get Started with Dossier").first().waitFor();
    await until("five steps", async () => (await steps.count()) === 5);
    for (let step = 0; step < 5; step++) {
      await steps.nth(step).click();
      const picture = page.locator(
        ".getting-started-media img, .getting-started-media iframe, .getting-started-media .webview",
      );
      await picture.first().waitFor();
      await workbench().page.waitForTimeout(400);
      await workbench().screenshot(`walkthrough-${step + 1}`);
    }
  });
});

describeInWorkbench("why is nothing shown", { folder: "sample-notes" }, (workbench) => {
  it("says what is read, and a row opens its file", async () => {
    await workbench().openFile("open-questions.md");
    await workbench().editor.hover("State Department");
    await workbench().clickStatusBar("Dossier");
    await workbench().quickPick.waitForRows("the file in front", (_first, rows) =>
      rows.some(({ label }) => label.includes("notes/open-questions.md is read as a note")),
    );
    await workbench().screenshot("why");
    await workbench().quickPick.filter("organizations");
    await workbench().quickPick.choose("dossier/organizations.yaml");
    await workbench().waitForTab("organizations.yaml");
  });

  it("leads to what is wrong", async () => {
    workbench().write("dossier/bad.yaml", "events:\n  - { date: 2020-02-31, title: Never }\n");
    await until("a problem in the list", async () => {
      await workbench().clickStatusBar("Dossier");
      await workbench().quickPick.waitForRows("what is read", () => true);
      const rows = await workbench().quickPick.rows();
      const found = rows.some(({ label }) => label.includes("dossier/bad.yaml:2"));
      if (!found) await workbench().quickPick.cancel();
      return found;
    });
    await workbench().quickPick.choose("dossier/bad.yaml:2");
    await workbench().waitForTab("bad.yaml");
    await until("the squiggle", async () => (await workbench().editor.squiggles()).errors === 1);
  });
});

describeInWorkbench("Restricted Mode", { folder: "sample-notes", trust: "ask" }, (workbench) => {
  it("hovers as in any other folder", async () => {
    await workbench().openFile("two-years-on.md");
    await until("the status bar says so", async () =>
      (await workbench().statusBar()).some((text) => text.includes("Restricted Mode")),
    );
    await workbench().editor.hover("Mr. Pompeo", { saying: /Mike Pompeo/ });
  });
});
