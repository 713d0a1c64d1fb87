import { DOSSIER, entity, indexOf } from "./dossier.ts";
import { readsWith } from "./reads.ts";

const index = indexOf([
  ...DOSSIER,
  entity("paul-sarbanes", "Person", "Paul Sarbanes"),
  entity("michael-oxley", "Person", "Michael Oxley"),
  entity("bill-ford", "Person", "Bill Ford"),
  entity("james-webb", "Person", "James Webb"),
  entity("cecil-parkinson", "Person", "Cecil Parkinson"),
  entity("william-boeing", "Person", "William Boeing"),
  entity("boeing", "Company", "Boeing Company; Boeing"),
  entity("walt-disney", "Person", "Walt Disney"),
  entity("disney", "Company", "Walt Disney Company; Disney"),
  entity("chelsea-fc", "Organization", "Chelsea FC; Chelsea"),
  entity("keir-starmer", "Person", "Keir Starmer"),
  entity("michael-cohen", "Person", "Michael Cohen"),
  entity("margaret-holt", "Person", "Margaret Holt"),
  entity("winston-churchill", "Person", "Winston Churchill"),
  entity("randolph-churchill", "Person", "Randolph Churchill"),
  entity("ruhollah-khomeini", "Person", "Ruhollah Khomeini"),
  entity("daniil-orlov", "Person", "Boris Orlov"),
  entity("alberto-nunez-feijoo", "Person", "Alberto Núñez Feijóo; family=Núñez Feijóo"),
  entity("brigitte-macron", "Person", "Brigitte Macron"),
  entity("lady-bird-johnson", "Person", "Lady Bird Johnson"),
]);
const reads = readsWith(index);

describe("what is called after people", () => {
  reads(
    "laws, telescopes, diseases, storms, ships",
    "{Paul Sarbanes=paul-sarbanes} wrote the Sarbanes-Oxley Act; the {Sarbanes=paul-sarbanes}-{Oxley=michael-oxley} talks failed.",
    "{James Webb=james-webb} ran it. The Webb telescope and the James Webb Space Telescope flew. {Webb=james-webb} died.",
    "{Donald Trump=donald-trump} left. {Trump=donald-trump} shares a {Trump=donald-trump} court date.",
    "{Cecil Parkinson=cecil-parkinson} left. Parkinson’s disease killed him; {Parkinson=cecil-parkinson}’s wife wept.",
    "{John F. Kennedy=john-kennedy} sailed. The carrier John F. Kennedy is scrap, and hurricane Trump passed.",
  );
  reads(
    "a firm, by the bare name from then on where it had it first",
    "Ford said it would cut jobs. Ford Motor Co. fell. {Bill Ford=bill-ford} wept. Ford plans a car. {Mr. Ford=bill-ford} drives.",
    "{Bill Ford=bill-ford} wept. {Ford=bill-ford} owns Ford Motor Co. Ford dealers wept.",
    "{Boeing=boeing} fell. {William Boeing=william-boeing} built it. I like {Boeing=boeing}.",
    "{Walt Disney=walt-disney} drew. {Disney=walt-disney} said so.",
    "The {Walt Disney Company=disney} fell. {Disney=disney} was sold.",
  );
  reads(
    "a club, and somebody's given name",
    "{Chelsea Clinton=chelsea-clinton} came. Chelsea took questions.\n\n{Chelsea=chelsea-fc} won.",
  );
  reads(
    "a family, more than one of it",
    "{Donald Trump=donald-trump} left. The {Trump=donald-trump?ivanka-trump?melania-trump?trump-jr} family stayed. The {Trump=donald-trump} rally went on.",
  );
});

describe("strangers of the name", () => {
  reads(
    "by a given name that no list has, after what they are",
    "{Boris Orlov=daniil-orlov} left. The tennis player Dobrogost Orlov won. Orlov, the third seed, wept.",
    "{Boris Orlov=daniil-orlov} left. In Minsk {Orlov=daniil-orlov} said so.",
    "{Boris Orlov=daniil-orlov} left. Dobrogost Orlov, the chairman, won. Orlov wept.",
  );
  reads(
    "in whose name another family name, or a title, stands",
    "Ruth Price Cohen left. Cohen stayed. {Michael Cohen=michael-cohen} did not.",
    "{Michael Cohen=michael-cohen} left. The comedian Sacha Baron Cohen came; Baron Cohen sang.",
  );
  reads(
    "by the title that they were first called by",
    "{Margaret Holt=margaret-holt} rose. {Judge Holt=margaret-holt} sat. She married Dr. Edward Holt, a surgeon. Dr. Holt died; {Judge Holt=margaret-holt} lived on.",
  );
});

