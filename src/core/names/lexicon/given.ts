import { MEN_ABROAD, WOMEN_ABROAD } from "./givenAbroad.ts";
import { words } from "./list.ts";

/** Given names (folded) that in English-language news are nearly always men's. */
const MEN = words(
  `aaron abdul abdullah abraham adam adolf adrian ahmad ahmed aidan akira alan albert alberto alejandro aleksandr
  aleksei alessandro alexander alexandre alexei alexey alfred alfredo ali alistair allan allen alvaro amir anatoly
  anders andre andreas andrei andrej andres andrew andrey angus anthony antoine anton antonio antony archibald ari
  armando arnold arthur arturo asif augustus austin axel barack barry bart bashar ben benedict benito benjamin
  bernard bernardo bernd bernie bert bill billy bob bobby boris brad bradley brendan brent brett brian bruce bruno
  bryan byron caleb calvin cameron carl carlo carlos cecil cesar charles charlie chester chris christian
  christoph christophe christopher chuck clarence claude claudio clayton clement cliff clifford clint clive colin
  connor conrad cornelius craig curtis cyril cyrus dale damian dan daniel daniele darren darryl dave david davide
  dennis derek dick diego dieter dietrich dimitri dirk dmitri dmitry domingo dominic dominique donald donnie doug
  douglas duncan dustin dwight earl ed eddie edgar edmund eduardo edward edwin eli elias elijah elliot elliott emil
  emilio emmanuel enrico enrique eric erich erik ernest ernesto ernst erwin ethan eugene evan fabio felipe felix
  fernando fidel finn florian francesco francis francisco franco francois frank franklin franz fred frederic
  frederick friedrich fritz gabriel gareth gary gavin gene geoff geoffrey george georg georges gerald gerard gerhard
  giacomo gianni gideon gilbert giovanni giuseppe glenn gordon graham greg gregory guido guillaume guillermo gunter
  gustav gustavo guy hamid hank hans harold harrison harry harvey hasan hassan hector heinrich heinz helmut henri
  henrik henry herbert herman hermann hideki hiroshi horace horst howard hubert hugh hugo humberto hussein ian
  ibrahim ignacio igor ilya imran isaac ismail ivan ivo jack jackson jacob jacques jaime jake jakob james jamal
  jamie jan jared jason javier jawaharlal jay jean jeb jeff jefferson jeffrey jens jeremy jeremiah jerome jerry
  jesus jim jimmy joachim joao joaquin jochen joe joel joerg johan johann johannes john johnny jon jonas jonathan
  jordi jorge jose josef joseph josh joshua juan juergen jules julian julio julius jurgen justin kareem karim karl
  kazuo keith ken kenji kenneth kent kevin khaled khalid khalil kirk klaus konrad konstantin kurt kyle lamar lance
  lars larry laurence laurent lawrence lee leo leon leonard leonardo leonid leopold leroy les leslie lester lev
  lewis liam lindsey lionel lloyd lorenzo lou louis luc luca lucas luigi luis luiz luke lyle lyndon magnus mahmoud
  malcolm manfred manuel marc marcel marcelo marco marcos marcus mariano mario marius mark marshall martin marvin
  massimo matt matteo matthew matthias maurice mauricio max maxim maximilian maxwell mehdi mehmet melvin michael
  michel mick miguel mike mikhail miles milton mitch mitchell mitt mohamed mohammad mohammed morris moses
  muammar muhammad murray mustafa narendra nathan nathaniel neil nelson nicholas nick nicola nicolas nigel nikita
  nikola nikolai noah noam noel norman nouri octavio olaf oleg oleksandr oliver olivier omar orlando oscar osama otto
  owen pablo paolo pascal pat patrick paul paulo pavel pedro percy pervez pete peter petr petro phil philip philippe
  phillip pierre pietro piotr prescott quentin quincy rafael rahul raj rajiv ralph ramon randall randolph randy rashid
  raul ray raymond recep reinhard rex reza ricardo riccardo richard rick ricky rob robert roberto rodney rodrigo
  roger rohan roland rolf roman ronald ronnie ron rory ross roy ruben rudolf rudolph rudy rupert russell ryan sadiq
  saddam sajid salman salvador salvatore sam samir samuel sandro santiago satoshi saul scott sean sebastian serge
  sergei sergey sergio seth shane shaun shawn sheldon shigeru shinzo sidney silvio simon solomon stan stanley
  stefan stefano stephane stephen steve steven stewart stuart sven tariq taylor ted terence terry thabo theo
  theodore thierry thomas tim timothy tobias todd tom tomas tommy tony trevor tristan tyler ulrich umar vaclav
  valery vasily vernon victor viktor vince vincent vincenzo vito vitaly vladimir volker volodymyr walt walter
  warren wayne wendell werner wilfred will wilhelm willem william willy winston wolfgang woodrow xavier yasser yevgeny
  yitzhak yoshihiko yukio yuri yusuf yves zachary
  alfie archie arjun bjorn brandon callum cedric chad corey darnell derrick desmond devin elmer ezra freddie
  gunther hamish hossein huw jesse micah nils orville reggie rufus silas takeshi toby tyrone wilbur willie
  alain alastair alfonso arvind ashraf basil binyamin bezalel bronislaw conor cory darius darrell declan deniz
  duane dwayne eamon emanuel fergus garrett gennady giorgio graeme gunnar immanuel inigo itamar jair jaroslaw
  jiri jorg kieran kirill knut lech leif maksim mateo mateusz mathieu mikkel milos nawaz nikhil olav padraig
  preston reginald reince roderick romano ruslan sigmar soren terrence thiago thibault thilo thorsten torsten
  travis troy uwe vyacheslav wesley willard bilawal denis lutz egon benno ekrem kemal selahattin devlet ahmet
  huseyin emre volkan`,
);

