import assert from "node:assert/strict";
import MarkdownIt from "markdown-it";
import Token from "markdown-it/lib/token.mjs";
import { englishTerms, termsFor } from "../../../src/core/citations/terms.ts";
import { renderCitations } from "../../../src/extension/preview/citations.ts";
import type { PreviewedNote } from "../../../src/extension/preview/model.ts";
import { inReadingOrder } from "../../../src/extension/preview/readingOrder.ts";
import { renderSpans } from "../../../src/extension/preview/spans.ts";
import { renderTimelines } from "../../../src/extension/preview/timelineBlock.ts";
import { formatterOf } from "../format/support.ts";

const SOURCES = [
  {
    id: "quill-2024",
    type: "article-newspaper",
    author: [{ family: "Quill", given: "Ada" }],
    title: "The <script>light</script>",
    "container-title": "The Lantern",
    issued: "2024-03-12",
  },
  {
    id: "a:b-c",
    type: "book",
    author: [{ family: "Brandt", given: "Tomas" }],
    title: "Quays",
    issued: "2019",
  },
];

/** The preview as VS Code makes it: the tokens are kept, and only rendering is told which note they are of. */
async function previewer(style = "apa", note: Partial<PreviewedNote> = {}) {
  const formatter = style === "" ? null : await formatterOf(style, SOURCES);
  const shown: PreviewedNote = {
    formatter,
    terms: englishTerms,
    heading: "References",
    linked: (target) => (target === "ada" ? { title: "Ada & Co", href: "/dossier/a%20b.yaml#L3" } : null),
    timeline: () => "<svg></svg>",
    ...note,
  };
  const md = new MarkdownIt({ html: true, linkify: true });
  const find = (env: unknown) => ((env as { ours?: boolean }).ours === true ? shown : null);
  renderSpans(md, find);
  renderCitations(md, find);
  renderTimelines(md, find);
  return (text: string, env: object = { ours: true }): string =>
    md.renderer.render(md.parse(text, {}), md.options, env);
}

/** HTML as it reads. */
function words(html: string): string {
  return html
    .replace(/<\/?(?:div|section|h2|p|li|ol)[^>]*>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, " ")
    .trim();
}

