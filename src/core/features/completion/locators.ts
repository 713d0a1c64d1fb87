import { citationContextAt } from "../../citations/context.ts";
import { suggestLocators, type LocatorSuggestion } from "../../citations/locators.ts";
import { termsFor } from "../../citations/terms.ts";
import { noteLanguage } from "../../notes/frontmatter.ts";
import type { NoteAnalysis } from "../../index/note.ts";
import { archivedCopy } from "../archived.ts";
import type { Folder } from "../folder.ts";
import { lineAround, type Offer, type Offers, type Typing } from "./offers.ts";

/** A caret after a key: nothing else is worth a look at the whole paragraph. */
const AFTER_KEY = /@\{?[^\s\]]+[^\]]*$/u;

/** How often each kind of locator is used in a note. */
function labelsIn(note: NoteAnalysis | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { items } of note?.parsed.citations ?? []) {
    for (const { label } of items) if (label !== "") counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

/** With nothing typed yet, so many labels come before the paragraphs of the archived copy, and all others after them. */
const FIRST_LABELS = 3;

/** Suggestions in the order in which they are shown: paragraphs that only scrolling would bring into view help nobody. */
function inOrder(found: readonly LocatorSuggestion[]): LocatorSuggestion[] {
  const labels = found.filter(({ kind }) => kind === "label");
  const paragraphs = found.filter(({ kind }) => kind === "paragraph");
  return [...labels.slice(0, FIRST_LABELS), ...paragraphs, ...labels.slice(FIRST_LABELS)];
}

function offer({ kind, text, detail, paragraph }: LocatorSuggestion): Offer {
  if (kind === "label") return { kind: "locator", label: text.trim(), insert: text, description: detail };
  const documentation = paragraph ? { documentation: paragraph.text } : {};
  return { kind: "paragraph", label: text, insert: text, detail: `  ${detail}`, ...documentation };
}

/**
 * After a key in brackets: the labels of locators, and the paragraphs of the source's archived copy. Null where no locator
 * is being typed.
 */
export function locatorOffers(
  folder: Folder,
  path: string,
  { text, caret, isTriggered }: Typing,
): Offers | null {
  if (isTriggered && !AFTER_KEY.test(lineAround(text, caret).before)) return null;
  const context = citationContextAt(text, caret);
  // A space typed later on belongs to the words that follow the locator.
  if (context?.kind !== "locator" || (isTriggered && context.query !== "")) return null;
  const { workspace } = folder;
  const reference = workspace.reference(context.key, path);
  const copy = reference ? archivedCopy(folder, reference) : null;
  const used = labelsIn(workspace.note(path));
  const terms = termsFor(noteLanguage(text));
  const found = inOrder(suggestLocators(context.query, copy?.passages ?? [], used, terms));
  return {
    offers: found.map(offer),
    replace: { start: context.replace.start, end: caret },
    query: context.query,
    isIncomplete: true,
  };
}
