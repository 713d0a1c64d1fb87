import assert from "node:assert/strict";
import type { Request } from "playwright-core";
import { describeInWorkbench } from "./suite.ts";

const DOSSIER = `people:
  - id: "q'uo\\"te<b>"
    name: "Mal **Lory** <img src=https://evil.example/name.png>"
    aliases: [Mal Lory]
    positions:
      - { post: "[Boss](command:workbench.action.terminal.new)", organization: "![o](https://evil.example/o.png)", start: 2019 }
    summary: |
      Press [here](command:workbench.action.terminal.new "here") or [there](https://evil.example/there).
      ![pixel](https://evil.example/pixel.png) <img src="https://evil.example/img.png"><script>alert(1)</script>
      $(alert) <a href="command:workbench.action.terminal.new">link</a>
    image: https://evil.example/portrait.png
    links: { "a](command:workbench.action.terminal.new)": "command:workbench.action.terminal.new", Data: "data:text/html,x" }
    sources: ["[k](command:workbench.action.terminal.new)"]
events:
  - id: "e](command:x)"
    date: 2020-01-02
    title: "Title ![t](https://evil.example/t.png) [x](command:workbench.action.terminal.new)"
    involved: ["q'uo\\"te<b>"]
references:
  - id: bad-source
    type: book
    title: "![s](https://evil.example/s.png) [x](command:workbench.action.terminal.new)"
    URL: "javascript:alert(1)"
`;

const NOTE = "---\ndate: 2020-01-01\n---\n\nMal Lory came [@bad-source].\n";

describeInWorkbench(
  "a hostile dossier",
  { files: { "dossier/d.yaml": DOSSIER, "note.md": NOTE } },
  (workbench) => {
    const strangers: string[] = [];

    before(() => {
      workbench().page.on("request", (request: Request) => {
        if (new URL(request.url()).hostname === "evil.example") strangers.push(request.url());
      });
    });

    it("is plain text in a card", async () => {
      await workbench().openFile("note.md");
      const card = await workbench().editor.hover("Mal Lory");
      await workbench().screenshot("hostile");
      assert.match(card.text, /Mal \*\*Lory\*\* <img/);
      assert.match(card.text, /\[Boss\]\(command:workbench/);
      const links = await card.element
        .locator("a")
        .evaluateAll((all) =>
          all.map((a) => String((a as unknown as { dataset: { href?: string } }).dataset.href)),
        );
      assert.ok(links.length > 0);
      for (const link of links) assert.match(link, /^command:dossier\.\w+\?/);
      assert.equal(await card.element.locator("img, script, iframe").count(), 0);
    });

    it("opens by its link for all that", async () => {
      await workbench().editor.clickInHover("Mal Lory", "Open entry");
      await workbench().waitForTab("d.yaml");
      await workbench().openFile("note.md");
    });

    it("is plain text in a source's card and over a row", async () => {
      const card = await workbench().editor.hover("@bad-source");
      assert.equal(await card.element.locator("img").count(), 0);
      assert.doesNotMatch(card.text, /Open on the web/);
      const timeline = await workbench().sidebar.only("Timeline");
      await timeline.waitForRow("Title ![t]");
      assert.match(await timeline.tooltip("Title ![t]"), /\[x\]\(command:workbench/);
    });

    it("lets no request leave", () => {
      assert.deepEqual(strangers, []);
    });
  },
);
