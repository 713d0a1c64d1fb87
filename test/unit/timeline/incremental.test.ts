import assert from "node:assert/strict";
import fc from "fast-check";
import { inspect } from "../../../src/core/features/inspect.ts";
import { runs } from "../runs.ts";
import { opened, put } from "../index/folder.ts";

const id = fc.constantFrom("talks", "hanoi-summit", "first-summit");
const date = fc.constantFrom("2019-02-27", "2019-02", "2018-06-12", "2018~", "2020", "soon", "");
const person = fc.constantFrom("kim", "pompeo", "Mike Pompeo", "nobody");

const entry = fc
  .record({
    id: fc.option(id, { nil: null }),
    date,
    person,
    title: fc.constantFrom("Hanoi summit", "First summit", "Secretary Pompeo flies"),
  })
  .map(
    (each) =>
      `  - { ${each.id === null ? "" : `id: ${each.id}, `}date: "${each.date}", title: ${each.title}, involved: [${each.person}] }\n`,
  );
const people = fc.constantFrom(
  "people:\n  - { id: kim, name: Kim Jong-un }\n",
  "people:\n  - { id: pompeo, name: Mike Pompeo, positions: [{ post: Secretary of State, start: 2018-04-26 }] }\n",
  "people:\n  - { id: pompeo, name: Mike Pompeo, positions: [{ post: Secretary of State, start: 2020-04-26 }] }\n",
  "",
);
const dossier = fc
  .tuple(fc.constantFrom("", "# moved\n"), fc.array(entry, { maxLength: 3 }), people)
  .map(
    ([comment, entries, who]) =>
      `${comment}${entries.length > 0 ? `events:\n${entries.join("")}` : ""}${who}`,
  );
const sentence = fc.oneof(
  fc.tuple(id, date).map(([each, when]) => `[They met]{.event #${each} date="${when}"}.`),
  id.map((each) => `The [[${each}]] on 28 March 2019 ended badly.`),
  fc.constantFrom(
    "The Hanoi summit took place on 3 March 2019.",
    "After the first summit nothing moved.",
    "On 1 May 2019 Secretary Pompeo flew to Seoul.",
  ),
);
const note = fc
  .tuple(
    fc.constantFrom("", "---\nschema: Event\nid: talks\ndate: 2019-03\n---\n"),
    fc.array(sentence, { maxLength: 4 }),
  )
  .map(([front, sentences]) => front + sentences.join("\n\n"));
const file = fc.oneof(
  fc.tuple(fc.constantFrom("dossier/a.yaml", "dossier/b.yaml"), dossier),
  fc.tuple(fc.constantFrom("a.md", "b.md"), note),
);

describe("timeline: a workspace after any changes", function () {
  this.timeout(180_000);

  it("says what a new one says, and has told of every file whose answers are others now", () => {
    fc.assert(
      fc.property(
        fc.array(file, { maxLength: 5 }),
        fc.array(file, { minLength: 1, maxLength: 4 }),
        (start, steps) => {
          const files = new Map(start);
          const workspace = opened(Object.fromEntries(files));
          const answers = () => {
            const { documents, diagnostics } = inspect(workspace);
            const byPath = new Map<string, string>();
            for (const each of [...documents, ...diagnostics]) {
              byPath.set(each.path, (byPath.get(each.path) ?? "") + JSON.stringify(each));
            }
            return byPath;
          };
          for (const [path, text] of steps) {
            const before = answers();
            const touched = new Set<string>();
            const stop = workspace.onDidChange(({ paths }) => {
              for (const each of paths) touched.add(each);
            });
            put(workspace, path, text);
            files.set(path, text);
            workspace.settle();
            stop();
            const after = answers();
            for (const each of new Set([...before.keys(), ...after.keys()])) {
              if (before.get(each) !== after.get(each))
                assert.ok(touched.has(each), `${each} was not told of`);
            }
            assert.deepEqual(inspect(workspace), inspect(opened(Object.fromEntries(files))));
          }
        },
      ),
      runs(150),
    );
  });
});
