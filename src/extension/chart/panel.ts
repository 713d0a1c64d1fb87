import * as vscode from "vscode";
import type { Event } from "../../core/dossier/model.ts";
import type { ChartEvent } from "../../core/timeline/draw/model.ts";
import { eventRecord } from "../../core/features/eventRecord.ts";
import type { Folder } from "../../core/features/folder.ts";
import type { PlacedEvent } from "../../core/features/rows/event.ts";
import type { TimelineController } from "../../core/features/timeline/controller.ts";
import { shortened } from "../../core/features/markdown.ts";
import { locationOf } from "../editor.ts";
import { Later, Worker } from "../scheduler.ts";
import { hoverMaxLength } from "../settings.ts";
import type { Index } from "../workspace/index.ts";
import { readMessage, type ToPage } from "./messages.ts";
import { chartPage } from "./page.ts";

/** So many events are sent in one message: what can be made ready in a few milliseconds. */
const BATCH = 100;
/** How long the chart waits for more changes before it follows them. */
const REFRESH_MS = 200;

/** The chart of the timeline, in an editor of its own. */
export class ChartPanel implements vscode.Disposable {
  readonly #timeline: TimelineController;
  readonly #index: Index;
  readonly #panel: vscode.WebviewPanel;
  readonly #worker = new Worker(() => this.#takeWork());
  readonly #later = new Later(REFRESH_MS, () => void this.#refresh());
  readonly #subscriptions: readonly { dispose(): unknown }[];
  /** What the page was told of, by the id that it knows it by. */
  #events = new Map<string, PlacedEvent>();
  /** What was made of an event, as long as it and all names are the same. */
  readonly #made = new WeakMap<Event, { readonly key: string; readonly made: ChartEvent }>();
  #stale = false;
  /** What the page has; null where it has nothing, or not all. */
  #sent: { readonly events: readonly ChartEvent[]; readonly leftOut: number } | null = null;

  constructor(extension: vscode.Uri, index: Index, timeline: TimelineController, onDispose: () => void) {
    this.#timeline = timeline;
    this.#index = index;
    const roots = [
      vscode.Uri.joinPath(extension, "dist", "webview"),
      vscode.Uri.joinPath(extension, "media"),
    ];
    this.#panel = vscode.window.createWebviewPanel("dossier.chart", "Timeline", vscode.ViewColumn.Active, {
      enableScripts: true,
      localResourceRoots: roots,
    });
    const { webview } = this.#panel;
    this.#subscriptions = [
      this.#panel.onDidDispose(() => {
        this.#clear();
        onDispose();
      }),
      webview.onDidReceiveMessage((message: unknown) => void this.#receive(message)),
      { dispose: timeline.onDidChange(() => this.#later.ask()) },
      this.#later,
      this.#worker,
    ];
    const address = (...path: string[]) =>
      webview.asWebviewUri(vscode.Uri.joinPath(extension, ...path)).toString();
    webview.html = chartPage({
      script: address("dist", "webview", "chart.js"),
      style: address("media", "chart.css"),
      cspSource: webview.cspSource,
      nonce: nonce(),
      locale: vscode.env.language,
    });
  }

  reveal(): void {
    this.#panel.reveal();
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #clear(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #refresh(): Promise<void> {
    await this.#timeline.ready();
    this.#stale = true;
    this.#worker.kick();
  }

  async #receive(raw: unknown): Promise<void> {
    const message = readMessage(raw);
    if (message?.type === "ready") {
      await this.#index.ready;
      this.#sent = null;
      await this.#refresh();
    } else if (message) {
      const placed = this.#events.get(message.id);
      const event = placed?.folder.workspace.events.get(placed.event.id);
      if (!placed || !event) return;
      if (message.type === "open") {
        await this.#open(event, placed.folder);
      } else {
        const summary = shortened(placed.folder.plainText(event.summary), hoverMaxLength());
        this.#send({ type: "summary", id: message.id, summary });
      }
    }
  }

  /** Shows where an event is told, beside the chart. */
  async #open({ origin }: Event, folder: Folder): Promise<void> {
    const { uri, range } = locationOf(folder, origin.path, origin.nameSpan);
    const other = vscode.window.visibleTextEditors.find(
      ({ viewColumn }) => viewColumn !== undefined && viewColumn !== this.#panel.viewColumn,
    );
    await vscode.window.showTextDocument(uri, {
      selection: new vscode.Range(range.start, range.start),
      viewColumn: other?.viewColumn ?? vscode.ViewColumn.Beside,
    });
  }

  #takeWork(): Iterator<unknown> | null {
    if (!this.#stale) return null;
    this.#stale = false;
    return this.#sendEvents();
  }

  /** Makes the events ready, a few at a time, and sends them where they are others than before. */
  *#sendEvents(): Generator<void, void, void> {
    const placed = this.#timeline.shown;
    const known = new Map<string, PlacedEvent>();
    const made: ChartEvent[] = [];
    for (const event of placed) {
      const drawn = this.#chartEvent(event);
      made.push(drawn);
      known.set(drawn.id, event);
      if (made.length % BATCH === 0) yield;
      if (this.#stale) return;
    }
    this.#events = known;
    const leftOut = this.#timeline.leftOut;
    if (this.#sent && sameItems(made, this.#sent.events) && leftOut === this.#sent.leftOut) return;
    this.#sent = null;
    for (let from = 0; from === 0 || from < made.length; from += BATCH) {
      const last = from + BATCH >= made.length;
      this.#send({
        type: "events",
        events: made.slice(from, from + BATCH),
        first: from === 0,
        last,
        leftOut,
      });
      yield;
      if (this.#stale) return;
    }
    this.#sent = { events: made, leftOut };
  }

  #chartEvent(placed: PlacedEvent): ChartEvent {
    const { event, folder, key: id } = placed;
    const key = `${folder.workspace.names.version} ${vscode.env.language}`;
    const known = this.#made.get(event);
    if (known?.key === key) return known.made;
    const { title, date, dateText, involved, place, tags, path } = eventRecord(
      folder.workspace,
      placed,
      vscode.env.language,
    );
    const made = { id, title, date, dateText, involved, place, tags, path };
    this.#made.set(event, { key, made });
    return made;
  }

  #send(message: ToPage): void {
    void this.#panel.webview.postMessage(message);
  }
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}

/** A number used once: what runs in the page must carry it. */
function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
