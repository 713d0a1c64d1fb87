import * as vscode from "vscode";
import type { NoteAnalysis } from "../../core/index/note.ts";
import { isForeign } from "../../core/index/entryTable.ts";
import { onDidChangeSettings } from "../settings.ts";
import { exists } from "../editor.ts";
import type { FolderIndex } from "./folderIndex.ts";

/** A file, by the folder it belongs to and its path there. */
export interface IndexedFile {
  readonly folder: FolderIndex;
  readonly path: string;
}

/** A note, with what it says. */
export interface IndexedNote extends IndexedFile {
  readonly note: NoteAnalysis;
}

/** The indexes of all folders in the window, kept up to date. Every feature asks here and nowhere else. */
export class Index implements vscode.Disposable {
  readonly #folders = new Map<string, FolderIndex>();
  readonly #changed = new vscode.EventEmitter<FolderIndex>();
  /** Tells which folder's answers changed, once its work is done. */
  readonly onDidChange = this.#changed.event;
  readonly #disposables: vscode.Disposable[] = [];
  #ready: Promise<void> = Promise.resolve();

  constructor() {
    const files = vscode.workspace.createFileSystemWatcher("**/*");
    this.#disposables.push(
      files,
      files.onDidCreate((uri) => void this.#fileChanged(uri)),
      files.onDidChange((uri) => void this.#fileChanged(uri)),
      files.onDidDelete((uri) => void this.#fileChanged(uri)),
      vscode.workspace.onDidOpenTextDocument((document) => this.of(document.uri)?.takeText(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.of(document.uri)?.takeText(document)),
      vscode.workspace.onDidCloseTextDocument((document) => void this.#fileChanged(document.uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#openFolders()),
      onDidChangeSettings((affects) => {
        if (["dossier.files", "files.exclude", "search.exclude"].some(affects)) this.#reload();
      }),
    );
    this.#openFolders();
  }

  /** Resolves when every file has been read once. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  /** Whether every file has been read once. */
  get loaded(): boolean {
    const folders = vscode.workspace.workspaceFolders ?? [];
    return folders.every(({ uri }) => this.#folders.get(uri.toString())?.loaded === true);
  }

  get folders(): readonly FolderIndex[] {
    return [...this.#folders.values()];
  }

  /** The index that a file belongs to: that of the innermost folder which holds it. */
  of(uri: vscode.Uri): FolderIndex | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder && this.#folders.get(folder.uri.toString());
  }

  /** A file as the index knows it; undefined for what lies outside of the folders that are open. */
  fileAt(uri: vscode.Uri): IndexedFile | undefined {
    const folder = this.of(uri);
    const path = folder?.pathOf(uri) ?? null;
    return folder && path !== null ? { folder, path } : undefined;
  }

  /** A note with what it says as of its present text; undefined for what is no note. */
  noteAt(uri: vscode.Uri): IndexedNote | undefined {
    const file = this.fileAt(uri);
    const note = file?.folder.workspace.note(file.path);
    return file && note ? { ...file, note } : undefined;
  }

  dispose(): void {
    for (const disposable of [...this.#disposables, ...this.#folders.values(), this.#changed])
      disposable.dispose();
  }

  async #fileChanged(uri: vscode.Uri): Promise<void> {
    const index = this.of(uri);
    if (uri.path.endsWith("/.gitignore")) this.#reload();
    else if (index && (await exists(uri))) await index.takeFile(uri);
    else index?.dropFile(uri);
  }

  #reload(): void {
    this.#ready = this.#ready.then(async () => {
      await Promise.all(this.folders.map((folder) => folder.reload()));
    });
  }

  /** Opens the window's folders that are new, and closes those that are gone. */
  #openFolders(): void {
    const wanted = new Set(vscode.workspace.workspaceFolders?.map(({ uri }) => uri.toString()));
    for (const [key, folder] of this.#folders) {
      if (wanted.has(key)) continue;
      this.#folders.delete(key);
      folder.dispose();
      this.#takeBack(folder);
    }
    this.#ready = this.#ready.then(() => this.#openNewFolders());
  }

  async #openNewFolders(): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.length === 0) return;
    // The engine is most of Dossier's code: without a folder it is never loaded.
    const { FolderIndex } = await import("./folderIndex.ts");
    const opened = folders
      .filter(({ uri }) => !this.#folders.has(uri.toString()))
      .map((folder) => new FolderIndex(folder));
    for (const index of opened) {
      this.#folders.set(index.folder.uri.toString(), index);
      index.onDidChange(({ paths }) => {
        this.#lend(index, paths);
        this.#changed.fire(index);
      });
    }
    await Promise.all(opened.map((index) => index.load()));
    for (const index of opened) {
      for (const other of this.folders) {
        if (other !== index) this.#lend(other, other.workspace.paths(), [index]);
      }
      this.#changed.fire(index);
    }
  }

  /** Lets the other folders of the window know what one folder's dossier says. */
  #lend(owner: FolderIndex, paths: Iterable<string>, to: readonly FolderIndex[] = this.folders): void {
    if (this.#folders.size < 2) return;
    for (const path of [...paths]) {
      if (isForeign(path)) continue;
      const kind = owner.workspace.kind(path) ?? owner.kindOf(path);
      if (kind !== "dossier" && kind !== "references") continue;
      for (const other of to) {
        if (other !== owner) other.lend(owner.uriOf(path).toString(), kind, owner.workspace.text(path));
      }
    }
  }

  #takeBack(gone: FolderIndex): void {
    for (const path of gone.workspace.paths()) {
      for (const other of this.folders) other.lend(gone.uriOf(path).toString(), "dossier", undefined);
    }
  }
}
