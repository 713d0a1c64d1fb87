import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { BrowserContext, Frame, Page } from "playwright-core";
import { Editor } from "./editor.ts";
import { QuickPick } from "./quick-pick.ts";
import { currentBrowser, session } from "./session.ts";
import { Sidebar } from "./sidebar.ts";
import { LIMIT, until } from "./until.ts";

const WINDOW = { width: 1400, height: 900 };

/** How long a window may take to stand, in milliseconds. */
const START = 120_000;

export interface Opening {
  /** A folder in test/fixtures, or "sample-notes"; none for an empty folder. */
  folder?: string;
  /** More files, or other ones, by path within the folder. */
  files?: Record<string, string>;
  /** A `.code-workspace` file within the folder, to open instead of it. */
  workspace?: string;
  /** User settings on top of the quiet ones. */
  settings?: Record<string, unknown>;
  theme?: "light" | "dark";
  /** "ask" opens the folder in Restricted Mode, as VS Code does with a folder it has not seen before. */
  trust?: "granted" | "ask";
  /** For pictures that stay sharp: how many pixels of the picture a pixel of the window makes. */
  scale?: 1 | 2;
}

export interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One VS Code window over a fresh copy of a folder, driven as a user does: by mouse and keyboard. */
export class Workbench {
  readonly editor: Editor;
  readonly sidebar: Sidebar;
  readonly quickPick: QuickPick;

  private constructor(
    readonly page: Page,
    /** The copy's absolute path. */
    readonly folder: string,
    readonly context: BrowserContext,
  ) {
    this.editor = new Editor(page);
    this.quickPick = new QuickPick(page);
    this.sidebar = new Sidebar(page);
  }

  /** Opens a window and waits until it stands and, over a folder with a dossier, Dossier says what it knows. */
  static async open(opening: Opening = {}): Promise<Workbench> {
    const { url } = session();
    const folder = copyOf(opening);
    writeSettings(opening);
    const context = await currentBrowser().newContext({
      viewport: WINDOW,
      locale: "en-US",
      deviceScaleFactor: opening.scale ?? 1,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(LIMIT);
    const address = new URL("/", url);
    if (opening.workspace === undefined) address.searchParams.set("folder", folder);
    else address.searchParams.set("workspace", join(folder, opening.workspace));
    address.searchParams.set("payload", JSON.stringify([["skipReleaseNotes", "true"]]));
    await page.goto(address.href, { timeout: START });
    await page.locator(".monaco-workbench .part.statusbar").waitFor({ timeout: START });
    await page.locator(".explorer-folders-view .monaco-list").waitFor({ timeout: START });
    const workbench = new Workbench(page, folder, context);
    if (opening.folder !== undefined || opening.files !== undefined) await workbench.waitForDossier();
    return workbench;
  }

  /** Waits until Dossier has read the folder: a key pressed before that is VS Code's alone. */
  async waitForDossier(): Promise<void> {
    const counted = /^Dossier\b.*\d/s;
    await until("Dossier", async () => (await this.statusBar()).some((text) => counted.test(text)), START);
  }

  /** Ends the window and removes its folder. */
  async close(): Promise<void> {
    await this.context.close();
    rmSync(dirname(this.folder), { recursive: true, force: true, maxRetries: 3 });
  }

  /** Opens a file by the quick-open box (Ctrl+P) and puts the caret in it. The name or path must be enough to find it. */
  async openFile(path: string): Promise<void> {
    const name = basename(path);
    await this.quickPick.openBy("ControlOrMeta+P");
    await this.quickPick.filter(path);
    await this.quickPick.choose(name);
    await this.waitForTab(name);
    await this.editor.focus(name);
  }

  /** Waits until the tab in front has this in its name. */
  async waitForTab(name: string): Promise<void> {
    await this.page.locator(".tab.active", { hasText: name }).first().waitFor();
  }

  /**
   * Runs a command by its title in the command palette: `Dossier: Insert Citation`. When this resolves the palette is
   * gone, but the command may still be at work.
   */
  async runCommand(title: string): Promise<void> {
    await this.quickPick.openBy("F1");
    await this.quickPick.filter(`>${title}`);
    await this.quickPick.choose(title);
    await until("the palette gone", async () => {
      const input = this.quickPick.input;
      return !(await input.isVisible()) || !(await input.inputValue({ timeout: 3000 })).startsWith(">");
    });
  }

  async pressKey(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Types into whatever has the focus. For a box at the top of the window take `quickPick.type`, which waits for it. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 15 });
  }

