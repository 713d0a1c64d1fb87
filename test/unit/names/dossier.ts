import type { DayBounds, NamedEntity, NamedPosition } from "../../../src/core/names/index.ts";
import { NameIndex } from "../../../src/core/names/index.ts";

/** A day as the matcher wants it: `2018-04-26`. */
export function day(text: string): DayBounds {
  const at = Date.parse(text) / 86_400_000;
  return { earliest: at, latest: at };
}

/** A person: `name; alias, alias; post @organization start..end, post`; `family=` and `weak=` may stand among aliases. */
export function entity(id: string, schema: string, line: string): NamedEntity {
  const [name = "", more = "", posts = ""] = line.split(";").map((part) => part.trim());
  const parts = list(more);
  const valued = (key: string): string[] =>
    parts.filter((part) => part.startsWith(`${key}=`)).map((part) => part.slice(key.length + 1));
  return {
    id,
    schema,
    name,
    aliases: parts.filter((part) => !/^(?:family|weak)=/.test(part)),
    weakAliases: valued("weak"),
    family: valued("family")[0] ?? null,
    positions: list(posts).map((post) => position(post)),
  };
}

function list(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function position(text: string): NamedPosition {
  const [, post = "", organization, start, end] =
    /^(.*?)(?: @(\S+))?(?: (\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?)?$/.exec(text) ?? [];
  return {
    post,
    organization: organization ?? null,
    start: start === undefined ? null : day(start),
    end: end === undefined ? null : day(end),
  };
}

function entities(schema: string, lines: string): NamedEntity[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const at = line.indexOf(":");
      return entity(line.slice(0, at).trim(), schema, line.slice(at + 1).trim());
    });
}

const PEOPLE = `
donald-trump: Donald Trump; ; President of the United States @united-states 2017-01-20..2021-01-20
melania-trump: Melania Trump; ; First Lady 2017-01-20..2021-01-20
ivanka-trump: Ivanka Trump
trump-jr: Donald Trump Jr.
mike-pompeo: Mike Pompeo; Michael R. Pompeo, weak=the top diplomat; Secretary of State @state-department 2018-04-26..2021-01-20, CIA Director @cia 2017-01-23..2018-04-26
rex-tillerson: Rex Tillerson; ; Secretary of State @state-department 2017-02-01..2018-03-31
hillary-clinton: Hillary Clinton; Hillary Rodham Clinton; Secretary of State @state-department 2009-01-21..2013-02-01, Senator 2001-01-03..2009-01-21
bill-clinton: Bill Clinton; William Jefferson Clinton; President of the United States @united-states 1993-01-20..2001-01-20
chelsea-clinton: Chelsea Clinton
george-w-bush: George W. Bush; ; President of the United States @united-states 2001-01-20..2009-01-20
george-h-w-bush: George H. W. Bush; ; President of the United States @united-states 1989-01-20..1993-01-20
jeb-bush: Jeb Bush; ; Governor of Florida 1999-01-05..2007-01-02
joe-biden: Joe Biden; ; Vice President 2009-01-20..2017-01-20, President of the United States @united-states 2021-01-20..
hunter-biden: Hunter Biden
barack-obama: Barack Obama; ; President of the United States @united-states 2009-01-20..2017-01-20
michelle-obama: Michelle Obama
john-bolton: John Bolton; ; National Security Adviser 2018-04-09..2019-09-10
condoleezza-rice: Condoleezza Rice; ; Secretary of State @state-department 2005-01-26..2009-01-20
susan-rice: Susan Rice; ; National Security Adviser 2013-07-01..2017-01-20
gordon-brown: Gordon Brown; ; Prime Minister @united-kingdom 2007-06-27..2010-05-11
scott-brown: Scott Brown; ; Senator 2010-02-04..2013-01-03
theresa-may: Theresa May; ; Prime Minister @united-kingdom 2016-07-13..2019-07-24
boris-johnson: Boris Johnson; ; Prime Minister @united-kingdom 2019-07-24..2022-09-06
lyndon-johnson: Lyndon B. Johnson; LBJ; President of the United States @united-states 1963-11-22..1969-01-20
john-kennedy: John F. Kennedy; JFK; President of the United States @united-states 1961-01-20..1963-11-22
robert-kennedy: Robert F. Kennedy; ; Attorney General 1961-01-21..1964-09-03
robert-kennedy-jr: Robert F. Kennedy Jr.
ted-kennedy: Ted Kennedy; ; Senator 1962-11-07..2009-08-25
martin-luther-king: Martin Luther King Jr.
walt-whitman: Walt Whitman
george-washington: George Washington
oliver-north: Oliver North
jack-london: Jack London
tom-price: Tom Price
ann-case: Ann Case
kim-jong-un: Kim Jong-un; 김정은, 金正恩; Chairman @north-korea 2011-12-17..
kim-jong-il: Kim Jong-il
kim-yong-chol: Kim Yong-chol
kim-yo-jong: Kim Yo-jong
moon-jae-in: Moon Jae-in; 문재인; President @south-korea 2017-05-10..2022-05-09
park-geun-hye: Park Geun-hye; ; President @south-korea 2013-02-25..2017-03-10
lee-byong-chul: Lee Byong-chul
lee-nak-yon: Lee Nak-yon; ; Prime Minister @south-korea 2017-05-31..2020-01-14
ban-ki-moon: Ban Ki-moon; ; Secretary-General @united-nations 2007-01-01..2016-12-31
chung-eui-yong: Chung Eui-yong
sung-kim: Sung Kim; ; Ambassador
choe-son-hui: Choe Son-hui
ri-yong-ho: Ri Yong-ho
xi-jinping: Xi Jinping; 习近平; President @china 2013-03-14..
mao-zedong: Mao Zedong; Mao Tse-tung
sun-yat-sen: Sun Yat-sen
shinzo-abe: Shinzo Abe; Shinzō Abe; Prime Minister @japan 2012-12-26..2020-09-16
nguyen-phu-trong: Nguyen Phu Trong
viktor-orban: Viktor Orbán; ; Prime Minister @hungary 2010-05-29..
vladimir-putin: Vladimir Putin; Владимир Путин; President @russia 2012-05-07..
alexei-navalny: Alexei Navalny
ursula-von-der-leyen: Ursula von der Leyen; ; President of the European Commission @european-commission 2019-12-01..
charles-de-gaulle: Charles de Gaulle; ; President @france 1959-01-08..1969-04-28
emmanuel-macron: Emmanuel Macron; ; President @france 2017-05-14..
jean-luc-melenchon: Jean-Luc Mélenchon
marine-le-pen: Marine Le Pen
jean-marie-le-pen: Jean-Marie Le Pen
gerhard-schroder: Gerhard Schröder; ; Chancellor @germany 1998-10-27..2005-11-22
angela-merkel: Angela Merkel; ; Chancellor @germany 2005-11-22..2021-12-08
chris-van-hollen: Chris Van Hollen; ; Senator 2017-01-03..
mohammed-bin-salman: Mohammed bin Salman; MBS; Crown Prince 2017-06-21..
king-salman: King Salman; Salman bin Abdulaziz Al Saud; King 2015-01-23..
bashar-al-assad: Bashar al-Assad; بشار الأسد; President @syria 2000-07-17..
hafez-al-assad: Hafez al-Assad; ; President @syria 1971-03-12..2000-06-10
abdel-fattah-el-sisi: Abdel Fattah el-Sisi; ; President @egypt 2014-06-08..
osama-bin-laden: Osama bin Laden; أسامة بن لادن
abu-bakr-al-baghdadi: Abu Bakr al-Baghdadi
saddam-hussein: Saddam Hussein; Saddam
benjamin-netanyahu: Benjamin Netanyahu; Bibi; Prime Minister @israel 2009-03-31..2021-06-13
yasser-arafat: Yasser Arafat
recep-tayyip-erdogan: Recep Tayyip Erdoğan; ; President @turkey 2014-08-28..
javad-zarif: Mohammad Javad Zarif; ; Foreign Minister @iran 2013-08-15..2021-08-25
gabriel-garcia-marquez: Gabriel García Márquez
lula: Luiz Inácio Lula da Silva; Lula; President @brazil 2003-01-01..2010-12-31
andres-lopez-obrador: Andrés Manuel López Obrador; AMLO; President @mexico 2018-12-01..
conan-obrien: Conan O’Brien
lebron-james: LeBron James
clarence-thomas: Clarence Thomas; ; Justice 1991-10-23..
serena-williams: Serena Williams
venus-williams: Venus Williams
rowan-williams: Rowan Williams; ; Archbishop of Canterbury 2003-02-27..2012-12-31
tim-cook: Tim Cook; ; Chief Executive @apple
elon-musk: Elon Musk
jamie-dimon: Jamie Dimon
pope-francis: Pope Francis; Jorge Mario Bergoglio
queen-elizabeth: Queen Elizabeth II
james-comey: James Comey; ; FBI Director @fbi 2013-09-04..2017-05-09
robert-mueller: Robert Mueller
adam-smith: Adam Smith
will-smith: Will Smith
jada-smith: Jada Pinkett Smith
toni-morrison: Toni Morrison
van-morrison: Van Morrison
scott-morrison: Scott Morrison; ; Prime Minister @australia 2018-08-24..2022-05-23
moses: Moses
henry-james: Henry James
john-smith-a: John Smith
john-smith-b: John Smith
`;

