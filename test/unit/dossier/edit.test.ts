import assert from "node:assert/strict";
import fc from "fast-check";
import { stringify } from "yaml";
import { addAlias, appendEntry, setField, type EditValue } from "../../../src/core/dossier/edit.ts";
import { applyEdits } from "../../../src/core/text/edits.ts";
import type { Collection } from "../../../src/core/dossier/keys.ts";
import { hardText, names, read, said } from "./samples.ts";

function appended(text: string, collection: Collection, entry: Record<string, EditValue>): string {
  return applyEdits(text, appendEntry(text, collection, entry));
}

const FILES: readonly string[] = [
  "",
  "\uFEFF",
  "# only a comment",
  "people:\n  - name: A",
  "people:\n  - name: A\n",
  "people:\r\n- name: A # c\r\n  aliases:\r\n  - B\r\n\r\n- name: C\r\n# end\r\n",
  "people:\n    -   name: A\n        summary: |\n            text\n\n            # no comment\n\n# Events\nevents:\n    -   date: 2019\n        title: T\n",
  "people:\n",
  "people:\r  - name: A\r    aliases: [B]\r",
  "people: # nobody yet\nevents: []\n",
  "people: []\n",
  "people: ~\n",
  "people: [A, { name: B }]\n",
  "people: [\n  { name: A },\n  { name: 'B' },\n]\n",
  '{"people": [{"name": "A"}], "events": []}',
  '{ "places": ["A"] }\n',
  "{}",
  "---\npeople:\n  - name: A\n...\n",
  "events:\n- date: 2019\n  title: T\n\n",
  "  people:\n    - name: A\n",
  "people:\n  - name: A\n    summary: >-\n      long\n      text\n  # about A\n\n  # about B\n  - name: B\n    # more on B\n",
  'people:\n  - name: "broken\n  - name: B\n',
  "organisations:\n  - A\n",
  "people:\n  - name: A\nteam: [x]\nplaces:\n  - X\npeople:\n  - name: B\n",
  "x: &a\n  - 1\npeople:\n  - &p { name: A }\n  - <<: *p\n    name: B",
];

