import * as vscode from "vscode";
import type { Index } from "../workspace/index.ts";
import { registerAddSource } from "./addSource.ts";
import { registerCitationCompletion } from "./completion.ts";
import { registerCopyQuotation } from "./copyQuotation.ts";
import { registerDropping } from "./dragging.ts";
import { registerInsertCitation } from "./insertCitation.ts";
import { registerLocatorCompletion } from "./locatorCompletion.ts";
import { registerPasting } from "./pasting.ts";
import { CopiedQuotation } from "./quotations.ts";
import { registerQuoteFromSource } from "./quoteFromSource.ts";
import { RecentSources } from "./recent.ts";

/**
 * All by which a writer cites and quotes: completion, commands, dropping and pasting.
 * @param memory keeps which sources were cited lately
 */
export function registerCiting(
  selector: vscode.DocumentSelector,
  index: Index,
  memory: vscode.Memento,
): vscode.Disposable {
  const recent = new RecentSources(memory);
  const copied = new CopiedQuotation();
  return vscode.Disposable.from(
    registerCitationCompletion(selector, index, recent),
    registerLocatorCompletion(selector, index),
    registerInsertCitation(index, recent),
    registerQuoteFromSource(index, recent),
    registerCopyQuotation(index, copied),
    registerDropping(selector, index),
    registerPasting(selector, index, copied, recent),
    registerAddSource(index, recent),
  );
}
