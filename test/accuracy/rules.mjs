// What each rule for names and for dates earns: the figures of all sets together with it and without it.
import { fileURLToPath } from "node:url";
import * as dates from "./dates.mjs";
import * as names from "./names.mjs";
import { markdownTable, writeBetweenMarkers } from "./scoring.mjs";

const DOCUMENT = fileURLToPath(new URL("../../docs/accuracy-rules.md", import.meta.url));

/** Sums up the figures of several sets: `right` of names found or of dates with the right value, `wrong` answers. */
async function sum(core, sets, score, right, without) {
  const total = { right: 0, wrong: 0 };
  for (const [, folder] of sets) {
    const { figures } = score(folder, await core.inspectFolder(folder, without));
    for (const { atLeast = {}, atMost } of Object.values(figures)) {
      total.right += atLeast[right] ?? 0;
      total.wrong += (atMost.wrong ?? 0) + (atMost.offered ?? 0);
    }
  }
  return total;
}

const SORTS = [
  {
    title: "Names",
    rules: ({ NAME_RULES }) => NAME_RULES,
    total: (core, without) => sum(core, names.SETS, names.scoreNames, "found", without),
  },
  {
    title: "Dates",
    rules: ({ DATE_RULES }) => DATE_RULES,
    total: (core, without) => sum(core, dates.SETS, dates.scoreDates, "right", without),
  },
];

const signed = (number) => (number > 0 ? `+${number}` : number < 0 ? `−${-number}` : "0");

/** A rule's row: its name, an example, what it adds to what is right, and what to what is wrong. */
async function row(core, total, all, { name, example }) {
  const without = await total(core, new Set([name]));
  const cell = example.replace(/\s+/g, " ").replaceAll("|", "\\|");
  return [name, cell, signed(all.right - without.right), signed(all.wrong - without.wrong)];
}

/** What one rule earns, in words. */
export async function earnings(core, name) {
  for (const { rules, total } of SORTS) {
    if (!rules(core).some((rule) => rule.name === name)) continue;
    const all = await total(core, new Set());
    const { right, wrong } = await total(core, new Set([name]));
    return [
      `with ${name}: ${all.right} right, ${all.wrong} wrong`,
      `without it: ${right} right, ${wrong} wrong`,
    ].join("\n");
  }
  throw new Error(`There is no rule ${name}.`);
}

/** Measures every rule and writes the tables into their document. */
export async function writeRules(core) {
  const written = [];
  for (const { title, rules, total } of SORTS) {
    const all = await total(core, new Set());
    const rows = [["Rule", "Example", "Right", "Wrong"]];
    for (const rule of rules(core)) rows.push(await row(core, total, all, rule));
    written.push(
      `## ${title}\n\nAll rules together: ${all.right} right, ${all.wrong} wrong.\n\n${markdownTable(rows, 2)}`,
    );
  }
  const report = written.join("\n\n");
  console.log(report);
  writeBetweenMarkers(DOCUMENT, report);
}
