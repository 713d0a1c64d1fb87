/** A writing whose languages decline names: Russian, Ukrainian; Polish, Czech, Slovak, Croatian. */
export type Script = "cyrillic" | "latin";

const CYRILLIC = /[\u0430-\u045f]{3}/;
/** Letters of Slavic languages that Romance and Germanic ones have not. */
const LETTERS = /[ąęłńśźżćčěřůďťňšžđ]/i;
/** Small words of Slavic languages in Latin letters. */
const SMALL =
  /(?<=^|\s)(?:w|z|na|do|się|nie|że|jest|oraz|przez|od|po|za|dla|ve|se|si|je|byl|byla|jsou|není|však|podle|ale|jako|sa|bol|koji|koja|nije|kako|su|iz|kod|da|i|a)(?=\s)/g;
const ENGLISH = /(?<=^|\s)(?:the|of|and|was|that)(?=\s)/i;

/**
 * The script of a text in a language that declines names; null where it is in none. A text in Latin letters must show
 * it by letters and by small words, and by none of English.
 */
export function inflectingScript(text: string): Script | null {
  if (CYRILLIC.test(text)) return "cyrillic";
  if (!LETTERS.test(text) || ENGLISH.test(text)) return null;
  return new Set(text.toLowerCase().match(SMALL)).size > 1 ? "latin" : null;
}

/** Endings (folded: й is и, ę is e) and those that the name may have by itself, the longest first. */
const ENDINGS: Readonly<Record<Script, readonly (readonly [string, readonly string[]])[]>> = {
  cyrillic: entries(`
    ого=ии,ыи,іи,ои его=ии ому=ии,ыи,іи,ои ему=ии ским=скии,скии ським=ськии ском=скии ськом=ськии
    ови=,о ові=,о еві=ь,и ою=а,ая ую=ая ои=а,ая еи=я,а ым=,ыи им=,ии,іи ом=,о ем=,ь,и ім=ии
    а=,о,ии у=,а,о ы=а и=а,я е=,а,о я=ь,и ю=ь,и,я і=а`),
  latin: entries(`
    iego=i iemu=i iej=a iem=,ie ego=y,i,e emu=y,i,e ej=a owi=,o,a owem= ovi=,a,o ove=ova ovou=ova ovy=ova
    ymi=y imi=i ym=y im=i om=o em=,o,e ou=a ie=,a u=,a,o a=,o,e e=,a y=a i=a o=a`),
};

function entries(text: string): (readonly [string, readonly string[]])[] {
  return text
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [ending = "", bases = ""] = entry.split("=");
      return [ending, bases.split(",")] as const;
    });
}

/** A name without its ending is no shorter; so are the words that may be in a case. */
const SHORTEST = 4;

/**
 * What a declined family name (folded) may be by itself: `tuskowi` answers tusk, tusko, tuska. Not in order of
 * likelihood; who knows the names takes those that are any.
 */
export function basesOf(word: string, script: Script): string[] {
  const found: string[] = [];
  for (const [ending, bases] of ENDINGS[script]) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length);
    for (const base of bases) if (stem.length + base.length >= SHORTEST) found.push(stem + base);
    // Havel, Havla: an e that only the name itself has.
    if (script === "latin" && bases.includes("") && stem.length >= SHORTEST)
      found.push(`${stem.slice(0, -1)}e${stem.slice(-1)}`);
  }
  return found;
}

/** Whether a given name before a declined family name can be a case of the known one (both folded): Donalda, Donald. */
export function declines(written: string, known: string): boolean {
  const stem = known.length > 3 ? known.replace(/[aeoyiаеоияьй]$/, "") : known;
  return written.startsWith(stem) && written.length <= stem.length + 4;
}
