/** TeX's commands for characters and spaces that the BibTeX library leaves as they are, as Pandoc reads them. */
const COMMANDS: Readonly<Record<string, string>> = {
  ",": "\u2006",
  " ": " ",
  "\\": " ",
  "-": "",
  "/": "",
  "@": "",
  aa: "å",
  AA: "Å",
  dots: "…",
  ldots: "…",
  nobreakspace: "\u00A0",
  relax: "",
  slash: "/",
  thinspace: "\u2006",
};

/** A word swallows the white space after it, as in TeX. `\noopsort{…}` is for sorting alone. */
const COMMAND =
  /\\(?:([,/@ \\-])|(aa|AA|dots|ldots|nobreakspace|relax|slash|thinspace)(?![A-Za-z])(?:\{\}|\s+)?|noopsort\s*\{[^{}]*\})/g;

/** A field's value with those commands read; all others stay for the library. */
export function plainCommands(value: string): string {
  if (!value.includes("\\")) return value;
  return value.replace(COMMAND, (_, sign: string | undefined, word: string | undefined) => {
    return COMMANDS[sign ?? word ?? ""] ?? "";
  });
}
