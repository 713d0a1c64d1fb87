// `npm run accuracy`: scores what is found in the hand-checked sets beside this file, writes the tables into
// docs/accuracy.md and docs/accuracy-dates.md, and ends with 1 where a figure is below its floor (floors.json).
//
//   --no-write       leaves the documents alone
//   --verbose        lists every miss and every wrong answer
//   --set FOLDER     another set, which has no floors; a set of dates has no dossier
//   --cli FILE       another build, by its command line
//   --without RULE   what one rule earns on all sets together
//   --rules          what each rule earns, written into docs/accuracy-rules.md
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as dates from "./dates.mjs";
import { inspectByCommand, loadCore } from "./core.mjs";
import { belowFloors } from "./floors.mjs";
import * as names from "./names.mjs";
import { earnings, writeRules } from "./rules.mjs";
import { writeBetweenMarkers } from "./scoring.mjs";

const { values: options } = parseArgs({
  options: {
    verbose: { type: "boolean", default: false },
    "no-write": { type: "boolean", default: false },
    cli: { type: "string" },
    set: { type: "string" },
    without: { type: "string" },
    rules: { type: "boolean", default: false },
  },
});

/** Scores some sets of one sort and prints their tables. @returns the figures by set */
async function perform(sets, score, document, inspect) {
  const figures = {};
  const written = [];
  for (const [name, folder] of sets) {
    const scored = score(folder, await inspect(folder));
    if (options.verbose) console.log(scored.faults.join("\n"), "\n");
    figures[name] = scored.figures;
    written.push(`### ${name}\n\n${scored.report}`);
  }
  const report = written.join("\n\n");
  console.log(report);
  if (!options["no-write"] && document !== null) writeBetweenMarkers(document, report);
  return figures;
}

async function scoreAll(inspect) {
  if (options.set !== undefined) {
    const { scoreNames } = names;
    const score = existsSync(join(options.set, "dossier")) ? scoreNames : dates.scoreDates;
    await perform([["Set", options.set]], score, null, inspect);
    return;
  }
  const figures = {
    names: await perform(names.SETS, names.scoreNames, names.DOCUMENT, inspect),
    dates: await perform(dates.SETS, dates.scoreDates, dates.DOCUMENT, inspect),
  };
  const { below, above } = belowFloors(figures);
  if (above.length > 0) console.log(`\nBetter than floors.json asks:\n${above.join("\n")}`);
  if (below.length === 0) return;
  console.error(`\nBelow the floor:\n${below.join("\n")}`);
  process.exitCode = 1;
}

if (options.cli !== undefined) await scoreAll((folder) => inspectByCommand(options.cli, folder));
else {
  const core = await loadCore();
  if (options.without !== undefined) console.log(await earnings(core, options.without));
  else if (options.rules) await writeRules(core);
  else await scoreAll(core.inspectFolder);
}
