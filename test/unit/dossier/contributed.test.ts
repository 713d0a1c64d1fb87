import { Ajv } from "ajv";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { starterDossier } from "../../../src/core/dossier/starter.ts";
import { names, read } from "./samples.ts";

function json(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
}

const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
ajv.addSchema(json("schemas/dossier.schema.json"), "dossier.schema.json");
ajv.addSchema(json("schemas/references.schema.json"), "references.schema.json");

/** Whether a YAML text is valid, as an editor sees it. */
function valid(text: string, schema = "dossier.schema.json"): boolean {
  return ajv.validate(schema, parse(text));
}

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly body: string | readonly string[];
}

/** A snippet's text with its placeholders' own text. */
function filled({ body }: Snippet): string {
  let text = typeof body === "string" ? body : body.join("\n");
  text = text
    .replaceAll("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2020-06-12")
    .replace(/\$\{\d+\|([^,|]+)[^}]*\}/g, "$1");
  for (let before = ""; before !== text;) {
    before = text;
    text = text
      .replace(/\$\{(?:\d+|TM_SELECTED_TEXT):([^${}]*)\}/g, "$1")
      .replace(/\$(?:\d+|TM_SELECTED_TEXT)/g, "");
  }
  return text;
}

describe("the JSON schema", () => {
  it("takes what Dossier reads", () => {
    for (const text of [
      "",
      "people:\n",
      "people: [Mike, { name: A, aliases: B, positions: Mayor, links: https://x.example, sources: k }]\n",
      "people: [{ name: A, alias: [B, 2019], links: { W: https://x.example }, sources: [{ key: k, locator: p. 1 }] }]\n",
      "organisations: [{ name: A, whatever: 1 }]\nunknown: 1\n",
      "entities: [{ schema: Vessel, name: Jin Teng }]\n",
      "events: [{ date: 2019, title: T, involved: a, tags: [x] }, { startDate: 2019-01-01, name: N }]\n",
      "references: [{ id: a, issued: { date-parts: [[2019]] }, author: [{ family: F }], x: 1 }]\n",
    ]) {
      assert.ok(valid(text), `${text}\n${ajv.errorsText()}`);
    }
    assert.ok(valid("- { id: a }\n", "references.schema.json"));
    assert.ok(valid("references: [{ id: a }]\n", "references.schema.json"));
  });

  it("refuses what Dossier reports", () => {
    for (const text of [
      "people: Mike\n",
      "people: { a: b }\n",
      "people: [{ id: a }]\n",
      "people: [{ name: A, aliases: { a: b } }]\n",
      "people: [{ name: A, sources: [{ locator: p. 1 }] }]\n",
      "people: [{ name: A, wikidataId: 473239 }]\n",
      "entities: [{ name: A }]\n",
      "events: [{ title: T }]\n",
      "events: [{ date: 2019 }]\n",
      "references: [{ title: T }]\n",
    ]) {
      assert.ok(!valid(text), text);
    }
    assert.ok(!valid("- { title: T }\n", "references.schema.json"));
  });

  it("describes every property", () => {
    const undescribed: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      for (const [key, child] of Object.entries(value)) {
        if (key === "properties") {
          for (const [name, property] of Object.entries(child as object)) {
            const described =
              JSON.stringify(property).includes('"description"') || "$ref" in (property as object);
            if (!described) undescribed.push(`${path}/${name}`);
          }
        }
        look(child, `${path}/${key}`);
      }
    };
    look(json("schemas/dossier.schema.json"), "");
    assert.deepEqual(undescribed, []);
  });
});

describe("the starter dossier", () => {
  it("is read without a word, is valid, and its note cites what exists", () => {
    const files = new Map(starterDossier().map(({ path, text }) => [path, text]));
    const yaml = files.get("dossier/dossier.yaml") ?? "";
    const file = read(yaml, "dossier/dossier.yaml");
    assert.deepEqual(file.problems, []);
    assert.deepEqual(names(file), ["Ada Quill", "Tomas Brandt", "Port Lumen Town Council", "Port Lumen"]);
    assert.ok(valid(yaml), ajv.errorsText());
    const ids = new Set([...file.entities, ...file.events, ...file.references].map(({ id }) => id));
    for (const event of file.events) {
      for (const { value } of [...event.involved, ...(event.location ? [event.location] : [])])
        assert.ok(ids.has(value), value);
      for (const { key } of event.sources) assert.ok(ids.has(key), key);
    }
    const note = files.get("notes/first-note.md") ?? "";
    for (const [, key] of note.matchAll(/@([\w-]+)/g)) if (key) assert.ok(ids.has(key), key);
    assert.ok(ids.has("council-vote"));
    for (const name of ["Ada Quill", "Tomas Brandt", "Port Lumen"]) assert.ok(note.includes(name), name);
    const source = files.get("sources/lantern-2024-lighthouse.md") ?? "";
    const quoted = /^> (.+?) \[@/m.exec(note)?.[1] ?? "none";
    assert.ok(source.includes(quoted), quoted);
  });
});

describe("the snippets", () => {
  const LISTS = {
    Person: "people",
    Organisation: "organizations",
    Place: "places",
    Event: "events",
    Reference: "references",
  };

  it("write entries that are read without a word", () => {
    const snippets = json("snippets/dossier.json") as unknown as Record<string, Snippet>;
    for (const [name, key] of Object.entries(LISTS)) {
      const text = `${key}:\n${filled(snippets[name]!).replace(/^/gm, "  ").trimEnd()}\n`;
      const file = read(text);
      assert.deepEqual(file.problems, [], text);
      assert.equal(file.entities.length + file.events.length + file.references.length, 1, text);
      assert.ok(valid(text), ajv.errorsText());
    }
    const whole = filled(snippets["New dossier file"]!);
    assert.deepEqual(read(whole).problems, []);
    assert.ok(valid(whole));
  });

  it("write citations, quotations and events", () => {
    const snippets = json("snippets/markdown.json") as unknown as Record<string, Snippet>;
    assert.equal(filled(snippets["Citation"]!), "[@key, p. 1]");
    assert.equal(filled(snippets["Quotation with citation"]!), ">  [@key, para. 1]\n");
    assert.equal(filled(snippets["Event"]!), '[What happened]{.event date=2020-06-12 involved="person-id"}');
  });
});
