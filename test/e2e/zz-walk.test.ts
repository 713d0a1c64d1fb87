import { allowClipboard, copyElsewhere, onClipboard } from "./clipboard.ts";
import { chooseInMenu } from "./sidebar.ts";
import { describeInWorkbench } from "./suite.ts";
import { until } from "./until.ts";
import type { Workbench } from "./workbench.ts";

let w: Workbench;
async function step(name: string, body: () => Promise<unknown>, wait = 700): Promise<void> {
  const begun = Date.now();
  let said = "ok";
  try {
    const result = await body();
    if (result !== undefined) said = `ok: ${typeof result === "string" ? result : JSON.stringify(result)}`;
  } catch (error) {
    said = `FAILED ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`;
  }
  const took = Date.now() - begun;
  await w.page.waitForTimeout(wait);
  await w.screenshot(`walk-${name}`).catch(() => undefined);
  console.log(`      [${took} ms] ${name}: ${said}`);
}
const esc = async (n = 2) => {
  for (let i = 0; i < n; i++) await w.pressKey("Escape");
};
async function only(title: string) {
  await w.sidebar.open("Dossier");
  for (const other of ["Timeline", "Who's Who", "Sources"]) {
    const header = w.page.locator(".part.sidebar .pane-header", { hasText: other });
    if (((await header.getAttribute("aria-expanded")) === "true") !== (other === title)) await header.click();
  }
  return w.sidebar.view(title);
}
async function end(note: string): Promise<void> {
  await w.openFile(note);
  await w.pressKey("ControlOrMeta+End");
  await w.pressKey("Enter");
  await w.pressKey("Enter");
}
async function bulb(): Promise<string> {
  await w.pressKey("ControlOrMeta+.");
  await w.page.locator(".action-widget").first().waitFor({ timeout: 6000 });
  await w.page.waitForTimeout(800);
  return (await w.page.locator(".action-widget").first().innerText()).replaceAll("\n", " | ");
}
const LONG = 400_000;

describeInWorkbench("walkfive in an empty folder", {}, (workbench) => {
  it("goes", async function () {
    this.timeout(LONG);
    w = workbench();
    w.page.setDefaultTimeout(6000);
    await w.page.locator(`.activitybar .action-label[aria-label^="Dossier"]`).first().waitFor({ timeout: 30_000 });
    await until("quiet", async () => !(await w.statusBar()).some((t) => t.includes("Activating")), 30_000);
    await w.page.waitForTimeout(2000);
    await step("a1-f1", async () => {
      await w.pressKey("F1");
      await w.quickPick.waitUntilOpen();
      await w.type("starter dossier");
      await w.page.waitForTimeout(500);
      return (await w.quickPick.rows()).slice(0, 3);
    });
    await step("a2-created", async () => {
      await w.pressKey("Enter");
      await w.page.locator(".tab.active", { hasText: "first-note.md" }).waitFor();
    }, 2000);
    await step("a3-hover", async () => (await w.editor.hover("Ada Quill")).text);
    await step("a3-keyhover", async () => {
      await w.page.mouse.move(700, 880);
      await w.editor.click("Tomas Brandt");
      await w.pressKey("Control+K");
      await w.pressKey("Control+I");
      await w.page.locator(".monaco-editor .monaco-hover:visible").first().waitFor();
    });
    await esc();
    await step("a3-hover-cite", async () => (await w.editor.hover("@lantern-2024-lighthouse, para. 1")).text);
    await step("a3-hover-date", async () => (await w.editor.hover("30 November 2023")).text);
    await step("a4-open", async () => {
      await w.openFile("dossier.yaml");
      await w.editor.waitForText("Harbour master until");
    });
    await step("a4-add", async () => {
      await w.editor.caretAfter("people:");
      await w.pressKey("End");
      await w.pressKey("Enter");
      await w.type("- name: Nora Fenwick");
      await esc(1);
    }, 1500);
    await step("a4-silent", async () => {
      await end("first-note.md");
      await w.type("Nora Fenwick met Ms. Fenwick's brother and Ada Quil.");
      return (await w.editor.hover("Nora Fenwick")).text;
    });
    await step("a4-second", async () => (await w.editor.hover("Ms. Fenwick")).text);
    await step("a5-sidebar", async () => {
      await esc();
      await w.sidebar.open("Dossier");
    }, 1500);
    await step("a5-click", async () => {
      const v = await w.sidebar.view("Timeline");
      await v.waitForRow("The council votes");
      await v.click("The council votes");
    });
    await step("a6-cite", async () => {
      await end("first-note.md");
      await w.pressKey("Control+Alt+C");
      await w.quickPick.waitUntilOpen();
      await w.type("lighthouse");
    });
    await step("a6-cited", async () => {
      await w.pressKey("Enter");
      await w.editor.waitForText("[@lantern-2024-lighthouse, ]");
      await w.type("p. 3");
    }, 1200);
    await step("a7-status", async () => {
      await esc(1);
      await w.clickStatusBar("Dossier");
      await w.quickPick.waitUntilOpen();
      return (await w.statusBar()).filter((t) => t.includes("Dossier"));
    });
    await step("a8-preview", async () => {
      await esc();
      await w.editor.focus();
      await w.pressKey("ControlOrMeta+K");
      await w.pressKey("v");
    }, 4000);
    await step("a9-explorer", async () => {
      await w.pressKey("Control+Shift+E");
    });
    await step("a10-second-starter", async () => {
      await w.runCommand("Dossier: Create Starter Dossier");
    }, 2000);
  });
});

