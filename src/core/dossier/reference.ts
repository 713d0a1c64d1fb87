import type { Reference } from "./model.ts";
import type { EntryContext } from "./entity.ts";
import { located } from "./fields.ts";
import { toPlain, type Pair, type Value } from "./tree.ts";

const DATES = /^(?:issued|accessed|submitted|(?:event|original|available)-date)$/;

/** A CSL variable as plain data. Everything stays text as written, apart from the numbers in `date-parts` and a
 * truth value for `circa`, which CSL processors want as such. */
function cslValue({ key, value }: Pair): unknown {
  const plain = toPlain(value);
  return DATES.test(key) ? dateValue(plain) : plain;
}

function dateValue(plain: unknown): unknown {
  if (Array.isArray(plain)) return plain.map(dateValue);
  if (typeof plain !== "object" || plain === null) return plain;
  return Object.fromEntries(
    Object.entries(plain).map(([key, value]: [string, unknown]) => {
      if (key === "date-parts") return [key, numbers(value)];
      if (key === "circa" && (value === "true" || value === "false")) return [key, value === "true"];
      return [key, value];
    }),
  );
}

function numbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(numbers);
  return typeof value === "string" && /^-?\d{1,9}$/.test(value) ? Number(value) : value;
}

/**
 * Reads one source in CSL-YAML, as Pandoc reads it, plus `file`, its archived copy.
 *
 * @returns null where it has no id, which is its citation key
 */
export function readReference(
  value: Value,
  { path, span, problems, broken }: EntryContext,
): Reference | null {
  if (value.kind !== "map") {
    const message = "A source is written as fields: “id:”, “type:” and “title:” first, one on each line.";
    problems.push({ code: "dossier/wrong-type", severity: "error", message, span: value.span });
    return null;
  }
  const csl: Record<string, unknown> = {};
  const found = new Map<string, Pair>();
  for (const pair of value.pairs) {
    if (found.has(pair.key)) {
      const message = `“${pair.key}” is written twice in this source; only the first is read. Remove one.`;
      problems.push({ code: "dossier/duplicate-key", severity: "error", message, span: pair.keySpan });
      continue;
    }
    found.set(pair.key, pair);
    if (pair.value.kind === "empty" || pair.key === "file" || pair.key === "__proto__") continue;
    csl[pair.key] = cslValue(pair);
  }
  const text = (key: string) => {
    const pair = found.get(key)?.value;
    return pair?.kind === "scalar" ? located(pair) : null;
  };
  const id = text("id");
  const title = text("title");
  if (!id) {
    if (!broken.has("id")) {
      const message =
        "This source has no id, so it cannot be cited. Add a line such as “id: times-2020-summit”.";
      const place = title?.span ?? value.pairs[0]?.keySpan ?? value.span;
      problems.push({ code: "reference/missing-id", severity: "error", message, span: place });
    }
    return null;
  }
  csl["id"] = id.value;
  return {
    kind: "reference",
    id: id.value,
    csl,
    type: text("type")?.value ?? "",
    title: title?.value ?? "",
    file: text("file"),
    origin: { path, span, nameSpan: title?.span ?? id.span, idSpan: id.span },
  };
}
