import { words } from "./list.ts";

/** Nouns that make a longer name of the name before them: Kennedy Space Center, Washington Post. */
export const MAKES_LONGER = words(
  `academy accord accords act airlines airport archive archives arena association auditorium avenue award bank basin
  bay beach boulevard bridge building bureau canal canyon cathedral cemetery center centre chapel church circle city
  clinic club college collective company convention corp corporation county court courthouse creek dam declaration
  district doctrine drive estate expressway fellowship field flats forest fort foundation fund galleries gallery garden
  gardens gazette group hall hamlet harbor harbour heights herald highway hill hills holdings hospital hotel house hq
  inc inlet inn institute institution intercontinental international island islands journal lake lane library limited llc llp ltd
  manor medal memorial middle mill monument mosque motors mountain mountains museum news observatory observer
  organization organisation orchestra palace parish park partners parkway pass peninsula pier place plan plaza plateau
  point pond port post press prize protocol province quarter railroad railway ranch ranges record region reserve resort
  river road row school sea sentinel seminary shipyard society solutions square stadium star state station steak
  strait street studios suites sun syndrome systems telegraph temple terminal territory theater theatre times
  towers tower township trail treaty tribune trophy trust tunnel turnpike union university valley vineyard wall way
  winery woods works yard zoo street avenue telescope laboratory scholarship pavilion coliseum reservoir speedway`,
);

/** Nouns that a place's name takes before it: Lake Placid, Fort Bragg, Mount Washington. */
export const PLACE_HEADS = words(
  `lake mount mt fort camp port cape saint st san santa sankt new north south east west upper lower great greater
  little old northern southern eastern western northeast northwest southeast southwest central inner outer point
  isle glen loch castle bay rue via calle plaza avenue avenida uss hms ss operation hurricane hotel cafe
  tropical storm typhoon team club university college institute hospital church bank`,
);

/** Of these, and besides, what a firm's name ends in: what is called so is the firm from then on. */
export const FIRMS = words(
  `ag airlines airways co company corp corporation gmbh group holdings inc incorporated industries limited llc llp ltd
  motor motors nv plc technologies`,
);

/** Nouns in small letters that say that what stands before them is a thing's name: `the Webb telescope`, `Ford dealers`. */
export const NAMED_AFTER = words(
  `airport asteroid award boson comet conjecture constant dam dealers dealership dealerships disease
  equation fellowship foundation institute lecture library lymphoma medal mosque museum prize satellite   scholar scholars scholarship shareholders stadium station stock stockholders syndrome telescope theorem tube`,
);

/** What a possessive before it names is called after somebody: Parkinson’s disease. */
export const AILMENTS = words("disease syndrome palsy lymphoma sarcoma chorea dementia");

/** Nouns in small letters before a name that say that it is a street’s, a ship’s, a storm’s. */
export const NAMED_BEFORE = words(
  `aeroport aeropuerto aeroporto avenida avenue avions boulevard calle carrier college corso cruiser destroyer estadio
  frigate hurricane instituto liceo lycee paseo piazza praca quai rue stade submarine typhoon universidad universite
  warship`,
);

/** Nouns after a family name that make it a family’s or a couple’s. */
export const FAMILIES = words("brothers children clan couple dynasty family siblings sisters sons twins");

/** Such nouns before it, in other languages as well. */
export const FAMILIES_BEFORE = words(
  `brothers couple ehepaar eheleute epoux famiglia familia familie famille fratelli freres geschwister hermanos
  pareja sisters soeurs`,
);

/** Family names that are above all prizes' and grants'. */
const EPONYMS = words("nobel pulitzer guggenheim fulbright rhodes turing goncourt macarthur");

/** Whether a folded word names a prize more often than its giver. */
export function isEponym(word: string): boolean {
  return EPONYMS.has(word);
}

/** Words before such a name where it is the prize: `wins Nobel`, `her second Nobel`. */
export const BEFORE_PRIZE = words(
  `a an the his her their its another first second third win wins won winning awarded awards receive receives received
  share shared shares get gets got`,
);

/** Words after such a name where it is the prize: `Nobel laureate`, `Nobel for work on …`. */
export const AFTER_PRIZE = words(
  `for laureate laureates winner winners committee jury week season lecture nominee nominees recipient recipients fellow
  scholar scholars scholarship grant medal`,
);
