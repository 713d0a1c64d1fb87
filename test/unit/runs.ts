/** How many runs a property gets: `count`, or what the environment variable FC_RUNS says, to search longer. */
export function runs(count: number): { readonly numRuns: number } {
  return { numRuns: Number(process.env["FC_RUNS"] ?? count) };
}
