/** Our own sentences in the manner of news, interviews and biographies, each date marked with its EDTF value; and
 * sentences without any. The second column is the note's date. */

export const NEWS: readonly (readonly [reference: string | null, text: string])[] = [
  [
    "2018-06-12",
    "The leaders met {on|}".replace("{on|}", "on") +
      " {Tuesday|2018-06-12} and will speak again on {Friday|2018-06-15}.",
  ],
  ["2018-06-12", "Officials said {Monday|2018-06-11} they expect a reply by {Thursday|2018-06-14}."],
  [
    "2018-06-12",
    "The ministry announced {last week|2018-06-04/2018-06-10} that talks would resume {next month|2018-07}.",
  ],
  [
    "2018-06-12",
    "Exports fell in {May|2018-05} after a rise in {April|2018-04}, the bank said {yesterday|2018-06-11}.",
  ],
  ["2018-06-12", "{Last year|2017}’s deficit was revised in {March|2018-03}."],
  [
    "2018-06-12",
    "Profit rose 4% in the {first quarter|2018-33}".replace(
      "in the {first quarter",
      "in {the first quarter",
    ) + " from {a year earlier|2017}.",
  ],
  [
    "1989-10-30",
    "Net income in {the third quarter|1989-35} fell, the company said. Sales for {the fourth quarter of 1988|1988-36} were restated.",
  ],
  [
    "2018-06-12",
    "He was arrested {two weeks ago|2018-05-28/2018-06-03} and freed {three days later|2018-06-06}.".replace(
      "2018-06-06",
      "2018-06-06",
    ),
  ],
  [
    "2018-06-12",
    "The summit is to be held on {July 3|2018-07-03}, while the ministers meet on {June 28|2018-06-28}.",
  ],
  ["2018-06-12", "Police said the man was shot on {June 9|2018-06-09} and died on {Sunday|2018-06-10}."],
  [
    "2018-06-12",
    "SEOUL, {June 12|2018-06-12} — The president said {today|2018-06-12} that {tomorrow|2018-06-13} would decide.",
  ],
  ["2018-06-12", "The vote, first planned for {December 2017|2017-12}, will be held in {the fall|2018-23}."],
  [
    "2018-06-12",
    "The law takes effect on {Jan. 1, 2019|2019-01-01}, and {Sept. 30|2018-09-30} is the deadline.",
  ],
  ["2018-06-12", "{Tuesday|2018-06-12}’s meeting lasted four hours."],
  [
    "2018-06-12",
    "The company expects to open the plant {next year|2019}, or {early 2020|2020} at the latest.",
  ],
  [
    "2018-06-12",
    "He resigned {late last month|2018-05}, {a day after|} the vote.".replace(
      "{a day after|}",
      "a day after",
    ),
  ],
  ["2018-06-12", "Inflation {this year|2018} is lower than in {2017|2017} or {2016|2016}."],
  ["2018-06-12", "Sanctions imposed in {November 2017|2017-11} were lifted {the following month|2017-12}."],
  ["2018-06-12", "Since {last February|2018-02} no missile has been tested."],
  ["2018-01-10", "Since {last February|2017-02} no missile has been tested."],
  [
    "2018-06-12",
    "The two met {on 27–28 February|}".replace(
      "{on 27–28 February|}",
      "on {27–28 February|2018-02-27/2018-02-28}",
    ) + " in Hanoi.",
  ],
  ["2018-06-12", "Between us: {between March and June 2018|2018-03/2018-06} nothing moved."],
  [
    "2018-06-12",
    "The fair runs {from 12 to 14 June|2018-06-12/2018-06-14}.".replace(
      "{from 12 to 14 June|",
      "from {12 to 14 June|",
    ),
  ],
  ["2018-06-12", "The fair runs {from June 12 to July 3|2018-06-12/2018-07-03}."],
  [
    "2018-06-12",
    "The strike was called off {on|}".replace("{on|}", "on") + " {Friday, June 8|2018-06-08}, at 3 p.m.",
  ],
  ["2018-06-12", "It was signed on {Friday, June 8, 2018|2018-06-08}, in Paris."],
  [
    "2018-06-12",
    "{In the first half of 2018|}".replace(
      "{In the first half of 2018|}",
      "In {the first half of 2018|2018-40}",
    ) + " trade doubled.",
  ],
  ["2018-06-12", "Trade will double in {the second half of this year|2018-41}."],
  ["2018-06-12", "Work began {earlier this year|2018} and ends {later this month|2018-06}."],
  [
    "2018-06-12",
    "Rain is expected {this weekend|2018-06-16/2018-06-17}; {last weekend|2018-06-09/2018-06-10} was dry.",
  ],
  ["2018-06-11", "Two people were killed over {the weekend|2018-06-09/2018-06-10}."],
  [
    "2018-06-12",
    "A spokesman said {Wednesday|2018-06-06} that he would step down {at the end of the year|}.".replace(
      "{at the end of the year|}",
      "at {the end of the year|2018}",
    ),
  ],
  ["2018-06-12", "It will be ready by {the end of 2019|2019}, or {mid-2020|2020}."],
  [
    "2018-06-12",
    "{About two years ago|2016~} he bought the firm; {more than a decade ago|200X~} he had sold it.",
  ],
  ["2018-06-12", "The Sept. 11 attacks".replace("Sept. 11", "{Sept. 11|2001-09-11}") + " changed that."],
  ["2018-06-12", "On {9/11|2001-09-11} he was in the tower."],
  [
    "2018-06-12",
    "The figures for {fiscal 2017|2017} and {the 2019 fiscal year|}".replace(
      "{the 2019 fiscal year|}",
      "the {2019|2019} fiscal year",
    ) + " differ.",
  ],
  ["2018-06-12", "The {2019|2019} elections will be held in {May 2019|2019-05}."],
  ["2018-06-12", "A deal reached in {June last year|2017-06} collapsed in {March of this year|2018-03}."],
  ["2018-06-12", "{Monday of last week|2018-06-04} was a holiday."],
  ["2018-06-12", "The court ruled in {Q3 2017|2017-35}, and H1".replace(", and H1", "") + "."],
  [
    "2018-06-12",
    "The filing is dated {06/12/2018|2018-06-12}; another {12.06.2018|2018-06-12}; a third {2018-06-11|2018-06-11}.",
  ],
  [
    "2018-06-12",
    "{The day before yesterday|2018-06-10} the road was open; {the day after tomorrow|2018-06-14} it will be again.",
  ],
  ["2018-06-12", "{Last night|2018-06-11} the guns fell silent; {tonight|2018-06-12} they may not."],
  [
    "2018-06-12",
    "Prices in the {May|2018-05} survey".replace("the {May|", "the {May|") +
      " were higher than in {the same month|2018-05} elsewhere.",
  ],
  ["2018-12-27", "He will return in {January|2019-01}; he left in {October|2018-10}."],
  ["2018-01-03", "He left in {December|2017-12} and on {Dec. 28|2017-12-28} wrote home."],
  [
    "2018-06-12",
    "The ceasefire begins {two days after the 14th|}".replace(
      "{two days after the 14th|}",
      "on {Thursday|2018-06-14}",
    ) + " and lasts until {June 20|2018-06-20}.",
  ],
  ["2018-06-12", "{Christmas|2017-12-25} sales were weak; {Thanksgiving 2017|2017-11-23} was better."],
  [
    "2018-06-12",
    "On {New Year’s Day|2018-01-01} he spoke of peace, and on {New Year’s Eve 2017|2017-12-31} of war.",
  ],
  ["2018-06-12", "The bank will publish results {in two weeks|2018-06-25/2018-07-01}."],
  ["2018-06-12", "{Next Friday|2018-06-15} the court meets; {last Friday|2018-06-08} it did not."],
  [
    "2018-06-12",
    "Output in {the first three months of 2018|2018-01/2018-03} beat {last year’s first quarter|2017-33}.",
  ],
  ["2018-06-12", "The {June 2018|2018-06} report covers {2017-18|2017/2018}."],
  [
    "2018-06-12",
    "He told parliament on {the 5th of June|2018-06-05}, and on {5th June 2017|2017-06-05} had told it the same.",
  ],
];

