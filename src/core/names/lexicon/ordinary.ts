import { words } from "./list.ts";

/** Function words and others that stand before or after a name with a capital only because a sentence, a line or a
 * heading starts or because headings have capitals (folded; English first, then words of other languages). */
export const FUNCTION_WORDS = words(
  `second third fourth fifth sixth a about above according across after afterwards again against ago all almost alone along already also although
  always amid among an and another any anyone anything anyway apparently are around as aside ask asked at away back
  based be because been before behind being below beneath beside besides between beyond both but by can cannot cause
  certainly clearly come compared consider considering could day days dear despite did do does done down during each
  earlier early either else enough especially even eventually ever every everybody everyone everything except far few
  finally first following for former formerly fortunately four five from fellow further furthermore gave get given
  go goes got had half hardly has have having he hello hence her here hers herself hi him himself his how however i if
  imagine in indeed inside instead into is it its itself just last late later latest least less lest let like
  likewise long longtime look made make many maybe me meanwhile might mine more moreover most mostly much must my
  myself naturally near nearby nearly neither never nevertheless new newly next no nobody none nonetheless nor not
  nothing notwithstanding now nowadays obviously of off officially often oh ok okay old on once one only onto opposite
  or other others otherwise our ours ourselves out outside over overall own past per perhaps plus please presumably
  previously probably provided put quite rather really recall recently regarding remember said same say says see seen
  several shall she should since six so some somebody someone something sometimes somewhat soon speaking still such
  suddenly sure surely take tell ten than thank thanks that the their theirs them themselves then there thereafter
  therefore these they think this those though three through throughout thus till to today together told tomorrow
  tonight too toward towards twice two under unfortunately unless unlike until up upon us use used usually versus very
  via vs wait was we welcome well went were what whatever when whenever where whereas wherever whether which whichever
  while whilst who whoever whom whose why will with within without would yeah year years yes yesterday yet you your
  yours yourself yourselves asking saying seeing knowing
  der die das den dem des ein eine einen einem einer und oder aber auch als am an auf aus bei bis da dann dass doch
  durch er es fur gegen gestern hat hatte heute ich ihr im ist ja kein mit nach nein nicht noch nun nur ob seit sie
  sind so trotz uber um unter vom von vor war warum was wegen weil wenn wer wie wir wird wo zu zum zur zwischen
  le la les un une des du de et ou mais avec pour par sur dans sans sous chez selon apres avant depuis entre il elle
  ils elles nous vous ce cette ces que qui quand comme si ne pas hier aujourd
  el los las una unos y o pero con para por sin sobre segun tras desde hasta cuando como su sus lo se es ayer hoy
  il gli una e ma con per tra fra da di del della secondo dopo prima quando oggi ieri
  o os as um uma em no na nos nas ao mas com quando ontem hoje`,
);

/** Common nouns, adjectives and verbs that people are also called by, or that begin sentences and headings: on their
 * own they are names only where something else says so. Function words count too. */
