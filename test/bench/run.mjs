// `npm run bench`: measures what must not grow. `--json` prints one JSON object and nothing else; `--only PART` (see
// main.ts) runs one part; `--write FOLDER [--notes N]` measures nothing and writes the vault to a folder. Exit code 1
// where a gate fails.
import { build } from "esbuild";
import { execFileSync, spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { coreScript } from "../hosts/build.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, "..", "..");
const outdir = join(project, "dist", "bench");

// `check` and the citation styles are measured as they are built.
execFileSync(process.execPath, ["esbuild.mjs"], { cwd: project, stdio: ["ignore", "ignore", "inherit"] });

await build({
  ...coreScript,
  outdir,
  entryPoints: ["main.ts", "floor.ts", "cold.ts"].map((file) => join(here, file)),
});

const flags = ["--expose-gc", "--max-old-space-size=4096", "--enable-source-maps"];
const child = spawn(process.execPath, [...flags, join(outdir, "main.mjs"), ...process.argv.slice(2)], {
  stdio: "inherit",
});
child.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
