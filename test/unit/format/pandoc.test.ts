import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { findCitations } from "../../../src/core/citations/grammar.ts";
import { renderItem } from "../../../src/core/citations/render.ts";
import { STYLES } from "../../../src/core/citations/format/index.ts";
import { Workspace } from "../../../src/core/index/workspace.ts";
import { pandocVersion } from "../pandocVersion.ts";
import { compile } from "./pandoc.ts";
import { LINES, SOURCES } from "./samples.ts";
import { formatterOf, library } from "./support.ts";
import { runs } from "../runs.ts";

/** What is formatted otherwise than by Pandoc, as docs/formatting.md explains: Dossier's text made Pandoc's. */
const DIFFERENCES: readonly {
  readonly name: string;
  readonly styles: RegExp;
  readonly toPandoc: (text: string) => string;
}[] = [
  {
    name: "prepositions in titles with capitals",
    styles: /./,
    toPandoc: (text) =>
      text
        .replace(/(?<=A Day )without(?= Names)/g, "Without")
        .replace(/(?<=Two Years )after(?= Singapore)/g, "After"),
  },
  {
    name: "an unsigned source as the subject of a sentence",
    styles: /^(?:apa|modern-language-association)$/,
    toPandoc: (text) => text.replace(/^A Day Without Names/, "“$&”"),
  },
  {
    name: "a report's number",
    styles: /^apa$/,
    toPandoc: (text) => text.replace("(Desk Memo No. 4)", "(Desk Memo 4)"),
  },
  {
    name: "years before Christ are in order",
    styles: /^harvard-cite-them-right$/,
    toPandoc: (text) =>
      text.replace(
        "(Cicero, 44BC; Early, 1850; Slow, 2001–2004;",
        "(Early, 1850; Slow, 2001–2004; Cicero, 44BC;",
      ),
  },
  {
    name: "initials of Korean names",
    styles: /^vancouver$/,
    toPandoc: (text) => text.replace("Moon JI", "Moon J"),
  },
  {
    name: "a comma that sets off words from nothing",
    styles: /^modern-language-association$/,
    toPandoc: (text) => text.replace("(and so on)", "(, and so on)"),
  },
  {
    name: "what is online",
    styles: /^ieee$/,
    toPandoc: (text) => text.replace(/(?<!Accessed:.*)\[Online\]\. Available/, "Available"),
  },
];

function asPandoc(text: string, style: string): string {
  return DIFFERENCES.filter(({ styles }) => styles.test(style)).reduce(
    (so, { toPandoc }) => toPandoc(so),
    text,
  );
}

/** Labels are set apart by Pandoc in ways of its own. */
function withoutLabel(text: string): string {
  return text.replace(/^(?:\[\d+\]|\d+\.) ?/, "");
}

const frontmatter = (fields: object) => `---\n${JSON.stringify(fields)}\n---\n\n`;

/** Citations in every style as Dossier and as Pandoc format them. */
async function both(
  style: string,
  paragraphs: readonly string[],
): Promise<{ ours: string[]; pandoc: readonly string[] }> {
  const formatter = await formatterOf(style, SOURCES, null);
  const ours = formatter
    .update(findCitations(paragraphs.join("\n\n")))
    .map(({ inText, note, noteNumber }) => {
      const text = noteNumber === null ? inText.text : `${inText.text}|${note?.text ?? ""}`;
      return asPandoc(text.replace(/\u00A0/g, " "), style);
    });
  const { citations } = compile(frontmatter({ references: SOURCES }) + paragraphs.join("\n\n"), style);
  return { ours, pandoc: citations };
}

const version = pandocVersion();

