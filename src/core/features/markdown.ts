/** Writes Markdown for cards. Whatever comes from a file goes through here, so that it can only ever be text. */

/** Text as Markdown that shows just it: no markup, HTML, icons or line breaks come through. */
export function text(value: string): string {
  return value
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]()#+\-.!|~$:@]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

export function bold(value: string): string {
  const shown = text(value);
  return shown === "" ? "" : `**${shown}**`;
}

export function italic(value: string): string {
  const shown = text(value);
  return shown === "" ? "" : `_${shown}_`;
}

/** A link to an address of the web; just its label where the address is none. */
export function webLink(label: string, url: string): string {
  const address = webAddress(url);
  return address === null ? text(label) : `[${text(label)}](${address})`;
}

/** An http(s) address in a form that cannot end the link it stands in; null for anything else. */
export function webAddress(url: string): string | null {
  try {
    const parsed = new URL(url);
    if (parsed.protocol !== "https:" && parsed.protocol !== "http:") return null;
    return parsed.href.replace(
      /[()\s<>"'\\|`]/g,
      (char) => `%${char.charCodeAt(0).toString(16).padStart(2, "0")}`,
    );
  } catch {
    return null;
  }
}

/** A link that runs one of our own commands. The card must name the command as one it trusts. */
export function commandLink(
  label: string,
  command: string,
  args: readonly unknown[],
  tooltip: string,
): string {
  const query = encodeURIComponent(JSON.stringify(args)).replace(
    /[()']/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  );
  return `[${text(label)}](command:${command}?${query} "${text(tooltip.replaceAll('"', "”"))}")`;
}

/** A picture 50 pixels high. */
export function picture(address: string, alternative: string): string {
  return `![${text(alternative)}](${address}|height=50)`;
}

/** Cuts a text at a word's end, or at least between two characters. */
export function shortened(value: string, length: number): string {
  if (value.length <= length) return value;
  const cut = value.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
  const space = cut.lastIndexOf(" ");
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
