import type MarkdownIt from "markdown-it";
import * as vscode from "vscode";
import { termsFor } from "../../core/citations/terms.ts";
import { noteLanguage } from "../../core/notes/frontmatter.ts";
import { Later } from "../scheduler.ts";
import { previewEnabled } from "../settings.ts";
import type { References } from "../references/references.ts";
import type { Index, IndexedNote } from "../workspace/index.ts";
import { renderCitations } from "./citations.ts";
import type { drawBlock } from "./drawing.ts";
import type { PreviewedNote } from "./model.ts";
import { renderSpans } from "./spans.ts";
import { renderTimelines } from "./timelineBlock.ts";

/** How long the preview waits for more changes of the dossier before it is rendered anew. */
const REFRESH_MS = 400;

/** What we add to VS Code's Markdown preview: citations with their references, links, event spans, and timelines. */
export class MarkdownPreview implements vscode.Disposable {
  readonly #index: Index;
  readonly #references: References;
  readonly #subscriptions: readonly vscode.Disposable[];
  readonly #later = new Later(REFRESH_MS, () => {
    this.#shown = false;
    void vscode.commands.executeCommand("markdown.preview.refresh");
  });
  #draw: typeof drawBlock | null = null;
  /** Whether a preview was rendered since the last refresh: without one there is nothing to do. */
  #shown = false;
  /** The entries that the last rendering knew. */
  #rendered = "";

  constructor(index: Index, references: References) {
    this.#index = index;
    this.#references = references;
    this.#subscriptions = [
      references.onDidChange(() => this.#refreshSoon()),
      index.onDidChange(() => {
        if (this.#revision() !== this.#rendered) this.#refreshSoon();
      }),
    ];
  }

  dispose(): void {
    this.#later.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Called by VS Code's Markdown preview with its renderer. */
  extend(md: MarkdownIt): MarkdownIt {
    const find = (env: unknown) => this.#note(env);
    return md
      .use((extended) => renderSpans(extended, find))
      .use((extended) => renderCitations(extended, find))
      .use((extended) => renderTimelines(extended, find));
  }

  #note(env: unknown): PreviewedNote | null {
    const uri = documentOf(env);
    if (!uri || !previewEnabled(uri)) return null;
    this.#shown = true;
    this.#rendered = this.#revision();
    const file = this.#index.noteAt(uri);
    if (!file) return null;
    return {
      formatter: this.#references.forNote(uri),
      terms: termsFor(noteLanguage(file.note.parsed.text)),
      heading: "References",
      linked: (target) => linked(file, target),
      timeline: (block, count) => this.#timeline(file, block, count),
    };
  }

  #timeline(file: IndexedNote, block: string, count: number): string | null {
    if (this.#draw) return this.#draw(file, block, count, vscode.env.language);
    void import("./drawing.ts").then(({ drawBlock }) => {
      this.#draw = drawBlock;
      this.#refreshSoon();
    });
    return null;
  }

  /** Differs whenever an entry does. */
  #revision(): string {
    return this.#index.folders
      .map(({ workspace: { entities, events, references } }) =>
        [entities, events, references].map(({ revision }) => revision).join(),
      )
      .join(" ");
  }

  #refreshSoon(): void {
    if (this.#shown) this.#later.ask();
  }
}

/** The note that VS Code is rendering; it says so in the rendering's environment. */
function documentOf(env: unknown): vscode.Uri | null {
  if (typeof env !== "object" || env === null || !("currentDocument" in env)) return null;
  const { currentDocument } = env;
  return currentDocument instanceof vscode.Uri ? currentDocument : null;
}

/** What a link in a note leads to, and the address by which the preview opens it: from the folder's root, with the line. */
function linked({ folder }: IndexedNote, target: string): { title: string; href: string } | null {
  const found = folder.workspace.linked(target);
  if (!found) return null;
  const uri = folder.uriOf(found.kind === "note" ? found.path : found.origin.path);
  const path = vscode.workspace.asRelativePath(uri, false).split("/").map(encodeURIComponent).join("/");
  if (found.kind === "note") return { title: found.path, href: `/${path}` };
  const { line } = folder.workspace.lines(found.origin.path).positionAt(found.origin.nameSpan.start);
  return { title: found.kind === "event" ? found.title : found.name, href: `/${path}#L${line + 1}` };
}
