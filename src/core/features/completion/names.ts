import type { Entity } from "../../dossier/model.ts";
import { linkName } from "../../index/links.ts";
import { nameOf, type Folder } from "../folder.ts";
import { isProse } from "../prose.ts";
import { begins, firstOf, folded, lineAround, type Offer, type Offers, type Typing } from "./offers.ts";

/** Names in the prose of a note, and ids after `[[`; null where neither is being typed. */
export function nameOffers(folder: Folder, path: string, { text, caret }: Typing): Offers | null {
  if (folder.workspace.note(path) === undefined || !isProse(folder, path, caret)) return null;
  return linkOffers(folder, text, caret) ?? proseOffers(folder, text, caret);
}

/** Ids after `[[`. */
function linkOffers(folder: Folder, text: string, caret: number): Offers | null {
  const { before, after } = lineAround(text, caret);
  const typed = /\[\[([^[\]|]*)$/.exec(before)?.[1];
  if (typed === undefined) return null;
  const query = folded(typed);
  const rest = /^[^[\]|\s]*/.exec(after)?.[0] ?? "";
  const isClosed = /^\s*[\]|]/.test(after.slice(rest.length));
  const link = (target: string) => (isClosed ? target : `${target}]]`);
  const { entities, events } = folder.workspace;
  const entries = [...entities.values(), ...events.values()]
    .filter((entry) => begins(`${nameOf(entry)} ${entry.id}`, query))
    .map((entry): Offer => {
      const { id, kind } = entry;
      return { kind, label: id, insert: link(id), description: nameOf(entry) };
    });
  const notes = notesNamed(folder, query).map(({ name, title }): Offer => ({
    kind: "note",
    label: name,
    insert: link(name),
    description: title,
  }));
  const replace = { start: caret - typed.length, end: caret + rest.length };
  return firstOf([...entries, ...notes], replace, typed);
}

/** Notes by their file's name, as Foam and Obsidian link them; those that are entries are offered as such. */
function notesNamed({ workspace }: Folder, query: string): { name: string; title: string }[] {
  return [...workspace.noteRecords()]
    .map(([path, { isEntity, title }]) => ({ name: linkName(path), title, isEntity }))
    .filter(({ isEntity, title, name }) => !isEntity && begins(`${title} ${name}`, query));
}

function namesOf(entity: Entity): string[] {
  return [entity.name, ...entity.aliases.map(({ value }) => value)];
}

/** Names in prose: from the capital letter on, over several words. */
function proseOffers({ workspace }: Folder, text: string, caret: number): Offers | null {
  const { before } = lineAround(text, caret);
  const typed = /(?:^|[^\p{L}\p{N}@[/])((?:\p{Lu}[\p{L}\p{M}’'.-]*\s)*\p{Lu}[\p{L}\p{M}’'.-]*)$/u.exec(
    before,
  )?.[1];
  if (typed === undefined) return null;
  // The longest stretch of capitalised words that some name begins with: “With Mike P” is about “Mike P”.
  for (let query = typed; query !== ""; query = query.replace(/^\S+\s*/, "")) {
    const wanted = folded(query);
    const offers = [...workspace.entities.values()].flatMap((entity) =>
      namesOf(entity)
        .filter((name) => folded(name) !== wanted && begins(name, wanted))
        .map((name): Offer => {
          const description = name === entity.name ? "" : entity.name;
          return { kind: "name", label: name, insert: name, description };
        }),
    );
    if (offers.length > 0) return firstOf(offers, { start: caret - query.length, end: caret }, query);
  }
  return null;
}