describeInWorkbench("walknames in sample notes", { folder: "sample-notes" }, (workbench) => {
  it("goes", async function () {
    this.timeout(LONG);
    w = workbench();
    w.page.setDefaultTimeout(6000);
    await w.page.locator(`.activitybar .action-label[aria-label^="Dossier"]`).first().waitFor({ timeout: 30_000 });
    await until("quiet", async () => !(await w.statusBar()).some((t) => t.includes("Activating")), 30_000);
    await w.page.waitForTimeout(2000);
    await step("b0-card", async () => {
      await w.openFile("two-years-on.md");
      return (await w.editor.hover("Mike Pompeo")).text;
    });
    await step("b1-f12-name", async () => {
      await w.editor.click("Mr. Pompeo");
      await w.pressKey("F12");
      await w.page.locator(".tab.active", { hasText: "people.yaml" }).waitFor({ timeout: 8000 });
    });
    await step("b1-f12-key", async () => {
      await w.openFile("two-years-on.md");
      await w.editor.click("nyt-2020-two-years");
      await w.pressKey("F12");
      await w.page.locator(".tab.active", { hasText: "references.yaml" }).waitFor({ timeout: 8000 });
    });
    await step("b1-f12-link", async () => {
      await w.openFile("two-years-on.md");
      await w.editor.click("[[the-list");
      await w.pressKey("F12");
      await w.page.locator(".tab.active", { hasText: "the-list.md" }).waitFor({ timeout: 8000 });
    });
    await step("b1-f12-id", async () => {
      await w.openFile("events.yaml");
      await w.editor.click("kim-jong-un");
      await w.pressKey("F12");
      await w.page.locator(".tab.active", { hasText: "people.yaml" }).waitFor({ timeout: 8000 });
    });
    await step("b2-refs", async () => {
      await w.openFile("two-years-on.md");
      await w.editor.click("Mr. Pompeo");
      await w.pressKey("Shift+F12");
      await w.page.locator(".peekview-widget").waitFor();
    }, 1500);
    await esc();
    await step("b3-rename-key-note", async () => {
      await w.openFile("two-years-on.md");
      await w.editor.click("nyt-2020-two-years");
      await w.pressKey("F2");
      await w.page.locator(".rename-box input").waitFor();
    });
    await step("b3-renamed-key", async () => {
      await w.page.locator(".rename-box input").fill("nyt-two-years");
      await w.pressKey("Enter");
      await w.editor.waitForText("[@nyt-two-years]");
    }, 2000);
    await step("b3-rename-id-dossier", async () => {
      await w.openFile("people.yaml");
      await w.editor.click("mike-pompeo");
      await w.pressKey("F2");
      await w.page.locator(".rename-box input").waitFor();
      await w.page.locator(".rename-box input").fill("michael-pompeo");
      await w.pressKey("Enter");
      await w.editor.waitForText("id: michael-pompeo");
      await w.openFile("the-list.md");
      await w.editor.waitForText("[[michael-pompeo");
    }, 1500);
    await step("b4-rename-name", async () => {
      await w.openFile("two-years-on.md");
      await w.editor.click("Moon Jae-in");
      await w.pressKey("F2");
      await w.page.locator(".rename-box input").waitFor();
      await w.page.waitForTimeout(300);
      await w.screenshot("walk-b4-rename-box");
      await w.page.locator(".rename-box input").fill("Moon Jae In");
      await w.pressKey("Enter");
    }, 3000);
    await step("b4-applied", async () => {
      await w.page.getByRole("button", { name: "Apply" }).first().click({ timeout: 5000 });
    }, 1500);
    await step("b4-rename-second-ref", async () => {
      await w.openFile("two-years-on.md");
      await w.editor.click("Mr. Pompeo");
      await w.pressKey("F2");
    }, 1000);
    await esc();
    await step("b5-symbols", async () => {
      await w.pressKey("ControlOrMeta+T");
      await w.quickPick.waitUntilOpen();
      await w.type("pom");
      await w.page.waitForTimeout(1500);
      return (await w.quickPick.rows()).slice(0, 5);
    });
    await step("b5-symbols-event", async () => {
      await w.quickPick.filter("#hanoi");
      await w.page.waitForTimeout(1500);
      return (await w.quickPick.rows()).slice(0, 5);
    });
    await esc();
    await step("b6-complete-name", async () => {
      await end("open-questions.md");
      await w.type("Then Mike Pom");
      await w.pressKey("Control+Space");
      return (await w.editor.suggestions()).slice(0, 5);
    });
    await esc(1);
    await step("b6-complete-link", async () => {
      await w.type(" and [[han");
      await w.pressKey("Control+Space");
      return (await w.editor.suggestions()).slice(0, 5);
    });
    await esc(1);
    await step("b6-complete-dossier", async () => {
      await w.openFile("events.yaml");
      await w.editor.click("kim-jong-un");
      await w.pressKey("Control+Space");
      return (await w.editor.suggestions()).slice(0, 8);
    });
    await esc(2);
    await step("b7-ambiguous-hover", async () => {
      await w.openFile("open-questions.md");
      return (await w.editor.hover("Mr. Kim")).text;
    });
    await step("b7-ambiguous-bulb", async () => {
      await esc();
      await w.editor.click("Mr. Kim");
      return bulb();
    });
    await step("b7-pin", async () => {
      await w.page.locator(".action-widget").getByText(/This is Kim Jong-un|Pin to Kim Jong-un/).first().click({ timeout: 3000 });
      return (await w.editor.text()).split("\n").filter((l) => l.includes("[["));
    });
    await step("b7-known-bulb", async () => {
      await w.editor.click("President Moon");
      return bulb();
    });
    await step("b7-not-a-name", async () => {
      await w.page.locator(".action-widget").getByText("Not a name").first().click({ timeout: 3000 });
      return (await w.editor.text()).split("\n").filter((l) => l.includes("not-a-name"));
    });
    await esc();
    await step("b8-nearmiss", async () => {
      await end("open-questions.md");
      await w.type("Stephen Beigun left. ");
      await w.page.waitForTimeout(1500);
      await w.editor.click("Stephen Beigun");
      return bulb();
    });
    await step("b8-alias", async () => {
      await w.page.locator(".action-widget").getByText("as an alias").first().click({ timeout: 3000 });
    }, 1500);
    await step("b9-add", async () => {
      await end("open-questions.md");
      await w.type("Arthur Pennington called.");
      await w.page.waitForTimeout(500);
      await w.pressKey("Home");
      for (let i = 0; i < 17; i++) await w.pressKey("Shift+ArrowRight");
      return bulb();
    });
    await step("b9-added", async () => {
      await w.page.locator(".action-widget").getByText("to the dossier").first().click({ timeout: 3000 });
    }, 1500);
    await step("b9-added2", async () => {
      await w.pressKey("Enter");
    }, 1500);
    await step("b10-who", async () => {
      const v = await only("Who's Who");
      return (await v.rows()).slice(0, 40);
    }, 1500);
    await step("b10-menu", async () => {
      const v = await only("Who's Who");
      await v.pressButton("Views and More Actions").catch(() => v.pressButton("More"));
    }, 800);
    await step("b10-innote", async () => {
      await w.page.locator(".context-view .action-menu-item", { hasText: "In This Note" }).first().click({ timeout: 4000 });
    }, 1500);
  });
});

