import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** An import of one of our modules by another, be it of types alone. */
interface Import {
  readonly from: string;
  readonly to: string;
}

const STATIC = /^(?:import|export)\s+(?:type\s+)?(?:[^;"']*?\sfrom\s+)?"(\.[^"]+)"/gm;
const DYNAMIC = /\bimport\("(\.[^"]+)"\)/g;

// The tests run from the repository's root.
const MODULES = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
  .map((path) => join("src", path).replaceAll("\\", "/"));

function importsOf(from: string): Import[] {
  const text = readFileSync(from, "utf8");
  const to = (path: string) => join(dirname(from), path).replaceAll("\\", "/");
  return [STATIC, DYNAMIC].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, path = ""]) => ({ from, to: to(path) })),
  );
}

const IMPORTS = MODULES.flatMap(importsOf);

/** The rooms of `src`, each of which may look into those before it and into no others. Some share a floor. */
const FLOORS: readonly (readonly string[])[] = [
  ["core/text"],
  ["core/language"],
  ["core/dates", "core/dossier", "core/names"],
  ["core/citations"],
  ["core/notes", "core/timeline"],
  ["core/quotes"],
  ["core/index"],
  ["core/checks"],
  ["core/features"],
  ["cli", "extension"],
];

function roomOf(path: string): string {
  return /^src\/((?:core\/)?[^/]+)\//.exec(path)?.[1] ?? path;
}

function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(room));
}

/** A way from a module back to itself; null where there is none. */
function circle(next: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const way: string[] = [];
  const follow = (module: string): string[] | null => {
    const at = way.indexOf(module);
    if (at >= 0) return [...way.slice(at), module];
    if (done.has(module)) return null;
    done.add(module);
    way.push(module);
    for (const to of next.get(module) ?? []) {
      const found = follow(to);
      if (found) return found;
    }
    way.pop();
    return null;
  };
  for (const module of next.keys()) {
    const found = follow(module);
    if (found) return found;
  }
  return null;
}

describe("the modules of src", () => {
  it("are all found, and what they import is there", () => {
    assert.ok(MODULES.length > 200 && IMPORTS.length > 500);
    const known = new Set(MODULES);
    const strange = IMPORTS.filter(({ to }) => !known.has(to) && !/\.(?:d\.ts|json|mjs|css|txt)$/.test(to));
    assert.deepEqual(strange, []);
  });

  it("never need each other in a circle, types counted", () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of IMPORTS) next.set(from, [...(next.get(from) ?? []), to]);
    assert.equal(circle(next)?.join(" -> "), undefined);
    assert.deepEqual(
      circle(
        new Map([
          ["a", ["b"]],
          ["b", ["c"]],
          ["c", ["b"]],
        ]),
      ),
      ["b", "c", "b"],
    );
  });

  it("stand in rooms, each of which looks only into those before it", () => {
    for (const module of MODULES) assert.ok(floorOf(roomOf(module)) >= 0, module);
    const wrong = IMPORTS.filter(({ from, to }) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      return here !== there && floorOf(there) >= floorOf(here);
    });
    assert.deepEqual(
      wrong.map(({ from, to }) => `${from} -> ${to}`),
      [],
    );
  });
});
