import assert from "node:assert/strict";
import fc from "fast-check";
import { finish } from "../../../src/core/text/pace.ts";
import { Prose } from "../../../src/core/text/prose.ts";
import { readDate } from "../../../src/core/dates/index.ts";
import { DATE_RULES } from "../../../src/core/dates/prose/rules.ts";
import { tagDates } from "../../../src/core/dates/prose/tagger.ts";
import { edtf, tag } from "./annotated.ts";

/** Words that dates are made of, and some that are none. */
const WORDS =
  "in on the a an last next this same of or and to from between until June May Sept. Friday Mon. 12 5th 31 2018 1890s ’98 44 BC AD 70 two few weeks years ago later early mid – - , . / first third quarter century half spring week month year decade end eve turn about c. before after Christmas Easter Q3 FY19 6/7/2018 2018-06-12 2019-Q1 29 February yesterday that night will was he present 1939–1945 2017/18 twelfth nineties following 年 2018年3月 juin vor zwei Jahren hace".split(
    " ",
  );

const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 20 }).map((words) => words.join(" "));
const reference = fc.constantFrom("2018-06-12", "2016-02-29", "2018", null);

const tagAll = (words: string, from: string | null, without: ReadonlySet<string>) =>
  finish(tagDates([Prose.plain(words)], { reference: from === null ? null : edtf(from), without }));

describe("the rules by which dates are read", () => {
  it("have names of their own, a reason and an example", () => {
    const names = DATE_RULES.map(({ name }) => name);
    assert.deepEqual(
      names.filter((name, at) => names.indexOf(name) !== at),
      [],
    );
    for (const { name, why, example } of DATE_RULES) assert.ok(why !== "" && example !== "", name);
  });

  // Where the example is a date of a sentence, it stands in one that lets it be a date.
  const SENTENCES: Readonly<Record<string, string>> = {
    gestern: "Er ist nicht mit dem Zug gestern gefahren.",
    "la semaine dernière": "Il est parti avec elle dans la semaine dernière.",
    "vor zwei Jahren": "Er ist vor zwei Jahren mit der Frau in das Haus gegangen und hat es gekauft.",
    "dos años después": "El rey se fue con los otros. Dos años después es que lo vio.",
    "am Freitag": "Er ist mit der Frau am Freitag nicht in das Haus gegangen.",
    "two years after that": "In 1990 he left. Two years after that, he died.",
  };
  for (const { name, example } of DATE_RULES) {
    if (name === "around an event") continue; // `prose.test.ts` has one, with its dossier
    it(`read “${example}” (${name})`, () => {
      const sentence = SENTENCES[example] ?? `It was in 2017. It was told of ${example}, as they said.`;
      const found = tagAll(sentence, "2018-06-12", new Set());
      assert.ok(
        found.some(({ text: stretch }) => stretch !== "2017"),
        found.map((date) => date.text).join("; "),
      );
    });
  }

  it("take the eve of a day for the day before it", () => {
    const found = (words: string): string[] =>
      tag(words, "2018-06-12").map((date) => `${date.text}: ${date.edtf ?? ""}`);
    assert.deepEqual(found("He left on the eve of 3 May 2018."), ["the eve of 3 May 2018: 2018-05-02"]);
    assert.deepEqual(found("On the eve of the 1st of March 2020 it rained."), [
      "the eve of the 1st of March 2020: 2020-02-29",
    ]);
    assert.deepEqual(found("They met on Thanksgiving Eve."), ["Thanksgiving Eve: 2017-11-22"]);
    assert.deepEqual(found("On the eve of 1914 nobody knew."), ["the eve of 1914: 1914"]);
  });

  it("take a quarter that stands behind its year", () => {
    assert.deepEqual(
      tag("Sales fell in 2019-Q1.", null).map((date) => date.edtf),
      ["2019-33"],
    );
  });

  it("yield only what readDate reads, within the prose and in order", () => {
    fc.assert(
      fc.property(text, reference, (words, from) => {
        let position = 0;
        for (const date of tagAll(words, from, new Set())) {
          assert.ok(date.start >= position && date.end > date.start && date.end <= words.length, words);
          position = date.end;
          if (date.edtf === null) continue;
          assert.notEqual(readDate(date.edtf), null, `${words}: ${date.edtf}`);
        }
      }),
      { numRuns: 500, examples: [["2018年3月 May 2019-Q1", null]] },
    );
  });

  it("may each be left out", () => {
    const names = fc.constantFrom(...DATE_RULES.map(({ name }) => name));
    fc.assert(
      fc.property(text, reference, fc.array(names, { maxLength: 12 }), (words, from, without) => {
        assert.doesNotThrow(() => tagAll(words, from, new Set(without)));
      }),
      { numRuns: 200 },
    );
    const left = tagAll("In June 2018 he left.", null, new Set(["month and year"])).map((date) => date.text);
    assert.deepEqual(left, ["June", "2018"]);
  });
});
