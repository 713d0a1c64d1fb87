import {
  findEvent,
  TimelineModeller,
  type GroupNode,
  type TimelineModel,
  type TimelineOptions,
} from "../../timeline/model.ts";
import type { PlacedEvent } from "../rows/event.ts";
import { TimelineMemory, type Kept } from "./memory.ts";
import { coreFilter, type ShownFilter, type TimelineState, type Unfolding } from "./state.ts";
import { WindowEvents, type EventWindow } from "./windowEvents.ts";

/** An editor, as far as the timeline goes. */
export interface TimelineEditor extends EventWindow {
  /** The order of events. */
  readonly order: TimelineOptions["order"];
  /** The address of the note in the editor, which a filter may go by; "" where there is none. */
  readonly note: string;
}

/** Does what work there is in slices, letting others have their turns; done when there is none left. */
export interface Work {
  idle(): Promise<void>;
}

/** Whether the user asked for something else to be shown, or events may be others. */
export type TimelineChange = "shown" | "events";

/**
 * The timeline of a window: which of its events are shown, and in which groups. It owns the filter, the grouping and the
 * model; tree, chart and exports read it alike, and none of them is asked by another.
 */
export class TimelineController {
  readonly events: WindowEvents;
  readonly #editor: TimelineEditor;
  readonly #memory: TimelineMemory;
  readonly #modeller = new TimelineModeller();
  readonly #listeners = new Set<(change: TimelineChange) => void>();
  readonly #work: Work;

  /** @param worker does the steps that it is given whenever there are some */
  constructor(editor: TimelineEditor, kept: Kept, worker: (start: () => Iterator<unknown> | null) => Work) {
    this.#editor = editor;
    this.#memory = new TimelineMemory(kept);
    this.events = new WindowEvents(editor);
    // Of thousands of events the model is made in slices.
    this.#work = worker(() => (this.#isReady ? null : this.#steps()));
  }

  get state(): TimelineState {
    return this.#memory.state;
  }

  get filter(): ShownFilter {
    return this.state.filter;
  }

  get generation(): number {
    return this.#memory.generation;
  }

  /** The model as of now; what is not ready is made at once. */
  get model(): TimelineModel {
    return this.#modeller.build(this.events.list(), this.#options, this.events.lookup);
  }

  /** The events that pass the filter, oldest first. */
  get shown(): readonly PlacedEvent[] {
    return this.model.events.flatMap((dated) => this.events.placed(dated) ?? []);
  }

  /** How many events the filter leaves out. */
  get leftOut(): number {
    const { events, total } = this.model;
    return total - events.length;
  }

  /** Resolves when the model is that of the present events, groups and filter. */
  async ready(): Promise<void> {
    if (!this.#isReady) await this.#work.idle();
  }

  /** Tells of changes. Whoever reads the model then waits until it is {@link ready}. @returns what ends it */
  onDidChange(listener: (change: TimelineChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Says that something is others that the controller cannot see: the events, the order or the note in the editor. */
  tell(change: TimelineChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }

  /** The user wants something else to be shown. */
  async show(change: Partial<TimelineState>): Promise<void> {
    await this.#memory.update(change);
    this.tell("shown");
  }

  /** The user wants all groups open or closed. */
  async unfold(unfolding: Unfolding): Promise<void> {
    await this.#memory.unfold(unfolding);
    this.tell("shown");
  }

  /** The user has opened or closed a group. */
  async turn(group: GroupNode, isOpen: boolean): Promise<void> {
    await this.#memory.turn(group, isOpen, this.#latest);
  }

  isOpen(group: GroupNode): boolean {
    return this.#memory.isOpen(group, this.#latest);
  }

  /** The keys of the rows from a group down to an event, in the first group that has it; empty where it is left out. */
  wayTo(eventKey: string): string[] {
    return findEvent(this.model, eventKey).map(({ key }) => key);
  }

  get #latest(): number {
    return this.#modeller.latest?.events.length ?? 0;
  }

  get #options(): TimelineOptions {
    const { groupBy, filter } = this.state;
    return { groupBy, order: this.#editor.order, filter: coreFilter(filter, this.#editor.note) };
  }

  get #isReady(): boolean {
    const { events } = this;
    return events.isListed && this.#modeller.isCurrent(events.list(), this.#options, events.lookup);
  }

  *#steps(): Generator<void, void, void> {
    yield* this.events.prepare();
    yield* this.#modeller.steps(this.events.list(), this.#options, this.events.lookup);
  }
}
