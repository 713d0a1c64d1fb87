import type * as vscode from "vscode";

const KEY = "dossier.recentSources";
const MOST = 50;

/** The sources cited lately in this workspace, the last one first. */
export class RecentSources {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  get keys(): readonly string[] {
    const kept = this.#memory.get<unknown>(KEY);
    return Array.isArray(kept) ? kept.filter((key) => typeof key === "string") : [];
  }

  /** Takes note that sources were cited. */
  async use(keys: readonly string[]): Promise<void> {
    const used = [...new Set([...keys, ...this.keys])].slice(0, MOST);
    await this.#memory.update(KEY, used);
  }
}
