import assert from "node:assert/strict";
import { NoteNames } from "../../../src/core/index/noteNames.ts";

describe("note names", () => {
  it("finds a note by its name, whatever its case, and by as much of its path as is written", () => {
    const names = new NoteNames();
    names.add("notes/2019/Hanoi Talks.md");
    names.add("archive/hanoi talks.md");
    names.add("notes/no-hanoi talks.md");
    assert.equal(names.find("2019/hanoi talks"), "notes/2019/Hanoi Talks.md");
    assert.equal(names.find("HANOI TALKS.md"), "archive/hanoi talks.md");
    assert.equal(names.find("archive/Hanoi Talks"), "archive/hanoi talks.md");
    assert.equal(names.find("019/Hanoi Talks"), undefined, "half a folder's name is none");
    assert.equal(names.find("talks"), undefined);
    assert.equal(names.find(""), undefined);
  });

  it("takes of several the one in the fewest folders, the first by the alphabet, however they came", () => {
    const paths = ["b/list.md", "a/deep/list.md", "a/list.md", "c/List.md"];
    for (const order of [paths, paths.toReversed()]) {
      const names = new NoteNames();
      for (const path of order) names.add(path);
      assert.equal(names.find("list"), "a/list.md");
      names.add("list.md");
      assert.equal(names.find("list"), "list.md");
      assert.equal(names.find("deep/list"), "a/deep/list.md");
    }
  });

  it("forgets a note, once however often it was added", () => {
    const names = new NoteNames();
    names.add("a/list.md");
    names.add("b/list.md");
    names.add("a/list.md");
    assert.equal(names.find("list"), "a/list.md");
    names.delete("a/list.md");
    assert.equal(names.find("list"), "b/list.md");
    names.delete("b/list.md");
    names.delete("b/list.md");
    assert.equal(names.find("list"), undefined);
  });
});
