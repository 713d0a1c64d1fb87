import assert from "node:assert/strict";
import { inspect } from "../../../src/core/features/inspect.ts";
import { opened } from "../index/folder.ts";

const PEOPLE = `people:
  - { id: ann, name: Ann Lee }
  - { id: ann-2, name: Ann Lee }
  - { id: bob, name: Bob Ray, aliases: [Ann Lee] }
`;

describe("people of one name", () => {
  it("are told apart by their ids in what is said of them", () => {
    const { diagnostics } = inspect(opened({ "dossier/a.yaml": PEOPLE, "n.md": "Ann Lee left.\n" }));
    assert.deepEqual(
      diagnostics.map(({ code, message }) => [code, message.replace(/[:,].*/, "")]),
      [
        ["entity/shared-alias", "“Ann Lee” is also a name of Ann Lee (ann) and Ann Lee (ann-2)"],
        ["name/ambiguous", "“Ann Lee” could be Ann Lee (ann) or Ann Lee (ann-2) or Bob Ray"],
      ],
    );
  });
});
