import * as vscode from "vscode";
import { dayToIso, formatDate, parseEdtf } from "../../core/dates/index.ts";

/** A day (a day number) in the user's language. */
export function dayText(day: number): string {
  const iso = dayToIso(day);
  const parsed = parseEdtf(iso);
  return "date" in parsed ? formatDate(parsed.date, vscode.env.language) : iso;
}
