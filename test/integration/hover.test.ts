import * as vscode from "vscode";
import { deepEqual, doesNotMatch, equal, includes, match, ok } from "./support/assert.ts";
import { cardOn, cardSaying, cardsOn, configure, noCardOn, problemIn, shown } from "./support/dossier.ts";
import { closeEverything, eventually, openFile, rangeOf } from "./support/editor.ts";

describe("hovering", () => {
  let note: vscode.TextDocument;

  before(async () => {
    note = (await openFile("notes/everywhere.md")).document;
    await cardOn(note, "Ada Verhoeven");
  });

  after(closeEverything);

  it("shows who a full name is, over exactly the name", async () => {
    const { markdown, range } = await cardSaying(note, "Ada Verhoeven", /Mentioned \d+ times in \d+ notes/);
    deepEqual(range, rangeOf(note, "Ada Verhoeven"));
    includes(shown(markdown), "**Ada Verhoeven**");
    includes(shown(markdown), "Harbour Master, Harbour Council — ");
    includes(shown(markdown), "Runs the harbour and wrote the plan for the north quay.");
    match(shown(markdown), /Before: .*February 5, 2024.*: The plan for the north quay is published/);
    match(shown(markdown), /Next: .*March 19, 2024.*: the north quay/);
  });

  it("takes the title with the name, leaves the possessive out, and says why it is her", async () => {
    const titled = await cardOn(note, "Ms. Verhoeven");
    equal(titled.about, "Ms. Verhoeven");
    match(shown(titled.markdown), /“Ms. Verhoeven”: named in full/);
    const owner = await cardOn(note, "Verhoeven", "Verhoeven’s plan");
    match(owner.about, /^Verhoeven(’s)?$/);
  });

  for (const [where, context] of [
    ["frontmatter", "Samuel Okafor, in the frontmatter"],
    ["code in a line", "Samuel Okafor, inline"],
    ["a code block", "Samuel Okafor, fenced"],
    ["an address", "Samuel-Okafor-page"],
    ["a link's target", "Samuel-Okafor-target"],
    ["a comment", "Samuel Okafor, in a comment"],
    ["an HTML tag", "Samuel Okafor, in a tag"],
  ] as const) {
    it(`shows nothing in ${where}`, async () => {
      deepEqual(await cardsOn(note, context.slice(0, "Samuel Okafor".length), context), []);
    });
  }

  it("shows every candidate for an ambiguous name, and picks none", async () => {
    const { markdown, about } = await cardOn(note, "Bakker", "Bakker spoke");
    equal(about, "Bakker");
    includes(shown(markdown), "Joris Bakker");
    includes(shown(markdown), "Ilse Bakker");
    doesNotMatch(shown(markdown), /Runs the shipyard/);
  });

  it("shows the source under a citation key", async () => {
    const { markdown, about } = await cardOn(note, "@doe:tide-1999");
    equal(about, "@doe:tide-1999");
    includes(shown(markdown), "Reading the tide");
    includes(shown(markdown), "Journal of Harbours");
    includes(shown(markdown), "No archived copy");
    await cardSaying(note, "@council-2024-quay", /Open archived copy/);
  });

  it("says that a key is nobody's, or a name unclear, where VS Code does not say so above the card", async () => {
    await problemIn("notes/everywhere.md", "citation/unknown-key");
    await problemIn("notes/everywhere.md", "name/ambiguous");
    await noCardOn(note, "@no-such-key");
    doesNotMatch(shown((await cardOn(note, "Bakker", "Bakker spoke")).markdown), /None is picked/);
    try {
      await configure("dossier.rules", { "citation/unknown-key": "off", "name/ambiguous": "off" });
      includes(shown((await cardOn(note, "@no-such-key")).markdown), "No source has the key “no-such-key”.");
      await eventually("the whole card", async () =>
        shown((await cardOn(note, "Bakker", "Bakker spoke")).markdown).includes("None is picked."),
      );
    } finally {
      await configure("dossier.rules", undefined);
    }
  });

  it("shows a wikilink's entity, event or note, and nothing where there is none", async () => {
    const entity = await cardOn(note, "the former man");
    includes(shown(entity.markdown), "**Samuel Okafor**");
    equal(entity.about, "[[samuel-okafor|the former man]]");
    const event = await cardOn(note, "[[quay-plan]]");
    includes(shown(event.markdown), "**The plan for the north quay is published**");
    includes(shown(event.markdown), "February 5, 2024");
    const linked = await cardOn(note, "[[briefing]]");
    includes(shown(linked.markdown), "**Morning briefing**");
    deepEqual(await cardsOn(note, "[[nowhere]]"), []);
  });

  it("shows an event where it is told", async () => {
    const { markdown } = await cardOn(note, "The tide comes in");
    includes(shown(markdown), "March 20, 2024");
  });

  it("lets a card run Dossier's own commands and no others, and no HTML", async () => {
    const { start } = rangeOf(note, "Ada Verhoeven");
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      note.uri,
      start,
    );
    const [content] = hover?.contents ?? [];
    ok(content instanceof vscode.MarkdownString);
    ok(content.supportHtml !== true);
    const trusted = content.isTrusted;
    ok(typeof trusted === "object");
    ok(trusted.enabledCommands.every((command) => command.startsWith("dossier.")));
  });

  it("can be turned off and on, at once", async () => {
    try {
      await configure("dossier.hover.enabled", false);
      await noCardOn(note, "Ada Verhoeven");
    } finally {
      await configure("dossier.hover.enabled", undefined);
    }
    await cardOn(note, "Ada Verhoeven");
  });

  it("bounds the length of a summary, at once", async () => {
    const sentence = "Runs the harbour and wrote the plan for the north quay.";
    try {
      await configure("dossier.hover.maxLength", 20);
      const { markdown } = await cardSaying(note, "Ada Verhoeven", /Runs the harbour.{0,4}…/);
      doesNotMatch(shown(markdown), new RegExp(sentence));
    } finally {
      await configure("dossier.hover.maxLength", undefined);
    }
    await cardSaying(note, "Ada Verhoeven", new RegExp(sentence));
  });
});
