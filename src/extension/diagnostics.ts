import * as vscode from "vscode";
import type { FindingData } from "../core/checks/rule.ts";
import type { Severity } from "../core/dossier/model.ts";
import { isForeign } from "../core/index/entryTable.ts";
import { rangeIn } from "./editor.ts";
import { Worker } from "./scheduler.ts";
import { onDidChangeSettings } from "./settings.ts";
import type { FolderIndex } from "./workspace/folderIndex.ts";
import type { Index } from "./workspace/index.ts";

const SEVERITIES: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** A diagnostic that remembers what its rule knows, for quick fixes. */
export class KnownDiagnostic extends vscode.Diagnostic {
  constructor(
    range: vscode.Range,
    message: string,
    severity: vscode.DiagnosticSeverity,
    override readonly code: string,
    readonly data: FindingData | null,
  ) {
    super(range, message, severity);
    this.source = "dossier";
  }
}

/** Shows what is wrong, file by file, in the time that is left over. */
class Problems implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection("dossier");
  /** Files to be checked again, by their address. */
  readonly #waiting = new Map<string, { folder: FolderIndex; path: string }>();
  readonly #index: Index;
  // Until every file has been read, keys and ids seem unknown that are not.
  readonly #worker = new Worker(() => (this.#waiting.size > 0 && this.#index.loaded ? this.#round() : null));
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #followed = new WeakSet<FolderIndex>();

  constructor(index: Index) {
    this.#index = index;
    this.#follow(index);
    this.#subscriptions.push(
      index.onDidChange(() => this.#follow(index)),
      onDidChangeSettings((affects) => {
        if (!affects("dossier.rules")) return;
        for (const folder of index.folders) this.#ask(folder, folder.workspace.paths());
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        for (const { uri } of removed) {
          this.#collection.forEach((file) => {
            if (file.toString().startsWith(`${uri.toString()}/`)) this.#collection.delete(file);
          });
        }
      }),
    );
  }

  dispose(): void {
    for (const disposable of [...this.#subscriptions, this.#worker, this.#collection]) disposable.dispose();
  }

  #follow(index: Index): void {
    for (const folder of index.folders) {
      if (this.#followed.has(folder)) continue;
      this.#followed.add(folder);
      this.#ask(folder, folder.workspace.paths());
      folder.onDidChange(({ paths }) => this.#ask(folder, paths));
    }
    void index.ready.then(() => this.#worker.kick());
  }

  #ask(folder: FolderIndex, paths: Iterable<string>): void {
    for (const path of paths) {
      if (!isForeign(path)) this.#waiting.set(folder.uriOf(path).toString(), { folder, path });
    }
    this.#worker.kick();
  }

  *#round(): Generator<void, void, void> {
    for (const [key, { folder, path }] of this.#waiting) {
      this.#waiting.delete(key);
      yield* this.#check(folder, path);
      yield;
    }
  }

  *#check(folder: FolderIndex, path: string): Generator<void, void, void> {
    const uri = folder.uriOf(path);
    if (folder.workspace.kind(path) === undefined) {
      this.#collection.delete(uri);
      return;
    }
    const text = folder.workspace.text(path);
    const problems = yield* folder.problemSteps(path);
    // Whoever changed the file meanwhile has asked for it to be checked again.
    if (folder.workspace.text(path) !== text) return;
    const lines = folder.workspace.lines(path);
    this.#collection.set(
      uri,
      problems.map(({ span, message, code, severity, data }) => {
        return new KnownDiagnostic(rangeIn(lines, span), message, SEVERITIES[severity], code, data);
      }),
    );
  }
}

export function registerDiagnostics(index: Index): vscode.Disposable {
  return vscode.Disposable.from(new Problems(index));
}
