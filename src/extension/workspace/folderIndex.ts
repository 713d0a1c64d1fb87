import * as vscode from "vscode";
import picomatch from "picomatch";
import type { Folder } from "../../core/features/folder.ts";
import { plainText } from "../../core/notes/plain.ts";
import { problemsOf, problemSteps } from "../../core/checks/index.ts";
import type { CheckedProblem } from "../../core/checks/rule.ts";
import { isForeign } from "../../core/index/entryTable.ts";
import { fileClassifier, type FileKind } from "../../core/index/files.ts";
import { GitIgnore } from "../../core/index/gitIgnore.ts";
import {
  convertBibtex,
  loadArchives,
  loadBibliographies,
  loadFolder,
  readInto,
  type FolderReader,
  type ReadingRules,
  type Unreadable,
} from "../../core/index/load.ts";
import type { Change } from "../../core/index/news.ts";
import { Readings } from "../../core/index/readings.ts";
import { Workspace } from "../../core/index/workspace.ts";
import { exists } from "../editor.ts";
import { pause, Worker } from "../scheduler.ts";
import { excludeGlobs, fileGlobs, severities } from "../settings.ts";
import { folderReader } from "./folderReader.ts";

/** One workspace folder's index, fed from its files and from the editors that have unsaved text of them. */
export class FolderIndex implements Folder, vscode.Disposable {
  readonly workspace = new Workspace();
  readonly #reader: FolderReader;
  readonly #worker: Worker;
  readonly #changed = new vscode.EventEmitter<Change>();
  readonly onDidChange = this.#changed.event;
  readonly #unreadable = new Map<string, string>();
  readonly #triedArchives = new Set<string>();
  readonly #triedBibliographies = new Set<string>();
  readonly #git = new GitIgnore();
  readonly #readings = new Readings();
  #rules: ReadingRules;
  #converting: Promise<void> | null = null;
  #loaded = false;

  constructor(readonly folder: vscode.WorkspaceFolder) {
    this.#reader = folderReader(folder.uri);
    this.#rules = this.#readRules();
    this.#worker = new Worker(() => (this.workspace.pending ? this.workspace.work() : null));
    this.workspace.onDidChange((change) => {
      this.#changed.fire(change);
      void this.#readWhatIsNamed();
    });
  }

  get address(): string {
    return this.folder.uri.toString();
  }

  /** Whether every file has been read once. */
  get loaded(): boolean {
    return this.#loaded;
  }

