import * as vscode from "vscode";
import type { Index, IndexedFile } from "../../workspace/index.ts";

/** What "only this note" means: the last of our files that was in the editor. A panel or a picture changes nothing. */
export class NoteInEditor implements vscode.Disposable {
  readonly #index: Index;
  readonly #subscription: vscode.Disposable;
  #uri: vscode.Uri | null = null;

  /** @param changed is called when it is another one */
  constructor(index: Index, changed: () => void) {
    this.#index = index;
    this.#take(vscode.window.activeTextEditor);
    this.#subscription = vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (this.#take(editor)) changed();
    });
  }

  /** Its address; "" where there is none. */
  get address(): string {
    return this.#uri?.toString() ?? "";
  }

  get file(): IndexedFile | undefined {
    return this.#uri ? this.#index.fileAt(this.#uri) : undefined;
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #take(editor: vscode.TextEditor | undefined): boolean {
    const uri = editor?.document.uri;
    if (!uri || uri.toString() === this.address) return false;
    const file = this.#index.fileAt(uri);
    const isOurs = file?.folder.workspace.kind(file.path) !== undefined;
    // What is not read yet may turn out to be ours.
    if (!isOurs && (this.#index.loaded || !vscode.workspace.getWorkspaceFolder(uri))) return false;
    this.#uri = uri;
    return true;
  }
}
