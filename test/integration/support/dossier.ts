import * as vscode from "vscode";
import { ok } from "./assert.ts";
import { eventually, fileUri, rangeOf } from "./editor.ts";

/** A card: what it says as Markdown, the text it is about and that text's range. */
export interface Card {
  readonly markdown: string;
  readonly about: string;
  readonly range: vscode.Range;
}

/** The cards on `name` where it stands in `context` (its first place), without waiting. */
export async function cardsOn(
  document: vscode.TextDocument,
  name: string,
  context = name,
): Promise<readonly Card[]> {
  const from = document.offsetAt(rangeOf(document, context).start) + context.indexOf(name);
  const inside = document.positionAt(from + Math.floor(name.length / 2));
  const found = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    inside,
  );
  return found.flatMap(({ contents, range }) =>
    range ? [{ markdown: contents.map(valueOf).join("\n\n"), about: document.getText(range), range }] : [],
  );
}

/** The card on `name`, once there is one. */
export function cardOn(document: vscode.TextDocument, name: string, context = name): Promise<Card> {
  return eventually(`a card on ${context}`, async () => (await cardsOn(document, name, context))[0]);
}

/** The card on `name`, once it reads like this. */
export function cardSaying(
  document: vscode.TextDocument,
  name: string,
  pattern: RegExp,
  context = name,
): Promise<Card> {
  return eventually(`a card on ${context} like ${String(pattern)}`, async () =>
    (await cardsOn(document, name, context)).find(({ markdown }) => pattern.test(shown(markdown))),
  );
}

/** Waits until `name` has no card. */
export async function noCardOn(document: vscode.TextDocument, name: string, context = name): Promise<void> {
  await eventually(
    `no card on ${context}`,
    async () => (await cardsOn(document, name, context)).length === 0,
  );
}

/** Markdown as it reads: escapes taken back, links as their labels. */
export function shown(markdown: string): string {
  return markdown
    .replace(/\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, "$1")
    .replace(/\\(.)/g, "$1")
    .replace(/[ \t]+\n/g, "\n");
}

function valueOf(content: vscode.Hover["contents"][number]): string {
  if (content instanceof vscode.MarkdownString) return content.value;
  return typeof content === "string" ? content : "";
}

/** Writes a workspace file behind the editors' back. */
export async function write(path: string, content: string | Uint8Array, folder?: string): Promise<void> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(fileUri(path, folder), bytes);
}

export async function remove(path: string, folder?: string): Promise<void> {
  await vscode.workspace.fs.delete(fileUri(path, folder), { recursive: true });
}

export interface Told {
  readonly code: string;
  readonly severity: string;
  readonly text: string;
  readonly message: string;
}

/** What Dossier says of a file, with the text it says it of. */
export async function problemsIn(path: string, folder?: string): Promise<readonly Told[]> {
  const uri = fileUri(path, folder);
  const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "dossier");
  if (found.length === 0) return [];
  const document = await vscode.workspace.openTextDocument(uri);
  return found.map(({ code, severity, range, message }) => ({
    code: typeof code === "string" ? code : "",
    severity: vscode.DiagnosticSeverity[severity],
    text: document.getText(range),
    message,
  }));
}

/** The problem with this code in a file, once there is one. */
export function problemIn(path: string, code: string, folder?: string): Promise<Told> {
  return eventually(`${code} in ${path}`, async () =>
    (await problemsIn(path, folder)).find((problem) => problem.code === code),
  );
}

/** The code action with this title, or whose title starts so, once one is offered for a range. */
export function codeAction(
  document: vscode.TextDocument,
  range: vscode.Range,
  title: string,
): Promise<vscode.CodeAction> {
  return eventually(title, async () => {
    const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      range,
    );
    return offered.find((action) => action.title.startsWith(title));
  });
}

/** Runs a code action's command. */
export async function runAction({ command }: vscode.CodeAction): Promise<void> {
  ok(command, "a command");
  await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

/** Sets one of the workspace's settings; undefined takes it back. Resolves when VS Code has taken it. */
export async function configure(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Workspace);
}

/** How commands name an entry of a workspace folder; of the first where none is named. */
export function subject(kind: "entity" | "event" | "reference", id: string, folder?: string): object {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const owner = folders.find(({ name }) => folder === undefined || name === folder);
  return { kind, id, folder: owner?.uri.toString() };
}
