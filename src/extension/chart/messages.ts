import type { ChartEvent } from "../../core/timeline/draw/model.ts";

/** What the extension tells the chart's page. */
export type ToPage =
  /** Some of the events; `first` begins a new list, `last` completes it. */
  | {
      readonly type: "events";
      readonly events: readonly ChartEvent[];
      readonly first: boolean;
      readonly last: boolean;
      /** How many events the Timeline's filters leave out. */
      readonly leftOut: number;
    }
  /** What is to be said of an event in its card, as plain text. */
  | { readonly type: "summary"; readonly id: string; readonly summary: string };

/** What the page asks of the extension. */
export type FromPage =
  | { readonly type: "ready" }
  | { readonly type: "open"; readonly id: string }
  | { readonly type: "summary"; readonly id: string };

/** A message from the page, which is taken on trust no more than any other; null where it is none. */
export function readMessage(message: unknown): FromPage | null {
  if (typeof message !== "object" || message === null) return null;
  const { type, id } = message as { readonly type?: unknown; readonly id?: unknown };
  if (type === "ready") return { type };
  if ((type === "open" || type === "summary") && typeof id === "string") return { type, id };
  return null;
}
