import assert from "node:assert/strict";
import fc from "fast-check";
import { couldBothBeTrue, dayToIso, overlaps } from "../../../src/core/dates/index.ts";
import { edtf } from "./annotated.ts";

describe("dates that overlap", () => {
  const cases: readonly (readonly [a: string, b: string, shares: boolean])[] = [
    ["2019", "2019-02-28", true],
    ["2019-02", "2019-03", false],
    ["2019-02-27/2019-02-28", "2019-02-28", true],
    ["2018/..", "2030", true],
    ["2018/..", "2017-12-31", false],
    ["../2018", "1066", true],
    ["2018/", "2040-01", true],
    ["../..", "0001", true],
    ["2018-24", "2019-02", true],
    ["2018-21", "2018-33", true],
    ["[1667,1670]", "1668", false],
    ["[1667,1670]", "1670-05", true],
    ["{1667,1668,1670..1672}", "1671-02-02", true],
    ["[..1760-12-03]", "1760-12-04", false],
    ["[1760-12..]", "1999", true],
    ["156X-12-25", "1562-12", true],
    ["156X-12-25", "1562-11", false],
    ["156X-12-25", "1565-12-26/1566-12-24", false],
    ["156X-12-25", "1565-12-26/1566-12-25", true],
    ["2018-XX-12", "2018-03-13/2018-04-11", false],
    ["2018-XX-12", "2018-03-12", true],
    ["XXXX-12-25", "XXXX-12-24", false],
    ["XXXX-02-29", "201X-XX-XX", true],
    ["XXXX-02-29", "2017-XX-XX", false],
    ["1XXX-12", "1500-11", false],
    ["19XX-06", "1XX4-XX-01", true],
    ["Y170000002", "Y170000002", true],
    ["-0044", "-0043", false],
    ["2019~", "2020", false],
  ];
  for (const [a, b, shares] of cases) {
    it(`${a} and ${b}: ${shares ? "yes" : "no"}`, () => {
      assert.equal(overlaps(edtf(a), edtf(b)), shares);
      assert.equal(overlaps(edtf(b), edtf(a)), shares);
    });
  }

  it("agrees with trying every day", () => {
    const digit = fc.constantFrom("X", "0", "1", "2");
    const masked = fc
      .tuple(
        fc.constantFrom("201", "202"),
        digit,
        fc.constantFrom("XX", "02", "1X", "0X"),
        fc.constantFrom("XX", "2X", "X1", "28"),
      )
      .map(([a, b, month, day]) => `${a}${b}-${month}-${day}`);
    const range = fc
      .tuple(fc.integer({ min: 14600, max: 19000 }), fc.integer({ min: 0, max: 500 }))
      .map(([from, days]) => `${dayToIso(from)}/${dayToIso(from + days)}`);
    fc.assert(
      fc.property(masked, fc.oneof(masked, range), (a, b) => {
        const [x, y] = [edtf(a), edtf(b)];
        const allows = (text: string, day: string): boolean => {
          if (text.includes("/")) return day >= text.slice(0, 10) && day <= text.slice(11);
          return !/\d/.test(text.replace(/./g, (char, at: number) => (char === day[at] ? "=" : char)));
        };
        let shares = false;
        for (let day = x.earliest ?? 0; day <= (x.latest ?? 0) && !shares; day++) {
          const iso = dayToIso(day);
          shares = allows(a, iso) && allows(b, iso);
        }
        assert.equal(overlaps(x, y), shares, `${a} ${b}`);
      }),
      { numRuns: 80 },
    );
  });
});

describe("tellings that could both be true", () => {
  for (const [a, b, could] of [
    ["2019~", "2020", true],
    ["1850~", "1870", false],
    ["1848?", "1849", true],
    ["2019-02-27~", "2019-03-02", true],
    ["2019-02-27", "2019-03-02", false],
    ["156X-12-25~", "1571-06", false],
    ["2018-06", "2018-06-12", true],
  ] as const) {
    it(`${a} and ${b}: ${could ? "yes" : "no"}`, () => {
      assert.equal(couldBothBeTrue(edtf(a), edtf(b)), could);
      assert.equal(couldBothBeTrue(edtf(b), edtf(a)), could);
    });
  }
});
