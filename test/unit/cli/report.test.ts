import assert from "node:assert/strict";
import { formatDiagnostics, isFormat } from "../../../src/cli/report.ts";
import type { InspectedDiagnostic } from "../../../src/core/features/inspect.ts";

function diagnostic(more: Partial<InspectedDiagnostic> = {}): InspectedDiagnostic {
  return {
    path: "notes/a.md",
    range: { start: { line: 4, character: 2 }, end: { line: 4, character: 9 } },
    code: "citation/unknown-key",
    severity: "error",
    message: "No source has the key “a”.",
    ...more,
  };
}

describe("cli: diagnostics as text", () => {
  it("are one line each, as compilers write them, and a count", () => {
    const all = [
      diagnostic(),
      diagnostic({ severity: "warning" }),
      diagnostic({ severity: "hint" }),
      diagnostic({ severity: "information" }),
    ];
    const lines = formatDiagnostics(all, "text").split("\n");
    assert.equal(lines[0], "notes/a.md:5:3: error: No source has the key “a”. [citation/unknown-key]");
    assert.equal(lines[4], "1 error, 1 warning, 2 remarks");
    assert.deepEqual(lines.slice(5), [""]);
    assert.equal(formatDiagnostics([], "text"), "0 errors, 0 warnings, 0 remarks\n");
  });

  it("cannot be made to say more by what a file holds", () => {
    const told = formatDiagnostics(
      [diagnostic({ message: "No\r\nnotes/b.md:1:1: error: \u001b[31mred\u2028x", path: "a\nb.md" })],
      "text",
    );
    assert.equal(told.split("\n").length, 3);
    assert.ok(!told.includes("\u001b") && !told.includes("\u2028"));
  });
});

describe("cli: diagnostics as JSON", () => {
  it("are what inspect says", () => {
    assert.deepEqual(JSON.parse(formatDiagnostics([diagnostic()], "json")), [diagnostic()]);
    assert.deepEqual(JSON.parse(formatDiagnostics([], "json")), []);
  });
});

describe("cli: diagnostics as SARIF", () => {
  const sarif = (...all: InspectedDiagnostic[]) =>
    JSON.parse(formatDiagnostics(all, "sarif")) as {
      version: string;
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        columnKind: string;
        results: Record<string, unknown>[];
      }[];
    };

  it("name each rule once, and count from 1", () => {
    const { version, runs } = sarif(
      diagnostic(),
      diagnostic({ severity: "hint" }),
      diagnostic({ code: "a/b", severity: "warning" }),
      diagnostic({ severity: "information" }),
    );
    assert.equal(version, "2.1.0");
    assert.equal(runs.length, 1);
    assert.deepEqual(runs[0]?.tool.driver.rules, [{ id: "a/b" }, { id: "citation/unknown-key" }]);
    assert.equal(runs[0].columnKind, "utf16CodeUnits");
    assert.deepEqual(
      runs[0].results.map(({ level }) => level),
      ["error", "note", "warning", "note"],
    );
    assert.deepEqual(runs[0].results[0], {
      ruleId: "citation/unknown-key",
      level: "error",
      message: { text: "No source has the key “a”." },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "notes/a.md" },
            region: { startLine: 5, startColumn: 3, endLine: 5, endColumn: 10 },
          },
        },
      ],
    });
  });

  it("write paths as addresses", () => {
    const { runs } = sarif(diagnostic({ path: "a b/100% #1?.md" }));
    assert.ok(JSON.stringify(runs).includes('"a%20b/100%25%20%231%3F.md"'));
  });

  it("may be none", () => assert.deepEqual(sarif().runs[0]?.results, []));
});

describe("cli: formats", () => {
  it("are three", () => {
    assert.deepEqual(["text", "json", "sarif", "xml", "", "toString"].map(isFormat), [
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
