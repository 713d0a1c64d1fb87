import { nearMissesSteps } from "../names/index.ts";
import type { Rule } from "./rule.ts";

export const nearMiss: Rule = {
  code: "name/near-miss",
  severity: "hint",
  *note(note, _path, workspace) {
    const steps = nearMissesSteps(workspace.names, note.parsed.proses);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield null;
    for (const { name, mentions, entity } of step.value) {
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
