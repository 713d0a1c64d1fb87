import type { ChartEvent } from "../../../core/timeline/draw/index.ts";
import { element, host } from "./host.ts";

/** How long the pointer rests on a mark before its card comes, in milliseconds. */
const DELAY = 120;
/** How long the card stays when the pointer leaves, so that it can be reached. */
const LEAVE = 180;
const APART = 6;

/** The card about an event, in plain text. Made of text nodes alone: nothing in a file can become markup. */
export class Card {
  readonly #card = element("card", HTMLElement);
  readonly #summaries = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #event: ChartEvent | null = null;

  constructor() {
    this.#card.addEventListener("pointerenter", () => this.#cancel());
    this.#card.addEventListener("pointerleave", () => this.hideSoon());
  }

  /** Shows an event's card beside its mark. */
  show(event: ChartEvent, mark: Element): void {
    this.#cancel();
    const known = this.#summaries.get(event.id);
    if (known === undefined) host.postMessage({ type: "summary", id: event.id });
    this.#event = event;
    this.#card.replaceChildren(...rows(event, known ?? ""));
    this.#card.hidden = false;
    this.#place(mark.getBoundingClientRect());
  }

  showSoon(event: ChartEvent, mark: Element): void {
    this.#cancel();
    this.#timer = setTimeout(() => {
      if (mark.isConnected) this.show(event, mark);
    }, DELAY);
  }

  hideSoon(): void {
    this.#cancel();
    this.#timer = setTimeout(() => this.hide(), LEAVE);
  }

  hide(): void {
    this.#cancel();
    this.#event = null;
    this.#card.hidden = true;
  }

  /** Takes what the extension says of an event. */
  takeSummary(id: string, summary: string): void {
    this.#summaries.set(id, summary);
    if (this.#event?.id === id) this.#card.replaceChildren(...rows(this.#event, summary));
  }

  /** Events are others now, and so may be what is said of them. */
  forget(): void {
    this.#summaries.clear();
  }

  #cancel(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Below the mark, or above it where there is more room. */
  #place(mark: DOMRect): void {
    const { offsetWidth, offsetHeight, style } = this.#card;
    const left = Math.min(Math.max(mark.left, APART), window.innerWidth - offsetWidth - APART);
    const below = mark.bottom + APART;
    const above = mark.top - APART - offsetHeight;
    const fits = below + offsetHeight <= window.innerHeight || above < 0;
    style.left = `${Math.max(left, APART)}px`;
    style.top = `${fits ? below : above}px`;
  }
}

function rows(event: ChartEvent, summary: string): HTMLElement[] {
  const row = (name: string, text: string, label = "") => {
    const paragraph = document.createElement("p");
    paragraph.className = name;
    if (label !== "") {
      const term = document.createElement("span");
      term.className = "card-label";
      term.textContent = `${label}: `;
      paragraph.append(term);
    }
    paragraph.append(document.createTextNode(text));
    return text === "" ? [] : [paragraph];
  };
  const where = event.place ? ` · ${event.place.name}` : "";
  return [
    ...row("card-title", event.title),
    ...row("card-date", `${event.dateText}${where}`),
    ...row("card-summary", summary),
    ...row("card-more", event.involved.map(({ name }) => name).join(", "), "Involved"),
    ...row("card-more", event.tags.join(", "), "Tags"),
    ...row("card-path", event.path),
  ];
}
