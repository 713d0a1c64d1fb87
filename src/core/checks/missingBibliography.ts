import { bibliographyPaths } from "../index/localSources.ts";
import type { Rule } from "./rule.ts";

export const missingBibliography: Rule = {
  code: "reference/missing-bibliography",
  severity: "warning",
  *note(_note, path, workspace) {
    for (const { named, path: found } of workspace.local.bibliographies(path)) {
      if (found !== null) continue;
      const { value, span } = named;
      const paths = bibliographyPaths(path, value);
      const isNote = paths.some((place) => workspace.kind(place) !== undefined);
      const reason =
        paths.length === 0
          ? "lies outside of this folder, so it is not read"
          : isNote
            ? "is not a bibliography that can be read: BibTeX, RIS, CSL-JSON or CSL-YAML"
            : "is not there, neither beside this note nor below the folder";
      yield { span, message: `The bibliography “${value}” ${reason}.` };
    }
  },
};
