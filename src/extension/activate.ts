import type * as vscode from "vscode";

/** Called by VS Code once, when a Markdown file, a dossier or one of the views is first opened. */
export function activate(_context: vscode.ExtensionContext): void {}

export function deactivate(): void {}
