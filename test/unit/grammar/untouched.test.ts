import assert from "node:assert/strict";
import fc from "fast-check";
import { tokenizer, withDossier, type Token } from "./tokenize.ts";

/** Markdown, our own constructs, and halves of both. */
const pieces = [
  ...Array.from("*_`~[](){}<>@|!\\#;:,.-^&$\"'= \n"),
  ..."\n\n¦\n> ¦\n- ¦\n1. ¦\n    ¦\n| ¦ |\n|---|\n¦\n# ¦\n---\n¦\n```\n¦~~~\n".split("¦"),
  ..."word ¦a¦**¦__¦~~¦``¦](u)¦](<u>¦](u 't')¦]: u¦![¦[^1]¦[x][y]¦[ ] ¦*em*¦**strong**¦_em_¦`code`".split(
    "¦",
  ),
  ...'<b>¦</b>¦<i t="¦<!--¦-->¦<https://u/¦https://u/@v¦&amp;¦[link](u)¦![image](u)¦$x$'.split("¦"),
  ..."a@b.c¦<a@b.c>¦\\@¦\\[¦@key¦-@key¦@a_b¦@{a b}¦[@key]¦[see @a, pp. 3-5; -@b]¦@key [p. 3]".split("¦"),
  ..."[@¦; @b¦, p. 3]¦[[id]]¦[[id|text]]¦[[id\\|text]]¦[[¦]]¦|text¦[text]{.event date=2019}".split("¦"),
  ...']{.event¦ date="2019¦ involved="a b"¦}'.split("¦"),
];

describe("the Markdown around Dossier's constructs", () => {
  it("keeps every scope that it has without them", async () => {
    const plain = await tokenizer();
    const dossier = await withDossier();
    let coloured = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (parts) => {
        const text = parts.join("");
        const before = characters(plain(text));
        const after = characters(dossier(text));
        assert.equal(after.length, before.length);
        after.forEach((scopes, i) => {
          if (scopes.some((scope) => scope.endsWith(".dossier"))) coloured++;
          else {
            assert.deepEqual(scopes, before[i], `character ${i} of ${JSON.stringify(text)}`);
          }
        });
      }),
      { numRuns: Number(process.env["FC_RUNS"] ?? 500) },
    );
    assert.ok(coloured > 0, "the injected grammar never matched");
  });

  it("is tokenised to its end where brackets, keys and braces never close", async () => {
    const dossier = await withDossier();
    for (const piece of [
      "[",
      "[[",
      "[@a ",
      "@a [",
      "@{",
      "[a]{.event ",
      "[*a ",
      '[a]{.event b="',
      "[[a|",
      "@a:",
    ]) {
      const text = piece.repeat(Math.ceil(5000 / piece.length));
      assert.equal(characters(dossier(text)).length, text.length);
    }
  });
});

function characters(lines: Token[][]): (readonly string[])[] {
  return lines.flat().flatMap(({ text, scopes }) => Array.from({ length: text.length }, () => scopes));
}
