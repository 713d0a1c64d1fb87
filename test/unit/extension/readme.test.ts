import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: {
      readonly commandPalette: readonly { readonly command: string; readonly when: string }[];
      readonly "view/item/context": readonly { readonly command: string }[];
    };
    readonly keybindings: readonly { readonly key: string; readonly mac: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

interface Snippet {
  readonly prefix: string;
}

// The tests run from the repository's root.
const { contributes } = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const README = readFileSync("README.md", "utf8");
const REFERENCE = README.slice(README.indexOf("## Reference"));

/** Several commands of one family share a row: `Group Timeline by …`; `Sources: By Kind, By Year`. */
function isNamed(title: string): boolean {
  const [family = "", member] = title.split(": ");
  if (member !== undefined) {
    return REFERENCE.split("\n").some((row) => row.startsWith(`| ${family}: `) && row.includes(member));
  }
  return REFERENCE.includes(title) || REFERENCE.includes(title.replace(/ [^ ]+$/, " …"));
}

describe("the README", () => {
  it("names every command that the palette or a row offers", () => {
    const { commandPalette, "view/item/context": rows } = contributes.menus;
    const hidden = new Set(
      commandPalette.filter(({ when }) => when === "false").map(({ command }) => command),
    );
    const onRows = new Set(rows.map(({ command }) => command));
    const titles = contributes.commands
      .filter(({ command }) => !hidden.has(command) || onRows.has(command))
      .map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => !isNamed(title)),
      [],
    );
  });

  it("names every setting with its default", () => {
    for (const [name, { default: preset }] of Object.entries(contributes.configuration.properties)) {
      const row = new RegExp(`^\\| \`${name.replaceAll(".", "\\.")}\` +\\| ([^|]*)\\|`, "m").exec(README);
      assert.ok(row, name);
      const said = (row[1] ?? "").trim().replaceAll("`", "");
      if (Array.isArray(preset)) assert.equal(said, "as above");
      else
        assert.equal(
          said,
          typeof preset === "object" ? "{}" : JSON.stringify(preset).replaceAll('"', ""),
          name,
        );
    }
  });

  it("names every key", () => {
    const spoken = (key: string) =>
      key.replace(/(^|\+)([a-z])/g, (_, plus: string, first: string) => plus + first.toUpperCase());
    for (const { key, mac } of contributes.keybindings) {
      for (const each of [key, mac]) assert.ok(README.includes(`\`${spoken(each)}\``), each);
    }
  });

  it("names every snippet", () => {
    for (const file of ["snippets/markdown.json", "snippets/dossier.json"]) {
      const snippets = JSON.parse(readFileSync(file, "utf8")) as Record<string, Snippet>;
      for (const { prefix } of Object.values(snippets))
        assert.ok(REFERENCE.includes(`\`${prefix}\``), prefix);
    }
  });

  it("shows pictures and leads to files that are there", () => {
    const links = [...README.matchAll(/\]\(((?!https?:)[^)#]+)/g)].map(([, path = ""]) => path);
    assert.ok(links.length > 10);
    assert.deepEqual(
      links.filter((path) => !existsSync(path)),
      [],
    );
  });
});
