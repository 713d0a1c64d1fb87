import { foldWord } from "../../language/folding.ts";
import { tokensOf } from "../../language/tokens.ts";
import type { Prose } from "../../text/prose.ts";
import type { Context } from "./context.ts";
import type { DossierNames } from "./dossierNames.ts";
import { readContext } from "./context.ts";
import { honorificsIn } from "./honorific.ts";
import type { Honorific } from "./honorific.ts";
import type { Match } from "./match.ts";
import type { Reading } from "./reading.ts";
import { read } from "./readMatch.ts";
import { isPost, scanWords } from "./scan.ts";
import { isDisplay } from "./sentence.ts";

/** A match, read in its place. */
export interface ReadMatch {
  readonly match: Match;
  readonly context: Context;
  readonly reading: Reading;
}

/** What was matched in one prose. It stays true until an entity changes that the prose speaks of. */
export class ProseMatches {
  readonly #lexicon: DossierNames;
  #read: readonly ReadMatch[] | null = null;
  #honorifics: readonly Honorific[] | null = null;

  constructor(
    readonly prose: Prose,
    lexicon: DossierNames,
    /** In the order of the text, as {@link scanWords} finds them. */
    readonly matches: readonly Match[],
  ) {
    this.#lexicon = lexicon;
  }

  static of(prose: Prose, lexicon: DossierNames): ProseMatches {
    const matches = scanWords(lexicon.trie, tokensOf(prose));
    const { links } = prose;
    // What a link says, it says: nothing inside is matched.
    const free =
      links.length === 0
        ? matches
        : matches.filter((match) => !links.some((link) => match.start < link.end && link.start < match.end));
    return new ProseMatches(prose, lexicon, free);
  }

  /** The same matches in a prose that only moved. */
  at(prose: Prose): ProseMatches {
    if (prose === this.prose) return this;
    const moved = new ProseMatches(prose, this.#lexicon, this.matches);
    moved.#read = this.#read;
    moved.#honorifics = this.#honorifics;
    return moved;
  }

  /** The matches in their contexts; read when first asked for. */
  get read(): readonly ReadMatch[] {
    this.#read ??= this.#readAll();
    return this.#read;
  }

  /** Who is called by a title and a given name, where nothing else is matched or linked. */
  get honorifics(): readonly Honorific[] {
    const { links } = this.prose;
    this.#honorifics ??= honorificsIn(tokensOf(this.prose)).filter(
      (found) =>
        !this.matches.some((match) => match.start < found.end && found.start < match.end) &&
        !links.some((link) => link.start < found.end && found.start < link.end),
    );
    return this.#honorifics;
  }

  #readAll(): ReadMatch[] {
    const { text } = this.prose;
    if (this.matches.length === 0) return [];
    const display = isDisplay(tokensOf(this.prose));
    const found: ReadMatch[] = [];
    let floor = 0;
    let postEnd = 0;
    for (const match of this.matches) {
      const context = readContext(text, match, display, floor, this.#lexicon);
      const reading = read(text, match, context, this.#lexicon);
      found.push({ match, context, reading });
      // A post may be the next name's title, and a given name its first part: those may be reached over.
      const post = isPost(match);
      if (post) postEnd = match.end;
      const given =
        match.count === 1 &&
        !context.locative &&
        this.#lexicon.isGiven(foldWord(text.slice(match.start, match.end)));
      // "Ruth Price Campbell" is one stranger, whose name goes on.
      const goesOn = reading.type === "other" && /^\s\p{Lu}/u.test(text.slice(match.after, match.after + 2));
      if (match.start >= postEnd && !given && !goesOn && reading.type !== "none") floor = match.after;
    }
    return found;
  }
}
