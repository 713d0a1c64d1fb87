/** CSL's terms for locators by language and type: singular, plural, short form, its plural. `build-styles.mjs` makes it. */
declare module "csl:locators" {
  const terms: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  export default terms;
}
