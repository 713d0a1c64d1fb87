import type { Severity } from "../dossier/model.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { ambiguousName } from "./ambiguousName.ts";
import { danglingInEntity, danglingInEvent } from "./danglingIds.ts";
import { isDisabled, readDirectives } from "./directives.ts";
import { duplicateEntityId, duplicateEventId, duplicateReference } from "./duplicateIds.ts";
import { eventDate, positionDate } from "./invalidDates.ts";
import { missingArchive } from "./missingArchive.ts";
import { altered, misattributed, notFound } from "./quotations.ts";
import { nearMiss } from "./nearMiss.ts";
import type { CheckedProblem, Rule } from "./rule.ts";
import { sharedAlias } from "./sharedAlias.ts";
import { unknownKey } from "./unknownKey.ts";

/** Every rule. */
export const RULES: readonly Rule[] = [
  duplicateEntityId,
  duplicateEventId,
  duplicateReference,
  eventDate,
  positionDate,
  danglingInEvent,
  danglingInEntity,
  sharedAlias,
  unknownKey,
  missingArchive,
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
  const found: CheckedProblem[] = [];
  const note = workspace.note(path);
  for (const rule of RULES) {
    if (severities[rule.code] === "off") continue;
    const findings = [
      ...((note && rule.note?.(note, path, workspace)) ?? []),
      ...(rule.entries?.(path, workspace) ?? []),
    ];
    for (const { span, message, severity, data } of findings) {
      found.push({ code: rule.code, message, span, severity: severity ?? rule.severity, data: data ?? null });
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
