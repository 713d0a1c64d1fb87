import assert from "node:assert/strict";
import { DOSSIER, indexOf } from "./dossier.ts";
import { mark, normal } from "./passages/marked.ts";
import { ABROAD } from "./passages/abroad.ts";
import { POLITICS } from "./passages/politics.ts";
import { TALK } from "./passages/talk.ts";
import { WORLD } from "./passages/world.ts";

describe("names in passages, every mention found and none wrong", () => {
  const index = indexOf(DOSSIER);
  for (const passage of [...POLITICS, ...WORLD, ...TALK, ...ABROAD]) {
    it(passage.title, () => assert.equal(mark(index, passage), normal(passage)));
  }
});
