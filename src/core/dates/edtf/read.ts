import { EdtfError, type EdtfDate, type IntervalEnd } from "./model.ts";
import { readSingle } from "./single.ts";

/** Longer than any date worth writing; a limit, so that a mistaken paragraph costs nothing. */
const LONGEST = 2000;

/** Reads EDTF of levels 0 to 2, strictly. Throws {@link EdtfError}. */
export function readEdtf(text: string): EdtfDate {
  if (text === "") throw new EdtfError("There is no date here.");
  if (text.length > LONGEST) throw new EdtfError("This is too long to be a date.");
  const first = text.charAt(0);
  if (first === "[" || first === "{") return readSet(text, first);
  return text.includes("/") ? readInterval(text) : readSingle(text);
}

function readInterval(text: string): EdtfDate {
  const sides = text.split("/");
  const [from = "", to = ""] = sides;
  if (sides.length > 2) throw new EdtfError("An interval has one “/”, between its start and its end.");
  if (from === "" && to === "") throw new EdtfError("An interval needs a start or an end.");
  const start = readEnd(from, (nearest) => `${nearest}/${to}`);
  const end = readEnd(to, (nearest) => `${from}/${nearest}`);
  return between(text, start, end, (from, to) => `${to}/${from}`);
}

/** @param mend makes a whole interval of what this end should have been */
function readEnd(text: string, mend: (nearest: string) => string): IntervalEnd {
  if (text === "..") return "open";
  if (text === "") return "unknown";
  try {
    return readSingle(text);
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    throw new EdtfError(error.message, error.nearest === null ? null : mend(error.nearest));
  }
}

/** The date that runs from `start` to `end`.
 * @param swapped what to write instead where it ends before it starts */
function between(
  text: string,
  start: IntervalEnd,
  end: IntervalEnd,
  swapped: (start: string, end: string) => string | null,
): EdtfDate {
  const from = typeof start === "string" ? null : start;
  const to = typeof end === "string" ? null : end;
  const earliest = from?.earliest ?? null;
  const latest = to?.latest ?? null;
  if (earliest !== null && latest !== null && earliest > latest && from && to) {
    throw new EdtfError(`It ends (${to.edtf}) before it starts (${from.edtf}).`, swapped(from.edtf, to.edtf));
  }
  return {
    edtf: text,
    earliest,
    latest,
    precision: "interval",
    unit: (from ?? to)?.unit ?? "year",
    approximate: (from?.approximate ?? false) || (to?.approximate ?? false),
    uncertain: (from?.uncertain ?? false) || (to?.uncertain ?? false),
    shape: { kind: "interval", start, end },
  };
}

function readSet(text: string, opening: "[" | "{"): EdtfDate {
  const closing = opening === "[" ? "]" : "}";
  if (!text.endsWith(closing))
    throw new EdtfError(`A set that starts with “${opening}” ends with “${closing}”.`, `${text}${closing}`);
  const items = text.slice(1, -1).split(",");
  const members = items.map((item, index) =>
    readMember(item.trim(), index === 0, index === items.length - 1),
  );
  const open = {
    start: members.some((m) => m.earliest === null),
    end: members.some((m) => m.latest === null),
  };
  const first = members.reduce((a, b) => ((b.earliest ?? 0) < (a.earliest ?? 0) ? b : a));
  return {
    edtf: text,
    earliest: open.start ? null : first.earliest,
    latest: open.end ? null : members.reduce((max, m) => Math.max(max, m.latest ?? max), -Infinity),
    precision: "set",
    unit: first.unit,
    approximate: members.some((m) => m.approximate),
    uncertain: members.some((m) => m.uncertain),
    shape: { kind: "set", mode: opening === "[" ? "one" : "all", members },
  };
}

function readMember(text: string, isFirst: boolean, isLast: boolean): EdtfDate {
  if (text === "") throw new EdtfError("A set needs dates between its brackets, with commas between them.");
  const gap = text.indexOf("..");
  if (gap < 0) return readSingle(text);
  const from = text.slice(0, gap);
  const to = text.slice(gap + 2);
  if (from === "" && to === "") throw new EdtfError("“..” in a set needs a date before or after it.");
  if (from === "" && !isFirst) throw new EdtfError("Only the first date of a set may be open at its start.");
  if (to === "" && !isLast) throw new EdtfError("Only the last date of a set may be open at its end.");
  return between(
    `${from === "" ? ".." : from}/${to === "" ? ".." : to}`,
    from === "" ? "open" : readSingle(from),
    to === "" ? "open" : readSingle(to),
    () => null,
  );
}
