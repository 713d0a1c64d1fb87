import { problemsOf, type Severities } from "../checks/index.ts";
import type { Entry, Severity } from "../dossier/model.ts";
import { dayToIso } from "../dates/index.ts";
import { LineMap, type Range } from "../text/range.ts";
import type { CitationMode } from "../citations/grammar.ts";
import type { Verdict } from "../quotes/verdict.ts";
import { describeReasonIn } from "./reasons.ts";
import type { NoteAnalysis } from "../index/note.ts";
import type { Workspace } from "../index/workspace.ts";

/** All that Dossier knows of a folder, for other programs. Its names are a promise: they grow, they never change. */
export interface Inspection {
  entities: { id: string; schema: string; name: string; aliases: readonly string[]; path: string }[];
  /** In timeline order. */
  events: InspectedEvent[];
  sources: { id: string; type: string; title: string; path: string }[];
  documents: InspectedDocument[];
  diagnostics: InspectedDiagnostic[];
}

export interface InspectedEvent {
  id: string;
  date: string;
  /** Days, `YYYY-MM-DD`; null where open or unknown. */
  earliest: string | null;
  latest: string | null;
  title: string;
  involved: string[];
  location: string | null;
  sources: string[];
  path: string;
}

export interface InspectedDocument {
  path: string;
  mentions: {
    range: Range;
    text: string;
    /** null = ambiguous */
    entity: string | null;
    candidates: { id: string; reason: string }[];
  }[];
  citations: {
    range: Range;
    items: {
      key: string;
      prefix: string;
      suffix: string;
      locator: string;
      label: string;
      mode: CitationMode;
    }[];
  }[];
  quotations: {
    range: Range;
    text: string;
    key: string | null;
    similarity: number | null;
    critical: boolean;
    verdict: Verdict;
    source: { path: string; range: Range } | null;
  }[];
  dates: { range: Range; text: string; edtf: string }[];
}

export interface InspectedDiagnostic {
  path: string;
  range: Range;
  code: string;
  severity: Severity;
  message: string;
}

function inspectDocument(workspace: Workspace, path: string, note: NoteAnalysis): InspectedDocument {
  const { text } = note.parsed;
  const lines = new LineMap(text);
  return {
    path,
    mentions: note.mentions.map((mention) => ({
      range: lines.range(mention.span),
      text: text.slice(mention.span.start, mention.span.end),
      entity: mention.entity,
      candidates: mention.candidates.map(({ id, reason }) => ({
        id,
        reason: describeReasonIn(lines, reason),
      })),
    })),
    citations: note.parsed.citations.map(({ span, items }) => ({
      range: lines.range(span),
      items: items.map(({ key, prefix, suffix, locator, label, mode }) => ({
        key,
        prefix,
        suffix,
        locator,
        label,
        mode,
      })),
    })),
    quotations: workspace.quotations(path).map(({ extracted, check }) => {
      const place = check.source && workspace.archives.pathOf(check.source.id);
      return {
        range: lines.range(extracted.span),
        text: extracted.text,
        key: extracted.keys[0] ?? null,
        similarity: check.similarity,
        critical: check.critical,
        verdict: check.verdict,
        source:
          check.source && place !== null
            ? { path: place, range: workspace.lines(place).range(check.source.span) }
            : null,
      };
    }),
    dates: workspace
      .dates(path)
      .flatMap(({ span, edtf }) =>
        edtf === null ? [] : { range: lines.range(span), text: text.slice(span.start, span.end), edtf },
      ),
  };
}

/** The problems of every file, by path and then by place. */
export function inspectDiagnostics(workspace: Workspace, severities: Severities = {}): InspectedDiagnostic[] {
  return [...workspace.paths()].sort().flatMap((path) => {
    const problems = problemsOf(workspace, path, severities);
    if (problems.length === 0) return [];
    const lines = workspace.lines(path);
    return problems.map(({ span, code, severity, message }) => ({
      path,
      range: lines.range(span),
      code,
      severity,
      message,
    }));
  });
}

/** Entries in the order of their files, so that the same folder always gives the same answer. */
function inFileOrder<T extends Entry>(entries: Iterable<T>): T[] {
  return [...entries].sort(
    ({ origin: a }, { origin: b }) =>
      (a.path < b.path ? -1 : Number(a.path > b.path)) || a.span.start - b.span.start,
  );
}

/** Everything about a workspace whose work is done. */
export function inspect(workspace: Workspace, severities: Severities = {}): Inspection {
  return {
    entities: inFileOrder(workspace.entities.values()).map(({ id, schema, name, aliases, origin }) => ({
      id,
      schema,
      name,
      aliases: aliases.map(({ value }) => value),
      path: origin.path,
    })),
    events: workspace.timeline().map(({ event, date }) => ({
      id: event.id,
      date: event.date.value,
      earliest: date?.earliest == null ? null : dayToIso(date.earliest),
      latest: date?.latest == null ? null : dayToIso(date.latest),
      title: event.title,
      involved: event.involved.map(({ value }) => value),
      location: event.location?.value ?? null,
      sources: event.sources.map(({ key }) => key),
      path: event.origin.path,
    })),
    sources: inFileOrder(workspace.references.values()).map(({ id, type, title, origin }) => ({
      id,
      type,
      title,
      path: origin.path,
    })),
    documents: [...workspace.notes()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, note]) => inspectDocument(workspace, path, note)),
    diagnostics: inspectDiagnostics(workspace, severities),
  };
}
