import assert from "node:assert/strict";
import { describeInWorkbench } from "./suite.ts";
import { until } from "./until.ts";

describeInWorkbench("a card's links", { folder: "sample-notes" }, (workbench) => {
  beforeEach(async () => {
    await workbench().openFile("two-years-on.md");
    await workbench().editor.goTo(16);
  });

  it("Open entry lands on the entry", async () => {
    const card = await workbench().editor.hover("Pompeo’s");
    await card.element.getByText("Open entry", { exact: true }).click();
    await workbench().page.locator(".tab.active", { hasText: "people.yaml" }).waitFor();
    await workbench().editor.waitForText("name: Mike Pompeo");
    const { y } = await workbench().editor.find("name: Mike Pompeo");
    const caret = await workbench().page.locator(".monaco-editor.focused .cursor").first().boundingBox();
    assert.ok(caret && Math.abs(caret.y - y) < 5, "the caret is on his line");
  });

  it("Find all mentions opens the places beside the sentence", async () => {
    const card = await workbench().editor.hover("Mr. Pompeo");
    await card.element.getByText("Find all mentions", { exact: true }).click();
    const peek = workbench().page.locator(".peekview-widget");
    await peek.waitFor();
    await until("seven places", async () => (await peek.innerText()).includes("(7)"));
    await workbench().pressKey("Escape");
    await peek.waitFor({ state: "detached" });
  });

  it("Show on timeline selects the event nearest to the note's day", async () => {
    const card = await workbench().editor.hover("Mr. Pompeo");
    await card.element.getByText("Show on timeline", { exact: true }).click();
    const selected = workbench().page.locator(".part.sidebar .monaco-list-row.selected");
    await until("the summit selected", async () =>
      (await selected.allInnerTexts()).some((text) => text.includes("Second summit, in Hanoi")),
    );
  });

  it("an event in the card opens where it is told", async () => {
    const card = await workbench().editor.hover("Mr. Pompeo");
    await card.element.getByText("Second summit, in Hanoi").click();
    await workbench().page.locator(".tab.active", { hasText: "events.yaml" }).waitFor();
  });

  it("a citation's archived copy is one click away", async () => {
    const card = await workbench().editor.hover("@desk-memo-2020");
    assert.match(card.text, /Two years after Singapore/);
    await card.element.getByText("Open archived copy").click();
    await workbench().page.locator(".tab.active", { hasText: "desk-memo-2020.md" }).waitFor();
  });

  it("shows the card from the keyboard", async () => {
    await workbench().editor.click("Mr. Pompeo");
    await workbench().pressKey("ControlOrMeta+K");
    await workbench().pressKey("ControlOrMeta+I");
    const hover = workbench().page.locator(".monaco-editor .monaco-hover:visible");
    await until("the card", async () => (await hover.allInnerTexts()).join().includes("Mike Pompeo"));
    await workbench().pressKey("Escape");
  });
});
