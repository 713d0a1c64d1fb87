import type { EdtfDate } from "../../dates/index.ts";
import type { Event } from "../../dossier/model.ts";
import { isForeign } from "../../index/entryTable.ts";
import type { TimelineLookup } from "../../timeline/lookup.ts";
import { compareEvents, type DatedEvent } from "../../timeline/order.ts";
import { eventsIn } from "../eventsIn.ts";
import type { Folder } from "../folder.ts";
import type { PlacedEvent } from "../rows/event.ts";

/** An editor's window, as far as its timeline goes. */
export interface EventWindow {
  readonly folders: readonly Folder[];
  /** The folder and path of a file by its address; undefined for what lies outside of the folders that are open. */
  fileAt(address: string): { readonly folder: Folder; readonly path: string } | undefined;
}

/** An event of one of the window's folders, under a key that no other event of the window has. */
class WindowEvent implements PlacedEvent {
  readonly #inner: DatedEvent;
  readonly key: string;

  constructor(
    inner: DatedEvent,
    readonly folder: Folder,
  ) {
    this.#inner = inner;
    this.key = eventKey(folder.address, inner.event.id);
  }

  get event(): Event {
    return this.#inner.event;
  }

  get date(): EdtfDate | null {
    return this.#inner.date;
  }
}

/** So many events are made ready in one step. */
const STEP = 256;

/**
 * What tells an event from all others in the window.
 * @param address of the folder it is told in; no address has a space
 */
export function eventKey(address: string, id: string): string {
  return `${id} ${address}`;
}

/** The keys of the events that commands are asked about by rows, each once. Nothing in the rows is taken on trust. */
export function keysOf(rows: readonly unknown[]): string[] {
  const keys = rows.flatMap((row) => {
    if (typeof row !== "object" || row === null || !("subject" in row)) return [];
    const { kind, id, folder } = (row.subject ?? {}) as Partial<Record<string, unknown>>;
    return kind === "event" && typeof id === "string" && typeof folder === "string"
      ? [eventKey(folder, id)]
      : [];
  });
  return [...new Set(keys)];
}

/** The events of all folders in a window as one timeline. */
export class WindowEvents {
  readonly #window: EventWindow;
  /** Each event keeps its object, by which the timeline's model sees that it is the same. */
  readonly #known = new WeakMap<DatedEvent, WindowEvent>();
  #lists: readonly (readonly DatedEvent[])[] = [];
  #all: readonly PlacedEvent[] = [];

  constructor(window: EventWindow) {
    this.#window = window;
  }

  /** Whether `list` has its answer ready. */
  get isListed(): boolean {
    const { folders } = this.#window;
    return (
      folders.length === this.#lists.length &&
      folders.every(({ workspace }, i) => workspace.timeline() === this.#lists[i])
    );
  }

  /** Does in steps what would take `list` long. */
  *prepare(): Generator<void, void, void> {
    for (const folder of this.#window.folders) {
      for (const [at, dated] of folder.workspace.timeline().entries()) {
        if (!isForeign(dated.event.origin.path)) this.#windowEvent(dated, folder);
        if (at % STEP === STEP - 1) yield;
      }
    }
  }

  /** In timeline order; the same list as long as nothing changed. */
  list(): readonly PlacedEvent[] {
    if (this.isListed) return this.#all;
    const { folders } = this.#window;
    const lists = folders.map(({ workspace }) => workspace.timeline());
    const all = folders.flatMap((folder, i) =>
      (lists[i] ?? [])
        .filter(({ event }) => !isForeign(event.origin.path))
        .map((dated) => this.#windowEvent(dated, folder)),
    );
    this.#lists = lists;
    this.#all = folders.length > 1 ? all.sort(compareEvents) : all;
    return this.#all;
  }

  /** An event of the list with its folder. */
  placed(dated: DatedEvent): PlacedEvent | undefined {
    return dated instanceof WindowEvent ? dated : undefined;
  }

  /** The event of a key, or none where it is no more. */
  find(key: string): PlacedEvent | undefined {
    const space = key.lastIndexOf(" ");
    const address = key.slice(space + 1);
    const folder = this.#window.folders.find((each) => each.address === address);
    const dated = folder?.workspace.event(key.slice(0, space));
    return folder && dated && this.#windowEvent(dated, folder);
  }

  /** The key of an event that one folder's index knows, which may be told in another folder. */
  keyOf(folder: Folder, { id, origin: { path } }: Pick<Event, "id" | "origin">): string {
    const home = isForeign(path) ? this.#window.fileAt(path)?.folder : folder;
    return eventKey((home ?? folder).address, id);
  }

  /** What the timeline's model asks; a note goes by its address, an event by its key. */
  readonly lookup: TimelineLookup = {
    version: (groupBy) =>
      this.#window.folders
        .map(({ workspace: { names, references } }) =>
          groupBy === "source" ? `${names.version} ${references.revision}` : names.version,
        )
        .join(),
    entity: (written) => this.#first(({ workspace }) => workspace.entityNamed(written)),
    source: (key) => this.#first(({ workspace }) => workspace.references.get(key)?.title),
    eventsIn: (address) => {
      const file = this.#window.fileAt(address);
      if (!file) return new Set();
      const { workspace } = file.folder;
      const told = [...eventsIn(workspace, file.path)].flatMap((id) => workspace.event(id)?.event ?? []);
      return new Set(told.map((event) => this.keyOf(file.folder, event)));
    },
  };

  #windowEvent(dated: DatedEvent, folder: Folder): WindowEvent {
    let known = this.#known.get(dated);
    if (!known) {
      known = new WindowEvent(dated, folder);
      this.#known.set(dated, known);
    }
    return known;
  }

  #first<R>(ask: (folder: Folder) => R | undefined): R | undefined {
    for (const folder of this.#window.folders) {
      const answer = ask(folder);
      if (answer !== undefined) return answer;
    }
    return undefined;
  }
}