const COMMON = words(
  `abbey able act acts air ally alert amber angel apple archer arch arm arms army art ash asks attack award axe back
  bacon bad bail baker bald ball ban band banks bank banner bar barber bark barn baron barrel base basket bass battle
  bay beach bean beans bear beard beat beck bee bell bench bend berg berry best big bill bills bird birch bishop bit
  black blade blank bliss block blood bloom blow blue board boat bolt bond bone book books boot booth border born boss
  bottom bow bowl bowls box boy brace brain branch brand brandy brave bread break breeze brick bridge bridges
  bright bring broad brook brooks broom brother brown brush buck bud budge bull bun burn burns bush butcher butler
  buy buck cable calls call camp canal candy cane cannon canon cap cape car card care carpenter carry cart case
  cash castle cat catch cave cell center central chain chair chalk champion chance change chapel
  charge charity chase cheap check cherry chief child chips choice church city class clay clean clear clerk
  cliff close cloud club coach coal coast coats cobble cock code coffee cold collar college colt
  combs come commons constant cook cooks cool cope copper cord core corn corner cotton couch council count
  country court crab craft crane cream crisp crop cross crow crown crush cruise cup cure curry curtain cut cutter
  dale damp dance dark dash date dawn day deacon deal dean dear death deep deer desk dial dick dirt dish dive dock
  doctor dodge dog dollar door dove down downs drain drake draw drew drink drive driver drum dry duck duke dust
   eager eagle earl early earth east easter easy echo edge edges elder elm end english event ever every evil eye
  faces fair fairs faith fall falls fame farm farmer fast fate favor fear feast feather fellow fence field
  fields fierce fight file finch find fine finger fire firm fish fisher fit five flag flame flash flat fleet flint
  flood floor flower flowers fly fog folk force ford forest fork fort forth foster fountain fox frame 
  frank free freeman freeze fresh friend frost fry full fuller funk future gage gain gale gallant game gap garden
  gardener gate gates gem general gentle german ghost giant gift gill girl glad glass glory glove go goal gold
  golden good goode goods grace grand grange grant grass graves gray great green greens grey grid grim grip groom
  ground grove guard guest guide gulf gun guy hail half hall halls ham hammer hand hands handy harbor hard hardy
  hare harm harsh harvest haven hawk hay head heard heart heath heaven held help herald
  herb heritage hero high hill hills hind hobby hold holder hole holiday hollow holly holy home homes
  honor hood hook hooks hope hopes horn horse host hour house how hull hunt hunter hurt ice inn iron island islands
  ivory ivy jade jail jar jet jewel jobs job joiner joy judge june july august jump just justice keen keep key
  keys kid kind king kings kiss kit kitchen knight knights knot know lace lad lady lake lamb lamp land lane lap
  large lark last late law lawn laws lawyer lead leaf league lean leather leave led left lemon level lie life light
  lily lime line link lion list little lock lodge loft log lone long lord lords love lover low luck lumber lunch lynch
  made mail main major male mall manor march marches marines mark marker marks market marsh mason mass master masters
  match matches mate may mayor mead meadows means meek men merchant mercy merit merry mill mills mind
  mine minister mint miss mission mist mister mix monk moon moor more morning moss most mount mountain mouse mouth moves
  much mud music must nail nation neat neck need needs new news nice night noble noon north northern
  note notes oak oaks ocean odd offer office oil old olive opera orange orchard order orders outlaw owl owner pace pack
  page pages pain paint painter pair palace pale palm pan paradise parish park parks parrot parson
  part party pass past patch path paw pay peace peach peacock peak pear pearl peel pen penny pepper pie
  pierce pike pine pink piper pit pitt plain plan plane plans plant play player plumb point pole polish pool poor pope
  port porter post pot potter pound powder power powers prayer press price prices pride priest prince prior
  prize proper prophet pull pure purple push quick quill race rain raise ram ranger rank rash raven ray read reader
  ready real reason red reed reign rest rice rich rider ridge right ring rise rising river rivers road roads
  robin rock rocks rod roman rook room root rope rose roses rough round royal ruff rule run rush rust
  sack sacks sad safe sage sail saint sale salmon salt sand sands save says school score scott sea seal
  search seat security sell senate service sessions set shade shadow shaft shakes shark sharp sheep shell shepherd
  sheriff shine ship shoe shoemaker shop short shot show shows sharpe side sign silk silver singer single singleton
  six skip slack slate sleep slick sling small smart smith smoke snow soft soldier song sons sorrow soul south
  southern space spark sparks spear speech speed spider spring springs spy square stack staff
  stage stake stamp stand stands staple star stark stars start starts state states steady steel steep stem step
  stern steward stick still stock stocks stone stones stop stops storm story stout strange
  stream street strength strike string strong style sugar summer summers summit sun sunday sweet swift sword table
  tailor tale talk talks tall tang tank tanner tape tate tax team temple ten tenant terror thorn tide tie tiger
  tile time times tin today toll tomb tone tool top touch tower towers town trade trader train travel treat tree
  trees trial tribe trick trip troop trout true truth try tuck turn twist union united unity use usher
  valentine valley vane vest vice view villa village vine violet virtue virgin visit vital voice vote votes wade wage
  waits wake walk wall walls war ward wards ware warm warner warren wars wash waste watch water waters watt watts
  wave way ways weak wealth weather weaver web weeks week well wells went west western whale wheat wheel
  whip white wide wild wilder wilds will wills win winch wind winds wine wing wings winner winter winters wise wish wit
  wolf woman wonder wood wooden woods wool word words work workman works world worth wreck wren
  wrong yard years young younger zone
  defense defence department ministry agency treasury foreign affairs interior national international federal human
  rights nations council committee commission group party movement institute university college society association
  front army navy bureau intelligence health labor labour energy education trade bank fund court supreme congress house
  representatives white great britain kingdom republic democratic people peoples american european african asian
  wins wants meets meet wake visits backs seeks eyes warns urges vows talks tells gets gives takes makes puts sets
  goes keeps loses rises falls calls hits cuts ends opens plans says
  place self bake bales bangs bath baton beam beaver bellow bellows blacks blossom boats boulder bourbon breed breeding brew
  bucks buffalo bug bugs bury butlers butt button buzz cancer canning caravan cater chambers charm cheat  chuck
  cluck coffin command cricket crouch dares darling dies divine dizzy eve fanning flip fords fortune fraud gallon garrison
  gay gentile god gospel gross hack happy harmony hazard helm hitch homer hoot ion junior lacy lagoon lay learned liner
  lot loving mana  mantle marble marina mars mercury midway miles mining minor mobile mole moody nod norm pal
  patience  peg phone pick  pip plate pleasant pocket poles pop pops prairie pretty prime  providence
  prudence pulley queens rainy rake ransom reading rector renaissance rip rob rocky rolls rye sandwich savage serene severe
  sheer sheets sherry shooter shore shorter showers sing skinny slaughter slim sober spade spikes squire stall 
  sterling stormy styles sunny swim swing tours  utopia van wee wharf wick worms worthy yank yen outlaw bliss snow
  sharp trusty moody steady speaker guard mark drum pack pound bird fish child baby youth idol angel saints devil
  january february april monday tuesday wednesday thursday friday saturday september october november december`,
);

