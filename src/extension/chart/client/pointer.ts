/** What pointer and wheel ask for. Distances in pixels. */
export interface PointerActions {
  pan(pixels: number): void;
  /** @param x where it happens, from the left of the chart */
  zoom(factor: number, x: number): void;
  open(mark: Element): void;
  point(mark: Element | null): void;
}

/** A pointer that moves less than this while it is down has clicked. */
const CLICK = 4;
/** How much less of time is seen after a click on a crowd. */
const CROWD = 0.3;

/** Turns what pointer and wheel do in the chart into actions. */
export function listenToPointer(chart: HTMLElement, actions: PointerActions): void {
  const markOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest(".dt-event") : null;
  const across = (clientX: number) => clientX - chart.getBoundingClientRect().left;
  listenToWheel(chart, actions, across);

  let drag: { id: number; x: number; y: number; moved: boolean } | null = null;
  chart.addEventListener("pointerdown", ({ button, pointerId, clientX, clientY, pointerType }) => {
    // A finger scrolls by itself.
    if (button === 0 && pointerType !== "touch")
      drag = { id: pointerId, x: clientX, y: clientY, moved: false };
  });
  chart.addEventListener("pointermove", ({ clientX, clientY, pointerId }) => {
    if (drag?.id !== pointerId) return;
    const [dx, dy] = [clientX - drag.x, clientY - drag.y];
    if (!drag.moved && Math.hypot(dx, dy) < CLICK) return;
    if (!drag.moved) chart.setPointerCapture(pointerId);
    drag = { id: pointerId, x: clientX, y: clientY, moved: true };
    chart.classList.add("dragging");
    actions.pan(-dx);
    chart.scrollTop -= dy;
  });
  const release = () => {
    // The click that ends a drag comes after this.
    setTimeout(() => (drag = null), 0);
    chart.classList.remove("dragging");
  };
  chart.addEventListener("pointerup", release);
  chart.addEventListener("pointercancel", release);
  chart.addEventListener("click", ({ target, clientX }) => {
    if (drag?.moved) return;
    const mark = markOf(target);
    if (mark) actions.open(mark);
    else if (target instanceof Element && target.closest(".dt-bundle")) actions.zoom(CROWD, across(clientX));
  });
  chart.addEventListener("pointerover", ({ target }) => {
    if (!drag?.moved) actions.point(markOf(target));
  });
  chart.addEventListener("pointerleave", () => actions.point(null));
}

/**
 * With Ctrl (which is what a pinch on a touchpad sends) or where nothing is to be scrolled, the wheel zooms; sideways or
 * with Shift it goes along time; else it scrolls.
 */
function listenToWheel(chart: HTMLElement, actions: PointerActions, across: (x: number) => number): void {
  chart.addEventListener(
    "wheel",
    (event) => {
      const { ctrlKey, metaKey, shiftKey, deltaX, deltaY, deltaMode } = event;
      const unit = deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const sideways = shiftKey ? deltaX || deltaY : deltaX;
      const scrolls = chart.scrollHeight > chart.clientHeight + 1;
      if (ctrlKey || metaKey || (!scrolls && Math.abs(deltaY) > Math.abs(sideways))) {
        const power = Math.min(
          Math.max(deltaY * unit * (ctrlKey && Math.abs(deltaY) < 20 ? 0.01 : 0.002), -1),
          1,
        );
        actions.zoom(Math.exp(power), across(event.clientX));
      } else if (Math.abs(sideways) > Math.abs(deltaY) || shiftKey) {
        actions.pan(sideways * unit);
      } else return;
      event.preventDefault();
    },
    { passive: false },
  );
}
