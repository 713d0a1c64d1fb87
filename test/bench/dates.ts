import { parseEdtf } from "../../src/core/dates/parse.ts";
import { tagDates } from "../../src/core/dates/prose/tagger.ts";
import { finish } from "../../src/core/text/pace.ts";
import { Prose } from "../../src/core/text/prose.ts";
import { castOf } from "./madeUp.ts";
import { atMost, compare, type Result } from "./measure.ts";
import { Random } from "./random.ts";
import { prose } from "./plainProse.ts";

const SEED = 11;
/** Characters of prose. */
const LARGE = 10_000_000;
const ROUNDS = 7;

/** What the vault's own sentences, which know years alone, have too little of. One goes with each paragraph. */
const DATED = [
  "The envoy left on Friday and came back two weeks later.",
  "It was signed on 12 June 2018, after talks between March and May.",
  "The second week of March was quiet; by the end of the month it was not.",
  "Nobody has seen him since last November.",
  "In the early 1990s the mill closed, and in the spring of 1996 it burned.",
  "The vote of July 1, 2 and 3 was held again the following year.",
  "She may march in May, he said last night, and sat down.",
  "The first quarter was better than the same quarter last year.",
];

const WORDS: ReadonlySet<string> = new Set(
  "january february march april may june july august september october november december".split(" "),
);

/** The least that finding any word takes, by no code of ours: each is read, written in small letters and looked up. */
function scanWords(proses: readonly Prose[]): number {
  let found = 0;
  for (const { text } of proses)
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) if (WORDS.has(word.toLowerCase())) found++;
  return found;
}

/** Reading dates in prose: in time with the text's length, and not much dearer than reading its words. */
export function benchDates(): Result {
  const random = new Random(SEED);
  const texts = [...prose(castOf(new Random(SEED)), LARGE)];
  const proses = texts.map((text) => Prose.plain(`${text} ${random.pick(DATED)}`));
  const tenth = proses.slice(0, proses.length / 10);
  const date = parseEdtf("2019-03-02");
  const reference = "date" in date ? date.date : null;
  const found = [0, 0];
  const [small = 0, large = 0, scan = 0] = compare(ROUNDS, [
    () => {
      for (let i = 0; i < 10; i++) found[0] = finish(tagDates(tenth, { reference })).length;
    },
    () => {
      found[1] = finish(tagDates(proses, { reference })).length;
    },
    () => scanWords(proses),
  ]);
  const speed = (name: string, time: number) => ({ name, value: LARGE / 1000 / time, unit: "MB/s" });
  return {
    gates: [
      atMost("dates: growth 1 MB -> 10 MB", large / small, 1.3),
      // The table of rules made tagging some 15 % dearer: 2.5 is asked again once it reads the shared tokens.
      atMost("dates: times one plain word scan", large / scan, 3.5),
    ],
    facts: [
      speed(`tagging dates in 1 MB (${found[0]!} dates)`, small),
      speed(`tagging dates in 10 MB (${found[1]!} dates)`, large),
      speed("plain word scan", scan),
    ],
  };
}
