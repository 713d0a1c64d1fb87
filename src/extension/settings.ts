import * as vscode from "vscode";
import { DEFAULT_STYLE } from "../core/citations/format/catalogue.ts";
import type { Severities } from "../core/checks/index.ts";
import { DEFAULT_GLOBS, type FileGlobs } from "../core/index/globs.ts";
import { SETTING } from "./contributions.ts";

function section(scope?: vscode.ConfigurationScope): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration("dossier", scope);
}

/** Whether names, citations and links are hovered at all. */
export function hoverEnabled(scope: vscode.ConfigurationScope): boolean {
  return section(scope).get(SETTING.hoverEnabled, true);
}

/** The most characters of a summary that a card shows. */
export function hoverMaxLength(): number {
  return section().get(SETTING.hoverMaxLength, 400);
}

/** Whether recognised names are underlined. */
export function underlineNames(scope: vscode.ConfigurationScope): boolean {
  return section(scope).get(SETTING.underlineNames, false);
}

export function remoteImagesAllowed(): boolean {
  return section().get(SETTING.remoteImages, false);
}

export type TimelineOrder = "oldest-first" | "newest-first";

export function timelineOrder(): TimelineOrder {
  return section().get(SETTING.timelineOrder, "oldest-first");
}

export async function setTimelineOrder(order: TimelineOrder): Promise<void> {
  const target = vscode.workspace.workspaceFolders
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  await section().update(SETTING.timelineOrder, order, target);
}

/** Whether the Timeline selects the event that the caret rests on. */
export function followCaret(): boolean {
  return section().get(SETTING.followCaret, true);
}

/** The style of formatted references: an id, or the path of a `.csl` file. */
export function citationStyle(scope?: vscode.ConfigurationScope): string {
  return section(scope).get<string>(SETTING.citationStyle, "").trim() || DEFAULT_STYLE;
}

/** The language of formatted references; null where that is left to the style and to VS Code. */
export function citationLocale(scope: vscode.ConfigurationScope): string | null {
  return section(scope).get<string>(SETTING.citationLocale, "").trim() || null;
}

export async function setCitationStyle(style: string): Promise<void> {
  const target = vscode.workspace.workspaceFolders
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  await section().update(SETTING.citationStyle, style, target);
}

/** Whether a DOI may be looked up on the web: never in a folder that is not trusted. */
export function lookUpDois(): boolean {
  return vscode.workspace.isTrusted && section().get(SETTING.lookUpDois, false);
}

/** Whether the Markdown preview shows citations, links and timelines as Dossier reads them. */
export function previewEnabled(scope: vscode.ConfigurationScope): boolean {
  return section(scope).get(SETTING.preview, true);
}

/** The user's severities by code. What is no severity is left out. */
export function severities(scope: vscode.ConfigurationScope): Severities {
  const known = new Set(["error", "warning", "information", "hint", "off"]);
  const rules = section(scope).get<Record<string, unknown>>(SETTING.rules, {});
  return Object.fromEntries(
    Object.entries(rules).filter(([, value]) => known.has(String(value))),
  ) as Severities;
}

/** Which files are read as what in one folder. */
export function fileGlobs(folder: vscode.WorkspaceFolder): FileGlobs {
  const settings = section(folder);
  return {
    dossier: settings.get(SETTING.dossierFiles, DEFAULT_GLOBS.dossier),
    references: settings.get(SETTING.referenceFiles, DEFAULT_GLOBS.references),
    notes: settings.get(SETTING.noteFiles, DEFAULT_GLOBS.notes),
  };
}

/** The globs of what the user has hidden from the explorer and from search. */
export function excludeGlobs(folder: vscode.WorkspaceFolder): string[] {
  const hidden = ["files.exclude", "search.exclude"].flatMap((name) =>
    Object.entries(
      vscode.workspace.getConfiguration(undefined, folder).get<Record<string, unknown>>(name, {}),
    ),
  );
  return hidden.filter(([, value]) => value === true).map(([glob]) => glob);
}

/** Calls back when one of Dossier's settings changes, or one that says what is hidden. */
export function onDidChangeSettings(
  listener: (affects: (name: string) => boolean) => void,
): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) =>
    listener((name) => event.affectsConfiguration(name)),
  );
}
