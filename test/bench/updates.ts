import { problemsOf } from "../../src/core/checks/index.ts";
import { eventsAround, positionsThen } from "../../src/core/features/about.ts";
import { peopleFile } from "./dossier.ts";
import type { Indexed, Indexing } from "./indexing.ts";
import { atMost, compare, least, median, timed, type Fact, type Result } from "./measure.ts";
import { pathOfNote } from "./vault.ts";

const ROUNDS = 5;
/** What takes a microsecond is done so often, in so many rounds, that a pause of the machine's weighs little. */
const MANY = 600;
const MANY_ROUNDS = 15;
/** The notes that are typed and pointed at; they are the same in both vaults. */
const NOTES = Array.from({ length: 12 }, (_, at) => pathOfNote(at * 80));
const TYPED = " weighed";

/** Types a word into the middle of a note, letter by letter, has each answered, and puts the note's text back. */
function type({ workspace }: Indexed, path: string, after: (path: string) => void): void {
  const text = workspace.text(path) ?? "";
  const at = text.indexOf(" ", text.length >> 1);
  for (let typed = 1; typed <= TYPED.length; typed++) {
    workspace.set(path, "note", text.slice(0, at) + TYPED.slice(0, typed) + text.slice(at));
    workspace.settle();
    workspace.note(path);
    after(path);
  }
  workspace.set(path, "note", text);
  workspace.settle();
}

function typeInAll(indexed: Indexed): void {
  for (const path of NOTES) type(indexed, path, () => undefined);
}

function typeAndCheckAll(indexed: Indexed): void {
  for (const path of NOTES) type(indexed, path, () => problemsOf(indexed.workspace, path));
}

/** All that a card over a name says, for every name in some notes. @returns how many cards */
function hoverAll({ workspace }: Indexed): number {
  let cards = 0;
  let said = 0;
  for (const path of NOTES) {
    for (const { span } of workspace.note(path)?.mentions ?? []) {
      const offset = span.start + 1;
      const note = workspace.note(path);
      const mention = note?.mentions.find(({ span }) => span.start <= offset && offset <= span.end);
      const asOf = note?.date ?? { earliest: null, latest: null };
      for (const { id } of mention?.candidates ?? []) {
        const entity = workspace.entities.get(id);
        if (!entity) continue;
        const { last, next } = eventsAround(workspace.eventsOf(id), asOf);
        said += positionsThen(workspace, entity, asOf).length + (last ? 1 : 0) + (next ? 1 : 0);
        said += workspace.mentions.count(id) + workspace.mentions.notes(id).size;
      }
      cards++;
    }
  }
  if (said === 0) throw new Error("The cards are empty.");
  return cards;
}

/** Follows every link of some notes. @returns how many lead somewhere */
function followAll({ workspace }: Indexed): number {
  let links = 0;
  for (const path of NOTES) {
    for (const prose of workspace.note(path)?.parsed.proses ?? []) {
      for (const { target } of prose.links) {
        if (workspace.linked(target)) links++;
      }
    }
  }
  if (links === 0) throw new Error("No link leads anywhere.");
  return links;
}

/** Gives somebody another alias, then takes it away again. @returns the median time of a change, in milliseconds */
function aliasTime({ vault, workspace }: Indexed, id: string): number {
  const path = peopleFile(vault.cast.people.findIndex((person) => person.id === id));
  const text = workspace.text(path) ?? "";
  const changed = text.replace(`  - id: ${id}\n`, `$&    alias: Ulric Quandary\n`);
  if (changed === text) throw new Error(`There is no ${id}.`);
  const times = [changed, text, changed, text].map((now) =>
    timed(() => {
      workspace.set(path, "dossier", now);
      workspace.settle();
    }),
  );
  return median(times);
}

/** A note of so many characters is a book's chapter, or years of a diary. */
const LONG = 316_000;

