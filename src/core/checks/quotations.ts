import type { Severity } from "../dossier/model.ts";
import { explainVerdict } from "../quotes/explain.ts";
import type { Verdict } from "../quotes/verdict.ts";
import type { CheckedQuotation } from "../index/quotations.ts";
import type { Rule } from "./rule.ts";

function rule(
  verdict: Verdict,
  severity: Severity,
  severityOf?: (quotation: CheckedQuotation) => Severity,
): Rule {
  return {
    code: `quote/${verdict}`,
    severity,
    *note(_note, path, workspace) {
      const steps = workspace.quotationsSteps(path);
      let step = steps.next();
      for (; !step.done; step = steps.next()) yield null;
      for (const quotation of step.value) {
        if (quotation.check.verdict !== verdict) continue;
        const finding = { span: quotation.extracted.span, message: explainVerdict(quotation.check) };
        yield severityOf ? { ...finding, severity: severityOf(quotation) } : finding;
      }
    },
  };
}

/** A change to a negation, number, name, date or modal verb may turn a meaning round: that is an error. */
export const altered = rule("altered", "warning", ({ check }) => (check.critical ? "error" : "warning"));

export const misattributed = rule("misattributed", "warning");

export const notFound = rule("not-found", "warning");
