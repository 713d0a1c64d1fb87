import assert from "node:assert/strict";
import Papa from "papaparse";
import {
  exportTimeline,
  TIMELINE_FORMATS,
  type EventRecord,
} from "../../../src/core/timeline/export/index.ts";
import { drawnChart } from "../../../src/core/features/drawnTimeline.ts";
import { event as chartEvent } from "../timeline-draw/events.ts";
import { importTimeline } from "../../../src/core/timeline/import/index.ts";
import { CONTEXT, event, NASTY } from "./samples.ts";

function exported(format: string, ...events: EventRecord[]): string {
  return exportTimeline(format, events, CONTEXT, () => "<svg>drawing</svg>").text;
}

function json(format: string, ...events: EventRecord[]): Record<string, never> {
  return JSON.parse(exported(format, ...events)) as Record<string, never>;
}

function slide(edtf: string): { start_date?: object; end_date?: object; display_date?: string } | undefined {
  const { events } = json("timelinejs3", event(edtf)) as unknown as { events: object[] };
  return events[0];
}

describe("timelines in other formats", () => {
  it("has every format that it names, and no other", () => {
    for (const { id } of TIMELINE_FORMATS) assert.ok(exported(id, event("2019")).length > 0, id);
    assert.throws(() => exported("docx"), RangeError);
  });

  it("is the same each time it is made", () => {
    for (const { id } of TIMELINE_FORMATS) assert.equal(exported(id, NASTY), exported(id, NASTY), id);
  });

  describe("CSV", () => {
    it("has no cell that a spreadsheet would run, and guards it so that the import can take the guard off", () => {
      for (const title of ["=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "\t=1", "\r=1", "'=1"]) {
        const [, row = ""] = exported(
          "csv",
          event("-0043", {
            title,
            summary: title,
            tags: [title],
            place: { id: "x", name: title, schema: "", sameAs: "" },
          }),
        ).split(/\r\n(?!=)/);
        const cells = Papa.parse<string[]>(row).data[0] ?? [];
        assert.equal(cells.filter((cell) => cell === `'${title}`).length, 4, row);
        for (const cell of cells) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
        const [back] = importTimeline(exported("csv", event("-0043", { title }))).events;
        assert.deepEqual([back?.date, back?.title], ["-0043", title]);
      }
    });
  });

  describe("TimelineJS3", () => {
    it("is never more exact than the date", () => {
      assert.deepEqual(slide("2019-02-27")?.start_date, { year: 2019, month: 2, day: 27 });
      assert.deepEqual(slide("2019-02")?.start_date, { year: 2019, month: 2 });
      assert.deepEqual(slide("2019")?.start_date, { year: 2019 });
      assert.deepEqual(slide("-0043")?.start_date, { year: -43 });
      const around = slide("2017~");
      assert.deepEqual(around?.start_date, { year: 2017 });
      assert.equal(around.display_date, "around 2017");
      assert.equal(around.end_date, undefined);
    });

    it("gives a stretch its two ends, and an open one only the end that is known", () => {
      assert.deepEqual(slide("2017-11/2019-05")?.end_date, { year: 2019, month: 5 });
      assert.equal(slide("2017-11/..")?.end_date, undefined);
      assert.deepEqual(slide("../2018")?.start_date, { year: 2018 });
      assert.deepEqual(
        [slide("[..2018]")?.start_date, slide("[..2018]")?.end_date],
        [{ year: 2018 }, undefined],
      );
      assert.deepEqual(
        [slide("[2019..]")?.start_date, slide("[2019..]")?.end_date],
        [{ year: 2019 }, undefined],
      );
      assert.deepEqual(slide("{..2018,2020-05}")?.end_date, { year: 2020, month: 5 });
      assert.deepEqual(slide("201X")?.start_date, { year: 2010, month: 1, day: 1 });
      assert.deepEqual(slide("201X")?.end_date, { year: 2019, month: 12, day: 31 });
    });

    it("lets no HTML through from a file", () => {
      const text = exported("timelinejs3", NASTY);
      assert.doesNotMatch(text, /<b>/);
      assert.match(text, /&lt;b&gt;talks/);
      assert.match(text, /href=\\"https:\/\/example\.org\/a\?b=1&amp;c=&lt;2&gt;\\"/);
    });
  });

  describe("Markwhen", () => {
    it("writes one line of date and title, and the words of an imprecise date below", () => {
      assert.match(
        exported("markwhen", event("2019-02-27", { tags: ["two words"] })),
        /^2019-02-27: The council votes #two-words$/m,
      );
      const around = exported("markwhen", event("201X"));
      assert.match(around, /^2010-01-01\/2019-12-31: The council votes$\n^- 2010s \(201X\)$/m);
    });

    it("lets no text pass for another event, a section or a header", () => {
      const lines = exported("markwhen", NASTY).split("\n").slice(3);
      assert.deepEqual(
        lines.filter((line) => line !== "" && !line.startsWith("- ")),
        ['2019-02-27/2019-02-28: =SUM(A1), "Hanoi"; <b>talks</b> end & fail #summit #two-words'],
      );
    });
  });

  describe("JSON-LD", () => {
    const node = (edtf: string) => {
      const { "@graph": graph } = json("json-ld", event(edtf)) as unknown as {
        "@graph": Record<string, unknown>[];
      };
      return graph[0];
    };

    it("gives a plain date as it is, another by its first and last day, and always the EDTF", () => {
      assert.equal(node("2019-02")?.["startDate"], "2019-02");
      assert.equal(node("2019-02")?.["endDate"], undefined);
      const around = node("2018-21~");
      assert.deepEqual([around?.["startDate"], around?.["endDate"]], ["2018-03-01", "2018-05-31"]);
      assert.equal(around?.["edtf"], "2018-21~");
      assert.equal(node("2018/..")?.["endDate"], undefined);
      assert.equal(node("2018/..")?.["startDate"], "2018");
    });

    it("never makes 1 January of an approximate year", () => {
      const dates = (edtf: string) => [node(edtf)?.["startDate"], node(edtf)?.["endDate"]];
      assert.deepEqual(dates("1993~/2018-05"), ["1993", "2018-05"]);
      assert.deepEqual(dates("2019~"), ["2019", undefined]);
      assert.deepEqual(dates("2004-06-~11"), ["2004-06-11", undefined]);
      assert.deepEqual(dates("201X~"), ["2010-01-01", "2019-12-31"]);
    });

    it("gives years before 0 and beyond 9999 as years, and one day once", () => {
      const dates = (edtf: string) => [node(edtf)?.["startDate"], node(edtf)?.["endDate"]];
      assert.deepEqual(dates("-0043"), ["-0043", undefined]);
      assert.deepEqual(dates("-0043-03-15"), ["-0043-03-15", undefined]);
      assert.deepEqual(dates("-0100/-0043"), ["-0100", "-0043"]);
      assert.deepEqual(dates("Y12000"), ["+12000", undefined]);
      assert.deepEqual(dates("Y-12000/.."), ["-12000", undefined]);
      assert.deepEqual(dates("2018-06-11T10:00:00Z"), ["2018-06-11", undefined]);
      assert.deepEqual(dates("[..2018]"), [undefined, "2018-12-31"]);
    });

    it("can stand in a script of a web page, whatever a title holds", () => {
      const title = "</script><!-- <b>";
      const text = exported("json-ld", event("2019", { title }));
      assert.doesNotMatch(text, /</);
      const { "@graph": graph } = JSON.parse(text) as { "@graph": { name: string }[] };
      assert.equal(graph[0]?.name, title);
    });

    it("says who is who", () => {
      const [only] = (json("json-ld", NASTY) as unknown as { "@graph": Record<string, unknown>[] })["@graph"];
      assert.deepEqual(only?.["about"], [
        { "@type": "Person", "@id": "#kim-jong-un", name: "Kim Jong-un" },
        { "@type": "Thing", name: "O’Neill; Jr." },
      ]);
    });
  });

  describe("the web page", () => {
    it("holds every event in words, runs nothing and fetches nothing", () => {
      const page = exported("html", NASTY, event("2017~"));
      assert.match(page, /around 2017/);
      assert.match(page, /default-src 'none'/);
      assert.doesNotMatch(page, /<script|<b>|\son\w+=|src=/i);
      assert.match(page, /<figure><svg>drawing<\/svg><\/figure>/);
    });
  });

  it("lets no title out of its element, in a drawing or a page", () => {
    const title = `</text></svg></figure><script>alert(1)</script><img src=x onerror=alert(1)>"'`;
    const drawing = drawnChart([{ ...chartEvent("a", "2019"), title, tags: [title] }], "en-GB");
    const page = exportTimeline(
      "html",
      [event("2019", { title, summary: title, id: title, dateText: title })],
      { ...CONTEXT, title, locale: title },
      () => drawing,
    ).text;
    for (const text of [drawing, page]) assert.doesNotMatch(text, /<script|<img/i);
    assert.equal(page.match(/<\/svg>/g)?.length, 1);
    assert.equal(page.match(/<\/figure>/g)?.length, 1);
  });

  it("counts what a format cannot hold", () => {
    const out = event("someday");
    for (const format of ["timelinejs3", "markwhen", "ics", "svg"]) {
      assert.deepEqual(exportTimeline(format, [out], CONTEXT, () => "").leftOut, [out], format);
    }
    for (const format of ["csv", "json", "json-ld", "html"]) {
      assert.deepEqual(exportTimeline(format, [out], CONTEXT, () => "").leftOut, [], format);
    }
  });
});
