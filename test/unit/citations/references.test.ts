import assert from "node:assert/strict";
import fc from "fast-check";
import { readCslJson } from "../../../src/core/citations/csl-json.ts";
import { normaliseCslItem, normaliseDate, normaliseNames } from "../../../src/core/citations/csl.ts";
import { describeReference } from "../../../src/core/citations/describe.ts";
import { parseJsonAt } from "../../../src/core/citations/json.ts";
import { nearestKeys } from "../../../src/core/text/nearest.ts";
import { readRis, readRisSteps } from "../../../src/core/citations/ris.ts";
import { NewKeys } from "../../../src/core/citations/suggest-key.ts";
import type { ReferencesFile } from "../../../src/core/citations/bibtex.ts";
import { LineMap } from "../../../src/core/text/range.ts";

function outline(
  text: string,
  { references, problems }: ReferencesFile,
): { ids: string[]; problems: string[] } {
  const lines = new LineMap(text);
  return {
    ids: references.map(({ id }) => id),
    problems: problems.map(({ span, message }) => `${lines.positionAt(span.start).line + 1}: ${message}`),
  };
}

describe("CSL items in one shape", () => {
  it("dates", () => {
    const cases: [unknown, unknown][] = [
      ["2020-06-12", { "date-parts": [[2020, 6, 12]] }],
      ["2020-06", { "date-parts": [[2020, 6]] }],
      [2020, { "date-parts": [[2020]] }],
      ["2019/2020-02", { "date-parts": [[2019], [2020, 2]] }],
      ["2019-05/..", { "date-parts": [[2019, 5]], open: true }],
      ["2020-21", { "date-parts": [[2020]], season: 1 }],
      ["1850~", { "date-parts": [[1850]], circa: true }],
      ["-0044-03-15", { "date-parts": [[-45, 3, 15]] }],
      ["2020-06-12T10:00:00Z", { "date-parts": [[2020, 6, 12]] }],
      ["2020-13-01", { literal: "2020-13-01" }],
      ["in the spring", { literal: "in the spring" }],
      [{ "date-parts": [["2020", "6", ""]] }, { "date-parts": [[2020, 6]] }],
      [{ raw: "2020-06" }, { "date-parts": [[2020, 6]] }],
      [
        { literal: "n.d.", circa: true },
        { literal: "n.d.", circa: true },
      ],
      [{ year: 2020, month: 6 }, { "date-parts": [[2020, 6]] }],
      [[{ year: 2020 }, { year: 2021 }], { "date-parts": [[2020], [2021]] }],
      [new Date("2020-06-12"), { "date-parts": [[2020, 6, 12]] }],
    ];
    for (const [given, wanted] of cases)
      assert.deepEqual(normaliseDate(given), wanted, JSON.stringify(given));
  });

  it("names and plain variables", () => {
    assert.deepEqual(normaliseNames("BBC News"), [{ literal: "BBC News" }]);
    assert.deepEqual(normaliseNames(["Kim, Jong-un", { family: "Moon", given: null }, 3, ""]), [
      { family: "Kim", given: "Jong-un" },
      { family: "Moon" },
    ]);
    assert.deepEqual(normaliseCslItem({ id: 7, volume: 3, author: "X", file: "f", title: null }), {
      id: "7",
      volume: "3",
      author: [{ literal: "X" }],
    });
  });
});

describe("reading CSL-JSON", () => {
  it("reads lists, single items and exports, with places", () => {
    const item = '{"id": "a", "type": "book", "title": "T", "file": "s/a.md"}';
    for (const text of [`[${item}]`, item, `\uFEFF{"x": 1, "items": [${item}]}`]) {
      const { references, problems } = readCslJson(text, "r.json");
      assert.deepEqual(problems, [], text);
      const [reference] = references;
      assert.deepEqual(
        [reference?.id, reference?.type, reference?.title, reference?.file?.value],
        ["a", "book", "T", "s/a.md"],
      );
      assert.equal(text.slice(reference?.origin.span.start, reference?.origin.span.end), item);
      assert.equal(text.slice(reference?.origin.nameSpan.start, reference?.origin.nameSpan.end), "T");
    }
  });

  const item = (id: string): string =>
    `  {\n    "id": "${id}",\n    "author": [\n      {"family": "F"}\n    ]\n  }`;
  const cases: [string, string, string][] = [
    ["a comma", '  {\n    "id": "bad"\n    "title": "T"\n  }', '9: A comma or a "}" is missing here.'],
    ["a brace", '  {\n    "id": "bad",\n    "title": "T"\n  ', '10: A comma or a "}" is missing here.'],
    [
      "a quotation mark",
      '  {\n    "id": "bad,\n    "title": "T"\n  }',
      "9: This text in quotation marks is not closed, or holds a character it may not.",
    ],
    ["an id", '  {\n    "title": "T"\n  }', '8: This is no reference: it has no "id".'],
  ];
  for (const [name, bad, message] of cases) {
    it(`without ${name} an item loses itself alone`, () => {
      const text = `[\n${[item("a"), bad, item("b"), item("c")].join(",\n")}\n]\n`;
      const found = outline(text, readCslJson(text, "r.json"));
      assert.deepEqual(found.ids, ["a", "b", "c"]);
      assert.equal(found.problems.length, 1);
      if (name !== "a brace") assert.deepEqual(found.problems, [message]);
    });
  }

  it("goes on after a broken item in a file without line breaks", () => {
    const text = '[{"id":"a","author":[{"family":"F"}]},{"id":"b" "title":"T"},{"id":"c"}]';
    assert.deepEqual(outline(text, readCslJson(text, "r.json")).ids, ["a", "c"]);
  });

  it("reads JSON as JSON.parse does, and takes anything", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, null, 2);
        assert.deepEqual(parseJsonAt(text, 0).value, JSON.parse(text.replaceAll('"__proto__"', '"proto"')));
      }),
      { numRuns: 500, seed: 6 },
    );
    const piece = fc.constantFrom("[", "]", "{", "}", '"', '"id":', ",", "1", "\n", '"a"', "\\", " ");
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        (pieces) => void readCslJson(pieces.join(""), "r.json"),
      ),
      { numRuns: 3000, seed: 8 },
    );
    readCslJson("[".repeat(100_000), "r.json");
    readCslJson('[{"id":'.repeat(10_000), "r.json");
  });
});

