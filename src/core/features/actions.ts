/**
 * The commands that answers offer to run, in cards, fixes and rows. Whoever shows an answer runs them; their arguments come
 * back as plain data and are looked up, never believed.
 */
export const ACTION = {
  addAlias: "dossier.addAlias",
  addReference: "dossier.addReference",
  addToDossier: "dossier.addToDossier",
  addEvent: "dossier.addEvent",
  cite: "dossier.cite",
  copyFormattedReference: "dossier.copyFormattedReference",
  copyLink: "dossier.copyLink",
  findMentions: "dossier.findMentions",
  openArchive: "dossier.openArchive",
  openEntry: "dossier.openEntry",
  openPlace: "dossier.openPlace",
  rememberSource: "dossier.rememberSource",
  showOnTimeline: "dossier.showOnTimeline",
  whyNothing: "dossier.whyNothing",
} as const;

export type Action = keyof typeof ACTION;
