import { nearest } from "../text/nearest.ts";

/** A top-level key of a dossier file. */
export type Collection =
  "people" | "organizations" | "places" | "entities" | "events" | "references" | "annotations";

/** A key as it is compared: letter case, hyphens and underscores do not count (`weak_aliases`, `WeakAliases`). */
function folded(key: string): string {
  return key.toLowerCase().replace(/[-_ ]/g, "");
}

/** From each way to write a key to the key's own name. */
function table<K extends string>(names: Readonly<Record<K, readonly string[]>>): ReadonlyMap<string, K> {
  const found = new Map<string, K>();
  for (const name of Object.keys(names) as K[]) {
    for (const written of [name, ...names[name]]) found.set(folded(written), name);
  }
  return found;
}

/** The names in a table of keys. */
export type NameIn<T> = T extends ReadonlyMap<string, infer K> ? K : never;

const COLLECTION_NAMES = table<Collection>({
  people: ["persons", "person"],
  organizations: ["organisations", "organization", "organisation"],
  places: ["place"],
  entities: ["entity"],
  events: ["event"],
  references: ["reference"],
  annotations: ["annotation"],
});

/** Top-level keys that other tools use for what Dossier calls otherwise. */
const ALSO_CALLED = new Map<string, Collection>([
  ["sources", "references"],
  ["bibliography", "references"],
  ["locations", "places"],
  ["companies", "organizations"],
  ["groups", "organizations"],
  ["timeline", "events"],
]);

/** The collection that a top-level key names; null for any other key. */
export function collectionOf(key: string): Collection | null {
  return COLLECTION_NAMES.get(folded(key)) ?? null;
}

/** The collection that was most likely meant by a top-level key that names none. */
export function collectionMeant(key: string): Collection | null {
  const word = folded(key);
  const near = nearest(word, COLLECTION_NAMES.keys());
  return ALSO_CALLED.get(word) ?? (near === null ? null : (COLLECTION_NAMES.get(near) ?? null));
}

/** Top-level keys that Dossier leaves to others without a word: anchors' home (`x-…`), `$schema`. */
export function isForeignKey(key: string): boolean {
  return /^(?:x-|\$|\.)/i.test(key);
}

export const ENTITY_FIELDS = table({
  id: [],
  schema: ["type"],
  name: [],
  aliases: ["alias", "aka"],
  weakAliases: ["weakAlias"],
  family: ["familyName", "lastName"],
  positions: ["position"],
  summary: ["description"],
  image: [],
  wikidataId: ["wikidata"],
  links: ["link"],
  wikipediaUrl: [],
  website: [],
  sources: ["source"],
});

export const EVENT_FIELDS = table({
  id: [],
  schema: ["type"],
  date: [],
  startDate: ["start"],
  endDate: ["end"],
  title: ["name"],
  summary: ["description"],
  involved: ["participants"],
  location: ["place"],
  tags: ["tag", "topics", "keywords"],
  sources: ["source"],
});

export const POSITION_FIELDS = table({
  post: ["title", "role", "position", "name"],
  organization: ["organisation"],
  start: ["startDate", "from"],
  end: ["endDate", "until", "to"],
});

export const SOURCE_FIELDS = table({ key: ["id"], locator: [], quote: ["quotation"], date: [] });

export const LINK_FIELDS = table({ label: ["title", "name"], url: ["href", "uri"] });

export const FRONTMATTER_FIELDS = table({
  title: [],
  date: [],
  aliases: ["alias"],
  schema: [],
  type: [],
  tags: ["tag", "keywords"],
  references: [],
  bibliography: [],
});

/** FollowTheMoney's other keys, and those of note-taking tools: accepted, not read, and no slip of the pen. */
const OTHERS: ReadonlySet<string> = new Set(
  (
    "title nationality country countries citizenship gender birthDate birthPlace deathDate firstName " +
    "middleName fatherName motherName previousName notes note keywords topics topic tags tag email emails phone " +
    "address sector status legalForm jurisdiction registrationNumber incorporationDate dissolutionDate mainCountry " +
    "sourceUrl publisher retrievedAt modifiedAt parent ethnicity religion political education spokenLanguage " +
    "organizer amount capital region latitude longitude subject object role roles quote quotes abbreviation caption " +
    "related members member date start end location involved references comment comments color colour icon"
  )
    .split(" ")
    .map(folded),
);

/** The field that a key of an entry names; null for any other key. */
export function fieldOf<K extends string>(fields: ReadonlyMap<string, K>, key: string): K | null {
  return fields.get(folded(key)) ?? null;
}

/** The field that was most likely meant by a key that names none; null where the key looks deliberate. */
export function fieldMeant<K extends string>(fields: ReadonlyMap<string, K>, key: string): K | null {
  const word = folded(key);
  if (word.length < 4 || OTHERS.has(word)) return null;
  const near = nearest(word, fields.keys());
  return near === null ? null : (fields.get(near) ?? null);
}

/** FollowTheMoney's schemata that notes most often name, and `Place`. */
const SCHEMATA = new Map(
  (
    "Person Organization Company PublicBody LegalEntity Place Event Vessel Airplane Vehicle Asset Project Document " +
    "Address Thing Security CryptoWallet RealEstate Trip"
  )
    .split(" ")
    .map((name) => [name.toLowerCase(), name]),
);
for (const name of ["organisation", "org"]) SCHEMATA.set(name, "Organization");
SCHEMATA.set("people", "Person");
SCHEMATA.set("location", "Place");

/** The usual spelling of a schema's name, where it is a usual one (`person` → `Person`); else null. */
export function knownSchema(written: string): string | null {
  return SCHEMATA.get(folded(written)) ?? null;
}