describe("adding an entry", function () {
  this.timeout(180_000);

  const COLLECTIONS: readonly Collection[] = ["people", "organizations", "places", "events", "references"];

  it("keeps every byte and every entry, in any file", () => {
    const entry = fc.record({
      name: hardText,
      aliases: fc.array(hardText, { maxLength: 4 }),
      summary: hardText,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...FILES),
        fc.constantFrom("people" as const, "places" as const),
        entry,
        (text, to, fields) => {
          fc.pre(fields.name.trim() !== "");
          const edits = appendEntry(text, to, fields);
          assert.equal(edits.length, 1);
          const kept = text.slice(edits[0]!.span.start, edits[0]!.span.end);
          assert.match(kept, /^\s*(?:\[\]|~)?$/, "something was taken away");
          const after = applyEdits(text, edits);
          const [file, before] = [read(after), read(text)];
          const added = file.entities.filter(
            ({ name, schema }) =>
              name === fields.name.trim() && schema === (to === "people" ? "Person" : "Place"),
          );
          assert.ok(added.length >= 1, after);
          assert.equal(
            added.at(-1)?.summary,
            fields.summary.replaceAll("\r", "\n").trim() === "" ? "" : added.at(-1)?.summary,
          );
          assert.equal(file.entities.length, before.entities.length + 1, after);
          const others = said({ ...file, entities: file.entities.filter((each) => each !== added.at(-1)) });
          assert.deepEqual(others, said(before), after);
          assert.equal(file.problems.length, before.problems.length, after);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("writes what will be read back", () => {
    const value = fc.record({
      name: hardText.filter((text) => text.trim() !== ""),
      aliases: fc.array(hardText, { maxLength: 5 }),
      summary: hardText,
      positions: fc.array(
        fc.record({
          post: hardText.filter((text) => text.trim() !== ""),
          start: fc.constantFrom("2019", "2019-02~", "../2018"),
        }),
        { maxLength: 2 },
      ),
    });
    fc.assert(
      fc.property(fc.constantFrom(...FILES), value, (text, entry) => {
        const found = read(appended(text, "people", entry)).entities.filter(
          ({ schema }) => schema === "Person",
        );
        const wanted = {
          name: entry.name.trim(),
          aliases: entry.aliases.map((alias) => alias.trim()).filter((alias) => alias !== ""),
          summary: entry.summary.trim(),
          positions: entry.positions.map(({ post, start }) => [post.trim(), start]),
        };
        const last = found.find(({ name, summary }) => name === wanted.name && summary === wanted.summary);
        assert.ok(last, appended(text, "people", entry));
        assert.deepEqual(
          {
            name: last.name,
            aliases: last.aliases.map((alias) => alias.value),
            summary: last.summary,
            positions: last.positions.map(({ post, start }) => [post, start?.value]),
          },
          wanted,
        );
      }),
      { numRuns: 300 },
    );
  });

  it("follows the file's own hand", () => {
    const entry = { id: "b", name: "B", aliases: ["x: y", ""], summary: "" };
    const cases: readonly (readonly [string, string])[] = [
      ["", 'people:\n  - id: b\n    name: B\n    aliases: ["x: y"]\n'],
      ["people:\n- name: 'a: b'\n", "people:\n- name: 'a: b'\n- id: b\n  name: B\n  aliases: ['x: y']\n"],
      ["people:\n  - name: A", 'people:\n  - name: A\n  - id: b\n    name: B\n    aliases: ["x: y"]'],
      [
        "people:\n  -   name: A\n\n  -   name: C\n",
        'people:\n  -   name: A\n\n  -   name: C\n\n  -   id: b\n      name: B\n      aliases: ["x: y"]\n',
      ],
      ["people: [A]\n", 'people: [A, { id: b, name: B, aliases: ["x: y"] }]\n'],
      ['{"people": []}', '{"people": [{ "id": "b", "name": "B", "aliases": ["x: y"] }]}'],
      [
        "events: []\r\n",
        'events: []\r\n\r\npeople:\r\n  - id: b\r\n    name: B\r\n    aliases: ["x: y"]\r\n',
      ],
    ];
    for (const [before, after] of cases) assert.equal(appended(before, "people", entry), after);
  });

  it("goes into a bibliography that is a bare list, and gives up on what is no dossier", () => {
    const text = "- id: a\n  title: T\n";
    assert.deepEqual(
      read(appended(text, "references", { id: "b", title: "U" }), "references.yaml").references.map(
        ({ id }) => id,
      ),
      ["a", "b"],
    );
    assert.deepEqual(appendEntry("{ broken", "people", { name: "A" }), []);
    assert.deepEqual(appendEntry("people: some text\n", "people", { name: "A" }), []);
  });

  it("takes every collection", () => {
    for (const collection of COLLECTIONS) {
      const text = appended("", collection, {
        id: "x",
        name: "N",
        title: "T",
        date: "2019-02-27/2019-02-28",
      });
      const file = read(text);
      assert.equal(file.entities.length + file.events.length + file.references.length, 1, text);
      assert.deepEqual(file.problems, []);
      assert.match(text, /date: 2019-02-27\/2019-02-28\n/);
    }
  });
});

describe("editing an entry", function () {
  this.timeout(180_000);

  const person = (text: string, index = 0) => read(text).entities[index]!.origin.span;
  const aliased = (text: string, alias: string, index = 0) =>
    applyEdits(text, addAlias(text, person(text, index), alias));

  it("adds an alias the way aliases are written there", () => {
    const cases: readonly (readonly [string, string])[] = [
      [
        "people:\n  - id: a # c\n    name: A # c\n    summary: s\n",
        "people:\n  - id: a # c\n    name: A # c\n    aliases: [New]\n    summary: s\n",
      ],
      [
        "people:\n  - name: A\n    aliases: [B, 'C'] # c\n",
        "people:\n  - name: A\n    aliases: [B, 'C', New] # c\n",
      ],
      ["people:\n  - name: A\n    alias: B # c\n", "people:\n  - name: A\n    alias: [B, New] # c\n"],
      [
        "people:\r\n- name: A\r\n  aliases: # c\r\n  - B # c\r\n  family: F\r\n",
        "people:\r\n- name: A\r\n  aliases: # c\r\n  - B # c\r\n  - New\r\n  family: F\r\n",
      ],
      ["people:\n  - name: A\n    aliases:\n", "people:\n  - name: A\n    aliases: [New]\n"],
      ["people:\n  - name: A\n    aliases: []\n", "people:\n  - name: A\n    aliases: [New]\n"],
      ["people: [{ name: A }, { name: B }]\n", "people: [{ name: A, aliases: [New] }, { name: B }]\n"],
      [
        '{"people": [{"name": "A", "aliases": ["B"]}]}',
        '{"people": [{"name": "A", "aliases": ["B", "New"]}]}',
      ],
      [
        'people:\n  - name: A\n    summary: "open\n  - name: B\n',
        'people:\n  - name: A\n    aliases: [New]\n    summary: "open\n  - name: B\n',
      ],
    ];
    for (const [before, after] of cases) assert.equal(aliased(before, "New"), after);
    assert.deepEqual(addAlias(cases[8]![0], { start: 0, end: 0 }, "New"), []);
    const has = "people:\n  - name: A\n    aliases: [New]\n";
    assert.deepEqual(addAlias(has, person(has), "New"), []);
    const shared = "x-a: &al [Q]\npeople:\n  - name: A\n    aliases: *al\n";
    assert.deepEqual(addAlias(shared, person(shared), "New"), []);
  });

  it("sets fields that are there and fields that are not", () => {
    const set = (text: string, field: string, value: EditValue) =>
      applyEdits(text, setField(text, person(text), field, value));
    assert.equal(
      set("people:\n- name: A # c\n  family: 'F'\n", "name", "B: C"),
      "people:\n- name: 'B: C' # c\n  family: 'F'\n",
    );
    assert.equal(
      set("people:\n- name: A\n  family: 'F' # c", "family", "G"),
      "people:\n- name: A\n  family: G # c",
    );
    assert.equal(
      set("people:\n- name: A # c\n# d\n- name: B\n", "family", "F"),
      "people:\n- name: A # c\n  family: F\n# d\n- name: B\n",
    );
    assert.equal(
      set("people:\n- name: A\n  summary: |\n    x\n\n    y\n  id: a\n", "summary", "z"),
      "people:\n- name: A\n  summary: z\n  id: a\n",
    );
    assert.equal(
      set("people:\n- name: A\n  summary:\n  id: a\n", "summary", "two\nlines"),
      "people:\n- name: A\n  summary: |-\n    two\n    lines\n  id: a\n",
    );
    assert.equal(set("people: [{ name: A, id: a }]\n", "id", "b"), "people: [{ name: A, id: b }]\n");
  });

  it("leaves everybody else as they are", () => {
    const people = fc.array(
      fc.record(
        {
          name: hardText,
          aliases: fc.option(fc.oneof(hardText, fc.array(hardText)), { nil: undefined }),
          summary: hardText,
        },
        { requiredKeys: ["name"] },
      ),
      { minLength: 1, maxLength: 4 },
    );
    const style = fc.record({
      indent: fc.integer({ min: 2, max: 6 }),
      indentSeq: fc.boolean(),
      collectionStyle: fc.constantFrom("any" as const, "flow" as const),
      lineWidth: fc.constantFrom(0, 30),
    });
    fc.assert(
      fc.property(
        people,
        style,
        hardText,
        fc.nat(),
        fc.constantFrom("\n", "\r\n", "\r"),
        (data, options, text, pick, eol) => {
          fc.pre(text.trim() === text && !text.includes("\r"));
          const source = stringify({ people: data }, options).replaceAll("\n", eol);
          const before = read(source);
          fc.pre(before.entities.length > 0);
          const index = pick % before.entities.length;
          const target = before.entities[index]!;
          fc.pre(!target.aliases.some(({ value }) => value === text));
          const withAlias = applyEdits(source, addAlias(source, target.origin.span, text));
          const expected = before.entities.map(({ name, aliases, summary }, i) => [
            name,
            [...aliases.map(({ value }) => value), ...(i === index ? [text] : [])],
            summary,
          ]);
          const shape = (from: string) =>
            read(from).entities.map(({ name, aliases, summary }) => [
              name,
              aliases.map(({ value }) => value),
              summary,
            ]);
          assert.deepEqual(shape(withAlias), expected, withAlias);
          const summarised = applyEdits(source, setField(source, target.origin.span, "summary", text));
          assert.deepEqual(
            shape(summarised),
            before.entities.map(({ name, aliases, summary }, i) => [
              name,
              aliases.map(({ value }) => value),
              i === index ? text : summary,
            ]),
            summarised,
          );
          assert.deepEqual(names(read(summarised)), names(before));
        },
      ),
      { numRuns: 300 },
    );
  });
});
