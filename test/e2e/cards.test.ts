import { describeInWorkbench } from "./suite.ts";
import { until } from "./until.ts";

describeInWorkbench("a card's links", { folder: "sample-notes" }, (workbench) => {
  beforeEach(async () => {
    await workbench().openFile("two-years-on.md");
    await workbench().editor.goTo(16);
  });

  it("Open entry lands on the entry", async () => {
    await workbench().editor.clickInHover("Pompeo’s", "Open entry");
    await workbench().waitForTab("people.yaml");
    await workbench().editor.waitForCaretOn("name: Mike Pompeo");
  });

  it("Find all mentions opens the places beside the sentence", async () => {
    await workbench().editor.clickInHover("Mr. Pompeo", "Find all mentions");
    const peek = workbench().page.locator(".peekview-widget");
    await peek.waitFor();
    await until("seven places", async () => (await peek.innerText()).includes("(7)"));
    await workbench().pressKey("Escape");
    await peek.waitFor({ state: "detached" });
  });

  it("Show on timeline selects the event nearest to the note's day", async () => {
    await workbench().editor.clickInHover("Mr. Pompeo", "Show on timeline");
    const selected = workbench().page.locator(".part.sidebar .monaco-list-row.selected");
    await until("the summit selected", async () =>
      (await selected.allInnerTexts()).some((text) => text.includes("Second summit, in Hanoi")),
    );
  });

  it("an event in the card opens where it is told", async () => {
    await workbench().editor.clickInHover("Mr. Pompeo", "Second summit, in Hanoi");
    await workbench().waitForTab("events.yaml");
  });

  it("a citation's archived copy is one click away", async () => {
    await workbench().editor.hover("@desk-memo-2020", { saying: /Two years after Singapore/ });
    await workbench().editor.clickInHover("@desk-memo-2020", "Open archived copy");
    await workbench().waitForTab("desk-memo-2020.md");
  });

  it("shows the card from the keyboard", async () => {
    await workbench().editor.click("Mr. Pompeo");
    // Neither the mouse nor what it left behind is to show the card.
    await workbench().page.mouse.move(700, 880);
    const hover = workbench().page.locator(".monaco-editor .monaco-hover:visible");
    await until("no card", async () => (await hover.count()) === 0);
    await workbench().pressKey("ControlOrMeta+K");
    await workbench().pressKey("ControlOrMeta+I");
    await until("the card", async () => (await hover.allInnerTexts()).join().includes("Mike Pompeo"));
    await workbench().pressKey("Escape");
  });
});
