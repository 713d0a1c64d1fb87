import type * as vscode from "vscode";
import { TimelineModeller, type TimelineModel, type TimelineOptions } from "../../../core/timeline/model.ts";
import { Pump } from "../../workspace/pump.ts";
import type { AllEvents } from "./allEvents.ts";

/** The model that the view shows. Of thousands of events it is made in slices, so that the extension host stays free. */
export class ShownModel implements vscode.Disposable {
  readonly #events: AllEvents;
  readonly #options: () => TimelineOptions;
  readonly #modeller = new TimelineModeller();
  readonly #pump = new Pump(() => (this.isReady ? null : this.#steps()));

  /** @param options how the timeline is to be shown at present */
  constructor(events: AllEvents, options: () => TimelineOptions) {
    this.#events = events;
    this.#options = options;
  }

  get isReady(): boolean {
    const events = this.#events;
    return events.isListed && this.#modeller.isCurrent(events.list(), this.#options(), events.lookup);
  }

  /** Resolves when the model is that of the present events, groups and filter. */
  async ready(): Promise<void> {
    if (!this.isReady) await this.#pump.idle();
  }

  /** The model as of now; what is not ready is made at once. */
  get now(): TimelineModel {
    return this.#modeller.build(this.#events.list(), this.#options(), this.#events.lookup);
  }

  /** How many events were shown when it was last made. */
  get shown(): number {
    return this.#modeller.latest?.events.length ?? 0;
  }

  dispose(): void {
    this.#pump.dispose();
  }

  *#steps(): Generator<undefined, void> {
    yield* this.#events.prepare();
    yield* this.#modeller.steps(this.#events.list(), this.#options(), this.#events.lookup);
  }
}