describe("reading RIS", () => {
  it("maps its tags", () => {
    const text = [
      "TY  - NEWS\r\nID  - sanger2020\r\nAU  - Sanger, David E.\r\nA1  - The Times\r\nTI  - Two Years\r\nT2  - The New York Times",
      "PY  - 2020\r\nDA  - 2020/06/12/\r\nSP  - A1\r\nEP  - A4\r\nUR  - https://x.org\r\nKW  - a\r\nKW  - b\r\nSN  - 0362-4331",
      "AB  - First line\r\nsecond line\r\nER  - \r\n\r\nTY  - CHAP\r\nTI  - Part\r\nBT  - Whole\r\nPY  - 2001///spring\r\nSN  - 978-3-16-148410-0\r\nER  -\r\n",
    ].join("\r\n");
    const { references, problems } = readRis(text, "r.ris");
    assert.deepEqual(problems, []);
    const { origin, ...rest } = references[0] ?? assert.fail();
    assert.equal(text.slice(origin.nameSpan.start, origin.nameSpan.end), "Two Years");
    assert.deepEqual(rest.csl, {
      id: "sanger2020",
      type: "article-newspaper",
      author: [{ family: "Sanger", given: "David E." }, { literal: "The Times" }],
      title: "Two Years",
      "container-title": "The New York Times",
      issued: { "date-parts": [[2020, 6, 12]] },
      page: "A1-A4",
      URL: "https://x.org",
      keyword: "a, b",
      ISSN: "0362-4331",
      abstract: "First line second line",
    });
    const { csl } = references[1] ?? assert.fail();
    assert.deepEqual(
      [csl["id"], csl["container-title"], csl["ISBN"]],
      ["whole-2001-part", "Whole", "978-3-16-148410-0"],
    );
    assert.deepEqual(csl["issued"], { "date-parts": [[2001]], season: "spring" });
  });

  it("reads any line ends, a byte order mark, and the year where a day stands without one", () => {
    for (const eol of ["\n", "\r\n", "\r"]) {
      const text = ["\uFEFFTY  - JOUR", "TI  - Quays", "DA  - Jun 12", "PY  - 2020", "ER  - ", ""].join(eol);
      const { references, problems } = readRis(text, "r.ris");
      assert.deepEqual(problems, []);
      assert.deepEqual(references[0]?.csl["issued"], { "date-parts": [[2020]] });
    }
  });

  it("reads a long file in steps, with keys unlike each other where it has none", () => {
    const text = "TY  - JOUR\nAU  - Doe, J.\nTI  - Quays\nPY  - 2020\nER  - \n".repeat(2_000);
    const steps = readRisSteps(text, "r.ris");
    let taken = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) taken++;
    assert.ok(taken > 10, `${taken} steps`);
    assert.equal(new Set(step.value.references.map(({ id }) => id)).size, 2_000);
  });

  it("reports broken entries and keeps the others", () => {
    const text =
      "TY  - BOOK\nTI  - A\nID  - a\nTY  - BOOK\nID  - b\nER  - \nnonsense\nTY  - BOOK\nTI  - C\nnot a tag\nID  - c\nER  - \n";
    assert.deepEqual(outline(text, readRis(text, "r.ris")), {
      ids: ["a", "c"],
      problems: [
        '1: This entry is not closed: "ER  - " is missing.',
        "4: This entry has no title.",
        '7: This line is no "TAG  - value" of an entry.',
        '10: This line is no "TAG  - value" of an entry.',
      ],
    });
  });

  it("takes anything", () => {
    const piece = fc.constantFrom(
      "TY  - BOOK\n",
      "TI  - x\n",
      "ER  - \n",
      "PY  - 20\n",
      "\r",
      "zz",
      "\n",
      "DA  - //\n",
      "AU  - ,\n",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => void readRis(pieces.join(""), "r.ris")),
      { numRuns: 1000, seed: 1 },
    );
  });
});

