/** What the timeline wants to know of the rest of the dossier. */
export interface TimelineLookup {
  /** Another one whenever an id or name may mean something else, or is called otherwise; of sources, where those count. */
  version(groupBy: string): string;
  /** Whom an id means or, where it is none, the only one who is so named. */
  entity(written: string): { readonly id: string; readonly name: string } | undefined;
  /** The title of a source by its key. */
  source(key: string): string | undefined;
  /** The keys of the events that a note tells, links to, or cites a source of. */
  eventsIn(notePath: string): ReadonlySet<string>;
}
