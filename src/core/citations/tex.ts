/** TeX's commands for characters and spaces that the BibTeX library leaves as they are, as Pandoc reads them. */
const COMMANDS: Readonly<Record<string, string>> = {
  ",": "\u2006",
  " ": " ",
  "\\": " ",
  "-": "",
  "/": "",
  "@": "",
  BibTeX: "BibTeX",
  LaTeX: "LaTeX",
  TeX: "TeX",
  aa: "å",
  AA: "Å",
  dots: "…",
  hyphen: "-",
  ldots: "…",
  nobreakspace: "\u00A0",
  relax: "",
  slash: "/",
  textnormal: "",
  thinspace: "\u2006",
};

const WORDS = Object.keys(COMMANDS).filter((name) => /^\w/.test(name));
/** A word swallows the white space after it, as in TeX. `\noopsort{…}` is for sorting alone. */
const COMMAND = new RegExp(
  String.raw`\\(?:([,/@ \\-])|(${WORDS.join("|")})(?![A-Za-z])(?:\{\}|\s+)?|noopsort\s*\{[^{}]*\})`,
  "g",
);
/** `` `single' `` quotation marks, of which the library knows only the double ones. Outermost ones are double to Pandoc. */
const SINGLE_QUOTED = /(?<!`)`(?!`)([^`']*(?:'(?=\p{L})[^`']*)*)'(?!')/gu;

/** A field's value with those commands and marks read; all others stay for the library. */
export function plainCommands(value: string): string {
  const quoted = !value.includes("`")
    ? value
    : value.replace(SINGLE_QUOTED, (_, inside: string, at: number) => {
        const before = value.slice(0, at);
        return before.lastIndexOf("``") > before.lastIndexOf("''") ? `‘${inside}’` : `“${inside}”`;
      });
  if (!quoted.includes("\\")) return quoted;
  return quoted.replace(COMMAND, (_, sign: string | undefined, word: string | undefined) => {
    return COMMANDS[sign ?? word ?? ""] ?? "";
  });
}
