import assert from "node:assert/strict";
import { describeReason } from "../../../src/core/names/index.ts";
import { Prose } from "../../../src/core/text/prose.ts";
import type { ProseKind } from "../../../src/core/text/prose.ts";
import { day, DOSSIER, entity, indexOf } from "./dossier.ts";
import { readsWith } from "./reads.ts";

const index = indexOf([
  ...DOSSIER,
  entity("alfred-nobel", "Person", "Alfred Nobel"),
  entity("bong-joon-ho", "Person", "Bong Joon-ho"),
  entity("li-keqiang", "Person", "Li Keqiang"),
  entity("park-chan-wook", "Person", "Park Chan-wook; family=Park"),
  entity("ekrem-imamoglu", "Person", "Ekrem İmamoğlu; ; Mayor of Istanbul"),
  entity("istanbul", "Place", "Istanbul"),
  entity("eric-trump", "Person", "Eric Trump"),
  entity("brigitte-macron", "Person", "Brigitte Macron"),
  entity("olaf-scholz", "Person", "Olaf Scholz; ; Bundeskanzler 2021-12-08.."),
  entity("rudolf-scholz", "Person", "Rudolf Scholz; ; Chancellor 2001-01-01..2005-01-01"),
  entity("vo-nguyen-giap", "Person", "Vo Nguyen Giap; family=Vo, weak=Giap, weak=the general"),
  entity("pedro-sanchez", "Person", "Pedro Sánchez"),
  entity("kamala-harris", "Person", "Kamala Harris"),
  entity("michelle-yeoh", "Person", "Michelle Yeoh"),
  entity("ana-costa", "Person", "Ana Costa"),
]);
const reads = readsWith(index);

describe("speakers' labels", () => {
  reads(
    "go on meaning whom they meant at first, whoever of the name is spoken of between",
    "*{Eric Trump=eric-trump} answers.*\n\n{TRUMP=eric-trump}: Yes.\n\nQ. And {Donald Trump=donald-trump}?\n\n{TRUMP=eric-trump}: He knows what {Trump=donald-trump} wants.",
    "*{Eric Trump=eric-trump} answers.*\n\n{TRUMP=eric-trump}: There is an Abel Trump, 64, no kin.\n\n{TRUMP=eric-trump}: Abel Trump! Trump is a common name.",
  );
});

describe("strangers who share a family name", () => {
  reads(
    "as kin, named at the end of a clause that says so",
    "{Bong=bong-joon-ho} grew up here. {Bong Joon-ho=bong-joon-ho} is the son of a graphic designer, Bong Sang-gyun. {Director Bong=bong-joon-ho} draws.",
    "{Bong Joon-ho=bong-joon-ho} left. The designer was Bong Sang-gyun. Bong drew it.",
  );
  reads(
    "by a given name that only the rest of the note shows to be one",
    "{Alfred Nobel=alfred-nobel} was the son of Imanul Nobel, an inventor. Imanul Nobel went. Emanul Nobel, a nephew, left. Arms maker {Nobel=alfred-nobel} slept. Embattled {Nobel=alfred-nobel} woke.",
  );
  reads(
    "by a family name that stands first, whatever the given name looks like",
    "{Park Geun-hye=park-geun-hye} left. “So,” said Park Sang-in, an economist. Professor Park said so.",
    "With Li Wei and with Li’s students he left. {Li Keqiang=li-keqiang} did not.",
    "Kim Dong Yub, an expert, spoke. Kim said so.",
    "{Kim Jong-un=kim-jong-un} spoke. {Kim=kim-jong-un} said so.",
  );
  reads(
    "introduced as others of the name",
    "{Pompeo=mike-pompeo} read it. A guard, also named Pompeo, left. A Pompeo from Ohio came, and another Pompeo went. A {Pompeo=mike-pompeo} aide stayed; another {Pompeo=mike-pompeo} aide slept. They named {Pompeo=mike-pompeo} first.",
    "{Alfred Nobel=alfred-nobel} left. Every Nobel he met had lied. “A gentleman named Nobel wrote it.”",
    "{Alfred Nobel=alfred-nobel} left. Dafydd Nobel (Skerrin East) spoke.",
  );
  reads(
    "of whom the note sets the one in the dossier apart",
    "{Alfred Nobel=alfred-nobel} left. The elder Nobel made mines. The tired {Nobel=alfred-nobel} slept.",
  );
  reads(
    "by a form of address that the note shows to be another’s",
    "{Bong Joon-ho=bong-joon-ho} came. {Mr. Bong=bong-joon-ho} sat. Mrs. Bong from the pharmacy spoke.",
  );
});

