/** How long anything may take, in milliseconds: nothing is measured by it, and a busy machine takes its time. */
export const LIMIT = 60_000;

/**
 * Asks until the answer is neither false nor undefined nor null, for at most `limit` milliseconds, and gives it. Asks
 * again, too, where asking fails: what is looked at may be drawn anew just then.
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  limit = LIMIT,
): Promise<Exclude<T, false | undefined | null>> {
  const end = Date.now() + limit;
  let cause: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== false && answer !== undefined && answer !== null) {
        return answer as Exclude<T, false | undefined | null>;
      }
    } catch (error) {
      cause = error;
    }
    if (Date.now() > end) throw new Error(`in ${limit} ms never: ${what}`, { cause });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Whether something comes to pass; for what may be tried again where it does not. */
export async function succeeds(attempt: Promise<unknown>): Promise<boolean> {
  return attempt.then(
    () => true,
    () => false,
  );
}
