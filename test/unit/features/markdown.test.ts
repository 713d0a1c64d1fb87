import assert from "node:assert/strict";
import { GFM, parser as commonMark } from "@lezer/markdown";
import type { SyntaxNode } from "@lezer/common";
import fc from "fast-check";
import {
  bold,
  commandLink,
  italic,
  picture,
  shortened,
  text,
  webAddress,
  webLink,
} from "../../../src/core/features/markdown.ts";
import { plainText } from "../../../src/core/notes/plain.ts";
import { runs } from "../runs.ts";

const parser = commonMark.configure(GFM);

/** Every node below a node, outermost first, with its text. */
function nodes(markdown: string): { name: string; text: string }[] {
  const found: { name: string; text: string }[] = [];
  const visit = (node: SyntaxNode) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      found.push({ name: child.name, text: markdown.slice(child.from, child.to) });
      visit(child);
    }
  };
  visit(parser.parse(markdown).topNode);
  return found;
}

const HARMLESS = new Set(["Paragraph", "Escape", "Entity"]);

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/** What a reader sees of text that holds nothing but escapes. */
function shown(markdown: string): string {
  return markdown.replace(
    /\\([!-/:-@[-`{-~])|&(?:amp|lt|gt);/g,
    (written, char: string | undefined) => char ?? ENTITIES[written] ?? "",
  );
}

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        "[x](command:dossier.openEntry)",
        "](command:x)",
        "![x](http://x.example/track.png)",
        "<img src=x>",
        "</a>",
        "<!--",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```",
        "\n",
        "\r\n\r\n",
        "    ",
        "# ",
        "- ",
        "1. ",
        "1) ",
        "+ ",
        "> ",
        "| a | b |",
        "\n|---|---|\n",
        "===",
        "---",
        "http://x.example",
        "https://x.example/a_b",
        "www.x.example",
        "me@x.example",
        "mailto:me@x.example",
        "$(warning)",
        "$x$",
        "&lt;",
        "&#60;",
        "&",
        "\\",
        '"',
        "'",
        ")",
        "(",
        "[",
        "]",
        "[^1]",
        "[x]: y",
        "a",
        " ",
        "\u2028",
        "\u0085",
      ),
      { maxLength: 12 },
    )
    .map((all) => all.join("")),
);

describe("cards: text of a file", () => {
  it("is only ever text, and all of it", () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const markdown = `${text(one)}\n\n${text(other)}`;
        for (const node of nodes(markdown)) assert.ok(HARMLESS.has(node.name), `${node.name}: ${node.text}`);
        const seen = one.replace(/\s+/g, " ").trim();
        assert.equal(shown(text(one)), seen);
        assert.ok(!/[\r\n]/.test(text(one)));
      }),
      runs(200),
    );
  });

  it("stays within what is bold, italic, or the text of a link", () => {
    fc.assert(
      fc.property(hostile, (value) => {
        for (const markdown of [bold(value), italic(value)]) {
          if (markdown === "") continue;
          const names = nodes(markdown).map(({ name }) => name);
          for (const name of names) {
            assert.ok(
              HARMLESS.has(name) || /^(?:StrongEmphasis|Emphasis|EmphasisMark)$/.test(name),
              `${name}: ${markdown}`,
            );
          }
        }
        const link = webLink(value, "https://x.example/a");
        const found = nodes(link);
        assert.deepEqual(
          found.filter(({ name }) => !HARMLESS.has(name)).map(({ name }) => name),
          ["Link", "LinkMark", "LinkMark", "LinkMark", "URL", "LinkMark"],
        );
        assert.equal(found.find(({ name }) => name === "Link")?.text, link);
      }),
      runs(200),
    );
  });

  it("of nothing is nothing", () => {
    assert.deepEqual([text(" \n"), bold(" "), italic("")], ["", "", ""]);
  });
});

