import { DOSSIER, entity, indexOf } from "./dossier.ts";
import { readsWith } from "./reads.ts";

const index = indexOf([
  ...DOSSIER,
  entity("desmond-price", "Person", "Desmond Price"),
  entity("magic-johnson", "Person", "Magic Johnson"),
  entity("michael-jordan", "Person", "Michael Jordan"),
  entity("hussein-bin-talal", "Person", "Hussein bin Talal; King Hussein"),
  entity("lord-palmerston", "Person", "Lord Palmerston"),
  entity("otto-von-bismarck", "Person", "Otto von Bismarck"),
  entity("owain-ap-rhys", "Person", "Owain ap Rhys"),
  entity("anthony-kennedy", "Person", "Anthony Kennedy; ; Associate Justice of the Supreme Court"),
  entity(
    "mark-carney",
    "Person",
    "Mark Carney; ; Governor of the Bank of England @bank-of-england 2013-07-01..2020-03-15",
  ),
  entity("bank-of-england", "Organization", "Bank of England"),
  entity("sherrod-brown", "Person", "Sherrod Brown"),
]);

const reads = readsWith(index);

describe("ordinary words that are names, where a sentence starts", () => {
  reads(
    "are nobody before a verb that goes with things as well",
    "{Theresa May=theresa-may} left. May is coming. May was wet last year.",
    "{Desmond Price=desmond-price} left. Price was no object. Price has its limits.",
    "{Condoleezza Rice=condoleezza-rice} cooked. Rice is dear.",
  );
  reads(
    "are somebody before what only people do, or beside another name",
    "{Theresa May=theresa-may} left. {May=theresa-may} agreed to wait; {May=theresa-may} thinks so.",
    "{Moon Jae-in=moon-jae-in} spoke. {Moon=moon-jae-in} accepts. {Moon=moon-jae-in} and {Putin=vladimir-putin} flew home.",
    "{Ann Case=ann-case} wrote it. {Case=ann-case} and {Pompeo=mike-pompeo} agree. Case in point: tea.",
    "{Park Geun-hye=park-geun-hye} fell. Second {Park=park-geun-hye}–{Putin=vladimir-putin} meeting. {Park=park-geun-hye} closes the road.",
  );
  reads(
    "that need an article as nouns are somebody before any verb",
    "{Tim Cook=tim-cook} came. {Cook=tim-cook} was late.",
  );
  reads(
    "need no naming before a verb of speaking, unless a given name",
    "It is late. {Cook=tim-cook} said so.",
    "It is late. Price rises hurt. Grace says so.",
  );
});

describe("whose the bare name is", () => {
  reads(
    "goes back to the one whom the note calls so after another was named in passing",
    `{Kim Jong-un=kim-jong-un} wrote. {Kim=kim-jong-un} is formal.

{Kim Yong-chol=kim-yong-chol} brought the letter.

{Pompeo=mike-pompeo} read it.

{Kim=kim-jong-un} had signed it.`,
  );
  reads(
    "stays with the nearest who is called so himself, and with one just named",
    `{Kim Jong-un=kim-jong-un} wrote. {Kim=kim-jong-un} is formal.

{Kim Yong-chol=kim-yong-chol} brought it. {Mr. Kim=kim-yong-chol} waited.

{Pompeo=mike-pompeo} read it.

{Mr. Kim=kim-yong-chol} left.`,
    `{Kim Jong-un=kim-jong-un} wrote. {Kim=kim-jong-un} is formal.

{Kim Yong-chol=kim-yong-chol} brought it.

{Kim=kim-yong-chol} left.`,
  );
  reads(
    "is told in a heading by a title of office further down",
    `# What {Trump=donald-trump} asked

{President Trump=donald-trump} called. Nobody saw {Ivanka Trump=ivanka-trump}.`,
  );
  reads(
    "is the nearest bearer's named before, also where one paragraph names two",
    `{Susan Rice=susan-rice} found a card of {Condoleezza Rice=condoleezza-rice} on her desk.

{Ms. Rice=condoleezza-rice} laughed.`,
  );
  reads(
    "is open after a word that sets one bearer against another",
    "{Susan Rice=susan-rice} read it. The other {Rice=condoleezza-rice?susan-rice} laughed.",
  );
  reads(
    "is not a strange man's after a title for women",
    "{Condoleezza Rice=condoleezza-rice} lost to Walter Rice. {Ms. Rice=condoleezza-rice} called him.",
  );
  reads(
    "is a stranger's where only he was named before",
    "The secretary, Orla Brown, typed it. Mrs. Brown kept a copy, and {Sherrod Brown=sherrod-brown} read it.",
    "Huw ap Rhys sang. {Owain ap Rhys=owain-ap-rhys} wrote it.",
  );
});

describe("names that hide in others", () => {
  reads(
    "an organisation in a post that means nobody there",
    "{Mark Carney=mark-carney}, governor of the {Bank of England=bank-of-england}, left.",
    "{Governor of the Bank of England Mark Carney=mark-carney} left. They asked the {Governor of the Bank of England=mark-carney}.",
  );
  reads(
    "a place's name that is a stranger's given name",
    "A shopkeeper, Georgia Hussein, sells carpets.",
    "In {Washington=washington} {Pompeo=mike-pompeo} saw nobody.",
  );
  reads(
    "a country or a player",
    "{Michael Jordan=michael-jordan} flew. Nobody saw {Jordan=michael-jordan} land; {Magic Johnson=magic-johnson} lost {Jordan=michael-jordan} at once.",
    "{Michael Jordan=michael-jordan} spoke in {Jordan=jordan}. Nobody saw {Jordan=jordan?michael-jordan} fall.",
    "{Michael Jordan=michael-jordan} swam. The river {Jordan=jordan?michael-jordan} was cold.",
  );
  reads(
    "two names with a slash, but no path",
    "The {Trump=donald-trump?ivanka-trump?melania-trump?trump-jr}/{Putin=vladimir-putin} pictures are in media/Putin and at a/b/Putin.",
  );
});

describe("titles and parts of names", () => {
  reads(
    "kings and peers are called by the name after the title, once they are named",
    "{King Hussein=hussein-bin-talal} flew his own plane. Nobody else did. On Sunday {Hussein=hussein-bin-talal} landed it.",
    "{Lord Palmerston=lord-palmerston} came. Nobody liked it, but {Palmerston=lord-palmerston} did.",
  );
  reads(
    "a telling family name stands without its particle",
    "They thought of {Bismarck=otto-von-bismarck}, and of Gaulle.",
  );
  reads("an associate justice is a justice", "They waited for {Justice Kennedy=anthony-kennedy} to speak.");
  reads(
    "one letter before a name is an initial, and a form of address only in French",
    "{Emmanuel Macron=emmanuel-macron} left. M. Macron of Lyon stayed.",
    "{Emmanuel Macron=emmanuel-macron} partit. Et {M. Macron=emmanuel-macron} le savait.",
  );
});
