import assert from "node:assert/strict";
import { inspected, problems } from "../index/folder.ts";

const EVENTS = `events:
  - { id: hanoi-summit, date: 2019-02-27/2019-02-28, title: "Second summit, in Hanoi, ends without agreement" }
  - { id: singapore-summit, date: 2018-06-12, title: First summit }
  - { id: thaw, date: 2018~, title: The thaw }
`;

/** What is said of a note beside these events. */
function said(note: string, code: string, events = EVENTS): string[] {
  return problems({ "dossier/events.yaml": events, "a.md": note })
    .filter(([found]) => found === code)
    .map(([, , text]) => text);
}

describe("event/conflict", () => {
  const CODE = "event/conflict";
  const both = (date: string, note: string) => ({
    "dossier/events.yaml": `events:\n  - { id: e, date: ${date}, title: E }\n`,
    "a.md": note,
  });

  it("is said at each telling, with the other side and its place", () => {
    const files = both("2018-06-12", "\n\n[They met]{.event #e date=2018-06-11}\n");
    assert.deepEqual(problems(files), [
      [CODE, "a.md", "2018-06-11"],
      [CODE, "dossier/events.yaml", "2018-06-12"],
    ]);
    assert.deepEqual(
      inspected(files).diagnostics.map(({ message }) => message),
      [
        "Two dates that cannot both be true: 2018-06-11 here, 2018-06-12 in dossier/events.yaml, line 2.",
        "Two dates that cannot both be true: 2018-06-12 here, 2018-06-11 in a.md, line 3.",
      ],
    );
  });

  it("is said of a note that is the event, of two spans of one note, and of two entries with one id", () => {
    assert.deepEqual(
      problems(both("2018-06-12", "---\nschema: Event\nid: e\ndate: 2018-07\n---\n# E\n")).map(
        ([code, path]) => [code, path],
      ),
      [
        [CODE, "a.md"],
        [CODE, "dossier/events.yaml"],
      ],
    );
    assert.deepEqual(problems({ "a.md": "[A]{.event #e date=2018} and [B]{.event #e date=2019}." }), [
      [CODE, "a.md", "2018"],
      [CODE, "a.md", "2019"],
    ]);
    const twice = problems({
      "dossier/a.yaml": "events:\n  - { id: e, date: 2018, title: A }\n  - { id: e, date: 2019, title: B }\n",
    });
    assert.deepEqual(twice.filter(([code]) => code === CODE).length, 2);
  });

  it("is said of two sources that give their own dates", () => {
    const files = {
      "dossier/a.yaml":
        "events:\n  - id: e\n    date: 2018\n    title: A\n    sources: [{ key: memo, date: 2018-06-11 }, { key: wire, date: 2018-06-12 }]\nreferences:\n  - { id: memo, title: M }\n  - { id: wire, title: W }\n",
    };
    assert.deepEqual(problems(files), [
      [CODE, "dossier/a.yaml", "2018-06-11"],
      [CODE, "dossier/a.yaml", "2018-06-12"],
    ]);
    assert.match(
      inspected(files).diagnostics[0]?.message ?? "",
      /2018-06-11 here \(memo\), 2018-06-12 on line 5 \(wire\)/,
    );
  });

  const quoting = (quote: string) => ({
    "dossier/a.yaml": `events:\n  - id: e\n    date: 2018-06-12\n    title: A\n    sources: [{ key: memo, quote: "${quote}" }]\nreferences:\n  - { id: memo, title: M }\n`,
  });

  it("is said of what a source says in the words quoted from it", () => {
    const files = quoting("On 11 June 2018 they met at last.");
    assert.deepEqual(problems(files), [
      [CODE, "dossier/a.yaml", "2018-06-12"],
      [CODE, "dossier/a.yaml", "memo"],
    ]);
    assert.deepEqual(
      inspected(files).diagnostics.map(({ message }) => message),
      [
        "Two dates that cannot both be true: 2018-06-12 here, 2018-06-11 on line 5 (memo).",
        "Two dates that cannot both be true: 2018-06-11 here (memo), 2018-06-12 on line 3.",
      ],
    );
    assert.equal(problems(quoting("They met on the morning of June 11, 2018.")).length, 2);
    assert.equal(problems(quoting("On 10–11 June 2018 they met.")).length, 2);
  });

  for (const quote of [
    "On 12 June 2018 they met.",
    "On 11 June they met.",
    "In 2017 they met.",
    "After the letter of 11 June 2018 they met.",
    "They met after 11 June 2018.",
    "They will meet on 13 June 2018.",
    "On 11 June 2018 they flew in, and on 12 June 2018 they met.",
    "The day before, on 11 June 2018, they flew in.",
    "Two days after 10 June 2018 they met.",
    `${"They talked. ".repeat(60)}On 11 June 2018 they met.`,
  ]) {
    it(`lets the date stand beside the quotation “${quote.slice(-60)}”`, () => {
      assert.deepEqual(problems(quoting(quote)), []);
    });
  }

  for (const [date, other] of [
    ["2018-06-12", "2018-06"],
    ["2018-06-12", "2018"],
    ["2018-06-12", "../2018-07"],
    ["2018-06-12", "[2018-06-11,2018-06-12]"],
    ["2018-06-12/2018-06-14", "2018-06-14/.."],
    ["2018-06-12", "2018-06-11~"],
    ["2018-06-12", "no date"],
    ["2018-06-12", ""],
  ] as const) {
    it(`lets ${date} stand beside “${other}”`, () => {
      assert.deepEqual(
        problems(both(date, `[They met]{.event #e date="${other}"}`)).filter(([code]) => code === CODE),
        [],
      );
    });
  }

  it("is not said of other events, nor of what another folder calls so", () => {
    assert.deepEqual(
      problems({
        ...both("2018-06-12", "[They met]{.event #other date=2018-06-11}"),
        "file:///b/dossier/a.yaml": "events:\n  - { id: e, date: 2001, title: E }\n",
      }),
      [],
    );
  });
});

