import type { Entity, Entry, Event, Located, Origin, Problem, Reference, SourceUse } from "./model.ts";
import { movedSpan } from "../text/range.ts";

function one<T>(value: Located<T>, by: number): Located<T> {
  return { value: value.value, span: movedSpan(value.span, by) };
}

function maybe<T>(value: Located<T> | null, by: number): Located<T> | null {
  return value && one(value, by);
}

function origin(from: Origin, by: number): Origin {
  return {
    path: from.path,
    span: movedSpan(from.span, by),
    nameSpan: movedSpan(from.nameSpan, by),
    idSpan: from.idSpan && movedSpan(from.idSpan, by),
  };
}

function sources(uses: readonly SourceUse[], by: number): SourceUse[] {
  return uses.map((use) => ({
    ...use,
    ...(use.date ? { date: one(use.date, by) } : {}),
    span: movedSpan(use.span, by),
  }));
}

function entity(from: Entity, by: number): Entity {
  return {
    ...from,
    aliases: from.aliases.map((alias) => one(alias, by)),
    weakAliases: from.weakAliases.map((alias) => one(alias, by)),
    positions: from.positions.map((held) => ({
      post: held.post,
      organization: maybe(held.organization, by),
      start: maybe(held.start, by),
      end: maybe(held.end, by),
      span: movedSpan(held.span, by),
    })),
    sources: sources(from.sources, by),
    origin: origin(from.origin, by),
  };
}

function event(from: Event, by: number): Event {
  return {
    ...from,
    date: one(from.date, by),
    involved: from.involved.map((id) => one(id, by)),
    location: maybe(from.location, by),
    sources: sources(from.sources, by),
    origin: origin(from.origin, by),
  };
}

function reference(from: Reference, by: number): Reference {
  return { ...from, file: maybe(from.file, by), origin: origin(from.origin, by) };
}

/** The same entry, `by` characters further on in its file. */
export function shiftEntry(entry: Entry, by: number): Entry {
  if (by === 0) return entry;
  switch (entry.kind) {
    case "entity":
      return entity(entry, by);
    case "event":
      return event(entry, by);
    case "reference":
      return reference(entry, by);
  }
}

/** The same problem, `by` characters further on in its file. */
export function shiftProblem(problem: Problem, by: number): Problem {
  return by === 0 ? problem : { ...problem, span: movedSpan(problem.span, by) };
}
