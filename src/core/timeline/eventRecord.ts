import type { EdtfDate } from "../dates/index.ts";

/** Somebody or something that an event names: an entry of the dossier, or what was written where there is none. */
export interface EventName {
  /** Tells two of the same name apart. */
  readonly id: string;
  readonly name: string;
  /** FollowTheMoney's name of the kind; "" where it is not in the dossier. */
  readonly schema: string;
  /** An address that says who that is (Wikidata's); "" where none is known. */
  readonly sameAs: string;
}

/** A source of an event. */
export interface EventSource {
  readonly key: string;
  readonly locator: string;
  /** "" where the key is not in the dossier. */
  readonly title: string;
  /** An http(s) address; "" where there is none. */
  readonly url: string;
}

/**
 * An event in words, as whoever knows no dossier is told it: a drawing, a page, another program. Texts are plain, and so is
 * the record: it can be sent as it is.
 */
export interface EventRecord {
  /** Unique among those that it is shown with. */
  readonly id: string;
  readonly title: string;
  /** EDTF as written. */
  readonly edtf: string;
  /** null where what is written is no date. */
  readonly date: EdtfDate | null;
  /** The date in words, never more exact than it is known. */
  readonly dateText: string;
  readonly summary: string;
  readonly involved: readonly EventName[];
  readonly place: EventName | null;
  readonly tags: readonly string[];
  readonly sources: readonly EventSource[];
  /** The file it is told in, relative to its workspace folder. */
  readonly path: string;
}

/** A source in one line: its title where it is known, and the place in it. */
export function sourceLine({ key, locator, title }: EventSource): string {
  return [title === "" ? key : title, locator].filter((part) => part !== "").join(", ");
}
