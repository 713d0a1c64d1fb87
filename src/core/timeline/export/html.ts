import { escapeXml } from "../../text/escape.ts";
import { sourceLine, type EventRecord } from "../eventRecord.ts";
import type { Export, ExportContext } from "./model.ts";

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 76rem; margin: 2rem auto; padding: 0 1rem; }
figure { margin: 0 0 2rem; overflow-x: auto; }
li { margin-bottom: 1rem; }
ol { list-style: none; padding: 0; max-width: 44rem; }
.when { font-weight: 600; }
.what { display: block; font-size: 1.1rem; }
.more { display: block; opacity: 0.8; }`;

/**
 * A page that stands by itself: the drawing and, below it, every event in words. No scripts, nothing from elsewhere.
 *
 * @param drawing the timeline as SVG, from `drawSvg`; put in as it is
 */
export function exportHtml(
  events: readonly EventRecord[],
  { title, locale }: ExportContext,
  drawing: string,
): Export {
  const text = `<!DOCTYPE html>
<html lang="${escapeXml(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(title)}</title>
<style>${STYLE}
</style>
</head>
<body>
<h1>${escapeXml(title)}</h1>
<figure>${drawing}</figure>
<ol>
${events.map(item).join("\n")}
</ol>
</body>
</html>
`;
  return { text, leftOut: [] };
}

function item(event: EventRecord): string {
  const sources = event.sources.map((source) => {
    const line = escapeXml(sourceLine(source));
    return source.url === "" ? line : `<a href="${escapeXml(source.url)}">${line}</a>`;
  });
  const about = [...event.involved, ...(event.place ? [event.place] : [])].map(({ name }) => escapeXml(name));
  const more = [escapeXml(event.summary), about.join(", "), sources.join("; ")]
    .filter((line) => line !== "")
    .map((line) => `<span class="more">${line}</span>`)
    .join("");
  return `<li id="${escapeXml(event.id)}"><span class="when">${escapeXml(event.dateText)}</span> <span class="what">${escapeXml(event.title)}</span>${more}</li>`;
}
