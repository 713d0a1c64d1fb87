import type { GroupNode } from "../../timeline/model.ts";
import { readState, type TimelineState, type Unfolding } from "./state.ts";

/** Up to so many events are all in sight at first; of more, only decades and the like are open. */
const FEW = 200;
const LONG: readonly GroupNode["level"][] = ["decade", "century", "millennium"];

/** No more groups that were opened or closed by hand are remembered. */
const MOST_TURNED = 500;

/** Where an editor keeps what it is to remember of a workspace, as JSON. */
export interface Kept {
  get(): unknown;
  update(state: TimelineState): PromiseLike<void>;
}

/** What the workspace remembers of the Timeline. */
export class TimelineMemory {
  readonly #kept: Kept;
  #state: TimelineState;
  /** Another one whenever all groups are opened or closed: the editor is to forget which ones were. */
  #generation = 0;

  constructor(kept: Kept) {
    this.#kept = kept;
    this.#state = readState(kept.get());
  }

  get state(): TimelineState {
    return this.#state;
  }

  get generation(): number {
    return this.#generation;
  }

  async update(change: Partial<TimelineState>): Promise<void> {
    this.#state = { ...this.#state, ...change };
    await this.#kept.update(this.#state);
  }

  async unfold(unfolding: Unfolding): Promise<void> {
    this.#generation++;
    await this.update({ unfolding, turned: [] });
  }

  /** @param shown how many events the view shows */
  isOpen(group: GroupNode, shown: number): boolean {
    return this.#isOpenAtFirst(group, shown) !== this.#state.turned.includes(group.key);
  }

  /** The user has opened or closed a group. */
  async turn(group: GroupNode, isOpen: boolean, shown: number): Promise<void> {
    if (isOpen === this.isOpen(group, shown)) return;
    const others = this.#state.turned.filter((key) => key !== group.key);
    const turned = isOpen === this.#isOpenAtFirst(group, shown) ? others : [...others, group.key];
    await this.update({ turned: turned.slice(-MOST_TURNED) });
  }

  #isOpenAtFirst(group: GroupNode, shown: number): boolean {
    const { unfolding } = this.#state;
    if (unfolding !== "some") return unfolding === "all";
    return shown <= FEW || LONG.includes(group.level);
  }
}
