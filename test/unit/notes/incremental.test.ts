import assert from "node:assert/strict";
import fc from "fast-check";
import { NoteReader, readNote } from "../../../src/core/notes/note.ts";
import { finish } from "../../../src/core/text/pace.ts";
import { runs } from "../runs.ts";
import { applied, edit, soup } from "./pieces.ts";
import { read, shape } from "./reading.ts";

describe("notes: reading again", function () {
  this.timeout(180_000);

  it("reads an edited note as it reads it anew", () => {
    fc.assert(
      fc.property(soup, fc.array(edit, { minLength: 1, maxLength: 8 }), (start, edits) => {
        const reader = new NoteReader();
        let text = start;
        reader.read(text);
        for (const each of edits) {
          text = applied(text, each);
          assert.deepEqual(shape(reader.read(text)), shape(read(text)));
        }
      }),
      runs(150),
    );
  });

  it("reads a note that is read once as one that is read again", () => {
    fc.assert(
      fc.property(soup, (text) => {
        assert.deepEqual(shape(finish(readNote(text))), shape(read(text)));
      }),
      runs(300),
    );
  });

  it("keeps the very proses that an edit did not touch", () => {
    const reader = new NoteReader();
    const paragraphs = Array.from({ length: 50 }, (_, i) => `Paragraph ${i} with *some* words.\n\n`);
    const text = paragraphs.join("");
    const first = reader.read(text);
    const second = reader.read(`${text}One more.`);
    const kept = first.proses.filter((prose, i) => prose === second.proses[i]);
    assert.equal(kept.length, 50);
  });

  it("stands a reading that is given up halfway", () => {
    const reader = new NoteReader();
    const long = "A paragraph with [@key] in it.\n\n".repeat(20);
    reader.read("Something else.");
    const steps = reader.readSteps(long);
    steps.next();
    steps.next();
    const text = `# New\n\n${long}`;
    assert.deepEqual(shape(reader.read(text)), shape(read(text)));
  });

  it("stands two readings that are taken in turns", () => {
    const reader = new NoteReader();
    const a = "First *text* here.\n\n".repeat(5);
    const b = `${a}> Quoted [@key].\n`;
    const slow = reader.readSteps(a);
    slow.next();
    assert.deepEqual(shape(reader.read(b)), shape(read(b)));
    let step = slow.next();
    while (!step.done) step = slow.next();
    assert.deepEqual(shape(step.value), shape(read(a)));
    assert.deepEqual(shape(reader.read(b)), shape(read(b)));
  });
});
