import type { CriticalKind, Difference, QuotationCheck } from "./verdict.ts";

/** More differences than this are only counted. */
const MOST_TOLD = 3;

const TOUCHES: Record<CriticalKind, string> = {
  negation: "a negation",
  number: "a number",
  name: "a name",
  date: "a date",
  modal: "a modal verb",
};

/** Says in plain English, as plain text, what became of checking a quotation: one to five sentences. */
export function explainVerdict(check: QuotationCheck): string {
  const { verdict, source, differences } = check;
  if (verdict === "exact") return "The quotation stands in the source word for word.";
  if (verdict === "not-found") return "The quotation is in none of the archived sources.";
  if (verdict === "unchecked") return unchecked(check);
  if (verdict === "editorial") return editorial(differences);
  const unmarked = differences.filter(({ marked }) => !marked);
  const told = [...unmarked].sort((a, b) => Number(b.critical !== null) - Number(a.critical !== null));
  const sentences = told.slice(0, MOST_TOLD).map(describe);
  const rest = unmarked.length - MOST_TOLD;
  if (rest > 0) sentences.push(`${rest} more ${rest === 1 ? "difference" : "differences"}.`);
  const touched = new Set(unmarked.flatMap(({ critical }) => (critical === null ? [] : [TOUCHES[critical]])));
  if (touched.size > 0) sentences.push(`This touches ${list([...touched])}.`);
  if (verdict === "misattributed") {
    const how = unmarked.length === 0 ? "" : ", with differences";
    sentences.unshift(`The quotation is not in the cited source but in “${source?.id ?? ""}”${how}.`);
  } else if (check.elsewhere !== null) {
    sentences.push(`“${check.elsewhere.id}” has it word for word.`);
  }
  return sentences.join(" ");
}

function unchecked({ reason, elsewhere }: QuotationCheck): string {
  if (reason === "no-words") return "There are no words to check.";
  if (reason === "too-short") {
    return "These words are not in the source as they stand, and are too few to look for in another form.";
  }
  const found = elsewhere === null ? "" : ` The words stand in “${elsewhere.id}”.`;
  return `Not checked: there is no archived copy of a cited source.${found}`;
}

function editorial(differences: readonly Difference[]): string {
  const hidden = differences.find(({ critical, sourceText }) => critical !== null && sourceText !== "");
  const said = "The quotation differs from the source only where it says so.";
  if (hidden === undefined) return said;
  return `${said} Note that “${hidden.quoteText}” stands for “${hidden.sourceText}”.`;
}

function describe({ kind, quoteText, sourceText, sourceContext }: Difference): string {
  switch (kind) {
    case "omitted":
      return `The source says “${sourceContext}”; the quotation leaves out “${sourceText}”.`;
    case "added":
      return `The source does not say “${quoteText}” here.`;
    case "changed":
      return `The source says “${sourceText}”; the quotation says “${quoteText}”.`;
    case "moved":
      return `The source has the passage from “${quoteText}” on earlier.`;
    default:
      return `The quotation marks “${quoteText}” as its own.`;
  }
}

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}
