import assert from "node:assert/strict";
import { describeInWorkbench } from "./suite.ts";
import { until } from "./until.ts";

describeInWorkbench("the chart", { folder: "sample-notes" }, (workbench) => {
  const chart = () => workbench().webview("#chart .dt-event");

  it("draws every event, each described in words", async () => {
    await workbench().openFile("before-singapore.md");
    await workbench().runCommand("Dossier: Open Timeline");
    const frame = await chart();
    const marks = await frame.locator(".dt-event").all();
    const labels = await Promise.all(marks.map((mark) => mark.getAttribute("aria-label")));
    assert.ok(labels.length >= 20, String(labels.length));
    const summit = labels.find((label) => label?.startsWith("Second summit, in Hanoi"));
    assert.match(summit ?? "", /27.+28.+2019.+Donald Trump.+Kim Jong-un.+Hanoi/);
    await workbench().screenshot("chart");
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
    await mark.click();
    await workbench().page.locator(".tab.active", { hasText: "events.yaml" }).waitFor();
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
