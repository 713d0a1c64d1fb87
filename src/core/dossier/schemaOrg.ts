const TYPES: Readonly<Record<string, string>> = {
  Person: "Person",
  Organization: "Organization",
  Company: "Corporation",
  PublicBody: "GovernmentOrganization",
  LegalEntity: "Organization",
  Place: "Place",
};

/** What schema.org calls a kind of entity.
 *
 * @param schema FollowTheMoney's name of the kind
 */
export function schemaOrgType(schema: string, otherwise = "Thing"): string {
  return TYPES[schema] ?? otherwise;
}

/** The address by which the web of data knows an entity; "" for what is no Wikidata id. */
export function wikidataAddress(wikidataId: string | null): string {
  return wikidataId !== null && /^Q\d+$/.test(wikidataId)
    ? `https://www.wikidata.org/entity/${wikidataId}`
    : "";
}
