import assert from "node:assert/strict";
import { describeReason } from "../../../src/core/names/index.ts";
import type { FoundMention, NamedEntity } from "../../../src/core/names/index.ts";
import { Prose } from "../../../src/core/text/prose.ts";
import { day, DOSSIER, entity, indexOf } from "./dossier.ts";

const index = indexOf(DOSSIER);

function find(text: string, date: string | null = null, all?: readonly NamedEntity[]): FoundMention[] {
  const proses = text.split("\n\n").map((block) => Prose.plain(block, text.indexOf(block)));
  return (all === undefined ? index : indexOf(all)).find({ proses, date: date === null ? null : day(date) });
}

const told = (mention: FoundMention): string =>
  `${mention.prose.text.slice(mention.start, mention.end)}=${mention.entity ?? "?"}`;

const reasons = (mention: FoundMention | undefined): string[] =>
  (mention?.candidates ?? []).map(({ id, reason }) => {
    const words = describeReason(
      reason,
      (offset) => offset,
      (number) => new Date(number * 86_400_000).toISOString().slice(0, 10),
    );
    return `${id}: ${words}`;
  });

describe("reasons", () => {
  it("say which naming a second reference goes back to, and who else it could be", () => {
    const [, mention] = find("Kim Yong-chol came.\n\nMr. Kim left.");
    assert.equal(mention?.entity, "kim-yong-chol");
    assert.equal(reasons(mention)[0], "kim-yong-chol: named in full on line 0");
    assert.ok(mention.candidates.length > 1);
  });

  it("say that there is only one", () => {
    assert.deepEqual(reasons(find("Pompeo left.")[0]), ["mike-pompeo: the only Pompeo in the dossier"]);
  });

  it("say who held a post on the note's date", () => {
    const [mention] = find("They asked the Secretary of State.", "2018-07-06");
    assert.equal(mention?.entity, "mike-pompeo");
    assert.equal(reasons(mention)[0], "mike-pompeo: held the post on 2018-07-06");
  });

  it("put those first whose post fits where nothing is picked", () => {
    const [mention] = find("Nobody knew what Clinton wanted.", "2010-03-20");
    assert.equal(mention?.entity, null);
    assert.equal(mention.candidates[0]?.id, "hillary-clinton");
  });
});

describe("posts", () => {
  it("follow the date", () => {
    const holder = (date: string): string =>
      find("They asked the Secretary of State.", date).map(told).join();
    assert.equal(holder("2018-03-01"), "Secretary of State=rex-tillerson");
    assert.equal(holder("2018-04-26"), "Secretary of State=mike-pompeo");
    assert.equal(holder("2010-01-01"), "Secretary of State=hillary-clinton");
    assert.equal(holder("2018-04-10"), "Secretary of State=?");
  });

  it("stay open without a date, and without a holder named", () => {
    const [mention] = find("They asked the Secretary of State.");
    assert.equal(mention?.entity, null);
    assert.equal(mention.candidates.length, 4);
  });

  it("mean whom the note names before whom the date names", () => {
    const text = "Rex Tillerson flew home. Then the Secretary of State resigned.";
    assert.equal(find(text, "2020-01-01").map(told).at(-1), "Secretary of State=rex-tillerson");
  });

  it("are no mention with former, of strangers, or as a bare common noun", () => {
    for (const text of [
      "A former secretary of state spoke.",
      "The Secretary of State, John Hay, wrote it.",
      "the Secretary of State John Hay wrote it",
      "The president spoke, and the prime ministers left.",
    ]) {
      assert.deepEqual(find(text, "2018-07-06").map(told), [], text);
    }
  });

  it("single out one of several who share a family name", () => {
    assert.deepEqual(find("Then President Clinton spoke.").map(told), ["President Clinton=bill-clinton"]);
    assert.deepEqual(find("Then Secretary Clinton spoke.").map(told), ["Secretary Clinton=hillary-clinton"]);
    assert.deepEqual(find("President Bush spoke.", "1990-05-05").map(told), [
      "President Bush=george-h-w-bush",
    ]);
  });
});

