/** RIS reference types and the CSL types nearest to them. */
export const RIS_TYPES: Readonly<Record<string, string>> = {
  ...{ ABST: "article-journal", JOUR: "article-journal", JFULL: "periodical", EJOUR: "article-journal" },
  ...{ MGZN: "article-magazine", NEWS: "article-newspaper", INPR: "article-journal", MULTI: "webpage" },
  ...{
    BOOK: "book",
    EBOOK: "book",
    EDBOOK: "book",
    CHAP: "chapter",
    ECHAP: "chapter",
    SER: "book",
    CLSWK: "classic",
  },
  ...{ CONF: "paper-conference", CPAPER: "paper-conference", THES: "thesis", DICT: "entry-dictionary" },
  ...{ ENCYC: "entry-encyclopedia", RPRT: "report", GOVDOC: "report", STAND: "standard", UNPB: "manuscript" },
  ...{
    MANSCPT: "manuscript",
    PAMP: "pamphlet",
    ELEC: "webpage",
    BLOG: "post-weblog",
    WEB: "webpage",
    ICOMM: "personal_communication",
  },
  ...{
    PCOMM: "personal_communication",
    HEAR: "hearing",
    BILL: "bill",
    STAT: "legislation",
    CASE: "legal_case",
    LEGAL: "regulation",
  },
  ...{
    UNBILL: "bill",
    PAT: "patent",
    COMP: "software",
    DATA: "dataset",
    AGGR: "dataset",
    DBASE: "dataset",
    MAP: "map",
  },
  ...{
    ART: "graphic",
    FIGURE: "figure",
    CHART: "figure",
    EQUA: "figure",
    SLIDE: "speech",
    VIDEO: "motion_picture",
  },
  ...{
    MPCT: "motion_picture",
    ADVS: "motion_picture",
    SOUND: "song",
    MUSIC: "musical_score",
    GRNT: "document",
    GEN: "document",
  },
};

/** Tags whose first value is a CSL variable as it stands. */
export const RIS_VARIABLES: Readonly<Record<string, string>> = {
  ...{
    TI: "title",
    T1: "title",
    CT: "title",
    BT: "title",
    PB: "publisher",
    CY: "publisher-place",
    PP: "publisher-place",
  },
  ...{
    VL: "volume",
    IS: "issue",
    CP: "issue",
    ET: "edition",
    DO: "DOI",
    UR: "URL",
    LK: "URL",
    LA: "language",
  },
  ...{
    AB: "abstract",
    N2: "abstract",
    CN: "call-number",
    DB: "source",
    DP: "archive",
    AN: "archive_location",
  },
  ...{
    ST: "title-short",
    J1: "container-title-short",
    J2: "container-title-short",
    JA: "container-title-short",
  },
  ...{
    T3: "collection-title",
    SE: "section",
    NV: "number-of-volumes",
    M3: "genre",
    RI: "reviewed-title",
    N1: "note",
  },
};

/** Tags that name people, one each, and their CSL roles. */
export const RIS_NAMES: Readonly<Record<string, string>> = {
  ...{
    AU: "author",
    A1: "author",
    A2: "editor",
    ED: "editor",
    A3: "collection-editor",
    A4: "translator",
    TA: "author",
  },
};
