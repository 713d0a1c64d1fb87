import type { Page } from "playwright-core";
import { readRows } from "./in-page.ts";
import { succeeds, until } from "./until.ts";

export interface PickerRow {
  label: string;
  description: string;
  detail: string;
}

/** The box at the top of the window: command palette, quick open, pickers and input boxes. */
export class QuickPick {
  constructor(private readonly page: Page) {}

  get box() {
    return this.page.locator(".quick-input-widget:visible");
  }

  get input() {
    return this.box.locator(".quick-input-box input, .quick-input-filter input").first();
  }

  async waitUntilOpen(): Promise<void> {
    await this.input.waitFor();
  }

  async waitUntilClosed(): Promise<void> {
    await this.page.locator(".quick-input-widget").first().waitFor({ state: "hidden" });
  }

  /** Presses a key that opens the box, again where that is lost, as it is while another picker goes away. */
  async openBy(key: string): Promise<void> {
    await until(`a picker by ${key}`, async () => {
      await this.page.keyboard.press(key);
      return succeeds(this.input.waitFor({ timeout: 3000 }));
    });
  }

  /** Puts this text in the box in place of what is there. */
  async filter(text: string): Promise<void> {
    await this.input.fill(text);
  }

  /** Types in the box, key by key. */
  async type(text: string): Promise<void> {
    await this.input.pressSequentially(text, { delay: 15 });
  }

  /** Answers the input box with this title, and waits until it is gone. */
  async answer(title: string, text: string): Promise<void> {
    const asked = this.page.locator(".quick-input-widget:visible", {
      has: this.page.locator(".quick-input-title", { hasText: title }),
    });
    const input = asked.locator(".quick-input-box input").first();
    await input.fill(text);
    await input.press("Enter");
    await asked.waitFor({ state: "detached" });
  }

  /** The rows in view: label, description and detail, each as it reads. */
  async rows(): Promise<PickerRow[]> {
    const rows = await readRows(this.box.locator(".monaco-list-row"), {
      label: ".quick-input-list-row .label-name",
      description: ".quick-input-list-row .label-description",
      detail: ".quick-input-list-label-meta",
    });
    return rows.map(({ parts }) => parts);
  }

  /** Waits until the rows are as `wanted` says; there must be one. */
  async waitForRows(
    what: string,
    wanted: (first: PickerRow, all: readonly PickerRow[]) => boolean,
  ): Promise<void> {
    await until(what, async () => {
      const rows = await this.rows();
      return rows[0] !== undefined && wanted(rows[0], rows);
    });
  }

  /** Waits for the row whose label is `label`, or has it in it where none is the same, and clicks it. */
  async choose(label: string): Promise<void> {
    const labelled = (text: string | RegExp) =>
      this.box
        .locator(".monaco-list-row", { has: this.page.locator(".label-name", { hasText: text }) })
        .first();
    const exact = labelled(new RegExp(`^\\s*${label.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&")}\\s*$`));
    await until(`“${label}” in the picker`, async () => {
      const row = (await exact.count()) > 0 ? exact : labelled(label);
      // Rows that are still being found may push it away.
      return (await row.count()) > 0 && succeeds(row.click({ timeout: 3000 }));
    });
  }

  /** Ticks the row whose label has `label` in it, in a picker of several. */
  async tick(label: string): Promise<void> {
    const row = this.box.locator(".monaco-list-row", { hasText: label }).first();
    await row.locator(".quick-input-list-checkbox, .monaco-checkbox").first().click();
  }

  /** Presses Enter in the box. Wait for the row that is meant before. */
  async accept(): Promise<void> {
    await this.input.press("Enter");
  }

  async cancel(): Promise<void> {
    await this.input.press("Escape");
    await this.waitUntilClosed();
  }
}
