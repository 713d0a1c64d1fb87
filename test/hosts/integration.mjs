// The integration suite, in any host.
import { buildIntegrationTests, INTEGRATION_SUITE } from "./build.mjs";
import { runSuiteInPage } from "./page.mjs";
import { FIXTURES, PROJECT, temporaryCopy } from "./paths.mjs";
import { startServer, workbenchUrl } from "./server.mjs";
import { join } from "node:path";

/** Runs the suite in a server host against the extension in `extension`; answers its tests. */
export async function runOnServer(host, { extension = PROJECT } = {}) {
  await buildIntegrationTests();
  const folder = temporaryCopy(join(FIXTURES, "workspace"), "workspace");
  const server = await startServer(host);
  try {
    const url = workbenchUrl(server, { folder, extensions: [extension], tests: INTEGRATION_SUITE });
    return await runSuiteInPage(url, { host });
  } finally {
    await server.stop();
  }
}