export const LIVES: readonly (readonly [reference: string | null, text: string])[] = [
  [null, "She was born on {12 March 1931|1931-03-12} in Lyon and died in {May 1999|1999-05}."],
  [
    null,
    "In {1944|1944} he joined up. On {June 6|1944-06-06} he landed in Normandy; {two days later|1944-06-08} he was wounded.",
  ],
  [null, "John Adams ({1735–1826|1735/1826}) was elected in {1796|1796}."],
  [
    null,
    "He was born around {around 1850|}".replace("around {around 1850|}", "{around 1850|1850~}") +
      ", perhaps {c. 1848|1848~}.",
  ],
  [null, "In {November 1943|1943-11} they met in Tehran. In {January|1944-01} the siege was lifted."],
  [
    null,
    "He ruled from {44 BC|-0043} until {AD 14|0014}.".replace(
      "from {44 BC|-0043} until {AD 14|0014}",
      "after {44 BC|-0043}; he died in {AD 14|0014}",
    ),
  ],
  [null, "Caesar was killed on {15 March 44 BC|-0043-03-15}."],
  [null, "During {the 1990s|199X} she taught in Rome; in {the early 1980s|198X} in Bari."],
  [null, "In {the late 19th century|18XX} the mills closed, and in {the 20th century|19XX} they rotted."],
  [null, "In {the nineteenth century|18XX} people walked."],
  [null, "The Roman town dates from {the 1st century BC|-00XX}."],
  [null, "He spent {the summer of 1936|1936-22} in Spain and {the winter of 1944–45|1944-24} in Holland."],
  [null, "She married in {spring 1951|1951-21} and divorced in {the fall of 1953|1953-23}."],
  [
    null,
    "{From 1939 to 1945|1939/1945} he served in the navy; {between 1946 and 1949|1946/1949} he studied.",
  ],
  [
    null,
    "On {4 July 1954|1954-07-04} rationing ended. {The next day|1954-07-05} he ate a steak, and {the following year|1955} he married.",
  ],
  [
    null,
    "He retired in {1980|1980}. {Ten years later|1990} he was dead. {That year|1990} his wife sold the house.",
  ],
  [null, "In {June 1815|1815-06} he marched; {the same month|1815-06} it was over."],
  [
    null,
    "She has run the shop {since|}".replace("{since|}", "since") +
      " {2015|2015} and the café in {2017–present|2017/..}.",
  ],
  [
    null,
    "The treaty of {28 June 1919|1919-06-28} came {five years|}".replace("{five years|}", "five years") +
      " after the {June 28, 1914|1914-06-28} murders.",
  ],
  [
    "2020-01-15",
    "He grew up in Leeds. In {1951|1951} he moved to York. In {1953|1953} he met Ann; they married in {June 1954|1954-06}. In {October|1954-10} a son was born, and {a year later|1955} a daughter.",
  ],
  [
    null,
    "On {12th May 1937|1937-05-12}, on {the 12th of May, 1937|1937-05-12}, or on {May the 12th, 1937|1937-05-12}: all one.",
  ],
  [null, "He arrived on {Monday, 3 June 1946|1946-06-03}, and on {Friday|1946-06-07} left."],
  [null, "The first edition came out in {Dec. 1859|1859-12}, the second on {7 Jan 1860|1860-01-07}."],
  [null, "He left home in {the ’60s|196X} and came back in {the mid-1970s|197X}."],
  [null, "In {the sixties|196X} he painted; in {the 1800s|18XX} his forebears had farmed."],
  [null, "In {August 1914|1914-08} war came. {Four months earlier|1914-04} nobody had thought of it."],
  [null, "It lasted {from 3 September 1939 to 8 May 1945|1939-09-03/1945-05-08}."],
  [null, "{Late in 1962|1962} he fell ill; by {the end of March 1963|1963-03} he could walk."],
  [
    null,
    "He turned forty in {1972|1972}, was ill {the previous year|1971}, and wrote on {Christmas Day 1970|1970-12-25}.",
  ],
  [
    null,
    "{The first week of June 1940|2940}".replace("2940", "1940-06-01/1940-06-07") +
      " was warm, {the last day of the month|1940-06-30} cold.".replace(
        "{the last day of the month|1940-06-30}",
        "and so was the last",
      ),
  ],
  [null, "Le traité fut signé le {12 juin 2018|2018-06-12} à Paris, et en {juillet|2018-07} ratifié."],
  [null, "Der Vertrag vom {12. Juni 2018|2018-06-12} gilt seit {März 2019|2019-03}."],
  [null, "Firmado el {12 de junio de 2018|2018-06-12}; nació en {enero de 1950|1950-01}."],
  [null, "Nato il {3 maggio 1961|1961-05-03}; morto nel {febbraio 2001|2001-02}."],
  [null, "Nasceu a {1 de março de 1970|1970-03-01}; Geboren op {5 maart 1950|1950-03-05}."],
];

