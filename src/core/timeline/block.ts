import { parseEdtf } from "../dates/parse.ts";
import type { LaneBy } from "./draw/model.ts";
import type { TimelineFilter } from "./filter.ts";

/** What a fenced block `timeline` in a note asks for. */
export interface TimelineBlock {
  readonly filter: TimelineFilter;
  readonly laneBy: LaneBy;
  /** What was written and could not be read, in a sentence each. */
  readonly problems: readonly string[];
}

const LANES: readonly string[] = ["person", "place", "tag", "none"] satisfies LaneBy[];
const KEYS = "person, place, tag, source, text, from, to, this note, lanes";

/**
 * Reads the lines of a fenced block `timeline`, each `key: value`:
 *
 *     person: kim-jong-un
 *     from: 2018
 *     lanes: place
 *
 * An empty block asks for everything. A line that cannot be read costs only itself.
 *
 * @param path of the note the block stands in, for `this note: yes`
 */
export function readTimelineBlock(text: string, path: string): TimelineBlock {
  const problems: string[] = [];
  const filter: Record<string, unknown> = {};
  let laneBy: LaneBy = "person";
  for (const line of text.split(/\r?\n/)) {
    const written = line.replace(/(?:^|\s)#.*$/, "").trim();
    if (written === "") continue;
    const [, key = "", value = ""] = /^([\p{L} ]+?)\s*:\s*(.*)$/u.exec(written) ?? [];
    switch (key.toLowerCase()) {
      case "person":
        filter["involved"] = value;
        break;
      case "place":
        filter["location"] = value;
        break;
      case "tag":
      case "tags":
        filter["tags"] = value.split(/\s*,\s*/).filter((tag) => tag !== "");
        break;
      case "source":
      case "text":
        filter[key.toLowerCase()] = value.replace(/^@/, "");
        break;
      case "from":
      case "to": {
        const parsed = parseEdtf(value);
        if ("date" in parsed) filter[key.toLowerCase()] = value;
        else problems.push(`“${value}” is no date. ${parsed.error}`);
        break;
      }
      case "this note":
        if (/^(?:yes|true)$/i.test(value)) filter["notePath"] = path;
        break;
      case "lanes":
        if (LANES.includes(value)) laneBy = value as LaneBy;
        else problems.push(`“${value}” makes no lanes: it is one of ${LANES.join(", ")}.`);
        break;
      default:
        problems.push(`“${written}” is not understood. A line is one of ${KEYS}, a colon and a value.`);
    }
  }
  return { filter, laneBy, problems };
}
