import * as vscode from "vscode";
import type {
  FormatChoice,
  Formatted,
  Formatter,
  LoadedStyle,
  StyleLibrary,
} from "../../core/citations/format/index.ts";
import type { Reference } from "../../core/dossier/model.ts";
import { resolvePath } from "../../core/text/paths.ts";
import { COMMAND, SETTING } from "../contributions.ts";
import { uriOf } from "../editor.ts";
import { citationLocale, citationStyle, onDidChangeSettings } from "../settings.ts";
import type { Folder } from "../../core/features/folder.ts";
import type { Index } from "../workspace/index.ts";
import { loadEngine, readOwnFile } from "./engine.ts";
import { inSlices } from "../scheduler.ts";

/** Notes whose formatter is kept, so that a keystroke in them costs only what it touches. */
const NOTES_KEPT = 8;

/** A style as loaded for one folder, and what was formatted in it. */
interface FolderStyle {
  readonly style: LoadedStyle;
  readonly single: Formatter;
  readonly formatted: WeakMap<Reference, Formatted>;
}

interface NoteStyle {
  readonly formatter: Formatter;
  ready: boolean;
}

/** Sources as formatted references, in the style of the user's choice. Nothing is loaded before somebody asks. */
export class References implements vscode.Disposable {
  readonly #index: Index;
  readonly #extension: vscode.Uri;
  readonly #styles = new Map<string, Promise<FolderStyle | null>>();
  readonly #loaded = new Map<string, FolderStyle>();
  readonly #notes = new Map<string, NoteStyle>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly { dispose(): unknown }[];
  /** Fires when references may read otherwise: the engine has come, or the style is another. */
  readonly onDidChange = this.#changed.event;
  #library: Promise<StyleLibrary> | null = null;
  #complained = "";

  constructor(index: Index, extension: vscode.Uri) {
    this.#index = index;
    this.#extension = extension;
    const watcher = vscode.workspace.createFileSystemWatcher("**/*.csl");
    this.#subscriptions = [
      this.#changed,
      watcher,
      watcher.onDidChange(() => this.#restart()),
      watcher.onDidCreate(() => this.#restart()),
      watcher.onDidDelete(() => this.#restart()),
      onDidChangeSettings((affects) => {
        if (affects(`dossier.${SETTING.citationStyle}`) || affects(`dossier.${SETTING.citationLocale}`))
          this.#restart();
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** A reference by itself, in its folder's style; null where that cannot be had. */
  async format(reference: Reference, folder: Folder): Promise<Formatted | null> {
    return (await this.#style(folder)) && this.formatted(reference, folder);
  }

  /** As {@link format}, where the style is loaded already. */
  formatted(reference: Reference, folder: Folder): Formatted | null {
    const loaded = this.#loaded.get(folder.address);
    if (!loaded) return null;
    let formatted = loaded.formatted.get(reference);
    if (!formatted) {
      formatted = loaded.single.entry(reference);
      loaded.formatted.set(reference, formatted);
    }
    return formatted;
  }

  /**
   * The formatter of one note, which knows its sources. At first there is none: asking for it starts the loading, and the
   * note's citations are formatted in slices; then {@link onDidChange} tells.
   */
  forNote(uri: vscode.Uri): Formatter | null {
    const folder = this.#index.of(uri);
    if (!folder) return null;
    const note = this.#notes.get(uri.toString());
    if (note) return note.ready ? note.formatter : null;
    void this.#prepare(uri, folder);
    return null;
  }

  /** As {@link forNote}, waiting for it; null where the style cannot be had. */
  async noteFormatter(uri: vscode.Uri, folder: Folder): Promise<Formatter | null> {
    const loaded = await this.#style(folder);
    return loaded && this.#formatterOf(loaded, uri, folder);
  }

  /** A reference in a style and language, for a sample of it. Throws `StyleError`. */
  async sample(choice: FormatChoice): Promise<Formatter> {
    const library = await this.#styleLibrary();
    return (await library.load(choice)).formatter();
  }

  async #prepare(uri: vscode.Uri, folder: Folder): Promise<void> {
    const loaded = await this.#style(folder);
    if (!loaded || this.#notes.has(uri.toString())) return;
    const note: NoteStyle = { formatter: this.#formatterOf(loaded, uri, folder), ready: false };
    this.#notes.set(uri.toString(), note);
    for (const [oldest] of this.#notes) {
      if (this.#notes.size <= NOTES_KEPT) break;
      this.#notes.delete(oldest);
    }
    const { inReadingOrder } = await import("../../core/notes/citingOrder.ts");
    const parsed = this.#index.noteAt(uri)?.note.parsed;
    await inSlices(note.formatter.steps(parsed ? inReadingOrder(parsed) : []));
    note.ready = true;
    this.#changed.fire();
  }

  #formatterOf({ style }: FolderStyle, uri: vscode.Uri, folder: Folder): Formatter {
    const formatter = style.formatter();
    const path = this.#index.fileAt(uri)?.path;
    formatter.setLookup((key) => folder.workspace.reference(key, path));
    return formatter;
  }

  #restart(): void {
    if (this.#styles.size === 0) return;
    this.#styles.clear();
    this.#loaded.clear();
    this.#notes.clear();
    this.#changed.fire();
  }

  #styleLibrary(): Promise<StyleLibrary> {
    this.#library ??= import("../../core/citations/format/index.ts").then(
      ({ StyleLibrary }) =>
        new StyleLibrary(
          () => loadEngine(this.#extension),
          (name) => readOwnFile(this.#extension, `csl/${name}`),
        ),
    );
    return this.#library;
  }

  #style(folder: Folder): Promise<FolderStyle | null> {
    const key = folder.address;
    let style = this.#styles.get(key);
    if (!style) {
      style = this.#load(folder).then((loaded) => {
        if (loaded && this.#styles.get(key) === style) this.#loaded.set(key, loaded);
        return loaded;
      });
      this.#styles.set(key, style);
    }
    return style;
  }

  async #load(folder: Folder): Promise<FolderStyle | null> {
    const scope = vscode.Uri.parse(folder.address, true);
    const chosen = citationStyle(scope);
    try {
      const library = await this.#styleLibrary();
      const style = await library.load({
        style: /\.csl$/i.test(chosen) ? { xml: await readStyle(folder, chosen) } : { id: chosen },
        locale: citationLocale(scope),
        fallback: vscode.env.language,
      });
      const single = style.formatter();
      return { style, single, formatted: new WeakMap() };
    } catch (error) {
      void this.#complain(chosen, reasonOf(error));
      return null;
    }
  }

  /** Says once what is wrong with a style. */
  async #complain(style: string, reason: string): Promise<void> {
    if (this.#complained === style + reason) return;
    this.#complained = style + reason;
    const choose = "Choose Another Style";
    const message = `References cannot be formatted in the style “${style}”. ${reason}`;
    if ((await vscode.window.showWarningMessage(message, choose)) === choose) {
      await vscode.commands.executeCommand(COMMAND.chooseCitationStyle);
    }
  }
}

/** The user's own style, which must lie in the folder. */
async function readStyle(folder: Folder, path: string): Promise<string> {
  const inside = resolvePath("", path);
  const { StyleError } = await import("../../core/citations/format/index.ts");
  if (inside === null) throw new StyleError("Its file must lie in the folder of your notes.");
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(folder, inside)));
  } catch {
    throw new StyleError("There is no such file in the folder.");
  }
}

/** What is wrong with a style, for who chose it; anything else is for the developer's console. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === "StyleError") return error.message;
  console.error(error);
  return "It could not be loaded.";
}
