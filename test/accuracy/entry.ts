import { openFolder } from "../../src/cli/folder.ts";
import { inspect, type Inspection } from "../../src/core/features/inspect.ts";
import { Workspace } from "../../src/core/index/workspace.ts";

export { DATE_RULES } from "../../src/core/dates/prose/rules.ts";
export { NAME_RULES } from "../../src/core/names/decide/rules.ts";

/** What Dossier finds in a folder. @param without the names of rules that are switched off */
export async function inspectFolder(
  folder: string,
  without: ReadonlySet<string> = new Set(),
): Promise<Inspection> {
  const { workspace } = await openFolder(folder, new Workspace({ without }));
  return inspect(workspace);
}
