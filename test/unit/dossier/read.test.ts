import assert from "node:assert/strict";
import { names, read, said, slice, told } from "./samples.ts";

describe("reading a dossier file", () => {
  const FULL = `# who is who
people:
  - id: mike-pompeo
    name: Mike Pompeo
    aliases: [Michael R. Pompeo, "Pompeo, Mike"]
    weakAliases: [the top diplomat]
    family: Pompeo
    positions:
      - { post: Secretary of State, organization: us-state, start: 2018-04-26, end: 2021-01-20 }
      - Member of Congress
    summary: >-
      One or two
      sentences.
    image: portraits/pompeo.jpg
    wikidataId: Q473239
    links: { Wikipedia: "https://example.org/wiki" }
    sources: [nyt-2020]
events:
  - id: hanoi
    date: 2019-02-27/2019-02-28
    title: Second summit
    involved: [donald-trump, "[[kim-jong-un|Kim]]"]
    location: hanoi
    tags: summit
    sources: [{ key: nyt-2020, locator: para. 5, quote: "no deal" }, "@desk, p. 2"]
references:
  - id: nyt-2020
    type: article-newspaper
    title: Two Years After
    container-title: The New York Times
    issued: 2020-06-12
    volume: 5
    author: [{ family: Doe, given: J. }]
    file: sources/nyt.md
annotations:
  - anything: at all
`;

  it("reads every field, with its place", () => {
    const file = read(FULL);
    assert.deepEqual(file.problems, []);
    const [person] = file.entities;
    assert.ok(person);
    assert.equal(person.schema, "Person");
    assert.deepEqual(
      person.aliases.map(({ value, span }) => [value, slice(FULL, span)]),
      [
        ["Michael R. Pompeo", "Michael R. Pompeo"],
        ["Pompeo, Mike", "Pompeo, Mike"],
      ],
    );
    assert.equal(person.summary, "One or two sentences.");
    assert.equal(person.positions[0]?.organization?.value, "us-state");
    assert.equal(person.positions[0].start?.value, "2018-04-26");
    assert.equal(slice(FULL, person.positions[0].end?.span ?? { start: 0, end: 0 }), "2021-01-20");
    assert.equal(person.positions[1]?.post, "Member of Congress");
    assert.deepEqual(person.links, [{ label: "Wikipedia", url: "https://example.org/wiki" }]);
    assert.equal(slice(FULL, person.origin.nameSpan), "Mike Pompeo");
    assert.equal(slice(FULL, person.origin.idSpan ?? { start: 0, end: 0 }), "mike-pompeo");
    assert.ok(slice(FULL, person.origin.span).startsWith("- id: mike-pompeo\n"));
    assert.ok(slice(FULL, person.origin.span).endsWith("sources: [nyt-2020]"));
    const [event] = file.events;
    assert.ok(event);
    assert.equal(event.date.value, "2019-02-27/2019-02-28");
    assert.deepEqual(
      event.involved.map(({ value }) => value),
      ["donald-trump", "kim-jong-un"],
    );
    assert.deepEqual(event.tags, ["summit"]);
    assert.deepEqual(
      event.sources.map(({ key, locator, quote }) => [key, locator, quote]),
      [
        ["nyt-2020", "para. 5", "no deal"],
        ["desk", "p. 2", ""],
      ],
    );
    const [reference] = file.references;
    assert.ok(reference);
    assert.deepEqual(reference.csl, {
      id: "nyt-2020",
      type: "article-newspaper",
      title: "Two Years After",
      "container-title": "The New York Times",
      issued: "2020-06-12",
      volume: "5",
      author: [{ family: "Doe", given: "J." }],
    });
    assert.equal(reference.file?.value, "sources/nyt.md");
  });

  it("says the same of CRLF, of a byte order mark and of lone carriage returns", () => {
    const crlf = FULL.replaceAll("\n", "\r\n");
    assert.deepEqual(said(read(crlf)), said(read(FULL)));
    const person = read(crlf).entities[0];
    assert.equal(person && slice(crlf, person.origin.nameSpan), "Mike Pompeo");
    const marked = `\uFEFF${FULL}`;
    assert.deepEqual(said(read(marked)), said(read(FULL)));
    assert.equal(slice(marked, read(marked).events[0]!.origin.nameSpan), "Second summit");
    assert.deepEqual(said(read(FULL.replaceAll("\n", "\r"))), said(read(FULL)));
  });

  it("keeps numbers, dates and truth values as they are written", () => {
    const text = `people:\n  - { id: 007, name: 2019, aliases: [1e3, 0x1F, true, No, 1_000, 2018-06-12, +1, 1.10] }\n`;
    const [entity] = read(text).entities;
    assert.equal(entity?.id, "007");
    assert.equal(entity.name, "2019");
    assert.deepEqual(
      entity.aliases.map(({ value }) => value),
      ["1e3", "0x1F", "true", "No", "1_000", "2018-06-12", "+1", "1.10"],
    );
    const references =
      "references:\n- id: a\n  issued: { date-parts: [[2019, 6]], circa: true }\n  title: 1984\n";
    assert.deepEqual(read(references).references[0]?.csl, {
      id: "a",
      issued: { "date-parts": [[2019, 6]], circa: true },
      title: "1984",
    });
  });

  it("takes synonyms, single values for lists, plain names, and FollowTheMoney's words", () => {
    const text = `organisations:
  - name: [State Department, Department of State]
    alias: Foggy Bottom
    aliases: [State]
    weak_alias: the department
    description: not this
    summary: this
    wikipediaUrl: https://example.org
    link: https://www.example.net/x
    source: k
places: [Hanoi, Singapore]
entities:
  - { schema: vessel, name: Jin Teng }
  - { schema: Event, name: Talks, startDate: 2019-02-27, endDate: 2019-02-28 }
  - { schema: Spaceship, name: Odd }
`;
    const file = read(text);
    assert.deepEqual(file.problems, []);
    assert.deepEqual(
      file.entities.map(({ schema, name }) => [schema, name]),
      [
        ["Organization", "State Department"],
        ["Place", "Hanoi"],
        ["Place", "Singapore"],
        ["Vessel", "Jin Teng"],
        ["Spaceship", "Odd"],
      ],
    );
    const state = file.entities[0]!;
    assert.deepEqual(
      state.aliases.map(({ value }) => value),
      ["Department of State", "State", "Foggy Bottom"],
    );
    assert.deepEqual(
      state.weakAliases.map(({ value }) => value),
      ["the department"],
    );
    assert.equal(state.summary, "this");
    assert.deepEqual(state.links, [
      { label: "example.net", url: "https://www.example.net/x" },
      { label: "Wikipedia", url: "https://example.org" },
    ]);
    assert.equal(file.events[0]?.date.value, "2019-02-27/2019-02-28");
  });

  it("reads flow style, JSON, several documents, indented keys and comments anywhere", () => {
    assert.deepEqual(names(read(`people: [\n  {name: A},\n  {name: B},\n]\n`)), ["A", "B"]);
    assert.deepEqual(names(read(`{"people": [{"name": "A"}], "places": ["B"]}`)), ["A", "B"]);
    assert.deepEqual(names(read("%YAML 1.2\n---\npeople:\n- name: A\n...\n---\npeople:\n- name: B\n")), [
      "A",
      "B",
    ]);
    assert.deepEqual(names(read("--- {people: [{name: A}]}\n")), ["A"]);
    assert.deepEqual(names(read("  people:\n    - name: A\n    - name: B\n")), ["A", "B"]);
    assert.deepEqual(names(read("? people\n: - name: A\n  - name: B\n")), ["A", "B"]);
    const commented = `people: # c
# c
  # c
  - # c
    name: A # c
# c
    aliases: # c
      # c
    - B # c
  -

    name: C
    summary: |
      # kept
      - kept

      people:
# c
  - name: D`;
    const file = read(commented);
    assert.deepEqual(names(file), ["A", "C", "D"]);
    assert.deepEqual(file.problems, []);
    assert.equal(file.entities[1]?.summary, "# kept\n- kept\n\npeople:");
  });

  it("keeps lists in lists apart from entries, at any indentation", () => {
    for (const indent of ["", " ", "  ", "    ", "        "]) {
      for (const inner of ["", "  "]) {
        const text = `people:\n${indent}- name: A\n${indent}  positions:\n${indent}  ${inner}- post: X\n${indent}  ${inner}- post: Y\n${indent}- name: B\n`;
        const file = read(text);
        assert.deepEqual(names(file), ["A", "B"], text);
        assert.equal(file.entities[0]?.positions.length, 2);
        assert.deepEqual(file.problems, []);
      }
    }
  });

  it("resolves anchors and merge keys across entries and sections", () => {
    const text = `x-base: &base\n  family: Kim\n  aliases: &al [Q]\npeople:\n  - <<: *base\n    name: A\n  - name: B\n    aliases: *al\n  - <<: [*base, {summary: S}]\n    name: C\n    family: Own\n`;
    const file = read(text);
    assert.deepEqual(file.problems, []);
    assert.deepEqual(
      file.entities.map(({ name, family, aliases, summary }) => [name, family, aliases.length, summary]),
      [
        ["A", "Kim", 1, ""],
        ["B", null, 1, ""],
        ["C", "Own", 1, "S"],
      ],
    );
  });

  it("takes a bare list for references only where the file's name says so", () => {
    const text = "- id: a\n  title: T\n- id: b\n";
    assert.deepEqual(
      read(text, "x/references.yaml").references.map(({ id }) => id),
      ["a", "b"],
    );
    assert.deepEqual(read(text, "references.yml").problems, []);
    assert.deepEqual(told(text, read(text).problems), [["dossier/wrong-type", "-"]]);
    assert.equal(read("[{id: a}]", "references.yaml").references.length, 1);
  });

  it("has nothing to say of an empty file", () => {
    for (const text of ["", "\n", "# c\n", "---\n", "people:\n", "people: []\nevents: ~\n", "\uFEFF"]) {
      assert.deepEqual(read(text), { entities: [], events: [], references: [], problems: [] }, text);
    }
  });
});
