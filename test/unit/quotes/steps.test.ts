import assert from "node:assert/strict";
import { problemSteps } from "../../../src/core/checks/index.ts";
import { Workspace } from "../../../src/core/index/workspace.ts";

const REFERENCES =
  "references:\n- {id: a, type: report, title: A, file: a.md}\n- {id: b, type: report, title: B, file: b.md}\n";
const quoted = (i: number) =>
  `The harbour clerk number ${i} wrote that the quay would stay closed until noon.`;
const NOTE = Array.from({ length: 40 }, (_, i) => `> ${quoted(i)} [@a]`).join("\n\n");

function workspaceWith(copy: string): Workspace {
  const workspace = new Workspace();
  workspace.set("dossier/references.yaml", "dossier", REFERENCES);
  workspace.set("a.md", "archive", copy);
  workspace.set("b.md", "archive", "Nothing of that kind was ever said here.\n\n".repeat(200));
  workspace.set("note.md", "note", NOTE);
  workspace.settle();
  return workspace;
}

describe("quotations checked in steps", () => {
  it("take one step at least for each that stands in no source", () => {
    const workspace = workspaceWith("Something else altogether stands here.");
    const steps = problemSteps(workspace, "note.md");
    let taken = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) taken++;
    assert.equal(step.value.filter(({ code }) => code === "quote/not-found").length, 40);
    assert.ok(taken >= 80, `${taken} steps`);
  });

  it("are not remembered where a source changes meanwhile", () => {
    const workspace = workspaceWith("Something else altogether stands here.");
    const steps = workspace.quotationsSteps("note.md");
    for (let i = 0; i < 20; i++) assert.ok(!steps.next().done);
    workspace.set("a.md", "archive", Array.from({ length: 40 }, (_, i) => quoted(i)).join("\n\n"));
    workspace.settle();
    for (let step = steps.next(); !step.done;) step = steps.next();
    const verdicts = new Set(workspace.quotations("note.md").map(({ check }) => check.verdict));
    assert.deepEqual([...verdicts], ["exact"]);
  });
});
