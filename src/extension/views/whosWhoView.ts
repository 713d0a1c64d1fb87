import * as vscode from "vscode";
import type { Entity } from "../../core/dossier/model.ts";
import { positionsThen } from "../../core/features/about.ts";
import { countUses, usesOf } from "../../core/features/uses.ts";
import { isForeign } from "../../core/index/entryTable.ts";
import { entityCard } from "../../core/features/cards/entity.ts";
import { dragging } from "../citing/dragging.ts";
import { COMMAND, CONTEXT, VIEW } from "../contributions.ts";
import { subjectOf } from "../../core/features/subject.ts";
import { today } from "../reader.ts";
import type { FolderIndex } from "../workspace/folderIndex.ts";
import type { Index } from "../workspace/index.ts";
import { eventNode } from "./eventNode.ts";
import { LetterFilter } from "./letterFilter.ts";
import { NoteInEditor } from "./noteInEditor.ts";
import { placeNodes } from "./placeNodes.ts";
import { strangers } from "./strangers.ts";
import { groupNode, IndexTree, type TreeNode } from "./tree.ts";

interface Listed {
  readonly entity: Entity;
  readonly folder: FolderIndex;
  readonly mentions: number;
}

/** How the view is arranged: in groups by kind, in one list by mentions, or those of the open note alone. */
type Arrangement = "kind" | "mentions" | "note";

/** The groups, in their order; every other schema stands under "Other". */
const GROUPS = [
  { label: "People", icon: "person", schemas: ["Person"] },
  {
    label: "Organisations",
    icon: "organization",
    schemas: ["Organization", "PublicBody", "Company", "LegalEntity"],
  },
  { label: "Places", icon: "location", schemas: ["Place", "Address"] },
] as const;

const OTHER = { label: "Other", icon: "tag" } as const;

const collator = new Intl.Collator(vscode.env.language);

function byMentions(a: Listed, b: Listed): number {
  return b.mentions - a.mentions || collator.compare(a.entity.name, b.entity.name);
}

function all(index: Index): Listed[] {
  return index.folders.flatMap((folder) =>
    [...folder.workspace.entities.values()]
      .filter(({ origin }) => !isForeign(origin.path))
      .map((entity) => ({
        entity,
        folder,
        mentions: countUses(index.folders, { entry: entity, folder }).count,
      })),
  );
}

