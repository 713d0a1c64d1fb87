import assert from "node:assert/strict";
import type { NameIndex } from "../../../src/core/names/index.ts";
import { mark, normal } from "./passages/marked.ts";

/** A test of marked texts, each to be found as it is marked; see {@link mark}. The day of the notes is 2018-07-06. */
export type Reads = (title: string, ...texts: readonly string[]) => void;

/** Tests with the entities of one index. */
export function readsWith(index: NameIndex): Reads {
  return (title, ...texts) => {
    it(title, () => {
      for (const text of texts) {
        const passage = { title, date: "2018-07-06", text };
        assert.equal(mark(index, passage), normal(passage));
      }
    });
  };
}