describe("event/date-mismatch", () => {
  const CODE = "event/date-mismatch";
  for (const [note, text] of [
    ["The [[hanoi-summit]] on 3 March 2019 ended badly.", "3 March 2019"],
    ["The [[hanoi-summit]] took place on 3 March 2019.", "3 March 2019"],
    ["The [[hanoi-summit]], held in Vietnam on March 3, 2019, ended badly.", "March 3, 2019"],
    ["The [[hanoi-summit]] (3 March 2019) ended badly.", "3 March 2019"],
    ["The [[hanoi-summit]] of 2018 ended badly.", "2018"],
    ["On 1 March 2019, at the [[hanoi-summit]], nothing was signed.", "1 March 2019"],
    ["On 1 March 2019 the [[hanoi-summit]] collapsed.", "1 March 2019"],
    ["On 1 March 2019 Trump and Kim met for the [[hanoi-summit]].", "1 March 2019"],
    ["On 1 March 2019 Trump and Kim [[hanoi-summit|met in Hanoi]].", "1 March 2019"],
    ["They met at the [[hanoi-summit]] in January 2019.", "January 2019"],
    ["- 1 March 2019: [[hanoi-summit]]\n", "1 March 2019"],
    ["The Hanoi summit took place on 3 March 2019.", "3 March 2019"],
    ["[The talks collapse]{.event #x date=2019-02-28} on 3 March 2019.", "3 March 2019"],
    ["---\ndate: 2018-06-20\n---\nThe [[singapore-summit]] on June 11 went well.", "June 11"],
    ["They flew in on 28 February 2019.\n\nThe next day the [[hanoi-summit]] began.", "The next day"],
    ["They flew in on 24 February 2019.\n\nTwo days later the [[hanoi-summit]] began.", "Two days later"],
  ] as const) {
    it(`is said: ${note.trim()}`, () => {
      assert.deepEqual(said(note, CODE), [text]);
    });
  }

  for (const note of [
    "The [[hanoi-summit]] on 28 February 2019 ended badly.",
    "The [[hanoi-summit]] in February 2019 ended badly.",
    "The [[hanoi-summit]] of 2019 ended badly.",
    "The [[thaw]] of 2019 was short.",
    "On 5 March 2019 the [[hanoi-summit]] was criticised.",
    "On 20 June 2018 Pompeo praised the [[hanoi-summit]].",
    "The [[hanoi-summit]] was criticised on 5 March 2019.",
    "After the [[hanoi-summit]] in a speech on 5 March 2019, Kim was silent.",
    "Before the [[hanoi-summit]], on 5 January 2019, they wrote to each other.",
    "Criticism of the [[hanoi-summit]] in March 2019 was harsh.",
    "The second anniversary of the [[hanoi-summit]] on 27 February 2021 passed.",
    "The [[hanoi-summit]] was first planned for 3 March 2019.",
    "The [[hanoi-summit]] was announced on 8 February 2019.",
    "The [[hanoi-summit]] came eight months after 12 June 2018.",
    "Not on 3 March 2019 was the [[hanoi-summit]].",
    "The [[hanoi-summit]] was held until 3 March 2019.",
    "Between the [[singapore-summit]] and the [[hanoi-summit]] in March 2019 nothing moved.",
    "The [[hanoi-summit]] on 27 February 2019 and the talks on 3 March 2019 failed.",
    "Nothing was signed in Hanoi ([[hanoi-summit]]). On 3 March 2019 they spoke.",
    "> The [[hanoi-summit]] on 3 March 2019 ended badly.",
    "---\ndate: 2019-03-05\n---\nOn Friday the [[hanoi-summit]] collapsed.",
    "They flew in on 26 February 2019.\n\nThe next day the [[hanoi-summit]] began.",
    "They wrote in January 2019.\n\nThe next day the [[hanoi-summit]] began.",
    "On Friday the [[hanoi-summit]] collapsed.",
    "a Hanoi summit book of 2020 and the hanoi summit",
    "[Kim announces a summit for June 12, 2018]{.event #x date=2018-03-08}.",
    "---\ndate: 2018-06-20\n---\nThe [[singapore-summit]] on June 12 went well.",
    "---\ndate: 2020-06-12\n---\nThe [[singapore-summit]] on June 12 went well.",
    "---\ndate: 2019-03-02\n---\nYesterday the [[hanoi-summit]] collapsed.",
    "The `[[hanoi-summit]]` on 3 March 2019.",
  ]) {
    it(`is not said: ${note.replace(/\n/g, " ")}`, () => {
      assert.deepEqual(said(note, CODE), []);
    });
  }

  it("names both dates and the event", () => {
    const { diagnostics } = inspected({
      "dossier/events.yaml": EVENTS,
      "a.md": "The [[singapore-summit]] on 11 June 2018.",
    });
    assert.deepEqual(
      diagnostics.map(({ message }) => message),
      [
        "Two dates that cannot both be true: 2018-06-11 here, 2018-06-12 for “First summit” in dossier/events.yaml.",
      ],
    );
  });
});

describe("event/dangling-reference", () => {
  it("is said of who, where and what a span and a note give that nobody knows, once each", () => {
    const files = {
      "dossier/a.yaml": "people:\n  - { id: kim, name: Kim Jong-un }\n",
      "a.md": '[They met [@gone]]{.event date=2018 involved="kim, moon" location=nowhere}',
      "b.md":
        "---\nschema: Event\ndate: 2018\ninvolved: [kim, moon]\nlocation: nowhere\nsources: [gone]\n---\n# Met\n",
    };
    assert.deepEqual(problems(files), [
      ["citation/unknown-key", "a.md", "@gone"],
      ["event/dangling-reference", "a.md", "moon"],
      ["event/dangling-reference", "a.md", "nowhere"],
      ["event/dangling-reference", "b.md", "moon"],
      ["event/dangling-reference", "b.md", "nowhere"],
      ["citation/unknown-key", "b.md", "gone"],
    ]);
  });
});
