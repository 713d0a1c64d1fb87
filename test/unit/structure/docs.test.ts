import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

// The tests run from the repository's root.
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const ARCHITECTURE = readFileSync("docs/architecture.md", "utf8");
const PAGES = [
  "CONTRIBUTING.md",
  "test/hosts/README.md",
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

const FILES = ["src", "test", "docs", "media", "schemas", "snippets", "syntaxes"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map(
    (path) => `/${folder}/${path.replaceAll("\\", "/")}`,
  ),
);

/** The packages of a table, with the licence that it gives each. */
function packagesIn(table: string): Map<string, string> {
  const rows = table.split("\n").filter((line) => line.startsWith("| `"));
  return new Map(
    rows.flatMap((row) =>
      [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)` \(([^)]+)\)/g)].map(
        ([, name = "", licence = ""]): [string, string] => [name, licence],
      ),
    ),
  );
}

/** The packages that src imports, types aside. */
function imported(): Set<string> {
  const found = new Set<string>();
  for (const path of FILES) {
    if (!path.startsWith("/src/") || !path.endsWith(".ts")) continue;
    const text = readFileSync(`.${path}`, "utf8");
    for (const [, from, dynamic] of text.matchAll(
      /^(?:import|export) (?!type )[^;"']*?from "([^".][^"]*)"|\bimport\("([^".][^"]*)"\)/gm,
    )) {
      const name = /^(?:@[^/]+\/)?[^/]+/.exec(from ?? dynamic ?? "")?.[0] ?? "";
      // What begins with csl: is made by the build.
      if (name !== "vscode" && !/^(?:node|csl):/.test(name)) found.add(name);
    }
  }
  return found;
}

describe("docs/architecture.md", () => {
  const [shipped = "", development = ""] = ARCHITECTURE.slice(ARCHITECTURE.indexOf("## Dependencies")).split(
    "For development only:",
  );

  it("gives every dependency a reason and the licence that it has", () => {
    const said = new Map([...packagesIn(shipped), ...packagesIn(development)]);
    const used = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      (name) => !name.startsWith("@types/"),
    );
    assert.deepEqual([...said.keys()].sort(), used.sort());
    for (const [name, licence] of said) {
      const { license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as {
        readonly license: string;
      };
      assert.ok(license.split(" OR ").includes(licence), `${name}: ${licence} is ${license}`);
    }
  });

  it("says which of them are shipped", () => {
    const shippedNames = packagesIn(shipped);
    for (const name of imported()) assert.ok(shippedNames.has(name), name);
    for (const name of packagesIn(development).keys()) assert.ok(!imported().has(name), name);
  });

  it("has every room of the core in its table", () => {
    for (const room of readdirSync("src/core")) {
      assert.match(ARCHITECTURE, new RegExp(`^\\| \`src/core/${room}\` +\\|`, "m"));
    }
  });
});

for (const page of PAGES) {
  describe(page, () => {
    const text = readFileSync(page, "utf8");

    it("names files that are there", () => {
      const named = [...text.matchAll(/`([\w./-]+\.(?:ts|mjs|css)|src\/[\w./-]+)`/g)].map(
        ([, path = ""]) => path,
      );
      const missing = named.filter(
        (path) => !existsSync(path) && !FILES.some((file) => file.endsWith(`/${path}`)),
      );
      assert.deepEqual(missing, []);
    });

    it("leads to pages that are there", () => {
      const links = [...text.matchAll(/\]\(((?!https?:)[^)#\s]+)[^)]*\)/g)].map(([, path = ""]) => path);
      assert.deepEqual(
        links.filter((path) => !existsSync(join(dirname(page), path))),
        [],
      );
    });

    it("names scripts that are there", () => {
      for (const [, script = ""] of text.matchAll(/`npm run (?:--silent )?([\w:]+)/g)) {
        assert.ok(script in manifest.scripts, script);
      }
    });
  });
}
