import type { Problem, Reference } from "../dossier/model.ts";
import type { Span } from "../text/range.ts";
import { type BibEntryChunk, bibtexEntries } from "./bibtex-entries.ts";
import { type BibtexConverter, BibtexSource } from "./bibtex-source.ts";

/** What a bibliography file holds, and what is wrong in it. */
export interface ReferencesFile {
  readonly references: readonly Reference[];
  readonly problems: readonly Problem[];
}

export interface BibtexOptions {
  /** Called between batches of entries; reading goes on when it is done. Leaves room for everything else. */
  readonly pause?: () => Promise<void>;
  /** Loads the library that converts entries; by default our own copy of it, on first need. */
  readonly load?: (pause: () => Promise<void>) => Promise<BibtexConverter>;
}

/** How long to work without a pause, in milliseconds. */
const SLICE_MS = 4;

/** Pauses where enough work has been done since the last time. */
class Slices {
  readonly #pause: (() => Promise<void>) | undefined;
  #since = Date.now();

  constructor(pause: (() => Promise<void>) | undefined) {
    this.#pause = pause;
  }

  async pause(): Promise<void> {
    await this.#pause?.();
    this.#since = Date.now();
  }

  async pauseIfDue(): Promise<void> {
    if (this.#pause && Date.now() - this.#since >= SLICE_MS) await this.pause();
  }
}

/** The library's larger parts one by one: each takes some milliseconds to start, all together more than a frame. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import("@citation-js/core"),
  () => import("@citation-js/plugin-bibtex/lib/config.js"),
  () => import("@citation-js/plugin-bibtex/lib/input/constants.js"),
  () => import("@citation-js/plugin-bibtex/lib/input/value.js"),
  () => import("@citation-js/plugin-bibtex/lib/mapping/index.js"),
];

async function ownCopy(pause: () => Promise<void>): Promise<BibtexConverter> {
  for (const part of PARTS) {
    await part();
    await pause();
  }
  return (await import("./bibtex-library.ts")).citationJs;
}

/** Reads a BibTeX or BibLaTeX file. An entry that cannot be read is a problem at its place and costs only itself. */
export async function readBibtex(
  text: string,
  path: string,
  { pause, load = ownCopy }: BibtexOptions = {},
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
  const source = new BibtexSource(text, path, convert, good);
  const references: Reference[] = [];
  for (const entry of entries) {
    try {
      const read = source.read(entry);
      references.push(read.reference);
      problems.push(...read.problems);
    } catch {
      problems.push(problem(`The entry ${entry.key} cannot be read, so it is left out.`, entry.keySpan));
    }
    await slices.pauseIfDue();
  }
  return { references, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

function problem(message: string, span: Span): Problem {
  return { code: "reference/syntax", severity: "error", message, span };
}
