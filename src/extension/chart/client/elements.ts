/** A drawing as an element of the page: a list that can have the focus. */
export function elementOf(svg: string): SVGElement {
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  const element = document.adoptNode(parsed);
  if (!(element instanceof SVGElement)) throw new Error("A drawing is no SVG.");
  element.setAttribute("aria-describedby", "keys");
  element.setAttribute("tabindex", "-1");
  return element;
}

/** Makes one mark that which Tab reaches, and which is chosen for those who hear it. */
export function makeCurrent(chart: Element, mark: Element): void {
  for (const other of chart.querySelectorAll('[tabindex="0"]')) {
    other.setAttribute("tabindex", "-1");
    other.setAttribute("aria-selected", "false");
  }
  mark.setAttribute("tabindex", "0");
  mark.setAttribute("aria-selected", "true");
  mark.setAttribute("aria-describedby", "card");
}

/** Lights up the marks of one event in all its lanes; null for none. */
export function showSame(chart: Element, id: string | null): void {
  for (const mark of chart.querySelectorAll<SVGElement>(".dt-event")) {
    const same = id !== null && mark.dataset["event"] === id;
    if (mark.classList.contains("dt-same") !== same) mark.classList.toggle("dt-same", same);
  }
}

/** Scrolls a mark into sight, from below the axis or from outside the page. @param axis its height */
export function uncover(element: Element, chart: Element, axis: number): void {
  const mark = element.getBoundingClientRect();
  const area = chart.getBoundingClientRect();
  const top = area.top + axis + 8;
  if (mark.top < top) chart.scrollTop -= top - mark.top;
  else if (mark.bottom > area.bottom - 8) chart.scrollTop += mark.bottom - area.bottom + 8;
}
