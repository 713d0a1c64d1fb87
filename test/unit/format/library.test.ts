import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LOCALES, resolveLocale, StyleError, STYLES } from "../../../src/core/citations/format/index.ts";
import { styleXml } from "./pandoc.ts";
import { citable, CSL_FOLDER, library } from "./support.ts";

const BOOK = citable({
  id: "a",
  type: "book",
  title: "First",
  author: [{ family: "Doe", given: "John" }],
  issued: 2005,
});

describe("styles", function () {
  this.timeout(180_000);

  it("all are built, with a notice of whose they are, and each formats a source", async () => {
    assert.deepEqual(
      readdirSync(join(CSL_FOLDER, "styles")).sort(),
      STYLES.map(({ id }) => `${id}.json`).sort(),
    );
    assert.deepEqual(
      readdirSync(join(CSL_FOLDER, "locales")).sort(),
      LOCALES.map((tag) => `${tag}.json`).sort(),
    );
    assert.match(readFileSync(join(CSL_FOLDER, "NOTICE.txt"), "utf8"), /Attribution-ShareAlike 3\.0/);
    assert.ok(existsSync(join(CSL_FOLDER, "locale-licenses.txt")));
    for (const { id } of STYLES) {
      const { formatter } = await library.load({ style: { id }, locale: "en" });
      assert.match(formatter().entry(BOOK).text, /Doe.*First/);
    }
  });

  it("a user's own, as XML, reads as the same that comes with Dossier", async () => {
    for (const { id } of STYLES) {
      const own = (await library.load({ style: { xml: styleXml(id) }, locale: null })).formatter();
      const bundled = (await library.load({ style: { id }, locale: null })).formatter();
      assert.equal(own.entry(BOOK).html, bundled.entry(BOOK).html);
    }
  });

  it("one that only refers to another is that one, where it is there", async () => {
    const dependent = (parent: string) =>
      `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" default-locale="de-DE"><info><title>Own &amp; only</title><link href="http://www.zotero.org/styles/${parent}" rel="independent-parent"/></info></style>`;
    const loaded = await library.load({ style: { xml: dependent("apa") }, locale: null });
    assert.deepEqual([loaded.title, loaded.locale], ["Own & only", "de-DE"]);
    await assert.rejects(
      library.load({ style: { xml: dependent("nature") }, locale: null }),
      /“nature”.*Save that one/,
    );
  });

  it("says what is wrong with one that cannot be used", async () => {
    await assert.rejects(library.load({ style: { id: "no-such" }, locale: null }), {
      constructor: StyleError,
      message: /“no-such”.*apa, modern-language-association/,
    });
    for (const xml of ["", "no xml", "<html></html>", "<style>", "<style x='1'><citation></style>"]) {
      await assert.rejects(
        async () => (await library.load({ style: { xml }, locale: null })).formatter(),
        StyleError,
        xml,
      );
    }
  });

  it("finds the locale that serves a language", () => {
    const found = [
      "de",
      "de-AT",
      "pt",
      "pt-br",
      "en",
      "en-AU",
      "no",
      "zh-Hant",
      "zh",
      "fr_CH",
      "en-US-posix",
      "xx",
      "",
    ].map(resolveLocale);
    assert.deepEqual(found, [
      ...[
        "de-DE",
        "de-AT",
        "pt-PT",
        "pt-BR",
        "en-US",
        "en-GB",
        "nb-NO",
        "zh-TW",
        "zh-CN",
        "fr-FR",
        "en-US",
        null,
        null,
      ],
    ]);
  });
});
