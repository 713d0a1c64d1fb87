import assert from "node:assert/strict";
import fc from "fast-check";
import { DossierReader } from "../../../src/core/dossier/read.ts";
import type { Event } from "../../../src/core/dossier/model.ts";
import { exportTimeline, type EventRecord } from "../../../src/core/timeline/export/index.ts";
import {
  importedDossier,
  importTimeline,
  importTimelineFile,
} from "../../../src/core/timeline/import/index.ts";
import { CONTEXT, event, NASTY } from "./samples.ts";

const DATES = [
  ...["2019-02-27", "2019-02", "2019", "2019~", "2018?", "2018-21", "2018-33", "201X", "19XX", "-0043"],
  ...["2017-11/2019-05", "2017-11/..", "../2018", "2019-02-27/2019-02-28", "[2018,2019]", "{2018,2019}"],
  ...["2004-06-~11", "Y17000000", "2018-02%", "1985/1989"],
];

function exported(format: string, events: readonly EventRecord[]): string {
  return exportTimeline(format, events, CONTEXT, () => "").text;
}

/** What a dossier file that was made of an import says. */
function read(text: string): { events: readonly Event[]; problems: readonly unknown[] } {
  const steps = new DossierReader("dossier/imported.yaml").readSteps(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe("round trips", () => {
  for (const format of ["csv", "timelinejs3"]) {
    it(`brings every date back through ${format} as it was`, () => {
      const events = DATES.map((edtf, at) => event(edtf, { id: `e${at}` }));
      const { events: back, notices } = importTimeline(exported(format, events));
      assert.deepEqual(notices, []);
      assert.deepEqual(
        back.map(({ id, date }) => [id, date]),
        events.map(({ id, edtf }) => [id, edtf]),
      );
    });
  }

  it("brings everything that the dossier holds back through CSV", () => {
    const { events, notices } = importTimeline(exported("csv", [NASTY]));
    assert.deepEqual(notices, []);
    assert.deepEqual(events, [
      {
        id: NASTY.id,
        date: NASTY.edtf,
        title: NASTY.title,
        summary: NASTY.summary,
        involved: ["kim-jong-un", "O’Neill; Jr."],
        location: "hanoi",
        tags: NASTY.tags,
        sources: [{ key: "nyt-2020", locator: "para. 5, p. 2" }],
      },
    ]);
  });

  it("brings any text back through CSV", () => {
    const cell = fc
      .string({ unit: "grapheme", maxLength: 40 })
      .map((text) => text.trim().replace(/\uFFFF/g, ""));
    fc.assert(
      fc.property(
        cell.filter((text) => text !== ""),
        cell,
        fc.array(cell.filter((text) => text !== "")),
        (title, summary, tags) => {
          const { events } = importTimeline(exported("csv", [event("2019", { title, summary, tags })]));
          assert.deepEqual(
            events.map((back) => [back.title, back.summary, back.tags]),
            [[title, summary, tags]],
          );
        },
      ),
    );
  });

  it("writes a dossier file that says the same, whatever the texts hold", () => {
    const { events } = importTimeline(exported("csv", [NASTY, event("2018?", { id: "plain" })]));
    const { events: back, problems } = read(importedDossier(events));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      back.map(({ id, date, title }) => [id, date.value, title.replace(/\s+/g, " ")]),
      [NASTY, event("2018?", { id: "plain" })].map(({ id, edtf, title }) => [
        id,
        edtf,
        title.replace(/\s+/g, " "),
      ]),
    );
    assert.deepEqual(
      back[0]?.sources.map(({ key, locator }) => [key, locator]),
      [["nyt-2020", "para. 5, p. 2"]],
    );
  });
});

describe("what others wrote", () => {
  it("reads semicolons and tabs between cells, and the names people give their columns", () => {
    const { events } = importTimeline("When;Headline;Who\r\n12 June 2018;Singapore summit;Kim;\r\n");
    assert.deepEqual(
      events.map(({ date, title, involved }) => [date, title, involved]),
      [["2018-06-12", "Singapore summit", ["Kim"]]],
    );
    assert.equal(importTimeline("date\ttitle\n2018\tA, b\n").events[0]?.title, "A, b");
  });

  it("reads the columns of TimelineJS's spreadsheet", () => {
    const { events } = importTimeline(
      "Year,Month,Day,Time,End Year,End Month,End Day,Headline,Text,Group\n2019,2,27,,2019,2,28,Hanoi,Fails,Summits\n2018,,,,,,,A year,,\n",
    );
    assert.deepEqual(
      events.map(({ date, title, tags }) => [date, title, tags]),
      [
        ["2019-02-27/2019-02-28", "Hanoi", ["Summits"]],
        ["2018", "A year", []],
      ],
    );
  });

  it("reads 3/4/2019 only in the order that the other dates show", () => {
    const dates = (...texts: string[]) =>
      importTimeline(`date,title\n${texts.map((text) => `${text},x\n`).join("")}`).events.map(
        ({ date }) => date,
      );
    assert.deepEqual(dates("3/4/2019", "27/2/2019"), ["2019-04-03", "2019-02-27"]);
    assert.deepEqual(dates("3/4/2019", "2/27/2019"), ["2019-03-04", "2019-02-27"]);
    assert.deepEqual(dates("3/4/2019", "4/5/2019"), ["3/4/2019", "4/5/2019"]);
    assert.deepEqual(dates("3/4/2019", "2/27/2019", "27/2/2019"), ["3/4/2019", "2019-02-27", "2019-02-27"]);
    assert.deepEqual(dates("3.4.2019"), ["2019-04-03"]);
  });

  it("reads digits with a mark that makes a date of them, and no bare ones", () => {
    const { events, notices } = importTimeline(
      `date,title\n${["c. 1850", "1990s", "44 BC", "20190228", "C4 1850", ""].map((text) => `${text},x\n`).join("")}`,
    );
    assert.deepEqual(
      events.map(({ date }) => date),
      ["1850~", "199X", "-0043", "20190228", "C4 1850", ""],
    );
    assert.deepEqual(notices.slice(2), ["Row 7 has no date."]);
  });

  it("keeps a date that it cannot read, and says so", () => {
    const { events, notices } = importTimeline("date,title\n3/4/2019,A\n2019-13,B\nsoon,C\n");
    assert.deepEqual(
      events.map(({ date }) => date),
      ["3/4/2019", "2019-13", "soon"],
    );
    assert.equal(notices.length, 3);
    assert.match(notices[0] ?? "", /^Row 2: “3\/4\/2019”/);
  });

  it("passes over rows and slides that are no events, and says which", () => {
    assert.deepEqual(
      importTimeline("date,title\n2019,\n2018,B\n").events.map(({ title }) => title),
      ["B"],
    );
    const slides = {
      events: [
        {},
        { text: { headline: "A" } },
        { text: { headline: "B" }, start_date: { year: "2018" } },
        null,
      ],
    };
    const { events, notices } = importTimeline(JSON.stringify(slides));
    assert.deepEqual(
      events.map(({ title, date }) => [title, date]),
      [["B", "2018"]],
    );
    assert.deepEqual(notices, [
      "Event 1 has no headline and was passed over.",
      "Event 2 has no date and was passed over.",
      "Event 4 is not an event and was passed over.",
    ]);
  });

  it("takes the words of TimelineJS's HTML, and nothing else of it", () => {
    const slide = {
      start_date: { year: 2018, month: "6" },
      text: { headline: "A <i>b</i> &amp; &#8217;c", text: '<p onclick="x">One</p><p>two 3 < 4</p>' },
    };
    const [only] = importTimeline(JSON.stringify({ events: [slide] })).events;
    assert.deepEqual([only?.title, only?.summary, only?.date], ["A b & ’c", "One two 3 < 4", "2018-06"]);
  });

  it("reads what older spreadsheets write in Windows-1252, and says that it did", () => {
    const bytes = Uint8Array.from([...Buffer.from("date,title\n2018,Caf"), 0xe9, 0x20, 0x93, 0x94, 0x0a]);
    const { events, notices } = importTimelineFile(bytes);
    assert.equal(events[0]?.title, "Café “”");
    assert.deepEqual(notices, ["The file is not in UTF-8. It was read as Windows-1252."]);
    assert.deepEqual(importTimelineFile(Buffer.from("date,title\n2018,Café\n")).notices, []);
  });

  it("says what is wrong with a file that is none of these", () => {
    for (const text of ["", "hello", "name,colour\nA,red\n", "{", "[]", "{}", "\uFEFF"]) {
      const { events, notices } = importTimeline(text);
      assert.deepEqual(events, [], text);
      assert.equal(notices.length, 1, text);
    }
  });
});
