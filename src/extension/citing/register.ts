import * as vscode from "vscode";
import type { Index } from "../workspace/index.ts";
import { registerAddReference } from "./addReference.ts";
import { registerAddSource } from "./addSource.ts";
import { registerCopyQuotation } from "./copyQuotation.ts";
import { registerDropping } from "./dragging.ts";
import { registerInsertCitation } from "./insertCitation.ts";
import { registerPasting } from "./pasting.ts";
import { CopiedQuotation } from "./quotations.ts";
import { registerQuoteFromSource } from "./quoteFromSource.ts";
import type { RecentSources } from "./recent.ts";

/** All by which a writer cites and quotes: commands, dropping and pasting. */
export function registerCiting(
  notes: vscode.DocumentSelector,
  index: Index,
  recent: RecentSources,
): vscode.Disposable {
  const copied = new CopiedQuotation();
  return vscode.Disposable.from(
    registerInsertCitation(index, recent),
    registerQuoteFromSource(index, recent),
    registerCopyQuotation(index, copied),
    registerDropping(notes, index),
    registerPasting(notes, index, copied, recent),
    registerAddSource(index, recent),
    registerAddReference(index),
  );
}
