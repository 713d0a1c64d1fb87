import { namesApart } from "./naming.ts";
import type { Rule } from "./rule.ts";

/** An alias means one entity for certain; where two claim it, it means neither. */
export const sharedAlias: Rule = {
  code: "entity/shared-alias",
  severity: "warning",
  *entries(path, workspace) {
    for (const { id, aliases } of workspace.entities.ofFile(path)) {
      for (const { value, span } of aliases) {
        const others = workspace.names.named(value).filter((other) => other !== id);
        if (others.length === 0) continue;
        const names = namesApart(others, workspace, value).join(" and ");
        yield {
          span,
          message: `“${value}” is also a name of ${names}, so it says of nobody for certain who is meant. If both are called so, write it under weakAliases.`,
        };
      }
    }
  },
};
