import { parseEdtf } from "../dates/parse.ts";
import type { Located } from "../dossier/model.ts";
import type { Finding, Rule } from "./rule.ts";

/** What is wrong with each date that cannot be read. An empty one is the reader's to report. */
function* unreadable(dates: Iterable<Located<string> | null>): Generator<Finding> {
  for (const date of dates) {
    if (!date || date.value === "") continue;
    const parsed = parseEdtf(date.value);
    if ("date" in parsed) continue;
    const hint = parsed.suggestion ? ` Did you mean ${parsed.suggestion}?` : "";
    yield { span: date.span, message: `${parsed.error}${hint}` };
  }
}

export const eventDate: Rule = {
  code: "event/invalid-date",
  severity: "error",
  entries: (path, workspace) => unreadable(workspace.events.ofFile(path).map(({ date }) => date)),
};

export const positionDate: Rule = {
  code: "entity/invalid-date",
  severity: "error",
  entries: (path, workspace) =>
    unreadable(
      workspace.entities
        .ofFile(path)
        .flatMap(({ positions }) => positions.flatMap(({ start, end }) => [start, end])),
    ),
};
