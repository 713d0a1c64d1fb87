/** Our own sentences in the manner of news, interviews and biographies, with each date marked by its EDTF value, and
 * sentences without any. What stands before a passage is its note's date. */

export type Passages = readonly (readonly [reference: string | null, marked: string])[];

export const NEWS: Passages = [
  [
    "2019-03-02",
    "The Hanoi summit of {27–28 February|2019-02-27/2019-02-28} failed. On {Thursday|2019-02-28} Trump walked out; on {Friday|2019-03-01} he was home. The New Year’s address on {1 January|2019-01-01} had set the tone. “We’ll see by {the end of the year|2019},” he said on {Saturday|2019-03-02}. In {late March 2018|2018-03} Kim visited Beijing; {two months later|2018-05} he met Moon. In {May|2018-05}, the site was closed.",
  ],
  [
    "2019-03-02",
    "In {the autumn of 2017|2017-23} war seemed near. By {mid-December|2017-12} it did not. {The next day|2017-12~}’s papers were kind.",
  ],
  ["2018-06-12", "The leaders met on {Tuesday|2018-06-12} and will speak again on {Friday|2018-06-15}."],
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
  ["2018-06-12", "Profit rose 4% in {the first quarter|2018-33} from {a year earlier|2017}."],
  [
    "1989-10-30",
    "Net income in {the third quarter|1989-35} fell, the company said. Sales for {the fourth quarter of 1988|1988-36} were restated.",
  ],
  [
    "2018-06-12",
    "He was arrested {two weeks ago|2018-05-28/2018-06-03} and freed {three days later|2018-06-01}.",
  ],
  [
    "2020-06-12",
    "They met on {12 June 2018|2018-06-12}. {Two weeks later|2018-06-25/2018-07-01} it ended, and {the following day|2018-06-27} he left. {A week later|2018-07-02/2018-07-08} he was back.",
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
  ["2018-06-12", "He resigned {late last month|2018-05}, a day after the vote."],
  ["2018-06-12", "Inflation {this year|2018} is lower than in {2017|2017} or {2016|2016}."],
  ["2018-06-12", "Sanctions imposed in {November 2017|2017-11} were lifted {the following month|2017-12}."],
  ["2018-06-12", "Since {last February|2018-02} no missile has been tested."],
  ["2018-01-10", "Since {last February|2017-02} no missile has been tested."],
  ["2018-06-12", "The two met on {27–28 February|2018-02-27/2018-02-28} in Hanoi."],
  ["2018-06-12", "Between us: {between March and June 2018|2018-03/2018-06} nothing moved."],
  ["2018-06-12", "The fair runs from {12 to 14 June|2018-06-12/2018-06-14}."],
  ["2018-06-12", "The fair runs {from June 12 to July 3|2018-06-12/2018-07-03}."],
  ["2018-06-12", "The strike was called off on {Friday, June 8|2018-06-08}, at 3 p.m."],
  ["2018-06-12", "It was signed on {Friday, June 8, 2018|2018-06-08}, in Paris."],
  ["2018-06-12", "In {the first half of 2018|2018-40} trade doubled."],
  ["2018-06-12", "Trade will double in {the second half of this year|2018-41}."],
  ["2018-06-12", "Work began {earlier this year|2018} and ends {later this month|2018-06}."],
  [
    "2018-06-12",
    "Rain is expected {this weekend|2018-06-16/2018-06-17}; {last weekend|2018-06-09/2018-06-10} was dry.",
  ],
  ["2018-06-11", "Two people were killed over {the weekend|2018-06-09/2018-06-10}."],
  [
    "2018-06-12",
    "A spokesman said {Wednesday|2018-06-06} that he would step down at {the end of the year|2018}.",
  ],
  ["2018-06-12", "It will be ready by {the end of 2019|2019}, or {mid-2020|2020}."],
  [
    "2018-06-12",
    "{About two years ago|2016~} he bought the firm; {more than a decade ago|200X~} he had sold it.",
  ],
  ["2018-06-12", "The {Sept. 11|2001-09-11} attacks changed that."],
  ["2003-01-28", "Money for {September the 11th|2001-09-11} attacks was found."],
  ["2018-06-12", "On {9/11|2001-09-11} he was in the tower."],
  ["2018-06-12", "The figures for {fiscal 2017|2017} and the {2019|2019} fiscal year differ."],
  ["2018-06-12", "The {2019|2019} elections will be held in {May 2019|2019-05}."],
  ["2018-06-12", "A deal reached in {June last year|2017-06} collapsed in {March of this year|2018-03}."],
  ["2018-06-12", "{Monday of last week|2018-06-04} was a holiday."],
  ["2018-06-12", "The court ruled in {Q3 2017|2017-35}."],
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
    "Prices in the {May|2018-05} survey were higher than in {the same month|2018-05} elsewhere.",
  ],
  ["2018-12-27", "He will return in {January|2019-01}; he left in {October|2018-10}."],
  ["2018-01-03", "He left in {December|2017-12} and on {Dec. 28|2017-12-28} wrote home."],
  ["2018-06-12", "The ceasefire begins on {Thursday|2018-06-14} and lasts until {June 20|2018-06-20}."],
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
  [
    "1989-10-30",
    "The {fourth-quarter|1989-36} loss, on {Friday the 13th|1989-10-13}, followed the {Oct. 19, 1987|1987-10-19}, crash.",
  ],
  [
    "1989-10-30",
    "He said he’d leave by {Dec. 31|1989-12-31}. In {fiscal 1988|1988} the company had lost money.",
  ],
  [
    "1989-10-30",
    "{December|1989-12} futures fell; assets at {June 30|1989-06-30} were unchanged from {June 30, 1988|1988-06-30}.",
  ],
  [
    "1998-08-10",
    "The {Aug. 7|1998-08-07} bombings killed 224. He had been there since {November|1997-11}; in {the spring of 1996|1996-21}, then in {the autumn|1996-23}, talks failed.",
  ],
  [
    "1998-08-10",
    "She is due in Cairo on {Friday|1998-08-14} and returns {Aug. 18|1998-08-18}; {a year from now|1999} nobody will know.",
  ],
  ["1998-02-13", "Officials won’t comment until {Monday|1998-02-16} at the earliest."],
  [
    "1998-02-13",
    "On {Jan. 30, 1968|1968-01-30}, the offensive began. There will be a hearing {March 9|1998-03-09}.",
  ],
  [
    "1998-02-13",
    "The {1996|1996} law fell. Shares fell 50 cents {Thursday|1998-02-12}. Its fiscal year begins {Oct. 1|1998-10-01}.",
  ],
  ["2013-11-05", "The hearing had been set for {Oct. 31|2013-10-31} but was moved to {Nov. 7|2013-11-07}."],
  [
    "2013-11-05",
    "They last met {two years ago|2011} in {July|2011-07}; I was there {a week ago Tuesday|2013-10-29}.",
  ],
  [
    "2013-11-05",
    "{From Monday through Thursday|2013-11-04/2013-11-07}, crews will work nights. The {Nov. 12-14|2013-11-12/2013-11-14} meeting is off.",
  ],
  [
    "2024-03-05",
    "Inflation fell from 11.1% in {October 2022|2022-10} to 3.2% by {January this year|2024-01}; voters go to the polls in {November|2024-11}.",
  ],
  [
    "2024-03-05",
    "In {early to mid-April|2024-04} rain is likely; in {the last two weeks of February|2024-02-16/2024-02-29} it rained. He’ll go at {the end of June|2024-06}.",
  ],
  ["2024-03-05", "Mr. Sunak said in {May|2023-05} that he would. Theresa May did not, and May’s party fell."],
  [
    "2024-03-05",
    "{Tues., Mar. 5, 2024|2024-03-05}; {Sun, 3 Mar 2024|2024-03-03}; {5.3.2024|2024-03-05}; {Friday 8 March|2024-03-08}.",
  ],
];