/** Given names (folded) that in English-language news are nearly always women's. */
const WOMEN = words(
  `abigail ada adele adriana agnes aisha alexandra alexandria alexis alice alicia alison allison alyssa amal amanda
  amber amelia amina amy ana anastasia andrea angela angelica angelina anita anja ann anna annabelle anne annegret
  annette annie antonia anya april ariana astrid audrey aung aurora ava barbara beatrice beatriz becky bella benazir
  bernadette bertha beth betsy betty beverly bianca birgit bonnie brenda bridget brigitte brittany camila camilla
  candace cara carla carly carmen carol carole carolina caroline carolyn carrie cassandra catarina caterina
  catherine cecilia celeste celia charlene charlotte chelsea cherie cheryl chiara christiane christina christine
  cindy claire clara clarissa claudia colleen condoleezza connie constance cordelia corinne courtney cristina cynthia
  dagmar daisy dana daniela danielle daphne deborah debbie debra deirdre delia denise diana diane dianne dilma dolores
  donna dora doris dorothy edith edna eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen
  elsa elsie emilia emily emma erica erika erin esther ethel eugenia eva evelyn fatima federica felicia fiona
  flora florence frances francesca francoise frida gabriela gabrielle gemma genevieve georgia geraldine germaine
  gertrude gina ginny giorgia gisele giulia gladys glenda gloria greta gretchen gwen hannah harriet hazel heather
  hedwig heidi helen helena helene helga henrietta hilary hilda hillary holly huma ida ilse imelda ines inga ingrid
  irene irina iris irma isabel isabella isabelle ivana ivanka jacinda jackie jacqueline jane janet janice janine
  jasmine jean jeanne jeannette jemima jenna jennifer jenny jessica jill joan joanna joanne jocelyn jodie johanna
  josephine joyce juanita judith judy julia juliana julie juliet june kamala karen karin karla kate katharina
  katharine katherine kathleen kathryn kathy katie katrina kayla keiko kellyanne kelly kerstin kimberly kirsten
  kirstjen krista kristen kristin kristina lara latoya laura lauren laurie leah leila lena lenore leslie leticia
  liesel lila lillian lily linda lisa liz liza lois loretta lorraine louisa louise lucia lucille lucinda lucy luisa
  lydia lynn mabel madeleine madeline magdalena maggie malala malia mandy manuela marcella margaret margarita
  margot marguerite maria mariam marian marianne marie marilyn marina marine marion marisa marissa marjorie marlene
  marsha marta martha martina mary maryam matilda maud maureen mavis maya megan meghan melania melanie melinda
  melissa mercedes meredith mia michaela michele michelle mildred millicent mimi mindy mira miranda miriam mitsuko
  moira molly mona monica monika muriel nadia nadine nancy naomi natalia natalie natasha nicole nicola nikki nina
  nora norma octavia olga olive olivia ornella pamela patricia patty paula paulette paulina pauline peggy penelope
  penny petra phoebe phyllis pippa polly priscilla priti queenie rachel ramona rania rebecca regina renata renee rhoda
  rhonda rita roberta robin rosa rosalind rosalynn rosanne rose rosemary roxanne ruth sabine sabrina sadie sally
  samantha sandra sara sarah sasha selena selma shannon sharon sheila shelley sheryl shirley silvia simone sofia
  sonia sonja sophia sophie stacey stella stephanie sue susan susana susanna susanne suzanne svetlana sybil sylvia
  sylvie tabitha tamara tammy tania tanya tara tatiana teresa tessa thelma theresa therese tiffany tina tracy
  trudy uma ursula usha valentina valeria valerie vanessa vera verena veronica victoria vida viola violet virginia
  vivian viviane wanda wendy whitney wilhelmina wilma winifred yasmin yolanda yoko yulia yuriko yvette yvonne zoe
  zsuzsanna
  akiko anjali aoife chloe ciara consuelo dawn deepa ekaterina faith felicity freya gail galina grace gudrun
  guadalupe hope imogen indira isla ivy joy kavita khadija kirsty lakshmi lori lourdes ludmila maeve monique
  morag nathalie niamh paola pilar poppy priya roisin ruby sherry sienna sigrid sinead siobhan sunita ximena
  yuki zainab
  aisling alejandra alessandra alexa anais anke aurelie ayse beata caitlin camille deepika elodie eloise
  francine franziska heike jeanette joann kara katrin kendra kristine layla lindsay lola mamata marcia maxine
  megyn nellie nirmala oksana paige raquel rochelle rosalie segolene serena sherri silke soraya stacy terri
  tonya traci vicki zeinab katalin annalena elly pramila ilhan rashida ayanna`,
);

