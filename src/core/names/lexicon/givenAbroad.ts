import { words } from "./list.ts";

/** Given names (folded) of men that are usual on the Continent, in Africa and in Asia, and that are no English words. */
export const MEN_ABROAD = words(
  `abdelaziz abdoulaye abiy achille adama adem adolfo adrien aime aimo aksel alassane alberico aleksandar
  aleksander alen alesandro alexandros aliyu alois aloys amadou amedeo amilcar anatoli andrzej angelos anibal
  antti anwar apostolos aristide arkady armand armin arnaldo arnaud arne arsene artem artur arturas arvid asad
  atal atanas atilio attila aurelien aymeric aziz babak baltasar bartosz basile bastien bela benigno benoit
  bernhard birger blaise blaz bogdan bohdan bohuslav boleslaw borislav borja boyko brahim branko bronius bulent
  cedomir cengiz cesare christos clemens corneliu cosimo costas cristobal csaba cyriel dagfinn damir daniil danilo
  dario dawid dejan demetrio denys desire detlef dietmar dimitar dimitrios dimitris dinko djibril dmytro domenico
  dominik dragan dragos dusan eduard efrain egor einar eirik elia eloy emile emiliano endre enver erdal erkki
  erling ernests erol ertugrul esteban etienne evangelos evaristo evgeni evo eyal fabian fabien fabrice fausto
  federico felice ferenc feyzi filip filippo flavio folke francisek frantisek fredrik fritjof fuad fumio gabor
  gaetano gaspard gaston gavriil gennadi georgi georgios gerardo gergely germain germano gerrit giacinto gilberto
  gilles gino giulio goran gotz gregoire grigol grigory grzegorz guglielmo gustaf gyorgy gyula habib hakan halil
  hamza hansjorg harald haris harri hartmut hassanal hayato heikki heiko henk henning henrique herve hichem hiroki
  hiroyuki holger hristo hugues idriss ignace ignas ihor ilias ilie ilir imre inaki ioan ioannis iosif isidro
  ismet istvan ivaylo ivica jaak jaap jacek jacinto jakub jalil janez janis jannik janos janusz januszek jaromir
  jaroslav jedrzej jerzy jesper joakim jochem joop joost joris josip jozef jozsef jukka junaid jurij juris jussi
  kaare kacper kamil karel karlheinz karoly kasim kaspar katsuya kazimierz kenichi kenta kiril kjell klemens kofi
  koichi kosta kostas krister kristian kristof kristoffer krzysztof kwame kyriakos ladislav lajos lasse laszlo
  lazar leandro leonhard leos leszek levan lisandro loic lothar luan lubomir lubos luciano lucien ludovic ludovico
  lukas lukasz maciej maciek maher makoto mamadou marat marcin marek marijan marinos markku marko markus massoud
  matej mateu mathias matthijs matti mauri maurizio mauro maxence medhat meles mesut michail michal michalis
  micheal miguelangel mihai mihail mikael mikhael mikola mikulas milorad miloslav milovan mircea mirko miro
  miroslav mladen moctar mohsen moncef moritz mouloud moussa murat mykhailo mykola nabil naguib najib nenad
  nicanor nicolae nicolo niels niklas nikos norbert nuno nuri nursultan octavian oguz omer onur oriol oskar
  osvaldo otmar ousmane ove paavo panagiotis panos pascual patrik pavlo peder pekka petar petros petteri piet
  pieter pietr pravin predrag primoz radek radoslaw radovan ragnar raimo raimonds ramazan ramzan raoul reinhold
  remi remy renato renaud renzo reuven robbert rodion rodolfo rolando romain romuald ronan rosen ruud ryszard saif
  sakari samuli sandor sauli sebastiao sebastien severino sevket shinya sigmund sigurd silvan silvestre simeon
  sinisa slavko slawomir slobodan stanislav stanislaw stavros stefanos steingrimur stelios stian stjepan sverre
  swen szymon tadeusz takashi takeo tamas tapio taras tarmo tayyip teodor teodoro tetsuya thierno tibor tihomir
  timo timofey timur toivo tomasz tomaz tomislav torbjorn tore torgeir toru toshiro traian trygve tsvetan tuomas
  ubaldo udo ugo umberto urs vadim vagn valdis valentin valerio valon vasco vasil vasile vasilis vasyl veaceslav
  veselin viacheslav vicente vidkun viktoras virgil virgilio vit vitali vitalii vitor vladislav vlado vlastimil
  vojislav vojtech wadih waldemar waldyr walther wassim wilfried winfried witold wladyslaw wojciech wouter xabi
  yanis yann yannis yaroslav yasin yasir yiannis yoann youssef yuriy yury zbigniew zdenek zdravko zeljko zoltan
  zoran zsolt zviad`,
);

