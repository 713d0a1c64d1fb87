import * as vscode from "vscode";
import { dayToIso, formatDate, readDate } from "../../core/dates/index.ts";

/** A day (a day number) in the user's language. */
export function dayText(day: number): string {
  const iso = dayToIso(day);
  const date = readDate(iso);
  return date ? formatDate(date, vscode.env.language) : iso;
}
