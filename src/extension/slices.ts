/** Half a frame: the extension host is kept busy no longer at a time. */
const SLICE_MS = 8;

/** Does the steps of some work, letting everything else in the extension host have its turn in between. */
export async function inSlices<T>(steps: Iterator<unknown, T>): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
