import assert from "node:assert/strict";
import { describeInWorkbench } from "./suite.ts";

describeInWorkbench("the workbench", { folder: "workspace" }, (workbench) => {
  it("shows a Markdown file", async () => {
    await workbench().openFile("briefing.md");
    await workbench().editor.waitForText("Ada Verhoeven meets the harbour council");
  });

  it("finds a word under the mouse where it is drawn", async () => {
    const { width, height } = await workbench().editor.find("Samuel Okafor");
    assert.ok(width > 60 && width < 160, `${width} px wide`);
    assert.ok(height > 10 && height < 40, `${height} px high`);
  });

  it("takes typing, and saves", async () => {
    await workbench().editor.caretAfter("# Morning briefing");
    await workbench().type(", late");
    await workbench().editor.waitForText("# Morning briefing, late");
    await workbench().save();
    assert.match(workbench().read("notes/briefing.md"), /^# Morning briefing, late$/m);
  });
});
