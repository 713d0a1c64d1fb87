import assert from "node:assert/strict";
import { formatBriefly, formatDate } from "../../../src/core/dates/index.ts";
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
    ["en-GB", "19XX", "the 20th century"],
    ["en-US", "18XX", "the 19th century"],
    ["en-GB", "00XX", "the 1st century"],
    ["en-GB", "-00XX", "the 1st century BC"],
    ["en-GB", "10XX", "the 11th century"],
    ["en-GB", "20XX", "the 21st century"],
    ["en-GB", "../18XX", "before the 19th century"],
    ["en-GB", "18XX~", "around the 19th century"],
    ["en-GB", "18XX?", "possibly the 19th century"],
    ["en-GB", "17XX/18XX", "the 18th century – the 19th century"],
    ["de", "18XX", "19. Jahrhundert"],
    ["de", "-18XX", "19. Jahrhundert v. Chr."],
    ["de", "../18XX", "vor 1800–1899"],
    ["fr", "18XX", "XIXᵉ siècle"],
    ["fr", "00XX", "Iᵉʳ siècle"],
    ["fr", "18XX~", "vers 1800–1899"],
    ["es", "18XX", "siglo XIX"],
    ["es", "13XX", "siglo XIV"],
    ["it", "18XX", "1800–1899"],
    ["ja", "18XX", "1800年–1899年"],
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

describe("dates in few words", () => {
  const cases: readonly (readonly [locale: string, edtf: string, knownYear: number | null, words: string])[] =
    [
      ["en-GB", "2018-06-12", null, "12 Jun 2018"],
      ["en-GB", "2018-06-12", 2018, "12 Jun"],
      ["en-US", "2018-06-12", 2018, "Jun 12"],
      ["de", "2018-06-12", 2018, "12. Juni"],
      ["en-GB", "2018-06-12", 2019, "12 Jun 2018"],
      ["en-US", "2019-02-27/2019-02-28", 2019, "Feb 27–28"],
      ["en-GB", "2018-07~", 2018, "around Jul"],
      ["en-GB", "2018-07-01?", 2018, "possibly 1 Jul"],
      ["en-GB", "2018", 2018, "2018"],
      ["en-GB", "2018-21", 2018, "spring 2018"],
      // What leaves the year says so on both sides.
      ["en-GB", "2018-11/2019-02", 2018, "Nov 2018\u2009–\u2009Feb 2019"],
      ["en-GB", "2018-03/2018-06", 2018, "Mar–Jun"],
      ["en-GB", "2019-03/..", 2019, "from Mar on"],
      ["en-GB", "../2018-03", null, "before Mar 2018"],
      ["en-GB", "18XX", null, "the 19th century"],
      ["en-GB", "-0043-03-15", -43, "15 Mar"],
      ["en-GB", "-0043-03-15", null, "15 Mar 44 BC"],
    ];
  for (const [locale, written, knownYear, words] of cases) {
    it(`${written} under ${knownYear ?? "no year"} in ${locale}: ${words}`, () => {
      assert.equal(formatBriefly(edtf(written), locale, knownYear), words);
    });
  }

  it("leave the long words as they are", () => {
    formatBriefly(edtf("2018-06-12"), "en-GB", 2018);
    assert.equal(formatDate(edtf("2018-06-12"), "en-GB"), "12 June 2018");
  });
});
