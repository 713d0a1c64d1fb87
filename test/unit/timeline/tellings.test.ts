import assert from "node:assert/strict";
import { inspect } from "../../../src/core/features/inspect.ts";
import { renameId } from "../../../src/core/features/occurrences.ts";
import { inspected, opened, problems, put } from "../index/folder.ts";

const YAML =
  "events:\n  - { id: talks, date: 2019-02-27, title: Talks in Hanoi, involved: [kim], tags: [a] }\n";
const NOTE =
  "---\nschema: Event\nid: talks\nplace: hanoi\ninvolved: [trump]\ntags: [b, a]\nsources: [memo]\n---\n# Hanoi\n\nNobody signed.\n";
const SPANS =
  '[They sat down]{.event #talks date=2019-02 involved="kim, moon"} and [rose [@wire]]{.event #talks}.\n\n[Elsewhere]{.event date=2019}';

describe("timeline: tellings", () => {
  const files = { "dossier/e.yaml": YAML, "notes/talks.md": NOTE, "notes/a.md": SPANS };

  it("of one id are one event: the first leads, the others fill what it leaves out", () => {
    const [, talks] = inspected(files).events;
    assert.deepEqual(talks, {
      id: "talks",
      date: "2019-02-27",
      earliest: "2019-02-27",
      latest: "2019-02-27",
      title: "Talks in Hanoi",
      involved: ["kim", "moon", "trump"],
      location: "hanoi",
      sources: ["wire", "memo"],
      path: "dossier/e.yaml",
    });
    const merged = opened(files).event("talks")?.event;
    assert.deepEqual([merged?.summary, merged?.tags], ["Nobody signed.", ["a", "b"]]);
  });

  it("stand in the order of dossier files, then notes, by file and place", () => {
    const workspace = opened(files);
    assert.deepEqual(
      workspace.tellings("talks").map(({ kind, event }) => [kind, event.origin.path, event.title]),
      [
        ["dossier", "dossier/e.yaml", "Talks in Hanoi"],
        ["span", "notes/a.md", "They sat down"],
        ["span", "notes/a.md", "rose"],
        ["note", "notes/talks.md", "Hanoi"],
      ],
    );
    assert.deepEqual(workspace.tellings("nothing"), []);
    assert.equal(inspect(workspace).events.length, 2);
  });

  it("are no slip; two dossier entries with one id are, and the second is not read", () => {
    const codes = (more: Record<string, string>) =>
      problems({ ...files, ...more })
        .filter(([code]) => code === "event/duplicate-id")
        .map(([, path]) => path);
    assert.deepEqual(codes({}), []);
    const twice = {
      "dossier/f.yaml":
        "events:\n  - { id: talks, date: 2019-02-27, title: Again, summary: Slip, tags: [c] }\n",
    };
    assert.deepEqual(codes(twice), ["dossier/e.yaml", "dossier/f.yaml"]);
    assert.deepEqual(opened({ ...files, ...twice }).event("talks")?.event.tags, ["a", "b"]);
  });

  it("in a note go by an id that is made from a dossier entry's title", () => {
    const workspace = opened({
      "dossier/e.yaml":
        "events:\n  - { date: 2019-02-27, title: Hanoi summit }\n  - { title: Hanoi summit, date: 2020 }\n",
      "a.md": "[They met]{.event #hanoi-summit location=hanoi}",
    });
    assert.deepEqual(
      workspace.timeline().map(({ event }) => [event.id, event.location?.value ?? null, event.origin.path]),
      [
        ["hanoi-summit", "hanoi", "dossier/e.yaml"],
        ["hanoi-summit-2", null, "dossier/e.yaml"],
      ],
    );
  });

  it("without an id are each an event of its own", () => {
    const { events } = inspected({ "a.md": "[A]{.event date=2019} and [A]{.event date=2018}" });
    assert.deepEqual(
      events.map(({ id, date }) => [id, date]),
      [
        ["a-2", "2018"],
        ["a", "2019"],
      ],
    );
  });

  it("take the first date that can be read", () => {
    const workspace = opened({
      "dossier/e.yaml": "events:\n  - { id: e, date: soon, title: E }\n",
      "a.md": "[E]{.event #e date=2019-02-28}",
    });
    assert.equal(workspace.event("e")?.date?.edtf, "2019-02-28");
    assert.equal(workspace.event("e")?.event.date.value, "2019-02-28");
  });

  it("come and go with their files, and what they take part in follows", () => {
    const workspace = opened(files);
    const of = (id: string) => workspace.eventsOf(id).map(({ event }) => event.id);
    assert.deepEqual(of("moon"), ["talks"]);
    workspace.delete("notes/a.md");
    workspace.settle();
    assert.deepEqual(of("moon"), []);
    assert.deepEqual(of("trump"), ["talks"]);
    workspace.delete("dossier/e.yaml");
    workspace.settle();
    assert.equal(workspace.event("talks")?.event.origin.path, "notes/talks.md");
    put(workspace, "notes/talks.md", "nothing");
    workspace.settle();
    assert.deepEqual(workspace.timeline(), []);
  });

  it("leave an event the same object that only moved in its file", () => {
    const workspace = opened(files);
    const [before] = workspace.timeline();
    const list = workspace.timeline();
    const talks = workspace.event("talks");
    put(workspace, "dossier/e.yaml", `# a comment\n${YAML}`);
    workspace.settle();
    assert.equal(workspace.timeline()[0], before);
    assert.equal(workspace.event("talks"), talks);
    assert.equal(workspace.timeline(), list);
    assert.equal(talks?.event.origin.span.start, workspace.events.get("talks")?.origin.span.start);
  });

  it("are renamed together, with the links to them", () => {
    const workspace = opened({ ...files, "notes/b.md": "As at [[talks]]." });
    const [lead, span] = workspace.tellings("talks").map(({ event }) => event);
    assert.ok(lead && span);
    for (const entry of [lead, span]) {
      assert.deepEqual(
        renameId(workspace, entry, "hanoi")?.map(({ path }) => path),
        ["dossier/e.yaml", "notes/a.md", "notes/a.md", "notes/b.md", "notes/talks.md"],
      );
    }
  });

  it("of another folder stand behind one's own and say nothing", () => {
    const workspace = opened({
      ...files,
      "file:///b/dossier/e.yaml": "events:\n  - { id: talks, date: 2001, title: Theirs, tags: [z] }\n",
    });
    assert.deepEqual(workspace.event("talks")?.event.tags, ["a", "b"]);
    assert.equal(workspace.tellings("talks").length, 4);
  });
});
