// eslint-disable-next-line no-control-regex -- exactly those that XML forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const SPECIAL = /[&<>"']/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Any text as XML's (and HTML's) text or attribute value: no markup in it survives, and what XML forbids is dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(SPECIAL, (char) => ENTITIES[char] ?? "");
}
