import assert from "node:assert/strict";
import fc from "fast-check";
import ICAL from "ical.js";
import { exportCalendar } from "../../../src/core/timeline/export/ical.ts";
import type { EventRecord } from "../../../src/core/timeline/export/index.ts";
import { CONTEXT, event, NASTY } from "./samples.ts";

function written(events: readonly EventRecord[]) {
  const { text, leftOut } = exportCalendar(events, CONTEXT);
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { text, leftOut, found: calendar.getAllSubcomponents("vevent") };
}

function days(edtf: string): string[] {
  const [found] = written([event(edtf)]).found;
  return ["dtstart", "dtend"].map((name) => String(found?.getFirstPropertyValue(name)));
}

describe("events as a calendar", () => {
  it("gives whole days, the last one exclusive, without any time zone", () => {
    assert.deepEqual(days("2019-02-28"), ["2019-02-28", "2019-03-01"]);
    assert.deepEqual(days("2019-02-27/2019-02-28"), ["2019-02-27", "2019-03-01"]);
    assert.deepEqual(days("2019-12-31"), ["2019-12-31", "2020-01-01"]);
    assert.doesNotMatch(written([event("2019-02-28")]).text, /TZID|VTIMEZONE|T000000/);
  });

  it("covers all the days that an imprecise date may mean, and says how it is known", () => {
    assert.deepEqual(days("2018"), ["2018-01-01", "2019-01-01"]);
    assert.deepEqual(days("2019-02"), ["2019-02-01", "2019-03-01"]);
    const [found] = written([event("2018~")]).found;
    assert.equal(found?.getFirstPropertyValue("x-edtf"), "2018~");
    assert.match(String(found.getFirstPropertyValue("description")), /around 2018/);
  });

  it("does not make up an end that is open or unknown", () => {
    assert.deepEqual(days("2018-03-05/.."), ["2018-03-05", "2018-03-06"]);
    assert.deepEqual(days("../2018-03-05"), ["2018-03-05", "2018-03-06"]);
  });

  it("does not make a day of the month or year from which, or to which, a date is open", () => {
    assert.deepEqual(days("2018/.."), ["2018-01-01", "2019-01-01"]);
    assert.deepEqual(days("../2018-03"), ["2018-03-01", "2018-04-01"]);
    assert.deepEqual(days("/2018"), ["2018-01-01", "2019-01-01"]);
    assert.deepEqual(days("[2019..]"), ["2019-01-01", "2020-01-01"]);
    assert.deepEqual(days("{..2018,2020}"), ["2018-01-01", "2021-01-01"]);
  });

  it("says which events do not fit: no date, before year 1, beyond 9999", () => {
    const out = [
      event("someday"),
      event("-0044-03-15"),
      event("Y12000"),
      event("9999-12-31"),
      event("../.."),
    ];
    assert.deepEqual(written([...out, event("2019")]).leftOut, out);
    assert.equal(written(out).found.length, 0);
  });

  it("keeps every text as it was, whatever it holds", () => {
    const { found } = written([NASTY]);
    const [only] = found;
    assert.equal(found.length, 1);
    assert.equal(only?.getFirstPropertyValue("summary"), NASTY.title);
    assert.equal(only.getFirstPropertyValue("location"), "Hà Nội, Việt Nam");
    assert.equal(only.getFirstPropertyValue("uid"), `${NASTY.id}@dossier`);
    assert.deepEqual(only.getFirstProperty("categories")?.getValues(), ["summit", "two words"]);
  });

  it("has no line of more than 75 octets and cuts no character, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (title) => {
        const { text, found } = written([event("2019", { title })]);
        for (const line of text.split("\r\n")) assert.ok(new TextEncoder().encode(line).length <= 75, line);
        const clean = title.replace(/\r\n|\r|\n/g, "\n").replace(/[^\P{Cc}\n]/gu, "");
        assert.equal(found[0]?.getFirstPropertyValue("summary"), clean);
      }),
    );
  });
});
