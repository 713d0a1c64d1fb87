import assert from "node:assert/strict";
import { engineItem } from "../../../src/core/citations/format/item.ts";
import { markdownToCsl } from "../../../src/core/citations/format/markup.ts";
import { addressIn } from "../../../src/core/citations/format/address.ts";
import { citable } from "./support.ts";

const item = (fields: Record<string, unknown>, path?: string) =>
  engineItem(citable({ id: "x", ...fields }, path));

describe("references as the CSL engine takes them", () => {
  const dates: readonly (readonly [unknown, unknown])[] = [
    ["2020-06-12", { "date-parts": [[2020, 6, 12]] }],
    [2020, { "date-parts": [[2020]] }],
    [
      "2019-02-27/2019-02-28",
      {
        "date-parts": [
          [2019, 2, 27],
          [2019, 2, 28],
        ],
      },
    ],
    ["2018/", { "date-parts": [[2018], [0]] }],
    ["2018/..", { "date-parts": [[2018], [0]] }],
    [
      "2018-05/..",
      {
        "date-parts": [
          [2018, 5],
          [0, 0],
        ],
      },
    ],
    ["1850~", { "date-parts": [[1850]], circa: 1 }],
    ["1850?", { "date-parts": [[1850]] }],
    ["-0043", { "date-parts": [[-44]] }],
    ["0000", { "date-parts": [[-1]] }],
    [{ "date-parts": [[-44]] }, { "date-parts": [[-44]] }],
    ["2018-21", { "date-parts": [[2018]], season: 1 }],
    ["2018-21~", { "date-parts": [[2018]], season: 1, circa: 1 }],
    ["2018-23%", { "date-parts": [[2018]], season: 3, circa: 1 }],
    [
      { "date-parts": [[2018]], season: 3 },
      { "date-parts": [[2018]], season: 3 },
    ],
    [{ "date-parts": [["2018", "22"]] }, { "date-parts": [[2018]], season: 2 }],
    [
      { "date-parts": [["2018", "4", "1"]], circa: "true" },
      { "date-parts": [[2018, 4, 1]], circa: 1 },
    ],
    ["sometime in spring", { literal: "sometime in spring" }],
    [{ literal: "n.d." }, { literal: "n.d." }],
    [[{ year: 2001, month: 2 }], { "date-parts": [[2001, 2]] }],
    ["", undefined],
    [{}, undefined],
  ];
  for (const [written, read] of dates) {
    it(`the date ${JSON.stringify(written)}`, () =>
      assert.deepEqual(item({ issued: written })["issued"], read));
  }

  const names: readonly (readonly [unknown, unknown])[] = [
    ["Doe, John", [{ family: "Doe", given: "John" }]],
    ["Korea desk", [{ family: "Korea desk" }]],
    [[{ literal: "The *Desk*" }], [{ family: "The <i>Desk</i>" }]],
    [
      [{ family: "van Gogh", given: "Vincent" }],
      [{ family: "Gogh", given: "Vincent", "non-dropping-particle": "van" }],
    ],
    [
      [{ family: "de la Cruz", given: "Juan" }],
      [{ family: "Cruz", given: "Juan", "non-dropping-particle": "de la" }],
    ],
    [
      [{ family: "d’Alembert", given: "Jean" }],
      [{ family: "Alembert", given: "Jean", "non-dropping-particle": "d’" }],
    ],
    [
      [{ family: "Beethoven", given: "Ludwig van" }],
      [{ family: "Beethoven", given: "Ludwig", "dropping-particle": "van" }],
    ],
    [
      [{ family: "King", given: "Martin Luther", suffix: "Jr." }],
      [{ family: "King", given: "Martin Luther", suffix: "Jr." }],
    ],
    [[{ given: "Cher" }], [{ family: "Cher" }]],
    [[{ family: "bell hooks" }], [{ family: "bell hooks" }]],
    [[null, 3, {}, { family: "Roe" }], [{ family: "Roe" }]],
  ];
  for (const [written, read] of names) {
    it(`the names ${JSON.stringify(written)}`, () =>
      assert.deepEqual(item({ author: written })["author"], read));
  }

  it("texts are Markdown in YAML, and nowhere else", () => {
    assert.equal(item({ title: "A *word*" })["title"], "A <i>word</i>");
    assert.equal(item({ title: "A *word*" }, "a.bib")["title"], "A *word*");
    assert.equal(item({ URL: "https://x.org/a_b_c" })["URL"], "https://x.org/a_b_c");
    assert.equal(item({ volume: 6 })["volume"], "6");
    assert.equal(item({ keyword: ["a", "b"] })["keyword"], "a, b");
  });

  it("initials of names with hyphens, where the style drops the hyphens", () => {
    const moon = citable({ id: "m", author: [{ family: "Moon", given: "Jae-in" }] });
    assert.deepEqual(engineItem(moon, true)["author"], [{ family: "Moon", given: "Jae-In" }]);
  });
});

describe("Markdown as CSL's markup", () => {
  const samples: readonly (readonly [string, string])[] = [
    ["plain", "plain"],
    ["*a* and _b_", "<i>a</i> and <i>b</i>"],
    ["**a *b* c**", "<b>a <i>b</i> c</b>"],
    ["***a***", "<b><i>a</i></b>"],
    ["snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"],
    ["*unclosed and **so", "*unclosed and **so"],
    ["H~2~O and x^2^, not a^ b^", "H<sub>2</sub>O and x<sup>2</sup>, not a^ b^"],
    ["\\*no\\*", "*no*"],
    ["`*code*`", "*code*"],
    ["[text](https://x.org/a)", "text"],
    [
      "[iPad]{.nocase} [Sm]{.smallcaps}",
      '<span class="nocase">iPad</span> <span style="font-variant:small-caps;">Sm</span>',
    ],
    ["1990--95, so --- well...", "1990–95, so — well…"],
    ["AT&amp;T & Co.", "AT&T & Co."],
    ["[sic]", "[sic]"],
    ["a\n  b", "a b"],
  ];
  for (const [markdown, csl] of samples) it(markdown, () => assert.equal(markdownToCsl(markdown), csl));

  it("takes hostile text in linear time", () => {
    for (const piece of ["*", "[", "_a ", "**a*", "^", "`", "]{.nocase}", "[a]("])
      markdownToCsl(piece.repeat(20_000 / piece.length));
  });
});

describe("addresses in text", () => {
  it("end before the sentence does", () => {
    const found = (text: string) => addressIn(text).flatMap(({ address }) => address ?? []);
    assert.deepEqual(found("See https://x.org/a. And (http://y.org/b_(c))."), [
      "https://x.org/a",
      "http://y.org/b_(c)",
    ]);
    assert.deepEqual(found("javascript:a() data:x ftp://z https://"), []);
  });
});
