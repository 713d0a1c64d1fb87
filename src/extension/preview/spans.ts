import type MarkdownIt from "markdown-it";
import type { StateInline } from "markdown-it";
import { parseAttributes } from "../../core/notes/attributes.ts";
import type { NoteFinder } from "./model.ts";

const LINK = "dossier_link";
const SPAN = "dossier_span";
const WIKILINK = /\[\[([^[\]\n|]+)(?:\|([^[\]\n]+))?\]\]/y;

/** What a wikilink token keeps. */
interface LinkMeta {
  readonly target: string;
  readonly text: string;
}

/** Renders links to entries and notes (`[[id|text]]`) and Pandoc's spans (`[text]{.event …}`) as their text. */
export function renderSpans(md: MarkdownIt, find: NoteFinder): void {
  md.inline.ruler.before("link", LINK, readLink);
  md.inline.ruler.before("link", SPAN, readSpan);
  md.renderer.rules[LINK] = (tokens, index, _options, env: unknown) => {
    const { target, text } = tokens[index]?.meta as LinkMeta;
    const linked = find(env)?.linked(target);
    const { escapeHtml } = md.utils;
    if (!linked) return `<span class="dossier-link">${escapeHtml(text)}</span>`;
    const { title, href } = linked;
    return `<a class="dossier-link" href="${escapeHtml(href)}" title="${escapeHtml(title)}">${escapeHtml(text)}</a>`;
  };
}

function readLink(state: StateInline, silent: boolean): boolean {
  WIKILINK.lastIndex = state.pos;
  const found = WIKILINK.exec(state.src);
  if (!found || WIKILINK.lastIndex > state.posMax) return false;
  if (!silent) {
    const [, target = "", text] = found;
    const meta: LinkMeta = { target: (target.split("#")[0] ?? "").trim(), text: (text ?? target).trim() };
    state.push(LINK, "", 0).meta = meta;
  }
  state.pos += found[0].length;
  return true;
}

function readSpan(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== "[" || !src.includes("]{", pos)) return false;
  const close = state.md.helpers.parseLinkLabel(state, pos, false);
  if (close < 0 || src[close + 1] !== "{") return false;
  const attributes = parseAttributes(src, close + 1);
  if (!attributes || attributes.end > posMax) return false;
  if (!silent) {
    const open = state.push(SPAN, "span", 1);
    if (attributes.classes.includes("event")) {
      open.attrSet("class", "dossier-event");
      const date = attributes.pairs.find(({ key }) => key === "date")?.value;
      if (date !== undefined) open.attrSet("title", date);
    }
    state.pos = pos + 1;
    state.posMax = close;
    state.md.inline.tokenize(state);
    state.posMax = posMax;
    state.push(SPAN, "span", -1);
  }
  state.pos = attributes.end;
  return true;
}