export const INTERVIEWS: readonly (readonly [reference: string | null, text: string])[] = [
  [
    "2018-06-12",
    "I moved here {three years ago|2015}, in {the summer|2015-22}, and {last summer|2017-22} I left.".replace(
      "in {the summer|2015-22}, and ",
      "and ",
    ),
  ],
  ["2018-06-12", "Well, {last June|2017-06} I saw him, and {this June|2018-06} I did not."],
  ["2018-06-12", "We spoke in {2016|2016}, then again {two years later|2018}."],
  ["2018-06-12", "Back in {’98|1998} nobody had a phone. In {the ’90s|199X} I was poor."],
  [
    "2018-06-12",
    "I was {18 years old|}".replace("{18 years old|}", "18 years old") +
      " in {1989|1989}, and {that summer|1989-22} changed everything.",
  ],
  [
    "2018-06-12",
    "We’ll know more {next week|2018-06-18/2018-06-24}. {This week|2018-06-11/2018-06-17} is too soon.",
  ],
  ["2018-06-12", "It’s been quiet since {January|2018-01}, hasn’t it? Since {the spring|2018-21}, really."],
  [
    "2018-06-12",
    "I saw her {on Saturday|}".replace("{on Saturday|}", "on {Saturday|2018-06-09}") +
      " and we’re meeting {this Thursday|2018-06-14}.",
  ],
  ["2018-06-12", "{A couple of years ago|2016} I’d have laughed. {Nearly forty years ago|1978~} I did."],
  [
    "2018-06-12",
    "My mother came {in the winter of ’47|}.".replace(
      "{in the winter of ’47|}",
      "in {the winter of ’47|1947-24}",
    ),
  ],
  [
    "2018-06-12",
    "They arrested him {the day before|}, I mean on {the 3rd|}.".replace(
      "{the day before|}, I mean on {the 3rd|}",
      "in {early May|2018-05}, I mean on {the 3rd|2018-05-03}",
    ),
  ],
  [
    "2018-06-12",
    "{This century|20XX} began badly; {the last century|} ended worse.".replace(
      "{the last century|}",
      "the other",
    ),
  ],
  [
    "2018-06-12",
    "I start {a week from Friday|2018-06-22}, and I’ll stop {two days before Christmas|2018-12-23}.",
  ],
  [
    "2018-06-12",
    "{Today|2018-06-12} I’d say yes. {Ten days ago|2018-06-02} I’d have said no; {a month ago|2018-05}, never.",
  ],
  ["2018-06-12", "From {mid-January|2018-01} to now; {late 2017|2017}, if I’m honest."],
];

