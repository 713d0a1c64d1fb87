/** The few words that `Intl` does not know. `{}` stands for a date or a length of time, in their order. */
export interface DateWords {
  readonly around: string;
  readonly possibly: string;
  readonly before: string;
  readonly from: string;
  readonly startUnknown: string;
  readonly endUnknown: string;
  readonly orEarlier: string;
  readonly orLater: string;
  readonly oneOf: string;
  readonly decade: string;
  readonly seasons: readonly [spring: string, summer: string, autumn: string, winter: string];
  readonly southern: string;
  readonly halves: readonly [first: string, second: string];
  /** The number of the quarter, then the year. */
  readonly quarter: string;
  readonly unknown: string;
  readonly between: string;
  readonly atLeast: string;
  readonly atMost: string;
  readonly unknownLength: string;
}

const EN: DateWords = {
  around: "around {}",
  possibly: "possibly {}",
  before: "before {}",
  from: "from {} on",
  startUnknown: "until {} (start unknown)",
  endUnknown: "from {} (end unknown)",
  orEarlier: "{} or earlier",
  orLater: "{} or later",
  oneOf: "one of: {}",
  decade: "{}s",
  seasons: ["spring {}", "summer {}", "autumn {}", "winter {}"],
  southern: "{} (southern hemisphere)",
  halves: ["first half of {}", "second half of {}"],
  quarter: "Q{} {}",
  unknown: "unknown date",
  between: "between {} and {}",
  atLeast: "at least {}",
  atMost: "at most {}",
  unknownLength: "an unknown length of time",
};