describeInWorkbench("walk2 sources in sample notes", { folder: "sample-notes" }, (workbench) => {
  it("goes", async function () {
    this.timeout(LONG);
    w = workbench();
    w.page.setDefaultTimeout(6000);
    await w.page.locator(`.activitybar .action-label[aria-label^="Dossier"]`).first().waitFor({ timeout: 30_000 });
    await until("quiet", async () => !(await w.statusBar()).some((t) => t.includes("Activating")), 30_000);
    await w.page.waitForTimeout(2000);
    await allowClipboard(w);
    await step("c1-at", async () => {
      await end("open-questions.md");
      await w.type("So it was said @mem");
      return (await w.editor.suggestions()).slice(0, 6);
    }, 1200);
    await step("c1-at-taken", async () => {
      await w.pressKey("Enter");
    });
    await step("c1-bare-at", async () => {
      await w.type(" and [@");
      return (await w.editor.suggestions()).slice(0, 6);
    }, 1200);
    await esc(1);
    await step("c2-locator", async () => {
      await end("open-questions.md");
      await w.type("Weak [@desk-memo-2020");
      await w.type(", ");
      return (await w.editor.suggestions()).slice(0, 14);
    }, 1200);
    await step("c2-locator-words", async () => {
      await w.type("theatre");
      await w.page.waitForTimeout(600);
      await w.pressKey("Enter");
      return (await w.editor.text()).split("\n").slice(-2);
    });
    await step("c3-quote-source", async () => {
      await end("open-questions.md");
      await w.pressKey("Control+Alt+Q");
      await w.quickPick.waitUntilOpen();
    }, 1200);
    await step("c3-quote-passage", async () => {
      await w.pressKey("Enter");
      await w.page.waitForTimeout(1000);
      await w.type("vague");
      await w.page.waitForTimeout(500);
      return (await w.quickPick.rows()).slice(0, 4);
    });
    await step("c3-quoted", async () => {
      await w.pressKey("Enter");
    }, 1500);
    await step("c4-select-archive", async () => {
      await w.openFile("desk-memo-2020.md");
      await w.editor.click("enforcement");
      await w.pressKey("Home");
      await w.pressKey("Shift+End");
      await w.pressKey("Control+Alt+Q");
      await w.page.waitForTimeout(500);
      return onClipboard(w);
    });
    await step("c4-pasted", async () => {
      await end("before-singapore.md");
      await w.type("The memo has it:");
      await w.pressKey("ControlOrMeta+V");
    }, 1500);
    await step("c5-paste-address", async () => {
      await end("before-singapore.md");
      await w.type("As told ");
      await copyElsewhere(w, "https://example.org/2020/06/a-report-on-lights");
      await w.pressKey("ControlOrMeta+V");
    }, 1500);
    await step("c5-paste-menu", async () => {
      await w.pressKey("Control+.");
      await w.page.locator(".action-widget").first().waitFor({ timeout: 5000 });
      return (await w.page.locator(".action-widget").first().innerText()).replaceAll("\n", " | ");
    });
    await step("c5-pasted", async () => {
      await w.page.locator(".action-widget .monaco-list-row", { hasText: "Citation" }).first().click({ timeout: 4000 });
    }, 2000);
    await step("c5-entry", async () => {
      await w.openFile("references.yaml");
      await w.pressKey("ControlOrMeta+End");
      return (await w.editor.text()).split("\n").slice(-8);
    }, 1500);
    await step("c5-add-source", async () => {
      await end("before-singapore.md");
      await w.runCommand("Dossier: Add Source…");
      await w.quickPick.waitUntilOpen();
    });
    await step("c5-add-source-done", async () => {
      await w.type("10.1000/gull.9");
      await w.page.waitForTimeout(300);
      await w.pressKey("Enter");
    }, 2000);
    await step("c6-style", async () => {
      await w.runCommand("Dossier: Choose Citation Style");
      await w.quickPick.waitUntilOpen();
    }, 3000);
    await step("c6-style-chosen", async () => {
      await w.type("apa");
      await w.page.waitForTimeout(300);
      await w.pressKey("Enter");
    }, 1500);
    await step("c6-copy", async () => {
      await w.openFile("two-years-on.md");
      await w.editor.click("nyt-2020-two-years");
      await w.runCommand("Dossier: Copy as Formatted Reference");
      await w.page.waitForTimeout(1500);
      return onClipboard(w);
    });
    await step("c6-bibliography", async () => {
      await end("two-years-on.md");
      await w.runCommand("Dossier: Insert Bibliography");
    }, 2500);
    await step("c7-sources", async () => {
      const v = await only("Sources");
      return (await v.rows()).slice(0, 30);
    }, 1500);
    await step("c7-menu", async () => {
      const v = await only("Sources");
      await v.pressButton("Views and More Actions").catch(() => v.pressButton("More"));
    }, 800);
    await step("c7-use", async () => {
      await w.page.locator(".context-view .action-menu-item", { hasText: "By Use" }).first().click({ timeout: 4000 });
      const v = await only("Sources");
      await w.page.waitForTimeout(1000);
      return (await v.rows()).slice(0, 30);
    });
    await step("c8-unknown", async () => {
      await end("open-questions.md");
      await w.type("As [@nobody-2020] says. ");
      await w.page.waitForTimeout(800);
      return (await w.editor.hover("nobody-2020")).text;
    });
    await step("c8-unknown-bulb", async () => {
      await esc();
      await w.editor.click("nobody-2020");
      return bulb();
    });
  });
});

