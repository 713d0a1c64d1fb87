import assert from "node:assert/strict";
import { inspected, problems } from "../index/folder.ts";

const CODE = "event/position-mismatch";
const PEOPLE = `people:
  - name: Mike Pompeo
    positions:
      - { post: Director of the Central Intelligence Agency, start: 2017-01-23, end: 2018-04-26 }
      - { post: Secretary of State, start: 2018-04-26, end: 2021-01-20 }
  - name: Donald Trump
    positions:
      - { post: President of the United States, start: 2017-01-20, end: 2021-01-20 }
      - { post: President of the United States, start: 2025-01-20 }
  - name: Kim Jong-un
    family: Kim
`;

function said(files: Record<string, string>): string[] {
  return problems({ "dossier/people.yaml": PEOPLE, ...files })
    .filter(([code]) => code === CODE)
    .map(([, , text]) => text);
}

describe("event/position-mismatch", () => {
  for (const [note, text] of [
    ["On 31 March 2018, Secretary of State Pompeo flew to Pyongyang.", "Secretary of State Pompeo"],
    ["Secretary of State Mike Pompeo visited Pyongyang in March 2018.", "Secretary of State Mike Pompeo"],
    ["In 2016 President Trump ordered sanctions.", "President Trump"],
    ["Kim met Secretary Pompeo on 1 April 2018.", "Secretary Pompeo"],
    [
      "On 31 March 2018 the Secretary of State, Mike Pompeo, flew to Pyongyang.",
      "Secretary of State, Mike Pompeo",
    ],
    [
      "On 31 March 2018 Mike Pompeo, the Secretary of State, flew to Pyongyang.",
      "Mike Pompeo, the Secretary of State",
    ],
    ["On 12 June 2022, Kim Jong-un and President Trump shook hands.", "President Trump"],
    ["[Secretary of State Pompeo visits Pyongyang]{.event date=2018-03-31}", "Secretary of State Pompeo"],
    [
      "Kim left on 30 March 2018.\n\nThe next day, Secretary of State Pompeo flew to Pyongyang.",
      "Secretary of State Pompeo",
    ],
  ] as const) {
    it(`is said: ${note}`, () => {
      assert.deepEqual(said({ "a.md": note }), [text]);
    });
  }

  for (const note of [
    "On 7 July 2018, Secretary of State Pompeo flew to Pyongyang.",
    "On 26 April 2018 Secretary of State Pompeo was busy.",
    "In 2018 Secretary of State Pompeo flew to Pyongyang.",
    "Kim left on 25 April 2018.\n\nThe next day, Secretary of State Pompeo flew to Pyongyang.",
    "On 31 March 2018 CIA Director Pompeo flew to Pyongyang.",
    "On 31 March 2018, then-Secretary of State Pompeo flew to Pyongyang.",
    "On 31 March 2018, future Secretary of State Pompeo flew to Pyongyang.",
    "In 2022 former Secretary of State Pompeo spoke.",
    "In 2022 former US Secretary of State Mike Pompeo spoke.",
    "On 1 December 2016, President-elect Trump spoke.",
    "On 1 December 2016, Mr. Trump spoke.",
    "On 31 March 2018 Mike Pompeo flew to Pyongyang.",
    "President Trump was born on 14 June 1946.",
    "President Trump launched his campaign on 16 June 2015.",
    "President Trump withdrew from the 2015 deal.",
    "President Trump quit the deal reached in 2015.",
    "President Trump criticised the deal signed in July 2015.",
    "President Trump said the deal had failed in 2015.",
    "President Trump, who had promised so in 2016, left.",
    "President Trump’s hotel opened in 2016.",
    "The book about President Trump appeared in 2016.",
    "Secretary of State Pompeo was sworn in on 26 March 2018.",
    "On 31 March 2018 he flew. Secretary of State Pompeo spoke of it later.",
    "Between 1 March 2018 and 2 May 2018 Secretary of State Pompeo flew twice.",
    "> On 31 March 2018, Secretary of State Pompeo flew to Pyongyang.",
    "In 1987, President Trump spoke in Moscow.",
    "[Former Secretary of State Pompeo speaks]{.event date=2022}",
    "[Secretary of State Pompeo flies]{.event date=2018~}",
    "[Secretary of State Pompeo flies]{.event date=2018}",
    "In 2016 Chairman Kim spoke.",
  ]) {
    it(`is not said: ${note}`, () => {
      assert.deepEqual(said({ "a.md": note }), []);
    });
  }

  it("is said of an event whose title or summary calls somebody by a post", () => {
    const files = {
      "dossier/events.yaml": `events:
  - { date: 2018-03-31, title: Secretary of State Pompeo visits Pyongyang }
  - { date: 2018-07-06, title: Secretary of State Pompeo is back }
  - { date: 2018-03-30, title: A secret visit, summary: "Secretary of State Pompeo met Kim Jong-un. President Trump had asked for it." }
  - { date: 2018-03-13, title: Secretary of State Pompeo is nominated }
  - { date: 2017-06-01, title: Director Pompeo visits Seoul }
  - { title: Secretary of State Pompeo at no time }
`,
    };
    assert.deepEqual(said(files), ["Secretary of State Pompeo visits Pyongyang", "A secret visit"]);
    const messages = inspected({ "dossier/people.yaml": PEOPLE, ...files })
      .diagnostics.filter(({ code }) => code === CODE)
      .map(({ message }) => message);
    assert.equal(
      messages[0],
      "Mike Pompeo was Secretary of State from 2018-04-26 to 2021-01-20, and this is of 2018-03-31.",
    );
  });
});