export const LIVES: Passages = [
  [
    "2020-01-01",
    "He was born on {18 July 1918|1918-07-18}. He began at Fort Hare in {1939|1939} but was expelled {the following year|1940}. In {October 1944|1944-10} he married; a son was born in {February 1945|1945-02}, and {nine months later|1945-11} another. In {1952|1952}, on {26 June|1952-06-26}, the campaign began. On {11 June 1964|1964-06-11} he was sentenced; {the next day|1964-06-12} he was on the island. On {Sunday 11 February 1990|1990-02-11} he walked free. {Three years later|1993} he won. He died on {5 December 2013|2013-12-05}, aged 95. {Ten days later|2013-12-15} he was buried. During {the 1980s|198X} the pressure grew. In {1988|1988} he fell ill. {That December|1988-12} he was moved.",
  ],
  [null, "She was born on {12 March 1931|1931-03-12} in Lyon and died in {May 1999|1999-05}."],
  [
    null,
    "In {1944|1944} he joined up. On {June 6|1944-06-06} he landed in Normandy; {two days later|1944-06-08} he was wounded.",
  ],
  [null, "John Adams ({1735–1826|1735/1826}) was elected in {1796|1796}."],
  [null, "He was born {around 1850|1850~}, perhaps {c. 1848|1848~}."],
  [null, "In {November 1943|1943-11} they met in Tehran. In {January|1944-01} the siege was lifted."],
  [null, "He ruled after {44 BC|-0043}; he died in {AD 14|0014}."],
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
  [null, "She has run the shop since {2015|2015} and the café in {2017–present|2017/..}."],
  [
    null,
    "The treaty of {28 June 1919|1919-06-28} came five years after the {June 28, 1914|1914-06-28} murders.",
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
  [null, "{The first week of June 1940|1940-06-01/1940-06-07} was warm, and so was the last cold."],
  [null, "Le traité fut signé le {12 juin 2018|2018-06-12} à Paris, et en {juillet|2018-07} ratifié."],
  [null, "Der Vertrag vom {12. Juni 2018|2018-06-12} gilt seit {März 2019|2019-03}."],
  [null, "Firmado el {12 de junio de 2018|2018-06-12}; nació en {enero de 1950|1950-01}."],
  [null, "Nato il {3 maggio 1961|1961-05-03}; morto nel {febbraio 2001|2001-02}."],
  [null, "Nasceu a {1 de março de 1970|1970-03-01}; Geboren op {5 maart 1950|1950-03-05}."],
  [
    "2020-05-01",
    "The siege began on {8 September 1941|1941-09-08} and lasted until {27 January 1944|1944-01-27}. On {22 June|1941-06-22}, Hitler had struck. On {the 15th|1941-06-15} nobody knew. {The next morning|1941-06-16} they did.",
  ],
  [
    "2020-05-01",
    "During {the winter of 1941–42|1941-24} a million died. {The following spring|1942-21} the trams ran. On {18 January 1943|1943-01-18} a corridor was opened; {a year later|1944} it was over.",
  ],
  [
    null,
    "Beethoven ({17 December 1770|1770-12-17} – {26 March 1827|1827-03-26}) fell ill in {December 1826|1826-12}; he died {three months later|1827-03}.",
  ],
  [
    null,
    "She (born {1865|1865}) died {c.1921|1921~}. He reigned {1660–1685|1660/1685}. In {the 18th and 19th centuries|17XX/18XX} opera flourished.",
  ],
  [
    null,
    "{From 1802 to around 1812|1802/1812} he wrote, {between 1805 and early 1807|1805/1807} for the stage. Augustus died on {19 August AD 14|0014-08-19}.",
  ],
  [null, "On {8 and 9 August 1945|1945-08-08/1945-08-09}, and {March 1861–April 1865|1861-03/1865-04}."],
];

export const INTERVIEWS: Passages = [
  ["2018-06-12", "I moved here {three years ago|2015}, and {last summer|2017-22} I left."],
  ["2018-06-12", "Well, {last June|2017-06} I saw him, and {this June|2018-06} I did not."],
  ["2018-06-12", "We spoke in {2016|2016}, then again {two years later|2018}."],
  ["2018-06-12", "Back in {’98|1998} nobody had a phone. In {the ’90s|199X} I was poor."],
  ["2018-06-12", "I was 18 years old in {1989|1989}, and {that summer|1989-22} changed everything."],
  [
    "2018-06-12",
    "We’ll know more {next week|2018-06-18/2018-06-24}. {This week|2018-06-11/2018-06-17} is too soon.",
  ],
  ["2018-06-12", "It’s been quiet since {January|2018-01}, hasn’t it? Since {the spring|2018-21}, really."],
  ["2018-06-12", "I saw her on {Saturday|2018-06-09} and we’re meeting {this Thursday|2018-06-14}."],
  ["2018-06-12", "{A couple of years ago|2016} I’d have laughed. {Nearly forty years ago|1978~} I did."],
  ["2018-06-12", "My mother came in {the winter of ’47|1947-24}."],
  ["2018-06-12", "They arrested him in {early May|2018-05}, I mean on {the 3rd|2018-05-03}."],
  ["2018-06-12", "{This century|20XX} began badly; the other ended worse."],
  [
    "2018-06-12",
    "I start {a week from Friday|2018-06-22}, and I’ll stop {two days before Christmas|2018-12-23}.",
  ],
  [
    "2018-06-12",
    "{Today|2018-06-12} I’d say yes. {Ten days ago|2018-06-02} I’d have said no; {a month ago|2018-05}, never.",
  ],
  ["2018-06-12", "From {mid-January|2018-01} to now; {late 2017|2017}, if I’m honest."],
  [
    "2018-06-12",
    "It was in {the spring of ’85|1985-21}, maybe {’86|1986}. We’d moved {the year before|1985}, in {August|1985-08}.",
  ],
  [
    "2018-06-12",
    "{Last Christmas|2017-12-25} I gave it away. It must have been a Tuesday. We go every June. In my twenties I drank.",
  ],
  [
    "2018-06-12",
    "{Between 1990 and ’95|1990/1995} I was in Berlin; {from ’79 to ’82|1979/1982} I taught, in {the late ’60s|196X} I didn’t.",
  ],
  ["2018-06-12", "I’ll be back on {Friday the 22nd|2018-06-22}. I haven’t slept since {Sunday|2018-06-10}."],
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
  "Amount of time (1000s of packages): 1000-1200 done.",
  "The office at 1980 Summit Road is shut, as is the one at 2010 Lake Street.",
  "The 2019 novel coronavirus spread; he reads “1984” and calls the Z80-2015 slow.",
  "Hier et demain, he wrote; Morgen Stanley is due at the Hoy building.",
  "Jack “Sunday” Mann said no.",
  "The fall of a giant; the first half ended 2-0; Route 1966; the 104th Congress.",
];

/** Ways of naming a date that are harder than their words look. */
export const HARD: Passages = [
  [
    "2019-03-02",
    "The talks of {July 1, 2 and 3|2018-07-01/2018-07-03} failed; those of {1, 2 and 3 May 2017|2017-05-01/2017-05-03} did not.",
  ],
  ["2019-03-02", "On {June 5|2018-06-05} and 12 people died."],
  [
    "2019-03-02",
    "It was {the second week of March|2019-03-08/2019-03-14}, or {the last week of 2018|2018-12-25/2018-12-31}.",
  ],
  [
    "2019-03-02",
    "They met on {the first Monday of June 2018|2018-06-04} and {the last Friday in November|2018-11-30}.",
  ],
  ["2019-03-02", "{The first weekend of June|2018-06-02/2018-06-03} was hot."],
  [
    "2019-03-02",
    "He left {the Friday before last|2019-02-22}, not {the week before last|2019-02-11/2019-02-17} or {the night before last|2019-02-28}.",
  ],
  [
    "2019-03-02",
    "He will go {the week after next|2019-03-11/2019-03-17}. {The summer before last|2017-22} he did.",
  ],
  ["2019-03-02", "Sales in {the same quarter last year|2018-33} fell."],
  [
    "2019-03-02",
    "In {January 1935|1935-01} they won, and {that May|1935-05} came close. He said that May was ill.",
  ],
  [
    "2019-03-02",
    "It was postponed until {April|2019-04}; the White House said he would sign it as early as {Tuesday|2019-03-05}.",
  ],
  ["2019-03-02", "They had warned of it as early as {Monday|2019-02-25}."],
  [
    "2019-03-02",
    "It was {’74|1974} or {’75|1975}. I had children in {1976|1976}, {’78|1978} and {’81|1981}.",
  ],
  ["2019-03-02", "I stayed there until {2001|2001} — {September|2001-09}, actually."],
  ["2019-03-02", "We danced through {the fifties|195X} and {sixties|196X}."],
  [
    "2019-03-02",
    "{Armistice Day|2018-11-11}, {St. Patrick’s Day 2018|2018-03-17}, {Bastille Day|2018-07-14} and {Election Day|2018-11-06} were kept; {D-Day|1944-06-06} was not.",
  ],
  [
    "2019-03-02",
    "The {9-11|2001-09-11} attacks; the school {year 2018–19|2018/2019}; {FY18|2018}; {fiscal year 2018–19|2018/2019}; {2018Q1|2018-33}.",
  ],
  [null, "Augustus was born in {63 BC|-0062} and ruled until {AD 14|0014}; Rome fell in {476|0476}."],
  [
    null,
    "{Between 133 and 121 BC|-0132/-0120} they fell; so it was in {100–44 BC|-0099/-0043}. Tiberius reigned {AD 14–37|0014/0037}.",
  ],
  [null, "Traders came in {the 2nd millennium BC|-1XXX}, and monks in {the 5th century AD|04XX}."],
  [null, "In {the spring of 1897|1897-21} she sang; in {the winter of that year|1897-24} she did not."],
  [
    "2020-06-14",
    "On the morning of {6 August 1945|1945-08-06} a bomb fell; on {15 August|1945-08-15} the emperor spoke.",
  ],
  ["2020-03-20", "We were told on {New Year’s Eve|2019-12-31}, and I read it on {the 2nd|2020-01-02}."],
];

/** Relative dates in other languages, by the words of their own prose. */
export const ABROAD: Passages = [
  [
    "2019-03-02",
    "La {semaine dernière|2019-02-18/2019-02-24}, le président a parlé. {Hier|2019-03-01} il s’est tu. {Il y a deux ans|2017}, la ville a brûlé; {vendredi|2019-03-01}, il est venu.",
  ],
  [
    "2019-03-02",
    "{Letzte Woche|2019-02-18/2019-02-24} traf der Präsident die Ministerin, und {gestern|2019-03-01} schwieg er. {Vor zwei Jahren|2017} brannte die Stadt. Am Morgen kam er, {morgen|2019-03-03} geht er.",
  ],
  [
    "2019-03-02",
    "La {semana pasada|2019-02-18/2019-02-24} el presidente habló. {Ayer|2019-03-01} dijo que no. {Hace dos años|2017}, la ciudad ardía por la mañana.",
  ],
  [
    "2019-03-02",
    "La {settimana scorsa|2019-02-18/2019-02-24} il presidente ha parlato con gli altri. {Due anni fa|2017} la città bruciava; {oggi|2019-03-02} no.",
  ],
  [
    "2019-03-02",
    "Na {semana passada|2019-02-18/2019-02-24} o presidente falou. {Ontem|2019-03-01} disse que não. {Há dois anos|2017} a cidade ardia.",
  ],
  [
    "2019-03-02",
    "{Vorige week|2019-02-18/2019-02-24} sprak de president met het volk. {Twee jaar geleden|2017} brandde de stad.",
  ],
];
