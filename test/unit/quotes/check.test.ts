import assert from "node:assert/strict";
import {
  checkQuotation,
  explainVerdict,
  SourceText,
  type QuotationCheck,
} from "../../../src/core/quotes/index.ts";

const TEXT = `The minister told reporters on Tuesday that the gov-
ernment did not agree to the terms offered by Mr. Sato. “We will never sign a well-known fraud,” she said—twice—in 2019.

By 14 May, 1,200 boats had left the harbour; the pilots’ union, which doesn’t often strike, said it might walk out [sic] again. He walked to the office and found the ﬁles.

“It was … a long night,” the mayor of Kesten recalled. Nobody slept. The ferry was late.[4] Nobody ate, and the $5 soup went cold while the 30% who had stayed waited at −5 degrees.

In the end the harbour board voted to keep the tariff that the town had asked it to drop, and the fishermen, who had come a long way, went home without a word to anyone.`;

const OTHER = `Nothing here concerns the harbour. The librarian catalogued nine hundred maps before the flood of 1953 took the rest, and she kept the list in a tin.`;

const source = SourceText.fromPlain(TEXT);
const other = { id: "other", source: SourceText.fromPlain(OTHER) };

function check(quote: string): QuotationCheck {
  return checkQuotation(quote, [{ id: "memo", source }], [other]);
}

function standsAt(result: QuotationCheck, start: string, end: string): void {
  const from = TEXT.indexOf(start);
  assert.deepEqual(result.source?.span, { start: from, end: TEXT.indexOf(end, from) + end.length });
}

describe("quotes: exact", () => {
  for (const quote of [
    "the government did not agree to the terms",
    "THE GOVERNMENT did not\nagree  to the terms",
    "the govern\u00ADment did not agree",
    "she said - twice - in 2019",
    "she said–twice–in 2019.",
    "We will never sign a well-\nknown fraud,",
    "We will never sign a well known fraud",
    "the pilots' union, which doesn't often strike",
    "the pilots‘ union, which doesnʼt often strike",
    "found the files",
    "‘found the ﬁles.’",
    "By\u00A014\u202FMay, 1,200 boats",
    "said it might walk out [sic] again",
    "It was … a long night",
    "It was... a long night",
    "The ferry was late. Nobody ate",
    "the $5 soup went cold",
    "the 30 % who had stayed waited at -5 degrees",
    "Nobody",
  ]) {
    it(JSON.stringify(quote), () => {
      const result = check(quote);
      assert.equal(result.verdict, "exact", explainVerdict(result));
      assert.equal(result.similarity, 1);
      assert.equal(result.critical, false);
      assert.equal(result.source?.id, "memo");
    });
  }

  it("says where it stands, in the file's own offsets and by paragraph", () => {
    const result = check("did not agree to the terms offered by Mr Sato");
    standsAt(result, "did not", "Mr. Sato");
    assert.equal(result.source?.paragraph, 1);
    assert.equal(check("went home without a word").source?.paragraph, 4);
  });
});

describe("quotes: editorial", () => {
  for (const quote of [
    "The minister told reporters … that the government did not agree",
    "The minister told reporters [...] that the government did not agree",
    "The minister told reporters . . . that the government did not agree",
    "The minister told reporters (…) that the government did not agree",
    "[T]he government did not agree to the terms",
    "the government did not agree to the terms offered by [him]",
    "the government did not agree to the terms offered by [the Japanese envoy]",
    "[the cabinet] did not agree to the [revised] terms offered",
    "1,200 boats had left the harbour [sic]",
    "He walk[s] to the office and [finds] the files",
    "… the harbour board voted to keep the tariff …",
    "By 14 May, 1,200 boats had left … the fishermen … went home without a word",
    "[W]e will never sign a … fraud",
  ]) {
    it(JSON.stringify(quote), () => {
      const result = check(quote);
      assert.equal(result.verdict, "editorial", JSON.stringify(result, null, 1));
      assert.equal(result.similarity, 1);
      assert.equal(result.critical, false);
    });
  }

  it("tells when a mark hides a negation", () => {
    const result = check("the government did … agree to the terms");
    assert.equal(result.verdict, "editorial");
    assert.equal(result.critical, false);
    assert.equal(result.differences[0]?.critical, "negation");
    assert.match(explainVerdict(result), /“…” stands for “not”/);
  });

  it("takes in the whole passage, from the first part to the last", () => {
    standsAt(check("1,200 boats … the pilots’ union"), "1,200", "pilots’ union");
  });
});

