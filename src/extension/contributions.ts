import { ACTION } from "../core/features/actions.ts";

/** The names that package.json declares and the code uses. A test holds the two together. */
export const COMMAND = {
  ...ACTION,
  insertCitation: "dossier.insertCitation",
  createStarter: "dossier.createStarter",
  newestFirst: "dossier.timeline.newestFirst",
  oldestFirst: "dossier.timeline.oldestFirst",
  timelineByTime: "dossier.timeline.byTime",
  timelineByPerson: "dossier.timeline.byPerson",
  timelineByPlace: "dossier.timeline.byPlace",
  timelineByTag: "dossier.timeline.byTag",
  timelineBySource: "dossier.timeline.bySource",
  timelineFilter: "dossier.timeline.filter",
  timelineChangeFilter: "dossier.timeline.changeFilter",
  timelineClearFilter: "dossier.timeline.clearFilter",
  timelineExpandAll: "dossier.timeline.expandAll",
  timelineCollapseAll: "dossier.timeline.collapseAll",
  measureBetween: "dossier.timeline.measureBetween",
  removeMeasure: "dossier.timeline.removeMeasure",
  whosWhoByKind: "dossier.whosWho.byKind",
  whosWhoByMentions: "dossier.whosWho.byMentions",
  whosWhoInNote: "dossier.whosWho.inNote",
  whosWhoFilter: "dossier.whosWho.filter",
  whosWhoClearFilter: "dossier.whosWho.clearFilter",
  sourcesByKind: "dossier.sources.byKind",
  sourcesByYear: "dossier.sources.byYear",
  sourcesByUse: "dossier.sources.byUse",
  sourcesFilter: "dossier.sources.filter",
  sourcesClearFilter: "dossier.sources.clearFilter",
  openTimeline: "dossier.openTimeline",
  openWalkthrough: "dossier.openWalkthrough",
  pinName: "dossier.pinName",
  notAName: "dossier.notAName",
  exportTimeline: "dossier.exportTimeline",
  importTimeline: "dossier.importTimeline",
  insertBibliography: "dossier.insertBibliography",
  chooseCitationStyle: "dossier.chooseCitationStyle",
  quoteFromSource: "dossier.quoteFromSource",
  copyAsQuotation: "dossier.copyAsQuotation",
  addSource: "dossier.addSource",
} as const;

export const VIEW = {
  timeline: "dossier.timeline",
  whosWho: "dossier.whosWho",
  sources: "dossier.sources",
} as const;

/** Settings, below `dossier.`. */
export const SETTING = {
  hoverEnabled: "hover.enabled",
  hoverMaxLength: "hover.maxLength",
  timelineOrder: "timeline.order",
  followCaret: "timeline.followCaret",
  underlineNames: "names.underline",
  remoteImages: "images.remote",
  preview: "preview.enabled",
  rules: "rules",
  dossierFiles: "files.dossier",
  referenceFiles: "files.references",
  noteFiles: "files.notes",
  citationStyle: "citations.style",
  citationLocale: "citations.locale",
  lookUpDois: "network.lookUpDois",
} as const;

/** Context keys for `when` clauses. */
export const CONTEXT = {
  /** `loading`, `no-folder`, `empty` (nothing of ours in the folder), or `ready`. */
  state: "dossier.state",
  timelineOrder: "dossier.timelineOrder",
  /** How the Timeline is grouped: `time`, `person`, `place`, `tag` or `source`. */
  timelineGrouping: "dossier.timelineGrouping",
  timelineFiltered: "dossier.timelineFiltered",
  /** How Who's Who is arranged: `kind`, `mentions` or `note`. */
  whosWho: "dossier.whosWhoArrangement",
  whosWhoFiltered: "dossier.whosWhoFiltered",
  /** How Sources is arranged: `kind`, `year` or `use`. */
  sources: "dossier.sourcesArrangement",
  sourcesFiltered: "dossier.sourcesFiltered",
  /** Whether the active editor holds the archived copy of a source. */
  inArchive: "dossier.inArchive",
} as const;

export const WALKTHROUGH = "dossier.dossier-notes#dossier.start";
