import * as vscode from "vscode";
import { COMMAND } from "../contributions.ts";

/** The commands that a card may run: ours, and none but these. */
const TRUSTED = [
  COMMAND.openEntry,
  COMMAND.findMentions,
  COMMAND.showOnTimeline,
  COMMAND.copyLink,
  COMMAND.cite,
  COMMAND.openArchive,
  COMMAND.openPlace,
  COMMAND.copyFormattedReference,
];

/** What a card's commands are about. It can be written into a link. */
export interface Subject {
  readonly kind: "entity" | "event" | "reference";
  readonly id: string;
  /** The workspace folder, as its address. */
  readonly folder: string;
  /** The note or bibliography a source is written in, where only some notes know it. */
  readonly path?: string;
}

/** A card of paragraphs; empty ones are left out. Only our own commands work in it, and no HTML does. */
export function card(paragraphs: readonly string[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(paragraphs.filter((paragraph) => paragraph !== "").join("\n\n"));
  markdown.isTrusted = { enabledCommands: TRUSTED };
  markdown.supportHtml = false;
  return markdown;
}
