import type { FoundDate } from "../dates/index.ts";
import { tagDates } from "../dates/prose/tagger.ts";
import { finish } from "../text/pace.ts";
import type { EventIndex } from "./eventIndex.ts";
import type { NoteAnalysis, NoteFacts } from "./note.ts";
import { isLong, type NoteFiles } from "./noteFiles.ts";

/** The dates in the prose of notes: of short ones found when somebody asks, of long ones in the time that is left over. */
export class NoteDates {
  readonly #notes: NoteFiles;
  readonly #events: EventIndex;
  readonly #without: ReadonlySet<string>;
  /** Long notes in which dates have not been looked for since they changed. */
  readonly #waiting = new Set<string>();
  /** What was found, and with which events in mind. */
  readonly #found = new WeakMap<
    NoteFacts,
    { readonly events: string; readonly dates: readonly FoundDate[] }
  >();

  /** @param without the names of rules that are switched off */
  constructor(notes: NoteFiles, events: EventIndex, without: ReadonlySet<string> = new Set()) {
    this.#notes = notes;
    this.#events = events;
    this.#without = without;
  }

  get pending(): boolean {
    return this.#waiting.size > 0;
  }

  /** Says that a note is known anew. */
  changed(path: string, note: NoteAnalysis): void {
    if (isLong(note.parsed)) this.#waiting.add(path);
  }

  delete(path: string): void {
    this.#waiting.delete(path);
  }

  /** Looks for the dates in one long note, in steps. */
  *work(): Generator<void, void, void> {
    const [path] = this.#waiting;
    if (path === undefined) return;
    const note = this.#notes.known(path);
    if (note) yield* this.#steps(note);
    if (this.#notes.known(path) === note) this.#waiting.delete(path);
  }

  /** The dates in a note, in the order of the text; none where {@link work} has yet to find them. */
  of(path: string, note: NoteAnalysis): readonly FoundDate[] {
    if (this.#waiting.has(path) || note !== this.#notes.kept(path)) return [];
    return finish(this.#steps(note));
  }

  /** The names by which a note speaks of events, each with the event's id. A name of several events is left out. */
  eventNames(note: NoteFacts): { readonly id: string; readonly name: string }[] {
    const byName = new Map<string, { id: string; name: string } | null>();
    for (const { id, name } of this.#events.namesAmong(note.keys)) {
      const key = name.toLowerCase();
      const known = byName.get(key);
      byName.set(key, known === undefined || known?.id === id ? { id, name } : null);
    }
    return [...byName.values()].filter((found) => found !== null);
  }

  *#steps(note: NoteAnalysis): Generator<void, readonly FoundDate[], void> {
    const events = this.eventNames(note).flatMap(({ id, name }) => {
      const date = this.#events.get(id)?.date;
      return date ? [{ name, date }] : [];
    });
    const signature = events.map(({ name, date }) => `${name}=${date.edtf}`).join("\n");
    const known = this.#found.get(note);
    if (known?.events === signature) return known.dates;
    const dates = yield* tagDates(note.parsed.proses, {
      reference: note.date,
      events,
      without: this.#without,
    });
    this.#found.set(note, { events: signature, dates });
    return dates;
  }
}
