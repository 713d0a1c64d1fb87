import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../../src/core/checks/index.ts";
import { SETTING } from "../../../src/extension/contributions.ts";

// The tests run from the repository's root.
interface RuleSchema {
  readonly enum: readonly string[];
  readonly default: string;
  readonly markdownDescription: string;
}
const { contributes } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly contributes: {
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, { readonly properties?: Readonly<Record<string, RuleSchema>> }>
      >;
    };
  };
};
const schemas = contributes.configuration.properties[`dossier.${SETTING.rules}`]?.properties ?? {};

/** What readers find in files has its code where it is found, and no rule. */
function codesOfReaders(): string[] {
  const codes = new Set<string>();
  for (const folder of ["dossier", "citations", "notes", "index"].map((name) => join("src/core", name))) {
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (!name.endsWith(".ts")) continue;
      const text = readFileSync(join(folder, name), "utf8");
      for (const [, code = ""] of text.matchAll(
        /"((?:dossier|entity|event|reference|citation|quote|name|link|file)\/[a-z]+(?:-[a-z]+)*)"/g,
      ))
        codes.add(code);
    }
  }
  return [...codes];
}

/** Every code that a setting can speak of. */
const CODES = [...new Set([...RULES.map(({ code }) => code), ...codesOfReaders()])].sort();
/** On the command line alone, which knows no settings. */
const UNSETTABLE = "file/unreadable";

function severitiesIn(path: string, row: RegExp): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, codes = "", severity = ""] of readFileSync(path, "utf8").matchAll(row)) {
    for (const [, code = ""] of codes.matchAll(/`([^`]+)`/g)) {
      assert.ok(!found.has(code), `${code} stands twice in ${path}`);
      found.set(code, severity);
    }
  }
  return found;
}

describe("codes of problems", () => {
  const inSettings = new Map(Object.entries(schemas).map(([code, { default: usual }]) => [code, usual]));

  it("are all completed in the settings, with every severity, the usual one first", () => {
    assert.deepEqual([...inSettings.keys()].sort(), CODES);
    for (const { code, severity } of RULES) assert.equal(inSettings.get(code), severity, code);
    for (const [code, schema] of Object.entries(schemas)) {
      assert.deepEqual(schema.enum, ["error", "warning", "information", "hint", "off"], code);
      assert.match(schema.markdownDescription, /^[A-Z].*\.$/);
    }
  });

  for (const [path, row] of [
    ["docs/rules.md", /((?:\*\*`[a-z/-]+`\*\*,?\s+)+)\(([a-z]+)/g],
    ["README.md", /^\| (`[a-z]+\/[a-z-]+`) +\| ([a-z]+) /gm],
  ] as const) {
    it(`are all explained in ${path}, with the severity that they have`, () => {
      const said = severitiesIn(path, row);
      assert.deepEqual([...said.keys()].sort(), [...CODES, UNSETTABLE].sort());
      for (const code of CODES) assert.equal(said.get(code), inSettings.get(code), code);
    });
  }
});
