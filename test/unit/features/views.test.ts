import assert from "node:assert/strict";
import type { Folder } from "../../../src/core/features/folder.ts";
import type { ListView } from "../../../src/core/features/rows/listView.ts";
import type { Look, Row } from "../../../src/core/features/rows/row.ts";
import { SOURCES } from "../../../src/core/features/rows/sources.ts";
import { timelineRows } from "../../../src/core/features/rows/timeline.ts";
import { WHOS_WHO } from "../../../src/core/features/rows/whosWho.ts";
import { TimelineController, type TimelineChange } from "../../../src/core/features/timeline/controller.ts";
import { namedChoices } from "../../../src/core/features/timeline/filterChoices.ts";
import { keysOf } from "../../../src/core/features/timeline/windowEvents.ts";
import { folderOf, readerOf, twoFolders, typed } from "./folders.ts";

const DOSSIER = `people:
  - { id: kim, name: Kim Jong-un, positions: [{ post: Chairman }] }
  - { id: ash, name: Zoë Ash }
places:
  - { id: hanoi, name: Hanoi }
events:
  - { id: talks, date: 2019-02, title: Talks, involved: [kim], location: hanoi, sources: [memo] }
  - { id: first, date: 2018~, title: First, involved: [kim], tags: [summit] }
  - { id: doubt, date: 2018?, title: Doubt }
  - { id: open, date: 2018/.., title: Open }
  - { id: never, date: soon, title: Never }
references:
  - { id: memo, type: book, title: On Tides, author: [{ family: Ash }], issued: 2001 }
  - { id: leaf, title: Leaf }
`;
const FILES = {
  "dossier/d.yaml": DOSSIER,
  "a.md": "---\ntitle: A\n---\nKim Jong-un and Kim Jong-un [@memo]. Mr. Whitlock sat. [@gone]\n",
  "b.md": "Kim Jong-un. Governor Jane Whitlock came, and Jane Whitlock spoke. So did Jane Whitlock.\n",
};

/** Rows in short, with those below what is unfolded. */
function drawn(rows: readonly Row[], folders: readonly Folder[]): unknown[] {
  const reader = readerOf(...folders);
  return rows.flatMap((row) => {
    const { label, description = "", rows: state } = row.look(reader);
    const below = state === "unfolded" ? [drawn(row.below?.(reader) ?? [], folders)] : [];
    return [description === "" ? label : `${label} · ${description}`, ...below];
  });
}

function list<A extends string>(view: ListView<A>, arrangement: A, folders: readonly Folder[], letters = "") {
  const [folder] = folders;
  const note = folder && { folder, path: "a.md" };
  return view.rows({ folders, arrangement, letters, locale: "en", note });
}

