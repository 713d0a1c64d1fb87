import { escapeXml } from "../../core/text/escape.ts";

/** What the page is made of. Addresses are those that the webview may load. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
  /** Whence VS Code lets the page load what is ours. */
  readonly cspSource: string;
  /** Fresh for every page. */
  readonly nonce: string;
  readonly locale: string;
}

const KEYS =
  "Arrow keys: the next event in time, or in the lane above or below. Home and End: the first and the last. " +
  "Enter: opens where it is told. Plus, minus and 0: zoom. Page Up and Page Down: earlier and later.";

/** The chart's page, as yet without events. It runs our one script and nothing else, and loads nothing from the web. */
export function chartPage({ script, style, cspSource, nonce, locale }: PageParts): string {
  const policy = `default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escapeXml(locale)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escapeXml(style)}">
<title>Timeline</title>
</head>
<body class="dossier-chart dossier-page">
<div id="bar" role="toolbar" aria-label="Timeline">
<label for="lanes">Lanes</label>
<select id="lanes">
<option value="person">By person</option>
<option value="place">By place</option>
<option value="tag">By tag</option>
<option value="none">One lane</option>
</select>
<button id="zoom-out" type="button" aria-label="Zoom out" title="Zoom out (−)">−</button>
<button id="zoom-in" type="button" aria-label="Zoom in" title="Zoom in (+)">+</button>
<button id="fit" type="button" title="Show all of time (0)">Show all</button>
<span id="status" role="status"></span>
</div>
<div id="chart"></div>
<div id="empty" hidden></div>
<div id="card" role="tooltip" hidden></div>
<div id="keys" hidden>${escapeXml(KEYS)}</div>
<script nonce="${nonce}" src="${escapeXml(script)}"></script>
</body>
</html>`;
}
