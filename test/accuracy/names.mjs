// Scores the names that are found on the hand-marked texts in `names/`, `names-2/` and `names-3/`.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { kindOf, readMarks } from "./marks.mjs";
import { faultLine, markdownTable, overlaps, percent, readTexts } from "./scoring.mjs";

/** The sets: a name as the document gives it, and a folder. */
export const SETS = [
  ["First set", fileURLToPath(new URL("names", import.meta.url))],
  ["Second set", fileURLToPath(new URL("names-2", import.meta.url))],
  ["Third set", fileURLToPath(new URL("names-3", import.meta.url))],
  ["Fourth set", fileURLToPath(new URL("names-4", import.meta.url))],
];
export const DOCUMENT = fileURLToPath(new URL("../../docs/accuracy.md", import.meta.url));
const KINDS = [
  "full name",
  "alias",
  "acronym",
  "title and family name",
  "family name alone",
  "weak alias",
  "post",
  "ambiguous",
];
const STRANGER = "nobody in the dossier";

/** The set's dossier by id: as it is written, with the id and the kind that `inspect` gives each entry. */
function entriesById(set, inspected) {
  const written = new Map();
  for (const file of readdirSync(join(set, "dossier"))) {
    const collections = parse(readFileSync(join(set, "dossier", file), "utf8"));
    for (const entry of Object.values(collections).flat()) written.set(entry.name, entry);
  }
  return new Map(
    inspected.entities.map(({ id, schema, name }) => {
      const { family = null, aliases = [], weakAliases = [] } = written.get(name);
      return [id, { schema, name, family, aliases, weakAliases }];
    }),
  );
}

/** Every marked text with what `inspect` found in it, both in UTF-16 offsets. */
function readSet(set, inspected, entities) {
  return readTexts(set, inspected, readMarks).map(({ file, offset, document, ...note }) => {
    const strange = note.marks.flatMap(({ ids }) => ids).find((id) => !entities.has(id));
    if (strange !== undefined) throw new Error(`expected/${file}: nobody is called ${strange}`);
    const found = document.mentions.map(({ range, entity, candidates }) => ({
      start: offset(range.start),
      end: offset(range.end),
      entity,
      candidates: candidates.map(({ id }) => id),
    }));
    return { ...note, found };
  });
}

/** Whether a mention answers a mark rightly. */
function isRight(mention, mark) {
  if (mark.sort !== "ambiguous") return mark.ids.includes(mention.entity);
  return mention.entity === null && mark.ids.every((id) => mention.candidates.includes(id));
}

/** Counts what was found and what was linked, by kind; reports each fault to `complain`. */
function score(notes, entities, complain) {
  const counts = new Map(
    [...KINDS, STRANGER].map((kind) => [kind, { marked: 0, found: 0, links: 0, right: 0 }]),
  );
  let needless = 0;
  for (const note of notes) {
    for (const mark of note.marks.filter(({ sort }) => sort !== "optional")) {
      const answers = note.found.filter((mention) => overlaps(mention, mark));
      const count = counts.get(kindOf(mark, entities));
      count.marked++;
      if (answers.some((mention) => isRight(mention, mark))) count.found++;
      else complain("missed", note, mark, mark.ids.join(" or "), answers);
    }
    for (const mention of note.found) {
      const meant = note.marks.filter((mark) => overlaps(mention, mark));
      if (mention.entity === null) {
        if (meant.length === 0) {
          needless++;
          complain("needless", note, mention, STRANGER, [mention]);
        }
        continue;
      }
      const optional = meant.some((mark) => mark.sort === "optional" && isRight(mention, mark));
      if (optional) continue;
      const mark = meant.find((each) => isRight(mention, each)) ?? meant[0];
      const count = counts.get(mark === undefined ? STRANGER : kindOf(mark, entities));
      count.links++;
      if (mark !== undefined && isRight(mention, mark)) count.right++;
      else complain("wrong", note, mention, mark === undefined ? STRANGER : mark.ids.join(" or "), [mention]);
    }
  }
  return { counts, needless };
}

/** The counts as a table. */
function table(counts) {
  const sum = (kinds) =>
    kinds.reduce(
      (total, kind) => {
        for (const key of Object.keys(total)) total[key] += counts.get(kind)[key];
        return total;
      },
      { marked: 0, found: 0, links: 0, right: 0 },
    );
  const row = (name, { marked, found, links, right }) => [
    ...[name, String(marked), String(found), percent(found, marked)],
    ...[String(links), String(right), percent(right, links)],
  ];
  const rows = [
    ["Kind of mention", "Marked", "Found", "Recall", "Links", "Right", "Precision"],
    ...[...counts].map(([kind, count]) => row(kind, count)),
    row("**all who are known, and sure**", sum([...KINDS.filter((kind) => kind !== "ambiguous")])),
    row("**all**", sum([...counts.keys()])),
  ];
  return markdownTable(rows);
}

/** A fault on one line: who is meant, what was said. */
function complaint(what, note, mark, meant, answers) {
  const said = answers.map(({ entity, candidates }) => entity ?? `? ${candidates.slice(0, 4).join(", ")}`);
  return faultLine(what, note, mark, { context: 25, meant, said: said.join(" + ") });
}

/**
 * What a set's figures are.
 * @param set its folder @param inspected what `inspect` says of it
 * @returns `figures` by kind, each with what may not fall (`atLeast`) and what may not rise (`atMost`); `report`, a table
 * as Markdown; `faults`, each on a line
 */
export function scoreNames(set, inspected) {
  const entities = entriesById(set, inspected);
  const faults = [];
  const notes = readSet(set, inspected, entities);
  const { counts, needless } = score(notes, entities, (...fault) => faults.push(complaint(...fault)));
  const times = needless === 1 ? "Once" : `${needless} times`;
  const report = [
    table(counts),
    "",
    `${notes.length} texts, ${entities.size} entries in the dossier. ${times} a choice was offered where nobody in the`,
    "dossier is meant.",
  ].join("\n");
  const figures = { "choice where nobody is meant": { atMost: { offered: needless } } };
  for (const [kind, { found, links, right }] of counts)
    figures[kind] = { atLeast: { found }, atMost: { wrong: links - right } };
  return { figures, report, faults };
}
