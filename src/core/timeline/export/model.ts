import type { EventRecord } from "../eventRecord.ts";

/** What an exporter made, and which events its format has no way to hold. */
export interface Export {
  readonly text: string;
  readonly leftOut: readonly EventRecord[];
}

export interface ExportContext {
  /** What the timeline is called. */
  readonly title: string;
  /** BCP 47, for words that the format's reader will see. */
  readonly locale: string;
  /** When the export is made; only calendars say so. */
  readonly now: Date;
}
