import assert from "node:assert/strict";
import fc from "fast-check";
import { parse, stringify } from "yaml";
import { DossierReader, readDossier } from "../../../src/core/dossier/read.ts";
import { brokenLine, hardText, names, read, said, spans } from "./samples.ts";

const yamlish = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: brokenLine },
    fc.constantFrom(
      "people:",
      "events:",
      "references:",
      "x:",
      "- ",
      "-",
      "  - ",
      "    ",
      "  ",
      "\n",
      "\r\n",
      "\r",
      "\n\n",
    ),
    fc.constantFrom(
      "name: A",
      "id: b",
      "date: 2019",
      "title: T",
      "aliases:",
      "---",
      "...",
      "#c",
      "\0",
      "\uFEFF",
      "\t",
      "&a",
      "*a",
      "<<: *a",
    ),
  ),
  { maxLength: 60 },
);

const entity = fc.record(
  { name: hardText, aliases: fc.array(hardText, { maxLength: 3 }), summary: hardText },
  { requiredKeys: ["name"] },
);

describe("reading any dossier file", function () {
  this.timeout(180_000);

  it("never throws, and every place lies in the text", () => {
    fc.assert(
      fc.property(yamlish, (parts) => {
        const text = parts.join("");
        for (const { start, end } of spans(read(text))) {
          assert.ok(start >= 0 && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
        }
      }),
      { numRuns: 700 },
    );
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => void read(text)));
  });

  it("reads what a YAML writer wrote, in any style", () => {
    const style = fc.record({
      indent: fc.integer({ min: 1, max: 8 }),
      indentSeq: fc.boolean(),
      lineWidth: fc.constantFrom(0, 20, 80),
      collectionStyle: fc.constantFrom("any" as const, "flow" as const),
      blockQuote: fc.constantFrom(true, false, "folded" as const, "literal" as const),
      defaultStringType: fc.constantFrom("PLAIN" as const, "QUOTE_DOUBLE" as const, "QUOTE_SINGLE" as const),
    });
    fc.assert(
      fc.property(fc.array(entity, { maxLength: 4 }), style, fc.boolean(), (people, options, crlf) => {
        let text = stringify(
          { people, "x-else": structuredClone(people), places: structuredClone(people) },
          options,
        );
        if (crlf) text = text.replaceAll("\n", "\r\n");
        const file = read(text);
        // The library itself says what was written: its writer has slips of its own.
        const written = (parse(text, { schema: "failsafe" }) as { people: typeof people }).people;
        const expected = written.filter(({ name }) => name.trim() !== "");
        const trimmed = (value: string) => value.trim();
        assert.deepEqual(
          file.entities.map(({ name, aliases, summary }) => [
            name,
            aliases.map((alias) => alias.value),
            summary,
          ]),
          [...expected, ...expected].map(({ name, aliases = [], summary = "" }) => [
            trimmed(name),
            aliases.map(trimmed).filter((alias) => alias !== ""),
            trimmed(summary),
          ]),
        );
      }),
      { numRuns: 400 },
    );
  });

  it("never lets a broken entry change the others", () => {
    const field = fc.constantFrom("name", "aliases", "summary", "id", "positions", "links", "sources");
    fc.assert(
      fc.property(fc.array(fc.tuple(field, brokenLine), { minLength: 1, maxLength: 4 }), (broken) => {
        const good = (n: string) =>
          `  - name: Good ${n}\n    aliases: [${n}1]\n    positions:\n      - post: ${n}2\n`;
        const bad = broken
          .map(([key, value], i) => `${i === 0 ? "  - " : "    "}${key}: ${value}\n`)
          .join("");
        const file = read(`people:\n${good("A")}${bad}${good("B")}${good("C")}`);
        const others = said(file).filter((each) => /^Good [ABC]$/.test((each as { name: string }).name));
        assert.deepEqual(others, said(read(`people:\n${good("A")}${good("B")}${good("C")}`)));
      }),
      { numRuns: 300 },
    );
  });

  it("keeps a slip of one key in its own entry", () => {
    const entry = (n: string) =>
      `  - id: ${n}\n    name: Name ${n} # c\n    aliases: [${n}1, "${n}2"]\n    links: { W: https://x.example }\n    positions:\n      - { post: P, start: 2019 }\n    summary: >-\n      Some text: more\n\n      of it\n\n`;
    const text = `people:\n${entry("a")}${entry("b")}${entry("c")}events:\n  - { date: 2019, title: T }\n`;
    const { start, end } = read(text).entities[1]!.origin.span;
    const slip = fc.oneof(fc.constant(""), fc.constantFrom(..."\"'[]{}:,-#&*!|>%@`? \t\nx0~=".split("")));
    const others = said(read(text)).filter((each) => (each as { id: string }).id !== "b");
    fc.assert(
      fc.property(fc.integer({ min: start, max: end - 1 }), slip, (at, put) => {
        const edited = text.slice(0, at) + put + text.slice(put === "" ? at + 1 : at);
        const found = said(read(edited)).map((each) => JSON.stringify(each));
        for (const other of others) assert.ok(found.includes(JSON.stringify(other)), edited);
      }),
      { numRuns: 600, seed: 7 },
    );
  });

  it("reads an edited file as it reads it anew", () => {
    const edit = fc.tuple(
      fc.nat(),
      fc.nat({ max: 30 }),
      fc.oneof(
        yamlish.map((parts) => parts.slice(0, 3).join("")),
        fc.constant(""),
      ),
    );
    fc.assert(
      fc.property(yamlish, fc.array(edit, { maxLength: 8 }), (parts, edits) => {
        let text = `people:\n  - name: A\n  - &a { name: B }\n  - *a\n${parts.join("")}`;
        const reader = new DossierReader("d.yaml");
        reader.read(text);
        for (const [at, length, inserted] of edits) {
          const start = at % (text.length + 1);
          text = text.slice(0, start) + inserted + text.slice(start + length);
          assert.deepEqual(reader.read(text), readDossier(text, "d.yaml"));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("keeps the very entries that an edit did not touch", () => {
    const entries = Array.from({ length: 50 }, (_, i) => `  - name: P${i}\n`);
    const before = `people:\n${entries.join("")}`;
    const reader = new DossierReader("d.yaml");
    const first = reader.read(before);
    const second = reader.read(before.replace("P49", "Q49"));
    assert.equal(second.entities.filter((each, i) => each === first.entities[i]).length, 49);
    assert.equal(names(second)[49], "Q49");
  });

  it("pauses between entries", () => {
    const text = `people:\n${"  - name: A\n    aliases: [x]\n".repeat(1000)}`;
    const steps = new DossierReader("d.yaml").readSteps(text);
    let count = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        assert.equal(step.value.entities.length, 1000);
        break;
      }
      count++;
    }
    assert.ok(count >= 1000);
  });
});
