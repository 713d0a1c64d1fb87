import assert from "node:assert/strict";
import { describeInWorkbench } from "./suite.ts";

describeInWorkbench("hover cards", { folder: "sample-notes" }, (workbench) => {
  it("says who Pompeo is, as of the note's day", async () => {
    await workbench().openFile("two-years-on.md");
    const card = await workbench().editor.hover("Mr. Pompeo", { saying: /Mentioned \d+ times in \d+ notes/ });
    assert.match(card.text, /Mike Pompeo/);
    assert.match(card.text, /Secretary of State/);
    await workbench().screenshot("hover");
  });

  it("shows both candidates for a name that could be two people", async () => {
    await workbench().openFile("open-questions.md");
    const card = await workbench().editor.hover("Mr. Kim");
    assert.match(card.text, /Kim Jong-un/);
    assert.match(card.text, /Kim Yong-chol/);
    await workbench().screenshot("ambiguous");
  });

  it("shows the reference under a citation key", async () => {
    await workbench().openFile("two-years-on.md");
    const card = await workbench().editor.hover("@nyt-2020-two-years");
    assert.match(card.text, /Little to Show for Personal Diplomacy/);
  });
});