const WORDS: Readonly<Record<string, DateWords>> = {
  en: EN,
  fr: {
    around: "vers {}",
    possibly: "peut-être {}",
    before: "avant {}",
    from: "à partir de {}",
    startUnknown: "jusqu’à {} (début inconnu)",
    endUnknown: "depuis {} (fin inconnue)",
    orEarlier: "{} ou avant",
    orLater: "{} ou après",
    oneOf: "l’une de ces dates : {}",
    decade: "années {}",
    seasons: ["printemps {}", "été {}", "automne {}", "hiver {}"],
    southern: "{} (hémisphère sud)",
    halves: ["premier semestre {}", "second semestre {}"],
    quarter: "T{} {}",
    unknown: "date inconnue",
    between: "entre {} et {}",
    atLeast: "au moins {}",
    atMost: "au plus {}",
    unknownLength: "durée inconnue",
  },
  de: {
    around: "um {}",
    possibly: "vielleicht {}",
    before: "vor {}",
    from: "ab {}",
    startUnknown: "bis {} (Beginn unbekannt)",
    endUnknown: "ab {} (Ende unbekannt)",
    orEarlier: "{} oder früher",
    orLater: "{} oder später",
    oneOf: "eines von: {}",
    decade: "{}er Jahre",
    seasons: ["Frühjahr {}", "Sommer {}", "Herbst {}", "Winter {}"],
    southern: "{} (Südhalbkugel)",
    halves: ["erstes Halbjahr {}", "zweites Halbjahr {}"],
    quarter: "Q{} {}",
    unknown: "Datum unbekannt",
    between: "zwischen {} und {}",
    atLeast: "mindestens {}",
    atMost: "höchstens {}",
    unknownLength: "Dauer unbekannt",
  },
  es: {
    around: "hacia {}",
    possibly: "quizá {}",
    before: "antes de {}",
    from: "desde {}",
    startUnknown: "hasta {} (inicio desconocido)",
    endUnknown: "desde {} (fin desconocido)",
    orEarlier: "{} o antes",
    orLater: "{} o después",
    oneOf: "una de estas fechas: {}",
    decade: "década de {}",
    seasons: ["primavera de {}", "verano de {}", "otoño de {}", "invierno de {}"],
    southern: "{} (hemisferio sur)",
    halves: ["primer semestre de {}", "segundo semestre de {}"],
    quarter: "T{} {}",
    unknown: "fecha desconocida",
    between: "entre {} y {}",
    atLeast: "al menos {}",
    atMost: "como máximo {}",
    unknownLength: "duración desconocida",
  },
  it: {
    around: "verso {}",
    possibly: "forse {}",
    before: "prima di {}",
    from: "da {}",
    startUnknown: "fino a {} (inizio ignoto)",
    endUnknown: "da {} (fine ignota)",
    orEarlier: "{} o prima",
    orLater: "{} o dopo",
    oneOf: "una di queste date: {}",
    decade: "anni {}",
    seasons: ["primavera {}", "estate {}", "autunno {}", "inverno {}"],
    southern: "{} (emisfero sud)",
    halves: ["primo semestre {}", "secondo semestre {}"],
    quarter: "T{} {}",
    unknown: "data ignota",
    between: "tra {} e {}",
    atLeast: "almeno {}",
    atMost: "al massimo {}",
    unknownLength: "durata ignota",
  },
  pt: {
    around: "por volta de {}",
    possibly: "talvez {}",
    before: "antes de {}",
    from: "desde {}",
    startUnknown: "até {} (início desconhecido)",
    endUnknown: "desde {} (fim desconhecido)",
    orEarlier: "{} ou antes",
    orLater: "{} ou depois",
    oneOf: "uma destas datas: {}",
    decade: "década de {}",
    seasons: ["primavera de {}", "verão de {}", "outono de {}", "inverno de {}"],
    southern: "{} (hemisfério sul)",
    halves: ["primeiro semestre de {}", "segundo semestre de {}"],
    quarter: "T{} {}",
    unknown: "data desconhecida",
    between: "entre {} e {}",
    atLeast: "pelo menos {}",
    atMost: "no máximo {}",
    unknownLength: "duração desconhecida",
  },
  nl: {
    around: "rond {}",
    possibly: "mogelijk {}",
    before: "vóór {}",
    from: "vanaf {}",
    startUnknown: "tot {} (begin onbekend)",
    endUnknown: "vanaf {} (einde onbekend)",
    orEarlier: "{} of eerder",
    orLater: "{} of later",
    oneOf: "een van: {}",
    decade: "jaren {}",
    seasons: ["lente {}", "zomer {}", "herfst {}", "winter {}"],
    southern: "{} (zuidelijk halfrond)",
    halves: ["eerste helft van {}", "tweede helft van {}"],
    quarter: "Q{} {}",
    unknown: "datum onbekend",
    between: "tussen {} en {}",
    atLeast: "ten minste {}",
    atMost: "hoogstens {}",
    unknownLength: "duur onbekend",
  },
  ja: {
    around: "{}頃",
    possibly: "{}（不確実）",
    before: "{}より前",
    from: "{}以降",
    startUnknown: "{}まで（開始不明）",
    endUnknown: "{}から（終了不明）",
    orEarlier: "{}以前",
    orLater: "{}以降",
    oneOf: "いずれか：{}",
    decade: "{}年代",
    seasons: ["{}春", "{}夏", "{}秋", "{}冬"],
    southern: "{}（南半球）",
    halves: ["{}上半期", "{}下半期"],
    quarter: "第{}四半期（{}）",
    unknown: "日付不明",
    between: "{}から{}の間",
    atLeast: "{}以上",
    atMost: "{}以下",
    unknownLength: "期間不明",
  },
  ar: {
    around: "نحو {}",
    possibly: "ربما {}",
    before: "قبل {}",
    from: "من {} فصاعدًا",
    startUnknown: "حتى {} (البداية غير معروفة)",
    endUnknown: "منذ {} (النهاية غير معروفة)",
    orEarlier: "{} أو قبل ذلك",
    orLater: "{} أو بعد ذلك",
    oneOf: "أحد هذه التواريخ: {}",
    decade: "عقد {}",
    seasons: ["ربيع {}", "صيف {}", "خريف {}", "شتاء {}"],
    southern: "{} (نصف الكرة الجنوبي)",
    halves: ["النصف الأول من {}", "النصف الثاني من {}"],
    quarter: "الربع {} من {}",
    unknown: "تاريخ غير معروف",
    between: "بين {} و{}",
    atLeast: "{} على الأقل",
    atMost: "{} على الأكثر",
    unknownLength: "مدة غير معروفة",
  },
};

/** Puts dates into the gaps of a template, in their order. */
export function fill(template: string, ...texts: readonly string[]): string {
  let next = 0;
  return template.replace(/\{\}/g, () => texts[next++] ?? "");
}

/** The words of a locale's language; English where the language has no table. */
export function dateWords(locale: string): DateWords {
  return WORDS[locale.slice(0, 2).toLowerCase()] ?? EN;
}
