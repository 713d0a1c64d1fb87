// `npm start`: a VS Code to look at, with Dossier as it stands in the sources, over the sample notes.
//
//   npm start                    the newest server host; prints the address to open in a browser
//   npm start -- --desktop       VS Code desktop
//   npm start -- FOLDER          over a folder of your own
//   npm start -- --restricted    as VS Code opens a folder that you have not said you trust
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { findDesktop, openDesktop } from "./desktop.mjs";
import { PROJECT, SAMPLE_NOTES } from "./paths.mjs";
import { run, start } from "./processes.mjs";
import { startServer, workbenchUrl } from "./server.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    desktop: { type: "boolean", default: false },
    restricted: { type: "boolean", default: false },
    port: { type: "string" },
  },
});

try {
  const folder = positionals[0] === undefined ? SAMPLE_NOTES : resolve(positionals[0]);
  if (!existsSync(folder)) throw new Error(`there is no ${folder}`);
  await build();
  await (values.desktop ? showDesktop(folder) : showServer(folder));
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function build() {
  const { code, log } = await run(process.execPath, ["esbuild.mjs"], { cwd: PROJECT, timeout: 120_000 });
  if (code !== 0) throw new Error(`the build failed:\n${log}`);
}

/** Ends when the server does; Ctrl+C ends both. */
async function showServer(folder) {
  const server = await startServer("server-newest", {
    settings: values.restricted ? { "security.workspace.trust.startupPrompt": "once" } : {},
    trust: values.restricted ? "ask" : "granted",
    linked: [PROJECT],
    ...(values.port === undefined ? {} : { port: Number(values.port) }),
  });
  const address = workbenchUrl(server, { folder });
  console.log(`\nDossier runs at\n\n  ${address}\n`);
  console.log("After `npm run build`, reload that page to see the change. Ctrl+C ends it.");
  openInBrowser(address);
  const code = await server.ended;
  throw new Error(`the server ended (${code})`);
}

/** Where somebody sits at this machine. Nothing depends on its success. */
function openInBrowser(address) {
  if (process.env["CI"]) return;
  if (process.platform === "darwin") start("open", [address]);
  else if (process.platform === "win32") start("cmd", ["/c", "start", "", address.replaceAll("&", "^&")]);
  else if (process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]) start("xdg-open", [address]);
}

async function showDesktop(folder) {
  const desktop = await findDesktop();
  if (desktop.unavailable !== undefined)
    throw new Error(`VS Code desktop is not available here: ${desktop.unavailable}`);
  console.log("VS Code desktop opens; close its window or press Ctrl+C to end.");
  await openDesktop(desktop, { folder, extension: PROJECT }).ended;
}