describe("quotes: altered", () => {
  const cases: [quote: string, critical: string | null, explained: RegExp][] = [
    [
      "the government did agree to the terms",
      "negation",
      /The source says “did not agree”; the quotation leaves out “not”\./,
    ],
    ["the government did not agree to any terms", null, /“the”; the quotation says “any”/],
    ["We will sign a well-known fraud", "negation", /leaves out “never”/],
    ["We would never sign a well-known fraud", "modal", /“will”; the quotation says “would”/],
    ["By 14 May, 1,300 boats had left the harbour", "number", /“1,200”; the quotation says “1,300”/],
    ["By 14 June, 1,200 boats had left the harbour", "date", /“May”; the quotation says “June”/],
    ["she said twice in 2018", "date", /“2019”; the quotation says “2018”/],
    ["the terms offered by Mr. Mori", "name", /“Sato”; the quotation says “Mori”/],
    ["the mayor of Lund recalled", "name", /“Kesten”; the quotation says “Lund”/],
    ["1,200 boats had left the harbor; the pilots’ union", null, /“harbour”; the quotation says “harbor”/],
    ["the pilots’ union, which does not often strike", null, /doesn’t/],
    ["the fishermen went home without a word", null, /leaves out “who had come a long way”/],
    ["the fishermen, who had come a very long way, went home", null, /does not say “very”/],
    ["the $6 soup went cold", "number", /5/],
    ["the soup went cold while the 30% who had stayed waited", "number", /leaves out/],
    ["goverment didnt agree too teh terms", "negation", /did not/],
    ["voted to keep the tarif that the twon had asked it to dropp", null, /tarif/],
  ];
  for (const [quote, critical, explained] of cases) {
    it(JSON.stringify(quote), () => {
      const result = check(quote);
      assert.equal(result.verdict, "altered", JSON.stringify(result, null, 1));
      assert.ok((result.similarity ?? 1) < 1);
      assert.equal(result.critical, critical !== null, explainVerdict(result));
      if (critical !== null) {
        assert.ok(result.differences.some((difference) => difference.critical === critical));
      }
      assert.match(explainVerdict(result), explained);
    });
  }

  it("points to the changed words on both sides", () => {
    const quote = "By 14 May, 1,300 boats had left";
    const [difference] = check(quote).differences;
    assert.equal(quote.slice(difference?.quoteSpan.start, difference?.quoteSpan.end), "1,300");
    assert.equal(TEXT.slice(difference?.sourceSpan.start, difference?.sourceSpan.end), "1,200");
  });

  it("judges the unmarked change though another is marked", () => {
    const result = check("The minister told reporters … that the government did agree to the terms");
    assert.equal(result.verdict, "altered");
    assert.equal(result.critical, true);
    assert.deepEqual(
      result.differences.map(({ kind }) => kind),
      ["ellipsis", "omitted"],
    );
  });

  it("sees two passages run together without a mark", () => {
    const result = check("The minister told reporters on Tuesday that boats had left the harbour");
    assert.equal(result.verdict, "altered", JSON.stringify(result, null, 1));
    assert.deepEqual(
      result.differences.map(({ kind }) => kind),
      ["omitted"],
    );
  });

  it("sees passages in another order", () => {
    const marked = check("1,200 boats had left the harbour … the government did not agree to the terms");
    assert.equal(marked.verdict, "altered");
    assert.match(explainVerdict(marked), /earlier/);
    assert.equal(check("boats had left the harbour. The government did not agree").verdict, "altered");
  });

  it("knows an invented part between ellipses", () => {
    const result = check("The minister told reporters … and wept bitterly … the government did not agree");
    assert.equal(result.verdict, "altered");
    assert.ok(
      result.differences.some(({ kind, quoteText }) => kind === "added" && quoteText.includes("wept")),
    );
  });
});

describe("quotes: elsewhere, nowhere, unchecked", () => {
  const taken = "The librarian catalogued nine hundred maps before the flood of 1953";

  it("finds what another source says", () => {
    const result = check(taken);
    assert.equal(result.verdict, "misattributed");
    assert.equal(result.source?.id, "other");
    assert.equal(OTHER.slice(result.source.span.start, result.source.span.end), taken);
    assert.match(explainVerdict(result), /not in the cited source but in “other”\.$/);
  });

  it("finds it there with a small change too, and says so", () => {
    const result = check("The librarian catalogued eight hundred maps before the flood of 1953");
    assert.equal(result.verdict, "misattributed");
    assert.equal(result.critical, true);
    assert.match(explainVerdict(result), /with differences.*“nine”; the quotation says “eight”/);
  });

  it("finds nothing where there is nothing", () => {
    for (const quote of [
      "Colourless green ideas sleep furiously in the night",
      "The treaty, he insisted, was as good as signed and nobody should doubt it",
      "the price of bread",
      "of the in the to the and the of a it was that",
    ]) {
      assert.equal(check(quote).verdict, "not-found", quote);
    }
  });

  it("does not look a few words up in other sources", () => {
    assert.equal(check("she kept the list").verdict, "not-found");
  });

  it("does not judge what is too short", () => {
    for (const quote of ["great deal", "a fraud", "boat"]) {
      assert.equal(check(quote).reason, "too-short", quote);
      assert.equal(check(quote).verdict, "unchecked", quote);
      assert.equal(check(quote).similarity, null, quote);
    }
  });

  it("does not judge without an archived copy, but says where it saw the words", () => {
    const result = checkQuotation(taken, [{ id: "gone", source: null }], [other]);
    assert.deepEqual([result.verdict, result.reason, result.source], ["unchecked", "no-copy", null]);
    assert.equal(result.elsewhere?.id, "other");
    assert.equal(checkQuotation(taken, []).verdict, "unchecked");
  });

  it("does not judge a text without words", () => {
    for (const quote of ["", "…", "—!", "[sic]", "\uFFFC"])
      assert.equal(check(quote).reason, "no-words", quote);
  });

  it("tells of an altered quotation that another source has word for word", () => {
    const also = {
      id: "also",
      source: SourceText.fromPlain("Yes, the government did agree to the terms, he said."),
    };
    const result = checkQuotation("the government did agree to the terms", [{ id: "memo", source }], [also]);
    assert.equal(result.verdict, "altered");
    assert.equal(result.elsewhere?.id, "also");
  });

  it("takes the best of several cited sources, and waits for those without a copy", () => {
    const both = [
      { id: "memo", source },
      { id: "other", source: other.source },
    ];
    assert.deepEqual(
      [check(taken).verdict, checkQuotation(taken, both).source?.id],
      ["misattributed", "other"],
    );
    const half = [
      { id: "memo", source },
      { id: "gone", source: null },
    ];
    assert.equal(checkQuotation(taken, half, []).reason, "no-copy");
    assert.equal(checkQuotation("the harbour board voted to keep", half).verdict, "exact");
  });
});
