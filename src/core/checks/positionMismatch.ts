import { type EdtfDate, readDate } from "../dates/index.ts";
import type { Entity, Event, PositionHeld } from "../dossier/model.ts";
import type { FoundMention } from "../names/index.ts";
import { titleFits } from "../names/lexicon/titles.ts";
import { sentenceEnds } from "../language/sentences.ts";
import { foldWord } from "../language/folding.ts";
import { Prose } from "../text/prose.ts";
import { wordsOf } from "../language/words.ts";

import { contentOf, isSpan } from "../timeline/tellings.ts";
import type { Workspace } from "../index/workspace.ts";
import { actsOn, isSpared } from "./acting.ts";
import { datedSentences, datesOf, MAY_BE_DATED, type NoteDates, type Stretch } from "./datedSentences.ts";
import type { Finding, Pause, Rule } from "./rule.ts";

/** Days by which a date may miss a term: further off, people are usually called by the post they are known for. */
const FARTHEST = 12 * 366;

/** Somebody who is called by a post. */
interface Titled extends Stretch {
  /** The name alone. */
  readonly name: Stretch;
  readonly entity: Entity;
  /** The terms of the post, of several that the words may mean. */
  readonly terms: readonly PositionHeld[];
}

/** Somebody acts in a post at a time when they did not hold it. */
export const positionMismatch: Rule = {
  code: "event/position-mismatch",
  severity: "warning",
  *note(note, _path, workspace): Generator<Finding | Pause> {
    const spans = note.events.filter(isSpan);
    const { mentions } = note;
    for (let from = 0; from < mentions.length;) {
      const prose = mentions[from]?.prose;
      let to = from + 1;
      while (to < mentions.length && mentions[to]?.prose === prose) to++;
      // What is quoted is somebody else's.
      const titled = prose?.quote === 0 ? [...titledIn(mentions.slice(from, to), workspace)] : [];
      from = to;
      if (!prose || titled.length === 0) continue;
      yield null;
      if (MAY_BE_DATED.test(prose.text)) yield* inSentences(prose, titled, yield* datesOf(note));
      yield* inSpans(prose, titled, spans);
    }
  },
  *entries(path, workspace): Generator<Finding | Pause> {
    for (const event of workspace.events.ofFile(path)) {
      // What a span of a note tells is read with the note.
      const said = isSpan(event) ? null : inEventAgain(event, workspace);
      yield said === null ? null : { span: event.origin.nameSpan, message: said };
    }
  },
};

/** People who act in a sentence's date. */
function* inSentences(prose: Prose, titled: readonly Titled[], dates: NoteDates): Generator<Finding> {
  for (const sentence of datedSentences(prose, dates.get(prose))) {
    if (sentence.isYearless) continue;
    for (const who of titled) {
      if (who.start < sentence.start || who.end > sentence.end) continue;
      const { entity, terms, name } = who;
      if (isSpared(prose.text, who, name, sentence) || !actsOn(sentence, who)) continue;
      const term = termMissed(terms, sentence.date);
      if (term) yield { span: prose.span(who.start, who.end), message: message(entity, term, sentence.date) };
    }
  }
}

/** What event spans call people by, at the spans' own dates. */
function* inSpans(prose: Prose, titled: readonly Titled[], spans: readonly Event[]): Generator<Finding> {
  for (const who of spans.length > 0 ? titled : []) {
    const { start, end } = prose.span(who.start, who.end);
    const event = spans.find(({ origin: { nameSpan } }) => nameSpan.start <= start && end <= nameSpan.end);
    const date = event && readDate(event.date.value);
    if (!date || /\d{4}/.test(event.title)) continue;
    const { nameSpan } = event.origin;
    const within = { start: prose.indexAt(nameSpan.start), end: prose.indexAt(nameSpan.end) };
    const { entity, terms, name } = who;
    const term = isSpared(prose.text, who, name, within) ? null : termMissed(terms, date);
    if (term) yield { span: { start, end }, message: message(entity, term, date) };
  }
}

/** Who is called by a post in the title of an event and the first sentence of its summary, as last read. */
const read = new WeakMap<object, { readonly version: number; readonly said: string | null }>();

/** As {@link inEvent}, which reads an event again only where it or the names changed. */
function inEventAgain(event: Event, workspace: Workspace): string | null {
  const { version } = workspace.names;
  const known = read.get(contentOf(event));
  if (known?.version === version) return known.said;
  const said = inEvent(event, workspace);
  read.set(contentOf(event), { version, said });
  return said;
}

