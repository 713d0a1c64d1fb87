import * as vscode from "vscode";
import type { Index, IndexedFile } from "../workspace/index.ts";

/**
 * What "this note" means: the last note that was in the editor. A dossier file, a source, a panel or a picture changes
 * nothing, so that a click on a row does not turn the rows into others.
 */
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
    const document = editor?.document;
    if (!document || document.uri.toString() === this.address || !this.#isNote(document)) return false;
    this.#uri = document.uri;
    return true;
  }

  #isNote({ uri, languageId }: vscode.TextDocument): boolean {
    const file = this.#index.fileAt(uri);
    const kind = file?.folder.workspace.kind(file.path);
    if (file && kind !== undefined) return kind === "note" && !file.folder.workspace.archives.has(file.path);
    // What is not read yet may turn out to be one.
    const isBelow = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
    return languageId === "markdown" && isBelow && !this.#index.loaded;
  }
}
