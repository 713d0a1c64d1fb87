import assert from "node:assert/strict";
import fc from "fast-check";
import { inspect } from "../../../src/core/features/inspect.ts";
import { Workspace } from "../../../src/core/index/workspace.ts";
import { runs } from "../runs.ts";
import { opened, put } from "./folder.ts";

const ENTRIES: Readonly<Record<string, readonly string[]>> = {
  people: [
    "{ id: mike-pompeo, name: Mike Pompeo, aliases: [Michael R. Pompeo], positions: [{ post: Secretary of State, start: 2018-04-26, end: 2021-01-20 }] }",
    "{ name: Mike Pompeo }",
    "{ id: kim, name: Kim Jong-un, family: Kim, weakAliases: [the Chairman] }",
    "{ name: Kim Yo-jong, family: Kim, positions: [{ post: Deputy Director, organization: ministry }] }",
    "{ id: moon, name: Moon Jae-in, family: Moon }",
    "{ id: mike-pompeo-2, name: Susan Pompeo }",
    "{ id: mike-pompeo, name: Michael Pompeo }",
    "{ name: Kim, id: kim }",
  ],
  organizations: ["{ id: ministry, name: Foreign Ministry, alias: MOFA }", "{ name: Foreign Ministry }"],
  places: ["{ id: hanoi, name: Hanoi }", "{ name: Singapore }"],
  events: [
    "{ id: talks, date: 2019-02-27/2019-02-28, title: Talks, involved: [kim, Mike Pompeo], location: hanoi, sources: [memo] }",
    "{ date: 2018-06, title: Handshake, involved: [moon, nobody] }",
    "{ date: 2018-06, title: Handshake, location: Singapore }",
    "{ date: 2019-02-30, title: Never }",
    "{ date: ../2017, title: Before }",
  ],
  references: [
    "{ id: memo, type: report, title: Memo, file: ../sources/memo.md }",
    "{ id: memo, type: book, title: Another, file: ../sources/other.txt }",
    "{ id: other, type: book, title: Other, file: ../sources/other.txt }",
    "{ id: lost, type: book, title: Lost, file: gone.txt }",
    "{ id: plain, title: No copy }",
  ],
};

const section = fc
  .constantFrom(...Object.keys(ENTRIES))
  .chain((key) =>
    fc
      .array(fc.constantFrom(...(ENTRIES[key] ?? [])), { minLength: 1, maxLength: 3 })
      .map((entries) => `${key}:\n${entries.map((entry) => `  - ${entry}\n`).join("")}`),
  );
const dossier = fc
  .array(fc.oneof({ weight: 6, arbitrary: section }, fc.constantFrom("people: [\n", "x: y\n", "- a\n")), {
    maxLength: 4,
  })
  .map((sections) => sections.join(""));

const FRONT = [
  "",
  "---\ndate: 2019-03-01\n---\n",
  "---\ntype: person\n---\n# Mike Pompeo\n",
  "---\nschema: Person\nid: kim\nname: Kim Il-sung\naliases: [the Founder]\n---\n",
  "---\nschema: Event\ndate: 2018-06-12\ntitle: Handshake\ninvolved: [kim]\n---\n",
  "---\nreferences:\n  - { id: own, title: Own }\n---\n",
  "---\nreferences:\n  - { id: own, title: Own, file: a.md }\n---\n",
  "---\nreferences:\n  - { id: memo, title: Own, file: notes/b.md }\n---\n",
];
const PARAGRAPHS = [
  "Mike Pompeo met Kim Jong-un. Mr. Kim smiled at Pompeo.",
  "Secretary Pompeo and the Secretary of State. The Chairman left.",
  "Kim said nothing; Moon's aide did. President Moon left Hanoi.",
  "They met [[kim]] and [[mike-pompeo|him]] at the Foreign Ministry on Feb. 28.",
  "He said “we shall not sign anything in this city today” [@memo, p. 3].",
  "> We shall sign anything in this city today [@other]",
  "“A sentence that only the other source has in it, word for word” [@memo; @unknown].",
  "[The talks end [@memo]]{.event date=2019-02-28 involved='kim moon' location=hanoi}",
  "[Handshake]{.event date=2018-06-12 involved=trump}",
  "[Retold]{.event #talks date=2019-02-28}",
  "See @own and @memo.",
  "See [[talk]], [[pompeo]], [[b|notes]], [[notes/a]] and [[moom]].",
  "Michael R. Pompeo, Susan Pompeo, Kim Yo-jong, MOFA, the Founder.",
];
const note = fc
  .tuple(fc.constantFrom(...FRONT), fc.array(fc.constantFrom(...PARAGRAPHS), { maxLength: 4 }))
  .map(([front, paragraphs]) => front + paragraphs.join("\n\n"));
