import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { entriesOf } from "../../../src/core/language/wordLists.ts";

// The tests run from the repository's root.
const below = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(ending));

/** More words than this are a list, and stand in data/. */
const MOST = 20;

/** What stands in a file as words of some language or format: how many, and where the list begins. */
function listsIn(path: string, text = readFileSync(path, "utf8")): { words: number; line: number }[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: { words: number; line: number }[] = [];
  const visit = (node: ts.Node): void => {
    const words = wordsOf(node);
    if (words > MOST)
      found.push({ words, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function wordsOf(node: ts.Node): number {
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    return node.expression.name.text === "split" ? wordCount(textOf(node.expression.expression)) : 0;
  if (ts.isArrayLiteralExpression(node)) return node.elements.filter(isWord).length;
  if (ts.isObjectLiteralExpression(node))
    return node.properties.filter((each) => ts.isPropertyAssignment(each) && isWord(each.initializer)).length;
  // A text of words and nothing else, however it is taken apart.
  if (ts.isNoSubstitutionTemplateLiteral(node) || ts.isStringLiteral(node))
    return /^[\s\p{L}\p{M};,:|’'-]+$/u.test(node.text) && /\n|;/.test(node.text) ? wordCount(node.text) : 0;
  if (ts.isRegularExpressionLiteral(node))
    return node.text.split("|").filter((part) => /^[/^(?:]*[\p{L}\p{M}' ?]{2,}[)$/a-z]*$/u.test(part)).length;
  return 0;
}

/** A literal, or a row that begins with one. */
function isWord(node: ts.Node): boolean {
  if (ts.isArrayLiteralExpression(node)) return node.elements[0] !== undefined && isWord(node.elements[0]);
  return ts.isStringLiteralLike(node) && /^[^\s]{1,30}$/u.test(node.text) && /\p{L}/u.test(node.text);
}

function textOf(node: ts.Node): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression);
  return ts.isBinaryExpression(node) ? textOf(node.left) + textOf(node.right) : "";
}

function wordCount(text: string): number {
  return text.split(/[\s;,|]+/).filter((word) => /\p{L}/u.test(word)).length;
}

/** Lists whose rooms have not moved them yet, and lists of this program's own keys, which are no words of a language. */
const ALLOWED = new Set([
  "src/core/checks/acting.ts",
  "src/core/checks/attachment.ts",
  "src/core/dossier/keys.ts", // keys
  "src/core/names/find/match.ts",
  "src/core/names/forms/caseEndings.ts",
  "src/core/names/forms/personNames.ts",
  "src/core/timeline/otherDay.ts",
  "src/extension/contributions.ts", // names of commands and views
]);

describe("words", () => {
  it("stand in data/ where they are more than twenty", () => {
    const lists = below("src", ".ts").flatMap((path) =>
      ALLOWED.has(path) ? [] : listsIn(path).map(({ line, words }) => `${path}:${line}: ${words} words`),
    );
    assert.deepEqual(lists, []);
  });

  it("are found as strings to split, arrays, tables, texts and regular expressions", () => {
    const words = Array.from({ length: 21 }, (_, i) => `word${String.fromCharCode(97 + i)}`);
    const quoted = words.map((word) => `"${word}"`).join(", ");
    for (const text of [
      `"${words.join(" ")}".split(" ")`,
      `("${words.slice(0, 9).join(" ")} " + "${words.slice(9).join(" ")}").split(" ")`,
      `new Set([${quoted}])`,
      `new Map([${words.map((word) => `["${word}", 1]`).join(", ")}])`,
      `({ ${words.map((word) => `${word}: "${word}"`).join(", ")} })`,
      `\`${words.join("\n")}\``,
      `/^(?:${words.join("|")})$/`,
    ])
      assert.equal(listsIn("a.ts", text)[0]?.words, 21, text);
    assert.deepEqual(listsIn("a.ts", `new Set([${quoted.slice(quoted.indexOf(",") + 1)}])`), []);
  });

  const lists = below("data", ".txt");
  const ofAll = lists.flatMap((path) => {
    const shared = path.replace(/^data\/\w+\//, "data/mul/");
    return shared !== path && lists.includes(shared) ? [[path, shared]] : [];
  });
  for (const [one = "", other = ""] of ofAll) {
    it(`stand in ${one} or in ${other}, not in both`, () => {
      const [left, right] = [one, other].map((path) =>
        entriesOf(readFileSync(path, "utf8")).map((entry) => entry.join(" | ")),
      );
      assert.deepEqual(
        left?.filter((word) => right?.includes(word)),
        [],
      );
    });
  }
});
