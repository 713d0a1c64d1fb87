import type { Workspace } from "../index/workspace.ts";

/** Entities by their names; by their ids too where a name alone, or `but`, would not tell them apart. */
export function namesApart(ids: readonly string[], workspace: Workspace, but?: string): string[] {
  const names = ids.map((id) => workspace.entities.get(id)?.name ?? id);
  return ids.map((id, at) => {
    const name = names[at] ?? id;
    const isShared = name === but || names.indexOf(name) !== names.lastIndexOf(name);
    return isShared && name !== id ? `${name} (${id})` : name;
  });
}
