// The `pandoc` program, which the unit tests hold our citations against.
import { installFromDebian } from "./debian.mjs";
import { run } from "./processes.mjs";

async function version() {
  const { code, log } = await run("pandoc", ["--version"], { timeout: 20_000 }).catch(() => ({
    code: 1,
    log: "",
  }));
  return code === 0 ? (/^pandoc (\S+)/.exec(log)?.[1] ?? null) : null;
}

/**
 * Says in one line which pandoc there is. It is installed only where nobody's own machine is changed by that.
 * Throws in CI where it cannot be had: the comparisons with it are promised there.
 */
export async function findPandoc() {
  let found = await version();
  if (found === null && process.env["CI"] && (await installFromDebian("pandoc"))) found = await version();
  if (found === null && process.env["CI"]) throw new Error("Pandoc is missing and could not be installed.");
  console.log(found ? `Pandoc: ${found}` : "Pandoc is not installed: the comparisons with it are not run.");
}