/** Who is named in a note, with how often it names them. */
function inNote({ file }: NoteInEditor): Listed[] {
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

function entityNode(index: Index, parent: TreeNode | null, { entity, folder, mentions }: Listed): TreeNode {
  const subject = subjectOf({ entry: entity, folder });
  const events = folder.workspace.eventsOf(entity.id);
  const node: TreeNode = {
    id: `${parent?.id ?? ""} entity ${subject.folder} ${entity.id}`,
    parent,
    subject,
    item() {
      const item = new vscode.TreeItem(
        entity.name,
        mentions + events.length > 0
          ? vscode.TreeItemCollapsibleState.Collapsed
          : vscode.TreeItemCollapsibleState.None,
      );
      const [position] = positionsThen(folder.workspace, entity, today());
      const post = position?.when === "held" ? position.position.post : "";
      item.description = [String(mentions), post].filter((part) => part !== "").join(" · ");
      item.contextValue = "dossier.entity";
      item.command = { command: COMMAND.openEntry, title: "Open", arguments: [subject] };
      item.accessibilityInformation = { label: `${entity.name}, ${mentions} mentions` };
      return item;
    },
    children: () => [
      ...placeNodes(node, usesOf(index.folders, { entry: entity, folder })),
      ...(events.length === 0
        ? []
        : [
            groupNode(
              node,
              `${node.id} events`,
              "Events",
              (self) =>
                events.map((event) => eventNode(self, { ...event, folder }, `${self.id} ${event.event.id}`)),
              { description: String(events.length), icon: "calendar" },
            ),
          ]),
    ],
    tooltip: (reader) => entityCard(entity, folder, reader),
  };
  return node;
}

function groupsByKind(index: Index, listed: readonly Listed[]): TreeNode[] {
  const known = new Set<string>(GROUPS.flatMap(({ schemas }) => schemas));
  const groups = [
    ...GROUPS.map(({ label, icon, schemas }) => ({
      label,
      icon,
      members: listed.filter(({ entity }) => (schemas as readonly string[]).includes(entity.schema)),
    })),
    { ...OTHER, members: listed.filter(({ entity }) => !known.has(entity.schema)) },
  ];
  return groups
    .filter(({ members }) => members.length > 0)
    .map(({ label, icon, members }) =>
      groupNode(
        null,
        `group ${label}`,
        label,
        (self) => members.map((member) => entityNode(index, self, member)),
        { description: String(members.length), icon, open: true },
      ),
    );
}

/** Who's who: everybody the dossier knows, and the names it does not. */
class WhosWhoView implements vscode.Disposable {
  readonly #tree: IndexTree;
  readonly #view: vscode.TreeView<TreeNode>;
  readonly #memory: vscode.Memento;
  readonly #subscriptions: readonly { dispose(): unknown }[];
  readonly #note: NoteInEditor;
  readonly #filter: LetterFilter;

  constructor(index: Index, memory: vscode.Memento) {
    this.#memory = memory;
    this.#note = new NoteInEditor(index, () => {
      if (this.#arrangement === "note") this.#tree.refresh();
    });
    this.#filter = new LetterFilter({
      ask: COMMAND.whosWhoFilter,
      clear: COMMAND.whosWhoClearFilter,
      context: CONTEXT.whosWhoFiltered,
      title: "Filter Who's Who",
      prompt: "Show only names, ids and posts with these letters. Leave empty to show everybody.",
      changed: () => this.#show(),
    });
    this.#tree = new IndexTree(index, {
      build: () => this.#roots(index),
      revision: ({ entities, events, mentions, strangers: unknown }) =>
        [entities.revision, events.revision, mentions.revision, unknown.revision].join("/"),
    });
    this.#view = vscode.window.createTreeView(VIEW.whosWho, {
      treeDataProvider: this.#tree,
      dragAndDropController: dragging,
      showCollapseAll: true,
    });
    const arrange = (arrangement: Arrangement) => async () => {
      await memory.update(VIEW.whosWho, arrangement);
      this.#show();
    };
    this.#subscriptions = [
      vscode.commands.registerCommand(COMMAND.whosWhoByKind, arrange("kind")),
      vscode.commands.registerCommand(COMMAND.whosWhoByMentions, arrange("mentions")),
      vscode.commands.registerCommand(COMMAND.whosWhoInNote, arrange("note")),
      this.#note,
      this.#filter,
    ];
    this.#show();
  }

  dispose(): void {
    for (const subscription of [...this.#subscriptions, this.#view, this.#tree]) subscription.dispose();
  }

  get #arrangement(): Arrangement {
    return this.#memory.get<Arrangement>(VIEW.whosWho, "kind");
  }

  #show(): void {
    void vscode.commands.executeCommand("setContext", CONTEXT.whosWho, this.#arrangement);
    const parts = [
      { kind: "", mentions: "by mentions", note: "in this note" }[this.#arrangement],
      this.#filter.words,
    ];
    this.#view.description = parts.filter((part) => part !== "").join(", ");
    this.#tree.refresh();
  }

  #roots(index: Index): TreeNode[] {
    const filter = this.#filter.letters;
    const matches = ({ entity }: Listed) =>
      [
        entity.id,
        entity.name,
        ...entity.aliases.map(({ value }) => value),
        ...entity.positions.map(({ post }) => post),
      ]
        .join("\n")
        .toLowerCase()
        .includes(filter);
    const listed = (this.#arrangement === "note" ? inNote(this.#note) : all(index))
      .filter(matches)
      .sort(byMentions);
    if (this.#arrangement !== "kind") return listed.map((member) => entityNode(index, null, member));
    return [...groupsByKind(index, listed), ...strangers(index, filter)];
  }
}

export function registerWhosWho(index: Index, memory: vscode.Memento): vscode.Disposable {
  return vscode.Disposable.from(new WhosWhoView(index, memory));
}
