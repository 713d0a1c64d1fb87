import type { Page } from "playwright-core";
import { readRows } from "./in-page.ts";
import { until } from "./until.ts";

/** The box at the top of the window: command palette, quick open, pickers and input boxes. */
export class QuickPick {
  constructor(private readonly page: Page) {}

  get box() {
    return this.page.locator(".quick-input-widget:visible");
  }

  async waitUntilOpen(): Promise<void> {
    await this.box.waitFor();
  }

  async waitUntilClosed(): Promise<void> {
    await this.page.locator(".quick-input-widget").first().waitFor({ state: "hidden" });
  }

  /** Puts this text in the box in place of what is there. */
  async filter(text: string): Promise<void> {
    await this.waitUntilOpen();
    await this.box.locator(".quick-input-box input, .quick-input-filter input").first().fill(text);
  }

  /** The rows in view: label, description and detail, each as it reads. */
  async rows(): Promise<{ label: string; description: string; detail: string }[]> {
    const rows = await readRows(this.box.locator(".monaco-list-row"), {
      label: ".quick-input-list-row .label-name",
      description: ".quick-input-list-row .label-description",
      detail: ".quick-input-list-label-meta",
    });
    return rows.map(({ parts }) => parts);
  }

  /** Waits for the row whose label is `label`, or has it in it where none is the same, and clicks it. */
  async choose(label: string): Promise<void> {
    const rows = this.box.locator(".monaco-list-row");
    await until(`“${label}” in the picker`, async () => {
      const labels = (await this.rows()).map((row) => row.label);
      const exact = labels.indexOf(label);
      const at = exact === -1 ? labels.findIndex((each) => each.includes(label)) : exact;
      if (at === -1) return undefined;
      // Rows that are still being found may push it away.
      return rows
        .nth(at)
        .click({ timeout: 2000 })
        .then(
          () => true,
          () => undefined,
        );
    });
  }

  /** Ticks the row whose label has `label` in it, in a picker of several. */
  async tick(label: string): Promise<void> {
    const row = this.box.locator(".monaco-list-row", { hasText: label }).first();
    await row.locator(".quick-input-list-checkbox, .monaco-checkbox").first().click();
  }

  async accept(): Promise<void> {
    await this.page.keyboard.press("Enter");
  }

  async cancel(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await this.waitUntilClosed();
  }
}