/** The same of women. */
export const WOMEN_ABROAD = words(
  `adela afroditi agata agnese agnieszka ahlam aicha aida ainhoa aino aisulu ajla aleida aleksandra alena aline
  alisa alix alma almudena alzbeta amaia ambra amelie amparo anabel anahi anca anda andreea anete anette angele
  angeliki anica aniela anika aniko anissa ankica anneli annemarie annick antje antonella antonina araceli ariadna
  arlette asma asta astou audrone aurelia ayelet aylin azra barbora barbro beatrix begona berit berta bettina
  biljana birgitta blanca blandine bojana bozena branka britta brunhilde camelia capucine carine carme carmela
  catalina cathrine catia cecile celine chantal charo chiaki christel christelle clarisse claudine clotilde coline
  concepcion corina corinna cornelia cosima dace daina dalia danica danuta daria darya delphine desislava dina
  djamila dolly dominika doreen dorota dorothea dragana dubravka dunja dusanka edda edita edyta efi eija eirini
  ekaterini eleni eleonora elfriede eliana elif elin elina elisabetta elke ellinor elvira elzbieta emel emiliana
  emina emine emmanuelle encarnacion erzsebet esperanza estelle etelka eugenie eulalia eunice evdokia evgenia ewa
  fabienne fadwa fairuz fatma fatou fatoumata feride filippa filiz florentina floriane frederique fumiko genoveva
  gerda gergana gesine ghislaine giada ginevra giovanna gisela giuseppina gorana gordana goretti grazia graziella
  grazyna gulnara gunilla gunnhild hanan hande hanna hannelore hatice hayat hedvig hela helle henriette hermine
  herta hiba hiroko hjordis hortense houda ieva ildiko ilka ilona imane inas ingeborg ingela inger ingrida
  inmaculada ioana iolanda iratxe irena iryna isabell isadora isolde izabela jadranka jadwiga jana janina jannike
  jarmila jasmina jasna jeannine jelena jitka joana johanne jolanta josefa josefina josiane judit juliette julija
  justyna jutta kaja kalina kamila kaoru karima karine karolina kata katarina katarzyna katerina kateryna katja
  khadijah kinga kirsi kirsti klara klaudia kolinda krisztina krystyna ksenia kyoko laetitia laila lamia larisa
  latifa laure leonor lidia liesbeth lieve ligia liliana liliane lina linnea lise liv ljiljana ljubica lotte luana
  luciana lucie lucija lucrecia ludivine ludmilla luise luzia lyubov lyudmila macarena mafalda magali magda
  magdolna maija maite maja malgorzata malin manon maren margareta margarethe margherita margit margrethe mariana
  marija marijke marika mariken marilena mariola marit marita marite marketa marlies martyna marwa mathilde
  matilde mechthild meera meike meltem meral merete merve michiko mihaela milena milica mireia mireille mirela
  mirjam mirjana miroslava montserrat nada nadezda nadezhda nadja naima najat najla nathalia nawal nelly neus
  nevena nicoletta nieves nikoletta nilufer nisreen noelia noelle noemie nuria odette odile olena olha olivera
  orietta otilia ottilie paloma paraskevi pascale pauliina pernille petronela petya philippa pia pirkko rada radka
  radmila ragnhild raimonda raisa raissa rana ranka reem regine reinhild remedios renate ricarda riikka romana
  romina rosanna rosario roser roswitha roza ruta ruzica saara sabina saima sakina salome samia samira sandrine
  sanja sanna sarita saskia semra senka serafina sevgi sevil sigrun silja silvana simona simonetta sinikka sirpa
  siv slavica snezana sofie sofiya solange soledad solveig sonya stefania stefanie steffi stephania suada sunniva
  susann suzana svenja svitlana sylwia synnove tamar tanja tarja tatjana teodora terhi tetiana tiina tilda tomoko
  toshiko tuula ulla ulrika ulrike urszula uta vaida valerija valeriya vania vasiliki vasilisa vendula veronika
  vesna viktoria vilma violeta violetta viorica virginie wieslawa wilhelmine wioletta yael yana yasmina yekaterina
  yelena yevgenia yildiz ylva yolande yuliia yuliya zahra zdenka zehra zeina zeljka zenaida zhanna zinaida zita
  zofia zohra zorica zsofia zuzana zuzanna`,
);
