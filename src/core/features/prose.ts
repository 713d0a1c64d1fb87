import { touches } from "../text/range.ts";
import type { Folder } from "./folder.ts";

/** Whether an offset of a file is in neither the code nor the frontmatter of a note. */
export function isProse({ workspace }: Folder, path: string, offset: number): boolean {
  const parsed = workspace.note(path)?.parsed;
  if (!parsed) return true;
  if (parsed.frontmatter && offset <= parsed.frontmatter.end) return false;
  return !parsed.opaque.some((span) => touches(span, offset));
}
