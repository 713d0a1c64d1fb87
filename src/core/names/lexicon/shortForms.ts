/** Short and long forms of the same given name, one name a line. */
const SHORT_FORMS = `
abraham abe
albert al bert
alan al allan allen
alexander alex alec sasha
alexandra alex sasha
alexei alexey aleksei aleksey alex
alfred al fred
andrew andy drew
anthony tony antony
barbara barb
benjamin ben benny
bernard bernie
bradley brad
catherine kate cathy cat
charles charlie chuck
christopher chris
christine chris tina
clifford cliff
cynthia cindy
daniel dan danny
david dave
deborah deb debbie
dmitri dmitry dimitri
donald don donnie
douglas doug
edward ed eddie ted ned
elizabeth liz beth betty eliza betsy lisa
eugene gene
francis frank
franklin frank
frederick fred freddie
gabriel gabe
gerald gerry jerry
geoffrey geoff jeff
gregory greg
harold harry hal
henry hank harry
herbert herb
isaac ike
jacob jake
jacqueline jackie
james jim jimmy jamie
jeffrey jeff
jennifer jen jenny
jeremy jerry
jessica jess
john jack johnny
jonathan jon
joseph joe joey
joshua josh
judith judy
katherine kate kathy katie katharine kathryn
kathleen kathy
kenneth ken kenny
kimberly kim
lawrence larry laurence
leonard len leo
louis lou
margaret maggie meg peggy
martin marty
matthew matt
michael mike mick mickey
mitchell mitch
mohammed mohammad muhammad mohamed mohamad muhammed mehmet
nathaniel nate nathan
nicholas nick nicolas
nikolai nikolay
pamela pam
patricia pat patty tricia
patrick pat paddy
peter pete
philip phil phillip
rachel rach
randolph randy
raymond ray
rebecca becky
richard rick dick rich ricky
robert bob rob bobby robbie
rodney rod
ronald ron ronnie
rudolph rudy rudolf
russell russ
samuel sam
samantha sam
sergei sergey
stanley stan
stephen steve steven stefan
stuart stewart stu
susan sue suzy
terence terry
theodore ted teddy theo
thomas tom tommy
timothy tim timmy
vincent vince
victor vic viktor
vladimir volodymyr
walter walt
william bill will willie billy
yevgeny evgeny
zachary zach zack
`;

const SHORT_FORM_GROUPS = new Map<string, Set<number>>();
for (const [group, line] of SHORT_FORMS.trim().split("\n").entries()) {
  for (const name of line.split(" ")) {
    const groups = SHORT_FORM_GROUPS.get(name) ?? new Set<number>();
    SHORT_FORM_GROUPS.set(name, groups.add(group));
  }
}

/** Whether two different folded given names are forms of one, as Mike is of Michael. */
export function isShortForm(a: string, b: string): boolean {
  const groups = SHORT_FORM_GROUPS.get(b);
  if (groups === undefined) return false;
  for (const group of SHORT_FORM_GROUPS.get(a) ?? []) if (groups.has(group)) return true;
  return false;
}
