/** Countries (folded; other names after a bar) and the adjectives that a post is named with: the British prime minister. */
const NATIONS = `
united states|united states of america|usa|us|america: american, us, u s
united kingdom|great britain|britain|uk: british, uk, u k
france: french; germany: german; italy: italian; spain: spanish; portugal: portuguese; ireland: irish; belgium: belgian
netherlands|the netherlands|holland: dutch; luxembourg: luxembourg; switzerland: swiss; austria: austrian
denmark: danish; norway: norwegian; sweden: swedish; finland: finnish; iceland: icelandic; poland: polish
czech republic|czechia: czech; slovakia: slovak; hungary: hungarian; romania: romanian; bulgaria: bulgarian
greece: greek; cyprus: cypriot; malta: maltese; slovenia: slovenian; croatia: croatian; serbia: serbian
bosnia and herzegovina|bosnia: bosnian; montenegro: montenegrin; north macedonia|macedonia: macedonian
albania: albanian; kosovo: kosovan; estonia: estonian; latvia: latvian; lithuania: lithuanian; belarus: belarusian
ukraine: ukrainian; moldova: moldovan; russia|russian federation: russian; soviet union|ussr: soviet; georgia: georgian
armenia: armenian; azerbaijan: azerbaijani; kazakhstan: kazakh; uzbekistan: uzbek; kyrgyzstan: kyrgyz
tajikistan: tajik; turkmenistan: turkmen; turkey|turkiye: turkish; israel: israeli
palestine|palestinian authority: palestinian; lebanon: lebanese; syria: syrian; jordan: jordanian; iraq: iraqi
iran: iranian; saudi arabia: saudi; kuwait: kuwaiti; bahrain: bahraini; qatar: qatari; oman: omani; yemen: yemeni
united arab emirates|uae: emirati; egypt: egyptian; libya: libyan; tunisia: tunisian; algeria: algerian
morocco: moroccan; sudan: sudanese; south sudan: south sudanese; ethiopia: ethiopian; eritrea: eritrean
somalia: somali; kenya: kenyan; uganda: ugandan; rwanda: rwandan; burundi: burundian; tanzania: tanzanian
congo: congolese; cameroon: cameroonian; nigeria: nigerian; ghana: ghanaian; senegal: senegalese; mali: malian
ivory coast: ivorian; liberia: liberian; zambia: zambian; zimbabwe: zimbabwean; angola: angolan
mozambique: mozambican; namibia: namibian; south africa: south african; afghanistan: afghan; pakistan: pakistani
india: indian; bangladesh: bangladeshi; sri lanka: sri lankan; nepal: nepalese; china: chinese; taiwan: taiwanese
japan: japanese; south korea|republic of korea: south korean; north korea: north korean; mongolia: mongolian
vietnam: vietnamese; cambodia: cambodian; laos: laotian; thailand: thai; myanmar|burma: burmese; malaysia: malaysian
singapore: singaporean; indonesia: indonesian; philippines|the philippines: philippine; australia: australian
canada: canadian; mexico: mexican; guatemala: guatemalan; honduras: honduran; el salvador: salvadoran
nicaragua: nicaraguan; costa rica: costa rican; panama: panamanian; cuba: cuban; haiti: haitian
dominican republic: dominican; jamaica: jamaican; colombia: colombian; venezuela: venezuelan; ecuador: ecuadorean
peru: peruvian; bolivia: bolivian; brazil: brazilian; paraguay: paraguayan; uruguay: uruguayan; chile: chilean
argentina: argentine; new zealand: new zealand
`;

const ADJECTIVES: ReadonlyMap<string, readonly string[]> = new Map(
  NATIONS.trim()
    .split(/[;\n]/)
    .flatMap((entry) => {
      const [names = "", adjectives = ""] = entry.split(":").map((part) => part.trim());
      return names.split("|").map((name) => [name, adjectives.split(", ")] as const);
    }),
);

/**
 * The adjectives of a country, folded, as words: `united kingdom` answers british, uk, u k.
 *
 * @param country its folded words, one space between, with or without an article; empty where it is none
 */
export function adjectivesOf(country: string): readonly (readonly string[])[] {
  const found = ADJECTIVES.get(country) ?? ADJECTIVES.get(country.replace(/^the /, "")) ?? [];
  return found.map((adjective) => adjective.split(" "));
}