  /** Puts the caret at the end of a file of several lines. An editor that has just opened loses keys now and then. */
  async goToEnd(): Promise<void> {
    await until("the caret at the end", async () => {
      await this.pressKey("ControlOrMeta+End");
      return (await this.statusBar()).some((text) => /^Ln (?!1,)/.test(text));
    });
  }

  async save(): Promise<void> {
    await this.pressKey("ControlOrMeta+S");
    await this.page.locator(".tab.active.dirty").waitFor({ state: "detached" });
  }

  /** A file of the folder as it is on disk. */
  read(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  /** Writes a file of the folder behind VS Code's back. */
  write(path: string, text: string): void {
    writeInto(this.folder, path, text);
  }

  /** The texts of the status bar's items, left to right. */
  async statusBar(): Promise<string[]> {
    const items = this.page.locator(".part.statusbar .statusbar-item");
    return (await items.allInnerTexts()).map((text) => text.trim()).filter((text) => text !== "");
  }

  /** Clicks the status bar item that has this text in it. */
  async clickStatusBar(text: string): Promise<void> {
    await this.page.locator(".part.statusbar .statusbar-item", { hasText: text }).first().click();
  }

  /** Waits for a notification with this text in it and gives the whole of it. */
  async notification(text: string): Promise<string> {
    const toast = this.page
      .locator(".notifications-toasts .notification-list-item", { hasText: text })
      .first();
    await toast.waitFor();
    return (await toast.locator(".notification-list-item-message").innerText()).trim();
  }

  async notifications(): Promise<string[]> {
    return this.page.locator(".notification-list-item .notification-list-item-message").allInnerTexts();
  }

  /** Presses a button of the notification that has `text` in it. */
  async pressNotificationButton(text: string, button: string): Promise<void> {
    const toast = this.page.locator(".notification-list-item", { hasText: text }).first();
    await toast.getByRole("button", { name: button }).click();
  }

  /** Every problem of the open files, as the Problems panel tells them, which this opens. */
  async problems(): Promise<string[]> {
    await this.runCommand("Problems: Focus on Problems View");
    await this.page.locator(".markers-panel").waitFor();
    const rows = this.page.locator(".markers-panel .monaco-list-row");
    return (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " ").trim());
  }

  /** Waits for the webview frame in whose page `selector` is found. */
  async webview(selector: string): Promise<Frame> {
    return until(`a webview with ${selector}`, async () => {
      for (const frame of this.page.frames()) {
        if (frame === this.page.mainFrame()) continue;
        if ((await frame.$(selector).catch(() => null)) !== null) return frame;
      }
      return undefined;
    });
  }

  /** Writes `<name>.png` into the pictures' folder (media/ in a screenshots run) and answers its path. */
  async screenshot(name: string, options: { clip?: Clip } = {}): Promise<string> {
    const path = join(session().pictures, `${name}.png`);
    mkdirSync(dirname(path), { recursive: true });
    await this.page.screenshot({ path, animations: "disabled", ...options });
    return path;
  }

  /** Keeps a picture of the window as it stands, named after the test that failed. */
  async keepFailure(title: string): Promise<void> {
    const { failures } = session();
    mkdirSync(failures, { recursive: true });
    const path = join(failures, `${title.replaceAll(/[^\p{L}\p{N}]+/gu, "-").slice(0, 100)}.png`);
    await this.page.screenshot({ path }).then(
      () => console.log(`      picture: ${path}`),
      () => console.log("      no picture: the page is gone"),
    );
  }
}

function copyOf({ folder, files = {} }: Opening): string {
  const { fixtures, sampleNotes } = session();
  const parent = realpathSync(mkdtempSync(join(tmpdir(), "dossier-e2e-")));
  const copy = join(parent, folder === undefined ? "empty" : basename(folder));
  mkdirSync(copy);
  if (folder !== undefined) {
    cpSync(folder === "sample-notes" ? sampleNotes : join(fixtures, folder), copy, { recursive: true });
  }
  for (const [path, text] of Object.entries(files)) writeInto(copy, path, text);
  return copy;
}

function writeInto(folder: string, path: string, text: string): void {
  const whole = join(folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, text);
}

function writeSettings({ settings = {}, theme = "light", trust = "granted" }: Opening): void {
  const { settingsFile, quietSettings, themes } = session();
  const all = {
    ...quietSettings,
    "workbench.colorTheme": themes[theme],
    "security.workspace.trust.enabled": trust === "ask",
    ...settings,
  };
  writeFileSync(settingsFile, JSON.stringify(all, undefined, 2));
}
