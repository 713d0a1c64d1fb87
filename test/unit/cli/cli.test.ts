import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Inspection } from "../../../src/core/features/inspect.ts";

/** Runs the command as a user would. The tests run from the repository's root, after the build. */
function dossier(...args: string[]): { code: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["dist/cli.js", ...args], {
    encoding: "utf8",
  });
  return { code: status, out: stdout, error: stderr };
}

function inspectFolder(folder: string): Inspection {
  const { code, out } = dossier("inspect", folder);
  assert.equal(code, 0);
  return JSON.parse(out) as Inspection;
}

describe("cli", function () {
  this.timeout(180_000);
  let folder: string;

  const write = (path: string, content: string | Uint8Array) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "dossier-cli-"));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it("ends with 0 where nothing is wrong, 1 where something is an error", () => {
    write("a.md", "Nothing. @handle");
    const good = dossier("check", folder);
    assert.equal(good.code, 0);
    assert.match(
      good.out,
      /^a\.md:1:10: warning: .+ \[citation\/unknown-key\]\n0 errors, 1 warning, 0 remarks\n$/,
    );
    write("b.md", "[@gone]");
    const bad = dossier("check", folder, "--format", "json");
    assert.equal(bad.code, 1);
    assert.deepEqual(
      (JSON.parse(bad.out) as { path: string }[]).map(({ path }) => path),
      ["a.md", "b.md"],
    );
    assert.equal(dossier("check", folder, "--format=sarif").code, 1);
  });

  it("ends with 2 and says how it is used where it is called wrongly", () => {
    const wrong = [
      [],
      ["check"],
      ["nonsense", folder],
      ["check", join(folder, "gone")],
      ["check", folder, folder],
      ["check", folder, "--format", "xml"],
      ["check", folder, "--nonsense"],
      ["inspect"],
      ["inspect", ""],
    ];
    for (const args of wrong) {
      const { code, out, error } = dossier(...args);
      assert.equal(code, 2, args.join(" "));
      assert.equal(out, "");
      assert.match(error, /^dossier: .+\n\nUsage:/);
    }
    const help = dossier("--help");
    assert.deepEqual([help.code, help.error], [0, ""]);
    assert.match(help.out, /^Usage:/);
  });

  it("reads neither what git ignores nor node_modules, and archived copies by the way", () => {
    write(".gitignore", "private/\n");
    write("a.md", "“We shall sign nothing in this city” [@memo].");
    write("private/b.md", "[@gone]");
    write("node_modules/c.md", "[@gone]");
    write("dossier/r.yaml", "references:\n  - { id: memo, title: M, file: ../copies/memo.txt }\n");
    write("copies/memo.txt", "We shall sign nothing in this city.");
    const { documents, diagnostics } = inspectFolder(folder);
    assert.deepEqual(
      documents.map(({ path, quotations }) => [path, quotations[0]?.verdict]),
      [["a.md", "exact"]],
    );
    assert.deepEqual(diagnostics, []);
  });

  it("says what it could not read, and reads the rest", () => {
    write("dossier/p.yaml", "people:\n  - { id: kim, name: Kim Jong-un }\n");
    write("big-endian.md", Buffer.from("\uFEFFKim Jong-un", "utf16le").swap16());
    write("little-endian.md", Buffer.from("\uFEFFKim Jong-un", "utf16le"));
    write("nul.md", "Kim Jong-un\0");
    write("empty.md", "");
    const { documents, diagnostics } = inspectFolder(folder);
    assert.deepEqual(
      documents.map(({ path, mentions }) => [path, mentions.map(({ entity }) => entity)]),
      [
        ["big-endian.md", ["kim"]],
        ["empty.md", []],
        ["little-endian.md", ["kim"]],
      ],
    );
    assert.deepEqual(
      diagnostics.map(({ path, code }) => [path, code]),
      [["nul.md", "file/unreadable"]],
    );
    assert.equal(dossier("check", folder).code, 0);
  });

  it("has nothing to say of an empty folder", () => {
    assert.deepEqual(inspectFolder(folder), {
      entities: [],
      events: [],
      sources: [],
      documents: [],
      diagnostics: [],
    });
  });

  it("finds no error in the sample notes, and the one ambiguity they mean to have", () => {
    const { code, out } = dossier("check", "sample-notes", "--format", "json");
    assert.equal(code, 0);
    const diagnostics = JSON.parse(out) as { code: string; severity: string }[];
    assert.ok(!diagnostics.some(({ severity }) => severity === "error"));
    assert.equal(diagnostics.filter(({ code }) => code === "name/ambiguous").length, 1);
  });

  it("exports the timeline and the entities, and imports what it exported", () => {
    write(
      "dossier/all.yaml",
      "people: [{ id: ada, name: Ada Quill }]\nevents:\n  - { id: vote, date: 2024-03~, title: The vote, involved: [ada] }\n" +
        "  - { id: never, date: someday, title: Never }\n",
    );
    const json = dossier("export", "timeline", folder, "--to", "json");
    const { events } = JSON.parse(json.out) as { events: { dateText: string; involved: object[] }[] };
    assert.equal(events[0]?.dateText, "around March 2024");
    assert.deepEqual(events[0].involved, [{ id: "ada", name: "Ada Quill" }]);

    const calendar = dossier("export", "timeline", folder, "--to", "ics");
    assert.match(calendar.out, /SUMMARY:The vote/);
    assert.match(calendar.error, /never is left out: ics cannot hold its date “someday”/);
    assert.match(dossier("export", "timeline", folder, "--to", "svg").out, /^<svg[^]*The vote/);
    assert.match(dossier("export", "entities", folder, "--to", "csv").out, /ada,Person,Ada Quill/);

    const table = join(folder, "table.csv");
    assert.equal(dossier("export", "timeline", folder, "--to", "csv", "-o", table).code, 0);
    const back = dossier("import", table);
    assert.match(back.out, /^events:\n {2}- id: vote\n {4}date: 2024-03~\n/);
    assert.match(back.error, /“someday”/);
    assert.equal(back.code, 0);
  });

  it("exports references in a style and language, and says what is wrong with a style", () => {
    write(
      "dossier/all.yaml",
      "references: [{ id: q, type: book, title: Quays, author: [{ family: Brandt, given: Tomas }], issued: 2019, publisher: P }]\n",
    );
    const apa = dossier("export", "references", folder, "--to", "text", "--style", "apa");
    assert.equal(apa.out.trim(), "Brandt, T. (2019). Quays. P.", apa.error);
    assert.match(dossier("export", "references", folder, "--to", "html").out, /<i>Quays<\/i>/);
    const wrong = dossier("export", "references", folder, "--to", "text", "--style", "nonsense");
    assert.equal(wrong.code, 2);
    assert.match(wrong.error, /nonsense/);
  });

  it("says how an export is asked for", () => {
    for (const args of [
      ["export"],
      ["export", "gossip", folder],
      ["export", "timeline", folder],
      ["import"],
    ]) {
      const { code, error } = dossier(...args);
      assert.equal(code, 2, args.join(" "));
      assert.match(error, /Usage/);
    }
    const nowhere = dossier("import", join(folder, "nope.csv"));
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.error, /nope\.csv” cannot be read or written \(ENOENT\)/);
    const out = join(folder, "no", "such", "folder.csv");
    assert.equal(dossier("export", "timeline", folder, "--to", "csv", "-o", out).code, 2);
    assert.match(dossier("export", "timeline", folder, "--to", "docx").error, /--to ics\|csv\|json/);
    assert.match(
      dossier("export", "timeline", folder, "--to", "csv", "--locale", "??").error,
      /not a language/,
    );
  });
});
