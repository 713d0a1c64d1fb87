import type { Passages } from "./passages.ts";

/** What points back in the text, over paragraphs too, and what looks ahead of the note. */
export const CONTEXT: Passages = [
  [
    "2018-06-14",
    "He was arrested on {March 3|2018-03-03}.\n\n{The next day|2018-03-04}, he was freed.\n\n{A week later|2018-03-05/2018-03-11} he fled. {That same week|2018-03-05/2018-03-11}, his brother died.",
  ],
  [
    "2018-06-14",
    "The talks broke down in {December 2008|2008-12}.\n\n{That month|2008-12} the envoy resigned.\n\n{The following week|2018-06-18/2018-06-24} will be decisive.",
  ],
  [
    "2018-06-14",
    "Since {2014|2014}, 30 people have died.\n\n{That year|2014}, war broke out. In {July|2014-07}, a plane was shot down.",
  ],
  [
    "2015-01-01",
    "In {1939|1939} she went to Ankara, where she stayed until {1946|1946}. She was back by {the end of that year|1946}.",
  ],
  [
    "2017-06-22",
    "Where were you on {14 January 2016|2016-01-14}?\n\nOn patrol. On {the 15th|2016-01-15} a call came in. I wrote it up {later that week|2016-01-11/2016-01-17}.",
  ],
  ["1997-12-09", "In {1993|1993} he promised it. The session ends on {the 19th|1997-12-19}."],
  [
    "2012-06-30",
    "A second coup, in {February 1976|1976-02}, failed; on {Friday the 13th|1976-02-13} he was shot. {That night|1976-02-13} the radio fell silent.",
  ],
  [
    "2016-07-03",
    "On {8 June|2016-06-08} it was online. By {that weekend|2016-06-11/2016-06-12} there was a queue.",
  ],
  [
    "2018-09-17",
    "The slide came on {Saturday|2018-09-15}. {Earlier in the day|2018-09-15} it had rained.\n\nThere were worse in {1991|1991}. {Earlier in the day|2018-09-17} the president flew in, and by {the end of the week|2018-09-17/2018-09-23} the road was open.",
  ],
  [
    "2020-02-27",
    "{Last summer|2019-22} was warm; {the summer before|2018-22} had been warmer. {Friday|2020-02-21} was dull, and {the Friday before|2020-02-14} was wet.",
  ],
  [
    "2016-07-03",
    "He opened in {1906|1906}, in {1930|1930} he sold lamps. “I shall go on until {Christmas|2016-12-25}.”",
  ],
  [
    "2018-09-17",
    "Schools will stay closed through {Thursday|2018-09-20}. Kent play on {Tuesday|2018-09-18}.",
  ],
  ["2018-09-17", "Will he come on {Saturday|2018-09-22}? The trial is to last until {November|2018-11}."],
  [
    "2018-09-17",
    "The book comes out in {December|2018-12}. The news comes {a day after Friday|2018-09-15}’s vote.",
  ],
  ["2018-06-14", "The meeting, originally scheduled for {May 30|2018-05-30}, will be in {mid-July|2018-07}."],
  [
    "2018-06-14",
    "It had been due to open on {Saturday|2018-06-09}, and is due to open on {Monday|2018-06-18}.",
  ],
];

