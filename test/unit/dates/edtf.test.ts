import assert from "node:assert/strict";
import fc from "fast-check";
import reference from "edtf";
import { compareDates, dayToIso, isoToDay, type EdtfDate } from "../../../src/core/dates/index.ts";
import { parseEdtf } from "../../../src/core/dates/parse.ts";
import { edtf } from "./annotated.ts";

function bounds(text: string): string {
  const { earliest, latest } = edtf(text);
  const iso = (day: number | null): string => (day === null ? "-" : dayToIso(day));
  return `${iso(earliest)} ${iso(latest)}`;
}

describe("EDTF: bounds", () => {
  const cases: Record<string, string> = {
    "2019": "2019-01-01 2019-12-31",
    "2019-02": "2019-02-01 2019-02-28",
    "2020-02": "2020-02-01 2020-02-29",
    "2019-05-04": "2019-05-04 2019-05-04",
    "2018-06-12T10:00:00Z": "2018-06-12 2018-06-12",
    "0000": "0000-01-01 0000-12-31",
    "0099-03": "0099-03-01 0099-03-31",
    "-0044": "-0044-01-01 -0044-12-31",
    "-0044-03-15": "-0044-03-15 -0044-03-15",
    "-01XX": "-0199-01-01 -0100-12-31",
    "Y-170000002": "-170000002-01-01 -170000002-12-31",
    Y17E7: "+170000000-01-01 +170000000-12-31",
    Y3388E2S3: "+338000-01-01 +338999-12-31",
    "1950S2": "1900-01-01 1999-12-31",
    "-1950S2": "-1999-01-01 -1900-12-31",
    "201X": "2010-01-01 2019-12-31",
    "1XXX": "1000-01-01 1999-12-31",
    XXXX: "0000-01-01 9999-12-31",
    "2018-XX": "2018-01-01 2018-12-31",
    "2018-XX-12": "2018-01-12 2018-12-12",
    "2018-XX-31": "2018-01-31 2018-12-31",
    "2018-02-XX": "2018-02-01 2018-02-28",
    "2018-1X": "2018-10-01 2018-12-31",
    "2018-12-3X": "2018-12-30 2018-12-31",
    "156X-12-25": "1560-12-25 1569-12-25",
    "1XXX-12": "1000-12-01 1999-12-31",
    "201X-02-29": "2012-02-29 2016-02-29",
    "XXXX-02-29": "0000-02-29 9996-02-29",
    "2018-21": "2018-03-01 2018-05-31",
    "2018-24": "2018-12-01 2019-02-28",
    "2019-28": "2019-12-01 2020-02-29",
    "2018-25": "2018-03-01 2018-05-31",
    "2018-29": "2018-09-01 2018-11-30",
    "2018-32": "2018-06-01 2018-08-31",
    "2018-34": "2018-04-01 2018-06-30",
    "2018-38": "2018-05-01 2018-08-31",
    "2018-41": "2018-07-01 2018-12-31",
    "?2004-06-~11": "2004-06-11 2004-06-11",
    "15XX-12-XX": "1500-12-01 1599-12-31",
    "1XXX-XX-31": "1000-01-31 1999-12-31",
    "2018-30": "2018-12-01 2019-02-28",
    "2018-31": "2018-03-01 2018-05-31",
    "2018-37": "2018-01-01 2018-04-30",
    "2018-39": "2018-09-01 2018-12-31",
    "2018-40": "2018-01-01 2018-06-30",
    Y170000002: "+170000002-01-01 +170000002-12-31",
    "{1667,1668,1670..1672}": "1667-01-01 1672-12-31",
    "2017-11/2019-05": "2017-11-01 2019-05-31",
    "../2018": "- 2018-12-31",
    "2018/..": "2018-01-01 -",
    "2018/": "2018-01-01 -",
    "/2018": "- 2018-12-31",
    "../..": "- -",
    "2018-21/2018-23": "2018-03-01 2018-11-30",
    "2004-06-XX/2004-07-03": "2004-06-01 2004-07-03",
    "Y-20000/-0044": "-20000-01-01 -0044-12-31",
    "[1667,1668,1670..1672]": "1667-01-01 1672-12-31",
    "[1668, 1667]": "1667-01-01 1668-12-31",
    "[..1760-12-03]": "- 1760-12-03",
    "[1760-12..]": "1760-12-01 -",
    "{2018-01..2018-03}": "2018-01-01 2018-03-31",
    "{1960,1961-12}": "1960-01-01 1961-12-31",
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(text, () => {
      assert.equal(bounds(text), expected);
    });
  }
});