  get unreadable(): readonly Unreadable[] {
    return [...this.#unreadable].map(([path, reason]) => ({ path, reason }));
  }

  /** Reads the whole folder. */
  async load(): Promise<void> {
    await this.#loadBelow("");
    for (const document of vscode.workspace.textDocuments) this.#takeAgain(document);
    await this.settled();
    // A bibliography that a note names may in turn name archived copies.
    for (let round = 0; round < 2; round++) {
      await this.#readWhatIsNamed();
      await this.settled();
    }
    this.#loaded = true;
  }

  /** Reads everything anew, after a change of what is to be read. */
  async reload(): Promise<void> {
    this.#rules = this.#readRules();
    this.#unreadable.clear();
    this.#triedArchives.clear();
    this.#triedBibliographies.clear();
    this.#git.clear();
    await this.load();
    for (const path of [...this.workspace.paths()]) {
      const wanted = this.kindOf(path) ?? this.workspace.wantedAs(path);
      if (isForeign(path)) continue;
      if (wanted === null) this.workspace.delete(path);
      else if (wanted !== this.workspace.kind(path)) {
        this.workspace.set(path, wanted, this.workspace.text(path) ?? "");
      }
    }
    await this.settled();
  }

  /** Resolves when all work is done. */
  async settled(): Promise<void> {
    await this.#worker.idle();
  }

  /** What a file is by its path; null for none of ours. */
  kindOf(path: string): FileKind | null {
    return this.#hides(path) ? null : this.#rules.kindOf(path);
  }

  /** The path of a file in this folder, with `/`; null for one elsewhere. */
  pathOf(uri: vscode.Uri): string | null {
    const root = this.folder.uri;
    if (uri.scheme !== root.scheme || uri.authority !== root.authority) return null;
    const base = root.path.endsWith("/") ? root.path : `${root.path}/`;
    return uri.path.startsWith(base) ? uri.path.slice(base.length) : null;
  }

  /** The address of a path of this folder's index, which may be that of a file lent by another folder. */
  uriOf(path: string): vscode.Uri {
    return isForeign(path)
      ? vscode.Uri.parse(path, true)
      : vscode.Uri.joinPath(this.folder.uri, ...path.split("/"));
  }

  addressOf(path: string): string {
    return isForeign(path) ? path : this.uriOf(path).toString();
  }

  plainText(markdown: string): string {
    return plainText(markdown);
  }

  /** What is wrong in one file, as serious as the user's settings say. */
  problems(path: string): CheckedProblem[] {
    return problemsOf(this.workspace, path, severities(this.uriOf(path)));
  }

  /** {@link problems} in small steps. */
  problemSteps(path: string): Generator<void, CheckedProblem[], void> {
    return problemSteps(this.workspace, path, severities(this.uriOf(path)));
  }

  /** Takes an open document's text, saved or not. */
  takeText(document: vscode.TextDocument): void {
    const path = this.pathOf(document.uri);
    const kind = path === null ? null : (this.workspace.kind(path) ?? this.#kindNow(path));
    if (path === null || !kind) return;
    this.#readings.drop(path);
    this.workspace.set(path, kind, document.getText());
    this.#unreadable.delete(path);
    this.#worker.kick();
  }

  /** Reads a file again from the disk, unless an editor has it. A folder is read with all that is in it. */
  async takeFile(uri: vscode.Uri): Promise<void> {
    const path = this.pathOf(uri);
    if (path === null) return;
    const document = openDocument(uri);
    if (document) {
      // Its file went and came again, and an editor had it before its going was told.
      if (this.workspace.kind(path) === undefined) this.takeText(document);
      return;
    }
    const kind = this.#kindNow(path);
    if (kind) {
      this.#note(path, await readInto(this.workspace, this.#reader, path, kind, this.#readings));
    } else if (!this.#hides(path) && (await exists(uri, vscode.FileType.Directory))) {
      await this.#loadBelow(path);
    }
    this.#worker.kick();
  }

  /** Forgets a file that is no more, or all files of a folder. */
  dropFile(uri: vscode.Uri): void {
    const path = this.pathOf(uri);
    if (path === null) return;
    this.#readings.drop(path);
    for (const known of [...this.workspace.paths(), ...this.#unreadable.keys()]) {
      if (known !== path && !known.startsWith(`${path}/`)) continue;
      this.workspace.delete(known);
      this.#unreadable.delete(known);
    }
    this.#worker.kick();
  }

  /** Takes a dossier file of another folder in the window; undefined when that is no more. */
  lend(uri: string, kind: FileKind, text: string | undefined): void {
    if (text === undefined) this.workspace.delete(uri);
    else this.workspace.set(uri, kind, text);
    this.#worker.kick();
  }

  dispose(): void {
    this.#worker.dispose();
    this.#changed.dispose();
  }

  #readRules(): ReadingRules {
    const kindOf = fileClassifier(fileGlobs(this.folder));
    const excludes = picomatch(excludeGlobs(this.folder), { dot: true });
    return { kindOf, excludes };
  }

  /** What a file is to be read as: by its path, else because something names it. */
  #kindNow(path: string): FileKind | null {
    return this.kindOf(path) ?? this.workspace.wantedAs(path);
  }

  /** Whether the user or git has hidden a file or folder. */
  #hides(path: string): boolean {
    return this.#rules.excludes(path) || this.#git.ignores(path);
  }

  /** Takes an open document's text after a reading of the folder, unless its file is no more: editors keep such text. */
  #takeAgain(document: vscode.TextDocument): void {
    const path = this.pathOf(document.uri);
    if (path !== null && (document.isDirty || this.workspace.kind(path) !== undefined))
      this.takeText(document);
  }

  async #loadBelow(path: string): Promise<void> {
    const problems = await loadFolder(
      this.workspace,
      this.#reader,
      this.#rules,
      path,
      this.#git,
      this.#readings,
    );
    for (const problem of problems) {
      this.#note(problem.path, problem);
    }
  }

  /** Reads what takes longer: archived copies that references name, and BibTeX. */
  async #readWhatIsNamed(): Promise<void> {
    await loadBibliographies(this.workspace, this.#reader, this.#triedBibliographies, this.#readings);
    await loadArchives(this.workspace, this.#reader, this.#triedArchives, this.#readings);
    this.#converting ??= convertBibtex(this.workspace, pause).finally(() => {
      this.#converting = null;
    });
    await this.#converting;
    this.#worker.kick();
  }

  #note(path: string, problem: Unreadable | null): void {
    if (problem) this.#unreadable.set(path, problem.reason);
    else this.#unreadable.delete(path);
  }
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && document.uri.toString() === wanted,
  );
}
