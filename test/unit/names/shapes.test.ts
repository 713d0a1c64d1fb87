import assert from "node:assert/strict";
import { NoteReader } from "../../../src/core/notes/note.ts";
import { DOSSIER, entity, indexOf } from "./dossier.ts";
import { readsWith } from "./reads.ts";

const index = indexOf([
  ...DOSSIER,
  entity("aoc", "Person", "Alexandria Ocasio-Cortez; AOC"),
  entity("sammy-davis", "Person", "Sammy Davis, Jr."),
  entity("volodymyr-zelensky", "Person", "Volodymyr Zelensky"),
  entity("sergei-lavrov", "Person", "Sergei Lavrov; Сергей Лавров"),
  entity("alexander-i", "Person", "Alexander I of Russia"),
  entity("catherine-of-aragon", "Person", "Catherine of Aragon"),
  entity("russia", "Country", "Russia"),
  entity("jair-bolsonaro", "Person", "Jair Bolsonaro; Capitão Nascimento"),
  entity("eric-trump", "Person", "Eric Trump"),
]);
const reads = readsWith(index);

describe("names in the shapes that they come in", () => {
  reads(
    "initials and middle names, those that agree",
    "{Donald J. Trump=donald-trump}, {D. J. Trump=donald-trump}, {Donald John Trump=donald-trump} and {Eric F. Trump=eric-trump}.",
    "{M. R. Pompeo=mike-pompeo} met J. D. Pompeo, no kin of his.",
  );
  reads(
    "letters with full stops that are no initials",
    "Nobody from D-N.Y. {Ocasio-Cortez=aoc} said so; he lives in the {U.S.=united-states} {Pompeo=mike-pompeo} does as well.",
  );
  reads(
    "generations, with and without a comma on either side",
    "{Donald Trump, Jr.=trump-jr}, spoke; {Donald Trump Jr.=trump-jr} did, {Trump Jr.=trump-jr} did.",
    "{Robert F. Kennedy, Jr.=robert-kennedy-jr} spoke of {Robert F. Kennedy=robert-kennedy}.",
    "{Sammy Davis, Jr.=sammy-davis}, and {Sammy Davis Jr.=sammy-davis} sang for {Davis=sammy-davis}.",
  );
  reads(
    "particles, with a capital or without",
    "{Ursula von der Leyen=ursula-von-der-leyen} spoke. {Von der Leyen=ursula-von-der-leyen} sat; so did {von der Leyen=ursula-von-der-leyen}.",
    "Nobody saw Leyen, or Gaulle.",
    "{Mohammed bin Salman=mohammed-bin-salman} and {bin Salman=mohammed-bin-salman}’s aides read {de Gaulle=charles-de-gaulle}.",
  );
  reads(
    "family names that stand first, in both orders and every spelling",
    "{Kim Jong-un=kim-jong-un}, {Kim Jong Un=kim-jong-un}, {Jong-un Kim=kim-jong-un}, {Jong Un Kim=kim-jong-un}, {KIM Jong-un=kim-jong-un}, {Kim Jongun=kim-jong-un}, {Kim Jong‑un=kim-jong-un}.",
    "{Shinzō Abe=shinzo-abe} is {Abe Shinzo=shinzo-abe} at home.",
  );
  reads(
    "sovereigns, who are not called by their realms",
    "{Tsar Alexander I of Russia=alexander-i} lost. {Russia=russia} burned; {Alexander I=alexander-i} wept, and {Alexander=alexander-i} rode on.",
    "{Catherine of Aragon=catherine-of-aragon} never saw Aragon again, but {Catherine=catherine-of-aragon} prayed for it.",
    "Alexander rode on in {Russia=russia}.",
  );
  reads(
    "hyphens and apostrophes of either kind",
    "{Alexandria Ocasio-Cortez=aoc}, {Ocasio-Cortez=aoc}’s vote, {Ocasio‑Cortez=aoc}; Cortez came.",
    "{Conan O’Brien=conan-obrien}, {Conan O'Brien=conan-obrien}, {O’Brien=conan-obrien}’s desk and Brien.",
  );
  reads(
    "abbreviations in brackets, in that note alone",
    "The {International Atomic Energy Agency=iaea} ({IAEA=iaea}) met. {IAEA=iaea} men left.",
    "IAEA men left.",
  );
  reads(
    "families, which are open",
    "The {Kims=kim-jong-il?kim-jong-un?kim-yo-jong?kim-yong-chol?sung-kim} dined with both {Obamas=barack-obama?michelle-obama}.",
    "{Barack Obama=barack-obama} left. Obamas everywhere cheered.",
  );
  reads(
    "possessives of names in s",
    "{LeBron James=lebron-james}’ team, {LeBron James=lebron-james}’s team; {Moses=moses}’ staff.",
  );
  reads(
    "spellings of one family name, of no other",
    "{Volodymyr Zelenskyy=volodymyr-zelensky} and {Zelenskiy=volodymyr-zelensky} are {Zelensky=volodymyr-zelensky}; Zelenski is not.",
    "{Сергей Лавров=sergei-lavrov}, {Лавров=sergei-lavrov}. Nascimento came.",
  );
  reads(
    "scripts whose words run on, with what they attach",
    "{김정은=kim-jong-un}이 {문재인=moon-jae-in}과 만났다.",
    "朝鲜领导人{金正恩=kim-jong-un}与{习近平=xi-jinping}会面。{金正恩=kim-jong-un}氏が言った。",
  );
  reads(
    "scripts from right to left, with letters written together with the name",
    "قال {بشار الأسد=bashar-al-assad} و{بشار الأسد=bashar-al-assad} ب{أسامة بن لادن=osama-bin-laden}",
  );
  reads(
    "never a first name alone",
    "Donald came with Ivanka, Mike and Hillary. Angela said so, and Boris laughed.",
    "{Donald Trump=donald-trump} left. Donald laughed; Donald’s wife did not.",
  );
});

describe("names in Markdown", () => {
  const found = (text: string): string[] =>
    index
      .find({ proses: new NoteReader().read(text).proses, date: null })
      .map(({ span, entity: who }) => `${text.slice(span.start, span.end)}=${who ?? "?"}`);

  it("run over a soft line break and through emphasis", () => {
    assert.deepEqual(found("Then Kim **Jong-un** came, and *Mike\nPompeo*, and __Angela__ Merkel.\n"), [
      "Kim **Jong-un=kim-jong-un",
      "Mike\nPompeo=mike-pompeo",
      "Angela__ Merkel=angela-merkel",
    ]);
  });

  it("do not run over a hard end", () => {
    assert.deepEqual(found("He is called Mike\n\nPompeo is another name.\n"), ["Pompeo=mike-pompeo"]);
  });

  it("stand alone in cells where the note names them", () => {
    const table = (name: string): string => `| Who |\n| --- |\n| ${name} |\n| Cook |\n`;
    assert.deepEqual(found(table("Tim Cook")), ["Tim Cook=tim-cook", "Cook=tim-cook"]);
    assert.deepEqual(found(table("Food")), []);
  });
});
