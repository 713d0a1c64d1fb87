import * as vscode from "vscode";
import type { Reader } from "../core/features/cards/reader.ts";
import type { Folder } from "../core/features/folder.ts";
import type { AsOf } from "../core/features/about.ts";
import { webAddress } from "../core/features/markdown.ts";
import { dayNumber } from "../core/dates/index.ts";
import type { Entity } from "../core/dossier/model.ts";
import { resolvePath } from "../core/text/paths.ts";
import { COMMAND } from "./contributions.ts";
import { exists, uriOf } from "./editor.ts";
import { hoverMaxLength, remoteImagesAllowed } from "./settings.ts";
import type { Index } from "./workspace/index.ts";

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

/** A card as VS Code shows it. Only our own commands work in it, and no HTML does. */
export function asMarkdown(card: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(card);
  markdown.isTrusted = { enabledCommands: TRUSTED };
  markdown.supportHtml = false;
  return markdown;
}

/** The user, as cards are written for them. */
export function reader({ folders }: Index): Reader {
  return {
    folders,
    locale: vscode.env.language,
    today: today(),
    longest: hoverMaxLength(),
    portrait: portraitOf,
  };
}

/** The user's own calendar day, whatever the time is elsewhere. */
export function today(): AsOf {
  const now = new Date();
  const day = dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate());
  return { earliest: day, latest: day };
}

/** The address of somebody's portrait; null where there is none, or none that may be shown. */
async function portraitOf({ image, origin }: Entity, folder: Folder): Promise<string | null> {
  if (image === null) return null;
  const remote = webAddress(image);
  if (remote !== null) return remoteImagesAllowed() ? remote : null;
  for (const path of new Set([resolvePath(origin.path, image), resolvePath("", image)])) {
    if (path === null) continue;
    const uri = uriOf(folder, path);
    // A bracket would end the link that the address stands in.
    if (await exists(uri, vscode.FileType.File))
      return uri.toString().replaceAll("(", "%28").replaceAll(")", "%29");
  }
  return null;
}
