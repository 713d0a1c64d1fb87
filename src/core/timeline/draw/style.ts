/** Colours of a drawing that stands alone. In VS Code media/chart.css gives it those of the user's theme. */
interface Colours {
  readonly ground: string;
  readonly band: string;
  readonly line: string;
  readonly text: string;
  readonly quiet: string;
  readonly mark: string;
}

const LIGHT: Colours = {
  ground: "#ffffff",
  band: "#f6f7f9",
  line: "#e1e4e8",
  text: "#24292f",
  quiet: "#59636e",
  mark: "#1a6fb0",
};

const DARK: Colours = {
  ground: "#1f2328",
  band: "#262b31",
  line: "#3a4048",
  text: "#e6e9ec",
  quiet: "#a3acb5",
  mark: "#58a6e6",
};

function variables({ ground, band, line, text, quiet, mark }: Colours): string {
  return `--dt-ground:${ground};--dt-band:${band};--dt-line:${line};--dt-text:${text};--dt-quiet:${quiet};--dt-mark:${mark}`;
}

/** The rules that a drawing's classes need, in terms of its colours. media/chart.css has the same for VS Code. */
const RULES = `
text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;fill:var(--dt-text)}
.dt-ground{fill:var(--dt-ground)}
.dt-band{fill:var(--dt-band)}
.dt-line{stroke:var(--dt-line);stroke-width:1;shape-rendering:crispEdges}
.dt-title{font-weight:600}
.dt-quiet{fill:var(--dt-quiet)}
.dt-ink{fill:var(--dt-mark);stroke:var(--dt-mark)}
.dt-span,.dt-window,.dt-hollow{stroke-width:1.25}
.dt-hollow{fill:var(--dt-ground)}
.dt-span{fill-opacity:.26}
.dt-window{fill-opacity:.06}
.dt-blur{fill-opacity:.5;stroke:none}
.dt-crowd{fill:var(--dt-mark);fill-opacity:.55}
.dt-dashed{stroke-dasharray:3 2.2}
.dt-stop{stop-color:var(--dt-mark)}
`;

/** The `<style>` of a drawing that stands alone. */
export function standaloneStyle(theme: "light" | "dark" | "auto"): string {
  const first = `svg.dt{${variables(theme === "dark" ? DARK : LIGHT)}}`;
  const dark = theme === "auto" ? `@media(prefers-color-scheme:dark){svg.dt{${variables(DARK)}}}` : "";
  return `<style>${first}${dark}${RULES.replaceAll("\n", "")}</style>`;
}
