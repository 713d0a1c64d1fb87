import type { EdtfDate } from "../edtf/model.ts";
import { fill } from "./words.ts";

interface CenturyWords {
  readonly ad: string;
  readonly bc: string;
  /** What fills their gap, for a century from 1 to 100. */
  readonly number: (century: number) => string;
  /** Whether it reads well within other words (“before {}”), where some languages would need another article. */
  readonly goesAnywhere: boolean;
}

/** The languages whose words for a century are sure; in the others its years are given. */
const WORDS: Readonly<Record<string, CenturyWords>> = {
  en: { ad: "the {} century", bc: "the {} century BC", number: ordinal, goesAnywhere: true },
  fr: {
    ad: "{} siècle",
    bc: "{} siècle av. J.-C.",
    number: (n) => (n === 1 ? "Iᵉʳ" : `${roman(n)}ᵉ`),
    goesAnywhere: false,
  },
  de: { ad: "{}. Jahrhundert", bc: "{}. Jahrhundert v. Chr.", number: String, goesAnywhere: false },
  es: { ad: "siglo {}", bc: "siglo {} a. C.", number: roman, goesAnywhere: false },
};

function ordinal(n: number): string {
  const isTeen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${(isTeen ? undefined : ["th", "st", "nd", "rd"][n % 10]) ?? "th"}`;
}

const ROMAN = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

function roman(n: number): string {
  let text = "";
  let rest = n;
  for (const [value, letters] of ROMAN) for (; rest >= value; rest -= value) text += letters;
  return text;
}

/**
 * The name of a century, that is of a year whose last two digits are unspecified; null for any other date and in a
 * language without sure words. 18XX is 1800 to 1899, in common use the 19th century; -18XX, as EDTF counts from the year
 * 0, is exactly 1900 to 1801 BC.
 *
 * @param locale a BCP 47 tag
 * @param isAlone whether nothing else is said with it, neither “around” nor “from … on”
 */
export function centuryName(date: EdtfDate, locale: string, isAlone: boolean): string | null {
  const words = WORDS[locale.slice(0, 2).toLowerCase()];
  if (!words || date.shape.kind !== "date") return null;
  if (!words.goesAnywhere && !isAlone) return null;
  const match = /^(-?)(\d\d)XX$/.exec(date.shape.yearText);
  if (!match) return null;
  return fill(match[1] === "-" ? words.bc : words.ad, words.number(Number(match[2]) + 1));
}