describe("what is called after people", () => {
  reads(
    "by names that only agree with the dossier's",
    "At Mike Pompeo Airport, and at Michael Pompeo Airport, nobody knew {Mike Pompeo=mike-pompeo} or {Michael Pompeo=mike-pompeo}.",
  );
  reads(
    "prizes",
    "{Alfred Nobel=alfred-nobel} died. She wins Nobel for her work, her second Nobel. A Nobel laureate read {Nobel=alfred-nobel}’s will. The Nobel crater is on the Moon. {Nobel=alfred-nobel} was alone.",
    "Nobel was first.",
  );
});

describe("ordinary words that are names, by what stands around them", () => {
  reads(
    "between an article and a noun",
    "When the {Park=park-chan-wook} films came, the park shut. In the Park he slept. {Park Chan-wook=park-chan-wook} left.",
    "The Sun rose over the sun shades. The May issue was late. {Theresa May=theresa-may} read it.",
  );
  reads(
    "where a sentence starts, before what only people do",
    "{Tim Cook=tim-cook} came. {Cook=tim-cook} hoped for more. {Park Chan-wook=park-chan-wook} sat. {Park=park-chan-wook} shrugged. Park benches stood about.",
  );
  reads(
    "in headings before what only people do",
    "# {May=theresa-may} Faces Vote\n\n# {Cook=tim-cook} Warns on Tariffs\n\n# Price Rises Hit Homes\n\n# May Rains Delay Vote\n\n{Theresa May=theresa-may}, {Tom Price=tom-price} and {Tim Cook=tim-cook} met.",
  );
  reads("alone in a line", "{Tim Cook=tim-cook} came.\n\n{Cook=tim-cook}\n\nCook the rice.");
  reads("that hardly are any", "{Harris=kamala-harris} on Monday.\n\n# {Harris=kamala-harris} Wins");
  reads(
    "in capitals, beside others in capitals",
    "{YEOH=michelle-yeoh} HANDS OVER OSCAR: {Michelle Yeoh=michelle-yeoh} smiled. KIM YONG NAM LEFT, and she knew it.",
  );
});

describe("whom a bare name means where a family is in the dossier", () => {
  reads(
    "the one whom the note calls so, after another was named in passing",
    "{Donald Trump=donald-trump} came. {Trump=donald-trump} spoke. {Trump=donald-trump} ate; so did {Ivanka Trump=ivanka-trump}. {Trump=donald-trump} left.",
    "{President Trump=donald-trump} came with {Eric Trump=eric-trump}. {Mr. Trump=donald-trump} ate. {Trump=donald-trump} left.",
    "{President Trump=donald-trump} came, and so did Judd Trump. {Trump=donald-trump} left.",
  );
  reads(
    "the other, where he acts, is introduced or speaks",
    "{Donald Trump=donald-trump} came. {Trump=donald-trump} spoke. {Trump=donald-trump} ate. {Ivanka Trump=ivanka-trump} left. {Trump=ivanka-trump} ran.",
    "{Donald Trump=donald-trump} came. {Trump=donald-trump} spoke. {Trump=donald-trump} ate, said {Eric Trump=eric-trump}. {Trump=eric-trump} ran.",
  );
  reads(
    "the one in office, where running text names nobody before",
    "{Macron=emmanuel-macron} boxed. {Brigitte Macron=brigitte-macron} had not known.",
    "# {Macron=brigitte-macron} boxes\n\n{Brigitte Macron=brigitte-macron} had told nobody.",
  );

  it("in a list, the one named again and again, not the one in passing", () => {
    const entries = [
      "Kim Jong-un wrote.",
      "Kim Jong-un spoke.",
      "Kim Yo-jong and Kim Yong-nam at the games.",
      "Pompeo meets Kim.",
    ];
    const last = (kind: ProseKind): string | null | undefined =>
      index.find({ proses: entries.map((text, at) => Prose.plain(text, at * 100, kind)), date: null }).at(-1)
        ?.entity;
    assert.equal(last("item"), "kim-jong-un");
    assert.equal(last("paragraph"), "mike-pompeo");
  });
});

