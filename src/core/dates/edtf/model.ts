/** How exactly a date is known. */
export type Precision =
  "day" | "month" | "season" | "year" | "decade" | "century" | "millennium" | "interval" | "set";

/** A date that is neither an interval nor a set. Where a digit is unspecified, the number is null and the text says
 * what is known of it. */
export interface DateShape {
  readonly kind: "date";
  readonly year: number | null;
  /** The year as written, without qualification: `2018`, `201X`, `Y-170000002`, `1950S2`. */
  readonly yearText: string;
  /** First and last year that the year's text allows. */
  readonly years: readonly [number, number];
  /** 1 to 12; null where there is none or it has an unspecified digit. */
  readonly month: number | null;
  /** 21 to 41; null where the date has no season, quarter or the like. */
  readonly season: number | null;
  readonly day: number | null;
}

/** An end of an interval: a date, `..` (open), or nothing (unknown). */
export type IntervalEnd = EdtfDate | "open" | "unknown";

export interface IntervalShape {
  readonly kind: "interval";
  readonly start: IntervalEnd;
  readonly end: IntervalEnd;
}

/** `[…]`, one of the members, or `{…}`, all of them. A member may itself be a stretch `a..b`, `..b` or `a..`. */
export interface SetShape {
  readonly kind: "set";
  readonly mode: "one" | "all";
  readonly members: readonly EdtfDate[];
}

/**
 * A date as EDTF (ISO 8601-2, levels 0 to 2) states it.
 *
 * `earliest` and `latest` are day numbers (days since 1970-01-01, proleptic Gregorian, no time zone): the first and the
 * last day that the date may be; null where that end is open or unknown. A qualification does not widen them.
 */
export interface EdtfDate {
  /** Valid EDTF, as written but for what {@link parseEdtf} tidies. */
  readonly edtf: string;
  readonly earliest: number | null;
  readonly latest: number | null;
  readonly precision: Precision;
  /** The precision of the end that `earliest` comes from (of an interval or a set), else `precision`. */
  readonly unit: Exclude<Precision, "interval" | "set">;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly shape: DateShape | IntervalShape | SetShape;
}

/** Why a text is no EDTF: `message` for a writer, `nearest` a valid form where the mistake itself points to one. */
export class EdtfError extends Error {
  constructor(
    message: string,
    readonly nearest: string | null = null,
  ) {
    super(message);
  }
}