describe("features: Who's Who and Sources", () => {
  const folder = folderOf(FILES);
  const one = [folder];

  it("list people by kind, by mentions, or those of the note", () => {
    assert.deepEqual(drawn(list(WHOS_WHO, "kind", one), one), [
      "People · 2",
      ["Kim Jong-un · 3 · Chairman", "Zoë Ash · 0"],
      "Places · 1",
      ["Hanoi · 0"],
      "Not in the dossier · 1",
    ]);
    assert.deepEqual(drawn(list(WHOS_WHO, "mentions", one), one).slice(0, 1), ["Kim Jong-un · 3 · Chairman"]);
    assert.deepEqual(drawn(list(WHOS_WHO, "note", one), one), ["Kim Jong-un · 2 · Chairman"]);
    assert.deepEqual(drawn(list(WHOS_WHO, "kind", one, "zoë"), one), ["People · 1", ["Zoë Ash · 0"]]);
    assert.deepEqual(drawn(list(WHOS_WHO, "mentions", one, "chair"), one), ["Kim Jong-un · 3 · Chairman"]);
  });

  it("show below somebody the notes and events of theirs", () => {
    const [kim] = list(WHOS_WHO, "mentions", one);
    const below = kim?.below?.(readerOf(folder)) ?? [];
    assert.deepEqual(drawn(below, one), ["A · 2 · a.md", "b · 1 · b.md", "Events · 2"]);
    assert.deepEqual(below[0]?.look(readerOf(folder)).open, { folder, path: "a.md" });
    const [events] = below.slice(2);
    assert.deepEqual(drawn(events?.below?.(readerOf(folder)) ?? [], one), [
      "around 2018 · First",
      "Feb 2019 · Talks",
    ]);
  });

  it("list sources by kind, year and use, with what is missing and what cannot be read", () => {
    assert.deepEqual(drawn(list(SOURCES, "kind", one), one), [
      "Books · 1",
      ["On Tides · 1 · Ash 2001"],
      "Other · 1",
      ["Leaf · 0 · n.d."],
      "Not cited · 1",
      "Missing · 1",
    ]);
    assert.deepEqual(drawn(list(SOURCES, "year", one, "tides"), one), [
      "2001 · 1",
      ["On Tides · 1 · Ash 2001"],
    ]);
    assert.deepEqual(drawn(list(SOURCES, "use", one, "tides"), one), ["On Tides · 1 · Ash 2001"]);
    const broken = folderOf({
      "references.yaml": "references:\n  - id: a\n    title: [\n  - id: b\n    title: B\n",
    });
    assert.match(
      String(drawn(list(SOURCES, "kind", [broken]), [broken])[0]),
      /could not be read · references.yaml/,
    );
  });

  it("leave to each folder its own, and count for both", () => {
    const [a, b] = twoFolders(FILES, { "m.md": "Kim Jong-un [@memo].\n" });
    assert.deepEqual(drawn(list(WHOS_WHO, "mentions", [a, b]), [a, b])[0], "Kim Jong-un · 4 · Chairman");
    assert.deepEqual(drawn(list(SOURCES, "use", [a, b]), [a, b])[0], "On Tides · 2 · Ash 2001");
  });

  it("say when they must be made ready, and when rows differ", () => {
    const changing = folderOf(FILES);
    const shown = (letters: string) => ({
      folders: [changing],
      arrangement: "kind" as const,
      letters,
      locale: "en",
      note: undefined,
    });
    const before = [SOURCES.needs?.(shown("")), SOURCES.revision(changing.workspace)];
    assert.notEqual(SOURCES.needs?.(shown("x")), before[0]);
    typed(changing, "dossier/d.yaml", DOSSIER.replace("Leaf", "Leaves"));
    changing.workspace.settle();
    assert.notEqual(SOURCES.needs?.(shown("")), before[0]);
    assert.notEqual(SOURCES.revision(changing.workspace), before[1]);
  });
});

/** A timeline whose work is done as soon as somebody waits for it. */
function timelineOf(...folders: Folder[]) {
  const done: { steps: number } = { steps: 0 };
  let kept: unknown;
  const editor = {
    folders,
    fileAt: (address: string) => {
      const folder = folders.find((each) => address.startsWith(`${each.address}/`));
      return folder && { folder, path: address.slice(folder.address.length + 1) };
    },
    order: "oldest" as const,
    note: "file:///a/a.md",
  };
  const memory = {
    get: () => kept,
    update: (state: unknown) => {
      kept = state;
      return Promise.resolve();
    },
  };
  const timeline = new TimelineController(editor, memory, (start) => ({
    idle() {
      for (let round = start(); round; round = start()) while (round.next().done !== true) done.steps++;
      return Promise.resolve();
    },
  }));
  return { timeline, done };
}

