import { namesApart } from "./naming.ts";
import type { Rule } from "./rule.ts";

export const ambiguousName: Rule = {
  code: "name/ambiguous",
  severity: "information",
  *note(note, _path, workspace) {
    for (const mention of note.mentions) {
      if (mention.entity !== null) continue;
      const text = mention.prose.text.slice(mention.start, mention.end).replace(/\s+/g, " ");
      const ids = mention.candidates.map(({ id }) => id);
      const names = namesApart(ids, workspace);
      const list = names.length > 3 ? `${names.slice(0, 3).join(", ")} or another` : names.join(" or ");
      yield {
        span: mention.span,
        message: `“${text}” could be ${list}: nothing in this note says which.`,
        data: { kind: "ambiguous", candidates: ids },
      };
    }
  },
};
