import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { COMMAND, CONTEXT, SETTING, VIEW, WALKTHROUGH } from "../../../src/extension/contributions.ts";
import { DEFAULT_STYLE } from "../../../src/core/citations/format/catalogue.ts";
import { DEFAULT_GLOBS } from "../../../src/core/index/globs.ts";

interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
    }[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command?: string; readonly when?: string }[]>
    >;
    readonly keybindings: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsWelcome: readonly {
      readonly view: string;
      readonly contents: string;
      readonly when?: string;
    }[];
    readonly configuration: {
      readonly properties: Readonly<
        Record<
          string,
          { readonly default?: unknown; readonly description?: string; readonly markdownDescription?: string }
        >
      >;
    };
    readonly walkthroughs: readonly {
      readonly id: string;
      readonly steps: readonly { readonly description: string }[];
    }[];
  };
}

// The tests run from the repository's root.
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const { commands, menus, keybindings, views, viewsWelcome, configuration, walkthroughs } =
  manifest.contributes;

function sorted(all: Iterable<string>): string[] {
  return [...all].sort();
}

const declared = new Set(commands.map(({ command }) => command));

describe("package.json and the code", () => {
  it("name the same commands", () => {
    assert.deepEqual(sorted(declared), sorted(Object.values(COMMAND)));
    for (const { title, category } of commands) assert.ok(title !== "" && category === "Dossier");
  });

  it("name the same views", () => {
    assert.deepEqual(
      sorted(Object.values(views).flatMap((all) => all.map(({ id }) => id))),
      sorted(Object.values(VIEW)),
    );
  });

  it("name the same settings, each described", () => {
    assert.deepEqual(
      sorted(Object.keys(configuration.properties)),
      sorted(Object.values(SETTING).map((name) => `dossier.${name}`)),
    );
    for (const [name, { description, markdownDescription }] of Object.entries(configuration.properties)) {
      assert.ok((description ?? markdownDescription ?? "") !== "", name);
    }
  });

  it("say the same about which files are read", () => {
    const preset = (name: string) => configuration.properties[`dossier.${name}`]?.default;
    assert.deepEqual(preset(SETTING.dossierFiles), DEFAULT_GLOBS.dossier);
    assert.deepEqual(preset(SETTING.referenceFiles), DEFAULT_GLOBS.references);
    assert.deepEqual(preset(SETTING.noteFiles), DEFAULT_GLOBS.notes);
    for (const glob of DEFAULT_GLOBS.dossier) {
      assert.ok(manifest.activationEvents.includes(`workspaceContains:${glob}`), glob);
    }
    assert.ok(!manifest.activationEvents.includes("*"));
  });

  it("say the same about what holds where nothing is set", () => {
    const code = readFileSync("src/extension/settings.ts", "utf8");
    const read = [
      ...code.matchAll(
        /\.get(?:<[^(]*>)?\(SETTING\.(\w+), ([^)]+)\)( *\|\||\.trim\(\) \|\| DEFAULT_STYLE)?/g,
      ),
    ];
    assert.equal(read.length, Object.keys(SETTING).length, "each setting is read in one place");
    for (const [, key = "", fallback = "", style] of read) {
      const preset = configuration.properties[`dossier.${SETTING[key as keyof typeof SETTING]}`]?.default;
      if (style?.includes("DEFAULT_STYLE")) assert.equal(preset, DEFAULT_STYLE);
      else if (!fallback.startsWith("DEFAULT_GLOBS.")) assert.equal(JSON.stringify(preset), fallback, key);
    }
  });

  it("use no command, view or context key that is not there", () => {
    const places = [...Object.values(menus).flat(), ...keybindings];
    for (const { command } of places)
      if (command?.startsWith("dossier.")) assert.ok(declared.has(command), command);
    const links = [
      ...viewsWelcome.map(({ contents }) => contents),
      ...walkthroughs.flatMap(({ steps }) => steps.map(({ description }) => description)),
    ];
    const focus = new Set(Object.values(VIEW).map((id) => `${id}.focus`));
    for (const [, command = ""] of links.join("\n").matchAll(/\(command:(dossier\.[\w.]+)/g)) {
      assert.ok(declared.has(command) || focus.has(command), command);
    }
    const whens = [...Object.values(menus).flat(), ...viewsWelcome].map(({ when }) => when ?? "");
    const known = new Set<string>([...Object.values(CONTEXT), ...Object.values(VIEW)]);
    for (const when of whens) {
      for (const [key] of when.matchAll(/(?<![\w.^\\])dossier\.\w+(?= *(?:[!=]=|&&|\|\||$))/g)) {
        const isValue = new RegExp(`== ${key.replace(".", "\\.")}`).test(when);
        assert.ok(known.has(key) || isValue, `${key} in ${when}`);
      }
    }
    for (const { view } of viewsWelcome) assert.ok((Object.values(VIEW) as string[]).includes(view), view);
  });

  it("agree on the walkthrough", () => {
    assert.ok(walkthroughs.some(({ id }) => `${manifest.publisher}.${manifest.name}#${id}` === WALKTHROUGH));
  });
});
