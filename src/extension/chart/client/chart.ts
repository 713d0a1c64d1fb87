import {
  arrange,
  countEvents,
  drawSvg,
  layOut,
  markKey,
  panned,
  revealing,
  zoomed,
  type Arrangement,
  type ChartEvent,
  type ChartLayout,
  type LaneBy,
  type Window,
} from "../../../core/timeline/draw/index.ts";
import { dayOf, moved, moveOf, type Place } from "../navigate.ts";
import { Card } from "./card.ts";
import { element, host, recall } from "./host.ts";
import { elementOf, makeCurrent, showSame, uncover } from "./elements.ts";
import { listenToPointer } from "./pointer.ts";
import { measurer, spanText } from "./text.ts";

const LOCALE = document.documentElement.lang;
/** How much a step of zooming shows less. */
const STEP = 0.6;
const PAGE = 0.6;

/** The chart on the page: which part of time is seen, which event has the focus, and drawing both. */
export class Chart {
  readonly card = new Card();
  readonly #chart = element("chart", HTMLElement);
  readonly #measure = measurer(this.#chart);
  #events: readonly ChartEvent[] = [];
  #arrangement: Arrangement = arrange([], { laneBy: "none" });
  #layout: ChartLayout | null = null;
  #laneBy: LaneBy;
  /** Null for the usual window, which follows the events. */
  #window: Window | null;
  #key: string | null;
  #drawing = false;
  readonly #onDraw: (status: string) => void;

  /** @param onDraw told, in words, what is to be seen */
  constructor(onDraw: (status: string) => void) {
    this.#onDraw = onDraw;
    ({ laneBy: this.#laneBy, window: this.#window, key: this.#key } = recall());
    new ResizeObserver(() => this.#drawSoon()).observe(this.#chart);
    this.#chart.addEventListener("scroll", () => this.#holdAxis());
    this.#chart.addEventListener("keydown", (event) => this.#keyDown(event));
    this.#chart.addEventListener("focusin", ({ target }) => this.#focused(target));
    this.#chart.addEventListener("focusout", () => this.card.hideSoon());
    listenToPointer(this.#chart, {
      pan: (pixels) => this.#pan(pixels / (this.#layout?.plot.width ?? 1)),
      zoom: (factor, x) => this.#zoom(factor, this.#dayAt(x)),
      open: (mark) => this.#open(mark),
      point: (mark) => this.#point(mark),
    });
  }

  get laneBy(): LaneBy {
    return this.#laneBy;
  }

  set laneBy(laneBy: LaneBy) {
    this.#laneBy = laneBy;
    this.#key = null;
    this.#chart.scrollTop = 0;
    this.#arrange();
  }

  /** Takes the events to draw. Which part of time is seen stays, where some was chosen. */
  take(events: readonly ChartEvent[]): void {
    this.#events = events;
    this.card.hide();
    this.card.forget();
    this.#arrange();
  }

  zoomIn(): void {
    this.#zoom(STEP);
  }

  zoomOut(): void {
    this.#zoom(1 / STEP);
  }

  /** Shows all of time, to the ends of the longest events. */
  fit(): void {
    this.#show(this.#arrangement.fit);
  }

  #arrange(): void {
    this.#arrangement = arrange(this.#events, { laneBy: this.#laneBy });
    this.#remember();
    this.#drawSoon();
  }

  get #seen(): Window {
    return this.#window ?? this.#arrangement.focus ?? { from: 0, to: 1 };
  }

