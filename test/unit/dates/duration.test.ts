import assert from "node:assert/strict";
import fc from "fast-check";
import { dayToIso, durationBetween, formatDuration } from "../../../src/core/dates/index.ts";
import { edtf } from "./annotated.ts";

const between = (a: string, b: string) => durationBetween(edtf(a), edtf(b));

describe("how long it is between two dates", () => {
  const days: readonly (readonly [a: string, b: string, least: number | null, most: number | null])[] = [
    ["2019-02-27", "2019-02-28", 1, 1],
    ["2019-02-28", "2019-02-27", 1, 1],
    ["2019-02-27", "2019-02-27", 0, 0],
    ["2019", "2019-06-01", 0, 213],
    ["2018-02", "2018-03", 1, 58],
    ["2017-11/2019-05", "2018", 0, 515],
    ["2018/..", "2020", null, null],
    ["2018", "2020/..", 366, null],
    ["../2018", "2020", 366, null],
    ["-0001-12-31", "0001-01-01", 367, 367],
  ];
  for (const [a, b, least, most] of days) {
    it(`${a} to ${b}`, () => {
      const found = between(a, b);
      assert.deepEqual([found.least, found.most], [least, most]);
    });
  }

  const words: readonly (readonly [a: string, b: string, locale: string, words: string])[] = [
    ["2017-11-28", "2019-05-28", "en-GB", "18 months"],
    ["2017-11-28", "2019-05-04", "en-GB", "17 months, 6 days"],
    ["2017-11", "2019-05", "en-GB", "between 17 and 19 months"],
    ["2017-11-28", "2019-05", "en-GB", "between 17 and 19 months"],
    ["2019-02-27", "2019-02-28", "en-GB", "1 day"],
    ["2019-02-27", "2019-02-27", "en-GB", "0 days"],
    ["2019-02", "2019-02-20", "en-GB", "at most 19 days"],
    ["2010-03-01", "2012-04-01", "en-GB", "2 years, 1 month"],
    ["1914-08-04", "1918-11-11", "en-GB", "4 years, 3 months"],
    ["2016", "2019/..", "en-GB", "at least 2 years"],
    ["1939", "1945", "en-GB", "between 5 and 7 years"],
    ["1939", "1945", "de", "zwischen 5 und 7 Jahre"],
    ["2016", "2019/..", "fr", "au moins 2 ans"],
    ["../..", "..", "en-GB", "an unknown length of time"],
    ["2017-11-28", "2019-05-28", "ja", "18 か月"],
    ["2017-11-28", "2019-05-28", "not a locale", "18 months"],
  ];
  for (const [a, b, locale, expected] of words) {
    it(`${a} to ${b} in ${locale}: ${expected}`, () => {
      assert.equal(formatDuration(between(a, b === ".." ? "../.." : b), locale), expected);
    });
  }

  it("is the same both ways, and least is never more than most", () => {
    const day = fc.integer({ min: -9000, max: 30_000 });
    const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([n, size]) => dayToIso(n).slice(0, size));
    fc.assert(
      fc.property(date, date, (a, b) => {
        const [there, back] = [between(a, b), between(b, a)];
        assert.deepEqual(there, back);
        assert.ok((there.least ?? 0) <= (there.most ?? 0), `${a} ${b}`);
        assert.doesNotMatch(formatDuration(there, "en-GB"), /-|NaN|undefined/);
      }),
    );
  });
});
