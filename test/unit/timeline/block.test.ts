import assert from "node:assert/strict";
import { readTimelineBlock } from "../../../src/core/timeline/block.ts";

describe("a timeline block", () => {
  it("reads its lines, in any case and order, with comments and Windows line ends", () => {
    assert.deepEqual(
      readTimelineBlock(
        "# the talks\r\nPerson: kim-jong-un\r\nplace: Hà Nội\r\ntags: summit, talks # both\r\nfrom: 2018\r\nto: 2019-06~\r\nsource: @nyt\r\nlanes: place\r\n",
        "a.md",
      ),
      {
        filter: {
          involved: "kim-jong-un",
          location: "Hà Nội",
          tags: ["summit", "talks"],
          from: "2018",
          to: "2019-06~",
          source: "nyt",
        },
        laneBy: "place",
        problems: [],
      },
    );
    assert.deepEqual(readTimelineBlock("this note: yes", "notes/a.md").filter, { notePath: "notes/a.md" });
  });

  it("asks for everything where it is empty", () => {
    assert.deepEqual(readTimelineBlock(" \n", "a.md"), { filter: {}, laneBy: "person", problems: [] });
  });

  it("says what it does not understand, which costs only itself", () => {
    const { filter, laneBy, problems } = readTimelineBlock(
      "from: February 2019\nlanes: colour\nwho: ada\njust words\ntext: vote",
      "a.md",
    );
    assert.deepEqual(filter, { text: "vote" });
    assert.equal(laneBy, "person");
    assert.deepEqual(
      problems.map((problem) => /“(.*?)”/.exec(problem)?.[1]),
      ["February 2019", "colour", "who: ada", "just words"],
    );
  });
});
