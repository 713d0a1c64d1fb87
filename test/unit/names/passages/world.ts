import type { Passage } from "./marked.ts";

export const WORLD: readonly Passage[] = [
  {
    title: "two leaders and a negotiator",
    date: "2019-03-01",
    text: `
# After {Hanoi=hanoi}, {Trump=donald-trump} and {Kim=kim-jong-un} Go Separate Ways

The {Trump=donald-trump}-{Kim=kim-jong-un} summit in {Hanoi=hanoi} fell apart over {Yongbyon=yongbyon}. {President Trump=donald-trump} left first; {Kim Jong-un=kim-jong-un} stayed. {Donald Trump=donald-trump} and {Chairman Kim=kim-jong-un} had dined the night before.

{Kim Yong-chol=kim-yong-chol}, a general, had carried a letter to {Washington=us-government?washington}. {Mr. Kim=kim-yong-chol} was blamed. {South Korea=south-korea}’s {president=moon-jae-in}, {Moon Jae-in=moon-jae-in}, heard the news late. The moon was up. {President Moon=moon-jae-in} called it a pity, and {Moon=moon-jae-in} said he would go on. The North kept its missiles.
`,
  },
  {
    title: "spellings and orders of Korean and other Eastern names",
    date: "2018-09-19",
    text: `
{KIM Jong Un=kim-jong-un} welcomed {Moon Jae In=moon-jae-in} in {Pyongyang=pyongyang}. {Jong-un Kim=kim-jong-un}, as one form has it, or {Kim Jongun=kim-jong-un}, came with his sister {Kim Yo Jong=kim-yo-jong}. {Kim=kim-jong-un} laughed. Kim Yong-nam, the old head of state, sat behind; Kim slept.

{Ban Ki-moon=ban-ki-moon} wrote that {Ban=ban-ki-moon} had hoped for less. A ban on tests was near. {Xi=xi-jinping} sent greetings; {President Xi=xi-jinping} of {China=china} and {Abe Shinzō=shinzo-abe} of {Japan=japan} had spoken. {Mr. Abe=shinzo-abe} and {Orbán Viktor=viktor-orban} were far away. {Trong=nguyen-phu-trong}, too.

{김정은=kim-jong-un}은 {서울=seoul}에 오지 않았다. {문재인=moon-jae-in} 대통령은 서울대학교를 찾았다. {习近平=xi-jinping}在{中国=china}。
`,
  },
  {
    title: "Arabic names with articles and bin",
    date: "2019-10-28",
    text: `
{Crown Prince Mohammed bin Salman=mohammed-bin-salman} flew home. {bin Salman=mohammed-bin-salman} and {King Salman=king-salman} met that night. {Bin Laden=osama-bin-laden} was long dead. {Abu Bakr al-Baghdadi=abu-bakr-al-baghdadi} was killed on Sunday; {al-Baghdadi=abu-bakr-al-baghdadi}, or {Baghdadi=abu-bakr-al-baghdadi}, had hidden for years.

{Bashar Assad=bashar-al-assad} welcomed it. {Mr. al-Assad=bashar-al-assad}’s father, {Hafez al-Assad=hafez-al-assad}, would have too. {President Sisi=abdel-fattah-el-sisi} of {Egypt=egypt} and {El-Sisi=abdel-fattah-el-sisi}’s men said little. {Zarif=javad-zarif}, {Iran=iran}’s {foreign minister=javad-zarif}, called {Mr. Erdogan=recep-tayyip-erdogan}. {Saddam=saddam-hussein} would have laughed, said one officer. Hussein Malla, a driver, agreed.

قال {بشار الأسد=bashar-al-assad} إنه لن يرحل، و{أسامة بن لادن=osama-bin-laden} مات.
`,
  },
  {
    title: "European particles, diacritics and elisions",
    date: "2021-05-01",
    text: `
{Ursula von der Leyen=ursula-von-der-leyen} had no chair in Ankara. {Von der Leyen=ursula-von-der-leyen} stood. {Mrs. von der Leyen=ursula-von-der-leyen} and {Chancellor Merkel=angela-merkel} spoke. {Gerhard Schroeder=gerhard-schroder} and {Schröder=gerhard-schroder} are one. {De Gaulle=charles-de-gaulle} would have walked out; {de Gaulle=charles-de-gaulle}’s shadow is long, and Charles de Gaulle Airport was shut.

{Jean-Luc Melenchon=jean-luc-melenchon} mocked {Marine Le Pen=marine-le-pen}. {Ms. Le Pen=marine-le-pen} is not her father {Jean-Marie Le Pen=jean-marie-le-pen}. {Mélenchon=jean-luc-melenchon} quoted {Gabriel García Márquez=gabriel-garcia-marquez}; {García Márquez=gabriel-garcia-marquez} had been his friend. Le discours d’{Emmanuel Macron=emmanuel-macron} fut long, et {M. Macron=emmanuel-macron} le savait. {Lula da Silva=lula} and {López Obrador=andres-lopez-obrador} sent notes. {Владимир Путин=vladimir-putin} молчал. {Putin=vladimir-putin} did, too. {Alexey Navalny=alexei-navalny} was in jail near {St. Petersburg=saint-petersburg}.
`,
  },
  {
    title: "organisations, places and their abbreviations",
    date: "2020-04-08",
    text: `
The {International Atomic Energy Agency=iaea} ({IAEA=iaea}) and the {World Health Organization=who} met in {Seoul=seoul}. {WHO=who} officials, who were tired, told us that the {US=united-states} and the {U.S.=united-states} are one. {IAEA=iaea} experts went to {South Korea=south-korea}, and the South Africa team stayed. {The South=south-korea} was glad.

{Doctors Without Borders=msf} ({MSF=msf}) was there: {MSF=msf} nurses, {Nato=nato} planes, {AT&T=att} phones. Near New London they talked of London Bridge. In {Paris=paris}, Paris Hilton sang. {Jack London=jack-london} never left for {London=jack-london?london}; in {London=london} it was cold. The {US Department of State=state-department} and the {U.S. Department of State=state-department} agreed with the {State Department=state-department}. {Korea=korea} is {Korea=korea}.
`,
  },
];
