import type { Rule } from "./rule.ts";

export const nearMiss: Rule = {
  code: "name/near-miss",
  severity: "hint",
  *note(_note, path, workspace) {
    const steps = workspace.nearMisses(path);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield null;
    for (const { name, spans, entity } of step.value) {
      const known = workspace.entities.get(entity)?.name ?? entity;
      for (const span of spans) {
        yield {
          span,
          message: `“${name}” is nearly ${known}. Is it the same?`,
          data: { kind: "near-miss", entity },
        };
      }
    }
  },
};
