/** How often, in words: “once”, “3 times”. */
export function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}

/** How many, in words: “1 event”, “3 events”, “2 entries”. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
