import { LANGUAGES } from "./languages.ts";
import type { Unit } from "./lexicon.ts";

/** The words of one language that count from the note's date or from the date before in the text. */
export interface RelativeWords {
  /** Frequent small words, by which a text in this language is known. */
  readonly common: string;
  /** Days from the note's date. */
  readonly days: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<string, Unit>>;
  /** “last”, “this”, “next”, before their unit or weekday or after it. */
  readonly last: string;
  readonly current: string;
  readonly next: string;
  /** What opens “two years ago” in “vor zwei Jahren” and “il y a deux ans”, or ends it in “due anni fa”. */
  readonly ago: string;
  /** What ends “two years later”. */
  readonly later: string;
  /** Days from the date before in the text: “le lendemain”. */
  readonly dayAfter: Readonly<Record<string, number>>;
  /** From one on, as many as there are; spellings of one number are parted by “|”. */
  readonly numbers: string;
  /** After these a day's word is something else: “am Morgen”, “la mañana”. */
  readonly notAfter: string;
}

const FR: RelativeWords = {
  common: "le la les des du et est une dans que qui pour sur au il elle pas avec par ce cette été sont",
  days: { "aujourd hui": 0, hier: -1, demain: 1, "avant hier": -2, "après demain": 2 },
  units: {
    semaine: "week",
    mois: "month",
    année: "year",
    an: "year",
    ans: "year",
    années: "year",
    jours: "day",
    jour: "day",
    semaines: "week",
    siècle: "century",
  },
  last: "dernier dernière passé passée précédent précédente",
  current: "ce cette",
  next: "prochain prochaine suivant suivante",
  ago: "il y a",
  later: "plus tard|après",
  dayAfter: { lendemain: 1, veille: -1, surlendemain: 2 },
  numbers: "un|une deux trois quatre cinq six sept huit neuf dix onze douze",
  notAfter: "",
};

const DE: RelativeWords = {
  common: "der die das und ist nicht mit den dem ein eine auf für von wurde im zu sich des er sie wird hat",
  days: { heute: 0, gestern: -1, morgen: 1, vorgestern: -2, übermorgen: 2 },
  units: {
    woche: "week",
    wochen: "week",
    monat: "month",
    monats: "month",
    monate: "month",
    monaten: "month",
    jahr: "year",
    jahres: "year",
    jahre: "year",
    jahren: "year",
    tag: "day",
    tage: "day",
    tagen: "day",
    wochenende: "weekend",
  },
  last: "letzte letzten letzter letztes letztem vergangene vergangenen vergangener vergangenes vorige vorigen voriger voriges",
  current: "diese diesem diesen dieser dieses",
  next: "nächste nächsten nächster nächstes nächstem kommende kommenden kommender kommendes folgende folgenden",
  ago: "vor",
  later: "später|danach",
  dayAfter: {},
  numbers: "ein|eine|einem|einer|einen zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
  notAfter: "am guten jeden diesen der",
};

const ES: RelativeWords = {
  common: "el los las una del que por con para se su es en al como fue más un lo ha la y",
  days: { hoy: 0, ayer: -1, mañana: 1, anteayer: -2 },
  units: {
    semana: "week",
    semanas: "week",
    mes: "month",
    meses: "month",
    año: "year",
    años: "year",
    días: "day",
    día: "day",
  },
  last: "pasado pasada anterior",
  current: "este esta",
  next: "próximo próxima siguiente",
  ago: "hace",
  later: "después|más tarde",
  dayAfter: {},
  numbers: "un|una|uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
  notAfter: "la por esta de",
};

const IT: RelativeWords = {
  common: "il lo gli che di della del per una è con non si sono nel alla dei un al la e da",
  days: { oggi: 0, ieri: -1, domani: 1 },
  units: {
    settimana: "week",
    settimane: "week",
    mese: "month",
    mesi: "month",
    anno: "year",
    anni: "year",
    giorni: "day",
    giorno: "day",
  },
  last: "scorso scorsa precedente",
  current: "questo questa quest",
  next: "prossimo prossima seguente successivo successiva",
  ago: "fa",
  later: "dopo|più tardi",
  dayAfter: { indomani: 1 },
  numbers: "un|una|uno due tre quattro cinque sei sette otto nove dieci undici dodici",
  notAfter: "",
};

const PT: RelativeWords = {
  common: "o os da do das dos em uma que não para com por ao na no foi um se as é e",
  days: { hoje: 0, ontem: -1, amanhã: 1, anteontem: -2 },
  units: {
    semana: "week",
    semanas: "week",
    mês: "month",
    meses: "month",
    ano: "year",
    anos: "year",
    dias: "day",
    dia: "day",
  },
  last: "passado passada anterior",
  current: "este esta neste nesta",
  next: "próximo próxima seguinte",
  ago: "há",
  later: "depois|mais tarde",
  dayAfter: {},
  numbers: "um|uma dois|duas três quatro cinco seis sete oito nove dez onze doze",
  notAfter: "",
};

const NL: RelativeWords = {
  common: "de het een van en dat is niet op te zijn met voor die er aan werd ook bij door",
  days: { vandaag: 0, gisteren: -1, morgen: 1, eergisteren: -2, overmorgen: 2 },
  units: {
    week: "week",
    weken: "week",
    maand: "month",
    maanden: "month",
    jaar: "year",
    dagen: "day",
    dag: "day",
    weekend: "weekend",
  },
  last: "vorige vorig afgelopen",
  current: "dit deze",
  next: "volgende volgend komende komend",
  ago: "geleden",
  later: "later",
  dayAfter: {},
  numbers: "een twee drie vier vijf zes zeven acht negen tien elf twaalf",
  notAfter: "de goede elke",
};

/** By the keys of the month table. */
export const RELATIVE_WORDS: Readonly<Record<string, RelativeWords>> = {
  fr: FR,
  de: DE,
  es: ES,
  it: IT,
  pt: PT,
  nl: NL,
};

/** The words at which a relative date of another language may begin: those that it cannot be without, and others. */
export function openingWords(): { cores: readonly string[]; others: readonly string[] } {
  const tables = Object.values(RELATIVE_WORDS);
  const weekdays = Object.values(LANGUAGES).flatMap((language) => language.weekdays.flat());
  const cores = tables.flatMap(({ days, units, dayAfter }) =>
    [days, units, dayAfter].flatMap((each) => Object.keys(each)),
  );
  const others = tables.flatMap(({ last, current, next, numbers }) =>
    `${last} ${current} ${next} ${numbers}`.split(/[ |]/),
  );
  const firstWords = (words: readonly string[]): string[] =>
    words.map((word) => word.split(" ")[0] ?? "").filter((word) => word !== "" && !word.includes("-"));
  return { cores: firstWords([...cores, ...weekdays]), others: firstWords(others) };
}