describe("EDTF: doubt and precision", () => {
  it("knows approximate from uncertain, on the whole or a part", () => {
    for (const [text, approximate, uncertain] of [
      ["2019", false, false],
      ["2019~", true, false],
      ["2018?", false, true],
      ["2018-05-11%", true, true],
      ["2018-~05", true, false],
      ["?2018-05", false, true],
      ["2018?-05-~11", true, true],
      ["2018-21~", true, false],
      ["2018~/2019", true, false],
      ["[2018?,2019]", false, true],
    ] as const) {
      const date = edtf(text);
      assert.deepEqual([date.approximate, date.uncertain], [approximate, uncertain], text);
    }
  });

  it("says how exact a date is", () => {
    for (const [text, precision] of [
      ["2018-06-12", "day"],
      ["2018-XX-12", "day"],
      ["2018-06-XX", "month"],
      ["2018-XX-XX", "year"],
      ["2018-33", "season"],
      ["201X", "decade"],
      ["20XX", "century"],
      ["1XXX", "millennium"],
      ["1950S2", "century"],
      ["2018/2019", "interval"],
      ["[2018,2019]", "set"],
    ] as const) {
      assert.equal(edtf(text).precision, precision, text);
    }
  });
});

describe("EDTF: what is wrong, and the nearest valid form", () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ["2019-13", "2019-12"],
    ["2019-13-05", "2019-05-13"],
    ["2019-25-12", "2019-12-25"],
    ["2019-00", "2019-01"],
    ["2019-02-30", "2019-02-28"],
    ["1900-02-29", "1900-02-28"],
    ["2018-02-3X", "2018-02-28"],
    ["2018-06-00", "2018-06-01"],
    ["2018-02-29/2018-03-01", "2018-02-28/2018-03-01"],
    ["12 June 2018", "2018-06-12"],
    ["June 12, 2018", "2018-06-12"],
    ["12 juin 2018", "2018-06-12"],
    ["Feb 2018", "2018-02"],
    ["spring 2018", "2018-21"],
    ["2018/06/12", "2018-06-12"],
    ["12.06.2018", "2018-06-12"],
    ["13/04/2018", "2018-04-13"],
    ["03/04/2018", null],
    ["2018-6-1", "2018-06-01"],
    ["20180612", "2018-06-12"],
    ["2018-06-12 10:00", "2018-06-12"],
    ["2018-Q3", "2018-35"],
    ["c. 1850", "1850~"],
    ["around 2017", "2017~"],
    ["before 2018", "../2018"],
    ["since March 2018", "2018-03/.."],
    ["2018/present", "2018/.."],
    ["1939–1945", "1939/1945"],
    ["2018-2019", "2018/2019"],
    ["2019-02-27/28", "2019-02-27/2019-02-28"],
    ["27–28 February 2019", "2019-02-27/2019-02-28"],
    ["2019/2018", "2018/2019"],
    ["{2018..2016}", null],
    ["1990s", "199X"],
    ["201x", "201X"],
    ["44 BC", "-0043"],
    ["-44", "-0044"],
    ["10000", "Y10000"],
    ["Y2019", "2019"],
    ["-0000", "0000"],
    ["2018 ?", "2018?"],
    ["{2018,2019", "{2018,2019}"],
    ["2018-13-01", "2018-01-13"],
    ["27 Feb 2019", "2019-02-27"],
    ["2019-2-7", "2019-02-07"],
    ["circa 1890", "1890~"],
    ["2018-03–2018-06", "2018-03/2018-06"],
    ["03/2018", "2018-03"],
    ["3.2018", "2018-03"],
    ["2018/03", "2018-03"],
    ["2018/19", "2018/2019"],
    ["1914-18", "1914/1918"],
    ["2018 or 2019", "[2018,2019]"],
    ["2018..2019", "2018/2019"],
    ["2018–", "2018/.."],
    ["–2018-03", "../2018-03"],
    ["2019-W05", "2019-01-28/2019-02-03"],
    ["May 2018?", "2018-05?"],
    ["2018-00-00", "2018"],
    ["..", "../.."],
    ["[2018-01,..]", "[2018-01..]"],
    ["{..,2018-01}", "{..2018-01}"],
    ["[2018-01,..,2019]", null],
    ["２０１９", "2019"],
    ["２０１９－０５－０４", "2019-05-04"],
    ["２０１９／２０２０", "2019/2020"],
    ["Y-5/Y5", "-0005/0005"],
    ["12 June 2018/Y5", null],
    ["2019-13/2020-13", "2019-12/2020-12"],
    ["14/2", null],
    ["yesterday", null],
    ["unknown", null],
    ["", null],
    ["/", null],
    ["[]", null],
    ["[..]", null],
    ["2018-~?05", null],
    ["Y9E999", null],
    ["1950S0", null],
    ["x".repeat(5000), null],
  ];
  for (const [text, suggestion] of cases) {
    it(`${text.slice(0, 30)} → ${suggestion ?? "nothing"}`, () => {
      const result = parseEdtf(text);
      assert.ok("error" in result, `${text} was taken for a date`);
      assert.notEqual(result.error, "");
      assert.equal(result.suggestion, suggestion);
    });
  }

  it("says how to write a date whose day and month could be either way round", () => {
    const error = (text: string): string => {
      const result = parseEdtf(text);
      assert.ok("error" in result && result.suggestion === null, text);
      return result.error;
    };
    assert.equal(
      error("02/03/2018"),
      "In “02/03/2018” day and month could be either way round. Write the year first, then the month: 2018-03-02 or 2018-02-03.",
    );
    for (const text of ["2-3-2018", "２/３/２０１８"])
      assert.match(error(text), /either way round.*2018-03-02 or 2018-02-03\.$/);
    for (const text of ["14/15/2018", "2/3/50", "02/03-2018", "2018/2019/2020"])
      assert.doesNotMatch(error(text), /either way round/);
  });

  it("only ever suggests what is valid", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9XY~?%./,{}[\] SE-]{0,24}$/), (text) => {
        const result = parseEdtf(text);
        if ("error" in result && result.suggestion !== null)
          assert.ok("date" in parseEdtf(result.suggestion), text);
      }),
    );
  });
});