/** Whether a folded word is an ordinary word, too: then it needs more than a capital letter to be a name. */
export function isCommonWord(word: string): boolean {
  return COMMON.has(word) || FUNCTION_WORDS.has(word);
}

export const CALENDAR = words(
  `january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct
  nov dec christmas easter ramadan january`,
);

/** Nationalities and followings: before or after a name they are no part of it. */
const DEMONYMS = words(
  `afghan african albanian algerian american arab arabian argentine argentinian armenian asian australian austrian
  azeri azerbaijani bahraini bangladeshi belarusian belgian bolivian bosnian brazilian briton british bulgarian burmese
  californian cambodian canadian catalan catholic chechen chilean chinese christian colombian congolese croatian cuban
  cypriot czech danish democrat democratic dutch egyptian english estonian ethiopian european filipino finnish flemish
  french georgian german ghanaian greek guatemalan haitian honduran hungarian icelandic indian indonesian iranian iraqi
  irish islamic islamist israeli italian japanese jewish jordanian kazakh kenyan korean kurdish kuwaiti kyrgyz latvian
  lebanese liberian libyan lithuanian macedonian malaysian maltese mexican moldovan mongolian moroccan muslim nazi
  nepalese nicaraguan nigerian norwegian omani pakistani palestinian panamanian peruvian persian polish portuguese
  protestant qatari republican romanian russian rwandan salvadoran saudi scottish serb serbian shia shiite sikh
  singaporean slovak slovenian somali soviet spanish sudanese sunni swedish swiss syrian taiwanese tajik texan thai
  tibetan tory tunisian turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni
  zimbabwean conservative liberal labour socialist communist independent green whig federalist libertarian marxist
  democrats republicans tories conservatives liberals socialists communists dems gop north south east west northern
  southern eastern western central senate house congress parliament white cabinet candidate spokesman spokeswoman
  spokesperson lawyer attorney activist economist analyst adviser advisor actor actress singer author ceo nominee
  rival colleague reporter correspondent host anchor moderator journalist historian professor team`,
);

