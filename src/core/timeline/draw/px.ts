/** A length in pixels, short and the same everywhere. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}