describeInWorkbench("walk2 time in sample notes", { folder: "sample-notes" }, (workbench) => {
  it("goes", async function () {
    this.timeout(LONG);
    w = workbench();
    w.page.setDefaultTimeout(6000);
    await w.page.locator(`.activitybar .action-label[aria-label^="Dossier"]`).first().waitFor({ timeout: 30_000 });
    await until("quiet", async () => !(await w.statusBar()).some((t) => t.includes("Activating")), 30_000);
    await w.page.waitForTimeout(2000);
    await allowClipboard(w);
    await step("d1-date", async () => {
      await w.openFile("before-singapore.md");
      return (await w.editor.hover("Twelve days ago")).text;
    });
    await step("d1-date2", async () => (await w.editor.hover("Five days later")).text);
    await step("d1-date3", async () => {
      await w.openFile("two-years-on.md");
      return (await w.editor.hover("September 2018")).text;
    });
    await step("d2-bulb", async () => {
      await w.openFile("the-list.md");
      await w.editor.click("26 April 2018");
      return bulb();
    });
    await step("d2-event", async () => {
      await w.page.locator(".action-widget").getByText(/Add event from this sentence/i).first().click({ timeout: 3000 });
    }, 2500);
    await step("d2-event-named", async () => {
      await w.type("Pompeo takes over");
    }, 1500);
    await step("d3-timeline", async () => {
      const v = await only("Timeline");
      return (await v.rows()).slice(0, 30);
    }, 1500);
    await step("d3-menu", async () => {
      const v = await only("Timeline");
      await v.pressButton("Views and More Actions").catch(() => v.pressButton("More"));
    }, 800);
    await step("d3-group", async () => {
      await w.page.locator(".context-view .action-menu-item", { hasText: "by Person" }).first().click({ timeout: 4000 });
    }, 1200);
    await step("d3-filter", async () => {
      const v = await only("Timeline");
      await w.runCommand("Dossier: Group Timeline by Time");
      await v.pressButton("Filter Timeline");
    }, 800);
    await step("d3-filter-word", async () => {
      await w.type("hanoi");
      await w.page.waitForTimeout(500);
      await w.pressKey("Enter");
    }, 1200);
    await step("d3-clear", async () => {
      await (await only("Timeline")).pressButton("Clear Timeline Filter");
    });
    await step("d4-select", async () => {
      const v = await only("Timeline");
      await v.click("First summit, in Singapore");
      await v.row("Second summit, in Hanoi").click({ modifiers: ["ControlOrMeta"] });
    });
    await step("d4-context", async () => {
      const v = await only("Timeline");
      await v.row("Second summit, in Hanoi").click({ button: "right" });
    });
    await step("d4-measure", async () => {
      await chooseInMenu(w.page, "Measure Between");
    }, 1200);
    await step("d4-measure-palette", async () => {
      await w.runCommand("Dossier: Measure Between");
    }, 1200);
    await step("d5-chart", async () => {
      await esc();
      await w.runCommand("Dossier: Open Timeline");
    }, 4000);
    await step("d5-chart-click", async () => {
      const frame = await w.webview("svg");
      const mark = frame.locator("[role=button],[tabindex='0'],.event,[data-event]").first();
      await mark.hover({ timeout: 4000 });
    }, 1200);
    await step("d6-export", async () => {
      await w.runCommand("Dossier: Export Timeline…");
      await w.quickPick.waitUntilOpen();
      return (await w.quickPick.rows()).map((r) => `${r.label} — ${r.description} — ${r.detail}`);
    });
    await step("d6-export-csv", async () => {
      await w.quickPick.choose("CSV").catch(() => w.quickPick.accept());
    }, 2500);
    await step("d6-exported", async () => {
      await w.pressKey("Enter");
    }, 2500);
    await esc();
    w.write("elsewhere.csv", "When,Headline,Who\n1999-05-01,An old meeting,Donald Trump\n3/4/2019,A vague day,\n");
    await step("d6-import", async () => {
      await w.runCommand("Dossier: Import Timeline…");
      await w.quickPick.waitUntilOpen();
    }, 2500);
    await step("d6-import-name", async () => {
      await w.type("elsewhere.csv");
      await w.page.waitForTimeout(800);
      await w.pressKey("Enter");
    }, 3000);
    await step("d8-people-enter", async () => {
      await w.openFile("people.yaml");
      await w.editor.waitForText("people:");
      await w.page.waitForTimeout(3000);
      await w.editor.goTo(2, 8);
      await w.pressKey("Enter");
      await w.page.waitForTimeout(500);
      await w.type("- name: Nora Fenwick");
      return (await w.editor.text()).split("\n").slice(0, 5);
    }, 1200);
    await step("d7-datebad", async () => {
      await w.openFile("events.yaml");
      await w.editor.click("2019-10-05");
      await w.pressKey("End");
      await w.pressKey("Backspace");
      await w.pressKey("Backspace");
      await w.type("35");
      await w.page.waitForTimeout(800);
      await w.pressKey("Control+Shift+M");
    }, 1500);
  });
});

