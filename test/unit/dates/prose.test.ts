import assert from "node:assert/strict";
import fc from "fast-check";
import { finish } from "../../../src/core/text/pace.ts";
import { BARRIER, Prose } from "../../../src/core/text/prose.ts";
import { explainDate } from "../../../src/core/dates/index.ts";
import { parseEdtf } from "../../../src/core/dates/parse.ts";
import { tagDates } from "../../../src/core/dates/prose/tagger.ts";
import { edtf, mark, readAnnotated, tag } from "./annotated.ts";
import { HAN, LOOSE, SLAVIC } from "./passages-abroad.ts";
import * as context from "./passages-context.ts";
import { ABROAD, HARD, INTERVIEWS, LIVES, NEWS, NO_DATES } from "./passages.ts";

describe("dates in prose", () => {
  for (const [kind, passages] of [
    ["news", NEWS],
    ["lives", LIVES],
    ["interviews", INTERVIEWS],
    ["hard ones", HARD],
    ["other languages", ABROAD],
    ["counted from less than a day", LOOSE],
    ["Chinese, Japanese and Korean", HAN],
    ["Slavic months", SLAVIC],
    ["by what stands around them", context.CONTEXT],
    ["less often met", context.FORMS],
  ] as const) {
    describe(kind, () => {
      for (const [reference, marked] of passages) {
        it(marked, () => {
          const { text } = readAnnotated(marked);
          assert.equal(mark(text, tag(text, reference)), marked);
        });
      }
    });
  }

  describe("no dates", () => {
    for (const text of [...NO_DATES, ...context.NO_DATES]) {
      it(text, () => {
        assert.equal(mark(text, tag(text, "2018-06-12")), text);
      });
    }
  });

  it("counts what is later from the paragraph before, where its own has no date yet", () => {
    const paragraphs = [
      "{Twelve days ago} he was invited.",
      "Nobody knew. {Five days later} the other was dismissed.",
    ];
    const proses = paragraphs.map((text) => Prose.plain(text.replace(/[{}]/g, "")));
    const parsed = parseEdtf("2018-03-20");
    const found = finish(tagDates(proses, { reference: "date" in parsed ? parsed.date : null }));
    assert.deepEqual(
      found.map((date) => date.edtf),
      ["2018-03-08", "2018-03-13"],
    );
  });

  it("gives lengths of time as durations, without a date", () => {
    const text = "After an 18-month hiatus and two years of talks, over the past three weeks nothing moved.";
    const found = finish(tagDates([Prose.plain(text)], { reference: edtf("2018-06-12") }));
    assert.deepEqual(
      found.map(({ kind, text, edtf }) => [kind, text, edtf]),
      [
        ["duration", "18-month", null],
        ["duration", "two years", null],
        ["duration", "the past three weeks", null],
      ],
    );
  });

  it("takes events of the dossier as bounds", () => {
    const events = [
      { name: "the Hanoi summit", date: edtf("2019-02-27/2019-02-28") },
      { name: "Hanoi", date: edtf("1873") },
    ];
    const find = (text: string): (string | null)[] =>
      finish(tagDates([Prose.plain(text)], { reference: edtf("2020-01-01"), events })).map(
        (date) => date.edtf,
      );
    assert.deepEqual(find("After the Hanoi summit talks stalled."), ["2019-02-28/.."]);
    assert.deepEqual(find("before the Hanoi summit"), ["../2019-02-26"]);
    assert.deepEqual(find("during the Hanoi summit"), ["2019-02-27/2019-02-28"]);
    assert.deepEqual(find("two days after the Hanoi summit"), ["2019-03-02"]);
    assert.deepEqual(find("the day before the Hanoi summit"), ["2019-02-26"]);
    assert.deepEqual(find("He liked the Hanoi summit."), []);
  });

  it("does not resolve what it has nothing to count from, and says so", () => {
    const [found] = finish(tagDates([Prose.plain("He left last week.")], { reference: null }));
    assert.ok(found);
    assert.equal(found.edtf, null);
    assert.match(found.reason, /note a date/);
  });

  it("counts from a note dated by month only as far as that goes", () => {
    assert.equal(
      mark("He left last year.", tag("He left last year.", "2018-06")),
      "He left {last year|2017}.",
    );
    assert.deepEqual(tag("He left yesterday, on Friday.", "2018-06"), []);
  });

  it("reads days before months where told to", () => {
    const values = (dayFirst: boolean): (string | null)[] =>
      finish(tagDates([Prose.plain("On 6/7/2018 and 13/7/2018.")], { reference: null, dayFirst })).map(
        (date) => date.edtf,
      );
    assert.deepEqual(values(false), ["2018-06-07", "2018-07-13"]);
    assert.deepEqual(values(true), ["2018-07-06", "2018-07-13"]);
  });

  it("reads days before months where the text does", () => {
    const values = (text: string): (string | null)[] => tag(text, null).map((date) => date.edtf);
    assert.deepEqual(values("On 6/7/2018.\n\nOn 13/7/2018."), ["2018-07-06", "2018-07-13"]);
    assert.deepEqual(values("On 6/7/2018, then 7/13/2018."), ["2018-06-07", "2018-07-13"]);
    assert.deepEqual(values("On 6/7/2018."), ["2018-06-07"]);
  });

  it("runs over a soft line break and never over what is not prose", () => {
    assert.deepEqual(
      tag("on 12\nJune 2018", null).map((date) => date.edtf),
      ["2018-06-12"],
    );
    assert.deepEqual(
      tag(`in June ${BARRIER} 2018`, "2019-01-01").map((date) => date.edtf),
      ["2018-06", "2018"],
    );
  });

  it("starts afresh with each paragraph of news, and goes on through a life", () => {
    assert.deepEqual(
      tag("In 1995, Rabin led. In November he was shot.\n\nIn May the court ruled.", "2018-06-12").map(
        (date) => date.edtf,
      ),
      ["1995", "1995-11", "2018-05"],
    );
    assert.deepEqual(
      tag("In 1995 he led.\n\nIn May the court ruled.", null).map((date) => date.edtf),
      ["1995", "1995-05"],
    );
  });

  it("gives valid EDTF, in order and within the text, for any words", () => {
    const word = fc.constantFrom(
      ..."in on the a last next this of June May March Friday Mon. 12 5th 2018 1990s ’98 44 BC two weeks ago later early mid - – , . to and between from first quarter half century spring fall week year end about before after Christmas Q3 6/7/2018 2018-06-12 29 February s 's 1,500 31".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }),
        fc.constantFrom("2018-06-12", "2016-02-29", "2018", null),
        (words, reference) => {
          const text = words.join(" ");
          let position = 0;
          for (const date of tag(text, reference)) {
            assert.ok(date.start >= position && date.end > date.start && date.end <= text.length, text);
            position = date.end;
            assert.equal(date.text, text.slice(date.start, date.end));
            assert.ok("date" in parseEdtf(date.edtf ?? ""), `${text}: ${date.edtf ?? "null"}`);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("says why, in a sentence", () => {
    const text =
      "On Friday he left; last June he had come, and on 3 July, two weeks later, he spoke. Yesterday he was back. In May 1999 it rained, in late 1998 it snowed, about 1990 it did neither. A week is long: in 18 months much happens.";
    const reasons = finish(tagDates([Prose.plain(text)], { reference: edtf("2019-03-02") })).map(
      (date) => `${date.text}: ${date.reason}`,
    );
    assert.deepEqual(reasons, [
      "Friday: Friday before 2 March 2019, the note’s date.",
      "last June: June before 2 March 2019, the note’s date.",
      "3 July: 3 July before 2 March 2019, the note’s date.",
      "two weeks later: 2 weeks after 3 July 2018, the date before it in the text.",
      "Yesterday: The day before 2 March 2019, the note’s date.",
      "May 1999: As written.",
      "late 1998: As written; “late” cannot be said in days.",
      "about 1990: As written; the text says it is approximate.",
      "18 months: A length of time, not a date.",
    ]);
  });

  it("gives days that do not follow one on another as a set", () => {
    const found = tag("On 3, 5 and 9 March 1945, and then in a tent on May 3 or 4.", null);
    assert.deepEqual(
      found.map((date) => [date.text, date.edtf]),
      [
        ["3, 5 and 9 March 1945", "{1945-03-03,1945-03-05,1945-03-09}"],
        ["May 3 or 4", "[1945-05-03,1945-05-04]"],
      ],
    );
  });

  it("explains a date in the reader’s locale", () => {
    const explained = (text: string, reference: string | null, locale: string) =>
      finish(tagDates([Prose.plain(text)], { reference: reference === null ? null : edtf(reference) })).map(
        (date) => explainDate(date, locale),
      );
    assert.deepEqual(explained("He left on Friday.", "2019-03-02", "en-US"), [
      { meaning: "March 1, 2019", reason: "Friday before March 2, 2019, the note’s date." },
    ]);
    assert.deepEqual(explained("He left last week.", null, "en-GB"), [
      {
        meaning: "A date that cannot be told",
        reason: "There is nothing to count from: give the note a date.",
      },
    ]);
    assert.deepEqual(
      explained("Last June he left. Three days later he came back.", "2019-03-02", "en-GB")[1],
      {
        meaning: "around June 2018",
        reason: "Counted from June 2018, the date before it in the text.",
      },
    );
    assert.deepEqual(
      explained("In the 1990s he left. Three days later he came back.", "2019-03-02", "en-GB")[1],
      {
        meaning: "A date that cannot be told",
        reason: "It cannot be counted from 1990s, the date at hand.",
      },
    );
    assert.deepEqual(explained("After two years he left.", null, "en-GB"), [
      { meaning: "A length of time", reason: "A length of time, not a date." },
    ]);
  });

  it("reads a long note in steps, to the same end", () => {
    const proses = Array.from({ length: 2200 }, (_, i) =>
      Prose.plain(
        `On Friday, ${(i % 28) + 1} May ${1900 + (i % 100)}, he left; two days later he was back. `.repeat(2),
      ),
    );
    const context = { reference: edtf("2019-03-02") };
    const steps = tagDates(proses, context);
    let count = 0;
    let next = steps.next();
    for (; !next.done; next = steps.next()) count++;
    assert.ok(count > 5, `${count} steps`);
    assert.deepEqual(
      next.value.map((date) => date.edtf),
      finish(tagDates(proses, context)).map((date) => date.edtf),
    );
  });
});
