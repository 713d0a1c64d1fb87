import type { ChartEvent } from "./model.ts";

/**
 * An event in words, for those who hear it: “Second summit, in Hanoi. 27 to 28 February 2019. Donald Trump, Kim
 * Jong-un. Hanoi.”
 * @param locale that of the date's words
 */
export function describeEvent(event: ChartEvent, locale: string): string {
  const date = /^en\b/i.test(locale) ? event.dateText.replace(/\s*–\s*/g, " to ") : event.dateText;
  const involved = event.involved.map(({ name }) => name).join(", ");
  const parts = [event.title, date, involved, event.place?.name ?? ""];
  return parts
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter((part) => part !== "")
    .map((part) => (/[.!?…]["”’)]?$/.test(part) ? part : `${part}.`))
    .join(" ");
}

/** “1 event”, “23 events”. */
export function countEvents(count: number): string {
  return count === 1 ? "1 event" : `${count} events`;
}
