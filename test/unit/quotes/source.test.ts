import assert from "node:assert/strict";
import fc from "fast-check";
import { checkQuotation, htmlProses, SourceText } from "../../../src/core/quotes/index.ts";
import { finish } from "../../../src/core/text/pace.ts";
import { Prose } from "../../../src/core/text/prose.ts";

/** What the source's file has where a quotation stands in it; the verdict where it does not. */
function standing(source: SourceText, file: string, quote: string): string {
  const { verdict, source: place } = checkQuotation(quote, [{ id: "s", source }]);
  return verdict === "exact" && place ? file.slice(place.span.start, place.span.end) : verdict;
}

describe("quotes: archived HTML", () => {
  const html = `<!DOCTYPE html><html><head><title>Not this title at all</title><style>p { x: "hidden words here" }</style>
<script>if (a < b) document.write("<p>written by script</p>")</script></head><body class="a>b">
<!-- a comment > with words --><h1>The harbour vote</h1><p>The caf&eacute; owner didn&#8217;t <em>ever</em>&nbsp;sell
&#x201C;fish &amp; chips&rdquo;, he said<sup><a href="#n1">[1]</a></sup> on&shy;ly once &mdash; 10<sup>6</sup> plates.</p>
<div>Next block<br>second line<p>un<b>clos</b>ed <td>cell one<td>cell two</div> a < b & c &unknown; end`;
  const source = SourceText.fromHtml(html);

  const cases: [string, string][] = [
    ["café owner didn't ever sell", "caf&eacute; owner didn&#8217;t <em>ever</em>&nbsp;sell"],
    ["The café", "The caf&eacute;"],
    [
      "“fish & chips,” he said only once",
      'fish &amp; chips&rdquo;, he said<sup><a href="#n1">[1]</a></sup> on&shy;ly once',
    ],
    ["10⁶ plates", "10<sup>6</sup> plates"],
    ["Next block second line unclosed cell one", "Next block<br>second line<p>un<b>clos</b>ed <td>cell one"],
    ["a < b & c &unknown; end", "a < b & c &unknown; end"],
    ["written by script", "not-found"],
    ["hidden words here", "not-found"],
    ["comment with words", "not-found"],
    ["Not this title at all", "not-found"],
  ];
  for (const [quote, expected] of cases) {
    it(JSON.stringify(quote), () => assert.equal(standing(source, html, quote), expected));
  }

  it("numbers paragraphs, not headings", () => {
    const paragraph = (quote: string) => checkQuotation(quote, [{ id: "s", source }]).source?.paragraph;
    assert.deepEqual(
      [paragraph("The harbour vote"), paragraph("10⁶ plates"), paragraph("Next block")],
      [null, 1, 2],
    );
  });

  it("takes anything for HTML, and every word of it is in its place", () => {
    const bits = fc.constantFrom(
      "<p>", "</p>", "<", ">", "&", ";", "amp", "<!--", "-->", "<script>", "</script>", "<sup>", "</sup>", "1", " ",
      "word", '"', "=", "<a href='", "<br/>", "&#x41;", "&#0;", "&eacute;", "\n", "</",
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
        const file = parts.join("");
        const any = SourceText.fromHtml(file);
        for (let i = 0; i < any.wordCount; i++) {
          const { start, end } = any.span(i, i + 1);
          assert.ok(start >= 0 && start < end && end <= file.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("has what the page shows, and no more", () => {
    const page = `<p>Shown <span hidden>secret</span><b style="color: red; display: none">none</b><i aria-hidden="true">¶</i>
words</p><div hidden>all <p>of</p> it</div><ul><li hidden>A<li>last item &hearts; &ampamp</ul>`;
    const proses = finish(htmlProses(page));
    assert.deepEqual(
      proses.map(({ text }) => text),
      ["Shown \nwords", "last item ♥ &amp"],
    );
  });

  it("ends a block where HTML says that it ends, and gives a character reference its whole place", () => {
    const page = "<table><tr><td>one<td>two<tr><td>t&NotEqualTilde;h&#x1F600;<p>end<!--> on";
    const proses = finish(htmlProses(page));
    assert.deepEqual(
      proses.map(({ text }) => text),
      ["one", "two", "t≂̸h😀", "end on"],
    );
    const [, , third] = proses;
    const { start, end } = third?.span(1, 3) ?? { start: 0, end: 0 };
    assert.equal(page.slice(start, end), "&NotEqualTilde;");
    assert.equal(page.slice(third?.span(4, 6).start, third?.span(4, 6).end), "&#x1F600;");
  });

  it("reads pages of any depth in linear time, in steps", () => {
    for (const deep of ["<b>x", "<div>x", "<p><b>", "<svg><g>", "<sup>1"]) {
      const page = deep.repeat(100_000);
      const before = performance.now();
      assert.ok([...htmlProses(page)].length > 5, deep);
      assert.ok(performance.now() - before < 5000, deep);
    }
  });
});

describe("quotes: archived plain text and Markdown", () => {
  it("takes lines for paragraphs only where no line is blank", () => {
    const numbers = (text: string) => {
      const source = SourceText.fromPlain(text);
      return Array.from({ length: source.wordCount }, (_, i) => source.paragraphOf(i));
    };
    assert.deepEqual(numbers("one\ntwo\nthree"), [1, 2, 3]);
    assert.deepEqual(numbers("one\ntwo\r\n \r\nthree\n\n\n\nfour"), [1, 1, 2, 3]);
    assert.deepEqual(numbers(""), []);
  });

  it("maps a Markdown source's words to its file", () => {
    const file = "# Title\n\nThe **boats** left.";
    const prose = new Prose("paragraph", "The boats left.", [], [0, 9, 4, 4, 15, 5, 9, 22, 6]);
    const source = SourceText.fromProses([new Prose("heading", "Title", [], [0, 2, 5]), prose], "");
    assert.equal(standing(source, file, "The boats left"), "The **boats** left");
    assert.equal(source.paragraphOf(1), 1);
  });

  it("finds text in scripts written without spaces", () => {
    const file = "代表团周二离开了河内，没有达成协议。";
    const source = SourceText.fromPlain(file);
    assert.equal(standing(source, file, "「周二离开了河内」"), "周二离开了河内");
    const altered = checkQuotation("代表团周二离开了河内，达成协议", [{ id: "s", source }]);
    assert.equal(altered.verdict, "altered");
  });

  it("reads in slices what it reads at once", () => {
    const text = "word and number 12 again\n\n".repeat(4000);
    const steps = SourceText.steps([Prose.plain(text)]);
    let slices = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) slices++;
    assert.equal(slices, 2);
    assert.equal(step.value.folded, SourceText.fromPlain(text).folded);
  });
});
