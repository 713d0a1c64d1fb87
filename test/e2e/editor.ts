import type { Locator, Page } from "playwright-core";
import { findText, readRows, type Box } from "./in-page.ts";
import { QuickPick } from "./quick-pick.ts";
import { succeeds, until } from "./until.ts";

const HOVER = ".monaco-editor .monaco-hover:visible";

export interface Hover {
  text: string;
  box: Box;
  /** To find links in, and to click them. */
  element: Locator;
}

export interface Suggestion {
  label: string;
  detail: string;
}

/** The text editor in front. It sees only the lines in view: scroll (`goTo`) to see others. */
export class Editor {
  readonly #quickPick: QuickPick;

  constructor(private readonly page: Page) {
    this.#quickPick = new QuickPick(page);
  }

  get element(): Locator {
    return this.page.locator(".editor-group-container.active .editor-instance .monaco-editor").first();
  }

  /** Puts the focus into the first group's editor, and waits until it has that and shows the file of this name. */
  async focus(name: string): Promise<void> {
    const shown = this.page.locator(
      `.editor-group-container.active .monaco-editor.focused[data-uri$="/${encodeURIComponent(name)}"]`,
    );
    await until(`the focus in ${name}`, async () => {
      await this.page.keyboard.press("ControlOrMeta+1");
      return succeeds(shown.first().waitFor({ timeout: 3000 }));
    });
  }

  /** The lines in view, top to bottom, once they stand still: a new line is drawn before it is put in its place. */
  async text(): Promise<string> {
    let before: string | null = null;
    return until("lines that stand still", async () => {
      const lines = await readRows(this.element.locator(".view-line"), {});
      const now = lines.map(({ whole }) => whole).join("\n");
      const still = now === before;
      before = now;
      return still ? now : undefined;
    });
  }

  /** Waits until `part` can be read in the lines in view. */
  async waitForText(part: string): Promise<void> {
    await until(`“${part}” in the editor`, async () => (await this.text()).includes(part));
  }

  /** Puts the caret at a one-based line and column, scrolling there. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.#quickPick.openBy("Control+G");
    await this.#quickPick.filter(`:${line}:${column}`);
    await this.#quickPick.accept();
    await this.#quickPick.waitUntilClosed();
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

  /** Waits until the caret is on the line in view that has the nth `text` in it. */
  async waitForCaretOn(text: string, nth = 0): Promise<void> {
    const caret = this.element.locator(".cursor").first();
    await until(`the caret on “${text}”`, async () => {
      const { y } = await this.find(text, nth);
      const box = await caret.boundingBox({ timeout: 3000 });
      return box !== null && Math.abs(box.y - y) < 5;
    });
  }

  /** Puts the caret right behind the nth `text`. */
  async caretAfter(text: string, nth = 0): Promise<void> {
    const box = await this.find(text, nth);
    await this.page.mouse.click(box.x + box.width - 1, box.y + box.height / 2);
    await this.waitForCaretOn(text, nth);
  }

  /**
   * Rests the mouse on the nth `text` and waits for its hover, which says something like `saying`. Asks again while none
   * comes: what was asked for before the extension knew all stays away.
   */
  async hover(
    text: string,
    { nth = 0, saying = /\S/ }: { nth?: number; saying?: RegExp } = {},
  ): Promise<Hover> {
    return until(`a hover on “${text}” like ${String(saying)}`, async () => {
      const hover = await this.#hoverOnce(text, nth);
      return saying.test(hover.text) ? hover : undefined;
    });
  }

  /** Clicks the first link in the hover on `text` that has `link` in it. */
  async clickInHover(text: string, link: string): Promise<void> {
    await until(`${link} clicked`, async () => {
      const { element } = await this.hover(text);
      return succeeds(element.getByText(link).first().click({ timeout: 3000 }));
    });
  }

  async #hoverOnce(text: string, nth: number): Promise<Hover> {
    const { x, y, width, height } = await this.find(text, nth);
    const element = this.page.locator(HOVER).first();
    await this.page.mouse.move(x + width / 2, y > 450 ? y - 300 : y + 300);
    await succeeds(this.page.locator(HOVER).waitFor({ state: "detached", timeout: 2000 }));
    await this.page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
    return until(
      "a hover",
      async () => {
        const said = (await element.innerText({ timeout: 3000 })).replaceAll("\u00a0", " ").trim();
        const box = await element.boundingBox();
        return said === "" || said.startsWith("Loading") || box === null
          ? undefined
          : { text: said, box, element };
      },
      4000,
    );
  }

  /** The rows of the completion list in view, top to bottom; none where there is no list. */
  async suggestions(): Promise<Suggestion[]> {
    const read = await readRows(this.page.locator(".suggest-widget.visible .monaco-list-row"), {
      label: ".label-name",
      detail: ".details-label",
      source: ".qualifier-label",
    });
    return read.map(({ parts: { label, detail, source } }) => ({ label, detail: detail || source }));
  }

  /** Waits until the completion list is as `wanted` says; there must be a row. */
  async waitForSuggestions(
    what: string,
    wanted: (first: Suggestion, all: readonly Suggestion[]) => boolean,
  ): Promise<void> {
    await until(what, async () => {
      const rows = await this.suggestions();
      return rows[0] !== undefined && wanted(rows[0], rows);
    });
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

  /** Opens the menu of the light bulb at the caret and waits for this entry, which it gives. */
  async codeAction(label: string): Promise<Locator> {
    const entry = this.page.locator(".action-widget .monaco-list-row", { hasText: label }).first();
    await until(`“${label}” by the light bulb`, async () => {
      await this.page.keyboard.press("ControlOrMeta+.");
      if (await succeeds(entry.waitFor({ timeout: 3000 }))) return true;
      await this.page.keyboard.press("Escape");
      return false;
    });
    return entry;
  }

  /** Opens the menu of the button beside what was pasted or dropped and waits for this entry, which it gives. */
  async pasteAction(label: string): Promise<Locator> {
    const entry = this.page.locator(".action-widget .monaco-list-row", { hasText: label }).first();
    await until(`“${label}” beside what was pasted`, async () => {
      if (await entry.isVisible()) return true;
      await this.page.locator(".post-edit-widget .monaco-button").first().click({ timeout: 3000 });
      return succeeds(entry.waitFor({ timeout: 3000 }));
    });
    return entry;
  }

  /** What the squiggles in view stand under: how many there are of each severity. */
  async squiggles(): Promise<{ errors: number; warnings: number; infos: number }> {
    const count = (kind: string): Promise<number> => this.element.locator(`.cdr.squiggly-${kind}`).count();
    return { errors: await count("error"), warnings: await count("warning"), infos: await count("info") };
  }
}
