import type { Reading } from "./expression.ts";
import type { Resolved } from "./resolve.ts";

/** Why an expression means its date, in a sentence for a reader. */
export function explain(reading: Reading, resolved: Resolved | null): string {
  const { expression } = reading;
  if (expression.kind === "duration") return "A length of time, not a date.";
  if (!resolved) return unresolved(reading);
  const why = source(reading, resolved);
  const part =
    reading.part === undefined ? "" : ` “${reading.part}”: which part of it cannot be said in days.`;
  return why + part + (reading.about === true ? " Approximate." : "");
}

function source({ expression }: Reading, { from }: Resolved): string {
  if (expression.kind === "event") {
    const how = {
      after: "Open from the event",
      before: "Open until the event",
      during: "The date of the event",
    };
    return `${how[expression.boundary]} “${expression.name}” in the dossier.`;
  }
  switch (from) {
    case "words":
      return "As written.";
    case "note":
      return "Counted from the note’s date.";
    case "text":
      return "Counted from the date before it in the text.";
    case "frame":
      return "It goes on from the date that the text speaks of before.";
    case "event":
      return "Counted from an event of the dossier.";
  }
}

function unresolved({ expression }: Reading): string {
  if (expression.kind === "shift" && expression.amount === null)
    return "How long before or after is not said.";
  return "There is no date to count from: give the note a date.";
}
