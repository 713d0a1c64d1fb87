import type { Passages } from "./passages.ts";

/** Counted from a month or a year: never more exact than that. */
export const LOOSE: Passages = [
  [
    "2020-05-01",
    "By {March 2018|2018-03} talks had begun. {The next month|2018-04} he went. {Two weeks later|[2018-04,2018-05]} she came. {The next day|[2018-04,2018-05]} they left.",
  ],
  [
    "2020-05-01",
    "In {April 2018|2018-04} he went. {The next day|2018-04~} he was back, {the same day|2018-04~} she left, and {a week earlier|2018-04~} nobody knew.",
  ],
  [null, "In {December 2017|2017-12} he went. {Two weeks later|[2017-12,2018-01]} he was back."],
  [
    null,
    "In {2017|2017} he went. {Six months later|[2017,2018]} she came. In {2015|2015} he had been ill; {two days later|2015~} he was well.",
  ],
  [null, "In {the autumn of 2017|2017-23} it began. {Two weeks later|[2017-09..2017-12]} it ended."],
  [
    null,
    "{Between March and June 2018|2018-03/2018-06} it rained. {Two weeks later|[2018-06,2018-07]} it stopped.",
  ],
  [null, "In {April 2018|2018-04} he went. {About two days later|2018-04~} he was back."],
  [null, "In {April 2018|2018-04} he went. {The following Friday|2018-04~} he was back."],
  [null, "In {the 1990s|199X} he went. Two weeks later he was back."],
  ["2018-04", "He left yesterday, or two weeks ago."],
  [
    null,
    "On {12 April 2018|2018-04-12} he went. {The next day|2018-04-13} he was back; {the following Friday|2018-04-20} he left.",
  ],
];

export const HAN: Passages = [
  ["2019-05-01", "金正恩于{2018年3月9日|2018-03-09}在平壤。{2018年3月|2018-03}，{2018年|2018}是。"],
  [
    "2019-05-01",
    "他于{3月9日|2019-03-09}来了，{今年3月5日|2019-03-05}走；{去年12月|2018-12}，{明年1月2日|2020-01-02}。",
  ],
  ["2019-05-01", "{2018 年 3 月 9 日|2018-03-09}，{1990年代|199X}，{2000年|2000}，{2018年|2018}度。"],
  ["2019-05-01", "{昭和53年3月9日|1978-03-09}と{平成30年3月|2018-03}、{明治6年1月1日|1873-01-01}、令和元年"],
  [
    "2019-05-01",
    "{2018년 3월 9일|2018-03-09}에 만났다. {2018년 3월|2018-03}, {3월 9일|2018-03-09}. {1990년대|199X}",
  ],
  [
    "2019-05-01",
    "2000年前、2018年間、100年、13月2日、3月40日、民国30年3月9日、昭和99年、明治4年3月9日、2018년간, 3个月",
  ],
];

export const SLAVIC: Passages = [
  [
    "2019-05-01",
    "Встреча прошла {12 марта 2018 года|2018-03-12}. В {марте 2018 г.|2018-03} они ушли, в {мае 2018|2018-05} вернулись. В {2018 году|2018} было тихо.",
  ],
  [
    "2019-05-01",
    "{12–15 марта 2018 года|2018-03-12/2018-03-15} и {12 и 13 мая 2018 года|2018-05-12/2018-05-13}.",
  ],
  ["2019-06-01", "Он ушёл {9 апреля|2019-04-09}. Вернулся в {мае|2019-05}. {9 мая|2019-05-09} его не было."],
  ["2019-05-01", "Марта сказала, что 12 книг в марке. С Мартой и Майей, 5 лет."],
  [
    "2019-05-01",
    "Spotkanie {12 marca 2018 r.|2018-03-12} odbyło się. W {marcu 2018|2018-03} i w {październiku|2018-10}; {5 września 2018 roku|2018-09-05}, od {maja 2018|2018-05}.",
  ],
  ["2019-05-01", "Spotkanie odbyło się {9 kwietnia|2019-04-09}. Maja i Marzec, la marca es buena."],
  [
    "2019-05-01",
    "Setkání {12. března 2018|2018-03-12}, v {září 2018|2018-09}, {9. dubna|2019-04-09}. Dubna je město.",
  ],
  [
    "2019-05-01",
    "Зустріч {12 березня 2018 року|2018-03-12}, у {лютому 2018|2018-02}, {9 квітня|2019-04-09}.",
  ],
];