describe("a reference in words", () => {
  const of = (csl: Record<string, unknown>): string => describeReference({ csl }).full;
  it("leaves out what is not known", () => {
    assert.equal(of({}), "n.d.");
    assert.equal(of({ title: "T" }), "n.d. “T”.");
    assert.equal(
      of({
        author: [{ family: "Sanger" }, { family: "Sang-Hun" }],
        title: "Two <i>Years</i>",
        "container-title": "The New York Times",
        issued: "2020-06-12",
        URL: "https://x.org",
      }),
      "Sanger and Sang-Hun. 2020. “Two Years”. The New York Times, 12 June. https://x.org.",
    );
    assert.equal(
      of({ editor: [{ literal: "UN" }], issued: "2019/2020", publisher: "P" }),
      "UN, ed. 2019–2020. P.",
    );
    assert.equal(
      of({ author: [{ family: "A" }, { family: "B" }, { family: "C" }], issued: "1850~" }),
      "A et al. ca. 1850.",
    );
    assert.equal(
      describeReference({ csl: { author: [{ family: "Gogh", "non-dropping-particle": "van" }] } }).authors,
      "van Gogh",
    );
    assert.equal(
      of({ DOI: "doi:10.1/x", volume: 3, "container-title": "J", issue: "2", page: "1-2" }),
      "n.d. J, 3, no. 2, pp. 1-2. https://doi.org/10.1/x.",
    );
  });
});

describe("keys", () => {
  it("near a key that does not exist", () => {
    const keys = ["sanger-2020-two", "sanger-2019-one", "panda-2019", "sigal"];
    assert.deepEqual(nearestKeys("sanger-2020-tow", keys), ["sanger-2020-two"]);
    assert.deepEqual(nearestKeys("sanger-2020-on", keys), ["sanger-2019-one", "sanger-2020-two"]);
    assert.deepEqual(nearestKeys("a".repeat(3000), ["a".repeat(3001), "b"]), ["a".repeat(3001)]);
    assert.deepEqual(nearestKeys("Sigal", keys), ["sigal"]);
    assert.deepEqual(nearestKeys("panda", keys), ["panda-2019"]);
    assert.deepEqual(nearestKeys("x", keys), []);
    assert.deepEqual(nearestKeys("", keys), []);
  });

  it("within a quarter of their letters, by the plain distance", () => {
    const plain = (a: string, b: string): number => {
      const d = Array.from({ length: a.length + 1 }, (_, i) =>
        Array.from({ length: b.length + 1 }, (_, j) => i + j),
      );
      for (let i = 1; i <= a.length; i++) {
        for (let j = 1; j <= b.length; j++) {
          const same = a[i - 1] === b[j - 1] ? 0 : 1;
          d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + same);
          if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
            d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1);
          }
        }
      }
      return d[a.length]![b.length]!;
    };
    const word = fc
      .array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 16 })
      .map((list) => list.join(""));
    fc.assert(
      fc.property(word, fc.array(word), (key, keys) => {
        const near = keys.filter((other) => {
          const allowed = Math.max(1, Math.floor(Math.max(key.length, other.length) / 4));
          return other !== key && (plain(key, other) <= allowed || (key.length >= 4 && other.includes(key)));
        });
        assert.deepEqual(nearestKeys(key, keys, 100).sort(), near.sort());
      }),
      { numRuns: 1000, seed: 12 },
    );
  });

  it("for a new source, in the style of the others", () => {
    const csl = { author: [{ family: "Müller-Ðoe" }], title: "The “Two Years” of it", issued: "2020-06" };
    const suggestKey = (item: Record<string, unknown>, keys: string[]) => new NewKeys(keys).suggest(item);
    assert.equal(suggestKey(csl, []), "mullerðoe-2020-two");
    const sanger = { author: [{ family: "Sanger" }], title: "Two years", issued: 2020 };
    assert.equal(suggestKey(sanger, ["sanger-2020-two", "x"]), "sanger-2020-two-2");
    assert.equal(suggestKey(sanger, ["doe2001", "roe2002", "sanger2020"]), "sanger2020b");
    assert.equal(suggestKey(sanger, ["DoeLong2001", "RoeShort2002"]), "SangerTwo2020");
    assert.equal(suggestKey(sanger, ["doe_2001_long", "roe_2002_short"]), "sanger_2020_two");
    assert.equal(
      suggestKey({ author: [{ literal: "The United Nations" }], issued: "2020" }, []),
      "united-nations-2020",
    );
    assert.equal(suggestKey({}, ["source"]), "source-2");
  });
});
