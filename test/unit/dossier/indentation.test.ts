import assert from "node:assert/strict";
import fc from "fast-check";
import { parse, stringify } from "yaml";
import { appendEntry } from "../../../src/core/dossier/append.ts";
import { DossierReader, readDossier } from "../../../src/core/dossier/read.ts";
import { names, read, said, told } from "./samples.ts";

/** The columns of the dashes that a problem was told of. */
function crooked(text: string): number[] {
  return read(text)
    .problems.filter(({ code }) => code === "dossier/syntax")
    .map(({ span }) => span.start - (text.lastIndexOf("\n", span.start) + 1));
}

describe("entries that are not indented alike", function () {
  this.timeout(180_000);

  const MIXED: readonly (readonly [string, string, string[], number[]])[] = [
    ["all at the margin", "- name: A\n- name: B\n- name: C\n", ["A", "B", "C"], []],
    ["a later one at the margin", "  - id: a\n    name: A\n- name: B\n", ["A", "B"], [0]],
    ["later ones indented", "- id: a\n  name: A\n  - name: B\n  - name: C\n", ["A", "B", "C"], [2, 2]],
    ["stairs down", "    - name: A\n  - name: B\n- name: C\n", ["A", "B", "C"], [2, 0]],
    [
      "stairs up",
      "- name: A\n  - name: B\n    - name: C\n      - name: D\n",
      ["A", "B", "C", "D"],
      [2, 4, 6],
    ],
    ["to and fro", "  - name: A\n- name: B\n  - name: C\n- name: D\n", ["A", "B", "C", "D"], [0, 0]],
    ["a leap of four", "- name: A\n  id: a\n    - name: B\n- name: C\n", ["A", "B", "C"], [4]],
    ["comments between", "- name: A\n\n# more\n  # to come\n  - name: B # b\n", ["A", "B"], [2]],
    ["one after a nested list", "- name: A\n  aliases:\n    - x\n  - name: B\n", ["A", "B"], [2]],
    ["one after a text", "- name: A\n  summary: |\n    - name: no\n  - name: B\n", ["A", "B"], [2]],
    ["one after text that goes on", "- name: A\n  summary: two\n    lines\n  - name: B\n", ["A", "B"], [2]],
    ["brackets", "- { name: A }\n  - { name: B }\n    - { name: C }\n", ["A", "B", "C"], [2, 4]],
    ["a dash alone", "-\n  name: A\n  - name: B\n", ["A", "B"], [2]],
    [
      "nested lists in odd ones",
      "  - name: A\n- name: B\n  aliases:\n  - x\n  - name: C\n",
      ["A", "B", "C"],
      [0],
    ],
  ];
  for (const [what, list, expected, columns] of MIXED) {
    it(`keeps each of them: ${what}`, () => {
      for (const eol of ["\n", "\r\n"]) {
        const rest = "events:\n  - { date: 2019, title: T }\n";
        const text = `people:\n${list}${rest}`.replaceAll("\n", eol);
        const file = read(text);
        assert.deepEqual(names(file), expected);
        assert.deepEqual(crooked(text), columns);
        assert.equal(file.problems.length, columns.length);
        assert.equal(file.events[0]?.title, "T");
        let valid = true;
        try {
          parse(text);
        } catch {
          valid = false;
        }
        assert.equal(valid, columns.length === 0, "other programs");
      }
    });
  }

  it("keeps what the entries say", () => {
    const entry = (n: string, by: string) =>
      `- id: ${n}\n  name: Name ${n}\n  aliases:\n  - ${n}1\n  positions:\n    - post: P\n`
        .replace(/^/gm, by)
        .trimEnd();
    const straight = said(read(`people:\n${["a", "b", "c"].map((n) => entry(n, "  ")).join("\n")}\n`));
    for (const [a = "", b = "", c = ""] of [
      ["  ", "", "  "],
      ["", "  ", "    "],
      ["    ", "", "  "],
      ["", "  ", ""],
    ]) {
      const text = `people:\n${entry("a", a)}\n${entry("b", b)}\n${entry("c", c)}\n`;
      assert.deepEqual(said(read(text)), straight, text);
    }
  });

  it("keeps sources", () => {
    const text = "references:\n- id: a\n  title: A\n  - id: b\n    title: B\n    author:\n    - family: F\n";
    assert.deepEqual(
      read(text).references.map(({ id }) => id),
      ["a", "b"],
    );
    assert.deepEqual(crooked(text), [2]);
    const bare = "- id: a\n  title: A\n  - id: b\n    title: B\n";
    assert.equal(read(bare, "references.yaml").references.length, 2);
  });

  it("says how many spaces there should be", () => {
    const said = (text: string) => read(text).problems[0]?.message ?? "";
    assert.match(said("people:\n  - name: A\n- name: B\n"), /put 2 spaces in front/);
    assert.match(said("people:\n- name: A\n  - name: B\n"), /put no spaces in front/);
    assert.match(said("people:\n - name: A\n- name: B\n"), /put 1 space in front/);
  });

  it("takes no lists of a field for entries, be they broken", () => {
    for (const list of [
      "- name: A\n  aliases x\n  - name: no\n",
      "- name: A\n  aliases: x\n  - no\n",
      "- name: A\n  positions:\n    - post: P\n  - post: no\n",
      "- name: A\n  summary: some text\n    - no\n    - neither\n",
      "- name: A\n  links:\n  - name: no\n    title: no\n  - name: neither\n",
    ]) {
      assert.deepEqual(names(read(`people:\n${list}- name: Z\n`)), ["A", "Z"], list);
    }
    const text = "people:\n- name: A\n  - lost\n  - more\n- name: B\n";
    assert.deepEqual(told(text, read(text).problems), [["dossier/syntax", "- lost"]]);
  });

  it("tells nothing of valid YAML, however its lists are nested", () => {
    const leaf = fc.constantFrom("x", "two words", "a\nb: c\n- name: d\n", "- name: e", "f:");
    const inner = fc.record({ name: leaf, id: leaf, title: leaf, links: fc.array(leaf, { maxLength: 2 }) });
    const list = fc.array(
      fc.oneof(
        leaf,
        inner,
        fc.record({ id: leaf, name: fc.array(inner, { maxLength: 3 }) }),
        fc.array(fc.oneof(leaf, inner), { maxLength: 3 }),
      ),
      { maxLength: 3 },
    );
    const person = fc.record({ "x-a": list, "x-b": list, name: fc.constant("N"), "x-c": list });
    const options = fc.record({
      indent: fc.integer({ min: 2, max: 4 }),
      indentSeq: fc.boolean(),
      lineWidth: fc.constantFrom(0, 20),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 3 }), options, (people, style) => {
        const text = stringify({ people }, style);
        assert.equal(names(read(text)).length, people.length, text);
        assert.deepEqual(crooked(text), [], text);
      }),
      { numRuns: 300 },
    );
  });

  it("reads them after an edit as it reads them anew", () => {
    const row = fc.tuple(
      fc.nat({ max: 6 }),
      fc.constantFrom("- name: A", "name: B", "aliases:", "- x", "# c", "summary: |"),
    );
    const text = fc
      .array(row, { maxLength: 12 })
      .map((rows) => rows.map(([by, of]) => `${" ".repeat(by)}${of}\n`).join(""));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
        const reader = new DossierReader("d.yaml");
        for (const each of texts) {
          const whole = `people:\n- name: First\n${each}`;
          assert.deepEqual(reader.read(whole), readDossier(whole, "d.yaml"));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("adds an entry where most programs would want it", () => {
    for (const [list, line] of [
      ["  - name: A\n- name: B\n  aliases:\n  - x\n", "\n  - name: New"],
      ["- name: A\n  - name: B\n", "\n- name: New"],
      ["    - name: A\n  - name: B\n", "\n    - name: New"],
    ] as const) {
      const text = `people:\n${list}`;
      const [edit] = appendEntry(text, "people", { name: "New" });
      assert.ok(edit);
      const after = text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
      assert.ok(after.includes(line), after);
      assert.deepEqual(names(read(after)), ["A", "B", "New"]);
    }
  });
});
