import type { ChartMark, Extent, LegendEntry, MeasureText } from "./model.ts";

type Look = LegendEntry["look"];

const LINE = 22;
/** The picture before each text, in pixels. */
export const SAMPLE_WIDTH = 22;
const APART = 18;

const MEANING: readonly (readonly [Look, string, (extent: Extent, mark: ChartMark) => boolean])[] = [
  ["point", "On a day", ({ kind }) => kind === "point"],
  ["span", "From one time to another", ({ kind }) => kind === "span"],
  ["window", "Some time within", ({ kind }) => kind === "window"],
  [
    "faded",
    "About then",
    ({ start, end, approximate }) => approximate || start === "faded" || end === "faded",
  ],
  ["dashed", "Uncertain", ({ uncertain }) => uncertain],
  ["open", "No end known", ({ start, end }) => start === "open" || end === "open"],
  ["cut", "Goes on beyond the edge", (_, { cutLeft, cutRight }) => cutLeft || cutRight],
];

/** What the looks of the marks mean, as far as they occur, in as many lines as the width asks for. */
export function legendOf(
  marks: readonly ChartMark[],
  top: number,
  width: number,
  measure: MeasureText,
): { entries: LegendEntry[]; height: number } {
  const entries: LegendEntry[] = [];
  let x = APART / 2;
  let y = top + LINE / 2;
  for (const [look, text, applies] of MEANING) {
    if (!marks.some((mark) => applies(mark.extent, mark))) continue;
    const size = SAMPLE_WIDTH + 6 + measure(text);
    if (x > APART / 2 && x + size > width) {
      x = APART / 2;
      y += LINE;
    }
    entries.push({
      look,
      x,
      label: { text, x: x + SAMPLE_WIDTH + 6, y, width: measure(text), height: 16, anchor: "start" },
    });
    x += size + APART;
  }
  return { entries, height: entries.length === 0 ? 0 : y + LINE - top };
}