const source = fc.constantFrom(
  "We shall not sign anything in this city today.\n\nMike Pompeo said so.",
  "We shall sign anything in this city today.",
  "A sentence that only the other source has in it, word for word.",
  "",
);

const file = fc.oneof(
  fc.tuple(fc.constantFrom("dossier/a.yaml", "dossier/b.yaml", "z.dossier.yml"), dossier),
  fc.tuple(fc.constantFrom("file://other/dossier/a.yaml"), dossier),
  fc.tuple(fc.constantFrom("notes/a.md", "notes/b.md", "a/2019-03-01 daily.md"), note),
  fc.tuple(fc.constantFrom("sources/memo.md", "sources/other.txt"), fc.oneof(source, note)),
);
type Step =
  | { readonly do: "set"; readonly path: string; readonly text: string }
  | { readonly do: "delete"; readonly path: string }
  | { readonly do: "settle" }
  | { readonly do: "work"; readonly steps: number }
  | { readonly do: "ask"; readonly path: string };
const path = file.map(([each]) => each);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: file.map(([path, text]): Step => ({ do: "set", path, text })) },
  { weight: 2, arbitrary: path.map((path): Step => ({ do: "delete", path })) },
  { weight: 2, arbitrary: fc.constant<Step>({ do: "settle" }) },
  { weight: 2, arbitrary: fc.nat({ max: 12 }).map((steps): Step => ({ do: "work", steps })) },
  { weight: 1, arbitrary: path.map((path): Step => ({ do: "ask", path })) },
);

describe("workspace: after any changes", function () {
  this.timeout(180_000);

  it("knows what a new one knows that is told the same, in whatever order", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), fc.func(fc.integer()), (steps, rank) => {
        const workspace = new Workspace();
        const files = new Map<string, string>();
        let work = workspace.work();
        for (const each of steps) {
          if (each.do === "set") {
            put(workspace, each.path, each.text);
            files.set(each.path, each.text);
          } else if (each.do === "delete") {
            workspace.delete(each.path);
            files.delete(each.path);
          } else if (each.do === "settle") workspace.settle();
          else if (each.do === "ask") {
            workspace.note(each.path);
            workspace.quotations(each.path);
            workspace.eventsOf("kim");
          } else {
            for (let i = 0; i < each.steps; i++) if (work.next().done) work = workspace.work();
          }
        }
        workspace.settle();
        assert.equal(workspace.pending, false);
        const ordered = [...files].sort((a, b) => rank(a[0]) - rank(b[0]));
        const anew = opened(Object.fromEntries(ordered));
        assert.deepEqual(inspect(workspace), inspect(anew));
        for (const tally of ["mentions", "citations", "strangers"] as const) {
          const counts = (from: Workspace) =>
            [...from[tally].things()]
              .sort()
              .map((thing) => [thing, from[tally].count(thing), from[tally].notes(thing)]);
          assert.deepEqual(counts(workspace), counts(anew));
        }
        const around = (from: Workspace) =>
          ["kim", "moon", "hanoi", "mike-pompeo"].map((id) => from.eventsOf(id).map(({ event }) => event.id));
        assert.deepEqual(around(workspace), around(anew));
      }),
      runs(100),
    );
  });

  it("has told of every file whose answers are others now", () => {
    fc.assert(
      fc.property(
        fc.array(file, { maxLength: 8 }),
        fc.array(step, { minLength: 1, maxLength: 4 }),
        (start, steps) => {
          const workspace = opened(Object.fromEntries(start));
          const answers = () => {
            const { documents, diagnostics } = inspect(workspace);
            const all = [...documents, ...diagnostics];
            const paths = new Set(all.map((each) => each.path));
            return new Map(
              [...paths].map((path) => [path, JSON.stringify(all.filter((each) => each.path === path))]),
            );
          };
          const before = answers();
          const touched = new Set<string>();
          workspace.onDidChange(({ paths }) => {
            for (const path of paths) touched.add(path);
          });
          for (const each of steps) {
            if (each.do === "set") put(workspace, each.path, each.text);
            else if (each.do === "delete") workspace.delete(each.path);
            else workspace.settle();
          }
          workspace.settle();
          const after = answers();
          for (const path of new Set([...before.keys(), ...after.keys()])) {
            if (before.get(path) !== after.get(path)) {
              assert.ok(
                touched.has(path),
                `${path}: ${before.get(path) ?? "-"} => ${after.get(path) ?? "-"}`,
              );
            }
          }
        },
      ),
      runs(100),
    );
  });
});