/** Given names that may be anybody's. */
const EITHER = words(
  `alex andy angel ariel ashley avery blair blake bo brook cameron casey chandra charley chen dara dominique drew
  dylan francis frankie gale harper hayden jess jo jody jordan jude kai kerry kim kris lane laverne logan lupe
  marley merle mischa morgan nat nguyen nikita paris parker pat peyton phoenix quinn rae reagan reese regan
  riley robbie rowan asher jasper casper kasper didier rainer reiner isidor theodor elinor lyman osman usman
  rahman suleiman truman sherman cristian gillian jillian dorian kilian tyler hunter cooper spencer chandler parker
  piper carey monte rusty clay brooks chase grant chip buddy sonny duke buster don donn jimmie sacha sage sandy sasha sawyer shelby sidney skyler stevie terry tommie toni tracey val vivek
  xi wei yan yang ming jun hao lei jin hong sung jae hyun soo hye yoo myung ravi sanjay sunil vijay anil
  amit arun ashok deepak dinesh manmohan mukesh nitin pranab prakash rajesh rakesh ramesh ratan sachin shashi sonia
  subrahmanyam sushma vikram yogi abe haruhiko hirokazu junichiro kenzaburo naoto ryutaro shinichi shintaro taro
  yasuo yoshihide abbas adel adnan ayatollah ayman bilal faisal farid fouad haider hakim hamad hani hosni ilham
  jalal kamal mahdi majid mansour marwan masoud mehdi mokhtar moqtada mullah munir nabih nasser nawaf qassem rafik
  rached rashad riad saad saeed said salah saleh salim sami sayed shafiq talal tarek walid yahya yousef ziad zine
  ehud benny avigdor moshe naftali shimon tzipi yair yaakov yoav ariel menachem golda`,
);

/** Whether a folded word is a common given name. */
export function isGivenName(word: string): boolean {
  return isMans(word) || isWomans(word) || EITHER.has(word);
}

function isMans(word: string): boolean {
  return MEN.has(word) || MEN_ABROAD.has(word);
}

function isWomans(word: string): boolean {
  return WOMEN.has(word) || WOMEN_ABROAD.has(word);
}

/** What a given name (folded) tells of its bearer; null where it tells nothing for sure. */
export function genderOf(given: string): "male" | "female" | null {
  const man = isMans(given);
  const woman = isWomans(given);
  if (man === woman || EITHER.has(given)) return null;
  return man ? "male" : "female";
}