(version === null ? describe.skip : describe)("formatted as by Pandoc", function () {
  this.timeout(180_000);

  for (const { id } of STYLES) {
    it(`citations in ${id}`, async () => {
      const { ours, pandoc } = await both(id, LINES);
      assert.deepEqual(ours, pandoc);
    });

    it(`the bibliography in ${id}`, async () => {
      const formatter = await formatterOf(id, SOURCES, null);
      const { entries } = compile(frontmatter({ references: SOURCES, nocite: "@*" }), id);
      for (const entry of formatter.list(
        SOURCES.map((csl) => ({ id: csl.id, csl, origin: { path: "a.yaml" } })),
      )) {
        const theirs = withoutLabel(entries.get(entry.id) ?? "");
        // Pandoc tells sources apart that are cited together; so do we, of all that are listed together.
        assert.equal(asPandoc(entry.text.replace(/\u00A0/g, " "), id), theirs);
      }
    });
  }

  it("every difference that the docs explain is one still", async () => {
    const seen = new Set<string>();
    for (const { id } of STYLES) {
      const formatter = await formatterOf(id, SOURCES, null);
      const citations = formatter
        .update(findCitations(LINES.join("\n\n")))
        .map(({ inText, note }) => (note ?? inText).text);
      const entries = formatter.list(SOURCES.map((csl) => ({ id: csl.id, csl, origin: { path: "a.yaml" } })));
      for (const text of [...citations, ...entries.map((entry) => entry.text)]) {
        let now = text.replace(/\u00A0/g, " ");
        for (const { name, styles, toPandoc } of DIFFERENCES) {
          if (!styles.test(id)) continue;
          if (toPandoc(now) !== now) seen.add(name);
          now = toPandoc(now);
        }
      }
    }
    assert.deepEqual([...seen].sort(), DIFFERENCES.map(({ name }) => name).sort());
  });

  const cited = SOURCES.filter(({ id }) => !["unsigned", "ancient", "same-a"].includes(id)).map(
    ({ id }) => id,
  );
  const draft = fc.record({
    key: fc.constantFrom(...cited),
    prefix: fc.constantFrom("", "", "see", "compare *also*"),
    locator: fc.constantFrom("", "", "3", "33-35", "xii"),
    label: fc.constantFrom("page", "chapter", "section", "paragraph"),
    suffix: fc.constantFrom("", "", "and elsewhere", "my emphasis"),
    mode: fc.constantFrom("normal" as const, "normal" as const, "suppress-author" as const),
  });

  it("generated citations, in the styles that name authors in the text", async () => {
    const samples = fc.sample(
      fc.array(fc.array(draft, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 60 }),
      {
        ...runs(4),
        seed: 4,
      },
    );
    for (const clusters of samples) {
      // Where some of several come with a prefix, Pandoc sorts what follows each of them; we leave them as written.
      const plain = clusters.filter((drafts) => drafts.slice(1).every(({ prefix }) => prefix === ""));
      const paragraphs = plain.map(
        (drafts) => `It is so [${drafts.map((one) => renderItem(one)).join("; ")}].`,
      );
      for (const style of ["chicago-author-date", "apa"]) {
        const { ours, pandoc } = await both(style, paragraphs);
        ours.forEach((text, at) => assert.equal(text, pandoc[at], `${style}: ${paragraphs[at] ?? ""}`));
      }
    }
  });

  it("every citation of the sample notes is resolved, and reads the same, in every style", async () => {
    const folder = join(process.cwd(), "sample-notes");
    const references = readFileSync(join(folder, "dossier/references.yaml"), "utf8");
    const workspace = new Workspace();
    workspace.set("dossier/references.yaml", "dossier", references);
    workspace.settle();
    const notes = readdirSync(join(folder, "notes")).filter((name) => name.endsWith(".md"));
    assert.ok(notes.length > 3);
    for (const name of notes) {
      const text = readFileSync(join(folder, "notes", name), "utf8");
      workspace.set(`notes/${name}`, "note", text);
      const citations = workspace.note(`notes/${name}`)?.parsed.citations ?? [];
      for (const { id } of STYLES) {
        const { formatter: make } = await library.load({ style: { id }, locale: null });
        const formatter = make();
        formatter.setLookup((key) => workspace.references.get(key));
        const ours = formatter.update(citations).map(({ inText, note, noteNumber, missing }) => {
          assert.deepEqual(missing, []);
          return (noteNumber === null ? inText.text : `${inText.text}|${note?.text ?? ""}`).replace(
            /\u00A0/g,
            " ",
          );
        });
        const compiled = compile(text, id, ["--bibliography", join(folder, "dossier/references.yaml")]);
        assert.deepEqual(compiled.missing, []);
        assert.deepEqual(
          ours.map((one) => asPandoc(one, id)),
          compiled.citations,
          `${name} in ${id}`,
        );
        const entries = formatter.bibliography();
        assert.equal(entries.length, compiled.entries.size);
        for (const entry of entries) {
          const mine = asPandoc(entry.text.replace(/\u00A0/g, " "), id);
          assert.equal(mine, withoutLabel(compiled.entries.get(entry.id) ?? ""), `${entry.id} in ${id}`);
        }
      }
    }
  });
});
