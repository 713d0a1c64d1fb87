declare module "edtf" {
  /** Reads EDTF; throws where it is none. Bounds are milliseconds since 1970, infinite where open, null where unknown. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
