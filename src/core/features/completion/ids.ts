import { describeReference } from "../../citations/describe.ts";
import { idContextAt } from "../../dossier/idContext.ts";
import type { Folder } from "../folder.ts";
import { joined } from "../words.ts";
import { begins, firstOf, folded, type Offer, type Offers, type Typing } from "./offers.ts";

/** Ids of entities and keys of sources in a dossier file; null where neither is wanted. */
export function idOffers({ workspace }: Folder, path: string, { text, caret }: Typing): Offers | null {
  const context = workspace.kind(path) === "dossier" ? idContextAt(text, caret) : null;
  if (!context) return null;
  const query = folded(context.query);
  const offers =
    context.kind === "entity"
      ? [...workspace.entities.values()].map(({ id, name }) => offer("entity", id, name))
      : [...workspace.references.values()].map((reference) => {
          const { authors, year, title } = describeReference(reference);
          return offer("source", reference.id, joined([authors, year, title], " "));
        });
  const matching = offers.filter(({ label, description }) => begins(`${description ?? ""} ${label}`, query));
  return firstOf(matching, context.replace, context.query);
}

function offer(kind: Offer["kind"], id: string, description: string): Offer {
  return { kind, label: id, insert: id, description };
}
