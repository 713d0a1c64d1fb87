import AhoCorasick from "ahocorasick";
import { NameIndex } from "../../src/core/names/index.ts";
import { Prose } from "../../src/core/text/prose.ts";
import { castOf, peopleOfNames, type Cast, type Person } from "./dossier.ts";
import { atLeast, atMost, compare, memory, type Result } from "./measure.ts";
import { Random } from "./random.ts";
import { prose } from "./vault.ts";

const SEED = 7;
const SIZES = [500, 5_000, 50_000] as const;
/** Characters of prose that are searched. */
const LENGTH = 10_000_000;
const ROUNDS = 5;
/** The peer is searched with as many names as make it build its tables in seconds; it is slower the more there are. */
const PEER_NAMES = 500;

function indexOf(everybody: readonly Person[]): NameIndex {
  const index = new NameIndex();
  for (const { id, name, aliases } of everybody) {
    index.set({ id, schema: "Person", name, aliases, weakAliases: [], family: null, positions: [] });
  }
  return index;
}

/** What the peer looks for: every full name and alias, and every family name alone, as the index does. */
function keywordsOf(everybody: readonly Person[]): string[] {
  return [...new Set(everybody.flatMap(({ name, family, aliases }) => [name, family, ...aliases]))];
}

const WORD = /[\p{L}\p{N}]/u;

function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code > 47 && code < 58) || ((code | 32) > 96 && (code | 32) < 123);
  return WORD.test(text.charAt(at));
}

/** The longest whole-word matches of the peer, from the left. @returns starts and ends, in turn */
function searchPeer(peer: AhoCorasick, text: string): number[] {
  const found: number[] = [];
  for (const [last, words] of peer.search(text)) {
    const end = last + 1;
    if (isWord(text, end)) continue;
    for (const word of words) {
      const start = end - word.length;
      if (start > 0 && isWord(text, start - 1)) continue;
      const before = found.length - 2;
      if (before >= 0 && start < found[before + 1]!) {
        if (start > found[before]!) continue;
        found.length = before;
      }
      found.push(start, end);
    }
  }
  return found;
}

/** How many of the peer's matches lie in one of the index's. */
function covered(
  peer: AhoCorasick,
  index: NameIndex,
  proses: readonly Prose[],
): { all: number; ours: number } {
  let all = 0;
  let ours = 0;
  for (const prose of proses) {
    const { matches } = index.scan(prose);
    const found = searchPeer(peer, prose.text);
    for (let i = 0; i < found.length; i += 2) {
      all++;
      if (matches.some(({ start, end }) => start <= found[i]! && found[i + 1]! <= end)) ours++;
    }
  }
  return { all, ours };
}

/** Finding names in prose: as quick with fifty thousand names as with five hundred, and quicker than a peer. */
export function benchNames(): Result {
  const everybody = SIZES.map((size) => peopleOfNames(new Random(SEED), size));
  const cast: Cast = { ...castOf(new Random(SEED)), people: everybody[0]! };
  const proses = [...prose(cast, LENGTH)].map((text) => Prose.plain(text));
  const before = memory();
  const large = indexOf(everybody.at(-1)!);
  const bytes = memory() - before;
  const indexes = [...everybody.slice(0, -1).map(indexOf), large];
  const peer = new AhoCorasick(keywordsOf(peopleOfNames(new Random(SEED), PEER_NAMES)));

  const { all, ours } = covered(peer, indexes[0]!, proses);
  if (all === 0 || ours < all * 0.99)
    throw new Error(`Of the peer's ${all} matches the index found only ${ours}.`);

  const found = indexes.map(() => 0);
  const scans = indexes.map((index, at) => () => {
    found[at] = proses.reduce((sum, prose) => sum + index.scan(prose).matches.length, 0);
  });
  const resolve = () => {
    for (let i = 0; i < proses.length; i += 20)
      indexes[0]!.find({ proses: proses.slice(i, i + 20), date: null });
  };
  const search = () => {
    for (const { text } of proses) searchPeer(peer, text);
  };
  const times = compare(ROUNDS, [...scans, search, resolve]);
  const [few = 0, some = 0, many = 0, theirs = 0, resolved = 0] = times;
  const speed = (time: number) => LENGTH / 1000 / time;
  return {
    gates: [
      atMost("finding names, 500 -> 5000 names", some / few, 1.5),
      atMost("finding names, 500 -> 50000 names", many / few, 1.5),
      atLeast(`finding ${PEER_NAMES} names, speed against ahocorasick`, theirs / few, 3),
    ],
    facts: [
      ...SIZES.map((size, at) => ({
        name: `finding ${size} names (${found[at]!} places)`,
        value: speed(times[at]!),
        unit: "MB/s",
      })),
      { name: `ahocorasick, ${PEER_NAMES} names (${all} places)`, value: speed(theirs), unit: "MB/s" },
      { name: "finding 500 names and who is meant", value: speed(resolved), unit: "MB/s" },
      { name: "memory per name", value: bytes / SIZES.at(-1)!, unit: "bytes" },
    ],
  };
}
