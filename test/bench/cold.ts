// A cold start, as a process of its own: a folder is read from the disk into an index, and all work is done. Prints what
// memory that takes beside the text (bytes) and how many names were found.
import { openFolder } from "../../src/cli/folder.ts";
import { Workspace } from "../../src/core/index/workspace.ts";
import { memory } from "./measure.ts";

/** Bytes that a text takes as a string: two for each character where one is beyond Latin-1. */
function heldBytes(text: string): number {
  return /[^\0-\xff]/.test(text) ? text.length * 2 : text.length;
}

const before = memory();
const { workspace } = await openFolder(process.argv[2] ?? ".", new Workspace());
const { user, system } = process.cpuUsage();
const after = memory();
let text = 0;
for (const path of workspace.paths()) text += heldBytes(workspace.text(path) ?? "");
let mentions = 0;
for (const { id } of workspace.entities.values()) mentions += workspace.mentions.count(id);
console.log(JSON.stringify({ cpu: (user + system) / 1000, beside: after - before - text, mentions }));
