import assert from "node:assert/strict";
import { formatDate } from "../../../src/core/dates/index.ts";
import { edtf } from "./annotated.ts";

describe("dates in words", () => {
  const cases: readonly (readonly [locale: string, edtf: string, words: string])[] = [
    ["en-GB", "2019-02", "February 2019"],
    ["en-GB", "2017~", "around 2017"],
    ["en-GB", "2018-21", "spring 2018"],
    ["en-GB", "../2018-03", "before March 2018"],
    ["en-GB", "2019-02-27/2019-02-28", "27–28 February 2019"],
    ["en-US", "2019-02-27/2019-02-28", "February 27–28, 2019"],
    ["en-GB", "2018-06-12", "12 June 2018"],
    ["en-US", "2018-06-12", "June 12, 2018"],
    ["en-GB", "2018-06-12T23:59:00Z", "12 June 2018"],
    ["en-GB", "1939/1945", "1939–1945"],
    ["en-GB", "2018-03/2018-06", "March–June 2018"],
    ["en-GB", "2018?", "possibly 2018"],
    ["en-GB", "2018-06-12%", "possibly around 12 June 2018"],
    ["en-GB", "2018-24", "winter 2018–19"],
    ["en-GB", "2018-35", "Q3 2018"],
    ["en-GB", "2018-40", "first half of 2018"],
    ["en-GB", "2018-37", "January–April 2018"],
    ["en-GB", "199X", "1990s"],
    ["en-GB", "19XX", "1900–1999"],
    ["en-GB", "2018-XX-12", "2018"],
    ["en-GB", "2018-06-XX", "June 2018"],
    ["en-GB", "2018-12-1X", "December 2018"],
    ["en-GB", "XXXX-12-25", "25 December"],
    ["en-GB", "-0043", "44 BC"],
    ["en-GB", "-0043-03-15", "15 March 44 BC"],
    ["en-GB", "Y-170000001", "170,000,002 BC"],
    ["en-GB", "2018/..", "from 2018 on"],
    ["en-GB", "/2018-03", "until March 2018 (start unknown)"],
    ["en-GB", "2018-03/", "from March 2018 (end unknown)"],
    ["en-GB", "[..2018-03]", "March 2018 or earlier"],
    ["en-GB", "[2018,2020]", "one of: 2018, 2020"],
    ["en-GB", "2017~/2019", "around 2017 – 2019"],
    ["en-GB", "1950S2", "around 1950 (1900–1999)"],
    ["de", "2018-06-12", "12. Juni 2018"],
    ["de", "2017~", "um 2017"],
    ["fr", "2018-21", "printemps 2018"],
    ["es", "199X", "década de 1990"],
    ["ja", "2018-06", "2018年6月"],
    ["ja", "2017~", "2017年頃"],
    ["ja", "2018-33", "第1四半期（2018年）"],
    ["ar", "../2018", "قبل 2018"],
    ["fr", "2018-33", "T1 2018"],
    ["en-GB", "Y170000002", "170,000,002"],
    ["en-GB", "Y3388E2S3", "around 338,800 (338,000–338,999)"],
    ["en-GB", "-0043/0014", "44 BC – 14 AD"],
    ["en-GB", "0476", "476"],
    ["en-GB", "{1667,1668,1670..1672}", "1667, 1668, 1670–1672"],
    ["en-GB", "156X-12-25", "1560s"],
    ["en-GB", "1XXX-12", "1000–1999"],
    ["en-GB", "?2004-06-~11", "possibly around 11 June 2004"],
    ["en-US", "2004-06-XX/2004-07-03", "June 2004 – July 3, 2004"],
    ["en-GB", "2018-29", "spring 2018 (southern hemisphere)"],
    ["en-GB", "../..", "unknown date"],
    ["not a locale", "2018-06", "June 2018"],
  ];
  for (const [locale, text, words] of cases) {
    it(`${text} in ${locale}`, () => {
      assert.equal(formatDate(edtf(text), locale), words);
    });
  }
});
