import type MarkdownIt from "markdown-it";
import type { StateBlock, StateCore, StateInline, Token } from "markdown-it";
import type { FormattedCitation } from "../../core/citations/format/index.ts";
import {
  parseBracketedCitation,
  parseInTextCitation,
  type CitationCluster,
} from "../../core/citations/grammar.ts";
import { englishTerms, type LocatorTerms } from "../../core/citations/terms.ts";
import type { NoteFinder, PreviewedNote } from "./model.ts";
import { inReadingOrder } from "./readingOrder.ts";

const BEGIN = "dossier_begin";
const CITATION = "dossier_citation";
const REFERENCES = "dossier_references";

const OPEN = 0x5b;
const AT = 0x40;
const REFS_DIV = /^:{3,}\s*\{[^{}]*#refs\b[^{}]*\}\s*$/;
const DIV_END = /^:{3,}\s*$/;

/** A citation's place in a rendering, as its token keeps it. */
interface CitationMeta {
  readonly cluster: CitationCluster;
  readonly written: string;
  /** Whether it stands in the text of a link, where no other link can be. */
  readonly inLink: boolean;
}

/** What was formatted of one rendering; found again by the tokens' first. */
interface Rendering {
  readonly note: PreviewedNote;
  readonly citations: ReadonlyMap<CitationCluster, FormattedCitation>;
}

/**
 * Renders Pandoc's citations and, at the note's end or in its `::: {#refs}`, the references. VS Code keeps the tokens of a
 * note and does not say of which one they are until it renders them: so parsing only collects, and the first token formats.
 */
export function renderCitations(md: MarkdownIt, find: NoteFinder): void {
  md.inline.ruler.before("link", CITATION, (state, silent) => readCitation(state, silent));
  md.block.ruler.before("paragraph", REFERENCES, readReferencesDiv, { alt: ["paragraph"] });
  md.core.ruler.push(BEGIN, frame);
  const renderings = new WeakMap<object, Rendering>();
  md.renderer.rules[BEGIN] = (tokens, _index, _options, env: object) => {
    const note = find(env);
    if (note) renderings.set(env, begin(tokens, note));
    return "";
  };
  md.renderer.rules[CITATION] = (tokens, index, _options, env: object) => {
    const meta = tokens[index]?.meta as CitationMeta;
    return citationHtml(meta, renderings.get(env), md.utils.escapeHtml);
  };
  md.renderer.rules[REFERENCES] = (_tokens, _index, _options, env: object) => {
    const rendering = renderings.get(env);
    return rendering ? referencesHtml(rendering, md.utils.escapeHtml) : "";
  };
}

function readCitation(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  const char = src.charCodeAt(pos);
  if (char !== OPEN && char !== AT) return false;
  const cluster = char === OPEN ? parseBracketedCitation(src, pos) : parseInTextCitation(src, pos);
  if (!cluster || cluster.span.end > state.posMax || (char === OPEN && src[cluster.span.end] === "("))
    return false;
  if (!silent) {
    const token = state.push(CITATION, "", 0);
    const meta: CitationMeta = {
      cluster,
      written: src.slice(pos, cluster.span.end),
      inLink: isInLink(state),
    };
    token.meta = meta;
  }
  state.pos = cluster.span.end;
  return true;
}

function isInLink({ tokens }: StateInline): boolean {
  return tokens.findLast(({ type }) => type === "link_open" || type === "link_close")?.type === "link_open";
}

/** Pandoc's place for the references. What stands in it is what Pandoc would put there. */
function readReferencesDiv(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const line = (at: number) =>
    state.src.slice((state.bMarks[at] ?? 0) + (state.tShift[at] ?? 0), state.eMarks[at]);
  if (!REFS_DIV.test(line(start))) return false;
  if (silent) return true;
  let last = start + 1;
  while (last < end && !DIV_END.test(line(last))) last++;
  state.push(REFERENCES, "", 0).map = [start, last + 1];
  state.line = last + 1;
  return true;
}

/** Puts a first token before all others and, where the note has no place for them, the references behind. */
function frame(state: StateCore): void {
  const { tokens } = state;
  if (!tokens.some(({ children }) => children?.some(({ type }) => type === CITATION))) return;
  tokens.unshift(new state.Token(BEGIN, "", 0));
  if (!tokens.some(({ type }) => type === REFERENCES) && !state.src.includes("<!-- dossier-bibliography -->"))
    tokens.push(new state.Token(REFERENCES, "", 0));
}

function begin(tokens: readonly Token[], note: PreviewedNote): Rendering {
  const placed = inReadingOrder(tokens, CITATION).map(({ token, footnote, startsFootnote }) => {
    const meta = token.meta as CitationMeta;
    return { cluster: meta.cluster, citing: { ...inLanguage(meta, note.terms), footnote, startsFootnote } };
  });
  const formatted = note.formatter?.update(placed.map(({ citing }) => citing)) ?? [];
  const citations = new Map<CitationCluster, FormattedCitation>();
  placed.forEach(({ cluster }, at) => {
    const citation = formatted[at];
    if (citation) citations.set(cluster, citation);
  });
  return { note, citations };
}

/** A citation with its locators read in the note's language, which is not known while it is parsed. */
function inLanguage({ cluster, written }: CitationMeta, terms: LocatorTerms): CitationCluster {
  if (terms === englishTerms) return cluster;
  const parse = written.startsWith("[") ? parseBracketedCitation : parseInTextCitation;
  return parse(written, 0, terms) ?? cluster;
}

type Escape = (text: string) => string;

/** The address within the page of a reference in the list. */
function anchor(key: string): string {
  return `dossier-ref-${encodeURIComponent(key)}`;
}

function citationHtml(
  { cluster, written, inLink }: CitationMeta,
  rendering: Rendering | undefined,
  escape: Escape,
): string {
  const formatted = rendering?.citations.get(cluster);
  // As written, while what formats is being loaded or where it cannot be had.
  if (!formatted || inLink)
    return `<span class="dossier-citation">${formatted ? (formatted.note ?? formatted.inText).html : escape(written)}</span>`;
  const [first] = cluster.items;
  const title = escape(written);
  const known = first && !formatted.missing.includes(first.key);
  const link = (html: string) =>
    known && html !== ""
      ? `<a class="dossier-citation" href="#${escape(anchor(first.key))}" title="${title}">${html}</a>`
      : `<span class="dossier-citation dossier-missing" title="${title}">${html}</span>`;
  if (!formatted.note) return link(formatted.inText.html);
  const number = `<sup>${formatted.noteNumber ?? ""}</sup>`;
  return `${formatted.inText.html}<a class="dossier-citation" href="#dossier-note-${formatted.noteNumber ?? ""}" title="${escape(formatted.note.text)}">${number}</a>`;
}

function referencesHtml({ note, citations }: Rendering, escape: Escape): string {
  const notes = [...citations.values()].flatMap(({ note: text, noteNumber }) =>
    text && noteNumber !== null
      ? [`<li id="dossier-note-${noteNumber}" value="${noteNumber}">${text.html}</li>`]
      : [],
  );
  const entries = note.formatter?.bibliography() ?? [];
  const listed = entries.map(
    ({ id, html, label }) =>
      `<div class="dossier-reference" id="${escape(anchor(id))}">${label === "" ? "" : `<span class="dossier-label">${escape(label)}</span> `}<span>${html}</span></div>`,
  );
  if (notes.length === 0 && listed.length === 0) return "";
  return [
    `<section class="dossier-references">`,
    ...(notes.length > 0 ? [`<ol class="dossier-notes">${notes.join("")}</ol>`] : []),
    ...(listed.length > 0 ? [`<h2>${escape(note.heading)}</h2>`, ...listed] : []),
    "</section>\n",
  ].join("\n");
}
