import assert from "node:assert/strict";
import { eventOfSpan } from "../../../src/core/notes/events.ts";
import { parseAttributes } from "../../../src/core/notes/attributes.ts";
import type { Event } from "../../../src/core/dossier/model.ts";
import { read } from "./reading.ts";

function eventsOf(text: string): Event[] {
  const note = read(text);
  return note.events.map((span) => eventOfSpan(note.citations, "n.md", span));
}

function only(text: string): Event {
  const [event, ...others] = eventsOf(text);
  assert.ok(event);
  assert.deepEqual(others, []);
  return event;
}

describe("notes: events told in a note", () => {
  it("have their text for a title, and every value at its place", () => {
    const text = `Then [the *Hanoi* talks\ncollapse [@nyt, p. 3]]{.event #hanoi date=2019-02-28 involved="kim-jong-un, donald-trump" location=hanoi tags="a b"}.`;
    const event = only(text);
    const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    assert.equal(event.id, "hanoi");
    assert.equal(event.title, "the Hanoi talks collapse");
    assert.deepEqual([event.date.value, at(event.date.span)], ["2019-02-28", "2019-02-28"]);
    assert.deepEqual(
      event.involved.map(({ value, span }) => [value, at(span)]),
      [
        ["kim-jong-un", "kim-jong-un"],
        ["donald-trump", "donald-trump"],
      ],
    );
    assert.deepEqual([event.location?.value, event.location && at(event.location.span)], ["hanoi", "hanoi"]);
    assert.deepEqual(event.tags, ["a", "b"]);
    assert.deepEqual(
      event.sources.map(({ key, locator }) => [key, locator]),
      [["nyt", "3"]],
    );
    assert.equal(at(event.origin.span), text.slice(5, -1));
    assert.equal(event.origin.idSpan && at(event.origin.idSpan), "hanoi");
  });

  const titles: [string, string, string][] = [
    ["at the end of a paragraph, with a citation last", "[It ended [@a]]{.event date=2019}", "It ended"],
    ["with a character reference last", "[AT&amp;T split&hellip;]{.event date=1984}", "AT&T split…"],
    ["with a link last", "[He met [Kim](x)]{.event date=2018}", "He met Kim"],
    ["in an inline note", "x^[[Kim left]{.event date=2018}]", "Kim left"],
    ["in a table", "| a |\n|---|\n| [Kim left]{.event date=2018} |", "Kim left"],
    ["in a list in a quote", "> - [Kim\n>   left]{.event date=2018}", "Kim left"],
    ["across the lines of a quote", "> [Kim left]{.event\n> date=2018}", "Kim left"],
    ["across CRLF", "> [Kim\r\n> left]{.event\r\n> date=2018}", "Kim left"],
  ];
  for (const [where, text, title] of titles) {
    it(where, () => {
      const event = only(text);
      assert.equal(event.title, title);
      assert.ok(event.date.value.startsWith("20") || event.date.value.startsWith("19"), event.date.value);
    });
  }

  it("may stand in one another", () => {
    assert.deepEqual(
      eventsOf("[a [b]{.event date=2018} c]{.event date=2017}").map(({ title, date }) => [title, date.value]),
      [
        ["a b c", "2017"],
        ["b", "2018"],
      ],
    );
  });

  it("have no empty ids or tags", () => {
    assert.deepEqual(only('[Kim left]{.event tags=" a,  b "}').tags, ["a", "b"]);
    assert.deepEqual(only('[Kim left]{.event tags=""}').tags, []);
    assert.notEqual(only("[`x`]{.event date=2018}").id, "");
  });

  it("are none in code, without the class, or where the attributes are broken", () => {
    assert.deepEqual(
      eventsOf("`[a]{.event}` [b]{.events} [c]{.event date} [d]{.event date='2018} [e] {.event}"),
      [],
    );
  });
});

describe("notes: attributes", () => {
  it("reads ids, classes and values in any order", () => {
    const text = `x{ .a k=v #id .b-c  long="some words" }y`;
    const read = parseAttributes(text, 1);
    assert.ok(read);
    assert.equal(read.id, "id");
    assert.deepEqual(read.classes, ["a", "b-c"]);
    assert.deepEqual(
      read.pairs.map(({ key, value, span }) => [key, value, text.slice(span.start, span.end)]),
      [
        ["k", "v", "v"],
        ["long", "some words", "some words"],
      ],
    );
    assert.equal(text.charAt(read.end), "y");
  });

  for (const text of ["{", "{.", "{a}", "{.a", "{k='v}", "{#}", "{=html}", "a{}", "{.a {}"]) {
    it(`refuses ${text}`, () => assert.equal(parseAttributes(text, 0), null));
  }
});
