/** What takes part in Markdown's own syntax wherever it stands. */
const ANYWHERE = /[\\`*]|~(?=~|\S)|\^(?=\S)|<(?=[\p{L}/!?])|&(?=#?\w{1,32};)/gu;
/** An underscore at the edge of a word opens or closes emphasis; inside one it does nothing. */
const UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** A key follows, or the host of an e-mail address, or that of a page: a citation or a link. */
const ADDRESS = /@(?=[\p{L}\p{N}_{*])|(?<=\b(?:https?|ftp|mailto|xmpp)):|(?<=\bwww)\./giu;
/** Brackets that link, cite, note or give attributes; others, as in `[sic]`, are only brackets. */
const BRACKET = /\[(?=[[^@\]]|[^\]]{0,400}(?:[@[]|\][({:[]|$))/gu;
/** What makes something else than a paragraph of a line that begins with it. */
const AT_START = /^(?:[#>+=:%|-]|(\d{1,9})([.)])(?=\s|$))/;

/** Half of a formula can only be told by the other half. */
const FORMULA = /\$(?=\S)[^$]*[^\s$]\$(?!\d)/;

/**
 * Plain text, on one line, as Markdown (Pandoc's too) that reads as just this text: nothing in it is emphasis, a link, a
 * citation, a formula, a tag or a list. Only what would be taken for such is escaped, so that it reads well as it is
 * written.
 */
export function escapeProse(text: string): string {
  const escaped = text
    .replace(ANYWHERE, "\\$&")
    .replace(UNDERSCORE, "\\_")
    .replace(ADDRESS, "\\$&")
    .replace(BRACKET, "\\[")
    .replace(AT_START, (start, digits: string | undefined, mark: string | undefined) =>
      digits === undefined ? `\\${start}` : `${digits}\\${mark ?? ""}`,
    );
  return FORMULA.test(escaped) ? escaped.replace(/\$/g, "\\$") : escaped;
}
