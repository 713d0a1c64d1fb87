import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CslNode } from "../../../src/core/citations/format/index.ts";
import { CSL_FOLDER } from "./support.ts";

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

function xml(node: CslNode | string): string {
  if (typeof node === "string") return escaped(node);
  const attributes = Object.entries(node.attrs).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${node.name}${attributes.join("")}>${node.children.map(xml).join("")}</${node.name}>`;
}

/** A bundled style as the XML that it was. What it says of itself is not kept by the package it comes from. */
export function styleXml(id: string): string {
  const style = JSON.parse(readFileSync(join(CSL_FOLDER, "styles", `${id}.json`), "utf8")) as CslNode;
  const said = ["title", "id"].map((name): CslNode => ({ name, attrs: {}, children: [id] }));
  const updated: CslNode = { name: "updated", attrs: {}, children: ["2020-01-01T00:00:00+00:00"] };
  const children = style.children.map((child) =>
    typeof child !== "string" && child.name === "info"
      ? {
          ...child,
          children: [
            ...said,
            updated,
            ...child.children.filter((one) => typeof one !== "string" && one.name === "category"),
          ],
        }
      : child,
  );
  return `<?xml version="1.0" encoding="utf-8"?>${xml({ ...style, attrs: { ...style.attrs, xmlns: "http://purl.org/net/xbiblio/csl" }, children })}`;
}

interface Node {
  readonly t?: string;
  readonly c?: unknown;
}

/** A note as Pandoc formats it. */
export interface Compiled {
  /** Each citation outside of notes as it reads, in order; where it became a note, what that says after a `|`. */
  readonly citations: readonly string[];
  readonly entries: ReadonlyMap<string, string>;
  /** Keys that Pandoc could not resolve. */
  readonly missing: readonly string[];
}

/** Formats a Markdown text with `pandoc --citeproc`. */
export function compile(markdown: string, style: string, more: readonly string[] = []): Compiled {
  const folder = mkdtempSync(join(tmpdir(), "dossier-format-"));
  try {
    writeFileSync(join(folder, "style.csl"), styleXml(style));
    const args = ["-f", "markdown", "-t", "json", "--citeproc", "--csl", join(folder, "style.csl"), ...more];
    const output = execFileSync("pandoc", args, {
      input: markdown,
      encoding: "utf8",
      maxBuffer: 1 << 28,
      stdio: ["pipe", "pipe", "pipe"],
    });
    const { blocks } = JSON.parse(output) as { blocks: Node[] };
    const citations: string[] = [];
    const entries = new Map<string, string>();
    collect(blocks, citations, entries);
    const missing = citations.flatMap((text) => [...text.matchAll(/([\w-]+)\?/g)].map(([, key = ""]) => key));
    return { citations, entries, missing };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function collect(node: unknown, citations: string[], entries: Map<string, string>): void {
  if (Array.isArray(node)) {
    for (const child of node) collect(child, citations, entries);
    return;
  }
  if (typeof node !== "object" || node === null) return;
  const { t, c } = node as Node;
  if (t === "Cite") {
    const [, inlines] = c as [unknown, unknown];
    const { text, note } = read(inlines);
    citations.push(note === null ? text.trim() : `${text.trim()}|${note.trim()}`);
    return;
  }
  if (t === "Div") {
    const [[id], blocks] = c as [[string, string[]], unknown];
    if (id.startsWith("ref-")) {
      entries.set(id.slice(4), read(blocks).text.replace(/\s+/g, " ").trim());
      return;
    }
  }
  collect(c, citations, entries);
}

/** What a reader sees of inlines or blocks, notes apart. */
function read(node: unknown): { text: string; note: string | null } {
  let note: string | null = null;
  const textOf = (part: unknown): string => {
    if (Array.isArray(part)) return part.map(textOf).join("");
    if (typeof part !== "object" || part === null) return "";
    const { t, c } = part as Node;
    switch (t) {
      case "Str":
        // Whether a space may break is not what is compared.
        return (c as string).replace(/\u00A0/g, " ");
      case "Space":
      case "SoftBreak":
      case "LineBreak":
        return " ";
      case "Code":
      case "Math":
        return (c as [unknown, string])[1];
      case "Quoted": {
        const [kind, inner] = c as [Node, unknown];
        return kind.t === "SingleQuote" ? `‘${textOf(inner)}’` : `“${textOf(inner)}”`;
      }
      case "Note":
        note = (note ?? "") + read(c).text;
        return "";
      case "Link":
      case "Span":
      case "Cite":
      case "Div":
        return textOf((c as unknown[])[1]);
      default:
        return textOf(c);
    }
  };
  const text = textOf(node);
  return { text, note };
}
