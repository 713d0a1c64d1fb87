import { words } from "./list.ts";

/** Words (folded) that belong to the family name after them, in whatever case they are written. */
export const PARTICLES = words(
  `von van der den de del della delle dei degli di da das dos do du des la le las los lo el al ul bin ibn bint ben
  abu abd abdul abdel abdal ould ter ten zu zum zur vom af av op y st saint mac ap te`,
);

/** Articles that Arabic family names drop freely: al-Assad, Assad. */
export const ARTICLES_OF_NAMES = words("al el ul as ash an ad ar az at");

/** Between two family names, both of which belong: Ortega y Gasset. */
export const CONNECTIVES = words("y i e");

/** Generations, orders and degrees after a name (folded). */
export const SUFFIXES = words(
  "jr sr junior senior ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi phd md esq",
);

/** Family names (folded, as romanised) that stand first: Chinese, Korean. */
const FAMILY_FIRST = words(
  `an ahn bae baek ban bang byun cha chae chang cho choe choi chon chong chu chun chung eom gang gong gu gwak ha hahn
  ham han heo ho hong hong huh hwang hyon hyun im jang jeon jeong ji jin jo jon joo ju jung kang kil kim ko koh koo
  ku kwak kwon lee li lim ma maeng min moon mun myong nam no noh oh pae paek pak park pyo ra rhee ri rim ro roh ryang
  ryom ryu bong byeon cheon gil hyeon jegal ki mun namgung pyeon seol seon seonwoo tak sagong hwangbo seo seok seong shim shin sim sin so sohn son song suh sung tae thae u uhm um wi won woo yang yeo yeom yi yim
  yom yong yoo yoon yu yun ai bai bao bi bo cai cao chan chen cheng chiang chow chu cui dai deng ding dong du duan
  fan fang feng fu gao ge gu guan guo he hou hsieh hsu hu hua huang hui jia jiang kong kuo lai lam lau lei leung liang
  liao lin liu long lo lu lui luo mao meng mo ng ni nie pan peng qi qian qiang qin qiu qu ren shao shen shi soong su
  sun tan tang tao teng tian tong tsai tseng tsang tsui tu wan wang wei wen wong wu xi xia xiang xiao xie xin xiong
  xu xue yan yao ye yeh yin you yuan yue zeng zha zhan zhang zhao zheng zhong zhou zhu zhuang zong zou`,
);

/** Vietnamese family names, which stand first while people are called by the last word. */
export const VIETNAMESE = words("nguyen tran pham hoang phan vu dang bui ngo duong truong dinh");

/** Korean and Chinese syllables as they are romanised. */
const SYLLABLE =
  "(?:(?:[bcdfghjklmnpqrstwxyz]|ch|sh|zh|kk|tt|pp|ss|jj|ts|hs)?[yw]?(?:a|ae|ai|ao|e|ei|eo|eu|i|ia|iao|ie|io|iu|o|oe|oi|oo|ou|u|ua|uai|ue|ui|uo|ee)(?:ng|n|m|k|l|p|t|b|r|g|h)?)";
const ONE_SYLLABLE = new RegExp(`^${SYLLABLE}$`);
const UP_TO_TWO = new RegExp(`^${SYLLABLE}{1,2}$`);

/** Given names that look like two syllables of Chinese and are not. */
const WESTERN = words(
  `ann anna anne amy ben dan don ella emma eva gina guy hana ian joan jon juan kate lana leon leo lena lisa lola
  luis luna maya mia mina mona nina noah nora owen pete rita rosa ron ruth sam sara sean tom una yves joe jane
  john tina bell bee`,
);

/**
 * Whether the words of a name (folded) read as a Korean or Chinese name with the family name first.
 *
 * @param joined whether a hyphen joins the given name's two parts: "Jong-un"
 */
export function readsFamilyFirst(name: readonly string[], joined: boolean): boolean {
  const [family, ...given] = name;
  if (family === undefined || !FAMILY_FIRST.has(family)) return false;
  if (given.length === 2 && given.every((word) => ONE_SYLLABLE.test(word) || UP_TO_TWO.test(word))) {
    return joined || !FAMILY_FIRST.has(given[1] ?? "") || ONE_SYLLABLE.test(given[0] ?? "");
  }
  const [only] = given;
  if (given.length !== 1 || only === undefined || WESTERN.has(only) || !UP_TO_TWO.test(only)) return false;
  return !FAMILY_FIRST.has(only) || !COMMONEST_LAST.has(only);
}

/** Family names that, where both words could be one, are more likely it when they stand last: Sung Kim. */
const COMMONEST_LAST = words(
  "kim lee park choi chung cho kang chen wang li wu liu zhang huang yang lin wong chan",
);
