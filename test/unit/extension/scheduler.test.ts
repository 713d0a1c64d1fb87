import assert from "node:assert/strict";
import { inSlices, Later, Turns, Worker } from "../../../src/extension/scheduler.ts";

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

/** Steps that keep the thread busy for 3 ms each. */
function* steps(count: number, done: () => void = () => undefined): Generator<void, number, void> {
  for (let i = 0; i < count; i++) {
    const end = performance.now() + 3;
    while (performance.now() < end);
    yield;
  }
  done();
  return count;
}

describe("extension: work in slices", () => {
  it("gives what the work gives, with others in between", async () => {
    let turns = 0;
    const other = setInterval(() => turns++, 0);
    assert.equal(await inSlices(steps(20)), 20);
    clearInterval(other);
    assert.ok(turns >= 3, String(turns));
  });

  it("does rounds until there is none left, and begins again when it is kicked", async () => {
    let rounds = 3;
    let done = 0;
    const worker = new Worker(() => (rounds-- > 0 ? steps(1, () => done++) : null));
    await worker.idle();
    assert.equal(done, 3);
    rounds = 1;
    worker.kick();
    worker.kick();
    await worker.idle();
    assert.equal(done, 4);
  });

  it("loses no kick that comes as it ends, and goes on after a round that fails", async () => {
    const work = [steps(1)];
    const worker = new Worker(() => work.shift() ?? null);
    let isLate = false;
    const first = worker.idle().then(() => {
      work.push(steps(1, () => (isLate = true)));
      return worker.idle();
    });
    await first;
    assert.ok(isLate);
    work.push(
      (function* (): Generator<void, number, void> {
        yield;
        throw new Error("no");
      })(),
    );
    await assert.rejects(worker.idle(), /no/);
    let isDone = false;
    work.push(steps(1, () => (isDone = true)));
    await worker.idle();
    assert.ok(isDone);
  });

  it("stops when it is disposed", async () => {
    let done = 0;
    const worker = new Worker(() => steps(1, () => done++));
    worker.kick();
    setTimeout(() => worker.dispose(), 20);
    await worker.idle();
    assert.ok(done > 0);
  });

  it("waits for more, from the first time of asking or from the last", async () => {
    const seen: number[] = [];
    const begin = performance.now();
    const first = new Later(40, () => seen.push(performance.now() - begin));
    const last = new Later(40, () => seen.push(performance.now() - begin));
    const never = new Later(40, () => assert.fail());
    for (let i = 0; i < 3; i++) {
      first.ask();
      last.askAgain();
      never.ask();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    never.dispose();
    await new Promise((resolve) => setTimeout(resolve, 80));
    assert.equal(seen.length, 2);
    assert.ok((seen[0] ?? 0) < (seen[1] ?? 0));
  });
});