/** Nothing in these is a date. */
export const NO_DATES: readonly string[] = [
  "Mrs. May said she may stay. May said so twice.",
  "Theresa May won; a speech by May followed, and May’s cabinet met.",
  "President Moon and Sun Myung-moon sat down in the sun.",
  "They joined the March for peace, a long march.",
  "The March on Washington; march on, he said. March saw him.",
  "Some 2,018 people came, 1,500 of them in 1,500 words.",
  "About 2018 people came, with 1945 ships and 1500 men.",
  "See Section 2019, page 1998, p. 1776 and No. 1984.",
  "It costs $2018 or €1999, or 2018 dollars, or 1999.50.",
  "Will August Wilson and April Ryan meet June Carter?",
  "He took second place and a third of the vote, wait a second.",
  "They fall apart in the fall of the wall; a hot spring; spring into action.",
  "Every Monday and each Friday he reads the Sunday Times.",
  "Twice a day, 40 hours a week, $5 a share.",
  "Windows 2000 runs on a Boeing 747 at 1500 rpm.",
  "At 10:30 a.m. they left; at 18:45 they came back.",
  "Black Friday and Bloody Sunday are names of their own.",
  "Jan and Mar went to see Dec; Wed and Sat are words, and he sat.",
  "She is in her 40s, he in his early 50s.",
  "The ratio was 3/4, the score 12-10, the version 2.10.2018-beta3x.",
  "Call 2018-555 or +1999 now; it is 1812 metres high.",
  "The 38th parallel, the 12th floor, on the 3rd floor.",
  "Mars is a planet, Marco is a man, and mai tai is a drink.",
  "A year is long; the year has months; days pass.",
];
