// Child processes that always end: each in a group of its own, with a time limit, killed by its id.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { clearTimeout } from "node:timers";
import { setTimeout as sleep } from "node:timers/promises";

const LOG_LIMIT = 200_000;
const live = new Set();

/** The environment for a VS Code of our own: nothing of a VS Code whose terminal this may be. */
function cleanEnvironment(extra = {}) {
  const own = Object.entries(process.env).filter(
    ([name]) => !name.startsWith("VSCODE_") && !name.startsWith("ELECTRON_") && name !== "NODE_OPTIONS",
  );
  return { ...Object.fromEntries(own), ...extra };
}

function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(child.pid), "/T", "/F"], { stdio: "ignore" });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

/**
 * Starts a process in a group of its own. Its output is kept (the last 200,000 characters) in `log()`, or goes
 * straight to the terminal with `show`.
 */
export function start(command, args, { cwd, env, show = false } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: cleanEnvironment(env),
    detached: process.platform !== "win32",
    stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
  });
  let log = "";
  const keep = (chunk) => (log = (log + String(chunk)).slice(-LOG_LIMIT));
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  const ended = new Promise((resolve) => {
    child.once("error", (error) => {
      keep(`${error.message}\n`);
      resolve(127);
    });
    child.once("close", (code, signal) => resolve(code ?? (signal ? 128 : 1)));
  });
  live.add(child);
  ended.then(() => live.delete(child));
  return {
    child,
    ended,
    log: () => log,
    /** Asks the whole group to end, then makes it. */
    async stop() {
      signalGroup(child, "SIGTERM");
      await Promise.race([ended, sleep(3000, undefined, { ref: false })]);
      signalGroup(child, "SIGKILL");
    },
  };
}

/**
 * Runs a process to its end. Its answer: exit code (124 where `timeout`, in milliseconds, ran out) and output.
 */
export async function run(command, args, { timeout = 600_000, ...options } = {}) {
  const running = start(command, args, options);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    running.stop();
  }, timeout);
  const code = await running.ended;
  clearTimeout(timer);
  // What the process left running in its group ends with it.
  signalGroup(running.child, "SIGKILL");
  return { code: late ? 124 : code, log: running.log() };
}

/** Command and arguments that run npm: the npm that runs us, where there is one. */
export function npmCommand(args) {
  const own = process.env["npm_execpath"];
  return own?.endsWith(".js") ? [process.execPath, [own, ...args]] : ["npm", args];
}

/** Runs npm to its end. Throws with its output on failure. */
export async function npm(args, options = {}) {
  const { code, log } = await run(...npmCommand(args), options);
  if (code !== 0) throw new Error(`npm ${args.join(" ")} failed (${code}):\n${log.slice(-4000)}`);
}

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

process.on("exit", () => {
  for (const child of live) signalGroup(child, "SIGKILL");
});
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
]) {
  process.on(signal, () => process.exit(code));
}