const ORGANIZATIONS = `
state-department: State Department; US Department of State
cia: Central Intelligence Agency; CIA
fbi: Federal Bureau of Investigation; FBI
united-nations: United Nations; UN
who: World Health Organization; WHO
nato: North Atlantic Treaty Organization; NATO
iaea: International Atomic Energy Agency
european-commission: European Commission
apple: Apple Inc.
att: AT&T
eu: European Union; EU
msf: Doctors Without Borders
white-house: White House
kyungnam: Kyungnam University
us-government: United States government; Washington
`;

const PLACES = `
united-states: United States; US, U.S., USA, America
north-korea: North Korea; DPRK, Democratic People’s Republic of Korea, weak=the North
south-korea: South Korea; Republic of Korea, weak=the South
washington: Washington; Washington D.C.
seoul: Seoul; 서울
pyongyang: Pyongyang
singapore: Singapore
hanoi: Hanoi
yongbyon: Yongbyon
china: China; 中国
japan: Japan
russia: Russia
syria: Syria
egypt: Egypt
israel: Israel
turkey: Turkey
iran: Iran
france: France
germany: Germany
hungary: Hungary
brazil: Brazil
mexico: Mexico
australia: Australia
united-kingdom: United Kingdom; UK, Britain
london: London
paris: Paris
saint-petersburg: Saint Petersburg; St. Petersburg
jordan: Jordan
georgia: Georgia
korea: Korea
`;

/** One dossier for all passages: the more who share a name, the harder. */
export const DOSSIER: readonly NamedEntity[] = [
  ...entities("Person", PEOPLE),
  ...entities("Organization", ORGANIZATIONS),
  ...entities("Place", PLACES),
];

export function indexOf(all: readonly NamedEntity[]): NameIndex {
  const index = new NameIndex();
  for (const one of all) index.set(one);
  return index;
}
