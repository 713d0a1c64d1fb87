import assert from "node:assert/strict";
import { finish, Pace } from "../../../src/core/text/pace.ts";
import { NoteReader } from "../../../src/core/notes/note.ts";
import { read, shape } from "./reading.ts";

const SENTENCE = "Mike Pompeo met him [@memo] and said *no* more of it. ";
const letters = (text: string) => text.replace(/[^a-z]/gi, "");

describe("notes: what is too long for a paragraph", function () {
  this.timeout(180_000);

  it("is read in parts that end with a sentence, and nothing of it is lost", () => {
    const { proses, citations } = read(SENTENCE.repeat(5_000));
    assert.ok(proses.length > 5);
    assert.ok(proses.every(({ text }) => text.length <= 20_000));
    assert.equal(citations.length, 5_000);
    for (const { text } of proses) assert.match(text, /^Mike [^]*it\.$/);
    const said = proses.map(({ text }) => letters(text)).join("");
    assert.equal(said, letters(SENTENCE.replace("[@memo]", "")).repeat(5_000));
  });

  it("is cut between lines, not before one that would begin a list there", () => {
    const { proses } = read("A line of words.\n2. and a number\n".repeat(5_000));
    assert.ok(proses.length > 5);
    assert.ok(proses.every(({ kind, text }) => kind === "paragraph" && text.startsWith("A line")));
  });

  it("leaves a long paragraph whole that a person could have written, and every table", () => {
    assert.equal(
      read("Some words without end, said in one breath, and then again. ".repeat(300)).proses.length,
      1,
    );
    const table = `| a | b |\n|---|---|\n${"| c | d |\n".repeat(5_000)}`;
    assert.equal(read(table).proses.length, 10_002);
  });

  it("keeps places: each part stands where it says", () => {
    const text = `> ${SENTENCE.repeat(2_000)}`;
    for (const prose of read(text).proses) {
      const { start, end } = prose.span(0, 11);
      assert.equal(text.slice(start, end), "Mike Pompeo");
    }
  });

  it("is read again as anew after an edit in its middle", () => {
    const text = SENTENCE.repeat(2_000);
    const reader = new NoteReader();
    reader.read(text);
    for (const typed of ["x", "x y. ", "\n\n", "```"]) {
      const now = text.slice(0, 50_000) + typed + text.slice(50_000);
      assert.deepEqual(shape(reader.read(now)), shape(read(now)));
    }
  });

  it("ends for texts that are all marks", () => {
    for (const marks of ["[a](", "[", "a*b ", "^[", "[^", "a <!-- ", "[a]{ ", "`", "> ", "| "]) {
      const { proses } = read(marks.repeat(20_000 / marks.length));
      assert.ok(proses.every(({ text }) => text.length <= 20_000));
    }
  });
});

describe("text: pace", () => {
  it("ends a step when enough was read, and starts the next", () => {
    const pace = new Pace(10);
    assert.deepEqual(
      [4, 4, 4, 4, 20, 0].map((read) => pace.after(read)),
      [false, false, true, false, true, false],
    );
  });

  it("finishes what is done in steps", () => {
    const steps = (function* (): Generator<void, number, void> {
      yield;
      yield;
      return 3;
    })();
    assert.equal(finish(steps), 3);
  });
});
