import { missingFromSource } from "../citations/completeness.ts";
import type { Rule } from "./rule.ts";

const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

export const incompleteReference: Rule = {
  code: "reference/incomplete",
  severity: "information",
  *entries(path, workspace) {
    for (const { id, csl, origin } of workspace.referencesIn(path)) {
      yield null;
      const missing = missingFromSource(csl);
      if (missing.length === 0) continue;
      yield {
        span: origin.idSpan ?? origin.nameSpan,
        message: `A reader could not find “${id}” by this: ${LIST.format(missing)} ${missing.length > 1 ? "are" : "is"} missing.`,
      };
    }
  },
};
