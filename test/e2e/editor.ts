import type { Locator, Page } from "playwright-core";
import { findText, readRows, type Box } from "./in-page.ts";
import { until } from "./until.ts";

const HOVER = ".monaco-editor .monaco-hover:visible";

export interface Hover {
  text: string;
  box: Box;
  /** To find links in, and to click them. */
  element: Locator;
}

/** That something does not come is an answer here. */
const ignore = (): undefined => undefined;

/** The text editor in front. It sees only the lines in view: scroll (`goTo`) to see others. */
export class Editor {
  constructor(private readonly page: Page) {}

  get element(): Locator {
    return this.page.locator(".editor-group-container.active .editor-instance .monaco-editor").first();
  }

  async focus(): Promise<void> {
    await this.element.locator(".view-lines").waitFor();
    await this.page.keyboard.press("ControlOrMeta+1");
  }

  /** The lines in view, top to bottom; a wrapped line counts as several. */
  async text(): Promise<string> {
    const lines = await readRows(this.element.locator(".view-line"), {});
    return lines.map(({ whole }) => whole).join("\n");
  }

  /** Waits until `part` can be read in the lines in view. */
  async waitForText(part: string): Promise<void> {
    await until(`“${part}” in the editor`, async () => (await this.text()).includes(part));
  }

  /** Puts the caret at a one-based line and column, scrolling there. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press("Control+G");
    const box = this.page.locator(".quick-input-widget:visible input").first();
    await box.fill(`:${line}:${column}`);
    await this.page.keyboard.press("Enter");
    await this.page.locator(".quick-input-widget").first().waitFor({ state: "hidden" });
  }

  /** Where the nth (from 0) `text` stands in the window. It must not run over a line's end. */
  async find(text: string, nth = 0): Promise<Box> {
    return until(`“${text}” in view`, () => findText(this.element, text, nth));
  }

  /** Clicks in the middle of the nth `text`; with `modifiers`, as "go to definition" takes Ctrl. */
  async click(text: string, nth = 0, modifiers: ("ControlOrMeta" | "Alt" | "Shift")[] = []): Promise<void> {
    const box = await this.find(text, nth);
    for (const key of modifiers) await this.page.keyboard.down(key);
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    for (const key of modifiers) await this.page.keyboard.up(key);
  }

  /** Puts the caret right behind the nth `text`. */
  async caretAfter(text: string, nth = 0): Promise<void> {
    const box = await this.find(text, nth);
    await this.page.mouse.click(box.x + box.width - 1, box.y + box.height / 2);
  }

  /**
   * Rests the mouse on the nth `text` and waits for its hover: what it says and where it stands. Asks again while
   * none comes, since a hover that was asked for before the extension woke stays away.
   */
  async hover(text: string, nth = 0): Promise<Hover> {
    return until(`a hover on “${text}”`, () => this.hoverIfAny(text, nth), 20_000);
  }

  /** Rests the mouse on the nth `text` once: its hover, or undefined where none comes within `wait` milliseconds. */
  async hoverIfAny(text: string, nth = 0, wait = 2000): Promise<Hover | undefined> {
    const { x, y, width, height } = await this.find(text, nth);
    await this.page.mouse.move(x + width / 2, y > 450 ? y - 300 : y + 300);
    await this.page.locator(HOVER).waitFor({ state: "detached", timeout: 2000 }).catch(ignore);
    await this.page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
    const element = this.page.locator(HOVER).first();
    const read = async (): Promise<Hover | undefined> => {
      if (!(await element.isVisible())) return undefined;
      const said = (await element.innerText()).replaceAll("\u00a0", " ").trim();
      const box = await element.boundingBox();
      return said === "" || said.startsWith("Loading") || box === null
        ? undefined
        : { text: said, box, element };
    };
    return until("a hover", read, wait).catch(ignore);
  }

  /** Waits for the completion list and gives its rows in view. */
  async suggestions(): Promise<{ label: string; detail: string }[]> {
    const rows = this.page.locator(".suggest-widget.visible .monaco-list-row");
    await rows.first().waitFor();
    const read = await readRows(rows, {
      label: ".label-name",
      detail: ".details-label",
      source: ".qualifier-label",
    });
    return read.map(({ parts: { label, detail, source } }) => ({ label, detail: detail || source }));
  }

  /** Waits for a completion that has `label` in its label and accepts it with the keyboard. */
  async acceptSuggestion(label: string): Promise<void> {
    const focused = this.page.locator(".suggest-widget.visible .monaco-list-row.focused");
    const rows = this.page.locator(".suggest-widget.visible .monaco-list-row", { hasText: label });
    await rows.first().waitFor();
    await until(`“${label}” chosen`, async () => {
      if ((await focused.innerText().catch(() => "")).includes(label)) return true;
      await this.page.keyboard.press("ArrowDown");
      return false;
    });
    await this.page.keyboard.press("Enter");
  }

  /** What the squiggles in view stand under: how many there are of each severity. */
  async squiggles(): Promise<{ errors: number; warnings: number; infos: number }> {
    const count = (kind: string): Promise<number> => this.element.locator(`.cdr.squiggly-${kind}`).count();
    return { errors: await count("error"), warnings: await count("warning"), infos: await count("info") };
  }
}
