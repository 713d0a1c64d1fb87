import type { Locator, Page } from "playwright-core";
import { readRows } from "./in-page.ts";
import { until } from "./until.ts";

/** The activity bar and the views beside the editor. */
export class Sidebar {
  constructor(private readonly page: Page) {}

  /** Shows an activity-bar container by its title, unless it is shown already. */
  async open(container: string): Promise<void> {
    const tab = this.page.locator(".activitybar .action-item", {
      has: this.page.locator(`.action-label[aria-label^="${container}"]`),
    });
    await tab.first().waitFor();
    if (!/\bchecked\b/.test((await tab.first().getAttribute("class")) ?? "")) await tab.first().click();
    await this.page.locator(".part.sidebar .title-label", { hasText: container }).waitFor();
  }

  /** A view of the container shown, by its title; opened where it was folded. */
  async view(title: string): Promise<View> {
    const pane = this.page.locator(".part.sidebar .pane", {
      has: this.page.locator(".pane-header .title", { hasText: title }),
    });
    const header = pane.locator(".pane-header");
    await header.waitFor();
    if ((await header.getAttribute("aria-expanded")) === "false") await header.click();
    return new View(this.page, pane, title);
  }
}

/** Clicks an entry of the context menu that is open. A menu that has only just opened ignores the mouse. */
export async function chooseInMenu(page: Page, entry: string): Promise<void> {
  const item = page.locator(".context-view .action-menu-item", { hasText: entry }).first();
  await item.waitFor();
  await page.waitForTimeout(400);
  await item.hover();
  await item.click();
  await item.waitFor({ state: "detached" });
}

/** One view: a tree, or its welcome text. */
export class View {
  constructor(
    private readonly page: Page,
    readonly pane: Locator,
    private readonly title: string,
  ) {}

  /** Rows in view, top to bottom, indented by two spaces a level, description after the label. */
  async rows(): Promise<string[]> {
    const rows = await readRows(this.pane.locator(".monaco-list-row"), {
      label: ".label-name",
      description: ".label-description",
    });
    return rows.map(({ level, whole, parts: { label, description } }) =>
      `${"  ".repeat(level - 1)}${label || whole.trim()} ${description}`.trimEnd(),
    );
  }

  row(text: string): Locator {
    return this.pane.locator(".monaco-list-row", { hasText: text }).first();
  }

  /** Waits for a row that has `text` in it. */
  async waitForRow(text: string): Promise<void> {
    await until(`“${text}” in ${this.title}`, async () =>
      (await this.rows()).some((row) => row.includes(text)),
    );
  }

  async click(text: string): Promise<void> {
    await this.row(text).click();
  }

  /** Unfolds the row, which must have something under it. */
  async expand(text: string): Promise<void> {
    const row = this.row(text);
    await row.waitFor();
    if ((await row.getAttribute("aria-expanded")) === "false")
      await row.locator(".monaco-tl-twistie").click();
    await until(`“${text}” unfolded`, async () => (await row.getAttribute("aria-expanded")) === "true");
  }

  /** The tooltip that resting the mouse on the row brings. */
  async tooltip(text: string): Promise<string> {
    await this.page.mouse.move(700, 500);
    await this.row(text).hover();
    const hover = this.page
      .locator(".workbench-hover:visible, .monaco-hover.workbench-hover:visible")
      .first();
    await hover.waitFor();
    // The card is made when it is first asked for; until then VS Code says that it is loading.
    return until(`a tooltip over “${text}”`, async () => {
      const shown = (await hover.innerText()).trim();
      return shown === "" || shown.startsWith("Loading") ? undefined : shown;
    });
  }

  /** Presses one of the buttons that stand in a row under the mouse. */
  async pressRowButton(text: string, button: string): Promise<void> {
    const row = this.row(text);
    await row.hover();
    await row.locator(`.actions [aria-label^="${button}"]`).first().click();
  }

  /** Presses a button in the view's title, which shows them under the mouse. */
  async pressButton(button: string): Promise<void> {
    await this.pane.locator(".pane-header").hover();
    await this.pane.locator(`.pane-header .actions [aria-label^="${button}"]`).first().click();
  }

  /** Opens the row's context menu and chooses an entry. */
  async chooseFromMenu(text: string, entry: string): Promise<void> {
    await this.row(text).click({ button: "right" });
    await chooseInMenu(this.page, entry);
  }

  /** The text an empty view shows instead of a tree. */
  async welcome(): Promise<string> {
    const content = this.pane.locator(".welcome-view-content");
    await content.waitFor();
    return (await content.innerText()).trim();
  }

  /** Presses a button of the welcome text. */
  async pressWelcomeButton(label: string): Promise<void> {
    await this.pane.locator(".welcome-view-content .monaco-button", { hasText: label }).first().click();
  }
}
