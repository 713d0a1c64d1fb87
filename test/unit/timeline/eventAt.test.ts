import assert from "node:assert/strict";
import { eventAt } from "../../../src/core/features/eventAt.ts";
import { eventsIn } from "../../../src/core/features/eventsIn.ts";
import { opened } from "../index/folder.ts";

const FILES = {
  "dossier/e.yaml":
    "events:\n  - { id: singapore, date: 2018-06-12, title: First }\n  - { id: hanoi, date: 2019-02-27/2019-02-28, title: Second, sources: [memo] }\n  - { id: year, date: 2018, title: Year }\nreferences:\n  - { id: memo, title: M }\n",
  "a.md":
    "They met in [[hanoi|the city]] and [parted]{.event #parted date=2019-03-01}.\n\nOn 10 June 2018 they flew, in March 2019 they were back. The year 2018 was long. Nobody was there.",
  "e.md": "---\nschema: Event\nid: own\ndate: 2020\n---\n# Own\n\nAfter [[singapore]] nothing.\n",
  "b.md": "As we know [@memo].",
};

/** The event at the first place of some words. */
function at(path: keyof typeof FILES, words: string): string | undefined {
  return eventAt(opened(FILES), path, FILES[path].indexOf(words) + 1)?.event.id;
}

describe("timeline: the event at the caret", () => {
  it("is that of a link, a span, or an entry", () => {
    assert.equal(at("a.md", "hanoi|"), "hanoi");
    assert.equal(at("a.md", "the city"), "hanoi");
    assert.equal(at("a.md", "parted"), "parted");
    assert.equal(at("a.md", "2019-03-01"), "parted");
    assert.equal(at("dossier/e.yaml", "Second"), "hanoi");
  });

  it("is the one nearest to a date in prose, as exact as that", () => {
    assert.equal(at("a.md", "10 June"), "singapore");
    assert.equal(at("a.md", "March 2019"), "parted");
    assert.equal(at("a.md", "2018 was long"), "year");
  });

  it("is none elsewhere", () => {
    assert.equal(at("a.md", "Nobody"), undefined);
    assert.equal(at("dossier/e.yaml", "references"), undefined);
    assert.equal(at("b.md", "we"), undefined);
    assert.equal(eventAt(opened(FILES), "gone.md", 0), undefined);
  });

  it("is the note's own where nothing narrower is", () => {
    assert.equal(at("e.md", "nothing"), "own");
    assert.equal(at("e.md", "singapore"), "singapore");
  });

  it("is among those that the note is about", () => {
    const workspace = opened(FILES);
    const about = (path: string) => [...eventsIn(workspace, path)].sort();
    assert.deepEqual(about("a.md"), ["hanoi", "parted"]);
    assert.deepEqual(about("e.md"), ["own", "singapore"]);
    assert.deepEqual(about("b.md"), ["hanoi"]);
    assert.deepEqual(about("gone.md"), []);
  });
});
