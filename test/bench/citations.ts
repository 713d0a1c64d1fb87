import { parse as parseAsPeer } from "@retorquere/bibtex-parser";
import citeproc from "citeproc";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readBibtex } from "../../src/core/citations/bibtex.ts";
import { citationContextAt } from "../../src/core/citations/context.ts";
import {
  type Citable,
  type Citeproc,
  type Formatter,
  StyleLibrary,
} from "../../src/core/citations/format/index.ts";
import { type CitationCluster, findCitations } from "../../src/core/citations/grammar.ts";
import { searchable } from "../../src/core/citations/search.ts";
import { SourceIndex } from "../../src/core/citations/sourceIndex.ts";
import {
  atMost,
  collectGarbage,
  compare,
  type Fact,
  type Gate,
  median,
  type Result,
  timed,
  timedAsync,
} from "./measure.ts";
import { Random } from "./random.ts";
import { ADJECTIVE, FAMILY, GIVEN, NOUN, VERB } from "./vocabulary.ts";

const MANY = 8_000;
const FEW = 800;
const CITATIONS = 200;
/** A single completion is over too soon to be timed. */
const TIMES = 20;

interface Source {
  readonly key: string;
  readonly authors: readonly { readonly family: string; readonly given: string }[];
  readonly title: string;
  readonly journal: string;
  readonly year: number;
}

function makeSources(count: number): Source[] {
  const random = new Random(count);
  const title = () =>
    `The ${random.pick(ADJECTIVE)} ${random.pick(NOUN)} of a ${random.pick(ADJECTIVE)} ${random.pick(NOUN)}`;
  return Array.from({ length: count }, (_, at) => {
    const authors = Array.from({ length: 1 + random.below(3) }, () => ({
      family: random.pick(FAMILY),
      given: random.pick(GIVEN),
    }));
    const year = 1950 + random.below(70);
    return {
      key: `${authors[0]!.family.toLowerCase()}${year}-${at}`,
      authors,
      title: title(),
      journal: `Journal of ${random.pick(NOUN)}s`,
      year,
    };
  });
}

function asBibtex({ key, authors, title, journal, year }: Source): string {
  const names = authors.map(({ family, given }) => `${family}, ${given}`).join(" and ");
  return `@article{${key},
  author = {${names}},
  title = {${title}},
  journal = {${journal}},
  year = {${year}},
  volume = {${year % 40}},
  pages = {${year}--${year + 9}},
  doi = {10.1000/${key}}
}
`;
}

function asReference({ key, authors, title, journal, year }: Source): Citable {
  const csl = {
    id: key,
    type: "article-journal",
    author: authors,
    title,
    "container-title": journal,
    issued: { "date-parts": [[year]] },
    page: "1-9",
  };
  return { id: key, csl, origin: { path: "references.yaml" } };
}

/** Reading a bibliography, held against another reader of BibTeX. */
async function bibtex(gates: Gate[], facts: Fact[]): Promise<void> {
  const text = makeSources(MANY).map(asBibtex).join("\n");
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < 3; round++) {
    collectGarbage();
    ours.push(await timedAsync(() => readBibtex(text, "library.bib")));
    collectGarbage();
    theirs.push(timed(() => void parseAsPeer(text)));
  }
  gates.push(
    atMost(
      "BibTeX, 8,000 entries: time as a share of @retorquere/bibtex-parser's",
      median(ours) / median(theirs),
      1,
    ),
  );
  facts.push({ name: "BibTeX, 8,000 entries", value: median(ours), unit: "ms" });
}

/** What is typed after `@`, keystroke by keystroke: until so much is typed that few sources are left to show. */
const TYPED = ["the c", "journal of", "bar", "trea", "zzz"].flatMap((words) =>
  Array.from({ length: words.length + 1 }, (_, length) => words.slice(0, length)),
);

