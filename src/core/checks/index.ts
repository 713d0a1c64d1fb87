import type { Severity } from "../dossier/model.ts";
import type { Workspace } from "../index/workspace.ts";
import { ambiguousName } from "./ambiguousName.ts";
import { danglingInEntity, danglingInEvent } from "./danglingIds.ts";
import { citationSyntax } from "./citationSyntax.ts";
import { isDisabled, readDirectives } from "./directives.ts";
import { duplicateEntityId, duplicateEventId, duplicateReference } from "./duplicateIds.ts";
import { dateMismatch } from "./dateMismatch.ts";
import { eventConflict } from "./eventConflict.ts";
import { eventDate, positionDate } from "./invalidDates.ts";
import { incompleteReference } from "./incompleteReference.ts";
import { missingArchive } from "./missingArchive.ts";
import { missingBibliography } from "./missingBibliography.ts";
import { positionMismatch } from "./positionMismatch.ts";
import { altered, misattributed, notFound } from "./quotations.ts";
import { nearMiss } from "./nearMiss.ts";
import type { CheckedProblem, Rule } from "./rule.ts";
import { sameWork } from "./sameWork.ts";
import { sharedAlias } from "./sharedAlias.ts";
import { unknownKey } from "./unknownKey.ts";
import { unknownLink } from "./unknownLink.ts";
import { unusedReference } from "./unusedReference.ts";

/** Every rule. */
export const RULES: readonly Rule[] = [
  duplicateEntityId,
  duplicateEventId,
  duplicateReference,
  eventDate,
  positionDate,
  eventConflict,
  dateMismatch,
  positionMismatch,
  danglingInEvent,
  danglingInEntity,
  sharedAlias,
  unknownKey,
  unknownLink,
  citationSyntax,
  missingArchive,
  missingBibliography,
  incompleteReference,
  sameWork,
  unusedReference,
  ambiguousName,
  nearMiss,
  altered,
  misattributed,
  notFound,
];

/** The user's severities by code; what is not named keeps its own. */
export type Severities = Readonly<Record<string, Severity | "off">>;

/** All that is wrong in one file, in the order of its text. */
export function problemsOf(
  workspace: Workspace,
  path: string,
  severities: Severities = {},
): CheckedProblem[] {
  const steps = problemSteps(workspace, path, severities);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** {@link problemsOf} in small steps, so that a host can do something else in between. */
export function* problemSteps(
  workspace: Workspace,
  path: string,
  severities: Severities = {},
): Generator<void, CheckedProblem[], void> {
  const found: CheckedProblem[] = [];
  const note = workspace.note(path);
  for (const rule of RULES) {
    const usual = severities[rule.code] ?? rule.severity;
    if (usual === "off") continue;
    for (const findings of [note && rule.note?.(note, path, workspace), rule.entries?.(path, workspace)]) {
      for (const finding of findings ?? []) {
        yield;
        if (!finding) continue;
        const { span, message, severity, data } = finding;
        found.push({ code: rule.code, message, span, severity: severity ?? usual, data: data ?? null });
      }
    }
  }
  for (const problem of [...workspace.fileProblems(path), ...(note?.problems ?? [])]) {
    found.push({ ...problem, data: null });
  }
  const directives = readDirectives(workspace.text(path) ?? "");
  return found
    .flatMap((problem): CheckedProblem[] => {
      const severity = severities[problem.code] ?? problem.severity;
      if (severity === "off" || isDisabled(directives, problem)) return [];
      return [{ ...problem, severity }];
    })
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
