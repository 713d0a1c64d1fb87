import assert from "node:assert/strict";
import { names, read, said, told } from "./samples.ts";

describe("what is wrong in a dossier file", function () {
  this.timeout(180_000);

  it("costs a syntax error its own field, and tells its place", () => {
    const text = `people:
  - id: a
    name: "A B
    family: B
  - id: c
    name: C
    aliases: [x, y
    summary: fine
  - name: D
    summary: Two: colons
  - name: E
`;
    const file = read(text);
    assert.deepEqual(names(file), ["C", "D", "E"]);
    assert.equal(file.entities[0]?.summary, "fine");
    assert.deepEqual(told(text, file.problems), [
      ["dossier/syntax", '"'],
      ["dossier/syntax", "["],
      ["dossier/syntax", "Two: colons"],
    ]);
    assert.match(file.problems[0]?.message ?? "", /never closed/);
  });

  const BREAKS: readonly (readonly [string, string, string])[] = [
    ["an outdented field", "  - name: X\nfamily: Pompeo", "family"],
    ["an outdented list", "  - name: X\naliases:\n      - x", "aliases"],
    ["an outdented map", "  - name: X\nlinks: { a: b }", "links"],
    ["an outdented text", "  - name: X\nsummary: |\n      - text", "summary"],
    ["an outdented sentence", "  - name: X\n    summary: |\nText at the margin", "Text at the margin"],
    ["a dash one column off", "   - name: X", "-"],
    ["a dash one column short", " - name: X", "-"],
    ["a dash without its space", "  -name: X", "-name: X"],
    ["a field one column short", "  - id: x\n   name: X", "name: X"],
    ["a field one column off", "  - id: x\n     name: X", "x"],
    ["a lost colon", "  - id: x\n    name X", "name X"],
    ["a quotation mark too many", '  - name: "X" Y"', 'Y"'],
    ["an apostrophe in quotes", "  - name: 'Xi's'", "s'"],
    ["a reserved character", "  - name: @x", "@"],
    ["an unknown alias", "  - name: *x", "*x"],
    ["a tab", "  - id: x\n\tname: X", "name"],
    ["an open bracket", "  - name: [X", "["],
    ["a lone bracket", "  - name: ]X", "]"],
    ["a list on the key's line", "  - name: - X", "-"],
    ["a wrong escape", '  - name: "C:\\x"', ""],
    ["an empty dash", "  -", "-"],
  ];
  for (const [what, entry, place] of BREAKS) {
    it(`leaves the neighbours of ${what} alone`, () => {
      const before = "  - name: A\n    aliases:\n    - A1\n";
      const after = "  - name: B\n    positions:\n      - post: P\n  - name: C\n";
      const text = `people:\n${before}${entry}\n${after}events:\n  - { date: 2019, title: T }\n`;
      const file = read(text);
      const others = said(file).filter((e) => !/^(?:X|Xi|x)/.test((e as { name?: string }).name ?? ""));
      assert.deepEqual(
        others,
        said(read(`people:\n${before}${after}events:\n  - { date: 2019, title: T }\n`)),
      );
      assert.ok(file.problems.length >= 1, "nothing was said");
      assert.ok(
        told(text, file.problems).some(([, at]) => at.includes(place)),
        JSON.stringify(told(text, file.problems)),
      );
    });
  }

  it("names what is missing, unknown, doubled or of the wrong kind", () => {
    const text = `poeple:
  - name: Z
people: Mike
organizations: { a: b }
places:
  - id: nameless
  - name: A
    aliases: { a: b }
    family: [x, y]
    sumary: x
    nationality: us
    summary: kept
  - name: B
    name: C
entities:
  - name: What
events:
  - title: No date
  - date: 2019
    id: no-title
  - date: 2019
  - just text
references:
  - title: No id
places:
  - Late
`;
    const file = read(text);
    assert.deepEqual(told(text, file.problems), [
      ["dossier/unknown-key", "poeple"],
      ["dossier/wrong-type", "people"],
      ["dossier/wrong-type", "organizations"],
      ["dossier/missing-name", "nameless"],
      ["dossier/wrong-type", "{ a: b }"],
      ["dossier/wrong-type", "[x, y]"],
      ["dossier/unknown-key", "sumary"],
      ["dossier/duplicate-key", "name"],
      ["dossier/missing-schema", "What"],
      ["event/missing-date", "No date"],
      ["event/missing-title", "no-title"],
      ["event/missing-title", "date"],
      ["dossier/wrong-type", "just text"],
      ["reference/missing-id", "No id"],
      ["dossier/duplicate-key", "places"],
    ]);
    assert.deepEqual(names(file), ["A", "B", "What", "Late"]);
    assert.equal(file.entities[0]?.summary, "kept");
    assert.deepEqual(
      file.events.map(({ title, date }) => [title, date.value]),
      [
        ["No date", ""],
        ["no-title", "2019"],
      ],
    );
    assert.match(file.problems[0]?.message ?? "", /“people”/);
    assert.match(file.problems[6]?.message ?? "", /“summary”/);
  });

  it("reads on where a top-level key lacks its colon", () => {
    const text = "people\n  - name: A\nevents:\n  - { date: 2019, title: T }\n";
    assert.deepEqual(names(read(text)), ["A"]);
    assert.deepEqual(told(text, read(text).problems), [["dossier/syntax", "people"]]);
  });

  it("tells of tabs, of text that is no dossier, and leaves other tools' keys alone", () => {
    const tabbed = "people:\n\t- name: A\n\t- name: B\n";
    assert.match(read(tabbed).problems[0]?.message ?? "", /tab/);
    assert.equal(read(tabbed).problems.length, 1);
    assert.deepEqual(told("Dear all,\n\nhello\n", read("Dear all,\n\nhello\n").problems), [
      ["dossier/syntax", "Dear all,"],
    ]);
    assert.deepEqual(read("x-mine: [a\n$schema: b\n").problems, []);
  });

  it("does not take other lists for entries", () => {
    const text =
      "people:\n  - name: A\nteam:\n  members:\n  - name: No\n  - name: Neither\nnote: |\n  - name: Nor this\n";
    assert.deepEqual(names(read(text)), ["A"]);
  });

  it("is safe from prototypes, alias bombs and deep nesting", () => {
    const pollution =
      "references:\n  - { id: a, __proto__: { polluted: 1 }, x: { __proto__: { polluted: 1 } } }\npeople:\n  - { name: __proto__, constructor: x, toString: [y] }\n__proto__:\n  - name: No\n";
    const file = read(pollution);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
    assert.equal((file.references[0]?.csl as { polluted?: number }).polluted, undefined);
    assert.deepEqual(names(file), ["__proto__"]);

    const bomb = ["x-a: &a [l, l, l, l, l, l, l, l, l]"];
    for (let i = 1; i < 12; i++) {
      const [name, of] = ["abcdefghijkl".charAt(i), "abcdefghijkl".charAt(i - 1)];
      bomb.push(`x-${name}: &${name} [${Array.from({ length: 9 }, () => `*${of}`).join(", ")}]`);
    }
    const bombed = `${bomb.join("\n")}\npeople:\n  - name: A\n    aliases: *l\n  - name: B\n`;
    assert.deepEqual(names(read(bombed)), ["A", "B"]);
    assert.deepEqual(told(bombed, read(bombed).problems), [["dossier/syntax", "*l"]]);

    const cyclic = "people:\n  - &me\n    name: A\n    aliases: [*me]\n  - name: B\n";
    assert.deepEqual(names(read(cyclic)), ["A", "B"]);
    for (const deep of [
      "[".repeat(50_000),
      "{a: ".repeat(20_000),
      "- ".repeat(50_000),
      "? ".repeat(20_000),
    ]) {
      const text = `people:\n  - name: A\n  - name: Deep\n    aliases: ${deep}\n  - ${deep}\n  - name: B\n`;
      assert.deepEqual(names(read(text)), ["A", "Deep", "B"]);
    }
  });
});
