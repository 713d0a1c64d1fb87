// Floors: no figure may fall below what floors.json says. They are raised by hand, when a change has earned it.
import { readFileSync } from "node:fs";

const FLOORS = new URL("floors.json", import.meta.url);

/**
 * Holds figures against their floors. Both are: names or dates, then a set, then a kind, then `atLeast` and `atMost`, then
 * figures by name.
 * @returns on a line each: the figures that are worse than their floors, or that have none, and those that are better
 */
export function belowFloors(figures) {
  const floors = JSON.parse(readFileSync(FLOORS, "utf8"));
  const [below, above] = [[], []];
  for (const [sort, sets] of Object.entries(floors))
    for (const [set, kinds] of Object.entries(sets))
      for (const [kind, bounds] of Object.entries(kinds))
        for (const [bound, limits] of Object.entries(bounds))
          for (const [name, limit] of Object.entries(limits)) {
            const figure = figures[sort][set]?.[kind]?.[bound]?.[name] ?? Number.NaN;
            const gain = bound === "atLeast" ? figure - limit : limit - figure;
            const line = `${sort}, ${set}, ${kind}: ${name} ${figure}, floor ${limit}`;
            if (gain > 0) above.push(line);
            else if (gain !== 0) below.push(line);
          }
  return { below, above };
}
