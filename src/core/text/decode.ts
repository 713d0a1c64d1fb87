/** The text of a file, or why it is none, in words for its owner. */
export type Decoded = { readonly text: string } | { readonly reason: string };

/** Files beyond this are no notes: reading them would cost more memory than they are worth. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024;

/**
 * Decodes a file's bytes: UTF-8, or UTF-16 where a byte order mark says so, as VS Code does.
 * The byte order mark itself is dropped, as editors drop it.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_FILE_BYTES) {
    return { reason: `It is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB.` };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes) };
  if (bytes.includes(0)) return { reason: "It holds NUL bytes, so it is not a text in UTF-8." };
  return { text: new TextDecoder("utf-8").decode(bytes) };
}

/** What Windows-1252 has for the bytes 80 to 9F, where Latin-1 has control characters; those that it lacks stay. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Decodes Windows-1252, which older spreadsheets write. Not left to `TextDecoder`: Node 20's takes it for Latin-1. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = new TextDecoder("latin1").decode(bytes);
  return latin.replace(/[\u0080-\u009f]/g, (char) => WINDOWS.charAt(char.charCodeAt(0) - 0x80));
}
