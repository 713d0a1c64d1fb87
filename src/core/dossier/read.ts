import type { Node } from "yaml";
import { readCollection, readItem, type ReadPiece } from "./collections.ts";
import { collectionOf, type Collection } from "./keys.ts";
import { bareList, unknownKey } from "./reports.ts";
import { isIdle, lineFrom, unifyBreaks } from "./lines.ts";
import type { DossierFile, Entity, Entry, Event, Problem, Reference } from "./model.ts";
import { shiftEntry, shiftProblem } from "./shift.ts";
import { split, type Piece } from "./split.ts";
import type { Span } from "../text/range.ts";

/** A piece that was read, and where it stood when it was last asked for. */
interface Kept {
  /** In the piece's own offsets. */
  readonly piece: ReadPiece;
  base: number;
  entries: readonly Entry[];
}

/** Whether a file is a bibliography by its name, so that a bare list in it is one of sources. */
function isReferencesPath(path: string): boolean {
  return /(?:^|\/)references\.ya?ml$/i.test(path);
}

/** Reads a whole dossier file at once. Any text will do: what is wrong in it is in `problems`, and costs only itself. */
export function readDossier(text: string, path: string): DossierFile {
  return new DossierReader(path).read(text);
}

/**
 * Reads one dossier file again and again, and only what changed in it: pieces (entries, mostly) whose text is the same
 * are not parsed again, wherever they have moved. Entries that stand where they stood are the identical objects.
 */
export class DossierReader {
  readonly #path: string;
  #kept = new Map<string, Kept>();

  /** @param path of the file, relative to its workspace folder, with `/` */
  constructor(path: string) {
    this.#path = path;
  }

  read(text: string): DossierFile {
    const steps = this.readSteps(text);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** Reads in steps of one entry each, so that the caller can pause between them. A reading that is given up halfway
   * does no harm. */
  *readSteps(given: string): Generator<undefined, DossierFile> {
    const text = unifyBreaks(given);
    const reading = new Reading(text, this.#path, this.#kept);
    for (const piece of split(text)) {
      if (piece) reading.add(piece);
      yield undefined;
    }
    this.#kept = reading.kept;
    return reading.result();
  }
}

/** One pass over one text. */
class Reading {
  readonly kept = new Map<string, Kept>();
  readonly #text: string;
  readonly #path: string;
  readonly #before: ReadonlyMap<string, Kept>;
  readonly #entries: Entry[] = [];
  readonly #problems: Problem[] = [];
  #anchors = new Map<string, Node>();
  /** The top-level keys of this document so far. */
  #sections = new Set<Collection>();
  /** What the pieces to come are; null for what Dossier does not read. */
  #collection: Collection | null = null;

  constructor(text: string, path: string, before: ReadonlyMap<string, Kept>) {
    this.#text = text;
    this.#path = path;
    this.#before = before;
  }

  add(piece: Piece): void {
    switch (piece.kind) {
      case "document":
        this.#anchors = new Map();
        this.#sections = new Set();
        break;
      case "section":
        this.#section(piece);
        break;
      case "item": {
        if (piece.column !== piece.aligned) this.#crooked(piece.span.start + piece.column, piece.aligned);
        this.#read("item", piece.span);
        break;
      }
      case "body":
      case "whole":
        this.#read(piece.kind, piece.span);
        break;
      case "stray":
        this.#stray(piece.span);
    }
  }

  result(): DossierFile {
    const ofKind = <E extends Entry>(kind: E["kind"]) =>
      this.#entries.filter((entry): entry is E => entry.kind === kind);
    return {
      entities: ofKind<Entity>("entity"),
      events: ofKind<Event>("event"),
      references: ofKind<Reference>("reference"),
      problems: this.#problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    };
  }

  #report(code: string, severity: Problem["severity"], message: string, span: Span): void {
    this.#problems.push({ code, severity, message, span });
  }

  #section({ key, span, colon, again }: Extract<Piece, { kind: "section" }>): void {
    if (key === "") {
      this.#bareList(span);
      return;
    }
    const collection = collectionOf(key);
    this.#collection = collection;
    if (again) return;
    if (!colon) {
      this.#report("dossier/syntax", "error", `Put a colon after “${key}”.`, span);
    }
    const unknown = collection === null ? unknownKey(key, span) : null;
    if (unknown) this.#problems.push(unknown);
    if (collection === null) return;
    if (this.#sections.has(collection)) {
      const message = `“${key}” stands twice in this file. Both are read here, but other programs will not take it: move these entries under the first one.`;
      this.#report("dossier/duplicate-key", "warning", message, span);
    } else this.#sections.add(collection);
  }

  #bareList(span: Span): void {
    this.#collection = isReferencesPath(this.#path) ? "references" : null;
    if (this.#collection === null) this.#problems.push(bareList({ start: span.start, end: span.start + 1 }));
  }

  #crooked(at: number, aligned: number): void {
    const spaces = aligned === 0 ? "no spaces" : aligned === 1 ? "1 space" : `${aligned} spaces`;
    const message = `This entry is not indented like the ones above it. Other programs cannot read the file so: put ${spaces} in front of the “-”, and move the lines below along with it.`;
    this.#report("dossier/syntax", "error", message, { start: at, end: at + 1 });
  }

  #stray(span: Span): void {
    const line = lineFrom(this.#text, firstLineOf(this.#text, span));
    const tab = /^\s*\t/.test(this.#text.slice(line.start, line.end));
    const message = tab
      ? "There is a tab in front of this line. Indent with spaces: YAML takes no tabs there."
      : "This line belongs to nothing. A dossier file begins with a key such as “people:”, and its entries follow, indented, each with a “- ”.";
    this.#report("dossier/syntax", "error", message, { start: line.start, end: line.end });
  }

  #read(kind: "item" | "body" | "whole", { start, end }: Span): void {
    const collection = kind === "whole" ? null : this.#collection;
    const ignored = kind !== "whole" && (collection === null || collection === "annotations");
    const text = this.#text.slice(start, end);
    if (ignored && !/&\S/.test(text)) return;
    const prefix = `${kind} ${collection ?? ""} `;
    const key = prefix + text;
    // Cut from the key, so that what is kept of it does not keep the whole file's text in memory.
    const kept =
      this.kept.get(key) ?? this.#before.get(key) ?? this.#fresh(kind, collection, key.slice(prefix.length));
    if (kept.base !== start) {
      kept.entries = kept.piece.entries.map((entry) => shiftEntry(entry, start));
      kept.base = start;
    }
    if (!kept.piece.usesOuter) this.kept.set(key, kept);
    for (const [name, node] of kept.piece.anchors) this.#anchors.set(name, node);
    if (ignored) return;
    this.#entries.push(...kept.entries);
    this.#problems.push(...kept.piece.problems.map((problem) => shiftProblem(problem, start)));
  }

  #fresh(kind: "item" | "body" | "whole", collection: Collection | null, text: string): Kept {
    const where = {
      path: this.#path,
      anchors: this.#anchors,
      bareIsReferences: isReferencesPath(this.#path),
    };
    const piece =
      kind === "item" ? readItem(text, collection, where) : readCollection(text, collection, where);
    return { piece, base: 0, entries: piece.entries };
  }
}

/** Where the first line of a span that says anything starts. */
function firstLineOf(text: string, { start, end }: Span): number {
  for (let at = start; at < end;) {
    const line = lineFrom(text, at);
    if (!isIdle(text, line)) return at;
    at = line.next;
  }
  return start;
}
