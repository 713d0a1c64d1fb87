import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import oniguruma from "vscode-oniguruma";
import textmate from "vscode-textmate";
import type { IGrammar, IRawGrammar, IRawTheme } from "vscode-textmate";
import dossierGrammar from "../../../syntaxes/dossier.tmLanguage.json";

export const dossier = dossierGrammar as unknown as IRawGrammar;

/** A stretch of one line and the scopes on it, outermost first. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Tokenises a Markdown text as VS Code does: one list of tokens for each line. */
export type Tokenizer = (text: string) => Token[][];

const require = createRequire(import.meta.url);
const files: Readonly<Record<string, string>> = {
  "text.html.markdown": "markdown",
  "text.html.derivative": "html-derivative",
  "text.html.basic": "html",
  "source.yaml": "yaml",
};

interface Themed {
  readonly grammar: IGrammar;
  /** Colours by the number that a token's metadata holds. */
  readonly colours: readonly string[];
}

let engine: Promise<void> | undefined;

/** VS Code's Markdown grammar, with `injected` grammars on top of it and the colours of `theme`. */
export async function markdownGrammar(injected: readonly IRawGrammar[], theme?: IRawTheme): Promise<Themed> {
  engine ??= oniguruma.loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")));
  await engine;
  const named = new Map(injected.map((grammar) => [grammar.scopeName, grammar]));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope) => Promise.resolve(named.get(scope) ?? packaged(scope)),
    getInjections: (scope) => (scope === "text.html.markdown" ? [...named.keys()] : undefined),
    ...(theme && { theme }),
  });
  const grammar = await registry.loadGrammar("text.html.markdown");
  if (grammar === null) throw new Error("no Markdown grammar");
  return { grammar, colours: registry.getColorMap() };
}

export async function tokenizer(...injected: readonly IRawGrammar[]): Promise<Tokenizer> {
  const { grammar } = await markdownGrammar(injected);
  return (text) => {
    let state = textmate.INITIAL;
    return text.split("\n").map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex),
        scopes,
      }));
    });
  };
}

/** Markdown with Dossier's own grammar on top of it. */
export function withDossier(): Promise<Tokenizer> {
  return tokenizer(dossier);
}

function packaged(scope: string): IRawGrammar | null {
  const file = files[scope];
  if (file === undefined) return null;
  const path = require.resolve(`tm-grammars/grammars/${file}.json`);
  return textmate.parseRawGrammar(readFileSync(path, "utf8"), path);
}