describeInWorkbench("walk3 leftovers", { folder: "sample-notes" }, (workbench) => {
  it("goes", async function () {
    this.timeout(LONG);
    w = workbench();
    await until("Dossier there", async () => (await w.statusBar()).some((t) => t.includes("Dossier")), 60_000);
    await w.page.waitForTimeout(1500);
    await step("e1-people-enter", async () => {
      await w.openFile("people.yaml");
      await w.editor.waitForText("donald-trump");
      await w.page.waitForTimeout(3000);
      await w.editor.goTo(2, 8);
      await w.editor.focus();
      await w.pressKey("Enter");
      await w.page.waitForTimeout(500);
      await w.type("- name: Nora Fenwick");
      return (await w.editor.text()).split("\n").slice(0, 6);
    }, 1500);
    await step("e1-undo-indented", async () => {
      await w.pressKey("Home");
      await w.pressKey("Home");
      await w.type("  ");
      await w.pressKey("End");
      await end("open-questions.md");
      await w.type("Nora Fenwick met Ms. Fenwick’s brother.");
      return (await w.editor.hover("Nora Fenwick")).text;
    }, 1000);
    await step("e2-datebad", async () => {
      await w.openFile("events.yaml");
      await w.editor.goTo(120, 1);
      await w.editor.click("2019-10-05");
      await w.pressKey("End");
      await w.pressKey("Backspace");
      await w.pressKey("Backspace");
      await w.type("35");
      await w.page.waitForTimeout(800);
      await w.pressKey("Control+Shift+M");
    }, 1500);
    await step("e3-import", async () => {
      w.write("dossier/elsewhere.csv", "When,Headline,Who\n1999-05-01,An old meeting,Donald Trump\n3/4/2019,A vague day,\n");
      await w.runCommand("Dossier: Import Timeline…");
      await w.page.waitForTimeout(1500);
      await w.type("elsewhere.csv");
      await w.page.waitForTimeout(800);
      await w.pressKey("Enter");
    }, 3500);
    await step("e4-badlink", async () => {
      await end("open-questions.md");
      await w.type("See [[no-such-person]] and [[pompeo]].");
      await w.page.waitForTimeout(1500);
      return { ...(await w.editor.squiggles()), hover: (await w.editor.hoverIfAny("no-such-person"))?.text ?? "none" };
    });
    await step("e5-rename-keeps", async () => {
      await w.openFile("two-years-on.md");
      await w.editor.click("Lee Byung-chul");
      await w.pressKey("F2");
      await w.page.locator(".rename-box input").waitFor();
      return await w.page.locator(".rename-box input").inputValue();
    });
    await esc();
    await step("e6-near-key", async () => {
      await end("open-questions.md");
      await w.type("As [@desk-memo-2021] says.");
      await w.page.waitForTimeout(1200);
      await w.editor.click("desk-memo-2021");
      return bulb();
    });
  });
});

