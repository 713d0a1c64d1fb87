import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One citation as Pandoc reads it; texts bare of everything but letters and digits. */
export interface PandocItem {
  key: string;
  mode: string;
  prefix: string;
  tail: string;
}

interface Node {
  t?: string;
  c?: unknown;
}

const MODES: Record<string, string> = {
  NormalCitation: "normal",
  SuppressAuthor: "suppress-author",
  AuthorInText: "author-in-text",
};

/** Letters and digits alone: what typography and markup leave as it is. */
export function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * Each paragraph's citations as Pandoc reads them, in one run. Every paragraph starts with a word of its own and is an
 * item of a list: an open bracket can run on over a blank line, but not out of its item.
 */
export function pandocCitations(paragraphs: readonly string[]): PandocItem[][][] {
  const input = paragraphs.map((text) => `- x ${text}\n`).join("");
  const output = execFileSync("pandoc", ["-f", "markdown", "-t", "json"], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const [list] = (JSON.parse(output) as { blocks: Node[] }).blocks;
  const blocks = list?.c as unknown[];
  if (blocks.length !== paragraphs.length) {
    throw new Error(`${String(paragraphs.length)} paragraphs became ${String(blocks.length)} blocks`);
  }
  return blocks.map((block) => {
    const found: PandocItem[][] = [];
    collect(block, found);
    return found;
  });
}

function collect(node: unknown, found: PandocItem[][]): void {
  if (Array.isArray(node)) {
    for (const child of node) collect(child, found);
  } else if (typeof node === "object" && node !== null) {
    const { t, c } = node as Node;
    if (t !== "Cite") {
      collect(c, found);
      return;
    }
    const [citations] = c as [
      { citationId: string; citationMode: Node; citationPrefix: unknown; citationSuffix: unknown }[],
    ];
    found.push(
      citations.map((item) => ({
        key: item.citationId,
        mode: MODES[item.citationMode.t ?? ""] ?? "",
        prefix: bare(stringify(item.citationPrefix)),
        tail: bare(stringify(item.citationSuffix)),
      })),
    );
    for (const item of citations) {
      collect(item.citationPrefix, found);
      collect(item.citationSuffix, found);
    }
  }
}

function stringify(node: unknown): string {
  if (typeof node === "string") return "";
  if (Array.isArray(node)) return node.map(stringify).join("");
  if (typeof node !== "object" || node === null) return "";
  const { t, c } = node as Node;
  if (t === "Str") return c as string;
  if (t === "Code" || t === "Math") return (c as [unknown, string])[1];
  if (t === "Cite") return stringify((c as [unknown, unknown])[1]);
  return stringify(c);
}

const STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
<info><title>locators</title><id>locators</id></info>
<citation><layout><group delimiter="|"><text variable="title"/>
<group><text value="⟦"/><label variable="locator" form="long" plural="never"/><text value="⟧"/></group>
<group><text value="⟦"/><text variable="locator"/><text value="⟧"/></group></group></layout></citation>
</style>`;

/**
 * What Pandoc's citation engine makes of `[@a SUFFIX]`: label (as the note's language has it) and locator, both "" where
 * it finds none.
 */
export function pandocLocators(
  suffixes: readonly string[],
  language = "",
): { label: string; locator: string }[] {
  const folder = mkdtempSync(join(tmpdir(), "dossier-pandoc-"));
  try {
    writeFileSync(
      join(folder, "style.csl"),
      language === "" ? STYLE : STYLE.replace(/ default-locale="[^"]*"/, ""),
    );
    const header = `---\n${language === "" ? "" : `lang: ${language}\n`}references:\n- {id: a, type: book, title: SOURCE}\n---\n\n`;
    const input = header + suffixes.map((suffix) => `[@a${suffix}]\n`).join("\n");
    const output = execFileSync(
      "pandoc",
      ["-f", "markdown", "-t", "plain", "--wrap=none", "--citeproc", "--csl", join(folder, "style.csl")],
      { input, encoding: "utf8" },
    );
    const lines = output.split("\n").filter((line) => line !== "");
    if (lines.length !== suffixes.length) {
      throw new Error(`${String(suffixes.length)} suffixes became ${String(lines.length)} lines`);
    }
    return lines.map((line) => {
      const [, label = "", locator = ""] = /^SOURCE\|⟦([^⟧]*)⟧(?:\|⟦([^⟧]*)⟧)?/.exec(line) ?? [];
      return { label: locator === "" ? "" : label, locator };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
