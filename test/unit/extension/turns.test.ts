import assert from "node:assert/strict";
import { Turns } from "../../../src/extension/views/turns.ts";

/** Longer than a turn. */
function long(): void {
  const end = performance.now() + 12;
  while (performance.now() < end);
}

describe("extension: the turns of a view", () => {
  it("do a little at once", () => {
    assert.equal(
      new Turns().take(() => 7),
      7,
    );
  });

  it("leave the rest for later, in the order asked, with others in between", async () => {
    const turns = new Turns();
    const seen: string[] = [];
    void turns.take(() => {
      long();
      seen.push("first");
    });
    const others = ["second", "third"].map((name) =>
      turns.take(() => {
        long();
        seen.push(name);
        return name;
      }),
    );
    assert.deepEqual(seen, ["first"]);
    const other = () => {
      seen.push("other");
      if (seen.length < 9) setTimeout(other, 0);
    };
    setTimeout(other, 0);
    assert.deepEqual(await Promise.all(others.map((each) => Promise.resolve(each))), ["second", "third"]);
    const at = (name: string) => seen.indexOf(name);
    assert.ok(at("second") < at("third"));
    assert.ok(seen.slice(at("second"), at("third")).includes("other"), seen.join());
  });

  it("go on after a piece of work that fails", async () => {
    const turns = new Turns();
    void turns.take(long);
    const failing = turns.take(() => {
      throw new Error("no");
    });
    const next = turns.take(() => 1);
    await assert.rejects(Promise.resolve(failing), /no/);
    assert.equal(await next, 1);
  });
});
