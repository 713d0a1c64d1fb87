/** A word list of `data/`, as text: the build puts it into the bundle. {@link ./wordLists.ts} reads it. */
declare module "*.txt" {
  const text: string;
  export default text;
}
