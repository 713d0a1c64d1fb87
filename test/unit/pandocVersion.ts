import { execFileSync } from "node:child_process";

/**
 * The version of the `pandoc` program; null where there is none and tests that need it are not run.
 * @throws Error where CI is set, whose script installs it
 */
export function pandocVersion(): string | null {
  try {
    const output = execFileSync("pandoc", ["--version"], { encoding: "utf8" });
    return /^pandoc (\S+)/.exec(output)?.[1] ?? null;
  } catch (error) {
    if (process.env["CI"]) throw new Error("The pandoc program is missing.", { cause: error });
    return null;
  }
}
