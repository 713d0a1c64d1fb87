import type MarkdownIt from "markdown-it";
import * as vscode from "vscode";
import { registerChart } from "./chart/openTimeline.ts";
import { RecentSources } from "./citing/recent.ts";
import { registerCiting } from "./citing/register.ts";
import { registerAddEntries } from "./commands/addEntries.ts";
import { registerAddEvent } from "./commands/addEvent.ts";
import { registerExchange } from "./commands/exchange.ts";
import { registerEntryCommands } from "./commands/entries.ts";
import { registerStarter } from "./commands/starter.ts";
import { COMMAND, WALKTHROUGH } from "./contributions.ts";
import { registerDiagnostics } from "./diagnostics.ts";
import { registerCompletion } from "./completion.ts";
import { registerFixes } from "./fixes.ts";
import { registerNavigation } from "./navigation.ts";
import { registerPinCommands } from "./pin.ts";
import { registerRename } from "./rename.ts";
import { registerSymbols } from "./symbols.ts";
import { registerUnderline } from "./underline.ts";
import { registerHover } from "./hover.ts";
import { registerReferenceCommands } from "./references/commands.ts";
import { References } from "./references/references.ts";
import { MarkdownPreview } from "./preview/preview.ts";
import { registerStatus } from "./status.ts";
import { TimelineView } from "./timeline/view.ts";
import { WindowTimeline } from "./timeline/window.ts";
import { registerLists } from "./views/listView.ts";
import { Index } from "./workspace/index.ts";

/** Notes, wherever they are kept: on the disk, on another machine or in a browser. */
const NOTES: vscode.DocumentFilter = { language: "markdown" };
const DOSSIERS: vscode.DocumentFilter = { language: "yaml" };
const BIBLIOGRAPHIES: vscode.DocumentFilter = { pattern: "**/*.{bib,bibtex,ris}" };
const EVERYWHERE: vscode.DocumentSelector = [NOTES, DOSSIERS, BIBLIOGRAPHIES];

/** What VS Code's Markdown preview asks of an extension that adds to it. */
interface Extension {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** Called by VS Code once, when a note, a dossier or one of the views is first opened. */
export function activate(context: vscode.ExtensionContext): Extension {
  const index = new Index();
  const window = new WindowTimeline(index, context.workspaceState);
  const { timeline } = window;
  const view = new TimelineView(index, window);
  const references = new References(index, context.extensionUri);
  const recent = new RecentSources(context.workspaceState);
  const preview = new MarkdownPreview(index, references);
  context.subscriptions.push(
    index,
    window,
    view,
    references,
    preview,
    registerLists(index, context.workspaceState),
    registerStatus(index),
    registerDiagnostics(index),
    registerHover(NOTES, index, references),
    registerCiting(NOTES, index, recent),
    registerReferenceCommands(index, references),
    registerEntryCommands(index, view),
    registerChart(context.extensionUri, index, timeline),
    registerStarter(),
    registerAddEntries(index),
    registerAddEvent(index),
    registerExchange(index, timeline),
    registerNavigation(NOTES, EVERYWHERE, index),
    registerRename(EVERYWHERE, index),
    registerSymbols(index),
    registerCompletion(NOTES, DOSSIERS, index, recent),
    registerFixes(NOTES, index),
    registerPinCommands(index),
    registerUnderline(index),
    vscode.commands.registerCommand(COMMAND.openWalkthrough, openWalkthrough),
  );
  return { extendMarkdownIt: (md) => preview.extend(md) };
}

/**
 * Opens our Get Started page. VS Code reads the pages of extensions only when the first of any is opened, and shows its
 * own until then: hence the second time of asking.
 */
async function openWalkthrough(): Promise<void> {
  const open = () => vscode.commands.executeCommand("workbench.action.openWalkthrough", WALKTHROUGH, false);
  await open();
  await new Promise((resolve) => setTimeout(resolve, 500));
  await open();
}
