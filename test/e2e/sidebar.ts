import type { Locator, Page } from "playwright-core";
import { readRows } from "./in-page.ts";
import { succeeds, until } from "./until.ts";

/** Dossier's views. */
const VIEWS = ["Timeline", "Who's Who", "Sources"];

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
    await fold(pane.locator(".pane-header"), false);
    return new View(this.page, pane, title);
  }

  /** The same, with Dossier's other views folded. */
  async only(title: string): Promise<View> {
    await this.open("Dossier");
    for (const other of VIEWS) {
      if (other !== title)
        await fold(this.page.locator(".part.sidebar .pane-header", { hasText: other }), true);
    }
    return this.view(title);
  }
}

async function fold(header: Locator, folded: boolean): Promise<void> {
  await until(folded ? "a view folded" : "a view unfolded", async () => {
    if ((await header.getAttribute("aria-expanded")) === String(!folded)) return true;
    await header.click();
    return false;
  });
}

/** Clicks an entry of the context menu that is open. A menu that has only just opened ignores the mouse. */
export async function chooseInMenu(page: Page, entry: string): Promise<void> {
  const item = page.locator(".context-view .action-menu-item", { hasText: entry }).first();
  await item.waitFor();
  await page.waitForTimeout(400);
  await until(`“${entry}” chosen`, async () => {
    if ((await item.count()) > 0) await succeeds(item.click({ timeout: 3000 }));
    return succeeds(item.waitFor({ state: "detached", timeout: 3000 }));
  });
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

  /** Waits until the rows in view are as `wanted` says, and gives them; there must be one. */
  async waitForRows(what: string, wanted: (rows: readonly string[]) => boolean): Promise<readonly string[]> {
    return until(`${what} in ${this.title}`, async () => {
      const rows = await this.rows();
      return rows.length > 0 && wanted(rows) ? rows : undefined;
    });
  }

  /** Waits for a row that has `text` in it, or is like it, and gives all rows. */
  async waitForRow(text: string | RegExp): Promise<readonly string[]> {
    return this.waitForRows(String(text), (rows) =>
      rows.some((row) => (typeof text === "string" ? row.includes(text) : text.test(row))),
    );
  }

  /** Waits until what stands beside the view's title is like this. */
  async waitForDescription(pattern: RegExp): Promise<void> {
    const description = this.pane.locator(".pane-header .description");
    await until(`${String(pattern)} beside ${this.title}`, async () =>
      pattern.test((await description.innerText()).trim()),
    );
  }

  async click(text: string): Promise<void> {
    await this.row(text).click();
  }

  /** Selects two rows, with Ctrl held for the second. */
  async selectBoth(one: string, other: string): Promise<void> {
    const selected = this.pane.locator(".monaco-list-row.selected");
    const both = async () => {
      const rows = await selected.allInnerTexts();
      return [one, other].every((text) => rows.some((row) => row.includes(text)));
    };
    await until(`${one} and ${other} selected`, async () => {
      await this.row(one).click();
      await this.row(other).click({ modifiers: ["ControlOrMeta"] });
      return both();
    });
  }

  /** Unfolds the row, which must have something under it. */
  async expand(text: string): Promise<void> {
    const row = this.row(text);
    const unfolded = async () => (await row.getAttribute("aria-expanded")) === "true";
    await row.waitFor();
    if (!(await unfolded())) await row.locator(".monaco-tl-twistie").click();
    await until(`“${text}” unfolded`, unfolded);
  }

  /** The tooltip that resting the mouse on the row brings. A row that is drawn anew meanwhile loses it. */
  async tooltip(text: string): Promise<string> {
    const hover = this.page.locator(".workbench-hover:visible").first();
    const read = async () => {
      const shown = (await hover.innerText({ timeout: 3000 })).trim();
      // The card is made when it is first asked for; until then VS Code says that it is loading.
      return shown === "" || shown.startsWith("Loading") ? undefined : shown;
    };
    return until(`a tooltip over “${text}”`, async () => {
      await this.page.mouse.move(700, 500);
      await hover.waitFor({ state: "detached", timeout: 3000 });
      await this.row(text).hover();
      return until("a tooltip", read, 5000);
    });
  }

  /** Presses one of the buttons that stand in a row under the mouse. */
  async pressRowButton(text: string, button: string): Promise<void> {
    const row = this.row(text);
    await until(`${button} pressed`, async () => {
      await row.hover();
      return succeeds(row.locator(`.actions [aria-label^="${button}"]`).first().click({ timeout: 3000 }));
    });
  }

  /** Presses a button in the view's title, which shows them under the mouse. */
  async pressButton(button: string): Promise<void> {
    await until(`${button} pressed`, async () => {
      await this.pane.locator(".pane-header").hover();
      const action = this.pane.locator(`.pane-header .actions [aria-label^="${button}"]`).first();
      return succeeds(action.click({ timeout: 3000 }));
    });
  }

  /** Opens the row's context menu and chooses an entry. */
  async chooseFromMenu(text: string, entry: string): Promise<void> {
    await this.row(text).click({ button: "right" });
    await chooseInMenu(this.page, entry);
  }

  /** Waits until the text that an empty view shows instead of a tree has `part` in it. */
  async waitForWelcome(part: string): Promise<void> {
    await this.pane.locator(".welcome-view-content", { hasText: part }).waitFor();
  }

  /** Presses a button of the welcome text. */
  async pressWelcomeButton(label: string): Promise<void> {
    await this.pane.locator(".welcome-view-content .monaco-button", { hasText: label }).first().click();
  }
}