/** What is wrong with how an event's title, or the first sentence of its summary, calls people. */
function inEvent(event: Event, workspace: Workspace): string | null {
  const date = readDate(event.date.value);
  if (!date) return null;
  const [end = 0] = sentenceEnds(
    event.summary.slice(0, 500),
    () => false,
    (at) => at,
  );
  for (const text of [event.title, event.summary.slice(0, end)]) {
    if (text === "" || /\d{4}/.test(text)) continue;
    const mentions = workspace.names.find({ proses: [Prose.plain(text)], date });
    for (const { name, entity, terms, ...who } of titledIn(mentions, workspace)) {
      if (isSpared(text, who, name, { start: 0, end: text.length })) continue;
      const term = termMissed(terms, date);
      if (term) return message(entity, term, date);
    }
  }
  return null;
}

function message(entity: Entity, { post, start, end }: PositionHeld, date: EdtfDate): string {
  const from = start ? ` from ${start.value}` : "";
  const to = end ? ` ${start ? "to" : "until"} ${end.value}` : "";
  return `${entity.name} was ${post}${from}${to}, and this is of ${date.edtf}.`;
}

/** The term nearest to a date, where none of them takes in a day of it; null where one may, or all are far away. */
function termMissed(terms: readonly PositionHeld[], date: EdtfDate): PositionHeld | null {
  if (date.approximate || date.uncertain) return null;
  let nearest: PositionHeld | null = null;
  let least = FARTHEST;
  for (const term of terms) {
    const days = daysOff(term, date);
    if (days <= 0) return null;
    if (days > least) continue;
    least = days;
    nearest = term;
  }
  return nearest;
}

/** How many days a date misses a term by; 0 where it may lie in it, or the term's dates cannot be read. */
function daysOff({ start, end }: PositionHeld, date: EdtfDate): number {
  const [first, last] = [start, end].map((written) => readDate(written?.value ?? ""));
  if ([first, last].some((bound) => bound?.approximate === true || bound?.uncertain === true)) return 0;
  const before = (first?.earliest ?? -Infinity) - (date.latest ?? Infinity);
  const after = (date.earliest ?? -Infinity) - (last?.latest ?? Infinity);
  return Math.max(before, after, 0);
}

/** The folded words of a post, without its article. */
function postWords(text: string): string[] {
  const words = [...wordsOf(text)].map(({ start, end }) => foldWord(text.slice(start, end)));
  return words[0] === "the" ? words.slice(1) : words;
}

/** Who is called by a post: before the name (“Secretary of State Pompeo”, “the Secretary of State, Mike Pompeo”) or after it. */
function* titledIn(mentions: readonly FoundMention[], workspace: Workspace): Generator<Titled> {
  let before: FoundMention | null = null;
  for (const mention of mentions) {
    const previous: FoundMention | null = before;
    before = mention;
    if (mention.entity === null || mention.kind === "post" || mention.kind === "plural") continue;
    const entity = workspace.entities.get(mention.entity);
    if (!entity || entity.positions.length === 0) continue;
    const { prose, start, nameStart, end } = mention;
    const name = { start: nameStart, end: mention.nameEnd };
    const { text } = prose;
    const title = postWords(text.slice(start, nameStart));
    if (title.length > 0) {
      const terms = entity.positions.filter(({ post }) => titleFits(title, postWords(post)));
      if (terms.length > 0) yield { name, entity, terms, start, end };
      continue;
    }
    const isApposed =
      previous?.prose === prose &&
      previous.kind === "post" &&
      previous.entity === entity.id &&
      /^,\s+$/.test(text.slice(previous.end, start));
    if (isApposed) {
      const words = postWords(text.slice(previous.start, previous.end));
      const terms = entity.positions.filter(({ post }) => titleFits(words, postWords(post)));
      if (terms.length > 0) yield { name, entity, terms, start: previous.start, end };
      continue;
    }
    const behind = /^,\s+(?:the\s+)?([^,.;:]{3,70})[,.;:]/i.exec(text.slice(end, end + 90));
    if (!behind) continue;
    const words = postWords(behind[1] ?? "").join(" ");
    const terms = entity.positions.filter(({ post }) => postWords(post).join(" ") === words);
    if (terms.length > 0) yield { name, entity, terms, start, end: end + behind[0].length - 1 };
  }
}