describe("links", () => {
  const linked = (text: string, start: number, end: number, target: string): Prose =>
    new Prose(
      "paragraph",
      text,
      [{ start, end, target, span: { start: 100, end: 130 } }],
      [0, 0, text.length],
    );

  it("are certain, and later references go back to them", () => {
    const prose = linked("Then the general came. Mr. Kim left.", 5, 16, "kim-yong-chol");
    const found = index.find({ proses: [prose], date: null });
    assert.deepEqual(found.map(told), ["the general=kim-yong-chol", "Mr. Kim=kim-yong-chol"]);
    assert.deepEqual(found[0]?.span, { start: 100, end: 130 });
  });

  it("take ids and names in any case", () => {
    for (const target of ["Kim-Yong-Chol", "kim yong chol", "Kim Yong-chol"]) {
      assert.deepEqual(index.find({ proses: [linked("him", 0, 3, target)], date: null }).map(told), [
        "him=kim-yong-chol",
      ]);
    }
    assert.deepEqual(index.named("MBS"), ["mohammed-bin-salman"]);
    assert.deepEqual(index.named("John Smith"), ["john-smith-a", "john-smith-b"]);
    assert.deepEqual(index.named("nobody"), []);
  });

  it("to other things silence what they are written on", () => {
    assert.deepEqual(
      index.find({ proses: [linked("Mike Pompeo left", 0, 11, "some-note")], date: null }),
      [],
    );
  });
});

describe("weak aliases", () => {
  const all = [
    entity("north", "Place", "North Korea; weak=the North"),
    entity("a", "Person", "Ada Holm; weak=the minister"),
    entity("b", "Person", "Bo Lund; weak=the minister"),
  ];

  it("mean nobody before the text speaks of them", () => {
    assert.deepEqual(find("The North waits. North Korea fires. The North denies.", null, all).map(told), [
      "North Korea=north",
      "The North=north",
    ]);
  });

  it("mean the one spoken of last", () => {
    const text = "Ada Holm came. The minister sat. Bo Lund came, and the minister rose.";
    assert.deepEqual(
      find(text, null, all)
        .map(told)
        .filter((one) => one.includes("minister")),
      ["The minister=a", "the minister=b"],
    );
  });

  it("are not the beginning of a longer name", () => {
    assert.deepEqual(
      find("North Korea lies far from the North Sea and the north wind.", null, all).map(told),
      ["North Korea=north"],
    );
  });
});

describe("capitals", () => {
  const all = [
    entity("us", "Place", "United States; US"),
    entity("who", "Organization", "World Health Organization; WHO"),
  ];

  it("tell abbreviations from words", () => {
    assert.deepEqual(
      find("Who told us? The US and WHO. It is us who U.S. troops help.", null, all).map(told),
      ["US=us", "WHO=who", "U.S.=us"],
    );
  });

  it("fold inside a name of several words", () => {
    assert.deepEqual(find("DONALD TRUMP met kim jong un and Kim Jong-Un.").map(told), [
      "DONALD TRUMP=donald-trump",
      "kim jong un=kim-jong-un",
      "Kim Jong-Un=kim-jong-un",
    ]);
  });

  it("are needed by single words and by names made of ordinary words", () => {
    assert.deepEqual(
      find("the sun in may, a will smith wrote, the state department of a firm, trump cards").map(told),
      [],
    );
  });
});

describe("where names stand", () => {
  it("they run over a line's end, and never over what is no prose", () => {
    assert.deepEqual(find("Then Mike\nPompeo left.").map(told), ["Mike\nPompeo=mike-pompeo"]);
    assert.deepEqual(find("Then Mike \uFFFC Pompeo left.").map(told), ["Pompeo=mike-pompeo"]);
  });

  it("they are not inside handles, addresses and longer words", () => {
    assert.deepEqual(find("@Pompeo and pompeo@Pompeo.org, Pompeo.com, Trump2020, Pompeoism").map(told), []);
  });

  it("they keep apart from words joined to them", () => {
    assert.deepEqual(
      find(
        "They were Pompeo-like, anti-Pompeo and pro-Pompeo; so were Mary Smith-Pompeo and Mary Orr-Pompeo.",
      ).map(told),
      ["Pompeo=mike-pompeo", "Pompeo=mike-pompeo", "Pompeo=mike-pompeo"],
    );
  });
});
