import { words } from "./list.ts";

/** Words of saying, being and doing that follow a subject. */
export const VERBS = words(
  `said says say told tells added adds was is has had have were are will would could should may might must can did does
  do argued argues asked asks called calls came comes went goes wrote writes met meets made makes took takes gave gives
  became becomes began begins believes believed declined denied dismissed insisted insists warned warns visited
  announced answered replied responded agreed also never now then later who hasn wasn didn isn doesn won resigned
  refused rejected joined left returned testified spoke speaks signed served ran runs won lost led leads wants wanted
  walked flew arrived pledged promised praised criticized suggested thinks thought knew knows sent offered noted
  acknowledged acted appeared himself herself
  paid sat stood held kept put got bought sold taught caught fought sought brought built chose drew drove ate fell felt
  forgot found grew heard hid hit laid lay let meant read rode rose sang sank saw seemed shook shut slept sent swore
  threw understood wept woke wore sits stands accepts admits advises agrees appears argues arrives becomes brings
  closes comes concedes concludes considers convenes crosses decides declares declines defends demands denies describes
  dies dines discusses ends enters explains feels finds flies follows forgets gets grows happens hears insists invites
  joins keeps learns leaves lets likes lives loses meets owes owns pays pleads prefers presides puts reads receives
  refuses rejects relies remains remembers replies requires resigns returns sees seems sells sends sits spends succeeds
  suggests teaches thinks understands urges wears wins worries writes opposes supports signs walks sings plays
  faces heads orders vows seeks slams blasts backs weighs fires hails welcomes picks taps mocks ousts sues beats defeats
  visits dodges defies blames signals drops names hosts hits joins ducks eyes urges speaks fights turns opens
  hoped hopes wished founded invented painted composed married studied apologised apologized confessed complained
  complains recalled recalls shrugged nodded laughed smiled whispered shouted retorted grinned sighed
  they he she who whom whose`,
);

/** Of these, those that a thing, a month or the weather can be the subject of as well as somebody. */
const OF_THINGS = words(
  `is was has had have were are will would could should may might must can did does do called came comes went goes met
  made makes took takes gave gives became becomes began begins left returned served ran runs won lost led leads
  offered appeared joined added adds also never now then later hasn wasn didn isn doesn held kept put brought fell grew
  hit lay let meant rose sank seemed shook shut stood closes seems becomes brings appears remains requires happens arrives ends
  hits beats drops turns opens weighs heads`,
);

/** Whether a verb (folded) after a word says that the word is somebody. */
export function isHuman(verb: string): boolean {
  return VERBS.has(verb) && !OF_THINGS.has(verb);
}

/** Of these verbs, those that only somebody can be the subject of. */
export const SPEAKING = words(
  `said says told tells argued asked wrote writes believed believes insisted thinks thought knew knows wanted wants
  walked spoke speaks replied answered smiled laughed died resigned himself herself`,
);
