/** The few assertions the suites need: the web host's worker has no `node:assert`. */

export class AssertionError extends Error {
  override name = "AssertionError";
}

function fail(message: string | undefined, standard: string): never {
  throw new AssertionError(message === undefined ? standard : `${message}: ${standard}`);
}

function show(value: unknown): string {
  return value === undefined ? "undefined" : JSON.stringify(value, undefined, 2);
}

export function ok(value: unknown, message?: string): asserts value {
  if (!value) fail(message, `expected something, got ${show(value)}`);
}

export function equal<T>(actual: T, expected: T, message?: string): void {
  if (!Object.is(actual, expected)) fail(message, `expected ${show(expected)}, got ${show(actual)}`);
}

/** Equal as JSON: same fields in the same order. Enough for strings, numbers, lists and ranges. */
export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    fail(message, `expected ${show(expected)}, got ${show(actual)}`);
  }
}

export function match(actual: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(actual)) fail(message, `expected ${String(pattern)}, got ${show(actual)}`);
}

export function doesNotMatch(actual: string, pattern: RegExp, message?: string): void {
  if (pattern.test(actual)) fail(message, `expected nothing like ${String(pattern)}, got ${show(actual)}`);
}

export function includes(actual: string, part: string, message?: string): void {
  if (!actual.includes(part)) fail(message, `expected ${show(part)} in ${show(actual)}`);
}
