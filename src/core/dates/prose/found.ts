import type { Prose } from "../../text/prose.ts";
import type { Span } from "../../text/range.ts";
import { readEdtf } from "../edtf/read.ts";
import { formatDate } from "../format/format.ts";
import type { Reading } from "./expression.ts";
import type { Told } from "./narrator.ts";
import { explain, type Grounds } from "./reason.ts";
import type { Tokens } from "./tokens.ts";

/** A date, or a length of time, in prose. */
export interface FoundDate {
  readonly prose: Prose;
  /** UTF-16 offsets in the prose's text. */
  readonly start: number;
  readonly end: number;
  /** The same stretch in the document. */
  readonly span: Span;
  readonly text: string;
  readonly kind: "date" | "duration";
  /** What it means, as EDTF; null for a duration, and where what it is counted from is not known. */
  readonly edtf: string | null;
  /** What that stands on; {@link explainDate} puts it in words. */
  readonly grounds: Grounds;
  /** Why it means that, in a sentence for a reader. */
  readonly reason: string;
}

/** What a hover says of a date: what it means, in the manner of `locale` (a BCP 47 tag), and why. */
export function explainDate(found: FoundDate, locale: string): { meaning: string; reason: string } {
  const { edtf, kind, grounds } = found;
  const unknown = kind === "duration" ? "A length of time" : "A date that cannot be told";
  return {
    meaning: edtf === null ? unknown : formatDate(readEdtf(edtf), locale),
    reason: explain(grounds, locale),
  };
}

/** Keeps little, and says the rest when it is asked: most dates of a long note never are. */
export class Found implements FoundDate {
  readonly start: number;
  readonly end: number;
  readonly edtf: string | null;
  readonly #reading: Reading;
  readonly #told: Told;

  constructor(
    readonly prose: Prose,
    t: Tokens,
    reading: Reading,
    told: Told,
  ) {
    this.start = t.start(reading.start) - (reading.before ?? 0);
    this.end = t.end(reading.end - 1) + (reading.after ?? 0);
    const isApproximate = reading.about === true && told.edtf !== null && !/[/{[~]/.test(told.edtf);
    this.edtf = isApproximate ? `${told.edtf}~` : told.edtf;
    this.#reading = reading;
    this.#told = told;
  }

  get span(): Span {
    return this.prose.span(this.start, this.end);
  }

  get text(): string {
    return this.prose.text.slice(this.start, this.end);
  }

  get kind(): FoundDate["kind"] {
    return this.#reading.expression.kind === "duration" ? "duration" : "date";
  }

  get grounds(): Grounds {
    const { expression, part = null, about = false } = this.#reading;
    const { from, base } = this.#told;
    return { expression, edtf: this.edtf, from, base: base?.edtf ?? null, part, about };
  }

  get reason(): string {
    return explain(this.grounds, "en-GB");
  }
}
