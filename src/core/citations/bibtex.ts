import type { Problem, Reference } from "../dossier/model.ts";
import type { Span } from "../text/range.ts";
import { type BibEntryChunk, bibtexEntries } from "./bibtex-entries.ts";
import { BibtexSource } from "./bibtex-source.ts";

/** What a bibliography file holds, and what is wrong in it. */
export interface ReferencesFile {
  readonly references: readonly Reference[];
  readonly problems: readonly Problem[];
}

/** CSL items from BibTeX text, one for each entry; throws where the text cannot be read. */
export type BibtexConverter = (text: string) => Record<string, unknown>[];

export interface BibtexReading {
  /** Called between batches of entries; reading goes on when it is done. Leaves room for everything else. */
  readonly pause?: () => Promise<void>;
  /** Loads the library that converts entries; by default our own copy of it, on first need. */
  readonly load?: (pause: () => Promise<void>) => Promise<BibtexConverter>;
}

/** The most entries given to the library at once: more are no faster. */
const LARGEST_BATCH = 40;

/** How long to work without a pause, in milliseconds. */
const SLICE_MS = 4;

/** Pauses where enough work has been done since the last time. */
class Slices {
  readonly #pause: (() => Promise<void>) | undefined;
  #since = Date.now();

  constructor(pause: (() => Promise<void>) | undefined) {
    this.#pause = pause;
  }

  /** How long the work since the last pause has taken, in milliseconds. */
  get spent(): number {
    return Date.now() - this.#since;
  }

  async pause(): Promise<void> {
    await this.#pause?.();
    this.#since = Date.now();
  }

  async pauseIfDue(): Promise<void> {
    if (this.#pause && this.spent >= SLICE_MS) await this.pause();
  }
}

/** The library's larger parts one by one: each takes some milliseconds to start, all together more than a frame. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import("@citation-js/core"),
  () => import("@citation-js/plugin-bibtex/lib/config.js"),
  () => import("@citation-js/plugin-bibtex/lib/mapping/index.js"),
  () => import("@citation-js/plugin-bibtex/lib/input/constants.js"),
  () => import("@citation-js/plugin-bibtex/lib/input/value.js"),
  () => import("@citation-js/plugin-bibtex/lib/input/file.js"),
];

async function ownCopy(pause: () => Promise<void>): Promise<BibtexConverter> {
  for (const part of PARTS) {
    await part();
    await pause();
  }
  return (await import("./bibtex-library.ts")).bibtexToCsl;
}

/** Reads a BibTeX or BibLaTeX file. An entry that cannot be read is a problem at its place and costs only itself. */
export async function readBibtex(
  text: string,
  path: string,
  { pause, load = ownCopy }: BibtexReading = {},
): Promise<ReferencesFile> {
  const slices = new Slices(pause);
  const chunks: BibEntryChunk[] = [];
  for (const chunk of bibtexEntries(text)) {
    chunks.push(chunk);
    await slices.pauseIfDue();
  }
  const problems: Problem[] = chunks.flatMap((chunk) =>
    chunk.flaw === null ? [] : [problem(chunk.flaw.message, chunk.flaw.span)],
  );
  const good = chunks.filter(
    (chunk) => chunk.flaw === null && chunk.type !== "comment" && chunk.type !== "preamble",
  );
  const entries = good.filter((chunk) => chunk.type !== "string");
  if (entries.length === 0) return { references: [], problems };
  await slices.pause();
  const convert = await load(() => slices.pause());
  await slices.pause();
  const source = new BibtexSource(text, good);
  const references: Reference[] = [];
  // The first entries take the library longest, so it starts with one.
  let size = 1;
  for (let i = 0; i < entries.length;) {
    const batch = entries.slice(i, i + size);
    i += batch.length;
    const items = convertBatch(batch, source, convert);
    batch.forEach((chunk, j) => {
      const item = items[j];
      if (item instanceof Error || item === undefined) {
        problems.push(
          problem(`This entry cannot be read: ${firstLine(item?.message ?? "it is empty")}`, chunk.keySpan),
        );
      } else {
        references.push(source.reference(chunk, item, path));
      }
    });
    size = slices.spent > SLICE_MS ? Math.max(1, size >> 1) : Math.min(LARGEST_BATCH, size * 2);
    await slices.pauseIfDue();
  }
  return { references, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

/** An item or an error for each entry: all at once where that works, else one by one. */
function convertBatch(
  batch: readonly BibEntryChunk[],
  source: BibtexSource,
  convert: BibtexConverter,
): (Record<string, unknown> | Error)[] {
  try {
    const items = convert(batch.map((chunk) => source.standalone(chunk)).join("\n"));
    if (items.length === batch.length) return items;
  } catch {
    // One of them is at fault; which one, each tells for itself below.
  }
  return batch.map((chunk) => {
    try {
      return convert(source.standalone(chunk))[0] ?? new Error("it is empty");
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  });
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0] ?? "";
}

function problem(message: string, span: Span): Problem {
  return { code: "reference/syntax", severity: "error", message, span };
}