describe("features: the timeline of a window", () => {
  const folder = folderOf(FILES);
  const reader = readerOf(folder);

  it("shows events in their groups, with how sure their dates are", () => {
    const { timeline } = timelineOf(folder);
    assert.deepEqual(
      timelineRows(timeline).map((row) => drawn([{ ...row, below: () => [] }], [folder])[0]),
      ["2018 · 3", "2019 · 1", "No readable date · 1"],
    );
    const marks = new Map<string, Look>();
    for (const group of timelineRows(timeline))
      for (const row of group.below?.(reader) ?? []) {
        const look = row.look(reader);
        marks.set(look.spoken?.split(",")[0] ?? "", look);
      }
    const mark = (title: string) => [
      marks.get(title)?.icon,
      /approximate|uncertain|open|no readable/.exec(marks.get(title)?.spoken ?? "")?.[0],
    ];
    assert.deepEqual(mark("First"), ["circle-outline", "approximate"]);
    assert.deepEqual(mark("Doubt"), ["circle-outline", "uncertain"]);
    assert.deepEqual(mark("Open"), ["arrow-right", "open"]);
    assert.deepEqual(mark("Never"), ["question", "no readable"]);
    assert.deepEqual(mark("Talks"), ["circle-small-filled", undefined]);
  });

  it("is one filter for all who read it, and tells them", async () => {
    const { timeline } = timelineOf(folder);
    const told: TimelineChange[] = [];
    const end = timeline.onDidChange((change) => told.push(change));
    await timeline.show({ filter: { involved: "kim" } });
    assert.deepEqual(
      timeline.shown.map(({ event }) => event.id),
      ["first", "talks"],
    );
    assert.equal(timeline.leftOut, 3);
    assert.deepEqual(drawn(timelineRows(timeline), [folder]).length, 4);
    await timeline.show({ filter: { thisNote: true }, groupBy: "person" });
    assert.deepEqual(
      timeline.shown.map(({ event }) => event.id),
      ["talks"],
    );
    assert.deepEqual(drawn(timelineRows(timeline), [folder])[0], "Kim Jong-un · 1");
    timeline.tell("events");
    end();
    await timeline.unfold("none");
    assert.deepEqual(told, ["shown", "shown", "events"]);
    assert.deepEqual(drawn(timelineRows(timeline), [folder]), ["Kim Jong-un · 1"]);
  });

  it("keeps what it made until something changes, and makes it ready in steps", async () => {
    const { timeline, done } = timelineOf(folder);
    await timeline.ready();
    assert.ok(done.steps > 0);
    const { model } = timeline;
    const steps = done.steps;
    await timeline.ready();
    assert.equal(done.steps, steps);
    assert.equal(timeline.model, model);
  });

  it("tells events of several folders apart, and each once", () => {
    const [a, b] = twoFolders(FILES, {
      "dossier/e.yaml": "events:\n  - { id: own, date: 2018, title: Own }\n",
    });
    const { timeline } = timelineOf(a, b);
    assert.equal(timeline.shown.length, 6);
    const own = timeline.shown.find(({ event }) => event.id === "own");
    assert.equal(own?.key, "own file:///b");
    assert.equal(timeline.events.find("own file:///b"), own);
    assert.equal(timeline.events.find("own file:///c"), undefined);
    const lent = a.workspace.event("own")?.event;
    assert.equal(lent && timeline.events.keyOf(a, lent), "own file:///b");
    assert.deepEqual(timeline.wayTo("own file:///b"), ["time/2018", "time/2018/own file:///b"]);
    assert.deepEqual(
      keysOf([{ subject: { kind: "event", id: "x", folder: "f" } }, null, {}, { subject: 3 }]),
      ["x f"],
    );
  });

  it("says what it can be filtered by", () => {
    const { timeline } = timelineOf(folder);
    assert.deepEqual(namedChoices(timeline, "involved"), [{ value: "kim", name: "Kim Jong-un", count: 2 }]);
    assert.deepEqual(namedChoices(timeline, "source"), [{ value: "memo", name: "On Tides", count: 1 }]);
    assert.deepEqual(
      namedChoices(timeline, "tags").map(({ name }) => name),
      ["summit"],
    );
  });

  it("measures between two events, or says that it cannot", async () => {
    const { timeline } = timelineOf(folder);
    const [from, to] = ["first file:///a", "talks file:///a"];
    await timeline.show({
      measured: [
        { from, to },
        { from, to: "gone file:///a" },
      ],
    });
    const [group] = timelineRows(timeline);
    assert.deepEqual(
      drawn(group?.below?.(reader) ?? [], [folder]).map((text) => String(text).replace(/.* · /, "")),
      ["First → Talks", "First → an event that is gone"],
    );
  });
});
