import type { Entity } from "../../dossier/model.ts";
import { isForeign } from "../../index/entryTable.ts";
import { positionsThen } from "../about.ts";
import { entityCard } from "../cards/entity.ts";
import type { Folder } from "../folder.ts";
import { subjectOf } from "../subject.ts";
import { countUses, usesOf } from "../uses.ts";
import { joined } from "../words.ts";
import { eventRow } from "./event.ts";
import { revisionOf, type ListView, type Shown } from "./listView.ts";
import { entryKey, groupRow, noteRows, type Row } from "./row.ts";
import { strangerRows } from "./strangers.ts";

interface Listed {
  readonly entity: Entity;
  readonly folder: Folder;
  readonly mentions: number;
}

/** In groups by kind, in one list by mentions, or those of the open note alone. */
type Arrangement = "kind" | "mentions" | "note";

/** The groups, in their order; every other schema stands under "Other". */
const GROUPS: readonly {
  readonly label: string;
  readonly icon: string;
  readonly schemas: readonly string[];
}[] = [
  { label: "People", icon: "person", schemas: ["Person"] },
  {
    label: "Organisations",
    icon: "organization",
    schemas: ["Organization", "PublicBody", "Company", "LegalEntity"],
  },
  { label: "Places", icon: "location", schemas: ["Place", "Address"] },
];

const KNOWN = new Set(GROUPS.flatMap(({ schemas }) => schemas));

/** Who's Who: everybody the dossier knows, and the names it does not. */
export const WHOS_WHO: ListView<Arrangement> = {
  title: "Who's Who",
  arrangements: { kind: "", mentions: "by mentions", note: "in this note" },
  usual: "kind",
  followsNote: "note",
  prompt: "Show only names, ids and posts with these letters. Leave empty to show everybody.",
  revision: ({ entities, events, mentions, strangers }) => revisionOf(entities, events, mentions, strangers),
  rows(shown) {
    const { folders, arrangement, letters, locale } = shown;
    const { compare } = new Intl.Collator(locale);
    const listed = (arrangement === "note" ? inNote(shown) : everybody(folders))
      .filter(({ entity }) => has(entity, letters))
      .sort((a, b) => b.mentions - a.mentions || compare(a.entity.name, b.entity.name));
    if (arrangement !== "kind") return rowsOf(listed);
    const group = (label: string, icon: string, members: readonly Listed[]) =>
      members.length === 0
        ? []
        : [groupRow(label, () => rowsOf(members), { count: members.length, icon, rows: "unfolded" })];
    return [
      ...GROUPS.flatMap(({ label, icon, schemas }) =>
        group(
          label,
          icon,
          listed.filter(({ entity }) => schemas.includes(entity.schema)),
        ),
      ),
      ...group(
        "Other",
        "tag",
        listed.filter(({ entity }) => !KNOWN.has(entity.schema)),
      ),
      ...strangerRows(folders, letters),
    ];
  },
};

function everybody(folders: readonly Folder[]): Listed[] {
  return folders.flatMap((folder) =>
    [...folder.workspace.entities.values()]
      .filter(({ origin }) => !isForeign(origin.path))
      .map((entity) => ({ entity, folder, mentions: countUses(folders, { entry: entity, folder }).count })),
  );
}

/** Who is named in a note, with how often it names them. */
function inNote({ note: file }: Shown): Listed[] {
  const note = file?.folder.workspace.note(file.path);
  if (!file || !note) return [];
  const { folder } = file;
  const counts = new Map<string, number>();
  for (const { entity } of note.mentions)
    if (entity !== null) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts].flatMap(([id, mentions]) => {
    const entity = folder.workspace.entities.get(id);
    return entity ? [{ entity, folder, mentions }] : [];
  });
}

function has({ id, name, aliases, positions }: Entity, letters: string): boolean {
  if (letters === "") return true;
  const texts = [id, name, ...aliases.map(({ value }) => value), ...positions.map(({ post }) => post)];
  return texts.join("\n").toLowerCase().includes(letters);
}

function rowsOf(listed: readonly Listed[]): Row[] {
  return listed.map(({ entity, folder, mentions }): Row => {
    const { workspace } = folder;
    const found = { entry: entity, folder };
    const subject = subjectOf(found);
    const events = workspace.eventsOf(entity.id);
    return {
      key: entryKey(entity, folder),
      subject,
      look({ today }) {
        const [position] = positionsThen(workspace, entity, today);
        const post = position?.when === "held" ? position.position.post : "";
        return {
          label: entity.name,
          description: joined([String(mentions), post], " · "),
          ...(mentions + events.length > 0 ? { rows: "folded" } : {}),
          kind: "dossier.entity",
          run: { action: "openEntry", args: [subject] },
          spoken: `${entity.name}, ${mentions} mentions`,
        };
      },
      below({ folders }) {
        const rows = events.map((dated) => eventRow({ ...dated, folder }, dated.event.id));
        const group = groupRow("Events", rows, { count: events.length, icon: "calendar" });
        return [...noteRows(usesOf(folders, found)), ...(events.length === 0 ? [] : [group])];
      },
      card: (reader) => entityCard(entity, folder, reader),
    };
  });
}
