/** The words that benches write with. All of it is made up: nobody is meant. */

export const GIVEN =
  `Ada Agnes Albert Alice Alma Amir Anders Anna Anton Arthur Astrid Aurel Bela Bernard Bruno Carl Carmen Cecil Clara
Conrad Cora Dalia Daniel David Dora Edgar Edith Elias Elena Emil Emma Erik Esther Eva Felix Flora Frank Georg Greta
Gustav Hanna Harold Hector Helen Henri Hugo Ida Ines Irene Isaac Ivan Jacob Jan Joan Johan Josef Judith Julia Karel
Katrin Klara Konrad Laura Leon Lena Lidia Louis Lucia Magda Marcel Maria Marta Martin Max Milan Mira Nadia Nils Nora
Olga Oscar Otto Pablo Paula Peter Petra Philip Ralph Rita Robert Rosa Samuel Sara Selma Simon Sofia Stefan Tamar
Theo Thomas Tilda Ulla Vera Viktor Walter Wanda Yusuf Zora`.split(/\s+/);

const FIRST =
  `Al Ar Bal Ban Bar Bel Ber Bor Bren Cal Car Cas Col Cor Dan Dar Del Dor Dun El Er Fal Far Fen Gal Gar Gel Gor Hal
Har Hel Hol Jar Kal Kar Kel Kor Lam Lan Lor Mal Mar Mel Mor Nal Nor Ol Or Pal Par Pel Por Ral Ran Rol Sal Sar Sel Sor
Tal Tar Tel Tor Ul Val Var Vel Vor Wal War Wel Wol Yar Zal Zor`.split(/\s+/);

const LAST =
  `bach beck berg bert bin bov brand bury by dal der dov feld ger grave holm ic ina ing kin kov lach land lek lin low
man mann mark mer min mond mont nar nes ney nik now oux quist rad ran ric rin rov sen ser shaw sky son ster stock ten
ter thal ton tov vale vard ville vin vsky wald ward wick win worth zak zer zin`.split(/\s+/);

/** Family names, some five thousand, in an order that is not the alphabet's. */
export const FAMILY: readonly string[] = LAST.flatMap((_, shift) =>
  FIRST.map((first, at) => `${first}${LAST[(at + shift) % LAST.length]!}`),
);

export const NOUN =
  `account agenda agreement aide ally answer archive argument attempt audit balance border briefing budget cabinet
channel clause committee compromise concession condition council crisis deadline debate decree delay delegation demand
deposit detail difference document draft dispute embassy engine envoy estimate exercise factory failure freeze frontier
gesture guarantee harbour hearing inspection inquiry interpreter issue journal leak ledger letter limit list loan
loophole market mandate measure meeting memo minister ministry mission motive negotiation neighbour notice objection
offer office order outcome pact palace paragraph parliament pause payment plan pledge port position premise pressure
principle process promise proposal protest protocol question reactor reason record reform refusal release report
request reserve resolution restraint review risk road rumour sanction schedule secret session settlement ship signal
site source speech spending staff statement step strategy subsidy summit supply survey target tariff tax term test
text threat timetable trade transcript treaty truce trust turn vote warning weapon witness`.split(/\s+/);

export const ADJECTIVE =
  `abrupt annual awkward bitter blunt brief broad careful cautious central civil clear close cold common costly
doubtful early empty exact fair familiar final firm foreign formal former fragile frank full general grave hollow
honest joint late limited local long loose minor modest mutual narrow new official old open partial patient plain
private proper public quiet rapid rare regional related remote secret serious short silent single slow small special
stalled steady strict sudden tacit thin usual vague weak weekly wide`.split(/\s+/);

export const VERB =
  `accepted announced answered avoided began blamed blocked called cancelled changed checked claimed confirmed copied
counted dated defended delayed denied described doubted drafted dropped ended explained feared followed forgot found
granted heard hid ignored kept knew learned left lost made mentioned missed moved needed noted offered opened opposed
passed praised prepared printed promised proposed published questioned read received recorded refused regretted
rejected repeated reported requested resisted returned revised saw settled shelved showed signed softened sought
stopped suspected took traced trusted understated used valued voted warned watched weakened welcomed withdrew
wrote`.split(/\s+/);

export const PLACE_STEM =
  `Amber Birch Cedar Copper Crow Elder Ember Fallow Frost Granite Harbour Heron Iron Juniper Kestrel Linden Marble
Northern Ochre Otter Pine Quarry Raven Rowan Salt Silver Stone Thorn Upper Willow`.split(/\s+/);

export const PLACE_KIND = ["Bay", "Bridge", "Cross", "Falls", "Gate", "Hill", "Point", "Springs"] as const;

export const BODY_KIND = [
  "Institute for Public Records",
  "Ministry of Trade",
  "Port Authority",
  "Research Council",
  "Savings Bank",
  "School of Law",
] as const;

export const MONTH = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/**
 * Sentences. In braces stands what is put in: A and B people, P a place, O an organisation, D a date, N a noun,
 * J an adjective, V a verb in the past, Q something said.
 */
export const SENTENCES = [
  "{A} met {B} in {P} on {D}, and the {N} they {V} was a {J} one.",
  "Before that lay some years of {J} talks between {O} and its {J} {N}, all without a {N}.",
  "{A} {V} the {N}; {B} {V} it.",
  "{A}’s answer was that {P} had a {N} already.",
  "The {N} was {J}, and so was the {N} that {O} {V} after it.",
  "In {P}, on {D}, {A} spoke of the {N} “{Q}”.",
  "What {B} {V} of the {J} {N} is not in the {N}, nor in another note.",
  "Nobody at {O} {V} the {N} until {D}, when {A} {V} a {J} {N}.",
  "The {N} says little of the {N}, and less of the {J} {N} behind it.",
  "{O} and {A} {V} each other’s {N} for most of that year.",
  "It is fair to ask whether the {J} {N} of {D} {V} anything at all.",
  "A {J} {N} would have {V} the {N} sooner, but {A} and {B} {V} no such {N}.",
  "The full story of the {N} is in another note.",
  "Two {N}s and a {J} {N} later, the {N} was where {B} had {V} it.",
  "The people who {V} the {N} in {P} had never seen a {N} so {J}.",
  "By the end of the week the {N} had {V} its {N}, as {A} had {V} it would.",
  "One {N} of the {J} {N} was {V} in {P}; the other is still with {O}.",
  "“{Q}”",
  "It was a {J} {N}: the {N} {V} the {N}, the {N} {V} the {N}, and the {J} {N} that {V} both was lost.",
  "{A} had until {D} to say so, and {V} the {N} instead.",
  "There was no {N} for it, only a {J} {N} and the {N} of a {J} {N}.",
  "Whoever {V} the {N} knew the {N} well, and knew how {J} its {N} was.",
] as const;
