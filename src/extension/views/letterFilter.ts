import * as vscode from "vscode";

interface Options {
  /** The command that asks for the letters, and the one that shows everything again. */
  readonly ask: string;
  readonly clear: string;
  /** Is true for menus and empty views while the filter is on. */
  readonly context: string;
  readonly title: string;
  /** Says where the letters are looked for. */
  readonly prompt: string;
  /** Draws the view anew. */
  readonly changed: () => void;
}

/** A view's filter: rows that have these letters in them are shown. It lasts as long as the window. */
export class LetterFilter implements vscode.Disposable {
  readonly #options: Options;
  readonly #commands: vscode.Disposable;
  #typed = "";

  constructor(options: Options) {
    this.#options = options;
    this.#commands = vscode.Disposable.from(
      vscode.commands.registerCommand(options.ask, () => this.#ask()),
      vscode.commands.registerCommand(options.clear, () => this.#set("")),
    );
  }

  /** In lower case; "" lets everything pass. */
  get letters(): string {
    return this.#typed.toLowerCase();
  }

  /** What stands beside the view's title; "" where everything is shown. */
  get words(): string {
    return this.#typed === "" ? "" : `“${this.#typed}”`;
  }

  dispose(): void {
    this.#commands.dispose();
  }

  async #ask(): Promise<void> {
    const { title, prompt } = this.#options;
    const typed = await vscode.window.showInputBox({ title, prompt, value: this.#typed });
    if (typed !== undefined) this.#set(typed.trim());
  }

  #set(typed: string): void {
    this.#typed = typed;
    void vscode.commands.executeCommand("setContext", this.#options.context, typed !== "");
    this.#options.changed();
  }
}
