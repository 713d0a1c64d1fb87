/**
 * Resolves `relative` against the folder of the file `from`. Both use `/`.
 * @returns the path from the workspace folder's root; null where it would leave the folder, is absolute or an address
 */
export function resolvePath(from: string, relative: string): string | null {
  if (relative === "" || /^(?:[a-z][a-z\d+.-]*:|[\\/])/i.test(relative)) return null;
  const parts = from.split("/").slice(0, -1);
  for (const part of relative.replaceAll("\\", "/").split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join("/");
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
