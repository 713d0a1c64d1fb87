import type { EdtfDate } from "../../dates/index.ts";

/** Somebody or something that an event names: an entry of the dossier, or what was written where there is none. */
export interface ExportedName {
  readonly id: string;
  readonly name: string;
  /** FollowTheMoney's name of the kind; "" where it is not in the dossier. */
  readonly schema: string;
  /** An address that says who that is (Wikidata's); "" where none is known. */
  readonly sameAs: string;
}

/** A source of an event. */
export interface ExportedSource {
  readonly key: string;
  readonly locator: string;
  /** "" where the key is not in the dossier. */
  readonly title: string;
  /** An http(s) address; "" where there is none. */
  readonly url: string;
}

/** An event with all that a reader elsewhere needs to know of it. Texts are plain. */
export interface ExportedEvent {
  readonly id: string;
  readonly title: string;
  /** EDTF as written. */
  readonly edtf: string;
  /** null where what is written is no date. */
  readonly date: EdtfDate | null;
  /** The date in words, never more exact than it is known. */
  readonly dateText: string;
  readonly summary: string;
  readonly involved: readonly ExportedName[];
  readonly place: ExportedName | null;
  readonly tags: readonly string[];
  readonly sources: readonly ExportedSource[];
  /** The file it is told in, relative to its workspace folder. */
  readonly path: string;
}

/** What an exporter made, and which events its format has no way to hold. */
export interface Export {
  readonly text: string;
  readonly leftOut: readonly ExportedEvent[];
}

export interface ExportContext {
  /** What the timeline is called. */
  readonly title: string;
  /** BCP 47, for words that the format's reader will see. */
  readonly locale: string;
  /** When the export is made; only calendars say so. */
  readonly now: Date;
}

/** A source in one line: its title where it is known, and the place in it. */
export function sourceLine({ key, locator, title }: ExportedSource): string {
  return [title === "" ? key : title, locator].filter((part) => part !== "").join(", ");
}
