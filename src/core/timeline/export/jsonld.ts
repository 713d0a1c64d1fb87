import { dayToIso, type EdtfDate } from "../../dates/index.ts";
import { parseEdtf } from "../../dates/parse.ts";
import { schemaOrgType } from "../../dossier/schemaOrg.ts";
import type { EventRecord, EventName } from "../eventRecord.ts";
import type { Export } from "./model.ts";

/** The Library of Congress's name for the type of such a date: schema.org itself has no property for one. */
const EDTF = "http://id.loc.gov/datatypes/edtf";

/**
 * Events as schema.org's vocabulary in JSON-LD. Its dates are ISO 8601, which knows days, months and years: a date that
 * is one of these, surely or about, is given as it is; of any other the first and the last day are given. The EDTF, which
 * tells them apart, is a property of our own.
 */
export function exportJsonLd(events: readonly EventRecord[]): Export {
  const graph = events.map((event) => ({
    "@type": "Event",
    "@id": `#${encodeURIComponent(event.id)}`,
    name: event.title,
    ...dates(event.date),
    ...(event.summary === "" ? {} : { description: event.summary }),
    ...(event.place ? { location: thing(event.place, "Place") } : {}),
    ...(event.involved.length > 0 ? { about: event.involved.map((name) => thing(name, "Thing")) } : {}),
    ...(event.tags.length > 0 ? { keywords: event.tags } : {}),
    ...(event.sources.length > 0
      ? {
          subjectOf: event.sources.map(({ key, title, url }) => ({
            "@type": "CreativeWork",
            identifier: key,
            ...(title === "" ? {} : { name: title }),
            ...(url === "" ? {} : { url }),
          })),
        }
      : {}),
    edtf: event.edtf,
  }));
  const document = { "@context": ["https://schema.org", { edtf: EDTF }], "@graph": graph };
  // Web pages hold JSON-LD in a script, which a title must not end.
  const text = JSON.stringify(document, null, 2).replaceAll("<", "\\u003c");
  return { text: `${text}\n`, leftOut: [] };
}

function dates(date: EdtfDate | null): { startDate?: string; endDate?: string } {
  if (!date) return {};
  const { shape } = date;
  if (shape.kind === "interval") {
    const start = typeof shape.start === "string" ? null : (plain(shape.start) ?? iso(shape.start.earliest));
    const end = typeof shape.end === "string" ? null : (plain(shape.end) ?? iso(shape.end.latest));
    return { ...(start ? { startDate: start } : {}), ...(end ? { endDate: end } : {}) };
  }
  const exact = plain(date);
  if (exact) return { startDate: exact };
  const start = iso(date.earliest);
  const end = date.latest === date.earliest ? null : iso(date.latest);
  return { ...(start ? { startDate: start } : {}), ...(end ? { endDate: end } : {}) };
}

/** A day, a month or a year that ISO 8601 has too, without its doubt: “around 1993” is 1993 and not its first of January.
 * It writes years of more than four digits with their sign. */
function plain({ edtf, precision }: EdtfDate): string | null {
  const sure = edtf.replace(/[?~%]/g, "");
  const far = /^Y(-?)(\d+)$/.exec(sure);
  if (far) return `${far[1] === "-" ? "-" : "+"}${far[2] ?? ""}`;
  if (!/^-?\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(sure)) return null;
  return precision === "season" || !("date" in parseEdtf(sure)) ? null : sure;
}

function iso(day: number | null): string | null {
  return day === null ? null : dayToIso(day);
}

function thing({ id, name, schema, sameAs }: EventName, otherwise: string): Record<string, string> {
  return {
    "@type": schemaOrgType(schema, otherwise),
    ...(schema === "" ? {} : { "@id": `#${encodeURIComponent(id)}` }),
    name,
    ...(sameAs === "" ? {} : { sameAs }),
  };
}
