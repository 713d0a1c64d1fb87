import assert from "node:assert/strict";
import { findCitations } from "../../../src/core/citations/grammar.ts";
import {
  bibliographyEdit,
  EXPORT_FORMATS,
  exportReferences,
} from "../../../src/core/citations/format/index.ts";
import { parse } from "yaml";
import { SOURCES } from "./samples.ts";
import { citable, formatterOf } from "./support.ts";

const BOOK = {
  id: "a",
  type: "book",
  title: "2 * 3: *Sums*",
  author: [{ family: "Doe", given: "J_J" }],
  issued: 2005,
  URL: "https://x.org/a_b",
};

async function entries(style = "chicago-author-date") {
  const formatter = await formatterOf(style, [BOOK]);
  formatter.update(findCitations("[@a]"));
  return formatter.bibliography();
}

describe("references that go on from a month or a day", () => {
  it("are formatted in the style as all others, with an open end", async () => {
    const open = { ...BOOK, title: "Sums" };
    for (const issued of ["2018/..", "2018-05/..", "2018-05-03~/.."]) {
      const formatter = await formatterOf("chicago-author-date", [{ ...open, issued }]);
      formatter.update(findCitations("[@a]"));
      assert.match(formatter.bibliography()[0]?.text ?? "", /2018–\. Sums\. /, issued);
    }
  });
});

function edited(
  text: string,
  { span, text: put }: { span: { start: number; end: number }; text: string },
): string {
  return text.slice(0, span.start) + put + text.slice(span.end);
}

const LIST = "Doe, J\\_J. 2005. *2 \\* 3:* Sums. <https://x.org/a_b>.";

describe("a bibliography in a note", () => {
  it("stands by itself where the caret is, and nothing in it is markup", async () => {
    const text = "One [@a].\n\nTwo.\n";
    const edit = bibliographyEdit(text, text.indexOf("\n\nTwo"), await entries());
    assert.equal(
      edited(text, edit),
      `One [@a].\n\n<!-- dossier-bibliography -->\n\n${LIST}\n\n<!-- /dossier-bibliography -->\n\nTwo.\n`,
    );
  });

  it("takes the place of the one that stood there, wherever the caret is", async () => {
    const text =
      "One [@a].\r\n\r\n<!-- dossier-bibliography -->\r\n\r\nOld.\r\n\r\n<!-- /dossier-bibliography -->\r\n\r\nTwo.\r\n";
    const once = edited(text, bibliographyEdit(text, 0, await entries()));
    assert.ok(!once.includes("Old."));
    assert.ok(once.includes("\r\n\r\nTwo.\r\n"));
    assert.doesNotMatch(once, /[^\r]\n/);
    assert.equal(edited(once, bibliographyEdit(once, 3, await entries())), once);
  });

  it("goes into Pandoc's div, and not into one in code", async () => {
    const text = "```\n::: {#refs}\n:::\n```\n\n# References\n\n::: {#refs}\nOld.\n:::\n";
    const edit = bibliographyEdit(text, 0, await entries());
    assert.equal(edit.replaces, true);
    assert.match(
      edited(text, edit),
      /^```\n::: \{#refs\}\n:::\n```\n\n# References\n\n::: \{#refs\}\nDoe.*\n:::\n$/,
    );
  });

  it("escapes labels that would start a list", async () => {
    const text = edited("", bibliographyEdit("", 0, await entries("vancouver")));
    assert.match(text, /\n1\\\. Doe/);
  });
});

describe("references as files", function () {
  this.timeout(180_000);
  const all = SOURCES.map((source) => citable(source));

  it("in every format, all of them", async () => {
    const formatter = await formatterOf("apa", SOURCES);
    for (const to of EXPORT_FORMATS) {
      const text = exportReferences(all, to, formatter);
      assert.ok(text.endsWith("\n"));
      const data = to.startsWith("csl");
      for (const { id, title } of SOURCES)
        assert.ok(text.includes(data ? id : (title as string).slice(-6)), `${id} in ${to}`);
    }
    const json = JSON.parse(exportReferences(all, "csl-json", null)) as { id: string; title: string }[];
    assert.equal(json.find(({ id }) => id === "book")?.title, "The <i>Pueblo</i> affair: a history");
    const yaml = parse(exportReferences(all, "csl-yaml", null)) as {
      references: { id: string; title: string }[];
    };
    assert.equal(yaml.references.find(({ id }) => id === "book")?.title, "The *Pueblo* affair: a history");
  });
});
