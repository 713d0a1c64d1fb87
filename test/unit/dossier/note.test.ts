import assert from "node:assert/strict";
import {
  entryFromNote,
  readNoteFrontmatter,
  type Frontmatter,
} from "../../../src/core/dossier/frontmatter.ts";
import { slice, told } from "./samples.ts";

function frontmatter(yaml: string): { text: string; found: Frontmatter } {
  const text = `---\n${yaml}---\n# Heading\n\nFirst paragraph.\n`;
  return { text, found: readNoteFrontmatter(text, { start: 4, end: 4 + yaml.length }, "n.md") };
}

function entry(yaml: string) {
  const { text, found } = frontmatter(yaml);
  const start = text.indexOf("Heading");
  return entryFromNote(found, {
    path: "n.md",
    title: found.title?.value ?? "Heading",
    titleSpan: found.title?.span ?? { start, end: start + 7 },
    firstParagraph: "First paragraph.",
    span: { start: 0, end: text.length },
  });
}

describe("a note's frontmatter", () => {
  it("is read with its places", () => {
    const { text, found } = frontmatter(`title: "A note"
date: 2020-06-12T10:00:00Z
alias: One
aliases: [Two]
tags: "#korea, summit"
bibliography: [a.bib, b.json]
references:
  - id: k
    title: T
cover: x.png
`);
    assert.equal(slice(text, found.title!.span), "A note");
    assert.equal(found.date?.value, "2020-06-12");
    assert.deepEqual(
      found.aliases.map(({ value }) => value),
      ["Two", "One"],
    );
    assert.deepEqual(found.tags, ["korea", "summit"]);
    assert.deepEqual(
      found.bibliography.map(({ span }) => slice(text, span)),
      ["a.bib", "b.json"],
    );
    assert.equal(slice(text, found.references[0]!.origin.span), "id: k\n    title: T");
    assert.deepEqual(found.problems, []);
    assert.equal(found.schema, null);
  });

  it("costs an error its own field, and is no concern of ours otherwise", () => {
    const { text, found } = frontmatter(
      `title: It: begins\ndate: 2020\ntags: { a: b }\naliases: [x\nalises: y\n`,
    );
    assert.equal(found.title, null);
    assert.equal(found.date?.value, "2020");
    assert.deepEqual(told(text, found.problems), [
      ["dossier/syntax", "It: begins"],
      ["dossier/syntax", "["],
    ]);
    assert.ok(found.problems.every(({ severity }) => severity === "warning"));
    for (const yaml of ["", "just text\n", "- a\n", "[".repeat(5000) + "\n"])
      assert.ok(frontmatter(yaml).found);
  });

  it("tells an entity's type from a note's", () => {
    assert.equal(frontmatter("schema: person\n").found.schema?.value, "Person");
    assert.equal(frontmatter("type: Location\n").found.schema?.value, "Place");
    assert.equal(frontmatter("schema: Spaceship\n").found.schema?.value, "Spaceship");
    for (const type of ["note", "project", "document", "[a, b]", "~"]) {
      assert.equal(frontmatter(`type: ${type}\n`).found.schema, null);
    }
  });

  it("makes an entity or an event of the note", () => {
    const person = entry("schema: Person\naliases: [P]\npositions: [Mayor]\n").entry;
    assert.equal(person?.kind, "entity");
    assert.equal(person.id, "heading");
    assert.equal(person.summary, "First paragraph.");
    assert.equal(person.schema, "Person");
    assert.equal(person.positions[0]?.post, "Mayor");
    const titled = entry("type: person\ntitle: Ada Quill\nid: ada\nsummary: S\n").entry;
    assert.ok(titled?.kind === "entity");
    assert.deepEqual([titled.id, titled.name, titled.summary], ["ada", "Ada Quill", "S"]);
    const event = entry("type: event\ndate: 2019-02\ninvolved: ['[[ada]]']\n").entry;
    assert.ok(event?.kind === "event");
    assert.deepEqual(
      [event.title, event.date.value, event.involved[0]?.value],
      ["Heading", "2019-02", "ada"],
    );
    const { problems } = entry("schema: Event\n");
    assert.deepEqual(
      problems.map(({ code }) => code),
      ["event/missing-date"],
    );
    assert.equal(entry("title: x\n").entry, null);
  });
});
