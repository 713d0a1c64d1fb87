import * as vscode from "vscode";
import { includes, ok } from "./support/assert.ts";
import { remove, write } from "./support/dossier.ts";
import { closeEverything, eventually, openFile } from "./support/editor.ts";

const NOTE = "notes/previewed.md";
const TEXT = `# Previewed

It was put off [@council-2024-quay, p. 2]. See [[quay-plan|the plan]].

\`\`\`timeline
text: no such event
\`\`\`
`;

/** A note as VS Code's Markdown preview renders it. */
async function rendered(document: vscode.TextDocument): Promise<string> {
  return vscode.commands.executeCommand<string>("markdown.api.render", document);
}

describe("the Markdown preview", () => {
  after(async () => {
    await closeEverything();
    await remove(NOTE);
  });

  it("shows citations formatted, with the reference, links as text, and timeline blocks", async () => {
    await write(NOTE, TEXT);
    const { document } = await openFile(NOTE);
    const html = await eventually("the reference", async () => {
      const text = await rendered(document);
      return text.includes("dossier-reference") ? text : undefined;
    });
    ok(!html.includes(">[@council"), html);
    includes(html, 'class="dossier-link"');
    includes(html, "the plan</a>");
    await eventually("the block's answer", async () => (await rendered(document)).includes("No event meets"));
  });
});
