import { nearMisses } from "../names/index.ts";
import type { Rule } from "./rule.ts";

export const nearMiss: Rule = {
  code: "name/near-miss",
  severity: "hint",
  *note(note, _path, workspace) {
    for (const { name, mentions, entity } of nearMisses(workspace.names, note.parsed.proses)) {
      const known = workspace.entities.get(entity)?.name ?? entity;
      for (const { prose, start, end } of mentions) {
        yield {
          span: prose.span(start, end),
          message: `“${name}” is nearly ${known}. Is it the same?`,
          data: { kind: "near-miss", entity },
        };
      }
    }
  },
};
