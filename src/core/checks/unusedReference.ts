import type { Rule } from "./rule.ts";

/** Off unless asked for: most bibliographies hold more than is cited. */
export const unusedReference: Rule = {
  code: "reference/unused",
  severity: "off",
  *entries(path, workspace) {
    const used = workspace.usedSources();
    for (const reference of workspace.referencesIn(path)) {
      yield null;
      if (used.has(reference.id) || workspace.citing(reference).size > 0) continue;
      const { idSpan, nameSpan } = reference.origin;
      yield { span: idSpan ?? nameSpan, message: `Nothing cites “${reference.id}”.` };
    }
  },
};
