import * as vscode from "vscode";
import type { Entity } from "../../core/dossier/model.ts";
import { resolvePath } from "../../core/text/paths.ts";
import { remoteImagesAllowed } from "../settings.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import { picture, webAddress } from "./markdown.ts";

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}

/** An address in a form that cannot end the link it stands in. */
function webSafe(address: string): string {
  return address.replaceAll("(", "%28").replaceAll(")", "%29");
}

/** Somebody's portrait as Markdown; "" where there is none, or none that may be shown. */
export async function pictureOf(entity: Entity, folder: FolderIndex): Promise<string> {
  if (entity.image === null) return "";
  const remote = webAddress(entity.image);
  if (remote !== null) return remoteImagesAllowed() ? picture(remote, entity.name) : "";
  const candidates = [resolvePath(entity.origin.path, entity.image), resolvePath("", entity.image)];
  for (const path of new Set(candidates)) {
    if (path === null) continue;
    const uri = folder.uriOf(path);
    if (await isFile(uri)) return picture(webSafe(uri.toString()), entity.name);
  }
  return "";
}