/** An interval whose second date does not begin after the first: “2018-03/2018”, which the reference does not take. */
function overlaps({ shape }: EdtfDate): boolean {
  if (shape.kind !== "interval" || typeof shape.start === "string" || typeof shape.end === "string")
    return false;
  return (shape.start.earliest ?? 0) >= (shape.end.earliest ?? 0);
}

describe("EDTF: against the reference implementation", () => {
  /** What both must agree on: the levels' plain forms. Seasons and the far ends of sets are ours to define. */
  const two = (min: number, max: number): fc.Arbitrary<string> =>
    fc.integer({ min, max }).map((n) => String(n).padStart(2, "0"));
  const year = fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, "0"));
  const plain = fc.oneof(
    year,
    fc.tuple(year, two(0, 13)).map((parts) => parts.join("-")),
    fc.tuple(year, two(0, 13), two(0, 28)).map((parts) => parts.join("-")),
  );
  const marked = fc.tuple(plain, fc.constantFrom("?", "~", "%")).map((parts) => parts.join(""));
  const unspecified = fc.constantFrom(
    "201X",
    "19XX",
    "1XXX",
    "2018-XX",
    "2018-XX-XX",
    "2004-06-XX",
    "156X-12-25",
    "1XXX-12",
  );
  const interval = fc.tuple(plain, plain).map((ends) => ends.join("/"));

  it("accepts the same dates and intervals and gives the same bounds", () => {
    fc.assert(
      fc.property(fc.oneof(plain, marked, unspecified, interval), (text) => {
        const ours = parseEdtf(text);
        let theirs: { min: number; max: number };
        try {
          theirs = reference(text);
        } catch {
          assert.ok("error" in ours || overlaps(ours.date), `${text}: only we take it`);
          return;
        }
        assert.ok("date" in ours, `${text}: only we refuse it`);
        assert.equal(ours.date.earliest, Math.floor(theirs.min / 86_400_000), text);
        assert.equal(ours.date.latest, Math.floor(theirs.max / 86_400_000), text);
      }),
      { numRuns: 500 },
    );
  });
});

describe("EDTF: order", () => {
  it("is by earliest, then coarse before fine, then latest", () => {
    const sorted = [
      "../1990",
      "/2018-03",
      "-0044",
      "1990",
      "201X",
      "2018",
      "2018/2019",
      "2018-33",
      "2018-01",
      "2018-01-01",
      "2018-01-01/2018-01-03",
      "2018-01-01/..",
      "2018-01-02",
      "2018-02~",
    ];
    const dates = sorted.map(edtf);
    const shuffled = [...dates].reverse().sort(compareDates);
    assert.deepEqual(
      shuffled.map((date) => date.edtf),
      sorted,
    );
  });

  it("is a total order", () => {
    const any = fc
      .constantFrom("2018", "../2018", "2018/..", "2018-01", "2018-01-01", "201X", "[2018,2020]", "2017-24")
      .map(edtf);
    fc.assert(
      fc.property(any, any, any, (a: EdtfDate, b: EdtfDate, c: EdtfDate) => {
        assert.equal(Math.sign(compareDates(a, b)) + Math.sign(compareDates(b, a)), 0);
        if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) assert.ok(compareDates(a, c) <= 0);
      }),
    );
  });
});

describe("days", () => {
  it("go to ISO text and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000_000, max: 5_000_000 }), (day) => {
        assert.equal(isoToDay(dayToIso(day)), day);
      }),
    );
  });

  it("agree with the platform's calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: -90_000_000, max: 90_000_000 }), (day) => {
        const iso = new Date(day * 86_400_000).toISOString().slice(0, -14);
        assert.equal(
          dayToIso(day),
          iso
            .replace(/^([+-])00(\d{4}-)/, (_, sign: string, rest: string) => (sign === "-" ? "-" : "") + rest)
            .replace(/^([+-])0(\d{5}-)/, "$1$2"),
        );
      }),
    );
  });

  it("refuses days that are none", () => {
    for (const text of ["2018-02-29", "2018-13-01", "2018-1-1", "", "2018", "2018-06-12T00:00"])
      assert.equal(isoToDay(text), null, text);
  });
});
