import { isForeign } from "../index/entryTable.ts";
import type { Rule } from "./rule.ts";

const BY = {
  DOI: "the same DOI and title",
  address: "the same address and title",
  title: "the same author, title and date",
} as const;

/** One work under two keys is cited now by one, now by the other, and stands twice in a list of references. */
export const sameWork: Rule = {
  code: "reference/same-work",
  severity: "hint",
  *entries(path, workspace) {
    const references = workspace.references.ofFile(path);
    if (references.length === 0) return;
    yield* workspace.sameWorks.steps();
    for (const reference of references) {
      yield null;
      const same = workspace.sameWorks.earlier(reference);
      if (!same || workspace.references.get(reference.id) !== reference) continue;
      const { id, origin } = same.reference;
      const place = origin.path === path || isForeign(origin.path) ? "" : ` in ${origin.path}`;
      yield {
        span: reference.origin.idSpan ?? reference.origin.nameSpan,
        message: `“${reference.id}” seems to be the same source as “${id}”${place}: ${BY[same.by]}.`,
      };
    }
  },
};
