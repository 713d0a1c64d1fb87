import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import {
  drawSvg,
  layout,
  type ChartEvent,
  type ChartOptions,
  type DrawOptions,
} from "../../../src/core/timeline/draw/index.ts";
import { runs } from "../runs.ts";
import { anyEvents, event } from "./events.ts";

const CHART: ChartOptions = { width: 1000, laneBy: "none", locale: "en-GB" };
const CSS: DrawOptions = { theme: "css", title: "Timeline", locale: "en-GB" };

function draw(events: readonly ChartEvent[], options: Partial<ChartOptions & DrawOptions> = {}): string {
  return drawSvg(layout(events, { ...CHART, ...options }), { ...CSS, ...options });
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Reads the little of XML that a drawing is made of; throws at anything else. */
function tagsOf(xml: string): Tag[] {
  const tags: Tag[] = [];
  const open: string[] = [];
  const piece = /<(\/?)([a-zA-Z]+)((?: [a-zA-Z0-9:-]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
  let at = 0;
  for (const match of xml.matchAll(piece)) {
    assert.equal(match.index, at, `what is this: ${xml.slice(at, at + 80)}`);
    at += match[0].length;
    const [whole, end, name = "", rest = "", empty] = match;
    assert.doesNotMatch(whole, /&(?!(?:amp|lt|gt|quot|#39);)/);
    if (name === "") continue;
    if (end) assert.equal(open.pop(), name);
    else {
      const pairs = [...rest.matchAll(/ ([a-zA-Z0-9:-]+)="([^"]*)"/g)].map(
        ([, key = "", value = ""]) => [key, value] as const,
      );
      tags.push({ name, attributes: new Map(pairs) });
      assert.equal(new Set(pairs.map(([key]) => key)).size, pairs.length, "an attribute twice");
      if (!empty) open.push(name);
    }
  }
  assert.equal(at, xml.length);
  assert.deepEqual(open, []);
  return tags;
}

describe("the drawing of a chart", () => {
  it("is well-formed, runs nothing, and refers only to itself, whatever the events say", () => {
    fc.assert(
      fc.property(
        anyEvents,
        fc.constantFrom("css", "light", "dark", "auto"),
        fc.boolean(),
        fc.integer({ min: 200, max: 1500 }),
        (events, theme, interactive, width) => {
          const svg = draw(events, {
            theme,
            interactive,
            width,
            laneBy: "person",
            title: "<&\"'\u0000\ud800",
          });
          const tags = tagsOf(svg);
          const ids = tags.flatMap(({ attributes }) => attributes.get("id") ?? []);
          assert.equal(new Set(ids).size, ids.length, "an id twice");
          const known = new Set(ids);
          for (const { name, attributes } of tags) {
            assert.ok(!["script", "a", "image", "use", "foreignObject"].includes(name), name);
            assert.ok(name !== "style" || theme !== "css");
            for (const [key, value] of attributes) {
              assert.doesNotMatch(key, /^on|^style$|href/);
              const [, target] = /^url\(#(.*)\)$/.exec(value) ?? [];
              if (target !== undefined) assert.ok(known.has(target), value);
              assert.doesNotMatch(value, /NaN|Infinity/);
            }
          }
        },
      ),
      runs(100),
    );
  }).timeout(180_000);

  it("is the same each time", () => {
    fc.assert(
      fc.property(anyEvents, (events) => assert.equal(draw(events), draw([...events].reverse()))),
      runs(50),
    );
  }).timeout(180_000);

  it("looks as sure as each date is", () => {
    const classes = (date: string) =>
      [...draw([event("a", date)]).matchAll(/class="(dt-[^"]*)"/g)].map(([, names]) => names);
    assert.ok(classes("2019-03-10").includes("dt-point dt-ink"));
    assert.ok(classes("2019-03-10?").includes("dt-hollow dt-ink dt-dashed"));
    assert.ok(classes("2019-03-10~").includes("dt-halo"));
    assert.ok(
      classes("2019-03-10%").includes("dt-halo") &&
        classes("2019-03-10%").includes("dt-hollow dt-ink dt-dashed"),
    );
    assert.ok(classes("2019/2020").includes("dt-span dt-ink"));
    assert.ok(classes("2019?/2020").includes("dt-span dt-dashed dt-ink"));
    assert.ok(classes("2019").includes("dt-window dt-ink"));
    assert.ok(classes("2019~").includes("dt-window dt-blur"));
  });

  it("fades approximate ends with a gradient of their own", () => {
    const marks = (svg: string) => svg.slice(svg.indexOf("dt-lane"), svg.indexOf("dt-axis"));
    assert.equal((marks(draw([event("a", "1993~/2018")])).match(/<linearGradient/g) ?? []).length, 1);
    assert.equal((marks(draw([event("a", "1993/2018")])).match(/<linearGradient/g) ?? []).length, 0);
    assert.match(marks(draw([event("a", "1993~/2018")])), /offset="0" stop-opacity="0"/);
    assert.doesNotMatch(marks(draw([event("a", "1993~/2018")])), /offset="1" stop-opacity="0"/);
    assert.match(marks(draw([event("a", "1993/2018~")])), /offset="1" stop-opacity="0"/);
  });

  it("gives open ends an arrow that touches the edge", () => {
    const path = (date: string) => / dt-ink" d="([^"]*)"/.exec(draw([event("a", date)]))?.[1] ?? "";
    assert.match(path("2018/.."), /L990 \d/);
    assert.match(path("../2018"), /L10 \d/);
    assert.doesNotMatch(path("2018/2019"), /L990 \d|L10 \d/);
  });

  it("says every event in words", () => {
    const summit = event("hanoi", "2019-02-27/2019-02-28", {
      title: "Second summit, in Hanoi",
      involved: ["Donald Trump", "Kim Jong-un"],
      place: "Hanoi",
    });
    const words = "Second summit, in Hanoi. 27 to 28 February 2019. Donald Trump, Kim Jong-un. Hanoi.";
    const still = draw([summit]);
    assert.ok(still.includes(`role="listitem" aria-label="${words}"><title>${words}</title>`));
    assert.match(
      still,
      /role="list" aria-labelledby="dt-title dt-desc"><title id="dt-title">Timeline<\/title>/,
    );
    const live = draw([summit], { interactive: true, laneBy: "person" });
    assert.ok(live.includes(`role="option" tabindex="-1" aria-selected="false" aria-label="${words}"`));
    assert.match(live, /role="listbox"/);
    assert.match(live, /role="group" aria-label="Kim Jong-un"/);
  });

  it("draws many in one place as one, and yet says each of them", () => {
    const events = Array.from({ length: 60 }, (_, at) => event(`e${at}`, "2019-03-10", { title: "A title" }));
    const count = (svg: string, text: string) => svg.split(text).length - 1;
    const still = draw(events);
    assert.deepEqual(
      [count(still, 'role="listitem"'), count(still, "dt-point"), count(still, "dt-crowd")],
      [60, 13, 1],
    );
    assert.match(still, /<title>48 events without room for a title\.<\/title>/);
    const live = draw(events, { interactive: true });
    assert.equal(count(live, 'role="option"'), 12);
    const [last] = layout(events, CHART).marks.filter(({ dense }) => dense);
    const found = draw(events, { interactive: true, focus: last?.key });
    assert.equal(count(found, 'role="option"'), 13);
  });

  it("says how many events it leaves out", () => {
    assert.match(
      draw([event("a", "2019"), event("b", "never")]),
      /1 event on a line of time\. 1 event without/,
    );
    assert.match(draw([]), /No events to draw\./);
  });

  it("names its ids as it is told, for two drawings in one page", () => {
    const svg = draw([event("a", "1993~/2018")], { id: "second" });
    for (const { attributes } of tagsOf(svg)) assert.match(attributes.get("id") ?? "second", /^second/);
  });

  it("has its looks in the style sheet of the webview as in its own", () => {
    const sheet = readFileSync("media/chart.css", "utf8");
    const own = draw([], { theme: "auto" });
    const classes = (text: string) => new Set([...text.matchAll(/\.(dt-[a-z]+)/g)].map(([, name]) => name));
    for (const name of classes(own)) assert.ok(classes(sheet).has(name), name);
    assert.match(own, /prefers-color-scheme:dark/);
  });
});
