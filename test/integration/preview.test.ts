import * as vscode from "vscode";
import { includes, ok } from "./support/assert.ts";
import { cardOn, remove, write } from "./support/dossier.ts";
import { closeEverything, eventually, openFile } from "./support/editor.ts";

const NOTE = "notes/previewed.md";
const LISTED = "notes/listed.md";
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
    await remove(LISTED);
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

  it("has a list of sources written at the note's end where the caret is in the frontmatter", async () => {
    const text = "---\ntitle: Listed\n---\n\nIt was put off [@council-2024-quay].\n";
    await write(LISTED, text);
    const { document } = await openFile(LISTED);
    await cardOn(document, "@council-2024-quay");
    await vscode.commands.executeCommand("dossier.insertBibliography");
    ok(document.getText().startsWith(`${text}\n<!-- dossier-bibliography -->\n`), document.getText());
  });
});