describe("kin and couples", () => {
  reads(
    "who are named as kin further on are not who the bare name means",
    "{Churchill=winston-churchill} wrote; his son, {Randolph Churchill=randolph-churchill}, did not.",
    "{Khomeini=ruhollah-khomeini}’s grandson Hassan Khomeini left.",
  );
  reads(
    "a form of address means the sister, and the bare name goes on meaning the other",
    "{Kim Jong-un=kim-jong-un} left. {Kim=kim-jong-un}’s sister, {Kim Yo-jong=kim-yo-jong}, stayed. {Ms. Kim=kim-yo-jong} spoke. {Kim=kim-jong-un} slept.",
  );
  reads(
    "nobody is a woman of whom the note says he",
    "{Kim Yo-jong=kim-yo-jong} left. {Kim Jong-un=kim-jong-un} said he would stay. {Ms. Kim=kim-yo-jong} spoke.",
    "{Kim Yo-jong=kim-yo-jong} left. {Kim Jong-un=kim-jong-un} and his guards stayed. {Ms. Kim=kim-yo-jong} spoke.",
  );
  reads(
    "whoever is named as somebody's kin is not the one of whom it is said",
    "{Chelsea Clinton=chelsea-clinton}, the only daughter of {Mr. Clinton=bill-clinton}, sang.",
    "{Kim Jong-un=kim-jong-un} slept. {Kim=kim-jong-un}’s sister, {Ms. Kim=kim-yo-jong}, did not. {Kim Yo-jong=kim-yo-jong} spoke.",
    "{Boris Orlov=daniil-orlov} spoke. Lev Orlov, the chairman’s son, left. Lev Orlov said so. {Orlov=daniil-orlov} wept.",
    "{Boris Orlov=daniil-orlov} is not related to Lev Orlov. {Orlov=daniil-orlov} wept.",
    "{Bill Clinton=bill-clinton} left. His daughter, {Chelsea Clinton=chelsea-clinton}, stayed. {Ms. Clinton=chelsea-clinton} sang. {Clinton=bill-clinton} slept.",
  );
  reads(
    "an office is one of those who held it",
    "{President Bush=george-h-w-bush?george-w-bush} was there.",
    "{Jeb Bush=jeb-bush} left. {Bush=jeb-bush} sang. {Bush=jeb-bush} slept. He met Sam Bush. {Governor Bush=jeb-bush} wept.",
  );
  reads(
    "of two named in one breath, neither",
    "{Melania Trump=melania-trump} and {Ivanka Trump=ivanka-trump} left. {Mrs. Trump=ivanka-trump?melania-trump} slept.",
    "Bill and {Hillary Clinton=hillary-clinton} left. {Clinton=bill-clinton?chelsea-clinton?hillary-clinton} slept.",
    "{Hillary Clinton=hillary-clinton} left. {Clinton=hillary-clinton} sang. {Bill Clinton=bill-clinton} and {Hillary Clinton=hillary-clinton} slept. {Clinton=hillary-clinton} dreamt.",
    "{Lady Bird Johnson=lady-bird-johnson} wrote. {Mr. Johnson=boris-johnson?lyndon-johnson} read.",
  );
});

describe("parts of names", () => {
  reads(
    "a title and a given name, of somebody named",
    "{Keir Starmer=keir-starmer} rose. {Sir Keir=keir-starmer} spoke, and Sir Keir Hardie, Sir Ian and Sir John did not. Keir left.",
    "{Mohammed bin Salman=mohammed-bin-salman} left. {Prince Mohammed=mohammed-bin-salman} smiled; Prince Mohammed bin Nayef wept.",
    "Sir Keir spoke.",
  );
  reads(
    "the second of two family names",
    "{Alberto Núñez Feijóo=alberto-nunez-feijoo} llegó. {Feijóo=alberto-nunez-feijoo} habló; {Núñez Feijóo=alberto-nunez-feijoo} salió.",
  );
});
