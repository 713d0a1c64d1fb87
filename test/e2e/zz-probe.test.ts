import assert from "node:assert/strict";
import { describeInWorkbench } from "./suite.ts";
describeInWorkbench("probe", { folder: "workspace" }, (workbench) => {
  it("hover", async () => {
    await workbench().openFile("briefing.md");
    const hover = await workbench().editor.hover("Verhoeven");
    console.log(hover.text, hover.box);
    await workbench().screenshot("hover");
    console.log(await workbench().editor.hoverIfAny("rushed"));
  });
  it("command", async () => {
    await workbench().runCommand("Dossier: Hello");
    console.log(await workbench().notification("Hello"), await workbench().notifications());
  });
  it("status bar", async () => console.log(await workbench().statusBar()));
  it("quick pick", async () => {
    await workbench().pressKey("F1");
    await workbench().quickPick.filter(">Preferences: ");
    await new Promise((r) => setTimeout(r, 500));
    console.log((await workbench().quickPick.rows()).slice(0, 3));
    await workbench().quickPick.cancel();
  });
  it("suggest", async () => {
    await workbench().openFile("people.yaml");
    await workbench().editor.caretAfter("Ada Verhoeven");
    await workbench().pressKey("Enter");
    await workbench().type("pos");
    console.log(await workbench().editor.suggestions());
    await workbench().screenshot("suggest");
    await workbench().editor.acceptSuggestion("positions");
    console.log(await workbench().editor.text());
  });
  it("outline", async () => {
    await workbench().openFile("north-quay.md");
    await workbench().sidebar.open("Explorer");
    const outline = await workbench().sidebar.view("Outline");
    await outline.waitForRow("North Quay");
    console.log(await outline.rows());
    const files = await workbench().sidebar.view("workspace");
    await files.expand("dossier");
    console.log(await files.rows());
    await files.click("events.yaml");
    console.log(await files.tooltip("events.yaml"));
    await files.chooseFromMenu("events.yaml", "Copy Path");
    await workbench().screenshot("tree");
  });
  it("problems", async () => console.log(await workbench().problems()));
  it("goto", async () => {
    await workbench().openFile("briefing.md");
    await workbench().editor.goTo(8, 3);
    console.log(await workbench().editor.squiggles());
  });
  it("preview", async () => {
    await workbench().runCommand("Markdown: Open Preview to the Side");
    const frame = await workbench().webview("h1");
    console.log((await frame.innerText("body")).slice(0, 100));
    await workbench().screenshot("preview");
  });
  it("fails", async () => {
    assert.fail("on purpose");
  });
});
describeInWorkbench("restricted", { folder: "workspace", trust: "ask", theme: "dark" }, (workbench) => {
  it("status", async () => {
    console.log(await workbench().statusBar());
    await workbench().openFile("briefing.md");
    await workbench().editor.hover("Ada");
    await workbench().screenshot("restricted");
  });
});
