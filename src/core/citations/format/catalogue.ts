/** A style that comes with Dossier. */
export interface StyleInfo {
  /** As the Citation Style Language project names its file. */
  readonly id: string;
  readonly title: string;
  /** Whether its citations are numbers, and so never name an author. */
  readonly numeric: boolean;
}

export const STYLES: readonly StyleInfo[] = [
  { id: "chicago-author-date", title: "Chicago, 17th edition (author-date)", numeric: false },
  {
    id: "chicago-fullnote-bibliography",
    title: "Chicago, 17th edition (notes, in full at first)",
    numeric: false,
  },
  { id: "chicago-note-bibliography", title: "Chicago, 17th edition (notes, short)", numeric: false },
  { id: "apa", title: "APA, 7th edition", numeric: false },
  { id: "modern-language-association", title: "MLA, 9th edition", numeric: false },
  { id: "harvard-cite-them-right", title: "Harvard (Cite Them Right, 12th edition)", numeric: false },
  { id: "vancouver", title: "Vancouver", numeric: true },
  { id: "ieee", title: "IEEE", numeric: true },
];

export const DEFAULT_STYLE = "chicago-author-date";

/** The locales that come with Dossier. The first of a language serves its other regions too. */
export const LOCALES: readonly string[] = [
  ...[
    "en-US",
    "en-GB",
    "ar",
    "bg-BG",
    "ca-AD",
    "cs-CZ",
    "da-DK",
    "de-DE",
    "de-AT",
    "de-CH",
    "el-GR",
    "es-ES",
    "es-MX",
  ],
  ...[
    "et-EE",
    "fa-IR",
    "fi-FI",
    "fr-FR",
    "fr-CA",
    "he-IL",
    "hi-IN",
    "hr-HR",
    "hu-HU",
    "id-ID",
    "it-IT",
    "ja-JP",
  ],
  ...[
    "ko-KR",
    "lt-LT",
    "lv-LV",
    "nb-NO",
    "nl-NL",
    "nn-NO",
    "pl-PL",
    "pt-PT",
    "pt-BR",
    "ro-RO",
    "ru-RU",
    "sk-SK",
  ],
  ...["sl-SI", "sr-RS", "sv-SE", "tr-TR", "uk-UA", "vi-VN", "zh-CN", "zh-TW"],
];

/** The locale that serves a language tag (`de`, `pt-br`, `en_AU`): its own, else its language's; null for none. */
export function resolveLocale(tag: string): string | null {
  const wanted = tag.replace(/_/g, "-").toLowerCase();
  const [language = ""] = wanted.split("-");
  const meant = language === "no" ? "nb" : language;
  const exact = LOCALES.find(
    (locale) => wanted === locale.toLowerCase() || wanted.startsWith(`${locale.toLowerCase()}-`),
  );
  // English of anywhere but America is nearer to Britain's.
  if (!exact && meant === "en" && wanted !== "en") return "en-GB";
  if (!exact && /^zh-(?:hant|hk|mo)/.test(wanted)) return "zh-TW";
  return exact ?? LOCALES.find((locale) => locale.toLowerCase().split("-")[0] === meant) ?? null;
}