describe("the Markdown preview", () => {
  it("renders citations in the style, and lists what was cited at the end", async () => {
    const render = await previewer();
    const html = render("It fell [see @quill-2024, p. 3; @a:b-c]. @quill-2024 says so.\n");
    assert.match(
      words(html),
      /It fell \((?:see Quill, 2024, p\. 3; Brandt, 2019|Brandt, 2019; see Quill, 2024, p\. 3)\)\. Quill \(2024\) says so\./,
    );
    assert.match(words(html), /References Brandt, T\. \(2019\)\. Quays\. Quill, A\. \(2024, March 12\)\./);
    assert.match(html, /href="#dossier-ref-quill-2024"/);
    assert.match(html, /id="dossier-ref-a%3Ab-c"/);
  });

  it("reads locators in the note's language", async () => {
    const render = await previewer("apa", { terms: termsFor("de") });
    assert.match(words(render("A [@a:b-c, S. 4].")), /\(Brandt, 2019, p\. 4\)/);
  });

  it("puts the references where Pandoc would", async () => {
    const render = await previewer();
    const html = render("A [@a:b-c].\n\n::: {#refs}\nold\n:::\n\nLast words.\n");
    assert.ok(words(html).endsWith("Last words."), html);
    assert.doesNotMatch(html, /old|:::/);
    assert.equal(html.match(/<section/g)?.length, 1);
  });

  it("does not list again what the note lists itself", async () => {
    const render = await previewer();
    const html = render(
      "A [@a:b-c].\n\n<!-- dossier-bibliography -->\n\nBrandt.\n\n<!-- /dossier-bibliography -->\n",
    );
    assert.doesNotMatch(html, /<section/);
  });

  it("numbers the notes of a style that has notes", async () => {
    const render = await previewer("chicago-fullnote-bibliography");
    const html = render("One [@a:b-c]. Two [@quill-2024, p. 2].\n");
    assert.match(html, /<sup>1<\/sup><\/a>\. Two /);
    assert.match(words(html), /Tomas Brandt, Quays/);
    assert.match(html, /<li id="dossier-note-2" value="2">/);
  });

  it("counts what footnotes cite where they are referred to, as Pandoc does", async () => {
    const text = "One.[^n] Two [@quill-2024].[^n]\n\n[^n]: See [@a:b-c, p. 3]; so @quill-2024.\n";
    const numeric = await previewer("vancouver");
    assert.match(words(numeric(text)), /Two \(2\)\.\[\^n\] \[\^n\]: See \(1\); so \(2\)\./);
    const notes = await previewer("chicago-fullnote-bibliography");
    const html = notes(text);
    assert.match(html, /Two <a [^>]*><sup>2<\/sup><\/a>/);
    assert.match(words(html), /See \(Tomas Brandt, Quays, 2019, 3\); so Ada Quill, “The /);
    // As extensions for footnotes have them: their text at the end, in tokens of its own.
    const md = new MarkdownIt();
    renderCitations(md, () => null);
    const tokens = md.parse("One [@quill-2024].\n\nFoot [@a:b-c].\n", {});
    const mark = (type: string) => Object.assign(new Token(type, "", 0), { meta: { id: 0, label: "x" } });
    tokens.find(({ type }) => type === "inline")?.children?.unshift(mark("footnote_ref"));
    tokens.splice(
      tokens.findLastIndex(({ type }) => type === "paragraph_open"),
      0,
      mark("footnote_open"),
    );
    const order = inReadingOrder(tokens, "dossier_citation");
    assert.deepEqual(
      order.map(({ footnote, startsFootnote }) => [footnote, startsFootnote]),
      [
        ["x", false],
        [null, false],
      ],
    );
  });

  it("leaves code, links, addresses and handles in mail alone", async () => {
    const render = await previewer();
    const html = render(
      "`[@a:b-c]` me@a.org <https://e.org/@a> \\@a:b-c\n\n    [@a:b-c]\n\n```\n@a:b-c\n```\n",
    );
    assert.doesNotMatch(html, /dossier-citation|<section/);
  });

  it("makes no link within a link", async () => {
    const render = await previewer();
    assert.match(
      render("[as @a:b-c says](https://e.org)"),
      /<a href="https:\/\/e\.org">as <span class="dossier-citation">Brandt \(2019\)<\/span> says<\/a>/,
    );
  });

  it("shows a key that nobody knows, and lets nothing from a file become markup", async () => {
    const render = await previewer();
    const html = render('X [@gone; @quill-2024, p. "><img src=x onerror=alert(1)>].\n');
    assert.match(words(html), /gone\?/);
    assert.doesNotMatch(html, /<img|<script/);
    assert.match(html, /&lt;script&gt;/);
  });

  it("shows citations as written while nothing is loaded, and in documents that are not ours", async () => {
    const render = await previewer("");
    assert.match(render("A [@a:b-c]."), /<span class="dossier-citation">\[@a:b-c\]<\/span>/);
    const foreign = await previewer();
    assert.match(foreign("A [@a:b-c].", {}), /<span class="dossier-citation">\[@a:b-c\]<\/span>/);
    assert.doesNotMatch(foreign("A [@a:b-c].", {}), /<section/);
  });

  it("follows the note: what is rendered again from kept tokens is the same", async () => {
    const formatter = await formatterOf("apa", SOURCES);
    const note: PreviewedNote = {
      formatter,
      terms: englishTerms,
      heading: "R",
      linked: () => null,
      timeline: () => null,
    };
    const md = new MarkdownIt();
    renderCitations(md, () => note);
    const tokens = md.parse("A [@a:b-c], B [@quill-2024].\n", {});
    const first = md.renderer.render(tokens, md.options, {});
    assert.equal(md.renderer.render(tokens, md.options, {}), first);
    const less = md.renderer.render(md.parse("A [@a:b-c].\n", {}), md.options, {});
    assert.doesNotMatch(less, /Quill/);
  });

  it("shows links to entries as their text, leading to the entry", async () => {
    const render = await previewer();
    assert.equal(
      render("[[ada|the <mayor>]] and [[ada]], [[nobody]]."),
      '<p><a class="dossier-link" href="/dossier/a%20b.yaml#L3" title="Ada &amp; Co">the &lt;mayor&gt;</a> and ' +
        '<a class="dossier-link" href="/dossier/a%20b.yaml#L3" title="Ada &amp; Co">ada</a>, <span class="dossier-link">nobody</span>.</p>\n',
    );
  });

  it("shows spans as their text, with what is in them", async () => {
    const render = await previewer();
    assert.match(
      words(render('[The *vote* [@a:b-c]]{.event date=2024-03-12 involved="ada"} and [Moon]{.not-a-name}.')),
      /^The vote \(Brandt, 2019\) and Moon\. References/,
    );
    assert.match(render("[a]{.event date=2024}"), /<span class="dossier-event" title="2024">a<\/span>/);
    assert.match(render('[a]{onclick="x"} [b]{'), /<span>a<\/span> \[b\]\{/);
  });

  it("draws a timeline block, and no other", async () => {
    const render = await previewer("apa", { timeline: (block) => `<svg>${block.trim()}</svg>` });
    assert.match(
      render("```timeline\nperson: ada\n```\n"),
      /<div class="dossier-chart"[^>]*><svg>person: ada<\/svg><\/div>/,
    );
    assert.match(render("```js\na\n```\n"), /<code class="language-js">/);
    assert.match(render("```timeline\na\n```\n", {}), /<code class="language-timeline">/);
  });
});
