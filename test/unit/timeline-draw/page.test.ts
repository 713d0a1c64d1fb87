import assert from "node:assert/strict";
import { build } from "esbuild";
import { arrange, layOut } from "../../../src/core/timeline/draw/index.ts";
import type { EventName } from "../../../src/core/timeline/eventRecord.ts";
import { eventRecords } from "../../../src/core/features/eventRecord.ts";
import { Workspace } from "../../../src/core/index/workspace.ts";
import { readMessage } from "../../../src/extension/chart/messages.ts";
import { moved, moveOf, type Move } from "../../../src/extension/chart/navigate.ts";
import { chartPage } from "../../../src/extension/chart/page.ts";
import { event } from "./events.ts";

describe("the chart's page", () => {
  const page = chartPage({
    script: "https://files/dist/webview/chart.js",
    style: 'https://files/media/chart.css?"><script>',
    cspSource: "https://files",
    nonce: "n0nce",
    locale: "en",
  });

  it("runs one script of ours, and loads nothing from elsewhere", () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
    assert.equal(
      policy.replaceAll("&#39;", "'"),
      "default-src 'none'; style-src https://files; script-src 'nonce-n0nce'",
    );
    assert.equal((page.match(/<script/g) ?? []).length, 1);
    assert.doesNotMatch(page, / on[a-z]+=| style=|javascript:/);
  });

  it("runs a script that makes no code of text, which the policy would stop", async () => {
    const { outputFiles } = await build({
      entryPoints: ["src/extension/chart/client/main.ts"],
      bundle: true,
      write: false,
      minify: true,
      logLevel: "silent",
    });
    const [script] = outputFiles;
    assert.ok(script && script.text.length > 10_000);
    assert.doesNotMatch(
      script.text,
      /\beval\s*\(|\bFunction\s*\(|\bimport\s*\(|javascript:|innerHTML|insertAdjacent/,
    );
    assert.doesNotMatch(script.text, /\bset(?:Timeout|Interval)\(["'`]/);
  });

  it("is told only what it may ask", () => {
    assert.deepEqual(readMessage({ type: "open", id: "a", more: 1 }), { type: "open", id: "a" });
    assert.deepEqual(readMessage({ type: "ready" }), { type: "ready" });
    for (const message of [
      null,
      "open",
      {},
      { type: "open" },
      { type: "open", id: 3 },
      { type: "run", id: "a" },
    ])
      assert.equal(readMessage(message), null);
  });
});

describe("the chart's keys", () => {
  const events = [
    event("1", "2019-01-01", { involved: ["A"] }),
    event("2", "2019-02-01", { involved: ["A", "B"] }),
    event("3", "2019-03-01", { involved: ["A"] }),
    event("4", "2019-04-01", { involved: ["B"] }),
  ];
  const arrangement = arrange(events, { laneBy: "person" });
  const { lanes } = layOut(arrangement, { width: 900, laneBy: "person", locale: "en" });
  const all = { lanes, extents: arrangement.extents };

  function walk(lane: number, id: string, ...moves: Move[]): string {
    const from = events.find((one) => one.id === id);
    assert.ok(from);
    let place = { lane, event: from };
    for (const move of moves) place = moved(all, place, move);
    return `${lanes[place.lane]?.title ?? "?"}${place.event.id}`;
  }

  it("go by time along a lane, and on to the next", () => {
    assert.equal(walk(0, "1", "next"), "A2");
    assert.equal(walk(0, "3", "next"), "B2");
    assert.equal(walk(1, "2", "previous"), "A3");
    assert.equal(walk(0, "1", "previous"), "A1");
    assert.equal(walk(1, "4", "next"), "B4");
  });

  it("go to what is nearest in time in the lane above or below", () => {
    assert.equal(walk(0, "1", "below"), "B2");
    assert.equal(walk(1, "4", "above"), "A3");
    assert.equal(walk(1, "4", "below"), "B4");
    assert.equal(walk(0, "1", "above"), "A1");
  });

  it("reach every event", () => {
    const steps = lanes.flatMap((lane) => lane.events).length - 1;
    assert.equal(walk(0, "1", ...Array.from({ length: steps }, (): Move => "next")), "B4");
    assert.equal(walk(0, "2", "first"), "A1");
    assert.equal(walk(0, "2", "last"), "A3");
    assert.equal(walk(0, "2", "bottom"), "B4");
    assert.equal(walk(1, "4", "top"), "A1");
  });

  it("are those that lists have", () => {
    assert.equal(moveOf({ key: "Home", ctrlKey: true }), "top");
    assert.equal(moveOf({ key: "ArrowDown", ctrlKey: false }), "below");
    assert.equal(moveOf({ key: "x", ctrlKey: false }), null);
  });
});

describe("events for the chart", () => {
  const workspace = new Workspace();
  workspace.set(
    "dossier/a.yaml",
    "dossier",
    `people: [{ id: kim-jong-un, name: Kim Jong-un }]
places: [{ id: hanoi, name: Hanoi }]
events:
  - { id: b, date: 2019-02-27/2019-02-28, title: Summit, involved: [kim-jong-un, A stranger], location: hanoi, tags: [summit] }
  - { id: a, date: 2018~, title: Talks }
  - { id: c, date: one day, title: Never }
`,
  );
  workspace.settle();

  it("are in order, by name and in words", () => {
    const events = eventRecords(workspace, "en-GB");
    assert.deepEqual(
      events.map(({ id, dateText }) => [id, dateText]),
      [
        ["a", "around 2018"],
        ["b", "27–28 February 2019"],
        ["c", "one day"],
      ],
    );
    const name = ({ id, name: called }: EventName) => [id, called];
    const second = events[1];
    assert.deepEqual(second?.involved.map(name), [
      ["kim-jong-un", "Kim Jong-un"],
      ["A stranger", "A stranger"],
    ]);
    assert.deepEqual(second.place && name(second.place), ["hanoi", "Hanoi"]);
    assert.deepEqual(JSON.parse(JSON.stringify(events)), events);
  });

  it("are those that a filter lets through", () => {
    const some = eventRecords(workspace, "en", ({ event: { tags } }) => tags.includes("summit"));
    assert.deepEqual(
      some.map(({ id }) => id),
      ["b"],
    );
  });
});
