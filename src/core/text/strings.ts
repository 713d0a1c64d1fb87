/** A slice as a string of its own. The engine lets a slice hold on to the whole text that it is from, so whatever is
 * kept for longer than the text must be copied. */
export function ownCopy(slice: string): string {
  return slice.length < SHORT ? slice : ` ${slice}`.slice(1);
}

/** The engine copies shorter slices by itself. */
const SHORT = 13;
