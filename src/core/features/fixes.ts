import type { FindingData } from "../checks/rule.ts";
import { isWritableKey, writeKey } from "../citations/key.ts";
import { touches, type Span } from "../text/range.ts";
import type { Action } from "./actions.ts";
import type { Folder } from "./folder.ts";
import { nameAt, notAName, pinned, type NameInNote } from "./naming.ts";
import { proposeEvent } from "./proposeEvent.ts";
import { subjectOf } from "./subject.ts";

/** Something that can be done at a place in a note: the text it changes, or the command that it runs. */
export interface Fix {
  readonly title: string;
  /** `fix` mends a problem, `rewrite` says the same otherwise, `extract` makes an entry of what stands there. */
  readonly kind: "fix" | "rewrite" | "extract";
  /** Whether there is hardly another choice. */
  readonly isPreferred?: boolean;
  readonly edit?: { readonly span: Span; readonly newText: string };
  readonly run?: { readonly action: Action; readonly args: readonly unknown[] };
}

/** A key that is cited in a folder and that no source has. */
export interface MissingSource {
  /** The folder, as its address. */
  readonly folder: string;
  readonly key: string;
}

/** What can be done about one problem. @param span what it is marked at */
export function fixesOf(folder: Folder, path: string, span: Span, data: FindingData): Fix[] {
  const { workspace } = folder;
  const written = workspace.text(path)?.slice(span.start, span.end) ?? "";
  const change = (title: string, newText: string, at = span): Fix => ({
    title,
    kind: "fix",
    edit: { span: at, newText },
  });
  switch (data.kind) {
    case "near-miss": {
      const entry = workspace.entities.get(data.entity);
      if (!entry) return [];
      const title = `Add “${written}” as an alias of ${entry.name}`;
      return [
        { ...change(`Change to ${entry.name}`, entry.name), isPreferred: true },
        { title, kind: "fix", run: { action: "addAlias", args: [subjectOf({ entry, folder }), written] } },
      ];
    }
    case "ambiguous": {
      const note = workspace.note(path);
      const name = (note && nameAt(note, span.start)) ?? { span, written };
      return data.candidates.map((id) =>
        change(`This is ${workspace.entities.get(id)?.name ?? id}`, pinned(name.written, id), name.span),
      );
    }
    case "unknown-link":
      return data.nearest.map((name) => change(`Change to ${name}`, name));
    case "unknown-key": {
      const isCited = /^-?@/.test(written);
      const keyed = (key: string) => (isCited ? written.replace(/@.*$/s, `@${writeKey(key)}`) : key);
      const changes = data.nearest.map((key) => change(`Change to ${key}`, keyed(key)));
      if (!isWritableKey(data.key)) return changes;
      const missing: MissingSource = { folder: folder.address, key: data.key };
      const title = `Add reference “${data.key}”…`;
      return [...changes, { title, kind: "fix", run: { action: "addReference", args: [missing] } }];
    }
    case "syntax":
      return [{ ...change(data.title, data.newText), isPreferred: true }];
  }
}

/** What can be done at a place in a note, or with what is selected there, whether something is wrong with it or not. */
export function rewritesAt(folder: Folder, path: string, selection: Span): Fix[] {
  const note = folder.workspace.note(path);
  if (!note) return [];
  const name = nameAt(note, selection.start);
  return [
    ...(name ? nameRewrites(folder, name) : []),
    ...addSelected(folder, path, selection),
    ...addEvent(folder, path, selection.start),
  ];
}

/** Saying by hand who is meant by a name, or that it is none. */
function nameRewrites({ workspace }: Folder, { mention, span, written }: NameInNote): Fix[] {
  const rewrite = (title: string, newText: string): Fix => ({
    title,
    kind: "rewrite",
    edit: { span, newText },
  });
  const candidates = mention.entity === null ? [] : mention.candidates;
  return [
    ...candidates.map(({ id }) =>
      rewrite(`Pin to ${workspace.entities.get(id)?.name ?? id}`, pinned(written, id)),
    ),
    rewrite("Not a name here", notAName(written)),
  ];
}

const LONGEST_NAME = 100;

function addSelected({ workspace }: Folder, path: string, { start, end }: Span): Fix[] {
  const selected = (workspace.text(path) ?? "").slice(start, end).replace(/\s+/g, " ").trim();
  if (selected === "" || selected.length > LONGEST_NAME || !/\p{L}/u.test(selected)) return [];
  const title = `Add “${selected}” to the dossier…`;
  return [{ title, kind: "extract", run: { action: "addToDossier", args: [selected] } }];
}

/** Making an event of a sentence with a date in it. */
function addEvent({ workspace }: Folder, path: string, offset: number): Fix[] {
  const isEvent = workspace.note(path)?.parsed.events.some(({ span }) => touches(span, offset)) === true;
  const event = isEvent ? null : proposeEvent(workspace, path, offset);
  if (!event || event.date === "") return [];
  return [{ title: "Add event from this sentence", kind: "extract", run: { action: "addEvent", args: [] } }];
}