/** Ways to write a date that are met less often. */
export const FORMS: Passages = [
  [
    "2018-06-14",
    "{Between 20 and 24 August|2017-08-20/2017-08-24} they lost it, and {between June 5 and 8|2018-06-05/2018-06-08}, too.",
  ],
  [
    "2018-06-14",
    "It lost 11 percent {between 2000 and 2010|2000/2010} and 16 percent since; between 1900 and 2000 people.",
  ],
  [
    "1997-12-09",
    "Work began {a fortnight ago|1997-11-24/1997-11-30}, and {two fortnights ago|1997-11-10/1997-11-16} it had not.",
  ],
  [
    "2018-06-14",
    "{Half a century ago|1968} it was new, and {half a decade earlier|1963} it was not; half a century.",
  ],
  [
    "2018-06-14",
    "He had come on {the 15th of last month|2018-05-15} and left on {the first of this month|2018-06-01}.",
  ],
  [
    "2018-06-14",
    "It sits in {the week of July 2|2018-07-02/2018-07-08}, not {the weekend of June 16|2018-06-16/2018-06-17}; a week of talks.",
  ],
  [
    "1998-03-24",
    "They cut 1.1 million barrels a day from {April 1|1998-04-01}. It begins {a week from Friday|1998-04-03}.",
  ],
  ["1998-03-24", "He expects a further cut in {June|1998-06}. Futures for {May|1998-05} delivery fell."],
  [
    "2018-05-03",
    "In {the winter of 2010|2010-24} it snowed. {That January|2011-01} he left; he lived there {from 2001 to the summer of 2004|2001/2004-22}.",
  ],
  [
    "2014-06-28",
    "In {1988|1988} he was ill. The wall fell in {1987|1987}; in {1990|1990} the money. In {1989|1989} it took 329 days, {from 9 November to 3 October|1989-11-09/1990-10-03}.",
  ],
  [
    "2003-05-01",
    "At {the turn of the century|2000~} they were young; {the turn of the 20th century|1900~}, his turn of the wheel.",
  ],
  [
    "2019-05-01",
    "He was born in {1899|1899}, at {the turn of the century|1900~}. It was {the turn of the millennium|2000~}.",
  ],
  ["2018-05-03", "{In ten years|2028} I’d like a garden. In ten years he’d seen it all."],
  ["2018-06-14", "In the last days of {April|2018-04}. In the year to {March|2018-03}, sales fell."],
  ["2018-06-14", "The {2008/2009|2008/2009} season; {Q2’17|2017-34}, {1Q18|2018-33}."],
  [
    "2018-06-14",
    "From {the 5th and 4th centuries BC|-04XX/-03XX}, in {AD 253|0253}, in {267|0267} and {269|0269}.",
  ],
  ["2018-06-14", "It burned in {1644|1644}, {1645|1645} and {1651|1651}. ({c. 1540|1540~} – {1596|1596})"],
  ["2019-11-02", "{The ’20s|192X} were her decade. She joined in {the summer|2019-22} from Lyon."],
  [
    "2015-06-10",
    "He taught {from 1960 until 1963|1960/1963}. {Two years later|1965} he was gone. It took until {8 May 1969|1969-05-08}, and {the next year|1970} it was printed.",
  ],
  [
    "2015-06-10",
    "She flew over {the winter of 1926|1926-24} and had her licence in {April of the following year|1927-04}.",
  ],
  ["2015-06-10", "He lit it in {1926|1926}. {Ten years on|1936}, it fell; he spent ten years on a plaque."],
  [
    "2015-06-10",
    "He paid a fine of 2000 crowns in a town of 1914 souls. The roof, of 1950 panels, was of {1929|1929}. The war of {1812|1812} begins here.",
  ],
  [
    "2015-06-10",
    "On {Midsummer’s Eve 1912|1912-06-23} he left; his letter is dated {St. Martin’s Day, 1648|1648-11-11}, the other {Lady Day 1752|1752-03-25}. {Michaelmas 1920|1920-09-29} was wet.",
  ],
];

/** Names, numbers and habits. */
export const NO_DATES: readonly string[] = [
  "Marcus August scored. August, 23, will not play; nor will April May.",
  "I call Constable Easter. “May Day” is a song.",
  "pp. 1998–2001; PO Box 1812; Flat 1945; Clause 1993; Km 1960; postcode PA44 1AD; Marktgasse 1908",
  "You opened on a Friday the 13th, for Winter & Sons, two years and eight months later.",
  "Their daughter, June (born long ago), wrote. June sang.",
  "On Monday mornings; every other Tuesday; six months later than promised",
];
