import type { Citeproc, CiteprocEngine } from "./citeproc.ts";
import { installCollapse } from "./collapse.ts";
import { installEtAl } from "./etAl.ts";
import { CLOSE, MARKS, OPEN } from "./rich.ts";

/** The name under which our output format stands among the engine's. */
export const FORMAT = "dossier";

interface Terms extends CiteprocEngine {
  getTerm(name: string): string;
}

function marked(open: string): string {
  return `${open}%%STRING%%${CLOSE}`;
}

function quoted(open: string, close: string): (state: Terms, text?: string) => string {
  return (state, text) =>
    text === undefined ? state.getTerm(open) : state.getTerm(open) + text + state.getTerm(close);
}

/** Our marks instead of HTML: one run of the engine serves every kind of output, and nothing can pass for markup. */
const MARKED_OUTPUT: Readonly<Record<string, unknown>> = {
  text_escape: (text: string | null) => (text ?? "").replace(MARKS, ""),
  bibstart: "",
  bibend: "",
  "@font-style/italic": marked(OPEN.italic),
  "@font-style/oblique": marked(OPEN.italic),
  "@font-style/normal": marked(OPEN.upright),
  "@font-variant/small-caps": marked(OPEN.smallCaps),
  "@font-variant/normal": marked(OPEN.fullCaps),
  "@font-weight/bold": marked(OPEN.bold),
  "@font-weight/normal": marked(OPEN.light),
  "@font-weight/light": marked(OPEN.light),
  "@text-decoration/underline": marked(OPEN.underline),
  "@text-decoration/none": marked(OPEN.plain),
  "@vertical-align/sup": marked(OPEN.sup),
  "@vertical-align/sub": marked(OPEN.sub),
  "@vertical-align/baseline": marked(OPEN.baseline),
  "@passthrough/true": false,
  "@strip-periods/true": false,
  "@strip-periods/false": false,
  "@quotes/true": quoted("open-quote", "close-quote"),
  "@quotes/inner": (state: Terms, text?: string) =>
    text === undefined
      ? "\u2019"
      : state.getTerm("open-inner-quote") + text + state.getTerm("close-inner-quote"),
  "@quotes/false": false,
  "@cite/entry": false,
  "@bibliography/entry": false,
  "@display/block": marked(OPEN.block),
  "@display/left-margin": marked(OPEN.margin),
  "@display/right-inline": false,
  "@display/indent": marked(OPEN.block),
  "@showid/true": false,
  "@URL/true": false,
  "@DOI/true": false,
};

/** Makes the engine speak our format, and nothing else. */
export function installOutput(citeproc: Citeproc): void {
  citeproc.Output.Formats[FORMAT] = MARKED_OUTPUT;
  // It would write to the console, which is the command line's output.
  citeproc.debug = () => undefined;
  installCollapse(citeproc);
  installEtAl(citeproc);
}
