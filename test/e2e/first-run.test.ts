import assert from "node:assert/strict";
import { describeInWorkbench } from "./suite.ts";
import { until } from "./until.ts";

describeInWorkbench("an empty folder", {}, (workbench) => {
  it("says in each view what is missing", async () => {
    await workbench().sidebar.open("Dossier");
    const timeline = await workbench().sidebar.view("Timeline");
    await until("the folder read", async () => (await timeline.welcome()).includes("No events yet"));
    assert.match(await (await workbench().sidebar.view("Who's Who")).welcome(), /Nobody is known yet/);
    assert.match(await (await workbench().sidebar.view("Sources")).welcome(), /No sources yet/);
    await workbench().screenshot("empty");
  });

  it("gets a working dossier in one click", async () => {
    const timeline = await workbench().sidebar.view("Timeline");
    await timeline.pressWelcomeButton("Create Starter Dossier");
    await workbench().page.locator(".tab.active", { hasText: "first-note.md" }).waitFor();
    await timeline.waitForRow("The council votes to repair the lighthouse");
    await (await workbench().sidebar.view("Who's Who")).waitForRow("Ada Quill");
    const card = await workbench().editor.hover("Ada Quill");
    assert.match(card.text, /Mayor, Port Lumen Town Council/);
    await workbench().screenshot("starter");
    assert.deepEqual(await workbench().editor.squiggles(), { errors: 0, warnings: 0, infos: 0 });
  });
});

describeInWorkbench("Get Started", { folder: "sample-notes" }, (workbench) => {
  it("has five steps, each with its picture", async () => {
    const { page } = workbench();
    await until("Dossier in the status bar", async () =>
      (await workbench().statusBar()).some((text) => text.includes("Dossier")),
    );
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
    await workbench().quickPick.waitUntilOpen();
    await until("the file in front", async () =>
      (await workbench().quickPick.rows()).some(({ label }) =>
        label.includes("notes/open-questions.md is read as a note"),
      ),
    );
    await workbench().screenshot("why");
    await workbench().quickPick.filter("organizations");
    await workbench().quickPick.choose("dossier/organizations.yaml");
    await workbench().page.locator(".tab.active", { hasText: "organizations.yaml" }).waitFor();
  });

  it("leads to what is wrong", async () => {
    workbench().write("dossier/bad.yaml", "events:\n  - { date: 2020-02-31, title: Never }\n");
    await until("a problem in the list", async () => {
      await workbench().clickStatusBar("Dossier");
      await workbench().quickPick.waitUntilOpen();
      const rows = await workbench().quickPick.rows();
      const found = rows.some(({ label }) => label.includes("dossier/bad.yaml:2"));
      if (!found) await workbench().quickPick.cancel();
      return found;
    });
    await workbench().quickPick.choose("dossier/bad.yaml:2");
    await workbench().page.locator(".tab.active", { hasText: "bad.yaml" }).waitFor();
    assert.equal((await workbench().editor.squiggles()).errors, 1);
  });
});

describeInWorkbench("Restricted Mode", { folder: "sample-notes", trust: "ask" }, (workbench) => {
  it("hovers as in any other folder", async () => {
    await workbench().openFile("two-years-on.md");
    await until("the status bar says so", async () =>
      (await workbench().statusBar()).some((text) => text.includes("Restricted Mode")),
    );
    assert.match((await workbench().editor.hover("Mr. Pompeo")).text, /Mike Pompeo/);
  });
});
