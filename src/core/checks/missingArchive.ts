import { resolvePath } from "../text/paths.ts";
import type { Rule } from "./rule.ts";

export const missingArchive: Rule = {
  code: "reference/missing-archive",
  severity: "warning",
  *entries(path, workspace) {
    for (const reference of workspace.referencesIn(path)) {
      yield null;
      const { id, file } = reference;
      if (!file || workspace.archiveOf(reference) !== null) continue;
      const outside = resolvePath(path, file.value) === null;
      // Whether there is a file that is no text, a PDF for one, the index is not told.
      const reason = outside
        ? "lies outside of this folder, so it is not read"
        : "is not there, or is not a text, Markdown or HTML file";
      yield {
        span: file.span,
        message: `The archived copy “${file.value}” ${reason}. Quotations of “${id}” stay unchecked.`,
      };
    }
  },
};