export function isDemonym(word: string): boolean {
  return DEMONYMS.has(word);
}

const OCCUPATION = /(?:er|or|ist|man|woman|ian|eer|ess|erin)$/;

/** Whether a capital word that is no given name looks like what somebody is: Geneticist, Publisher, Outfielder. */
export function looksLikeOccupation(word: string): boolean {
  return word.length > 4 && OCCUPATION.test(word);
}

/** Places (folded) that the news names far more often than anybody called so. */
const FAMOUS_PLACES = words(
  `austin atlanta baltimore belfast berlin birmingham boston bristol burlington carlisle carolina charleston chester chicago cleveland columbia columbus dallas dayton
  delaware denver derby detroit dublin durham florence france georgia hamilton hanover harlem holland houston hudson hull ireland
  israel jackson jersey jordan kent kingston lancaster lansing leeds lexington lima lincoln lisbon london louisville
  lyon madison malta manchester marin memphis miami milan monaco montgomery nottingham oakland oxford paris philadelphia
  phoenix plymouth preston princeton raleigh reno richmond rochester salem sheffield stafford stanford sydney syracuse
  texas toledo trenton troy valencia venice vernon victoria vienna virginia wales warsaw washington wellington windsor
  worcester york bergamo cordoba genova medina messina modena napoli osaka palermo parma pisa ravenna siena verona`,
);

/** Whether a folded word is above all a place. */
export function isFamousPlace(word: string): boolean {
  return FAMOUS_PLACES.has(word);
}

/** What may follow a name with a capital and leave it that name: the Trump Administration. */
export const LEAVES_ALONE = words(
  `administration campaign cabinet justice treasury state democrats republicans democrat republican white presidency
  government era tweets twitter vs versus jr sr supporters voters republicanism`,
);

/** Nouns (folded) that stand at a sentence's start without an article, and so with a capital; months do as well. */
const BARE_NOUNS = words(
  `rice hope love grace faith joy mercy peace power price justice law land snow rain sun gold silver stone wood water
  wine sugar salt corn bread butter beer trade war work music art money news time truth victory glory honor fortune
  luck life light death pain pride reason speech style sleep storm winter summer spring fall autumn
  fire ice iron ivory jade marble meat milk cotton silk leather paper glass coal oil gas fish grain wheat barley honey
  pepper heaven hell nature poverty prudence patience charity liberty
  freedom democracy crime punishment sin courage temperance chance change health wealth weather growth`,
);

/** Whether an ordinary word can begin a sentence bare: `Rice is dearer`, `March was wet`; a park or a baker cannot. */
export function standsBare(word: string): boolean {
  return CALENDAR.has(word) || BARE_NOUNS.has(word) || /[^s]s$/.test(word);
}

/** Prepositions that place names follow. */
export const LOCATIVES = words(
  "in at to from near outside around across into inside toward towards en a nach aus",
);

/** Nouns (folded) before `of` that say that a place follows. */
export const OF_PLACES = words(
  `capital city town village state kingdom republic province government border borders south north east west parts
  people streets army map`,
);

export const ARTICLES = words("the a an this these those der die das el la le les il los las");

/** Words that say that a name in the plural is a family. */
export const PLURAL_MARKERS = words("the both two three four all other several these those many few");

/** Full stops after these (folded) are no ends of sentences. */
export const ABBREVIATIONS = words(
  `st sr jr sra dr mr mrs ms mx prof gen sen rep gov lt col sgt capt cmdr adm maj cpl pvt rev fr br hon pres sec amb
  supt det insp ft mt no vs ave blvd dept univ corp inc ltd co bros messrs mme mlle m atty asst assn`,
);

/** Capital-letter words that are no initials of anybody. */
export const ACRONYMS = words(
  `us uk eu un usa ceo cfo coo cto cio gop fbi cia nsa nato who imf wto cnn bbc nbc cbs abc pbs npr nyt afp ap tv pm vp
  ag fm dc la ny nj pa md va ca tx fl dr mr ms mp mep mps msp am it ok id ex hr pr ad bc q`,
);
