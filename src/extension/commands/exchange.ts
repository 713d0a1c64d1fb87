import * as vscode from "vscode";
import type { PlacedEvent } from "../../core/features/rows/event.ts";
import type { TimelineController } from "../../core/features/timeline/controller.ts";
import { counted } from "../../core/features/words.ts";
import type { TimelineFormat } from "../../core/timeline/export/index.ts";
import { COMMAND } from "../contributions.ts";
import { addFile, exists } from "../editor.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import type { Index } from "../workspace/index.ts";

interface FormatItem extends vscode.QuickPickItem {
  readonly format: TimelineFormat;
}

/** Formats and drawing are loaded when something is first exported. */
const exporting = () => import("./exporting.ts");

async function exportTimeline(shown: readonly PlacedEvent[]): Promise<void> {
  const count = shown.length;
  const [first] = shown;
  if (!first) {
    await vscode.window.showInformationMessage("There is no event to export: the Timeline is empty.");
    return;
  }
  const { TIMELINE_FORMATS, exported } = await exporting();
  const chosen = await vscode.window.showQuickPick(
    TIMELINE_FORMATS.map((format): FormatItem => ({ label: format.title, detail: format.detail, format })),
    {
      title: `Export ${counted(count, "event")}`,
      placeHolder: "What the Timeline shows at present is exported",
      matchOnDetail: true,
    },
  );
  if (!chosen) return;
  const { extension, title } = chosen.format;
  const uri = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(vscode.Uri.parse(first.folder.address, true), `timeline.${extension}`),
    filters: { [title]: [extension] },
    title: "Export Timeline",
  });
  if (!uri) return;
  const { text, leftOut } = exported(chosen.format.id, shown, vscode.env.language);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const missing =
    leftOut === 0
      ? ""
      : ` ${leftOut === 1 ? "1 event is" : `${leftOut} events are`} left out, since ${title} cannot hold ${leftOut === 1 ? "its date" : "their dates"}.`;
  const open = "Open";
  const answer = await vscode.window.showInformationMessage(
    `Exported to ${vscode.workspace.asRelativePath(uri)}.${missing}`,
    open,
  );
  if (answer === open) await vscode.commands.executeCommand("vscode.open", uri);
}

/** Takes events over from another program, as a dossier file of their own that nothing else stands in. */
async function importTimeline(folder: FolderIndex | undefined, given: unknown): Promise<void> {
  if (!folder) {
    await vscode.window.showInformationMessage("Open the folder that holds your notes first.");
    return;
  }
  const [uri] =
    given instanceof vscode.Uri
      ? [given]
      : ((await vscode.window.showOpenDialog({
          title: "Import Timeline",
          defaultUri: folder.folder.uri,
          filters: { "CSV or TimelineJS3": ["csv", "tsv", "txt", "json"] },
        })) ?? []);
  if (!uri) return;
  const { importTimelineFile, importedDossier } = await import("../../core/timeline/import/index.ts");
  const { events, notices } = importTimelineFile(await vscode.workspace.fs.readFile(uri));
  const said = notices.slice(0, 3).join(" ") + (notices.length > 3 ? ` And ${notices.length - 3} more.` : "");
  if (events.length === 0) {
    await vscode.window.showWarningMessage(`No event was found in the file. ${said}`);
    return;
  }
  const name = (uri.path.split("/").at(-1) ?? "").replace(/\.[^.]*$/, "").replace(/[^\p{L}\p{N}._-]+/gu, "-");
  const target = await freeAddress(folder.folder.uri, `${name === "" ? "timeline" : name}-events`);
  const edit = new vscode.WorkspaceEdit();
  addFile(edit, target, importedDossier(events));
  if (!(await vscode.workspace.applyEdit(edit))) return;
  await vscode.window.showTextDocument(target);
  const taken = events.length === 1 ? "1 event was" : `${events.length} events were`;
  await vscode.window.showInformationMessage(
    `${taken} taken over into ${vscode.workspace.asRelativePath(target)}. ${said}`.trim(),
  );
}

/** A new file in the dossier, so that an import never touches what is written already. */
async function freeAddress(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let count = 1; ; count++) {
    const uri = vscode.Uri.joinPath(folder, "dossier", `${name}${count === 1 ? "" : `-${count}`}.yaml`);
    if (!(await exists(uri))) return uri;
  }
}

/** Export of what the Timeline shows, and import. */
export function registerExchange(index: Index, timeline: TimelineController): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMAND.exportTimeline, async () => {
      await index.ready;
      await timeline.ready();
      await exportTimeline(timeline.shown);
    }),
    vscode.commands.registerCommand(COMMAND.importTimeline, async (given: unknown) => {
      await index.ready;
      const active = vscode.window.activeTextEditor?.document.uri;
      await importTimeline((active && index.of(active)) ?? index.folders[0], given);
    }),
  );
}
