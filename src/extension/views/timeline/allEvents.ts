import * as vscode from "vscode";
import type { Event } from "../../../core/dossier/model.ts";
import type { TimelineLookup } from "../../../core/timeline/lookup.ts";
import { compareEvents, type DatedEvent } from "../../../core/timeline/order.ts";
import { isForeign } from "../../../core/index/entryTable.ts";
import { timelineLookup } from "../../../core/features/timelineLookup.ts";
import type { Folder } from "../../../core/features/folder.ts";
import type { FolderIndex } from "../../workspace/folderIndex.ts";
import type { Index } from "../../workspace/index.ts";
import type { PlacedEvent } from "../eventNode.ts";

/** An event of one of the window's folders, under an id that no other folder has. */
class KeyedEvent implements DatedEvent {
  readonly #inner: DatedEvent;
  readonly key: string;
  readonly folder: FolderIndex;
  /** The event under its key, for as long as it stands where it stood. */
  #made: { readonly from: Event; readonly event: Event } | null = null;

  constructor(inner: DatedEvent, folder: FolderIndex) {
    this.#inner = inner;
    this.folder = folder;
    this.key = eventKey(folder.folder.uri.toString(), inner.event.id);
  }

  get date() {
    return this.#inner.date;
  }

  get event(): Event {
    const from = this.#inner.event;
    if (this.#made?.from !== from) this.#made = { from, event: { ...from, id: this.key } };
    return this.#made.event;
  }

  get placed(): PlacedEvent {
    return { event: this.#inner.event, date: this.date, folder: this.folder };
  }
}

/** So many events are made ready in one step. */
const STEP = 256;

/**
 * What tells an event from all others in the window.
 * @param folder the address of the workspace folder it is told in; no address has a space
 */
export function eventKey(folder: string, id: string): string {
  return `${id} ${folder}`;
}

/** The events of all folders in the window as one timeline, in which an event's id is its key. */
export class AllEvents {
  readonly #index: Index;
  /** Each event keeps its object, by which the timeline's model sees that it is the same. */
  readonly #keyed = new WeakMap<DatedEvent, KeyedEvent>();
  #lists: readonly (readonly DatedEvent[])[] = [];
  #all: readonly DatedEvent[] = [];

  constructor(index: Index) {
    this.#index = index;
  }

  /** Whether `list` has its answer ready. */
  get isListed(): boolean {
    const { folders } = this.#index;
    return (
      folders.length === this.#lists.length &&
      folders.every(({ workspace }, i) => workspace.timeline() === this.#lists[i])
    );
  }

  /** Does in steps what would take `list` long. */
  *prepare(): Generator<undefined, void> {
    for (const folder of this.#index.folders) {
      for (const [at, dated] of folder.workspace.timeline().entries()) {
        if (!isForeign(dated.event.origin.path)) this.#keyedEvent(dated, folder);
        if (at % STEP === STEP - 1) yield;
      }
    }
  }

  /** In timeline order; the same list as long as nothing changed. */
  list(): readonly DatedEvent[] {
    if (this.isListed) return this.#all;
    const { folders } = this.#index;
    const lists = folders.map(({ workspace }) => workspace.timeline());
    const all = folders.flatMap((folder, i) =>
      (lists[i] ?? [])
        .filter(({ event }) => !isForeign(event.origin.path))
        .map((dated) => this.#keyedEvent(dated, folder)),
    );
    this.#lists = lists;
    this.#all = folders.length > 1 ? all.sort(compareEvents) : all;
    return this.#all;
  }

  /** The event with its own id and its folder. */
  placed(dated: DatedEvent): PlacedEvent | undefined {
    return dated instanceof KeyedEvent ? dated.placed : undefined;
  }

  /** The event of a key, or none where it is no more. */
  find(key: string): PlacedEvent | undefined {
    const at = this.#at(key);
    const dated = at?.folder.workspace.event(at.id);
    return at && dated ? { event: dated.event, date: dated.date, folder: at.folder } : undefined;
  }

  /** The key of an event that one folder's index knows, which may be told in another folder. */
  keyOf(folder: Folder, { id, origin: { path } }: Pick<Event, "id" | "origin">): string {
    const home = isForeign(path) ? this.#index.of(vscode.Uri.parse(path, true)) : folder;
    return eventKey((home ?? folder).address, id);
  }

  /** What the timeline's model asks; a note goes by its address, an event by its key. */
  readonly lookup: TimelineLookup = {
    version: (groupBy) =>
      this.#index.folders.map(({ workspace }) => timelineLookup(workspace).version(groupBy)).join(),
    entity: (written) => firstOf(this.#index.folders, ({ workspace }) => workspace.entityNamed(written)),
    source: (key) => firstOf(this.#index.folders, ({ workspace }) => workspace.references.get(key)?.title),
    conflicts: (key) => {
      const at = this.#at(key);
      return at ? at.folder.workspace.conflicts(at.id) : [];
    },
    tellings: (key) => {
      const at = this.#at(key);
      return at ? at.folder.workspace.tellings(at.id) : [];
    },
    eventsIn: (address) => {
      const file = this.#index.fileAt(vscode.Uri.parse(address));
      if (!file) return new Set();
      const { workspace } = file.folder;
      const ids = [...timelineLookup(workspace).eventsIn(file.path)];
      return new Set(
        ids.flatMap((id) => {
          const event = workspace.event(id)?.event;
          return event ? [this.keyOf(file.folder, event)] : [];
        }),
      );
    },
  };

  #keyedEvent(dated: DatedEvent, folder: FolderIndex): KeyedEvent {
    let keyed = this.#keyed.get(dated);
    if (!keyed) {
      keyed = new KeyedEvent(dated, folder);
      this.#keyed.set(dated, keyed);
    }
    return keyed;
  }

  #at(key: string): { readonly folder: FolderIndex; readonly id: string } | undefined {
    const space = key.lastIndexOf(" ");
    const address = key.slice(space + 1);
    const folder = this.#index.folders.find((each) => each.folder.uri.toString() === address);
    return folder && { folder, id: key.slice(0, space) };
  }
}

function firstOf<T, R>(all: readonly T[], ask: (each: T) => R | undefined): R | undefined {
  for (const each of all) {
    const answer = ask(each);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
