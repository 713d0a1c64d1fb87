import { isRecord, textOf } from "../../core/citations/csl.ts";
import { foldDoi } from "../../core/citations/doi.ts";

const LONGEST_WAIT_MS = 5000;
const MOST_BYTES = 500_000;

/**
 * What the registration agency says of a DOI, as a CSL item: the only thing that Dossier ever asks the web for, and only
 * where the user's settings allow it. null where there is no answer in time, or none that can be used. The answer is
 * not to be trusted.
 */
export async function lookUpDoi(doi: string): Promise<Readonly<Record<string, unknown>> | null> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), LONGEST_WAIT_MS);
  try {
    const address = `https://doi.org/${doi.split("/").map(encodeURIComponent).join("/")}`;
    const response = await fetch(address, {
      headers: { Accept: "application/vnd.citationstyles.csl+json" },
      credentials: "omit",
      signal: stop.signal,
    });
    const text = response.ok ? await readUpTo(response, MOST_BYTES) : null;
    const item: unknown = text === null ? null : JSON.parse(text);
    if (!isRecord(item) || foldDoi(textOf(item["DOI"])) !== foldDoi(doi)) return null;
    // The agency's id is no citation key.
    return { ...item, id: "" };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** An answer's text; null where it is longer than `most` bytes. */
async function readUpTo(response: Response, most: number): Promise<string | null> {
  const reader = response.body?.getReader();
  if (!reader) return null;
  const decoder = new TextDecoder();
  let text = "";
  for (let read = 0; ;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: Uint8Array };
    if (done) return text + decoder.decode();
    read += value?.byteLength ?? 0;
    if (read > most) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
