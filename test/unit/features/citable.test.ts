import assert from "node:assert/strict";
import { searchable, searchSources } from "../../../src/core/citations/search.ts";
import { Workspace } from "../../../src/core/index/workspace.ts";
import { finish } from "../../../src/core/text/pace.ts";
import { PreparedSources } from "../../../src/core/features/preparedSources.ts";
import { citableSources } from "../../../src/core/features/citable.ts";

const yaml = (...entries: readonly (readonly [key: string, title: string])[]) =>
  `references:\n${entries.map(([key, title]) => `  - id: ${key}\n    type: book\n    title: ${title}\n`).join("")}`;

/** Here nobody else waits for a turn. */
const run = <T>(steps: Generator<unknown, T, void>) => Promise.resolve(finish(steps));

function folderOf(workspace: Workspace): Parameters<typeof citableSources>[0] {
  workspace.settle();
  return { workspace } as never;
}

async function found(folder: ReturnType<typeof folderOf>, path: string, query = "", among?: () => boolean) {
  const sources = await citableSources(folder, path === "" ? null : path, run);
  return sources
    .search(query, new Map(), 50, among)
    .map(({ reference: { id, origin } }) => `${id} ${origin.path}`);
}

describe("the sources that a note can cite", () => {
  const workspace = new Workspace();
  workspace.set("all.yaml", "references", yaml(["ash", "Tide"], ["birch", "Tide"], ["cedar", "Ebb"]));
  workspace.set(
    "twice.yaml",
    "references",
    yaml(["elm", "Tide"], ["elm", "Tide again"], ["ash", "Tide late"]),
  );
  workspace.set("plain.md", "note", "Words.\n");
  workspace.set("own.md", "note", `---\n${yaml(["birch", "Tide of mine"], ["fir", "Flood"])}---\nWords.\n`);
  workspace.set("named.md", "note", "---\nbibliography: [twice.yaml, apart/more.yaml]\n---\nWords.\n");
  workspace.set(
    "apart/more.yaml",
    "bibliography",
    yaml(["ash", "Tide apart"], ["gum", "Tide"], ["gum", "Tide 2"]),
  );
  const folder = folderOf(workspace);

  for (const path of ["plain.md", "own.md", "named.md"]) {
    for (const query of ["", "tide", "a", "ash", "birch mine", "elm", "gum", "flood", "nothing"]) {
      it(`are found as by a look at all of them: ${path}, “${query}”`, async () => {
        const all = workspace.citable(path).map(searchable);
        const wanted = searchSources(all, query).map(
          ({ reference: { id, origin } }) => `${id} ${origin.path}`,
        );
        assert.deepEqual(await found(folder, path, query), wanted);
      });
    }
  }

  it("are its own before everybody's", async () => {
    assert.deepEqual(await found(folder, "own.md", "birch"), ["birch own.md"]);
    assert.deepEqual(await found(folder, "plain.md", "birch"), ["birch all.yaml"]);
  });

  it("are those of everybody where it lies outside of the folder", async () => {
    assert.equal((await found(folder, "")).length, 4);
  });

  it("can be narrowed down further", async () => {
    assert.deepEqual(await found(folder, "own.md", "birch", () => false), []);
  });

  it("are up to date after every change", async () => {
    const changing = new Workspace();
    changing.set("note.md", "note", "Words.\n");
    const changed = folderOf(changing);
    assert.equal((await citableSources(changed, "note.md", run)).empty, true);
    changing.set("all.yaml", "references", yaml(["ash", "Tide"]));
    changing.settle();
    assert.deepEqual(await found(changed, "note.md", "tide"), ["ash all.yaml"]);
    changing.set("note.md", "note", `---\n${yaml(["ash", "Ebb"])}---\nWords.\n`);
    changing.settle();
    assert.deepEqual(await found(changed, "note.md"), ["ash note.md"]);
    changing.set("note.md", "note", `---\n${yaml(["ash", "Flood"])}---\nWords.\n`);
    changing.settle();
    assert.deepEqual(await found(changed, "note.md", "flood"), ["ash note.md"]);
    changing.delete("all.yaml");
    changing.set("note.md", "note", "Words.\n");
    changing.settle();
    assert.deepEqual(await found(changed, "note.md"), []);
  });

  it("are made ready once for each state of them", async () => {
    const changing = new Workspace();
    changing.set("all.yaml", "references", yaml(["ash", "Tide"]));
    changing.settle();
    const prepared = new PreparedSources(changing, run);
    const first = await prepared.ofAll();
    changing.set("note.md", "note", `---\n${yaml(["elm", "Ebb"])}---\nSo [@ash].\n`);
    changing.settle();
    assert.equal(await prepared.ofAll(), first);
    changing.set("all.yaml", "references", yaml(["ash", "Tides"]));
    changing.settle();
    assert.notEqual(await prepared.ofAll(), first);
  });
});
