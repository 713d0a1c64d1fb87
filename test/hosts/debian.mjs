// Debian's own packages, where we may install them.
import { existsSync } from "node:fs";
import { run } from "./processes.mjs";

/** Installs a package, where this is a Debian and we may; answers whether that was done. */
export async function installFromDebian(name) {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get"))
    return false;
  console.log(`Installing Debian's ${name} …`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env, timeout: 120_000 });
  const { code, log } = await run("apt-get", ["install", "-y", "--no-install-recommends", name], {
    env,
    timeout: 300_000,
  });
  if (code !== 0) console.log(`apt-get could not install ${name}:\n${log.slice(-1000)}`);
  return code === 0;
}
