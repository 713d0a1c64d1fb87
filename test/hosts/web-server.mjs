// Serves VS Code for the web, in a process of its own: node web-server.mjs HOST-FOLDER OPTIONS-AS-JSON
import { createRequire } from "node:module";
import { join } from "node:path";

const [folder, options] = process.argv.slice(2);
const { open } = createRequire(join(folder, "any.cjs"))("@vscode/test-web");
await open(JSON.parse(options));