  #show(window: Window | null): void {
    this.#window = window;
    this.#remember();
    this.#drawSoon();
  }

  #zoom(factor: number, around = this.#focusDay()): void {
    const { fit } = this.#arrangement;
    if (fit) this.#show(zoomed(this.#seen, factor, around, fit));
  }

  #pan(share: number): void {
    const { fit } = this.#arrangement;
    if (fit) this.#show(panned(this.#seen, share, fit));
  }

  /** The day around which keyboard and buttons zoom: of the event in focus, as near to the middle as can be. */
  #focusDay(): number {
    const { from, to } = this.#seen;
    const middle = (from + to) / 2;
    const mark = this.#layout?.marks.find(({ key }) => key === this.#key);
    if (!mark) return middle;
    const { from: first, to: last } = mark.extent;
    return Math.min(Math.max(middle, first ?? from, from), last ?? to, to);
  }

  #dayAt(x: number): number {
    const { from, to } = this.#seen;
    const plot = this.#layout?.plot;
    return plot ? from + ((x - plot.x) / plot.width) * (to - from) : from;
  }

  #remember(): void {
    host.setState({ laneBy: this.#laneBy, window: this.#window, key: this.#key });
  }

  #drawSoon(): void {
    if (this.#drawing) return;
    this.#drawing = true;
    requestAnimationFrame(() => {
      this.#drawing = false;
      this.#draw();
    });
  }

  #draw(): void {
    const width = this.#chart.clientWidth;
    if (width === 0) return;
    const options = {
      width,
      laneBy: this.#laneBy,
      locale: LOCALE,
      measureText: this.#measure,
      ...this.#seen,
    };
    const layout = layOut(this.#arrangement, options);
    this.#layout = layout;
    const shown = new Set(layout.lanes.flatMap(({ events }) => events)).size;
    const title = `Timeline, ${countEvents(shown)}`;
    const svg = drawSvg(layout, { theme: "css", title, locale: LOCALE, interactive: true, focus: this.#key });
    const drawn = elementOf(svg);
    const hadFocus = this.#chart.contains(document.activeElement);
    this.#chart.replaceChildren(drawn);
    this.#holdAxis();
    const current = this.#current();
    current?.setAttribute("tabindex", "0");
    // Where the event in focus is out of sight, none other takes its place unasked.
    const kept = current?.dataset["key"] === this.#key ? current : drawn;
    if (hadFocus) kept.focus({ preventScroll: true });
    this.#onDraw(shown === 0 ? "" : `${countEvents(shown)}, ${spanText(this.#seen, LOCALE)}`);
  }

  /** The one mark that Tab reaches: that which had the focus last, else the first. */
  #current(): SVGElement | null {
    const marks = [...this.#chart.querySelectorAll<SVGElement>(".dt-event")];
    return marks.find(({ dataset }) => dataset["key"] === this.#key) ?? marks[0] ?? null;
  }

  /** The axis stays in sight while the lanes scroll. */
  #holdAxis(): void {
    this.#chart.querySelector(".dt-axis")?.setAttribute("transform", `translate(0 ${this.#chart.scrollTop})`);
  }

  #markOf(element: EventTarget | null): { event: ChartEvent; lane: number; key: string } | null {
    const key = element instanceof SVGElement ? element.dataset["key"] : undefined;
    return this.#layout?.marks.find((mark) => mark.key === key) ?? null;
  }

  #open(element: Element): void {
    const mark = this.#markOf(element);
    if (mark) host.postMessage({ type: "open", id: mark.event.id });
  }

  #point(element: Element | null): void {
    const mark = this.#markOf(element);
    showSame(this.#chart, mark?.event.id ?? null);
    if (mark && element) this.card.showSoon(mark.event, element);
    else this.card.hideSoon();
  }

  #focused(target: EventTarget | null): void {
    const mark = this.#markOf(target);
    if (!mark || !(target instanceof Element)) return;
    this.#key = mark.key;
    this.#remember();
    makeCurrent(this.#chart, target);
    // A mark that was clicked has its card from the pointer.
    if (target.matches(":focus-visible")) this.card.show(mark.event, target);
  }

  #keyDown(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey) return;
    const move = moveOf(event);
    const mark = this.#markOf(event.target);
    if (move && mark) this.#moveTo(moved(this.#lanes(), mark, move));
    else if (move) this.#current()?.focus({ preventScroll: true });
    else if ((event.key === "Enter" || event.key === " ") && event.target instanceof Element)
      this.#open(event.target);
    else if (event.key === "+" || event.key === "=") this.zoomIn();
    else if (event.key === "-" || event.key === "_") this.zoomOut();
    else if (event.key === "0") this.fit();
    else if (event.key === "PageUp") this.#pan(-PAGE);
    else if (event.key === "PageDown") this.#pan(PAGE);
    else if (event.key === "Escape") this.card.hide();
    else return;
    event.preventDefault();
  }

  #lanes() {
    return { lanes: this.#layout?.lanes ?? [], extents: this.#arrangement.extents };
  }

  #moveTo({ lane, event }: Place): void {
    const target = this.#arrangement.lanes[lane];
    const { fit } = this.#arrangement;
    if (!target || !fit) return;
    this.#key = markKey(target, event);
    const seen = this.#layout?.marks.some(({ key }) => key === this.#key) === true;
    if (!seen) this.#window = revealing(this.#seen, dayOf(this.#arrangement, event), fit);
    this.#remember();
    // One of a crowd has no element until it is asked for.
    if (!seen || this.#current()?.dataset["key"] !== this.#key) this.#draw();
    const element = this.#current();
    if (!element) return;
    uncover(element, this.#chart, this.#layout?.axis.height ?? 0);
    element.focus({ preventScroll: true });
  }
}