describeInWorkbench("walk4 step four anew", {}, (workbench) => {
  it("goes", async function () {
    this.timeout(LONG);
    w = workbench();
    await w.page.locator(`.activitybar .action-label[aria-label^="Dossier"]`).first().waitFor({ timeout: 30_000 });
    await w.page.waitForTimeout(2000);
    await step("f1", async () => {
      await w.runCommand("Dossier: Create Starter Dossier");
      await w.page.locator(".tab.active", { hasText: "first-note.md" }).waitFor();
    }, 1500);
    await step("f2-add", async () => {
      await end("first-note.md");
      await w.type("Nora Fenwick came.");
      await w.pressKey("Home");
      for (let i = 0; i < 12; i++) await w.pressKey("Shift+ArrowRight");
      const menu = await bulb();
      await w.page.locator(".action-widget").getByText("to the dossier").first().click({ timeout: 3000 });
      await w.page.waitForTimeout(800);
      await w.pressKey("Enter");
      return menu;
    }, 2000);
    await step("f3-hover", async () => (await w.editor.hover("Nora Fenwick")).text);
    await step("f4-yaml", async () => {
      await w.openFile("dossier.yaml");
      return (await w.editor.text()).split("\n").filter((l) => l.includes("Nora")).join("|");
    });
  });
});
