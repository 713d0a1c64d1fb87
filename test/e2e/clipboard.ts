import type { Workbench } from "./workbench.ts";

// The page's own world; the project is compiled without the browser's types.
declare const navigator: {
  readonly clipboard: { writeText(text: string): Promise<void>; readText(): Promise<string> };
};

/** Lets the page use the clipboard, as a user does who answers the browser's question with yes. */
export async function allowClipboard({ context }: Workbench): Promise<void> {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
}

/** Puts a text on the clipboard as another program does: as nothing but plain text. */
export async function copyElsewhere({ page }: Workbench, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}

export async function onClipboard({ page }: Workbench): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
