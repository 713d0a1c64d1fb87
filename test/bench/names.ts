import { NameIndex } from "../../src/core/names/index.ts";
import { Prose } from "../../src/core/text/prose.ts";
import { castOf, peopleOfNames, type Cast, type Person } from "./madeUp.ts";
import { atLeast, atMost, compare, memory, type Result } from "./measure.ts";
import { Peer } from "./peer.ts";
import { Random } from "./random.ts";
import { prose } from "./plainProse.ts";

const SEED = 7;
/** How many names are known. The text speaks of those who bear the first 500. */
const SIZES = [500, 5_000, 50_000] as const;
/** Characters of prose that are searched. */
const LENGTH = 10_000_000;
const ROUNDS = 5;

function indexOf(everybody: readonly Person[]): NameIndex {
  const index = new NameIndex();
  for (const { id, name, aliases } of everybody) {
    index.set({ id, schema: "Person", name, aliases, weakAliases: [], family: null, positions: [] });
  }
  return index;
}

/** Makes sure that both do the same job. @returns how many places the peer found */
function confirm(peer: Peer, index: NameIndex, proses: readonly Prose[]): number {
  let all = 0;
  let ours = 0;
  let theirs = 0;
  for (const prose of proses) {
    const { matches } = index.scan(prose);
    const found = peer.find(prose.text);
    for (let i = 0; i < found.length; i += 2) {
      if (matches.some(({ start, end }) => start <= found[i]! && found[i + 1]! <= end)) theirs++;
    }
    ours += matches.length;
    all += found.length / 2;
  }
  if (theirs < all * 0.99 || theirs < ours * 0.99) {
    throw new Error(`Not the same job: the peer found ${all} names, the index ${ours}, both ${theirs}.`);
  }
  return all;
}

/** Finding names in prose: as quick with fifty thousand names as with five hundred, and quicker than a peer. */
export function benchNames(): Result {
  const everybody = SIZES.map((size) => peopleOfNames(new Random(SEED), size));
  const [few = [], , many = []] = everybody;
  // Organisations here bear no family names, so that there is as much to find however many names are known.
  const { places: named } = castOf(new Random(SEED));
  const cast: Cast = { people: few, organizations: named, places: named };
  const proses = [...prose(cast, LENGTH)].map((text) => Prose.plain(text));
  const before = memory();
  const largest = indexOf(many);
  const bytes = memory() - before;
  const indexes = [...everybody.slice(0, -1).map(indexOf), largest];
  const [smallest = largest] = indexes;
  const [peer, exact] = [new Peer(few, true), new Peer(few, false)];
  const places = confirm(peer, smallest, proses);

  const found = indexes.map(() => 0);
  const times = compare(ROUNDS, [
    ...indexes.map((index, at) => () => {
      found[at] = proses.reduce((sum, prose) => sum + index.scan(prose).matches.length, 0);
    }),
    () => proses.forEach(({ text }) => peer.find(text)),
    () => proses.forEach(({ text }) => exact.find(text)),
    () => {
      for (let i = 0; i < proses.length; i += 20)
        smallest.find({ proses: proses.slice(i, i + 20), date: null });
    },
  ]);
  const [of500 = 0, of5000 = 0, of50000 = 0, peers = 0, exactly = 0, resolved = 0] = times;
  const speed = (name: string, time: number) => ({ name, value: LENGTH / 1000 / time, unit: "MB/s" });
  return {
    gates: [
      atMost("finding names, 500 -> 5000 names", of5000 / of500, 1.5),
      atMost("finding names, 500 -> 50000 names", of50000 / of500, 1.5),
      atLeast("finding 500 names, speed against ahocorasick", peers / of500, 3),
    ],
    facts: [
      ...SIZES.map((size, at) => speed(`finding ${size} names (${found[at]!} places)`, times[at]!)),
      speed(`ahocorasick, 500 names (${places} places)`, peers),
      speed("ahocorasick, 500 names, only as they are written", exactly),
      speed("finding 500 names and who is meant", resolved),
      { name: "memory per name", value: bytes / SIZES[2], unit: "bytes" },
    ],
  };
}
