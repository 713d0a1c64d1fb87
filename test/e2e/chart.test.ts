import assert from "node:assert/strict";
import { describeInWorkbench } from "./suite.ts";
import { until } from "./until.ts";

describeInWorkbench("the chart", { folder: "sample-notes" }, (workbench) => {
  const chart = () => workbench().webview("#chart .dt-event");

  it("draws every event, each described in words", async () => {
    await workbench().openFile("before-singapore.md");
    await workbench().runCommand("Dossier: Open Timeline");
    const frame = await chart();
    const marks = frame.locator(".dt-event");
    await until("every event", async () => (await marks.count()) >= 20);
    const summit = frame.locator(".dt-event[aria-label^='Second summit, in Hanoi']").first();
    const label = (await summit.getAttribute("aria-label")) ?? "";
    assert.match(label, /27.+28.+2019.+Donald Trump.+Kim Jong-un.+Hanoi/);
    await workbench().screenshot("chart");
  });

  it("makes no code of text, whoever asks", async () => {
    const frame = await chart();
    // In a timer, for what a test evaluates is let through.
    const answer: unknown = await frame.locator("body").evaluate(`new Promise((resolve) => {
      setTimeout(() => {
        try {
          resolve(new Function("return 'done'")());
        } catch (error) {
          resolve(error.name);
        }
      }, 0);
    })`);
    assert.equal(answer, "EvalError");
  });

  it("makes lanes by place, and zooms by keyboard", async () => {
    const frame = await chart();
    await frame.locator("#lanes").selectOption("place");
    await frame.locator("g[role=group][aria-label=Hanoi]").first().waitFor();
    const before = await frame.locator("#status").innerText();
    await frame.locator("#zoom-in").click();
    await until(
      "the status tells of the zoom",
      async () => (await frame.locator("#status").innerText()) !== before,
    );
    await frame.locator("#fit").click();
  });

  it("shows an event's card at its mark, and opens where it is told", async () => {
    const frame = await chart();
    const mark = frame.locator(".dt-event[aria-label^='First summit']").first();
    await mark.hover();
    await frame.locator("#card .card-title", { hasText: "First summit" }).waitFor();
    assert.equal(await frame.locator("#card .card-label").first().textContent(), "Involved: ");
    await mark.click();
    await workbench().waitForTab("events.yaml");
  });

  it("follows edits", async () => {
    const frame = await chart();
    const status = () => frame.locator("#status").innerText();
    const before = await status();
    await workbench().page.locator(".monaco-editor.focused").waitFor();
    await workbench().goToEnd();
    await workbench().type("\n");
    await workbench().pressKey("Home");
    await workbench().type("  - { id: after-all, date: 2021, title: After all }");
    await until("one more event", async () => (await status()) !== before);
  });
});
