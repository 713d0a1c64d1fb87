import assert from "node:assert/strict";
import { proposeEvent, type ProposedEvent } from "../../../src/core/features/proposeEvent.ts";
import { Workspace } from "../../../src/core/index/workspace.ts";

const DOSSIER = `people:
  - { id: mike-pompeo, name: Mike Pompeo }
  - { id: kim-jong-un, name: Kim Jong-un, family: Kim }
places:
  - { id: hanoi, name: Hanoi }
  - { id: pyongyang, name: Pyongyang }
references:
  - { id: nyt-2019, type: article, title: T }
`;

/** What is proposed where \`|\` stands in a note of 5 March 2019. */
function proposed(marked: string): ProposedEvent | null {
  const workspace = new Workspace();
  const head = "---\ndate: 2019-03-05\n---\n\n";
  workspace.set("dossier/all.yaml", "dossier", DOSSIER);
  workspace.set("note.md", "note", head + marked.replace("|", ""));
  workspace.settle();
  return proposeEvent(workspace, "note.md", head.length + marked.indexOf("|"));
}

describe("an event from a sentence", () => {
  it("takes date, people, place and source from the sentence the caret is in, and from no other", () => {
    const event = proposed(
      "Donald spoke. On 28 February 2019, Kim Jong-un |met Mike Pompeo in Hanoi [@nyt-2019, para. 5]. In June Pompeo went to Pyongyang.",
    );
    assert.deepEqual(event, {
      date: "2019-02-28",
      title: "Kim Jong-un met Mike Pompeo in Hanoi",
      involved: ["kim-jong-un", "mike-pompeo"],
      location: "hanoi",
      sources: [{ key: "nyt-2019", locator: "para. 5" }],
    });
  });

  it("takes the citation that follows the full stop, and dates relative to the note", () => {
    const event = proposed("Mr. Smith left. Pompeo arrived |yesterday. [@nyt-2019]\n");
    assert.equal(event?.date, "2019-03-04");
    assert.deepEqual(event.sources, [{ key: "nyt-2019", locator: "" }]);
    assert.equal(event.title, "Pompeo arrived yesterday");
  });

  it("takes the place where it happened, rather than the one it is about", () => {
    assert.equal(proposed("The Pyongyang talks of 2019 were held| in Hanoi.")?.location, "hanoi");
    assert.equal(proposed("In 2019 Hanoi |waited.")?.location, "hanoi");
  });

  it("takes the date that the caret is in where a sentence has several", () => {
    assert.equal(proposed("He came in May 2018 and left in |June 2018.")?.date, "2018-06");
  });

  it("makes no date up, and no title of nothing", () => {
    assert.equal(proposed("Mike Pompeo |left Hanoi.")?.date, "");
    assert.equal(proposed("\n|\n"), null);
    assert.equal(proposed("`co|de`"), null);
  });

  it("cuts a long sentence between words", () => {
    const title = proposed(`In 2019 |${"many words ".repeat(40)}end.`)?.title ?? "";
    assert.ok(title.length <= 121 && /(?:many|words)…$/.test(title), title);
  });
});