/** What a keystroke after `@` costs: where the caret is, the sources found, and the rows that go to the editor. */
function completion(gates: Gate[], facts: Fact[]): void {
  const note = `${"Words and words. ".repeat(500)}\n\nSo it is [@`;
  const session = (count: number) => {
    const sources = makeSources(count).map((source) =>
      searchable({
        ...asReference(source),
        kind: "reference",
        type: "",
        title: source.title,
        file: null,
      } as never),
    );
    const index = new SourceIndex(sources);
    const preparing = timed(() => {
      for (const steps = index.prepare(); !steps.next().done;);
    });
    facts.push({
      name: `Making ${sources.length.toLocaleString("en")} sources ready for completion`,
      value: preparing,
      unit: "ms",
    });
    return () => {
      for (let time = 0; time < TIMES; time++) {
        for (const query of TYPED) {
          const text = note + query;
          citationContextAt(text, text.length);
          const rows = index.search(query, new Map(), 50).map(({ reference, description }, rank) => ({
            label: {
              label: reference.id,
              description: `${description.authors} ${description.year}`,
              detail: description.title,
            },
            insertText: reference.id,
            filterText: query,
            sortText: String(rank).padStart(4, "0"),
          }));
          JSON.stringify(rows);
        }
      }
    };
  };
  const [few, many] = compare(30, [session(FEW), session(MANY)]);
  gates.push(
    atMost("Completion among 8,000 sources: time as a multiple of that among 800", many! / few!, 1.5),
  );
  facts.push({ name: "Completion among 8,000 sources", value: many! / TYPED.length / TIMES, unit: "ms" });
}

function library(): StyleLibrary {
  return new StyleLibrary(
    () => Promise.resolve(citeproc as Citeproc),
    (name) => readFile(join("dist", "csl", name), "utf8"),
  );
}

/** A note as the preview renders it, once and again after keystrokes. */
async function preview(gates: Gate[], facts: Fact[]): Promise<void> {
  const random = new Random(7);
  const references = new Map(makeSources(CITATIONS).map((source) => [source.key, asReference(source)]));
  const keys = [...references.keys()];
  const paragraphs = Array.from({ length: CITATIONS }, () => {
    const locator = random.chance(0.5) ? `, p. ${1 + random.below(300)}` : "";
    return `They ${random.pick(VERB)} it [@${random.pick(keys)}${locator}].`;
  });
  const cited = (change: (text: string, at: number) => string): CitationCluster[] =>
    findCitations(paragraphs.map(change).join("\n\n"));
  const first = cited((text) => text);
  for (const style of ["chicago-author-date", "chicago-fullnote-bibliography"]) {
    const { formatter: make } = await library().load({ style: { id: style }, locale: "en-US" });
    const render = (formatter: Formatter, clusters: readonly CitationCluster[]): number => {
      let length = 0;
      for (const { inText, note } of formatter.update(clusters)) length += (note ?? inText).html.length;
      for (const { html } of formatter.bibliography()) length += html.length;
      return length;
    };
    const firsts: number[] = [];
    const prose: number[] = [];
    const locator: number[] = [];
    for (let round = 0; round < 4; round++) {
      const formatter = make();
      formatter.setLookup((key) => references.get(key));
      collectGarbage();
      firsts.push(timed(() => render(formatter, first)));
      for (let key = 0; key < 10; key++) {
        const typed = cited((text, at) =>
          at === 100 ? text.replace("They", `They ${"x".repeat(key)}`) : text,
        );
        prose.push(timed(() => render(formatter, typed)));
        const moved = cited((text, at) =>
          at === 100 ? text.replace(/(?:, p\. \d+)?\]/, `, p. ${key + 400}]`) : text,
        );
        locator.push(timed(() => render(formatter, moved)));
      }
    }
    const whole = median(firsts.slice(1));
    gates.push(
      atMost(
        `Preview, 200 citations, ${style}: a keystroke in prose as a share of the first rendering`,
        median(prose) / whole,
        0.1,
      ),
      atMost(
        `Preview, 200 citations, ${style}: a keystroke in a locator as a share of the first rendering`,
        median(locator) / whole,
        0.1,
      ),
    );
    facts.push({ name: `Preview, 200 citations, ${style}: first rendering`, value: whole, unit: "ms" });
    facts.push({
      name: `Preview, 200 citations, ${style}: a keystroke in a locator`,
      value: median(locator),
      unit: "ms",
    });
  }
}

/** Sources: reading them, finding them, and citing them in a style. */
export async function benchCitations(): Promise<Result> {
  const gates: Gate[] = [];
  const facts: Fact[] = [];
  await bibtex(gates, facts);
  completion(gates, facts);
  await preview(gates, facts);
  return { gates, facts };
}
