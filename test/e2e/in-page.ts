import type { Locator } from "playwright-core";

/** In pixels of the window. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

// The little of the page's own world that the functions below touch. The project is compiled without the
// browser's types, so that the core cannot reach for them by mistake.
interface TextNode {
  readonly data: string;
}
interface Element {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  getBoundingClientRect(): Box & { top: number };
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}
interface PageRange {
  setStart(node: TextNode, offset: number): void;
  setEnd(node: TextNode, offset: number): void;
  getBoundingClientRect(): Box;
}
declare const document: {
  createTreeWalker(root: Element, show: number): { nextNode(): TextNode | null };
  createRange(): PageRange;
};

/** Where the nth (from 0) `text` is drawn in the editor's lines; undefined where it is not in view. */
export function findText(editor: Locator, text: string, nth: number): Promise<Box | undefined> {
  return editor.evaluate(
    (root: unknown, [wanted, skip]) => {
      const onlyText = 4;
      const lines = [...(root as Element).querySelectorAll(".view-line")].sort(
        (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
      );
      let left = skip;
      for (const line of lines) {
        const nodes: { node: TextNode; from: number }[] = [];
        const walker = document.createTreeWalker(line, onlyText);
        let whole = "";
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          nodes.push({ node, from: whole.length });
          whole += node.data.replaceAll("\u00a0", " ");
        }
        for (let at = whole.indexOf(wanted); at !== -1; at = whole.indexOf(wanted, at + 1)) {
          if (left-- > 0) continue;
          const end = at + wanted.length;
          const first = nodes.filter(({ from }) => from <= at).pop();
          const last = nodes.filter(({ from }) => from < end).pop();
          if (first === undefined || last === undefined) return undefined;
          const range = document.createRange();
          range.setStart(first.node, at - first.from);
          range.setEnd(last.node, end - last.from);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x, y, width, height };
        }
      }
      return undefined;
    },
    [text, nth] as const,
  );
}

export interface Row<Part extends string> {
  /** One-based depth in a tree; 1 elsewhere. */
  level: number;
  /** All the element says. */
  whole: string;
  /** What each named part says, trimmed; "" where there is none. */
  parts: Record<Part, string>;
}

/** Reads elements in the order they are drawn, top to bottom; `parts` are selectors within each. */
export function readRows<Part extends string>(
  elements: Locator,
  parts: Record<Part, string>,
): Promise<Row<Part>[]> {
  return elements.evaluateAll((found: unknown, given: unknown) => {
    const clean = (text: string | null | undefined): string =>
      (text ?? "").replaceAll("\u00a0", " ").replaceAll("\u200b", "");
    return (found as Element[])
      .map((element) => ({ element, top: element.getBoundingClientRect().top }))
      .sort((a, b) => a.top - b.top)
      .map(({ element }) => ({
        level: Number(element.getAttribute("aria-level") ?? "1"),
        whole: clean(element.textContent),
        parts: Object.fromEntries(
          Object.entries(given as Record<string, string>).map(([name, selector]) => [
            name,
            clean(element.querySelector(selector)?.textContent).trim(),
          ]),
        ) as Record<Part, string>,
      }));
  }, parts);
}