describe("cards: links", () => {
  it("lead to the web or nowhere", () => {
    for (const url of [
      "command:dossier.openEntry",
      "COMMAND:x",
      " command:x",
      "javascript:alert(1)",
      "java\nscript:alert(1)",
      "data:text/html,x",
      "file:///etc/passwd",
      "vscode://x",
      "//x.example",
      "x.example",
      "",
      "https://",
    ]) {
      assert.equal(webAddress(url), null, url);
      assert.equal(webLink("Label", url), "Label", url);
    }
    assert.equal(webAddress("HTTPS://X.example/a b"), "https://x.example/a%20b");
    assert.equal(
      webAddress("https://x.example/Kim_(name)|height=9"),
      "https://x.example/Kim_%28name%29%7cheight=9",
    );
  });

  it("cannot be broken out of by their address", () => {
    const address = fc.tuple(
      fc.constantFrom(
        "https://x.example/",
        "http://x.example/?",
        "https://x.example/#",
        "https://u:p@x.example/",
      ),
      hostile,
    );
    fc.assert(
      fc.property(hostile, address, address, (label, one, other) => {
        const links = [one, other].map((parts) => webLink(label, parts.join("")));
        const markdown = links.join(" · ");
        const found = nodes(markdown);
        for (const link of found.filter(({ name }) => name === "URL")) {
          assert.match(link.text, /^https?:\/\//);
        }
        const whole = found.filter(({ name }) => name === "Link").map(({ text }) => text);
        assert.deepEqual(
          whole,
          links.filter((link) => link.startsWith("[") && link.endsWith(")")),
        );
        assert.ok(!found.some(({ name }) => /Image|HTML|Code|Emphasis|Autolink/.test(name)));
      }),
      runs(200),
    );
  });

  it("to commands cannot be broken out of by what they are about", () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (label, argument, tooltip) => {
        const link = commandLink(label, "dossier.openEntry", [{ id: argument }], tooltip);
        const found = nodes(`${link} “x”) · a`);
        assert.equal(found.find(({ name }) => name === "Link")?.text, link);
        assert.equal(found.filter(({ name }) => name === "Link").length, 1);
        const url = found.find(({ name }) => name === "URL")?.text ?? "";
        const [, query] = /^command:dossier\.openEntry\?([\w%.~*!-]+)$/.exec(url) ?? [];
        assert.ok(query !== undefined, url);
        assert.deepEqual(
          JSON.parse(decodeURIComponent(query)),
          JSON.parse(JSON.stringify([{ id: argument }])),
        );
        assert.ok(!found.some(({ name }) => /Image|HTML|Code|Emphasis|Autolink/.test(name)));
      }),
      runs(200),
    );
  });

  it("to pictures show one picture", () => {
    fc.assert(
      fc.property(hostile, hostile, (alternative, end) => {
        const address = webAddress(`https://x.example/${end}`);
        if (address === null) return;
        const names = nodes(picture(address, alternative)).map(({ name }) => name);
        assert.deepEqual(
          names.filter((name) => !HARMLESS.has(name)),
          ["Image", "LinkMark", "LinkMark", "LinkMark", "URL", "LinkMark"],
        );
      }),
      runs(200),
    );
  });
});

describe("cards: summaries", () => {
  it("are cut at a word's end, never inside a character", () => {
    assert.equal(shortened("one two three", 13), "one two three");
    assert.equal(shortened("one two three", 9), "one two…");
    assert.equal(shortened("aaaaaaaaaaaa b", 10), "aaaaaaaaaa…");
    assert.equal(shortened("👩👩👩", 3), "👩…");
    assert.equal(shortened("abc", 0), "…");
  });

  it("are what a reader would see of their Markdown", () => {
    const summary = "He *led* the [State Department](http://x.example).\n\nThen `he` left [@a] early.";
    assert.equal(plainText(summary), "He led the State Department. Then left early.");
    assert.equal(plainText("<script>alert(1)</script>"), "");
    assert.equal(plainText("- one\n- two"), "one two");
    assert.equal(plainText(""), "");
  });
});
