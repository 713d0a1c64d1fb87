// The .vsix as its users get it: packed, installed into a server, and tried there.
import { runInstalled } from "./integration.mjs";
import { makePackage } from "./package.mjs";
import { temporaryFolder } from "./paths.mjs";
import { installExtension } from "./server.mjs";

/** Answers the smoke tests run against the installed package. */
export async function runVsix(host) {
  const extensionsDir = temporaryFolder("extensions");
  await installExtension(host, await makePackage(), extensionsDir);
  return runInstalled(host, extensionsDir);
}
