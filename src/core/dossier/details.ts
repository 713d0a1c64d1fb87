import type { Entity, PositionHeld, SourceUse } from "./model.ts";
import { Fields, located } from "./fields.ts";
import { LINK_FIELDS, POSITION_FIELDS, SOURCE_FIELDS } from "./keys.ts";
import type { Problem } from "./model.ts";
import type { MapValue, ScalarValue } from "./tree.ts";

type Link = Entity["links"][number];

/** `@key, p. 3` or `[@key, p. 3]`: a citation where a key is asked for. */
const CITED = /^\[?@([^\s,;\]]+)(?:[,\s]\s*([^\]]*))?\]?$/;

function sourceOf(value: ScalarValue): SourceUse | null {
  const text = located(value);
  if (!text) return null;
  const cited = CITED.exec(text.value);
  return { key: cited?.[1] ?? text.value, locator: cited?.[2]?.trim() ?? "", quote: "", span: text.span };
}

/** The sources an entry names: `[key]`, `key`, or maps of key, locator and quote. */
export function readSources<K extends string>(fields: Fields<K>, field: K, problems: Problem[]): SourceUse[] {
  const uses: SourceUse[] = [];
  for (const item of fields.items(field)) {
    if (item.kind === "scalar") {
      const use = sourceOf(item);
      if (use) uses.push(use);
      continue;
    }
    const parts = item.kind === "map" ? new Fields(item, SOURCE_FIELDS, problems) : null;
    const key = parts?.text("key");
    if (!parts || !key) {
      fields.wrongItem(field, item, "source keys, or maps with “key”, “locator” and “quote”");
      continue;
    }
    const locator = parts.string("locator") ?? "";
    const date = parts.text("date");
    uses.push({
      key: key.value.replace(/^@/, ""),
      locator,
      quote: parts.string("quote") ?? "",
      ...(date ? { date } : {}),
      span: key.span,
    });
  }
  return uses;
}

/** The posts a person held: maps, or plain texts where nothing but the post is known. */
export function readPositions<K extends string>(
  fields: Fields<K>,
  field: K,
  problems: Problem[],
): PositionHeld[] {
  const held: PositionHeld[] = [];
  for (const item of fields.items(field)) {
    if (item.kind === "scalar") {
      const post = located(item);
      if (post) held.push({ post: post.value, organization: null, start: null, end: null, span: post.span });
      continue;
    }
    const parts = item.kind === "map" ? new Fields(item, POSITION_FIELDS, problems) : null;
    const post = parts?.string("post") ?? null;
    if (!parts || post === null) {
      fields.wrongItem(field, item, "posts, or maps with “post”, “organization”, “start” and “end”");
      continue;
    }
    held.push({
      post,
      organization: parts.id("organization"),
      start: parts.text("start"),
      end: parts.text("end"),
      span: item.span,
    });
  }
  return held;
}

/** The links of an entry: a map from label to address, or a list of addresses or of maps with label and url. */
export function readLinks<K extends string>(fields: Fields<K>, field: K, problems: Problem[]): Link[] {
  const links: Link[] = [];
  for (const item of fields.items(field)) {
    if (item.kind === "scalar") {
      const url = item.text.trim();
      if (url !== "") links.push({ label: hostOf(url), url });
    } else if (item.kind === "map") links.push(...linksOf(item, fields, field, problems));
    else fields.wrongItem(field, item, "addresses, or “label: address” pairs");
  }
  return links;
}

function linksOf<K extends string>(map: MapValue, fields: Fields<K>, field: K, problems: Problem[]): Link[] {
  if (map.pairs.some((pair) => /^(?:url|href|uri)$/i.test(pair.key))) {
    const parts = new Fields(map, LINK_FIELDS, problems);
    const url = parts.string("url");
    return url === null ? [] : [{ label: parts.string("label") ?? hostOf(url), url }];
  }
  const links: Link[] = [];
  for (const { key, value } of map.pairs) {
    if (value.kind === "empty") continue;
    if (value.kind === "scalar") links.push({ label: key, url: value.text.trim() });
    else fields.wrongItem(field, value, "one address for each label");
  }
  return links;
}

/** The host of an address, for want of a label; the address itself where it has none. */
function hostOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? url;
}