/** Types into a long note. @returns milliseconds for reading it at first, and for what is known right after a keystroke */
function longNote({ vault, workspace }: Indexed): { whole: number; keystroke: number; longest: number } {
  const path = "notes/long.md";
  let text = "";
  const notes = vault.files.filter(({ kind }) => kind === "note");
  for (let i = 0; text.length < LONG; i++)
    text += notes[i % notes.length]!.text.replace(/^---[^]*?---\n/, "");
  const whole = timed(() => {
    workspace.set(path, "note", text);
    workspace.settle();
  });
  const at = text.indexOf(" ", text.length >> 1);
  const keystrokes: number[] = [];
  const steps: number[] = [];
  for (let typed = 1; typed <= TYPED.length; typed++) {
    workspace.set(path, "note", text.slice(0, at) + TYPED.slice(0, typed) + text.slice(at));
    keystrokes.push(timed(() => workspace.note(path)));
    const work = workspace.work();
    let longest = 0;
    let before = performance.now();
    while (!work.next().done) {
      const now = performance.now();
      longest = Math.max(longest, now - before);
      before = now;
    }
    steps.push(longest);
  }
  workspace.delete(path);
  workspace.settle();
  return { whole, keystroke: median(keystrokes), longest: median(steps) };
}

/** What follows a change, and what answers a question: as quick in a large vault as in a small one. */
export function benchUpdates({ small, large, largeTime }: Indexing): Result {
  const facts: Fact[] = [];
  const flat = (name: string, times: number, rounds: number, action: (indexed: Indexed) => void) => {
    const repeat = (indexed: Indexed) => () => {
      for (let i = 0; i < times; i++) action(indexed);
    };
    const [before = 0, after = 0] = compare(rounds, [repeat(small), repeat(large)], least);
    return { name, before, after };
  };
  const gates = [];
  const strokes = NOTES.length * (TYPED.length + 1);
  const cards = hoverAll(large);
  const links = followAll(large);
  for (const [{ name, before, after }, each, count] of [
    [flat("a keystroke", 1, ROUNDS, typeInAll), "keystroke", strokes],
    [
      flat("a keystroke and the note's problems", 1, ROUNDS, typeAndCheckAll),
      "keystroke with problems",
      strokes,
    ],
    [flat("a hover", MANY, MANY_ROUNDS, hoverAll), "hover", cards * MANY],
    [flat("a link followed", MANY, MANY_ROUNDS, followAll), "link", links * MANY],
  ] as const) {
    gates.push(atMost(`${name}: ${small.vault.notes} -> ${large.vault.notes} notes`, after / before, 1.5));
    facts.push({ name: `${each}, in ${large.vault.notes} notes`, value: (after / count) * 1000, unit: "µs" });
  }
  const long = longNote(small);
  gates.push(
    atMost(`a keystroke in a note of ${LONG} characters, to reading it`, long.keystroke / long.whole, 0.1),
  );
  facts.push({ name: `keystroke in a note of ${LONG} characters`, value: long.keystroke, unit: "ms" });
  facts.push({ name: "longest step of work after it", value: long.longest, unit: "ms" });
  const byMentions = large.vault.cast.people
    .map(({ id }) => ({ id, notes: large.workspace.mentions.notes(id).size }))
    .sort((a, b) => b.notes - a.notes);
  const { id: best, notes: most } = byMentions[0]!;
  const { id: usual, notes } = byMentions[byMentions.length >> 1]!;
  aliasTime(large, usual);
  const [bestTime, usualTime] = [aliasTime(large, best), aliasTime(large, usual)];
  gates.push(
    atMost(
      `an alias of somebody in ${notes} of ${large.vault.notes} notes, to indexing all`,
      usualTime / largeTime,
      0.01,
    ),
    atMost(`an alias of the best known, in ${most} notes, to indexing all`, bestTime / largeTime, 0.01),
  );
  facts.push({ name: `changing an alias, in ${large.vault.notes} notes`, value: usualTime, unit: "ms" });
  facts.push({ name: "changing an alias of the best known", value: bestTime, unit: "ms" });
  return { gates, facts };
}
