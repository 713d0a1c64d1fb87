import { normaliseDate, normaliseNames, textOf } from "../citations/csl.ts";
import { foldDoi } from "../citations/doi.ts";
import { foldAddress, foldWords } from "../citations/same-work.ts";
import type { Reference } from "../dossier/model.ts";
import type { EntryTable } from "./entryTable.ts";

/** Why two sources are taken for one work. */
export type SameBy = "DOI" | "address" | "title";

function folded(value: unknown): string {
  return foldWords(textOf(value));
}

/** So many letters of a title tell the parts of a book apart that share its DOI; what differs after them may be a subtitle. */
const TITLE_START = 16;
/** Shorter titles are many works': “Introduction”, “Editorial”. */
const LEAST_TITLE = 16;

/** By what a source is recognised as a work, the surest first. Empty where it says too little of itself. */
function signaturesOf({ csl, type }: Reference): [SameBy, string][] {
  const title = folded(csl["title"]);
  if (title === "") return [];
  const start = title.slice(0, TITLE_START);
  const found: [SameBy, string][] = [];
  const doi = foldDoi(textOf(csl["DOI"]));
  if (doi !== "") found.push(["DOI", `${doi} ${start}`]);
  const url = foldAddress(textOf(csl["URL"]));
  if (url.includes("/")) found.push(["address", `${url} ${start}`]);
  const author = normaliseNames(csl["author"] ?? [])[0];
  const issued = normaliseDate(csl["issued"] ?? null)["date-parts"];
  const name = folded(author?.family) || folded(author?.literal);
  if (title.length < LEAST_TITLE || name === "" || !issued?.length) return found;
  const place = ["container-title", "volume", "issue", "page", "edition", "publisher"].map((key) =>
    folded(csl[key]),
  );
  found.push(["title", [type, title, name, JSON.stringify(issued), ...place].join("|")]);
  return found;
}

const SIGNATURES = new WeakMap<Reference, [SameBy, string][]>();

function signatures(reference: Reference): [SameBy, string][] {
  let found = SIGNATURES.get(reference);
  if (!found) {
    found = signaturesOf(reference);
    SIGNATURES.set(reference, found);
  }
  return found;
}

/** Finds the sources of a workspace that stand there twice, under two keys. */
export class SameWorks {
  readonly #references: EntryTable<Reference>;
  #revision = -1;
  #first = new Map<string, Reference>();

  constructor(references: EntryTable<Reference>) {
    this.#references = references;
  }

  /** Makes itself ready, in small steps. The first by file and place of those that are one work is the one that counts. */
  *steps(): Generator<null, void, void> {
    const { revision } = this.#references;
    if (this.#revision === revision) return;
    const first = new Map<string, Reference>();
    for (const reference of [...this.#references.values()]) {
      for (const [by, signature] of signatures(reference)) {
        const key = `${by} ${signature}`;
        const known = first.get(key);
        if (!known || before(reference, known)) first.set(key, reference);
      }
      yield null;
    }
    this.#first = first;
    this.#revision = revision;
  }

  /** The source that stood there before as the same work, and by what; null where a source is the first or only one. */
  earlier(reference: Reference): { readonly reference: Reference; readonly by: SameBy } | null {
    for (const [by, signature] of signatures(reference)) {
      const first = this.#first.get(`${by} ${signature}`);
      if (first && first.id !== reference.id) return { reference: first, by };
    }
    return null;
  }
}

function before({ origin: a }: Reference, { origin: b }: Reference): boolean {
  return a.path < b.path || (a.path === b.path && a.span.start < b.span.start);
}
