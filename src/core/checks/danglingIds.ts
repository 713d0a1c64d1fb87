import { nearestKeys } from "../text/nearest.ts";
import type { Located } from "../dossier/model.ts";
import type { Workspace } from "../index/workspace.ts";
import type { Finding, Rule } from "./rule.ts";

/** What nobody in the dossier is called by; names and aliases are taken for ids, as they are in wikilinks. */
function* unknownEntities(ids: Iterable<Located<string> | null>, workspace: Workspace): Generator<Finding> {
  for (const id of ids) {
    if (
      !id ||
      id.value === "" ||
      workspace.entities.get(id.value) ||
      workspace.names.named(id.value).length > 0
    ) {
      continue;
    }
    const [nearest] = nearestKeys(id.value, [...workspace.entities.ids()]);
    const hint = nearest ? ` Did you mean “${nearest}”?` : "";
    yield { span: id.span, message: `Nothing in the dossier has the id “${id.value}”.${hint}` };
  }
}

export const danglingInEvent: Rule = {
  code: "event/dangling-reference",
  severity: "warning",
  entries: (path, workspace) =>
    unknownEntities(
      workspace.events.ofFile(path).flatMap(({ involved, location }) => [...involved, location]),
      workspace,
    ),
};

export const danglingInEntity: Rule = {
  code: "entity/dangling-reference",
  severity: "warning",
  entries: (path, workspace) =>
    unknownEntities(
      workspace.entities
        .ofFile(path)
        .flatMap(({ positions }) => positions.map(({ organization }) => organization)),
      workspace,
    ),
};
