import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { themes } from "tm-themes";
import textmate from "vscode-textmate";
import { dossier, markdownGrammar } from "./tokenize.ts";

const require = createRequire(import.meta.url);

interface Theme {
  readonly colors?: Readonly<Record<string, string>>;
  readonly tokenColors: readonly { scope?: string | string[]; settings: { foreground?: string } }[];
}

const line = "plain [@key, p. 3] [[id|text]] [x]{.event date=2019} plain";
// Link texts and attribute names are left out: a theme may want them plain, in Markdown and HTML as here.
const words = ["key", "p. 3", "id", ".event", "2019"];

describe("the colours of Dossier's constructs in popular themes", () => {
  for (const { name } of themes) {
    it(name, async () => {
      const theme = JSON.parse(
        readFileSync(require.resolve(`tm-themes/themes/${name}.json`), "utf8"),
      ) as Theme;
      const base = { foreground: theme.colors?.["editor.foreground"] ?? "#808080", background: "#000000" };
      const { grammar, colours } = await markdownGrammar([dossier], {
        settings: [{ settings: base }, ...theme.tokenColors],
      });
      const { tokens } = grammar.tokenizeLine2(line, textmate.INITIAL);
      const colourAt = (offset: number): string | undefined => {
        let metadata = 0;
        for (let i = 0; i < tokens.length && tokens[i]! <= offset; i += 2) metadata = tokens[i + 1]!;
        return colours[(metadata >>> 15) & 0x1ff];
      };
      const uncoloured = words.filter((word) => colourAt(line.indexOf(word)) === colourAt(0));
      assert.deepEqual(uncoloured, []);
    });
  }
});
