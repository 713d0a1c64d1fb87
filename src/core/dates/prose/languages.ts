/** Month and weekday names of languages other than English, January and Monday first, all that a spelling allows. */
export interface LanguageNames {
  readonly months: readonly (readonly string[])[];
  readonly weekdays: readonly (readonly string[])[];
  /** Words that make a bare month name a date: “en juin”, “im Juni”. */
  readonly prepositions: readonly string[];
  /** Words between day, month and year: “12 de junio de 2018”. */
  readonly links: readonly string[];
  /** Whether month names never have a capital: one that has is a person or a place (Марта, Dubna). */
  readonly lowerCase?: boolean;
}

const names = (text: string): string[][] => text.split(" ").map((name) => name.split("|"));

export const LANGUAGES: Readonly<Record<string, LanguageNames>> = {
  fr: {
    months: names(
      "janvier|janv février|fevrier|févr mars avril|avr mai juin juillet|juil août|aout septembre|sept octobre|oct novembre|nov décembre|decembre|déc",
    ),
    weekdays: names("lundi mardi mercredi jeudi vendredi samedi dimanche"),
    prepositions: ["en", "depuis", "dès", "fin", "début", "mi"],
    links: [],
  },
  de: {
    months: names(
      "januar|jänner februar|feber märz|maerz april mai juni juli august september oktober|okt november dezember|dez",
    ),
    weekdays: names("montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag"),
    prepositions: ["im", "seit", "ende", "anfang", "mitte", "bis", "ab"],
    links: [],
  },
  es: {
    months: names(
      "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre",
    ),
    weekdays: names("lunes martes miércoles|miercoles jueves viernes sábado|sabado domingo"),
    prepositions: ["en", "desde", "hasta", "de"],
    links: ["de", "del"],
  },
  it: {
    months: names(
      "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    ),
    weekdays: names(
      "lunedì|lunedi martedì|martedi mercoledì|mercoledi giovedì|giovedi venerdì|venerdi sabato domenica",
    ),
    prepositions: ["a", "in", "nel", "dal", "da", "di"],
    links: ["del"],
  },
  pt: {
    months: names(
      "janeiro fevereiro março|marco abril maio junho julho agosto setembro outubro novembro dezembro",
    ),
    weekdays: names("segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo"),
    prepositions: ["em", "desde", "até", "de"],
    links: ["de"],
  },
  nl: {
    months: names(
      "januari februari maart|mrt april mei juni juli augustus september oktober november december",
    ),
    weekdays: names("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"),
    prepositions: ["in", "sinds", "tot", "eind", "begin", "medio"],
    links: [],
  },
  ru: {
    months: names(
      "января|январе|январь февраля|феврале|февраль марта|марте|март апреля|апреле|апрель мая|мае|май июня|июне|июнь июля|июле|июль августа|августе|август сентября|сентябре|сентябрь октября|октябре|октябрь ноября|ноябре|ноябрь декабря|декабре|декабрь",
    ),
    weekdays: [],
    prepositions: ["в", "с", "до", "от", "начале", "конце", "середине"],
    links: [],
    lowerCase: true,
  },
  uk: {
    months: names(
      "січня|січні|січень лютого|лютому березня|березні|березень квітня|квітні|квітень травня|травні|травень червня|червні|червень липня|липні|липень серпня|серпні|серпень вересня|вересні|вересень жовтня|жовтні|жовтень листопада|листопаді|листопад грудня|грудні|грудень",
    ),
    weekdays: [],
    prepositions: ["у", "в", "з", "від", "до"],
    links: [],
    lowerCase: true,
  },
  pl: {
    months: names(
      "stycznia|styczniu|styczeń lutego|lutym|luty marca|marcu|marzec kwietnia|kwietniu|kwiecień maja|maju|maj czerwca|czerwcu|czerwiec lipca|lipcu|lipiec sierpnia|sierpniu|sierpień września|wrześniu|wrzesień października|październiku|październik listopada|listopadzie grudnia|grudniu|grudzień",
    ),
    weekdays: [],
    prepositions: ["w", "we", "od", "do", "początku", "końcu", "połowie"],
    links: [],
    lowerCase: true,
  },
  cs: {
    months: names(
      "ledna|lednu února|únoru března|březnu dubna|dubnu května|květnu června|červnu července|červenci srpna|srpnu září října|říjnu listopadu prosince|prosinci",
    ),
    weekdays: [],
    prepositions: ["v", "ve", "od", "do"],
    links: [],
    lowerCase: true,
  },
};
