import * as vscode from "vscode";
import { TimelineController } from "../../core/features/timeline/controller.ts";
import { VIEW } from "../contributions.ts";
import { Worker } from "../scheduler.ts";
import { onDidChangeSettings, timelineOrder } from "../settings.ts";
import { NoteInEditor } from "../views/noteInEditor.ts";
import type { Index, IndexedFile } from "../workspace/index.ts";

/** The timeline of this window: its controller, which is told what happens in VS Code. */
export class WindowTimeline implements vscode.Disposable {
  readonly timeline: TimelineController;
  readonly #note: NoteInEditor;
  readonly #subscription: vscode.Disposable;

  constructor(index: Index, memento: vscode.Memento) {
    this.#note = new NoteInEditor(index, () => {
      if (this.timeline.filter.thisNote === true) this.timeline.tell("shown");
    });
    const note = this.#note;
    const editor = {
      get folders() {
        return index.folders;
      },
      fileAt: (address: string) => index.fileAt(vscode.Uri.parse(address, true)),
      get order() {
        return timelineOrder() === "newest-first" ? ("newest" as const) : ("oldest" as const);
      },
      get note() {
        return note.address;
      },
    };
    const kept = {
      get: (): unknown => memento.get(VIEW.timeline),
      update: (state: unknown) => memento.update(VIEW.timeline, state),
    };
    const workers: Worker[] = [];
    this.timeline = new TimelineController(editor, kept, (start) => {
      const worker = new Worker(start);
      workers.push(worker);
      return worker;
    });
    this.#subscription = vscode.Disposable.from(
      ...workers,
      this.#note,
      index.onDidChange(() => this.timeline.tell("events")),
      onDidChangeSettings((affects) => {
        if (affects("dossier.timeline.order")) this.timeline.tell("shown");
      }),
    );
  }

  /** The note that a filter by “this note” means. */
  get noteInEditor(): IndexedFile | undefined {
    return this.#note.file;
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
