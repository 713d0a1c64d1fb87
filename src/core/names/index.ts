export { NameIndex } from "./nameIndex.ts";
export { noteKeys } from "./keys.ts";
export type { DayBounds, NamedEntity, NamedPosition } from "./entity.ts";
export type { FoundMention, MentionKind } from "./mention.ts";
export { describeReason } from "./reasons.ts";
export type { Candidate, Reason } from "./reasons.ts";
export type { ProseMatches } from "./scanned.ts";
