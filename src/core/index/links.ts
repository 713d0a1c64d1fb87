import { nearestKeys } from "../text/nearest.ts";
import { baseName } from "../text/paths.ts";
import type { Prose, ProseLink } from "../text/prose.ts";
import type { Span } from "../text/range.ts";
import { Tally } from "./tally.ts";

/** Where more ids came and went, every note with links may be concerned, and is not asked. */
const NAMES_WORTH_SEEKING = 8;

/** What a link's target, or the path of a note, calls what it leads to: its last part, without `.md`. */
export function linkName(target: string): string {
  return baseName(target).replace(/\.md$/i, "");
}

/** Where a link's target stands: in `[[ mike-pompeo |text]]`, the id alone. */
export function targetSpan(text: string, { span, target }: ProseLink): Span {
  const start = text.indexOf(target, span.start + 2);
  return { start, end: start + target.length };
}

/** Which notes link to what, so that those can be told whose links lead elsewhere because of what came or went. */
export class Links {
  /** By {@link linkName}, in small letters. */
  readonly #notes = new Tally();
  readonly #known = new Set<string>();
  readonly #changed = new Set<string>();

  /** Takes what one note holds now. */
  replace(note: string, proses: readonly Prose[]): void {
    const targets = proses.flatMap(({ links }) => links.map(({ target }) => linkName(target).toLowerCase()));
    this.#notes.replace(
      note,
      targets.filter((target) => target !== ""),
    );
  }

  /** Says whether there is something to link to: an entity or an event by its id, a note by its path. */
  has(kind: "entity" | "event" | "note", id: string, there: boolean): void {
    const key = `${kind} ${id}`;
    if (this.#known.has(key) === there) return;
    if (there) this.#known.add(key);
    else this.#known.delete(key);
    this.#changed.add(kind === "note" ? linkName(id).toLowerCase() : id.toLowerCase());
  }

  /** The notes that link to something that came or went since this was last asked, or to something called nearly so. */
  *concerned(): Generator<string, void, void> {
    const changed = [...this.#changed];
    this.#changed.clear();
    if (changed.length === 0) return;
    for (const name of this.#notes.things()) {
      if (
        changed.length > NAMES_WORTH_SEEKING ||
        changed.includes(name) ||
        nearestKeys(name, changed, 1).length > 0
      ) {
        yield* this.#notes.notes(name).keys();
      }
    }
  }
}
