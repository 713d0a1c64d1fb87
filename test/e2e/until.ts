/**
 * Asks until the answer is neither false nor undefined nor null, for at most `limit` milliseconds, and gives it.
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  limit = 15_000,
): Promise<Exclude<T, false | undefined | null>> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== undefined && answer !== null) {
      return answer as Exclude<T, false | undefined | null>;
    }
    if (Date.now() > end) throw new Error(`in ${limit} ms never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
