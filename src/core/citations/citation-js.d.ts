declare module "@citation-js/core" {
  export const util: { upgradeCsl(item: Record<string, unknown>): Record<string, unknown> };
}

declare module "@citation-js/plugin-bibtex/lib/input/value.js" {
  export function parse(text: string, field: string): unknown;
}

declare module "@citation-js/plugin-bibtex/lib/mapping/index.js" {
  export function parse(
    entries: readonly {
      readonly type: string;
      readonly label: string;
      readonly properties: Readonly<Record<string, unknown>>;
    }[],
  ): Record<string, unknown>[];
}

declare module "@citation-js/plugin-bibtex/lib/config.js";
declare module "@citation-js/plugin-bibtex/lib/input/constants.js";
