import { NoteReader, type ParsedNote } from "../../../src/core/notes/note.ts";

export function read(text: string): ParsedNote {
  return new NoteReader().read(text);
}

/** The texts of a note's proses. */
export function texts(text: string): string[] {
  return read(text).proses.map((prose) => prose.text);
}

/** All that a note holds, as plain data: equal notes give equal data. */
export function shape(note: ParsedNote): unknown {
  return {
    ...note,
    proses: note.proses.map((prose) => ({
      kind: prose.kind,
      text: prose.text,
      quote: prose.quote,
      links: prose.links,
      places: Array.from(prose.text, (_, index) => [prose.offsetAt(index), prose.span(index, index + 1).end]),
    })),
  };
}
