import assert from "node:assert/strict";
import fc from "fast-check";
import { baseName, resolvePath } from "../../../src/core/text/paths.ts";
import { runs } from "../runs.ts";

describe("text: paths", () => {
  const cases: [string, string, string | null][] = [
    ["dossier/a.yaml", "sources/x.md", "dossier/sources/x.md"],
    ["dossier/a.yaml", "../sources/x.md", "sources/x.md"],
    ["dossier/a.yaml", "..\\sources\\x.md", "sources/x.md"],
    ["dossier/a.yaml", "./x//y/./z.md", "dossier/x/y/z.md"],
    ["a.yaml", "x.md", "x.md"],
    ["", "x.md", "x.md"],
    ["dossier/a.yaml", "../../x.md", null],
    ["dossier/a.yaml", "b/../../../x.md", null],
    ["a.yaml", "..", null],
    ["a.yaml", "", null],
    ["a.yaml", "/etc/passwd", null],
    ["a.yaml", "\\\\server\\share", null],
    ["a.yaml", "C:\\x.md", null],
    ["a.yaml", "https://x.example/y.md", null],
    ["a.yaml", "file:x", null],
    ["a.yaml", "a b/ü.md", "a b/ü.md"],
  ];
  for (const [from, relative, expected] of cases) {
    it(`${relative === "" ? "nothing" : relative} from ${from} is ${expected ?? "nowhere"}`, () => {
      assert.equal(resolvePath(from, relative), expected);
    });
  }

  it("never leave the folder", () => {
    const part = fc.constantFrom("..", ".", "", "a", "b:", "\\..", "/", "C:", "~");
    fc.assert(
      fc.property(fc.array(part), fc.array(part), (from, relative) => {
        const resolved = resolvePath(from.filter((each) => each === "a").join("/"), relative.join("/"));
        if (resolved !== null) assert.ok(!resolved.split("/").includes("..") && !resolved.startsWith("/"));
      }),
      runs(300),
    );
  });

  it("end in a name", () => {
    assert.deepEqual(["a/b.md", "b.md", "a/", ""].map(baseName), ["b.md", "b.md", "", ""]);
  });
});
