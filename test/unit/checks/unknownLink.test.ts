import assert from "node:assert/strict";
import { problemsOf } from "../../../src/core/checks/index.ts";
import { opened, put } from "../index/folder.ts";

const DOSSIER = `people:
  - { id: mike-pompeo, name: Mike Pompeo }
  - { id: kim-a, name: Kim Jong-un, alias: the Leader }
  - { id: kim-b, name: Kim Il-sung, alias: the Leader }
events:
  - { id: hanoi-summit, date: 2019-02, title: Summit }
`;

/** The targets of dead links in a note, each with what is said of it. */
function dead(text: string, workspace = opened({ "dossier/a.yaml": DOSSIER, "n.md": text })) {
  return problemsOf(workspace, "n.md")
    .filter(({ code }) => code === "link/unknown")
    .map(({ span: { start, end }, message }) => [text.slice(start, end), message]);
}

describe("checks: link/unknown", () => {
  const alive = [
    "[[mike-pompeo]] [[Mike Pompeo|he]] [[ hanoi-summit ]] [[n]] [[n.md]] [[N#Part]]",
    "[[#Heading]] [[^block]] [[ |x]]",
    "[[map.png]] [[a/minutes.PDF|them]] [[tape.mp3]] [[board.canvas]] [[https://a.example/b]]",
    "![[map.png]] ![[nobody]] `[[nobody]]` \\[[nobody]]",
    "[[the Leader]]",
    "```\n[[nobody]]\n```",
  ];
  for (const text of alive)
    it(`nothing in ${text.split("\n", 1)[0]}`, () => assert.deepEqual(dead(text), []));

  const wrong: [string, string, string, string | null][] = [
    ["an id", "So [[nobody]].", "nobody", null],
    ["the target alone", "[[ nobody#Part |mike-pompeo]]", "nobody", null],
    ["a part of an id", "[[pompeo]]", "pompeo", "mike-pompeo"],
    ["an event mistyped", "- [[hanoi-sumit]]", "hanoi-sumit", "hanoi-summit"],
    ["a name mistyped", "> [[Mike Pompoe|him]]", "Mike Pompoe", "mike-pompeo"],
    ["another folder", "[[other/n]]", "other/n", "n"],
    ["a number behind a full stop", "[[release 2.0]]", "release 2.0", null],
    ["a note by its ending", "[[gone.md]]", "gone.md", null],
    ["in a table", "| a |\n|---|\n| [[nobody\\|x]] |", "nobody", null],
    ["in a footnote", "A.[^1]\n\n[^1]: See [[nobody]].", "nobody", null],
  ];
  for (const [what, text, target, nearest] of wrong) {
    it(what, () => {
      const hint = nearest === null ? "" : ` Perhaps “${nearest}”?`;
      assert.deepEqual(dead(text), [[target, `No entry and no note is called “${target}”.${hint}`]]);
    });
  }

  it("is no more than information, and offers what is near", () => {
    const workspace = opened({ "dossier/a.yaml": DOSSIER, "n.md": "[[pompeo]]" });
    const [problem] = problemsOf(workspace, "n.md");
    assert.equal(problem?.severity, "information");
    assert.deepEqual(problem.data, { kind: "unknown-link", nearest: ["mike-pompeo"] });
    assert.deepEqual(problemsOf(workspace, "n.md", { "link/unknown": "off" }), []);
  });

  const NEWS: [string, string, string, string][] = [
    ["a note", "[[2019/minutes]]", "2019/minutes.md", "Text.\n"],
    ["a person", "[[pompeo]]", "dossier/b.yaml", "people:\n  - { id: pompeo, name: Susan Pompeo }\n"],
    ["a name", "[[Susan]]", "dossier/b.yaml", "people:\n  - { id: s, name: Susan }\n"],
    ["an event", "[[talks]]", "dossier/b.yaml", "events:\n  - { id: talks, date: 2019, title: T }\n"],
    ["an event in a note", "[[talks]]", "b.md", "[They met]{.event #talks date=2019}\n"],
  ];
  for (const [what, text, path, news] of NEWS) {
    it(`is told anew when ${what} comes or goes`, () => {
      const workspace = opened({ "dossier/a.yaml": DOSSIER, "n.md": text, "m.md": "No link.\n" });
      let told: string[] = [];
      workspace.onDidChange(({ paths }) => told.push(...paths));
      const alone = dead(text, workspace);
      assert.equal(alone.length, 1);
      put(workspace, path, news);
      workspace.settle();
      assert.deepEqual(dead(text, workspace), []);
      assert.ok(told.includes("n.md"));
      assert.ok(!told.includes("m.md"));
      told = [];
      workspace.delete(path);
      workspace.settle();
      assert.deepEqual(dead(text, workspace), alone);
      assert.ok(told.includes("n.md"));
    });
  }

  it("is told anew when something comes that is called nearly so", () => {
    const workspace = opened({ "n.md": "[[minuets]]" });
    const told: string[] = [];
    workspace.onDidChange(({ paths }) => told.push(...paths));
    put(workspace, "minutes.md", "Text.\n");
    workspace.settle();
    assert.match(dead("[[minuets]]", workspace)[0]?.[1] ?? "", /Perhaps “minutes”/);
    assert.ok(told.includes("n.md"));
  });
});