describe("titles of other languages", () => {
  reads(
    "are no given names, and tell posts",
    "Die Regierung {Merkel=angela-merkel} ging. {Kultusministerin Costa=ana-costa} blieb, Kollegin {Merkel=angela-merkel} auch.",
    "{Meneer Pompeo=mike-pompeo} en {Mevrouw Costa=ana-costa}; el presidente {Sánchez=pedro-sanchez}; {Pan Pompeo=mike-pompeo}.",
    "Don {Pedro Sánchez=pedro-sanchez} dijo. {Señor Sánchez=pedro-sanchez} también. Don {Donald Trump=donald-trump}.",
  );
  reads(
    "fit posts that are given in English, and in their own language",
    "Der {Kanzler Scholz=olaf-scholz?rudolf-scholz} kam.",
    "Der {Minister Scholz=olaf-scholz?rudolf-scholz} kam mit der {Kanzlerin Merkel=angela-merkel}.",
  );
  reads(
    "and the German genitive, where a text is in German and names its bearer",
    "{Angela Merkel=angela-merkel} ging. {Merkel=angela-merkel}s Regierung ist am Ende, und die Merkels sind froh.",
    "Merkels Regierung ist am Ende.",
    "{Angela Merkel=angela-merkel} left. Merkels everywhere cheered.",
    "{Angela Merkel=angela-merkel}s Mann und Olga Merkels Hund.",
  );
});

describe("titles before weak aliases", () => {
  reads(
    "are enough where the alias is a part of the name",
    "Once {General Giap=vo-nguyen-giap} spoke. Then {Giap=vo-nguyen-giap} left.",
    "Giap spoke. The general left.",
  );
});

describe("posts of countries", () => {
  reads(
    "by the country’s adjective",
    "The {British prime minister=theresa-may} met the {South Korean president=moon-jae-in} and the {U.S. president=donald-trump}.",
    "A British prime minister, the former British prime minister and British prime ministers met the British prime minister Anthony Eden.",
    "The Austrian president met French {President Macron=emmanuel-macron}.",
  );
  reads(
    "and posts that only say who was just named",
    "{Ekrem İmamoğlu=ekrem-imamoglu}, the mayor of {Istanbul=istanbul}, came. The {mayor of Istanbul=ekrem-imamoglu} left.",
  );
});

describe("reasons that are true as sentences", () => {
  const reason = (text: string, at = -1): string | undefined => {
    const proses = text.split("\n\n").map((block) => Prose.plain(block, text.indexOf(block)));
    const [first] = index.find({ proses, date: day("2018-07-06") }).at(at)?.candidates ?? [];
    return (
      first &&
      `${first.id}: ${describeReason(first.reason, (offset) => text.slice(0, offset).split("\n").length, String)}`
    );
  };

  it("do not call the only one left by a title the only one", () => {
    assert.equal(
      reason("Then Mrs. Obama left."),
      "michelle-obama: the only Obama in the dossier whom “Mrs.” fits",
    );
    assert.equal(reason("Then Mrs. Merkel left."), "angela-merkel: the only Merkel in the dossier");
  });

  it("name the generation, and the person where a place is called so", () => {
    assert.equal(reason("Then Trump Jr. left."), "trump-jr: the only Trump Jr. in the dossier");
    assert.equal(
      reason("Then Mr. Washington left."),
      "george-washington: the only person called Washington in the dossier",
    );
  });

  it("say how somebody was named before", () => {
    assert.equal(reason("Mike Pompeo left.\n\nPompeo ate."), "mike-pompeo: named in full on line 1");
    assert.equal(reason("Then JFK left.\n\nThen Kennedy ate."), "john-kennedy: named on line 1");
    assert.equal(reason("President Trump left.\n\nTrump ate."), "donald-trump: named with a title on line 1");
  });
});
