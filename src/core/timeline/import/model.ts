import { fieldLines, type Style } from "../../dossier/write.ts";

/** An event as another program wrote it. Everything but the title may be empty. */
export interface ImportedEvent {
  readonly id: string;
  /** EDTF where that could be told for sure; else as written. */
  readonly date: string;
  readonly title: string;
  readonly summary: string;
  readonly involved: readonly string[];
  readonly location: string;
  readonly tags: readonly string[];
  readonly sources: readonly { readonly key: string; readonly locator: string }[];
}

/** What a file gave, and what the user should know of it, in one sentence each. */
export interface Import {
  readonly events: readonly ImportedEvent[];
  readonly notices: readonly string[];
}

const STYLE: Style = { eol: "\n", quote: '"', json: false };

/** Imported events as a dossier file of their own. */
export function importedDossier(events: readonly ImportedEvent[]): string {
  const entries = events.map(({ id, date, title, summary, involved, location, tags, sources }) => {
    const written = sources.map((source) =>
      source.locator === "" ? source.key : { key: source.key, locator: source.locator },
    );
    const entry = { id, date, title, summary, involved, location, tags, sources: written };
    return `  - ${fieldLines(entry, 4, STYLE)}\n`;
  });
  return `events:\n${entries.join("\n")}`;
}
